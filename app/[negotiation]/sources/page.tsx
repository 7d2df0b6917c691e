import { describeSources } from "@/app/describe";
import { loadDataset, loadNegotiation } from "@/app/load";
import { SourcesPage } from "@/components/sources/sources-page";
import { buildSourcesView } from "@/lib/view/sources";

interface Props {
  params: Promise<{ negotiation: string }>;
}

export const dynamicParams = false;

export function generateStaticParams() {
  return loadDataset().negotiations.map(({ id }) => ({ negotiation: id }));
}

export async function generateMetadata({ params }: Props) {
  return describeSources(loadNegotiation((await params).negotiation));
}

export default async function Page({ params }: Props) {
  const negotiation = loadNegotiation((await params).negotiation);
  return <SourcesPage negotiation={negotiation} view={buildSourcesView(negotiation)} />;
}
