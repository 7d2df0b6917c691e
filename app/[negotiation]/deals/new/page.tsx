import { describeDraft } from "@/app/describe";
import { loadNegotiation } from "@/app/load";
import { renderDraft } from "@/app/pages";
import { draftKey, parseDraft } from "@/lib/model/deals/draft";
import { type Query, readAll } from "@/lib/url/view-options";

interface Props {
  params: Promise<{ negotiation: string }>;
  searchParams: Promise<Query>;
}

export async function generateMetadata({ params, searchParams }: Props) {
  const negotiation = loadNegotiation((await params).negotiation);
  const terms = readAll((await searchParams)[draftKey]).join("~");
  return { ...describeDraft(negotiation, parseDraft(terms, negotiation).draft), robots: { index: false } };
}

export default async function Page({ params, searchParams }: Props) {
  return renderDraft(loadNegotiation((await params).negotiation), await searchParams);
}
