import { memoizeFor } from "../../dataset/memoize";
import type { Negotiation } from "../../dataset/negotiation";
import { getSource } from "../../dataset/negotiation";
import type { Answer, Column, PlacedTerm } from "../../model/column";
import { nameColumn } from "../../model/column-name";
import { isReported } from "../../model/deals/names";
import { findShift } from "../../model/gap";
import { listDisputes } from "../../model/reactions";
import { getScale, isSameSpan, type Span } from "../../model/scale";
import { type Held, listHeld, type Report, type Stance } from "../../model/stance";
import { getStanceTable } from "../../model/stance-table";
import type { EvidenceKind, Quotation } from "../../schema/evidence";
import { getEvidenceLabels } from "../../schema/evidence-kinds";
import type { Question } from "../../schema/issue";
import { capitalise, formatDate, formatList, formatShortDate } from "../../text/format";
import { linkToWords } from "../../text/text-fragment";
import { formatBareAmount } from "../../text/values";
import { nameRedLines } from "../refused-words";
import { formatSpan, type ScaleWords } from "./position-words";

/** The shapes of the design's marks. Each is always accompanied by its word, there or in the key. */
export type MarkShape =
  | "record"
  | "document"
  | "spokesperson"
  | "summary"
  | "reported"
  | "disputed"
  | "silent"
  | "red-line"
  | "term"
  | "event";

/** A mark on a line of the stave. */
interface MarkView {
  place: number;
  shape: MarkShape;
  label: string;
  /** Speaker and date: `Kallas, 22 Apr`. */
  by: string;
  report: boolean;
  /** A report of the same option, shown next to the stated mark. */
  beside?: { shape: MarkShape; by: string };
}

/** A line that names the speaker of a cell's evidence and links to the words. */
export interface EvidenceLine {
  shape: MarkShape;
  word: string;
  text: string;
  href: string;
  /** The id of the source. */
  source: string;
  /** The party's reaction, if any. */
  note?: string;
}

/** A cell as one sentence, for screen readers. */
export interface AccessibleText {
  /** Column, question, then the answer: `Ukraine, Crimea: on record …`. */
  accessibleText: string;
  /** The answer alone, for use below headings that already name the column and the question. */
  accessibleBody: string;
}

/** Composes the sentence of a cell from the name of its column, the label of its question and the answer. */
export function buildAccessibleText(name: string, label: string, body: string): AccessibleText {
  return { accessibleText: `${name}, ${label}: ${body}`, accessibleBody: body };
}

/** One answer to one question, ready to render. */
export interface CellView extends AccessibleText {
  column: string;
  kind: "stated" | "reported" | "silent" | "not-concerned" | "deal" | "status-quo";
  marks: MarkView[];
  /** Solid bars: stated ranges. */
  bars: Span[];
  /** Dashed bars: reported ranges. */
  reportedBars: Span[];
  /** Shifts from stated to reported positions. */
  moves: Span[];
  redLines: number[];
  contested: boolean;
  /** The position in words, for a heading: one entry per mark or range. */
  positions: { shape: MarkShape; text: string; report: boolean }[];
  sentences: string[];
  /** For cramped places: the newest stated sentence and the newest report only. */
  brief: string[];
  conditions: string[];
  evidence: EvidenceLine[];
}

/** The page a cell is on. */
export interface CellContext {
  negotiation: Negotiation;
  question: Question;
  asOf: string;
}

const shapes: Record<EvidenceKind, MarkShape> = {
  document: "document",
  "on-record": "record",
  spokesperson: "spokesperson",
  account: "summary",
  summary: "summary",
  anonymous: "reported",
};

/** The mark for a kind of evidence; disputed reports of every kind share a slashed one. */
export function getShape(kind: EvidenceKind, disputed = false): MarkShape {
  return disputed ? "disputed" : shapes[kind];
}

/** The words of a question's answers. */
export function getScaleWords({ kind = "ordered", amount, options }: Question): ScaleWords {
  return memoizeFor(options, "words", () => ({
    kind,
    labels: options.map(({ label }) => label),
    // A unit that follows the number is said once for both ends of a range; a sign in front of it or behind it is repeated.
    ...(amount?.unit.many.startsWith("# ") && {
      firsts: options.map(({ value = 0 }) => formatBareAmount(value, amount)),
    }),
  }));
}

