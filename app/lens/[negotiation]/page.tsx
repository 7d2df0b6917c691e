import { describeMatrix } from "@/app/describe";
import { loadNegotiation } from "@/app/load";
import { renderMatrix } from "@/app/pages";
import type { Query } from "@/lib/url/view-options";

interface Props {
  params: Promise<{ negotiation: string }>;
  searchParams: Promise<Query>;
}

export async function generateMetadata({ params, searchParams }: Props) {
  const negotiation = loadNegotiation((await params).negotiation);
  return { ...describeMatrix(negotiation, await searchParams), robots: { index: false } };
}

export default async function Page({ params, searchParams }: Props) {
  return renderMatrix(loadNegotiation((await params).negotiation), await searchParams);
}
