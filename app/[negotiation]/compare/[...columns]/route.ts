import { servePage } from "@/app/_http/serve";
import { comparePage, noSuchColumnPage } from "@/app/_pages/compare";
import { outOfRangePage } from "@/app/_pages/history";
import { findNegotiation } from "@/app/load";
import { parseColumns, routeComparison } from "@/lib/url/compare-route";
import { comparePath } from "@/lib/url/paths";

/** Two or three columns, and perhaps `at/<date>`. */
export const GET = servePage<{ negotiation: string }>(({ params, query, path }) => {
  const negotiation = findNegotiation(params.negotiation);
  if (!negotiation) return undefined;
  const segments = path.split("/").slice(3);
  const route = routeComparison(negotiation, segments, query);
  switch (route.kind) {
    case "shown":
      return () => comparePage(route.negotiation, route.columns, query);
    case "moved":
      return { redirect: route.to };
    case "not-found":
      return { notFound: () => noSuchColumnPage(negotiation, segments) };
    case "outside":
      return () =>
        outOfRangePage(negotiation, route.route, (at) =>
          parseColumns(at, route.keys) ? comparePath(at, ...route.keys) : undefined,
        );
  }
});
