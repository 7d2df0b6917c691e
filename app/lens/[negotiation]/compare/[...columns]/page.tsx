import { redirect } from "next/navigation";
import { describeCompare, renderCompare } from "@/app/compare-pages";
import { renderOutside } from "@/app/dated";
import { loadNegotiation } from "@/app/load";
import { noSuchColumn, parseColumns, routeComparison } from "@/lib/url/compare-route";
import { comparePath } from "@/lib/url/paths";
import type { Query } from "@/lib/url/view-options";

interface Props {
  params: Promise<{ negotiation: string; columns: string[] }>;
  searchParams: Promise<Query>;
}

export async function generateMetadata(props: Props) {
  const { query, route } = await load(props);
  const robots = { index: false };
  return route.kind === "outside"
    ? { title: "A date outside of the data", robots }
    : { ...describeCompare(route.negotiation, route.columns, query), robots };
}

export default async function Page(props: Props) {
  const { negotiation, query, route } = await load(props);
  if (route.kind === "shown") return renderCompare(route.negotiation, route.columns, query);
  const { keys } = route;
  return renderOutside(negotiation, route.route, (at) =>
    parseColumns(at, keys) ? comparePath(at, ...keys) : undefined,
  );
}

/** The columns of the address. One that names none leads to the page that says what a column is. */
async function load({ params, searchParams }: Props) {
  const { negotiation: id, columns: segments } = await params;
  const negotiation = loadNegotiation(id);
  const query = await searchParams;
  const route = routeComparison(negotiation, segments, query);
  if (route.kind === "moved") redirect(route.to);
  // Not `notFound()`: what that answers is drawn by script alone.
  if (route.kind === "not-found") redirect(comparePath({ id: negotiation.id }, noSuchColumn));
  return { negotiation, query, route };
}
