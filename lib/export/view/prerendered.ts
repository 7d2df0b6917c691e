import type { Negotiation } from "../../dataset/negotiation";
import { mostCellsInWords, takeKept } from "../../limits";
import { atDeal } from "../../model/history/as-of";
import { readColumns } from "../../url/compare-route";
import { listCanonicalPairs } from "../../url/prerendered-comparisons";
import { countCells } from "../../url/prerendered-dates";
import type { TwinSubject } from "../../url/subject";
import { defaultLens } from "../../url/view-options";

/**
 * The views of a negotiation at their canonical addresses, as they are without a lens on the day at which they open;
 * of the comparisons those asked for first. Larger ones than can be read, and more than are kept, are made when asked for.
 */
export function listTwinSubjects(negotiation: Negotiation): TwinSubject[] {
  const lens = defaultLens;
  const subjects: TwinSubject[] = [
    { kind: "matrix", negotiation, lens },
    ...negotiation.deals.map((deal): TwinSubject => ({ kind: "deal", negotiation: atDeal(negotiation, deal), deal })),
    { kind: "draft", negotiation, draft: [] },
    ...negotiation.issues.map((issue): TwinSubject => ({ kind: "issue", negotiation, issue, lens })),
    ...negotiation.parties.map((party): TwinSubject => ({ kind: "party", negotiation, party, lens })),
    ...listCanonicalPairs(negotiation).flatMap((pair): TwinSubject[] => {
      const columns = readColumns(negotiation, pair);
      return columns ? [{ kind: "compare", negotiation, columns, lens }] : [];
    }),
  ];
  const readable = subjects.filter((subject) => countCellsOf(subject) <= mostCellsInWords);
  return [...takeKept(readable, countCellsOf)];
}

/** A deal is measured by its own questions at most, and those are few. */
function countCellsOf(subject: TwinSubject): number {
  switch (subject.kind) {
    case "matrix":
      return countCells(subject.negotiation, { kind: "negotiation" });
    case "issue":
      return countCells(subject.negotiation, subject);
    case "party":
      return countCells(subject.negotiation, subject);
    case "compare":
      return countCells(subject.negotiation, { kind: "columns", columns: subject.columns });
    case "deal":
    case "draft":
      return 0;
  }
}
