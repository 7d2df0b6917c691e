import { describeTimeline } from "@/app/describe";
import { loadNegotiation } from "@/app/load";
import { renderTimeline } from "@/app/pages";
import type { Query } from "@/lib/url/view-options";

interface Props {
  params: Promise<{ negotiation: string }>;
  searchParams: Promise<Query>;
}

export async function generateMetadata({ params }: Props) {
  return { ...describeTimeline(loadNegotiation((await params).negotiation)), robots: { index: false } };
}

export default async function Page({ params, searchParams }: Props) {
  return renderTimeline(loadNegotiation((await params).negotiation), await searchParams);
}
