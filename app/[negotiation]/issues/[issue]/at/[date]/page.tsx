import { listDatedParams, loadAt } from "@/app/dated";
import { describeIssue } from "@/app/describe";
import { loadIssue, renderIssue } from "@/app/pages";

interface Props {
  params: Promise<{ negotiation: string; issue: string; date: string }>;
}

export const dynamicParams = false;

export function generateStaticParams() {
  return listDatedParams("issue", ({ issue }) => ({ issue: issue.id }));
}

export async function generateMetadata({ params }: Props) {
  const ids = await params;
  return describeIssue(loadAt(ids), loadIssue(ids).issue);
}

export default async function Page({ params }: Props) {
  const ids = await params;
  return renderIssue(loadAt(ids), loadIssue(ids).issue, {});
}
