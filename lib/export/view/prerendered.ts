import type { Negotiation } from "../../dataset/negotiation";
import { maxCellsDrawn, maxCellsInWords, takeKept } from "../../limits";
import { atDeal } from "../../model/history/as-of";
import { parseColumns } from "../../url/compare-route";
import { countCells } from "../../url/count-cells";
import { listCanonicalPairs } from "../../url/prerendered-comparisons";
import type { PageSubject } from "../../url/subject";
import { defaultViewOptions } from "../../url/view-options";

/**
 * The views of a negotiation to export in advance: default options and date, at their canonical URLs, with the most
 * requested comparisons first. Views too large to read, and those beyond the limit, are generated on request.
 */
export function listPrerenderedSubjects(negotiation: Negotiation): PageSubject[] {
  const viewOptions = defaultViewOptions;
  const subjects: PageSubject[] = [
    { kind: "matrix", negotiation, viewOptions },
    ...negotiation.deals.map(
      (deal): PageSubject => ({ kind: "deal", negotiation: atDeal(negotiation, deal), deal, within: undefined }),
    ),
    { kind: "draft", negotiation, draft: [] },
    ...negotiation.issues.map((issue): PageSubject => ({ kind: "issue", negotiation, issue, viewOptions })),
    ...negotiation.parties.map((party): PageSubject => ({ kind: "party", negotiation, party, viewOptions })),
    ...listCanonicalPairs(negotiation).flatMap((pair): PageSubject[] => {
      const columns = parseColumns(negotiation, pair);
      return columns ? [{ kind: "compare", negotiation, columns, viewOptions }] : [];
    }),
  ];
  const readable = subjects.filter((subject) => countCellsOf(subject) <= maxCellsInWords);
  return [...takeKept(readable, countCellsOf, maxCellsDrawn)];
}

/** A deal has at most its own few questions. */
function countCellsOf(subject: PageSubject): number {
  switch (subject.kind) {
    case "deal":
    case "draft":
      return 0;
    default:
      return countCells(subject.negotiation, subject);
  }
}
