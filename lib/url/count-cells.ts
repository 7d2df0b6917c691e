import { findIssue, type Negotiation } from "../dataset/negotiation";
import { maxCellsOfIssue } from "../limits";
import type { Topic } from "../model/topic";

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
