import { listDatesOf, type Subject } from "./at-date";
import { readColumn } from "./column";
import type { Negotiation } from "./dataset/negotiation";
import { listPairs } from "./pairs";

/** A page as of a day on which something changed that concerns it. */
export interface DatedPage {
  subject: Subject;
  date: string;
}

/** As many pages by date of a negotiation are kept as files; the others are drawn for each request and never kept. */
export const mostDatedPages = 1000;

/**
 * The pages by date that are files: the matrix first, then issues, parties and the comparisons of parties, each at the
 * dates on which something changed on it, newest first.
 */
export function listDatedPages(negotiation: Negotiation, most = mostDatedPages): DatedPage[] {
  const subjects: Subject[] = [
    { kind: "negotiation" },
    ...negotiation.issues.map((issue): Subject => ({ kind: "issue", issue })),
    ...negotiation.parties.map((party): Subject => ({ kind: "party", party })),
    ...listPairs(negotiation.parties).map(
      (pair): Subject => ({
        kind: "columns",
        columns: pair.flatMap(({ id }) => {
          const column = readColumn(negotiation, id, negotiation.asOf);
          return typeof column === "string" ? [] : [column];
        }),
      }),
    ),
  ];
  const pages: DatedPage[] = [];
  for (const subject of subjects) {
    for (const { date } of listDatesOf(negotiation, subject).toReversed()) {
      if (pages.length === most) return pages;
      pages.push({ subject, date });
    }
  }
  return pages;
}
