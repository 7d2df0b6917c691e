import type { Metadata } from "next";
import { loadDataset, loadNegotiation } from "@/app/load";
import { SourcesPage } from "@/components/sources/sources-page";
import { sourcesPath } from "@/lib/address";
import { viewSources } from "@/lib/view/sources-view";

interface Props {
  params: Promise<{ negotiation: string }>;
}

export const dynamicParams = false;

export function generateStaticParams() {
  return loadDataset().negotiations.map(({ id }) => ({ negotiation: id }));
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const negotiation = loadNegotiation((await params).negotiation);
  return {
    title: `Sources: ${negotiation.title}`,
    description: `Every source of the ${negotiation.title} on Parley, with what rests on it.`,
    alternates: { canonical: sourcesPath(negotiation) },
  };
}

export default async function Page({ params }: Props) {
  const negotiation = loadNegotiation((await params).negotiation);
  return <SourcesPage negotiation={negotiation} view={viewSources(negotiation)} />;
}
