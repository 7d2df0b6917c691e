import { describeIssue } from "@/app/describe";
import { loadDataset } from "@/app/load";
import { loadIssue, renderIssue } from "@/app/pages";
import { maxIssueCellsKept, takeKept } from "@/lib/limits";
import { countCells } from "@/lib/url/prerendered-dates";

interface Props {
  params: Promise<{ negotiation: string; issue: string }>;
}

// Those of a negotiation with hundreds of parties are not all files; the twin under lens/ draws the others.
export const dynamicParams = false;

export function generateStaticParams() {
  return loadDataset().negotiations.flatMap((negotiation) => {
    const kept = takeKept(
      negotiation.issues,
      (issue) => countCells(negotiation, { kind: "issue", issue }),
      maxIssueCellsKept,
    );
    return Array.from(kept, (issue) => ({ negotiation: negotiation.id, issue: issue.id }));
  });
}

export async function generateMetadata({ params }: Props) {
  const { negotiation, issue } = loadIssue(await params);
  return describeIssue(negotiation, issue);
}

export default async function Page({ params }: Props) {
  const { negotiation, issue } = loadIssue(await params);
  return renderIssue(negotiation, issue, {});
}
