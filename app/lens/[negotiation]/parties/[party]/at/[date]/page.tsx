import { type DatedSubject, describeAt, renderAt } from "@/app/dated";
import { describeParty } from "@/app/describe";
import { loadParty, renderParty } from "@/app/pages";
import { partyPath } from "@/lib/url/paths";
import type { Query } from "@/lib/url/view-options";

interface Props {
  params: Promise<{ negotiation: string; party: string; date: string }>;
  searchParams: Promise<Query>;
}

export async function generateMetadata({ params, searchParams }: Props) {
  const { negotiation, date, subject } = load(await params);
  return describeAt(negotiation, date, await searchParams, subject);
}

export default async function Page({ params, searchParams }: Props) {
  const { negotiation, date, subject } = load(await params);
  return renderAt(negotiation, date, await searchParams, subject);
}

function load(ids: Awaited<Props["params"]>) {
  const { negotiation, party } = loadParty(ids);
  const subject: DatedSubject = {
    path: (at) => partyPath(at, party),
    describe: (at, query) => describeParty(at, party, query),
    render: (at, query) => renderParty(at, party, query),
  };
  return { negotiation, date: ids.date, subject };
}
