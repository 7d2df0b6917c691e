import { listHeld, listReports, type Stance } from "../../model/stance";
import { isOnRecord } from "../../schema/evidence-kinds";
import type { Statement } from "../../schema/issue";
import { formatNumberInWords } from "../../text/format";

/** Whether a statement still counts at the date of the page: as a held position, an additional report, a red line or something declined. */
export function isCounted(statement: Statement, stance: Stance | undefined): boolean {
  if (!stance) return false;
  const held = listHeld(stance);
  const reports = listReports(stance);
  return [...held, ...reports, ...stance.redLines, ...stance.rejections].some(
    (one) => one.statement.id === statement.id,
  );
}

/** The status of a statement at the date of the page, given its party's stance at that date. */
export function describeStatementStatus(statement: Statement, stance: Stance | undefined, asOf: string): string {
  if (!stance) return "";
  if (statement.agreed) return describeAgreedStatus(statement, isCounted(statement, stance), asOf);
  const held = listHeld(stance);
  const reports = listReports(stance);
  const draws = stance.redLines.some((line) => line.statement.id === statement.id);
  if (held[0]?.statement.id === statement.id) return "Current";
  if (held.some((one) => one.statement.id === statement.id)) {
    return stance.kind === "stated" && stance.contested
      ? "Older, still current; a newer one contradicts it"
      : "Older, still current";
  }
  if (reports.some((one) => one.statement.id === statement.id)) {
    if (stance.kind === "stated") return "A report, shown with the position on the record";
    return reports.length === 1
      ? "Current, while no position is on the record"
      : `One of ${formatNumberInWords(reports.length)} current reports; no position is on the record`;
  }
  if (draws) return "Its red line still stands";
  if (stance.rejections.some((one) => one.statement.id === statement.id)) return "Declined, and not accepted since";
  return isOnRecord(statement.evidence) ? "A newer statement replaces it" : "Out of date: something newer is known";
}

/** The status of a stance that follows from a deal. */
function describeAgreedStatus({ agreed, evidence }: Statement, counts: boolean, asOf: string): string {
  if (counts) return "Follows from the deal it agreed to";
  if (agreed?.until !== undefined && agreed.until <= asOf) return "The deal no longer binds it";
  return isOnRecord(evidence) ? "A newer statement replaces it" : "Out of date: something newer is known";
}
