import { describeIssue } from "@/app/describe";
import { loadIssue, renderIssue } from "@/app/pages";
import type { Query } from "@/lib/url/view-options";

interface Props {
  params: Promise<{ negotiation: string; issue: string }>;
  searchParams: Promise<Query>;
}

export async function generateMetadata({ params, searchParams }: Props) {
  const { negotiation, issue } = loadIssue(await params);
  return { ...describeIssue(negotiation, issue, await searchParams), robots: { index: false } };
}

export default async function Page({ params, searchParams }: Props) {
  const { negotiation, issue } = loadIssue(await params);
  return renderIssue(negotiation, issue, await searchParams);
}
