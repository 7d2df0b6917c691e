import { listPlacedQuestions } from "../../dataset/negotiation";
import { maxAnswersInFile } from "../../limits";
import { formatCount, formatNumber } from "../../text/format";
import { datasetPath } from "../../url/paths";
import type { ExportFormat, PageSubject } from "../../url/subject";
import { isPositions, listShownColumns, listShownQuestions } from "../../view/compare/shown";

/** The formats that contain every answer of a view. */
const tables: readonly ExportFormat[] = ["csv", "plain.csv", "xlsx", "json", "md"];

/** Whether a view has too many answers for a table or text; it can still be drawn and cited. */
export function isTooLarge(subject: PageSubject, format: ExportFormat): boolean {
  return tables.includes(format) && countAnswers(subject) > maxAnswersInFile;
}

/** The minimum number of rows in a view's table: its columns times its questions, or its terms times the parties. */
export function countAnswers(subject: PageSubject): number {
  const { negotiation } = subject;
  if (!isPositions(subject)) {
    const terms = subject.kind === "deal" ? subject.deal.terms : subject.draft;
    return terms.length * negotiation.parties.length;
  }
  const questions = subject.kind === "issue" ? listShownQuestions(subject) : listPlacedQuestions(negotiation);
  return listShownColumns(subject).length * questions.length;
}

/** Explains why there is no such file, and what to use instead. */
export function explainTooLarge(subject: PageSubject): string {
  const { negotiation } = subject;
  const less =
    subject.kind === "matrix"
      ? "Its issues are files of their own, or choose fewer columns (?columns=…)."
      : "A view with less in it is a file.";
  return `This view has ${formatNumber(countAnswers(subject))} answers, and a table or text holds ${formatCount(maxAnswersInFile, "answer", "answers")} at most. ${less} The whole negotiation as tables: ${datasetPath(negotiation, "zip")}`;
}
