import { describeParty } from "@/app/describe";
import { loadParty, renderParty } from "@/app/pages";
import type { Query } from "@/lib/url/view-options";

interface Props {
  params: Promise<{ negotiation: string; party: string }>;
  searchParams: Promise<Query>;
}

export async function generateMetadata({ params, searchParams }: Props) {
  const { negotiation, party } = loadParty(await params);
  return { ...describeParty(negotiation, party, await searchParams), robots: { index: false } };
}

export default async function Page({ params, searchParams }: Props) {
  const { negotiation, party } = loadParty(await params);
  return renderParty(negotiation, party, await searchParams);
}
