import { describeTimeline } from "@/app/describe";
import { loadDataset, loadNegotiation } from "@/app/load";
import { renderTimeline } from "@/app/pages";

interface Props {
  params: Promise<{ negotiation: string }>;
}

export const dynamicParams = false;

export function generateStaticParams() {
  return loadDataset().negotiations.map(({ id }) => ({ negotiation: id }));
}

export async function generateMetadata({ params }: Props) {
  return describeTimeline(loadNegotiation((await params).negotiation));
}

export default async function Page({ params }: Props) {
  return renderTimeline(loadNegotiation((await params).negotiation), {});
}
