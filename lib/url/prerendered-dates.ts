import { findIssue, type Negotiation } from "../dataset/negotiation";
import { maxCellsOfIssue, takeKept } from "../limits";
import { buildColumn } from "../model/column";
import { listDatesOf } from "../model/history/as-of";
import { listPairs } from "../model/pairs";
import type { Topic } from "../model/topic";

/** A page as of a date on which something changed that concerns it. */
export interface DatedPage {
  topic: Topic;
  date: string;
}

/** Maximum number of prerendered dated pages in a negotiation; the others are rendered on request. */
export const maxDatedPages = 1000;

/**
 * The dated pages to prerender: the matrix first, then issues, parties and comparisons of parties, each at the dates on
 * which something on it changed, newest first.
 */
export function listDatedPages(negotiation: Negotiation, most = maxDatedPages): DatedPage[] {
  const pages: DatedPage[] = [];
  for (const page of takeKept(listAllPages(negotiation), ({ topic }) => countCells(negotiation, topic))) {
    if (pages.length === most) break;
    pages.push(page);
  }
  return pages;
}

/** A generator, to avoid building a list of hundreds of thousands only to take the first thousand. */
function* listAllPages(negotiation: Negotiation): Generator<DatedPage> {
  for (const topic of listSubjects(negotiation)) {
    for (const { date } of listDatesOf(negotiation, topic).toReversed()) yield { topic, date };
  }
}

function* listSubjects(negotiation: Negotiation): Generator<Topic> {
  yield { kind: "matrix" };
  for (const issue of negotiation.issues) yield { kind: "issue", issue };
  for (const party of negotiation.parties) yield { kind: "party", party };
  for (const pair of listPairs(negotiation.parties)) {
    const columns = pair.map((party) => buildColumn({ kind: "party", party }));
    yield { kind: "compare", columns };
  }
}

/** How many cells a page has: the columns that it shows by its questions; of an issue on several pages, the first has. */
export function countCells(negotiation: Negotiation, topic: Topic): number {
  const questions = negotiation.issues.reduce((sum, issue) => sum + issue.questions.length, 0);
  const columns = negotiation.parties.length + 1;
  switch (topic.kind) {
    case "matrix":
      return columns * questions;
    case "issue":
      return Math.min(
        columns * (findIssue(negotiation, topic.issue.id)?.questions.length ?? 0),
        Math.max(columns, maxCellsOfIssue),
      );
    case "party":
      return questions;
    case "compare":
      return topic.columns.length * questions;
  }
}
