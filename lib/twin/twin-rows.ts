import { type Answer, answer, type Column } from "../column";
import { getSource, type Negotiation, type PlacedQuestion } from "../dataset/negotiation";
import { type Ask, countSteps } from "../deal-ask";
import { isReported } from "../deal-name";
import { getPlacing, onRecordFirst } from "../difference";
import { writeResult } from "../result-words";
import { isSameSpan, type Span } from "../scale";
import type { Deal, Term } from "../schema/deal";
import type { Statement } from "../schema/issue";
import type { Stance } from "../stance";
import { writeAsk } from "../view/ask-view";
import { writePosition } from "../view/cell-view";
import { nameCompared } from "../view/compare-head-view";
import { type Field, joinValues, type Row } from "./table";
import { nameTwinSubject, type TwinSubject } from "./twin-subject";
import {
  type AskSubject,
  getMeasuringDate,
  isPositions,
  listComparisons,
  listPutToParties,
  listShownColumns,
  listShownQuestions,
  type PositionSubject,
} from "./twin-view";

/** The columns of the table of a view, in their order, each with what it means. The order and the names are kept. */
export const twinFields = [
  { name: "negotiation", type: "string", required: true, description: "Id of the negotiation." },
  { name: "dataset_version", type: "string", required: true, description: "Short hash of the negotiation’s content." },
  { name: "as_of", type: "date", required: true, description: "What was public by the end of this day." },
  { name: "issue_id", type: "string", required: true, description: "Id of the issue." },
  { name: "issue", type: "string", required: true, description: "Title of the issue." },
  { name: "question_id", type: "string", required: true, description: "Id of the question." },
  { name: "question", type: "string", required: true, description: "The question." },
  {
    name: "column_id",
    type: "string",
    required: true,
    several: true,
    description: "Key of the party, the deal or the status quo; of a pair both.",
  },
  {
    name: "column",
    type: "string",
    required: true,
    several: true,
    description: "Its name; a deal known through reports alone says so.",
  },
  { name: "column_kind", type: "string", required: true, description: "party, deal, status-quo or pair." },
  {
    name: "kind",
    type: "string",
    required: true,
    description:
      "stated, reported (nothing on record), reported-beside (beside what is stated), term, reported-term, status-quo, silent, not-addressed, no-status-quo, pair (two columns compared), ask (what an answer of a deal asks of the party).",
  },
  { name: "option_from_id", type: "string", description: "Id of the option, or of the first of a range." },
  {
    name: "option_to_id",
    type: "string",
    description: "Id of the last option of a range; the same where there is one.",
  },
  { name: "place_from", type: "integer", description: "Place of the first option on the question’s scale, from 1." },
  { name: "place_to", type: "integer", description: "Place of the last option on the question’s scale, from 1." },
  { name: "options", type: "integer", required: true, description: "How many options the scale has." },
  { name: "position", type: "string", description: "The position in words; of an ask what the deal answers." },
  { name: "contested", type: "boolean", description: "What the party holds cannot all hold." },
  { name: "disputed", type: "boolean", description: "A report that the party denies or doubts." },
  { name: "conditions", type: "string", several: true, description: "What the position depends on." },
  { name: "red_lines", type: "string", several: true, description: "Ids of options that the party itself rules out." },
  { name: "evidence", type: "string", several: true, description: "Kinds of evidence." },
  { name: "claims", type: "string", several: true, description: "Ids of the statements or terms." },
  {
    name: "speakers",
    type: "string",
    several: true,
    description: "Who speaks, in the order of the claims; for a term, on whose word the deal is known.",
  },
  { name: "dates", type: "string", several: true, description: "The days on which the claims became public." },
  { name: "sources", type: "string", several: true, description: "Addresses of the sources of the claims." },
  {
    name: "sentences",
    type: "string",
    several: true,
    description: "The claims in neutral words; empty where there is none.",
  },
  { name: "result", type: "string", description: "What a comparison or an ask comes to, in words." },
  {
    name: "steps",
    type: "integer",
    description:
      "Options between the nearest points of a pair, or of a term and the party’s own position; empty where they cannot be counted.",
  },
  { name: "rests_on_report", type: "boolean", description: "The result rests on a report: nothing is on record." },
  {
    name: "result_with_reports",
    type: "string",
    description: "What it would come to if the report that stands beside a stated position counted in its place.",
  },
  {
    name: "deal",
    type: "string",
    description: "Of an ask: the deal that asks it; one known through reports alone says so.",
  },
  { name: "crosses_red_line", type: "boolean", description: "Of an ask: the party itself called that unacceptable." },
  {
    name: "own_position",
    type: "string",
    several: true,
    description: "Of an ask: the party’s own position from which it is measured, in words.",
  },
  { name: "own_as_of", type: "date", description: "Of an ask: the day as of which that position is taken." },
] as const satisfies readonly Field[];