/** A position in words: an option's label, the two ends of a range, or a limit. */
export function formatPosition(question: Question, span: Span): string {
  return formatSpan(getScaleWords(question), span);
}

/** The two ends of the distance between two values: `between 400 and 600 soldiers`. */
export function formatBetween(question: Question, { from, to }: Span): string {
  const { labels, firsts = labels } = getScaleWords(question);
  return `between ${firsts[from] ?? ""} and ${labels[to] ?? ""}`;
}

/** The URL of the words a claim rests on. */
export function linkToClaim(
  negotiation: Negotiation,
  claim: { source: string; quote?: Quotation | undefined },
): string {
  return linkToWords(getSource(negotiation, claim.source).url, claim.quote);
}

/** Builds one cell of the matrix or of an issue's figure. */
export function buildCellView(context: CellContext, column: Column, answer: Answer): CellView {
  switch (answer.kind) {
    case "stance":
      return buildStanceView(context, column, answer.stance);
    case "terms":
      return buildTermsView(context, column, answer.terms, answer.spans);
    case "not-addressed":
      return buildSilenceView(column, nameColumn(column), context.question, "Not addressed by the deal", [
        `Nothing on this was found in what is known of the deal, searched to ${formatDate(answer.checked)}.`,
      ]);
    case "holds-already":
      return buildStatusQuoView(context.question, column, answer.place);
    case "no-status-quo":
      return buildSilenceView(column, nameColumn(column), context.question, "None of the options holds today", [
        "No option of this question describes what holds if nothing is agreed.",
      ]);
  }
}

function buildStanceView(context: CellContext, column: Column, stance: Stance): CellView {
  const { question } = context;
  const name = nameColumn(column);
  if (stance.kind === "not-concerned") {
    const cell = buildSilenceView(column, name, question, "Does not concern this party", [
      "Whoever agrees on this question, this party is not among those whom it concerns.",
    ]);
    return { ...cell, kind: "not-concerned" };
  }
  if (stance.kind === "silent") {
    const cell = buildSilenceView(column, name, question, "No stated position found", [
      explainSilence(context, column),
    ]);
    const ruledOut = describeRuledOut(question, stance).map((words) => `${capitalise(words)}.`);
    return {
      ...cell,
      redLines: stance.redLines.map(({ place }) => place),
      ...buildAccessibleText(name, question.label, [cell.accessibleBody, ...ruledOut].join(" ")),
    };
  }
  const held = listHeld(stance);
  const { reports } = stance;
  const contested = stance.kind === "stated" && stance.contested;
  const marks = [
    ...held.flatMap((one) => markStatement(context, one)),
    ...reports.flatMap((one) => markReport(context, one)),
  ];
  const spans = stance.kind === "stated" ? stance.spans : [];
  const reportedSpans = distinctSpans(reports.map(({ span }) => span));
  const positions = [
    ...spans.map((span) => ({
      shape: shapeAt(held, span),
      text: formatPosition(question, span),
      report: false,
    })),
    ...reportedSpans.map((span) => ({
      shape: reportShapeAt(reports, span),
      text: formatPosition(question, span),
      report: true,
    })),
  ];
  const shown = [...held, ...newestPerSpan(reports)];
  return {
    column: column.key,
    kind: stance.kind,
    marks: distinctMarks(marks),
    bars: spans.filter(isRange),
    reportedBars: reportedSpans.filter(isRange),
    moves: held.length > 0 ? reportedSpans.flatMap((span) => findShift(spans, span, getScale(question)) ?? []) : [],
    redLines: stance.redLines.map(({ place }) => place),
    contested,
    positions,
    sentences: unique(shown.map(({ statement }) => statement.summary)),
    // If two statements cannot both hold, neither can stand for the other.
    brief: unique(
      [...(contested ? held : held.slice(0, 1)), ...reports.slice(0, 1)].map(({ statement }) => statement.summary),
    ),
    conditions: unique(shown.flatMap(({ statement }) => statement.condition ?? [])),
    evidence: [
      ...held.map((one) => lineOf(context, one)),
      ...newestPerSpan(reports).map((one) => lineOfReport(context, one)),
    ],
    ...buildAccessibleText(name, question.label, describeStance(question, stance)),
  };
}

