import { isOnRecord } from "../evidence";
import type { Statement } from "../schema/issue";
import type { Stance } from "../stance";

/** What became of a statement by the date of the page, given its party's stance at that date. */
export function writeStanding(statement: Statement, stance: Stance): string {
  const held = stance.kind === "stated" ? stance.held : [];
  const reports = stance.kind === "silent" ? [] : stance.reports;
  const draws = stance.redLines.some((line) => line.statement.id === statement.id);
  if (held[0]?.statement.id === statement.id) return held.length > 1 ? "Counts now, with what it keeps" : "Counts now";
  if (held.some((one) => one.statement.id === statement.id)) {
    return stance.kind === "stated" && stance.contested ? "Kept: contested by a newer one" : "Kept by a newer one";
  }
  if (reports.some((one) => one.statement.id === statement.id)) {
    return stance.kind === "stated" ? "Stands beside what is on record" : "Counts as the only word there is";
  }
  if (draws) return "Its red line stands";
  return isOnRecord(statement.evidence) ? "Replaced by a newer statement" : "Lapsed: something newer is known";
}
