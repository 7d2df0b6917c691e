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
  if (held[0]?.statement.id === statement.id) return held.length > 1 ? "Counts now, with what it keeps" : "Counts now";
  if (held.some((one) => one.statement.id === statement.id)) {
    return stance.kind === "stated" && stance.contested ? "Kept: contested by a newer one" : "Kept by a newer one";
  }
  if (reports.some((one) => one.statement.id === statement.id)) {
    if (stance.kind === "stated") return "Stands beside what is on record";
    return reports.length === 1
      ? "Counts while no position is on record"
      : `One of ${formatNumberInWords(reports.length)} reports that count while no position is on record`;
  }
  if (draws) return "Its red line stands";
  if (stance.rejections.some((one) => one.statement.id === statement.id)) return "Declined, and not accepted since";
  return isOnRecord(statement.evidence) ? "Replaced by a newer statement" : "Lapsed: something newer is known";
}

/** The status of a stance that follows from a deal. */
function describeAgreedStatus({ agreed, evidence }: Statement, counts: boolean, asOf: string): string {
  if (counts) return "Follows from the deal it agreed to";
  if (agreed?.until !== undefined && agreed.until <= asOf) return "The deal no longer binds it";
  return isOnRecord(evidence) ? "Replaced by a newer statement" : "Lapsed: something newer is known";
}
