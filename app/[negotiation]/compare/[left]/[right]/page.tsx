import { describeCompare, renderCompare } from "@/app/compare-pages";
import { loadDataset, loadNegotiation } from "@/app/load";
import { listCommonPairs } from "@/lib/common-pairs";

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
  const { negotiation, left, right } = await params;
  return describeCompare(loadNegotiation(negotiation), [left, right], true);
}

export default async function Page({ params }: Props) {
  const { negotiation, left, right } = await params;
  return renderCompare(loadNegotiation(negotiation), [left, right], {});
}
