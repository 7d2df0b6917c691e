import type { Negotiation, PlacedQuestion } from "../../dataset/negotiation";
import { type Answer, answerQuestion, type Column, compareAnswers, getAnswerStanding } from "../../model/column";
import { nameColumnInSentence, nameColumnsInLine } from "../../model/column-name";
import { isReported } from "../../model/deals/names";
import { type Difference, getOtherIfCounted, onRecordFirst, type Result } from "../../model/difference";
import { findGap, listShared } from "../../model/gap";
import { getScale, hasValues, type Span } from "../../model/scale";
import type { Stance, StanceFilter } from "../../model/stance";
import { getStanceTable } from "../../model/stance-table";
import type { Question } from "../../schema/issue";
import { capitalise, formatCount, formatList, formatNumber, formatNumberInWords } from "../../text/format";
import { findScriptLanguage } from "../../text/script-language";
import { compareGroups, type WordRun } from "../../text/word-diff";
import { issuePath, questionPath } from "../../url/paths";
import { type AxisView, buildAxis } from "../axis";
import {
  buildCellView,
  type CellView,
  formatBetween,
  formatPosition,
  listOlder,
  type MarkShape,
  writeSaid,
} from "../matrix/cell";
import { nameRedLines, quoteAnswers } from "../refused-words";
import { writeShareDistance } from "../shares";
import { type DrawnResult, drawResult } from "./drawn-result";
import type { CompareHead } from "./head";
import { rankForReading } from "./order";
import { formatResult, formatResultHeading } from "./result-words";

/** A position as a sentence parallel to the other column's, with the differing words marked. */
export interface FormulationView {
  /** `From` and `To` for a range, `Either` and `Or` for a contested stance, `Reported`; empty for a single option. */
  lead: string;
  runs: WordRun[];
  report: boolean;
  lang: string | undefined;
}

/** One column's side of a question. */
export interface SideView {
  head: CompareHead;
  formulations: FormulationView[];
  /** Whose the position is and how old, if it is old, or from when the last one is that is too old to count; otherwise empty. */
  said: string;
  /** Reports next to a stated position, each in words. */
  beside: { shape: MarkShape; text: string }[];
  redLines: string;
  cell: CellView;
}

/** How two columns compare on a question. */
export interface PairResultView {
  /** The names of the two; empty if the page compares only two columns. */
  pair: string[];
  tags: [string, string];
  result: DrawnResult;
  heading: string;
  /** `of five steps`, `between 400 and 600 soldiers`, `at “Left for later”`, or why the two cannot be compared. */
  detail: string;
  restsOnReport: boolean;
  /** Sorts results from nearest to furthest. */
  rank: number;
  ifReportsCounted: { shape: MarkShape; words: string } | undefined;
  /** The span between the nearest points. */
  gap: Span | undefined;
  /** The spans both share. */
  shared: Span[];
}

/** One question of a comparison. */
export interface CompareRowView {
  id: string;
  issue: string;
  issueHref: string;
  part: string;
  text: string;
  label: string;
  href: string;
  axis: AxisView;
  /** What the axis is, for readers who do not see it. */
  axisWords: string;
  options: { label: string; statusQuo: boolean }[];
  sides: SideView[];
  results: PairResultView[];
  /** What more there is of each column: `Sources: 3 for Amber and 1 for Basalt`. */
  more: string;
  /** True if at least two of the columns differ. */
  differs: boolean;
}

/** Whether a result counts as a difference, which “only differences” keeps. */
export function isDifference({ kind }: Pick<Result, "kind">): boolean {
  return kind === "apart" || kind === "opposite" || kind === "different";
}

/** All pairs of two or three items, in order. */
export function pairUp<T>(items: readonly T[]): [T, T][] {
  return items.flatMap((left, i) => items.slice(i + 1).map((right): [T, T] => [left, right]));
}

