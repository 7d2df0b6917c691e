import { redirect } from "next/navigation";
import { describeCompare, renderCompare } from "@/app/compare-pages";
import { loadNegotiation } from "@/app/load";
import { comparePath } from "@/lib/address";
import { noSuchColumn, routeComparison } from "@/lib/compare-route";
import type { Query } from "@/lib/lens";

interface Props {
  params: Promise<{ negotiation: string; columns: string[] }>;
  searchParams: Promise<Query>;
}

export async function generateMetadata(props: Props) {
  const { negotiation, columns } = await load(props);
  return { ...describeCompare(negotiation, columns), robots: { index: false } };
}

export default async function Page(props: Props) {
  const { negotiation, columns, query } = await load(props);
  return renderCompare(negotiation, columns, query);
}

/** The columns of the address. One that names none leads to the page that says what a column is. */
async function load({ params, searchParams }: Props) {
  const { negotiation: id, columns: segments } = await params;
  const negotiation = loadNegotiation(id);
  const query = await searchParams;
  const route = routeComparison(negotiation, segments, query);
  if (route.kind === "moved") redirect(route.to);
  // Not `notFound()`: what that answers is drawn by script alone.
  if (route.kind === "not-found") redirect(comparePath(negotiation, noSuchColumn));
  return { negotiation, columns: route.columns, query };
}