export type TwinField = (typeof twinFields)[number]["name"];
export type TwinRow = Row<TwinField>;

/**
 * A view as a flat table: a row for each question and column, and several where a stance has several ranges or a report
 * stands beside. Silence is a row that says so. A comparison has a row for each two of its columns too; a deal, and one
 * that a reader makes, has a row for each answer and party.
 */
export function listTwinRows(subject: TwinSubject): TwinRow[] {
  if (!isPositions(subject)) return listAskRows(subject);
  const columns = listShownColumns(subject);
  return listShownQuestions(subject).flatMap((placed) => [
    ...columns.flatMap((column) => listAnswerRows(subject, placed, column)),
    ...(subject.kind === "compare" ? listPairRows(subject, placed, columns) : []),
  ]);
}

/** What is known of a term or a statement, in the words of a table. */
export interface Claim {
  id: string;
  speaker: string;
  date: string;
  evidence: string;
  source: string;
  sentence: string;
  condition: string | undefined;
}

/** One thing that a column answers: a range of a scale on the word of some claims, or nothing of it. */
export interface Found {
  kind:
    | "stated"
    | "reported"
    | "reported-beside"
    | "silent"
    | "term"
    | "reported-term"
    | "not-addressed"
    | "status-quo"
    | "no-status-quo";
  span?: Span;
  claims?: Claim[];
  contested?: boolean;
  disputed?: boolean;
}

/** The day as of which a column answers. */
export function getAnswerDate(negotiation: Negotiation, column: Column): string {
  return column.kind === "party" ? (column.at ?? negotiation.asOf) : negotiation.asOf;
}

function listAnswerRows(subject: PositionSubject, placed: PlacedQuestion, column: Column): TwinRow[] {
  const { negotiation, lens } = subject;
  const { question } = placed;
  const asOf = getAnswerDate(negotiation, column);
  const given = answer(column, question, asOf, lens.evidence);
  const lines = given.kind === "stance" ? given.stance.redLines : [];
  return listFound(given, column).map(({ kind, span, claims = [], contested = false, disputed = false }) => ({
    ...startRow(negotiation, placed, span),
    ...tellClaims(negotiation, claims),
    as_of: asOf,
    column_id: joinValues([column.key]),
    column: joinValues([nameCompared(column)]),
    column_kind: column.kind,
    kind,
    contested,
    disputed,
    red_lines: joinValues(lines.map(({ place }) => question.options[place]?.id ?? "")),
  }));
}

function listPairRows(subject: PositionSubject, placed: PlacedQuestion, columns: readonly Column[]): TwinRow[] {
  return listComparisons(subject, placed, columns).map(({ columns: pair, difference }) => ({
    ...startRow(subject.negotiation, placed),
    column_id: joinValues(pair.map(({ key }) => key)),
    column: joinValues(pair.map(nameCompared)),
    column_kind: "pair",
    kind: "pair",
    result: writeResult(difference.result),
    steps: countSteps(difference.result) ?? "",
    rests_on_report: difference.restsOnReport,
    result_with_reports: difference.ifReportsCounted ? writeResult(difference.ifReportsCounted) : "",
  }));
}

