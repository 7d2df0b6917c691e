import { describeDeal } from "@/app/describe";
import { loadDataset } from "@/app/load";
import { loadDeal, renderDeal } from "@/app/pages";

interface Props {
  params: Promise<{ negotiation: string; deal: string }>;
}

export const dynamicParams = false;

export function generateStaticParams() {
  return loadDataset().negotiations.flatMap((negotiation) =>
    negotiation.deals.map((deal) => ({ negotiation: negotiation.id, deal: deal.id })),
  );
}

export async function generateMetadata({ params }: Props) {
  const { negotiation, deal } = loadDeal(await params);
  return describeDeal(negotiation, deal);
}

export default async function Page({ params }: Props) {
  const { negotiation, deal } = loadDeal(await params);
  return renderDeal(negotiation, deal);
}