function describeStance(question: Question, stance: Extract<Stance, { kind: "stated" | "reported" }>): string {
  const stated =
    stance.kind === "stated"
      ? `${formatList(stance.spans.map((span) => formatPosition(question, span)))}, ${formatList([
          ...new Set(stance.held.map(({ statement }) => getEvidenceLabels(statement.evidence).label.toLowerCase())),
        ])}${stance.contested ? ", contested: these cannot both hold" : ""}`
      : "nothing on record";
  const reported = distinctSpans(stance.reports.map(({ span }) => span)).map((span) => {
    const here = stance.reports.filter((one) => isSameSpan(one.span, span));
    const word = here.every(({ statement }) => statement.evidence === "summary") ? "by a news summary" : "reported";
    return `${word}: ${formatPosition(question, span)}${here.some(({ disputed }) => disputed) ? ", disputed" : ""}`;
  });
  return `${[stated, ...reported, ...describeRuledOut(question, stance)].join("; ")}.`;
}

function describeRuledOut(question: Question, { redLines }: Stance): string[] {
  const lines = nameRedLines(question, redLines);
  return lines.length > 0 ? [`ruled out: ${formatList(lines)}`] : [];
}

function buildTermsView(context: CellContext, column: Column, terms: PlacedTerm[], spans: Span[]): CellView {
  const { question, negotiation, asOf } = context;
  const name = nameColumn(column);
  const reported = column.kind === "deal" && isReported(column.deal);
  const shapeOf = (kind: EvidenceKind) => getShape(kind);
  const first = newestPerSpan(terms.map(({ term, span: at }) => ({ statement: term, span: at })));
  return {
    column: column.key,
    kind: "deal",
    marks: distinctMarks(
      terms.flatMap(({ term, span: at }) =>
        endsOf(at).map((place) => ({
          place,
          shape: shapeOf(term.evidence),
          label: question.options[place]?.short ?? "",
          by: `${getEvidenceLabels(term.evidence).label}, ${formatShortDate(getSource(negotiation, term.source).date, asOf)}`,
          report: reported,
        })),
      ),
    ),
    bars: reported ? [] : spans.filter(isRange),
    reportedBars: reported ? spans.filter(isRange) : [],
    moves: [],
    redLines: [],
    contested: false,
    positions: spans.map((span) => ({
      shape: shapeOf(terms[0]?.term.evidence ?? "anonymous"),
      text: formatPosition(question, span),
      report: reported,
    })),
    sentences: first.map(({ statement }) => statement.text),
    brief: first.slice(0, 2).map(({ statement }) => statement.text),
    conditions: unique(first.flatMap(({ statement }) => statement.condition ?? [])),
    evidence: first.map(({ statement: term }) => ({
      shape: shapeOf(term.evidence),
      word: getEvidenceLabels(term.evidence).label,
      text: `${namePublisher(negotiation, term.source)}, ${formatShortDate(getSource(negotiation, term.source).date, asOf)}`,
      href: linkToClaim(negotiation, term),
      source: term.source,
    })),
    ...buildAccessibleText(
      name,
      question.label,
      `${formatList(spans.map((span) => formatPosition(question, span)))}, ${reported ? "reported" : "in its text"}.`,
    ),
  };
}

function buildStatusQuoView(question: Question, column: Column, place: number): CellView {
  const option = question.options[place];
  return {
    column: column.key,
    kind: "status-quo",
    marks: [{ place, shape: "term", label: option?.short ?? "", by: "What holds today", report: false }],
    bars: [],
    reportedBars: [],
    moves: [],
    redLines: [],
    contested: false,
    positions: [{ shape: "term", text: option?.label ?? "", report: false }],
    sentences: [option?.sentence ?? ""],
    brief: [option?.sentence ?? ""],
    conditions: [],
    evidence: [],
    ...buildAccessibleText(
      nameColumn(column),
      question.label,
      `${option?.label ?? ""}. What holds if nothing is agreed.`,
    ),
  };
}

function buildSilenceView(
  column: Column,
  name: string,
  question: Question,
  words: string,
  sentences: string[],
): CellView {
  return {
    column: column.key,
    kind: "silent",
    marks: [],
    bars: [],
    reportedBars: [],
    moves: [],
    redLines: [],
    contested: false,
    positions: [{ shape: "silent", text: words, report: false }],
    sentences,
    brief: sentences,
    conditions: [],
    evidence: [],
    ...buildAccessibleText(name, question.label, `${words}. ${sentences.join(" ")}`),
  };
}