/** Builds one question across two or three columns. */
export function buildCompareRowView(
  negotiation: Negotiation,
  placed: PlacedQuestion,
  heads: readonly CompareHead[],
  filter: StanceFilter,
): CompareRowView {
  const { issue, question, number, of } = placed;
  const stances = getStanceTable(negotiation, negotiation.asOf, filter);
  const answers = heads.map(({ column }) => answerQuestion(column, question, stances));
  const positions = answers.map((given, i) => formulate(question, given, heads[i]?.column));
  const marked = compareGroups(positions.map((own) => own.map(({ sentence }) => sentence)));
  const sides = heads.map((head, h): SideView => {
    const asOf = head.column.kind === "party" ? (head.column.at ?? negotiation.asOf) : negotiation.asOf;
    const given = answers[h] ?? { kind: "no-status-quo" };
    const cell = buildCellView({ negotiation, question, asOf, filter }, head.column, given);
    return {
      head,
      // The sentence of the status quo is already shown as the position.
      cell: given.kind === "holds-already" ? { ...cell, sentences: ["What holds if nothing is agreed."] } : cell,
      formulations: (positions[h] ?? []).map(({ lead, sentence, report }, i) => ({
        lead,
        report,
        runs: marked[h]?.[i] ?? [],
        lang: findScriptLanguage(sentence),
      })),
      said: given.kind === "stance" ? writeSaidOf(given.stance, cell) : "",
      beside: cell.kind === "stated" ? cell.positions.filter(({ report }) => report) : [],
      redLines:
        given.kind === "stance"
          ? formatList(quoteAnswers(question, nameRedLines(question, given.stance.redLines)))
          : "",
    };
  });
  const results = pairUp(heads.map((head, i) => ({ head, given: answers[i], side: sides[i] }))).flatMap(
    ([left, right]) =>
      left.given && right.given && left.side && right.side
        ? [buildPairResultView(question, [left.side, right.side], [left.given, right.given], heads.length > 2)]
        : [],
  );
  return {
    id: question.id,
    issue: issue.title,
    issueHref: issuePath(negotiation, issue),
    part: of > 1 ? `${number} of ${of}` : "",
    text: question.text,
    label: question.label,
    href: questionPath(negotiation, issue, question),
    axis: buildAxis(question),
    axisWords: describeAxis(question),
    options: question.options.map(({ label, statusQuo }) => ({ label, statusQuo: statusQuo === true })),
    sides,
    results,
    more: writeMore(sides),
    differs: results.some(({ result }) => isDifference(result)),
  };
}

function writeSaidOf(stance: Stance, { positions, sentences }: CellView): string {
  if (stance.kind === "silent") return stance.older ? (sentences[0] ?? "") : "";
  const old = positions.filter(({ report, age }) => age && report === (stance.kind === "reported"));
  return [old.map(writeSaid).join("; "), ...listOlder(stance)].filter(Boolean).join(". ");
}

function writeMore(sides: readonly SideView[]): string {
  const counts = sides.flatMap(({ head, cell }) =>
    cell.evidence.length > 0 ? [`${formatNumber(cell.evidence.length)} for ${nameColumnInSentence(head.column)}`] : [],
  );
  return counts.length > 0 ? `Sources: ${formatList(counts)}` : "No sources";
}

function describeAxis({ kind, options }: Question): string {
  const labels = options.map(({ label }) => label);
  const [first = "", last = ""] = [labels[0], labels.at(-1)];
  switch (kind) {
    case "amount":
    case "date":
      return `The scale runs from ${first} to ${last}.`;
    case "unordered":
      return `The options have no order: ${formatList(labels.map((label) => `“${label}”`))}.`;
    default:
      return `The scale has ${formatCount(labels.length, "option", "options")}, from “${first}” to “${last}”.`;
  }
}

function buildPairResultView(
  question: Question,
  sides: [SideView, SideView],
  answers: [Answer, Answer],
  named: boolean,
): PairResultView {
  const difference = compareAnswers(answers[0], answers[1], question);
  const [left, right] = answers.map((given) => onRecordFirst(getAnswerStanding(given)));
  const shared = listShared(left ?? [], right ?? []);
  const gap = findGap(left ?? [], right ?? [], getScale(question));
  const { result, restsOnReport } = difference;
  return {
    pair: named ? nameColumnsInLine(sides.map(({ head }) => head.column)) : [],
    tags: [sides[0].head.tag, sides[1].head.tag],
    result: drawResult(result, question),
    heading: formatResultHeading(result, question),
    detail: [writeDetail(question, result, shared, gap, sides), writeShareDetail(question, left ?? [], right ?? [])]
      .filter(Boolean)
      .join(" "),
    restsOnReport,
    rank: rankForReading(result, question),
    ifReportsCounted: buildIfCountedView(question, difference, sides),
    gap: question.kind === "unordered" ? undefined : gap,
    shared,
  };
}

function writeShareDetail(question: Question, left: readonly Span[], right: readonly Span[]): string {
  const words = writeShareDistance(question, left, right);
  return words && `(${words})`;
}

