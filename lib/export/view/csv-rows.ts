import { getSource, type Negotiation, type PlacedQuestion } from "../../dataset/negotiation";
import { answerQuestion, type Column } from "../../model/column";
import { nameCompared } from "../../model/column-name";
import { countSteps, countStepsAsked, restsOnReport } from "../../model/deals/asks";
import { getStanding, onRecordFirst } from "../../model/difference";
import { isSameSpan, type Span } from "../../model/scale";
import type { Stance } from "../../model/stance";
import { getStanceTable } from "../../model/stance-table";
import type { Question } from "../../schema/issue";
import { nameSubject, type PageSubject } from "../../url/subject";
import {
  countAgeInDays,
  countStanceAge,
  describeTermClaim,
  getAnswerDate,
  listFoundPositions,
  listScopes,
  type TableClaim,
} from "../../view/compare/answers";
import { formatResult } from "../../view/compare/result-words";
import {
  type AskSubject,
  getMeasuringDate,
  getStanceFilter,
  isPositions,
  listComparisons,
  listPutToParties,
  listShownColumns,
  listShownQuestions,
  type PositionSubject,
} from "../../view/compare/shown";
import { formatAsk } from "../../view/deal/asks";
import { formatPosition } from "../../view/matrix/cell";
import { joinValues, type Row } from "../dataset/table-schema";
import { csvFields } from "./csv-fields";
import { buildDistance } from "./distance";

export type CsvField = (typeof csvFields)[number]["name"];
export type CsvRow = Row<CsvField>;

/**
 * A view as a flat table: one row per question and column, and several if a stance has several ranges or a report next
 * to it. Silence gets an explicit row. A comparison also has a row for each pair of its columns; a deal or a draft has
 * a row for each answer and party.
 */
export function listCsvRows(subject: PageSubject): CsvRow[] {
  if (!isPositions(subject)) return listAskRows(subject);
  const columns = listShownColumns(subject);
  return listShownQuestions(subject).flatMap((placed) => [
    ...columns.flatMap((column) => listAnswerRows(subject, placed, column)),
    ...(subject.kind === "compare" ? listPairRows(subject, placed, columns) : []),
  ]);
}

/** The answers of a column to a question, a row each. */
export function listAnswerRows(subject: PositionSubject, placed: PlacedQuestion, column: Column): CsvRow[] {
  const { negotiation, viewOptions } = subject;
  const { question } = placed;
  const asOf = getAnswerDate(negotiation, column);
  const given = answerQuestion(column, question, getStanceTable(negotiation, negotiation.asOf, viewOptions));
  const lines = given.kind === "stance" ? given.stance.redLines : [];
  const declined = given.kind === "stance" ? given.stance.rejections : [];
  const older = given.kind === "stance" ? given.stance.older : undefined;
  return listFoundPositions(given, column).map(({ kind, span, claims = [], contested = false, disputed = false }) => ({
    ...startRow(negotiation, placed, span),
    ...describeClaims(negotiation, claims),
    as_of: asOf,
    column_id: joinValues([column.key]),
    column: joinValues([nameCompared(column)]),
    column_kind: column.kind,
    kind,
    contested,
    disputed,
    red_lines: joinValues(lines.map(({ place }) => question.options[place]?.id ?? "")),
    scopes: joinValues(listScopes(claims)),
    declined: joinValues(declined.map(({ place }) => question.options[place]?.id ?? "")),
    age_days: countAgeInDays(claims, asOf) ?? "",
    within_months: viewOptions.within ?? "",
    older_date: older?.date ?? "",
  }));
}

function listPairRows(subject: PositionSubject, placed: PlacedQuestion, columns: readonly Column[]): CsvRow[] {
  return listComparisons(subject, placed, columns).map(({ columns: pair, difference }) => ({
    ...startRow(subject.negotiation, placed),
    column_id: joinValues(pair.map(({ key }) => key)),
    column: joinValues(pair.map(nameCompared)),
    column_kind: "pair",
    within_months: subject.viewOptions.within ?? "",
    kind: "pair",
    result: formatResult(difference.result, placed.question),
    ...describeDistance(placed.question, countSteps(difference.result)),
    rests_on_report: difference.restsOnReport,
    result_with_reports: difference.ifReportsCounted ? formatResult(difference.ifReportsCounted, placed.question) : "",
  }));
}

