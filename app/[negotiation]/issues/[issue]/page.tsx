import { describeIssue } from "@/app/describe";
import { loadDataset } from "@/app/load";
import { loadIssue, renderIssue } from "@/app/pages";

interface Props {
  params: Promise<{ negotiation: string; issue: string }>;
}

export const dynamicParams = false;

export function generateStaticParams() {
  return loadDataset().negotiations.flatMap(({ id, issues }) =>
    issues.map((issue) => ({ negotiation: id, issue: issue.id })),
  );
}

export async function generateMetadata({ params }: Props) {
  const { negotiation, issue } = loadIssue(await params);
  return describeIssue(negotiation, issue);
}

export default async function Page({ params }: Props) {
  const { negotiation, issue } = loadIssue(await params);
  return renderIssue(negotiation, issue, {});
}
