import { listPlacedQuestions, type Negotiation } from "../dataset/negotiation";
import { sumUp } from "../model/headline";
import { writeDate, writeList } from "../text/format";
import { issuePath, negotiationPath } from "../url/paths";
import { writeHeadline } from "./matrix/matrix";
import { writeParties } from "./party/party-words";

/** A negotiation as the front page lists it. */
export interface NegotiationEntry {
  id: string;
  title: string;
  href: string;
  summary: string;
  headline: string;
  asOf: string;
  parties: string;
  questions: number;
  statements: number;
  sources: number;
  issues: { title: string; href: string }[];
}

/** Draws up the list of negotiations, the newest first. */
export function viewHome(negotiations: readonly Negotiation[]): NegotiationEntry[] {
  return negotiations.map((negotiation) => {
    const questions = listPlacedQuestions(negotiation);
    return {
      id: negotiation.id,
      title: negotiation.title,
      href: negotiationPath(negotiation),
      summary: negotiation.summary,
      headline: writeHeadline(sumUp(negotiation, negotiation.asOf, "all")),
      asOf: writeDate(negotiation.asOf),
      parties: writeParties(negotiation.parties),
      questions: questions.length,
      statements: questions.reduce((sum, { question }) => sum + question.statements.length, 0),
      sources: negotiation.sources.length,
      issues: negotiation.issues.map((issue) => ({ title: issue.title, href: issuePath(negotiation, issue) })),
    };
  });
}

/** Which negotiations are not in the list because their data have faults, or nothing where all are. */
export function tellMissing(broken: readonly { id: string }[]): string | undefined {
  if (broken.length === 0) return undefined;
  const names = writeList(broken.map(({ id }) => id));
  return broken.length === 1
    ? `One negotiation, ${names}, cannot be shown just now: its data have faults.`
    : `${broken.length} negotiations, ${names}, cannot be shown just now: their data have faults.`;
}
