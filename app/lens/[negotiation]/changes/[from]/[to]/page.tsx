import { redirect } from "next/navigation";
import { describeChanges } from "@/app/describe";
import { loadNegotiation } from "@/app/load";
import { renderChanges } from "@/app/pages";
import { changesPath } from "@/lib/address";

interface Props {
  params: Promise<{ negotiation: string; from: string; to: string }>;
}

export async function generateMetadata({ params }: Props) {
  const { negotiation, from, to } = await params;
  return { ...describeChanges(loadNegotiation(negotiation), from, to), robots: { index: false } };
}

/** Any two days. Given the wrong way round, they lead to the address of the right one. */
export default async function Page({ params }: Props) {
  const { negotiation: id, from, to } = await params;
  const negotiation = loadNegotiation(id);
  if (from > to) redirect(changesPath(negotiation, to, from));
  return renderChanges(negotiation, from, to);
}
