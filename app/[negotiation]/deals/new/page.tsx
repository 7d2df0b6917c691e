import { describeDraft } from "@/app/describe";
import { loadNegotiation } from "@/app/load";
import { renderDraft } from "@/app/pages";
import type { Query } from "@/lib/lens";

interface Props {
  params: Promise<{ negotiation: string }>;
  searchParams: Promise<Query>;
}

export async function generateMetadata({ params }: Props) {
  return { ...describeDraft(loadNegotiation((await params).negotiation)), robots: { index: false } };
}

export default async function Page({ params, searchParams }: Props) {
  return renderDraft(loadNegotiation((await params).negotiation), await searchParams);
}