function listAskRows(subject: AskSubject): CsvRow[] {
  const { negotiation } = subject;
  const deal = subject.kind === "deal" ? subject.deal : undefined;
  const own_as_of = getMeasuringDate(subject);
  const { within } = getStanceFilter(subject);
  return listPutToParties(subject).flatMap(({ question, span, placed, terms, asks }) =>
    asks.map(({ party, ask, stance }) => ({
      ...startRow(negotiation, placed, span),
      ...describeClaims(
        negotiation,
        terms.map((term) => describeTermClaim(term, deal)),
      ),
      column_id: joinValues([party.id]),
      column: joinValues([party.name]),
      column_kind: "party",
      kind: "ask",
      red_lines: joinValues(stance.redLines.map(({ place }) => question.options[place]?.id ?? "")),
      declined: joinValues(stance.rejections.map(({ place }) => question.options[place]?.id ?? "")),
      result: formatAsk(ask, question, { stance, within }),
      ...describeDistance(question, countStepsAsked(ask)),
      rests_on_report: restsOnReport(ask),
      result_with_reports:
        ask.kind !== "no-position" && ask.ifReportsCounted ? formatResult(ask.ifReportsCounted, question) : "",
      deal: nameSubject(subject),
      crosses_red_line: ask.kind === "crosses",
      own_position: joinValues(listOwnSpans(stance).map((one) => formatPosition(question, one))),
      own_as_of,
      own_age_days: countStanceAge(stance, own_as_of) ?? "",
      within_months: within ?? "",
      older_date: stance.older?.date ?? "",
    })),
  );
}

/** The distance of a result, in the columns for it. */
export function describeDistance(
  question: Question,
  counted: number | undefined,
): Pick<CsvRow, "steps" | "distance" | "unit"> {
  const { steps = "", distance = "", unit = "" } = buildDistance(question, counted);
  return { steps, distance, unit };
}

/** The ranges an ask is measured from: those on the record, or reported ones if there are none. */
export function listOwnSpans(stance: Stance): Span[] {
  const spans = onRecordFirst(getStanding(stance));
  return spans.filter((span, i) => spans.findIndex((one) => isSameSpan(one, span)) === i);
}

const empty = Object.fromEntries(csvFields.map(({ name }) => [name, ""])) as CsvRow;

/** A row with what it is about, and nothing in the other columns. */
export function startRow(negotiation: Negotiation, { issue, question }: PlacedQuestion, span?: Span): CsvRow {
  return {
    ...empty,
    negotiation: negotiation.id,
    dataset_version: negotiation.version,
    as_of: negotiation.asOf,
    issue_id: issue.id,
    issue: issue.title,
    question_id: question.id,
    question: question.text,
    options: question.options.length,
    ...(span && {
      option_from_id: question.options[span.from]?.id ?? "",
      option_to_id: question.options[span.to]?.id ?? "",
      place_from: span.from + 1,
      place_to: span.to + 1,
      position: formatPosition(question, span),
    }),
  };
}

function describeClaims(negotiation: Negotiation, claims: readonly TableClaim[]): Partial<CsvRow> {
  return {
    conditions: joinValues([...new Set(claims.flatMap(({ condition }) => condition ?? []))]),
    evidence: joinValues([...new Set(claims.map(({ evidence }) => evidence))]),
    claims: joinValues(claims.map(({ id, term }) => term ?? id)),
    speakers: joinValues(claims.map(({ speaker }) => speaker)),
    dates: joinValues(claims.map(({ date }) => date)),
    sources: joinValues(claims.map(({ source }) => getSource(negotiation, source).url)),
    sentences: joinValues(claims.map(({ sentence }) => sentence)),
  };
}
