import { answerFeed } from "@/app/feeds";
import { loadDataset } from "@/app/load";
import { loadIssue } from "@/app/pages";

interface Context {
  params: Promise<{ negotiation: string; issue: string }>;
}

export const dynamic = "force-static";
export const dynamicParams = false;

export function generateStaticParams() {
  return loadDataset().negotiations.flatMap(({ id, issues }) =>
    issues.map((issue) => ({ negotiation: id, issue: issue.id })),
  );
}

export async function GET(_: Request, { params }: Context) {
  const { negotiation, issue } = loadIssue(await params);
  return answerFeed("atom", negotiation, issue);
}