/** Why a party is silent: by the search, by the date, or because the reader has left reports out. */
function explainSilence({ negotiation, question, asOf }: CellContext, column: Column): string {
  if (column.kind !== "party") return "";
  const listed = question.silent?.find(({ party }) => party === column.party.id);
  const searched = `Last checked ${formatDate(question.checked)}.`;
  if (listed) return `${listed.note} ${searched}`;
  const unfiltered = getStanceTable(negotiation, asOf, "all").get(question, column.party.id);
  if (unfiltered.kind === "reported") return "Known only by report, which “on the record only” leaves out.";
  return `Nothing found that was public by ${formatDate(asOf)}. ${searched}`;
}

function lineOf({ negotiation, asOf }: CellContext, { statement }: Held): EvidenceLine {
  return {
    shape: getShape(statement.evidence),
    word: getEvidenceLabels(statement.evidence).label,
    text: `${statement.speaker}, ${formatShortDate(statement.date, asOf)}`,
    href: linkToClaim(negotiation, statement),
    source: statement.source,
  };
}

function lineOfReport(context: CellContext, report: Report): EvidenceLine {
  const line = lineOf(context, report);
  if (!report.disputed) return line;
  const answers = listDisputes({ ...report.statement, reactions: report.reactions });
  // Each person's newest reaction of a kind; earlier ones of the same kind are in the evidence.
  const newest = answers.filter(
    (one, i) => !answers.slice(i + 1).some(({ by, kind }) => by === one.by && kind === one.kind),
  );
  const note = formatList(
    newest.map(({ by, kind, date }) => `${kind} by ${nameAlone(by)}, ${formatShortDate(date, context.asOf)}`),
  );
  return { ...line, shape: "disputed", word: "Disputed", note };
}

/** A name without the office that follows it. */
function nameAlone(by: string): string {
  return by.split(",")[0] ?? by;
}

/** The publisher's name, short enough for a line. */
function namePublisher(negotiation: Negotiation, source: string): string {
  return getSource(negotiation, source).publisher.replace(/ \(.*\)$/, "");
}

function markStatement({ question, asOf }: CellContext, { statement, span }: Held): MarkView[] {
  return endsOf(span).map((place) => ({
    place,
    shape: getShape(statement.evidence),
    label: question.options[place]?.short ?? "",
    by: `${statement.speaker}, ${formatShortDate(statement.date, asOf)}`,
    report: false,
  }));
}

function markReport(context: CellContext, report: Report): MarkView[] {
  const shape = getShape(report.statement.evidence, report.disputed);
  return markStatement(context, report).map((mark) => ({ ...mark, shape, report: true }));
}

/** One mark per option. A report of an option that is also stated goes next to it; disputed reports take precedence. */
function distinctMarks(marks: MarkView[]): MarkView[] {
  const places = [...new Set(marks.map(({ place }) => place))].sort((a, b) => a - b);
  return places.flatMap((place) => {
    const here = marks.filter((mark) => mark.place === place);
    const stated = here.find(({ report }) => !report);
    const reports = here.filter(({ report }) => report);
    const report = reports.find(({ shape }) => shape === "disputed") ?? reports[0];
    if (stated && report) return [{ ...stated, beside: { shape: report.shape, by: report.by } }];
    return stated ?? report ?? [];
  });
}

function newestPerSpan<T extends { span: Span }>(items: T[]): T[] {
  return items.filter((one, i) => items.findIndex((other) => isSameSpan(other.span, one.span)) === i);
}

function distinctSpans(spans: Span[]): Span[] {
  return newestPerSpan(spans.map((span) => ({ span }))).map(({ span }) => span);
}

function shapeAt(held: Held[], span: Span): MarkShape {
  const inside = held.find((one) => span.from <= one.span.from && one.span.to <= span.to);
  return getShape(inside?.statement.evidence ?? "on-record");
}

function reportShapeAt(reports: Report[], span: Span): MarkShape {
  const here = reports.filter((one) => isSameSpan(one.span, span));
  return getShape(
    here[0]?.statement.evidence ?? "anonymous",
    here.some(({ disputed }) => disputed),
  );
}

function unique(texts: string[]): string[] {
  return [...new Set(texts)];
}

/** The ends of a span that somebody named. The open end of a limit is none. */
export function endsOf({ from, to, limit }: Span): number[] {
  if (limit) return [limit === "at-least" ? from : to];
  return from === to ? [from] : [from, to];
}

function isRange({ from, to }: Span): boolean {
  return from !== to;
}
