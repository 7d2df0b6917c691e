import { servePage } from "@/app/_http/serve";
import { compareIndexPage, noSuchColumnPage } from "@/app/_pages/compare";
import { findNegotiation } from "@/app/load";
import { routePicked } from "@/lib/url/compare-route";

/** The pairs to compare. The form that picks columns is sent here too, and redirected to their URL. */
export const GET = servePage<{ negotiation: string }>(({ params, query }) => {
  const negotiation = findNegotiation(params.negotiation);
  if (!negotiation) return undefined;
  if (query.left === undefined && query.right === undefined) return () => compareIndexPage(negotiation);
  const route = routePicked(negotiation, query);
  return route.kind === "moved" ? { redirect: route.to } : { notFound: () => noSuchColumnPage(negotiation) };
});
