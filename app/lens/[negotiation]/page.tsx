import { describeMatrix } from "@/app/describe";
import { loadNegotiation } from "@/app/load";
import { renderMatrix } from "@/app/pages";
import { listColumns } from "@/lib/column";
import { type Query, readLens } from "@/lib/lens";

interface Props {
  params: Promise<{ negotiation: string }>;
  searchParams: Promise<Query>;
}

export async function generateMetadata({ params, searchParams }: Props) {
  const negotiation = loadNegotiation((await params).negotiation);
  const lens = readLens(await searchParams, listColumns(negotiation, negotiation.asOf));
  return { ...describeMatrix(negotiation, lens), robots: { index: false } };
}

export default async function Page({ params, searchParams }: Props) {
  return renderMatrix(loadNegotiation((await params).negotiation), await searchParams);
}
