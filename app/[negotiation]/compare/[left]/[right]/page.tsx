import { notFound } from "next/navigation";
import { describeCompare, renderCompare } from "@/app/compare-pages";
import { loadDataset, loadNegotiation } from "@/app/load";
import { parseColumns } from "@/lib/url/compare-route";
import { listCommonPairs } from "@/lib/url/prerendered-comparisons";

interface Props {
  params: Promise<{ negotiation: string; left: string; right: string }>;
}

export const dynamicParams = false;

export function generateStaticParams() {
  return loadDataset().negotiations.flatMap((negotiation) =>
    listCommonPairs(negotiation).map(([left, right]) => ({ negotiation: negotiation.id, left, right })),
  );
}

export async function generateMetadata({ params }: Props) {
  const { negotiation, columns } = load(await params);
  return describeCompare(negotiation, columns);
}

export default async function Page({ params }: Props) {
  const { negotiation, columns } = load(await params);
  return renderCompare(negotiation, columns, {});
}

function load({ negotiation: id, left, right }: Awaited<Props["params"]>) {
  const negotiation = loadNegotiation(id);
  return { negotiation, columns: parseColumns(negotiation, [left, right]) ?? notFound() };
}