function writeDetail(
  question: Question,
  result: Result,
  shared: Span[],
  gap: Span | undefined,
  sides: [SideView, SideView],
): string {
  const steps = question.options.length - 1;
  switch (result.kind) {
    case "same":
    case "overlapping":
      return formatList(shared.map((span) => writePlace(question, span)));
    case "apart":
      if (hasValues(question)) return gap ? formatBetween(question, gap) : "";
      return `of ${formatNumberInWords(steps)}`;
    case "opposite":
      return `(${formatCount(steps, "step", "steps")} apart)`;
    case "different":
      return "";
    case "not-concerned":
      return `(not ${formatList(sides.filter(({ cell }) => cell.kind === "not-concerned").map(({ head }) => nameColumnInSentence(head.column)))})`;
    case "not-comparable": {
      const silent = sides.filter(({ cell }) => cell.kind === "silent");
      return `(${silent.map(({ head, cell }) => `${head.name}: ${lowerFirst(cell.positions[0]?.text ?? "")}`).join("; ")})`;
    }
  }
}

function buildIfCountedView(
  question: Question,
  difference: Difference,
  sides: [SideView, SideView],
): PairResultView["ifReportsCounted"] {
  const counted = getOtherIfCounted(difference);
  if (!counted) return undefined;
  const beside = sides.flatMap((side) => side.beside);
  // Both sides can have reports, and which side comes first must make no difference.
  const shape = (["disputed", "summary", "reported", "account"] as const).find((one) =>
    beside.some((report) => report.shape === one),
  );
  const disputed = shape === "disputed";
  const reports = beside.length === 1 ? "report were counted" : "reports were counted";
  return {
    shape: shape ?? "reported",
    words: `${capitalise(formatResult(counted, question))} if the ${disputed ? "disputed " : ""}${reports}`,
  };
}

interface Formulation {
  lead: string;
  sentence: string;
  report: boolean;
}

/** A column's position in the sentences of the options: one for an option, two for a range, more if it is contested. */
function formulate(question: Question, given: Answer, column: Column | undefined): Formulation[] {
  switch (given.kind) {
    case "stance":
      switch (given.stance.kind) {
        case "stated":
          return given.stance.spans.flatMap((span, i) =>
            formulateSpan(
              question,
              span,
              given.stance.kind === "stated" && given.stance.contested ? (i === 0 ? "Either" : "Or") : "",
              false,
            ),
          );
        case "reported":
          return distinct(given.stance.reports.map(({ span }) => span)).flatMap((span, i) =>
            formulateSpan(question, span, i === 0 ? "Reported" : "Also reported", true),
          );
        case "silent":
          return [];
      }
      break;
    case "terms": {
      const reported = column?.kind === "deal" && isReported(column.deal);
      return distinct(given.terms.map(({ span }) => span)).flatMap((span, i) =>
        formulateSpan(
          question,
          span,
          [i === 0 ? "" : "and", reported ? "reported" : ""].filter(Boolean).join(" "),
          reported,
        ),
      );
    }
    case "holds-already":
      return formulateSpan(question, { from: given.place, to: given.place }, "", false);
    case "not-addressed":
    case "no-status-quo":
      return [];
  }
  return [];
}

function formulateSpan(question: Question, { from, to, limit }: Span, lead: string, report: boolean): Formulation[] {
  const sentence = (place: number) => question.options[place]?.sentence ?? "";
  const one = (place: number, words: string) => [
    { lead: capitalise([lead, words].filter(Boolean).join(", ")), sentence: sentence(place), report },
  ];
  const isDate = question.kind === "date";
  if (limit === "at-least") return one(from, isDate ? "at the earliest" : "at least");
  if (limit === "at-most") return one(to, isDate ? "at the latest" : "at most");
  if (from === to) return one(from, "");
  return [
    { lead: capitalise([lead, "from"].filter(Boolean).join(", ")), sentence: sentence(from), report },
    { lead: "To", sentence: sentence(to), report },
  ];
}

/** `at “East”`, `from “East” to “South”`. */
function writePlace(question: Question, span: Span): string {
  const position = formatPosition(question, span);
  return span.from === span.to && !hasValues(question) ? `at “${position}”` : position;
}

function distinct(spans: readonly Span[]): Span[] {
  return spans.filter((one, i) => spans.findIndex(({ from, to }) => from === one.from && to === one.to) === i);
}

function lowerFirst(text: string): string {
  return text.slice(0, 1).toLocaleLowerCase("en-GB") + text.slice(1);
}
