import type { Metadata } from "next";
import { renderCompareIndex } from "@/app/compare-pages";
import { describe } from "@/app/describe";
import { loadDataset, loadNegotiation } from "@/app/load";
import { comparePath } from "@/lib/url/paths";
import { buildCompareIndexView } from "@/lib/view/compare/index-page";

interface Props {
  params: Promise<{ negotiation: string }>;
}

export const dynamicParams = false;

export function generateStaticParams() {
  return loadDataset().negotiations.map(({ id }) => ({ negotiation: id }));
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const negotiation = loadNegotiation((await params).negotiation);
  return describe(`Compare: ${negotiation.title}`, buildCompareIndexView(negotiation).lead, comparePath(negotiation));
}

export default async function Page({ params }: Props) {
  return renderCompareIndex(loadNegotiation((await params).negotiation));
}
