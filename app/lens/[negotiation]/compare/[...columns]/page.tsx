import { describeCompare, renderCompare } from "@/app/compare-pages";
import { loadNegotiation } from "@/app/load";
import type { Query } from "@/lib/lens";

interface Props {
  params: Promise<{ negotiation: string; columns: string[] }>;
  searchParams: Promise<Query>;
}

export async function generateMetadata({ params }: Props) {
  const { negotiation, columns } = await params;
  return describeCompare(loadNegotiation(negotiation), columns.map(decodeURIComponent), false);
}

export default async function Page({ params, searchParams }: Props) {
  const { negotiation, columns } = await params;
  return renderCompare(loadNegotiation(negotiation), columns.map(decodeURIComponent), await searchParams);
}
