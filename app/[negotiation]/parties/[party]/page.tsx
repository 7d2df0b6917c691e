import { describeParty } from "@/app/describe";
import { loadDataset } from "@/app/load";
import { loadParty, renderParty } from "@/app/pages";

interface Props {
  params: Promise<{ negotiation: string; party: string }>;
}

export const dynamicParams = false;

export function generateStaticParams() {
  return loadDataset().negotiations.flatMap(({ id, parties }) =>
    parties.map((party) => ({ negotiation: id, party: party.id })),
  );
}

export async function generateMetadata({ params }: Props) {
  const { negotiation, party } = loadParty(await params);
  return describeParty(negotiation, party);
}

export default async function Page({ params }: Props) {
  const { negotiation, party } = loadParty(await params);
  return renderParty(negotiation, party, {});
}
