import { listDatedParams, loadAt } from "@/app/dated";
import { describeParty } from "@/app/describe";
import { loadParty, renderParty } from "@/app/pages";

interface Props {
  params: Promise<{ negotiation: string; party: string; date: string }>;
}

export const dynamicParams = false;

export function generateStaticParams() {
  return listDatedParams("party", ({ party }) => ({ party: party.id }));
}

export async function generateMetadata({ params }: Props) {
  const ids = await params;
  return describeParty(loadAt(ids), loadParty(ids).party);
}

export default async function Page({ params }: Props) {
  const ids = await params;
  return renderParty(loadAt(ids), loadParty(ids).party, {});
}