function listAskRows(subject: AskSubject): TwinRow[] {
  const { negotiation } = subject;
  const deal = subject.kind === "deal" ? subject.deal : undefined;
  const own_as_of = getMeasuringDate(subject);
  return listPutToParties(subject).flatMap(({ question, span, placed, terms, asks }) =>
    asks.map(({ party, ask, stance }) => ({
      ...startRow(negotiation, placed, span),
      ...tellClaims(
        negotiation,
        terms.map((term) => claimTerm(term, deal)),
      ),
      column_id: joinValues([party.id]),
      column: joinValues([party.name]),
      column_kind: "party",
      kind: "ask",
      red_lines: joinValues(stance.redLines.map(({ place }) => question.options[place]?.id ?? "")),
      result: writeAsk(ask),
      steps: getSteps(ask) ?? "",
      rests_on_report: ask.kind !== "no-position" && ask.restsOnReport,
      result_with_reports: ask.kind !== "no-position" && ask.ifReportsCounted ? writeResult(ask.ifReportsCounted) : "",
      deal: nameTwinSubject(subject),
      crosses_red_line: ask.kind === "crosses",
      own_position: joinValues(listOwnSpans(stance).map((one) => writePosition(question, one))),
      own_as_of,
    })),
  );
}

/** The steps that an ask comes to; undefined where they cannot be counted. */
export function getSteps(ask: Ask): number | undefined {
  return ask.kind === "within" ? 0 : ask.kind === "no-position" ? undefined : ask.steps;
}

/** The ranges from which an ask is measured: what is on record, and a report only where nothing is. */
export function listOwnSpans(stance: Stance): Span[] {
  const spans = onRecordFirst(getPlacing(stance));
  return spans.filter((span, i) => spans.findIndex((one) => isSameSpan(one, span)) === i);
}

const empty = Object.fromEntries(twinFields.map(({ name }) => [name, ""])) as TwinRow;

function startRow(negotiation: Negotiation, { issue, question }: PlacedQuestion, span?: Span): TwinRow {
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
      position: writePosition(question, span),
    }),
  };
}

function tellClaims(negotiation: Negotiation, claims: readonly Claim[]): Partial<TwinRow> {
  return {
    conditions: joinValues([...new Set(claims.flatMap(({ condition }) => condition ?? []))]),
    evidence: joinValues([...new Set(claims.map(({ evidence }) => evidence))]),
    claims: joinValues(claims.map(({ id }) => id)),
    speakers: joinValues(claims.map(({ speaker }) => speaker)),
    dates: joinValues(claims.map(({ date }) => date)),
    sources: joinValues(claims.map(({ source }) => getSource(negotiation, source).url)),
    sentences: joinValues(claims.map(({ sentence }) => sentence)),
  };
}

/** What a column answers, each range with the claims on which it rests; silence is one of the answers. */
export function listFound(given: Answer, column: Column): Found[] {
  switch (given.kind) {
    case "stance": {
      const { stance } = given;
      if (stance.kind === "silent") return [{ kind: "silent" }];
      const stated =
        stance.kind === "stated"
          ? stance.spans.map(
              (span, i): Found => ({
                kind: "stated",
                span,
                contested: stance.contested,
                // A contested stance has one range for each statement; any other has one range for all of them.
                claims: (stance.contested ? stance.held.slice(i, i + 1) : stance.held).map((one) =>
                  claim(one.statement),
                ),
              }),
            )
          : [];
      const reports = stance.reports.map(
        ({ span, statement, disputed }): Found => ({
          kind: stance.kind === "stated" ? "reported-beside" : "reported",
          span,
          disputed,
          claims: [claim(statement)],
        }),
      );
      return [...stated, ...reports];
    }
    case "terms": {
      const deal = column.kind === "deal" ? column.deal : undefined;
      const reported = !given.onRecord || (deal !== undefined && isReported(deal));
      return given.terms.map(
        ({ term, span }): Found => ({
          kind: reported ? "reported-term" : "term",
          span,
          claims: [claimTerm(term, deal)],
        }),
      );
    }
    case "holds-already":
      return [{ kind: "status-quo", span: { from: given.place, to: given.place } }];
    case "not-addressed":
    case "no-status-quo":
      return [{ kind: given.kind }];
  }
}

function claim({ id, speaker, date, evidence, source, summary, condition }: Statement): Claim {
  return { id, speaker, date, evidence, source, sentence: summary, condition };
}

function claimTerm(term: Term, deal: Deal | undefined): Claim {
  return {
    id: term.id,
    speaker: deal?.by ?? "",
    date: term.date ?? deal?.date ?? "",
    evidence: term.evidence,
    source: term.source,
    sentence: term.text,
    condition: term.condition,
  };
}
