import type { Metadata } from "next";
import { renderNoSuchColumn } from "@/app/compare-pages";
import { loadDataset, loadNegotiation } from "@/app/load";

interface Props {
  params: Promise<{ negotiation: string }>;
}

// Answered with 404: scripts/build.mjs notes the status beside the file. `notFound()` would be drawn by script alone.
export const metadata: Metadata = { title: "No such column", robots: { index: false } };

export const dynamicParams = false;

export function generateStaticParams() {
  return loadDataset().negotiations.map(({ id }) => ({ negotiation: id }));
}

export default async function Page({ params }: Props) {
  return renderNoSuchColumn(loadNegotiation((await params).negotiation));
}
