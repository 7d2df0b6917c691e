import { describeParty } from "@/app/describe";
import { loadDataset } from "@/app/load";
import { loadParty, renderParty } from "@/app/pages";
import { takeKept } from "@/lib/limits";
import { countCells } from "@/lib/url/prerendered-dates";

interface Props {
  params: Promise<{ negotiation: string; party: string }>;
}

// Those of a negotiation with hundreds of questions are not all files; the twin under lens/ draws the others.
export const dynamicParams = false;

export function generateStaticParams() {
  return loadDataset().negotiations.flatMap((negotiation) => {
    const kept = takeKept(negotiation.parties, (party) => countCells(negotiation, { kind: "party", party }));
    return Array.from(kept, (party) => ({ negotiation: negotiation.id, party: party.id }));
  });
}

export async function generateMetadata({ params }: Props) {
  const { negotiation, party } = loadParty(await params);
  return describeParty(negotiation, party);
}

export default async function Page({ params }: Props) {
  const { negotiation, party } = loadParty(await params);
  return renderParty(negotiation, party, {});
}
