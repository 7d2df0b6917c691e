import { type DatedSubject, describeAt, renderAt } from "@/app/dated";
import { describeIssue } from "@/app/describe";
import { loadIssue, renderIssue } from "@/app/pages";
import { issuePath } from "@/lib/url/paths";
import type { Query } from "@/lib/url/view-options";

interface Props {
  params: Promise<{ negotiation: string; issue: string; date: string }>;
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
  const { negotiation, issue } = loadIssue(ids);
  const subject: DatedSubject = {
    path: (at) => issuePath(at, issue),
    describe: (at, query) => describeIssue(at, issue, query),
    render: (at, query) => renderIssue(at, issue, query),
  };
  return { negotiation, date: ids.date, subject };
}
