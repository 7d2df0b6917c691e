import { memoizeFor } from "../../dataset/memoize";
import type { Negotiation } from "../../dataset/negotiation";
import { findIssueOf, findParty, getSource } from "../../dataset/negotiation";
import type { Answer, Column, PlacedTerm } from "../../model/column";
import { nameColumn } from "../../model/column-name";
import { isReported } from "../../model/deals/names";
import { findShift } from "../../model/gap";
import { namePossessive } from "../../model/party-name";
import { listDisputes } from "../../model/reactions";
import { getScale, isSameSpan, type Span } from "../../model/scale";
import { findAddress } from "../../model/source-name";
import {
  areAccountsContradicting,
  type Held,
  isContested,
  listAnswers,
  listHeld,
  type Report,
  type ScopedAnswer,
  type Stance,
  type StanceFilter,
  unfiltered,
} from "../../model/stance";
import { getStanceTable } from "../../model/stance-table";
import { getKnownDate, groupInto } from "../../model/statements";
import { listDiffering, listVoices, type Voice } from "../../model/voices";
import type { Term } from "../../schema/deal";
import type { EvidenceKind, Quotation } from "../../schema/evidence";
import { getEvidenceLabels, isOnRecord } from "../../schema/evidence-kinds";
import type { Question, Statement } from "../../schema/issue";
import { capitalise, formatDate, formatList, formatPossessive, formatShortDate } from "../../text/format";
import { linkToWords } from "../../text/text-fragment";
import { formatBareAmount } from "../../text/values";
import { dealPath, negotiationPath, questionPath } from "../../url/paths";
import { reportUrl } from "../../url/report-link";
import { type AgeView, describeOlder, findAge, nameSilence, nameSpan, tellAge } from "../age-words";
import { nameRedLines } from "../refused-words";
import { describeShares, type SharesView, withShares } from "../shares";
import { formatSpan, type ScaleWords } from "./position-words";

/** The shapes of the design's marks. Each is always accompanied by its word, there or in the key. */
export type MarkShape =
  | "record"
  | "document"
  | "spokesperson"
  | "account"
  | "summary"
  | "reported"
  | "disputed"
  | "silent"
  | "not-concerned"
  | "red-line"
  | "term"
  | "agreed"
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

/** A position in words, and whose they are where somebody said them: `Hegseth, 12 Feb`. */
export interface PositionView {
  shape: MarkShape;
  text: string;
  report: boolean;
  by?: string;
  /** How old it is, if it is old. */
  age?: AgeView;
  /** How the position divides something, where it does. */
  shares?: SharesView;
}

/** Whose a position is and, if it is old, how old: `Putin, 14 Jun 2024, ten months old`. */
export function writeSaid({ by = "", age }: Pick<PositionView, "by" | "age">): string {
  return age ? `${by}, ${age.words}` : by;
}

/** From when a position on the record is that is too old to count, while a report does. */
export function listOlder({ kind, older }: Stance): string[] {
  return kind === "reported" && older ? [`On the record, ${describeOlder(older)}.`] : [];
}

/** A cell as one sentence, for screen readers. */
export interface AccessibleText {
  /** Column, question, then the answer: `Ostrel, Sluice gates: on the record …`. */
  accessibleText: string;
  /** The answer alone, for use below headings that already name the column and the question. */
  accessibleBody: string;
}

/** Composes the sentence of a cell from the name of its column, the label of its question and the answer. */
export function buildAccessibleText(name: string, label: string, body: string): AccessibleText {
  return { accessibleText: `${name}, ${label}: ${body}`, accessibleBody: body };
}

/** One answer to one question in marks. */
interface MarkedCell {
  kind: "stated" | "reported" | "silent" | "not-concerned" | "deal" | "status-quo";
  marks: MarkView[];
  /** Solid bars: stated ranges. */
  bars: Span[];
  /** Dashed bars: reported ranges. */
  reportedBars: Span[];
  redLines: number[];
}

/** A cell of a large overview: marks and one sentence. */
export interface CellSketch extends MarkedCell {
  /** The answer. If there is no position it says only that, without what was searched. */
  words: string;
}

/** One answer to one question, ready to render. */
export interface CellView extends MarkedCell, AccessibleText {
  column: string;
  /** Shifts from stated to reported positions. */
  moves: Span[];
  contested: boolean;
  /** The position in words, for a heading: one entry per mark or range. */
  positions: PositionView[];
  sentences: string[];
  /** For cramped places: the newest stated sentence and the newest report only. */
  brief: string[];
  conditions: string[];
  /** What else has to be said of the position: accounts that contradict each other, what was declined as offered. */
  notes?: string[];
  /** The options that the party declined as offered, without ruling them out. */
  declined?: number[];
  evidence: EvidenceLine[];
  /** What the members of the party say, where it is a body of several and statements tell their voices apart. */
  voices?: VoiceView[];
  /** How old the position is, if it is old: what is on the record or, where nothing is, the newest report. */
  age?: AgeView;
  /** Where to report an error in it, or that something is missing. */
  reportHref?: string | undefined;
}

/** What one member of a party says. */
export interface VoiceView {
  name: string;
  position: string;
  /** The statements of the member that count now. */
  evidence: EvidenceLine[];
}

/** Whether a cell has no position to draw, with the mark and the words that stand in its place. */
export function findAbsence({ kind, positions }: Pick<CellView, "kind" | "positions">) {
  if (kind !== "silent" && kind !== "not-concerned") return undefined;
  return { shape: kind, words: positions[0]?.text ?? "" };
}

/** The page a cell is on. */
export interface CellContext {
  negotiation: Negotiation;
  question: Question;
  asOf: string;
  /** Which statements count. */
  filter: StanceFilter;
}

const shapes: Record<EvidenceKind, MarkShape> = {
  document: "document",
  "on-record": "record",
  spokesperson: "spokesperson",
  account: "account",
  summary: "summary",
  anonymous: "reported",
};

/** The mark for a kind of evidence; disputed reports of every kind share a slashed one. */
export function getShape(kind: EvidenceKind, disputed = false): MarkShape {
  return disputed ? "disputed" : shapes[kind];
}

/** The mark for a statement. A stance by agreement has one of its own: the party made no such statement. */
export function getStatementShape(
  { evidence, agreed }: Pick<Statement, "evidence" | "agreed">,
  disputed = false,
): MarkShape {
  return agreed && isOnRecord(evidence) ? "agreed" : getShape(evidence, disputed);
}

/** The word for the evidence of a statement. */
export function getStatementWord({ evidence, agreed }: Pick<Statement, "evidence" | "agreed">): string {
  if (!agreed) return getEvidenceLabels(evidence).label;
  return isOnRecord(evidence) ? "Agreed" : "Agreed, by report";
}

/** Who says a statement, or the deal from which it follows: `Marel`, `in Truce`. */
export function nameOrigin({ speaker, agreed }: Pick<Statement, "speaker" | "agreed">): string {
  return agreed ? `in ${speaker}` : speaker;
}

/** The URL of the words a statement rests on or, for a stance by agreement, of the deal. */
export function linkToStatement(
  negotiation: Negotiation,
  statement: Pick<Statement, "source" | "quote" | "agreed">,
): string {
  return statement.agreed ? dealPath(negotiation, { id: statement.agreed.deal }) : linkToClaim(negotiation, statement);
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

/** An answer in words, with the cases it is for: `for premium shows only: two weeks`. */
export function formatAnswer(question: Question, { span, scope }: ScopedAnswer): string {
  return `${scope ? `${scope}: ` : ""}${formatPosition(question, span)}`;
}

/** An answer that stands alone. */
function writeAnswer(question: Question, answer: ScopedAnswer): string {
  return answer.scope ? capitalise(formatAnswer(question, answer)) : formatAnswer(question, answer);
}

/** Within a sentence, whose account a statement is: by the party or else by the speaker, such as `the pilot’s account`. */
export function nameAccount(
  negotiation: Negotiation,
  { teller, speaker }: { teller?: string | undefined; speaker: string },
): string {
  const party = teller && findParty(negotiation, teller);
  return `${party ? namePossessive(party) : formatPossessive(speaker.replace(/^The /, "the "))} account`;
}

/** The URL of the words a claim rests on. */
export function linkToClaim(
  negotiation: Negotiation,
  claim: { source: string; quote?: Quotation | undefined },
): string {
  return linkToWords(findAddress(getSource(negotiation, claim.source)), claim.quote);
}

/** Builds one cell of the matrix or of an issue's figure. */
export function buildCellView(context: CellContext, column: Column, answer: Answer): CellView {
  return { ...buildAnswerView(context, column, answer), reportHref: reportCell(context, column) };
}

/** The same cell for a large overview. Evidence and conditions are left out: to write them for 30,000 cells takes as long again. */
export function sketchCell(context: CellContext, column: Column, answer: Answer): CellSketch {
  if (answer.kind === "stance") {
    const { stance } = answer;
    if (stance.kind === "stated" || stance.kind === "reported") {
      return sketchPosition(context, stance, listVoicesOf(context, column));
    }
    if (stance.kind === "silent") return sketchSilence(context, stance);
  }
  const { kind, marks, bars, reportedBars, redLines, ...cell } = buildAnswerView(context, column, answer);
  const absence = findAbsence({ kind, ...cell });
  return { kind, marks, bars, reportedBars, redLines, words: absence ? `${absence.words}.` : cell.accessibleBody };
}

function reportCell({ negotiation, question }: CellContext, column: Column): string | undefined {
  const issue = findIssueOf(negotiation, question);
  return reportUrl({
    record: `question ${question.id}, column ${column.key}`,
    title: `${nameColumn(column)}: ${question.text}`,
    path: issue ? questionPath(negotiation, issue, question) : negotiationPath(negotiation),
    version: negotiation.version,
  });
}

function buildAnswerView(context: CellContext, column: Column, answer: Answer): CellView {
  switch (answer.kind) {
    case "stance":
      return buildStanceView(context, column, answer.stance);
    case "terms":
      return buildTermsView(context, column, answer.terms, answer.spans);
    case "not-addressed":
      return buildSilenceView(column, nameColumn(column), context.question, writeNotAddressed(answer, context.asOf), [
        explainNotAddressed(answer, context.asOf),
      ]);
    case "holds-already":
      return buildStatusQuoView(context.question, column, answer.place);
    case "no-status-quo":
      return buildSilenceView(column, nameColumn(column), context.question, "None of the options holds today", [
        "No option of this question describes what holds if nothing is agreed.",
      ]);
  }
}

type NotAddressed = Extract<Answer, { kind: "not-addressed" }>;

/** That a deal has no terms on a question; terms that became public later are not passed off as missing. */
export function writeNotAddressed({ later, inPart }: NotAddressed, asOf: string): string {
  if (later) return `Not public by ${formatDate(asOf)}`;
  return inPart ? "Nothing known on this" : "Not addressed by the deal";
}

/** A search that went on after the date of the page is no evidence of what was missing on that day. */
function explainNotAddressed({ later, checked }: NotAddressed, asOf: string): string {
  if (later) return "What the deal says on this became public later.";
  return checked > asOf
    ? `Nothing on this was found in what was public of the deal by ${formatDate(asOf)}.`
    : `Nothing on this was found in what is known of the deal, searched to ${formatDate(checked)}.`;
}

function buildStanceView(context: CellContext, column: Column, stance: Stance): CellView {
  const { question } = context;
  const name = nameColumn(column);
  if (stance.kind === "not-concerned") {
    return buildAbsenceView(column, name, question, "not-concerned", "Not concerned", [
      "The question does not concern this party.",
    ]);
  }
  if (stance.kind === "silent") {
    const words = writeSilence(context, stance);
    const cell = buildSilenceView(column, name, question, words, [explainSilence(context, column, stance)]);
    const ruledOut = describeRuledOut(question, stance).map((words) => `${capitalise(words)}.`);
    const notes = describeRejections(question, stance);
    return {
      ...cell,
      redLines: stance.redLines.map(({ place }) => place),
      ...listDeclined(question, stance),
      ...buildAccessibleText(name, question.label, [cell.accessibleBody, ...ruledOut, ...notes].join(" ")),
    };
  }
  const held = listHeld(stance);
  const { reports } = stance;
  const { contested } = stance;
  const voices = listVoicesOf(context, column);
  const { words, ...marked } = sketchPosition(context, stance, voices);
  const positions = [
    ...listAnswers(question, stance).map((answer) => ({
      shape: shapeAt(held, answer.span),
      text: writeAnswer(question, answer),
      report: false,
      ...withShares(question, answer.span),
      ...nameNewest(context, listInside(held, answer.span)),
    })),
    ...listReported(reports).map((answer) => ({
      shape: reportShapeAt(reports, answer.span),
      text: writeAnswer(question, answer),
      report: true,
      ...withShares(question, answer.span),
      ...nameNewest(
        context,
        reports.filter((one) => isSameAnswer(toAnswer(one), answer)),
      ),
    })),
  ];
  const listed = listOfEachLine(reports);
  const shown = [...held, ...listed];
  return {
    column: column.key,
    ...marked,
    moves: listShifts(question, stance),
    contested,
    positions,
    ...(positions[0]?.age && { age: positions[0].age }),
    sentences: unique(shown.map(({ statement }) => statement.summary)),
    // If two statements cannot both hold, neither can stand for the other.
    brief: unique(
      [
        ...(contested ? held : held.slice(0, 1)),
        ...(contested && held.length === 0 ? reports : reports.slice(0, 1)),
      ].map(({ statement }) => statement.summary),
    ),
    conditions: unique(shown.flatMap(({ statement }) => statement.condition ?? [])),
    ...listDeclined(question, stance, [
      ...listOlder(stance),
      ...describeContradictions(stance),
      ...describeDiffering(question, voices),
    ]),
    ...(voices.length > 0 && { voices: voices.map((one) => buildVoiceView(context, one)) }),
    evidence: [
      ...held.filter(isFirstOfDeal).map((one) => lineOf(context, one)),
      ...listed.map((one) => lineOfReport(context, one)),
    ],
    ...buildAccessibleText(name, question.label, words),
  };
}

/** The words in place of a position; `explainSilence` says why there is none. */
function writeSilence({ filter }: CellContext, { older }: Stance): string {
  return capitalise(nameSilence(older && filter.within));
}

function sketchSilence(context: CellContext, stance: Stance): CellSketch {
  const redLines = stance.redLines.map(({ place }) => place);
  return {
    kind: "silent",
    marks: [],
    bars: [],
    reportedBars: [],
    redLines,
    words: `${writeSilence(context, stance)}.`,
  };
}

type Position = Extract<Stance, { kind: "stated" | "reported" }>;

function sketchPosition(context: CellContext, stance: Position, voices: readonly Voice[]): CellSketch {
  const { question } = context;
  const { spans, reportedSpans } = listSpansOf(stance);
  const marks = [
    ...listHeld(stance).flatMap((one) => markStatement(context, one)),
    ...stance.reports.flatMap((one) => markReport(context, one)),
  ];
  return {
    kind: stance.kind,
    marks: distinctMarks(marks),
    bars: spans.filter(isRange),
    reportedBars: reportedSpans.filter(isRange),
    redLines: stance.redLines.map(({ place }) => place),
    words: [
      describeStance(context, stance),
      ...describeShares(question, [...spans, ...reportedSpans]),
      ...listOlder(stance),
      ...describeDiffering(question, voices),
    ].join(" "),
  };
}

function listSpansOf(stance: Position): { spans: Span[]; reportedSpans: Span[] } {
  return {
    spans: stance.kind === "stated" ? stance.spans : [],
    reportedSpans: distinctSpans(stance.reports.map(({ span }) => span)),
  };
}

/** The shifts from what a party states to what is reported of it. */
function listShifts(question: Question, stance: Position): Span[] {
  const { spans, reportedSpans } = listSpansOf(stance);
  return spans.length > 0 ? reportedSpans.flatMap((span) => findShift(spans, span, getScale(question)) ?? []) : [];
}

function listVoicesOf({ question, asOf, filter }: CellContext, column: Column): Voice[] {
  return column.kind === "party" ? listVoices(question, column.party, column.at ?? asOf, filter) : [];
}

function buildVoiceView(context: CellContext, { member, stance }: Voice): VoiceView {
  const reports = stance.kind === "stated" || stance.kind === "reported" ? listOfEachLine(stance.reports) : [];
  return {
    name: member.name,
    position: formatVoice(context.question, stance),
    evidence: [
      ...listHeld(stance).map((one) => lineOf(context, one)),
      ...reports.map((one) => lineOfReport(context, one)),
    ],
  };
}

/** The position of one member in words. */
function formatVoice(question: Question, stance: Stance): string {
  const reported = stance.kind === "stated" || stance.kind === "reported" ? listReported(stance.reports) : [];
  const refused = [...describeRuledOut(question, stance), ...describeRejections(question, stance)];
  return [
    ...listAnswers(question, stance).map((answer) => formatAnswer(question, answer)),
    ...reported.map((answer) => `reported: ${formatAnswer(question, answer)}`),
    ...(stance.kind === "silent" ? refused : []),
  ].join("; ");
}

/** `France and Poland differ on this: France, two weeks; Poland, never.` */
function describeDiffering(question: Question, voices: readonly Voice[]): string[] {
  const differing = listDiffering(question, voices);
  if (differing.length === 0) return [];
  const names = formatList(differing.map(({ member }) => member.name));
  const positions = [...groupInto(differing, ({ stance }) => formatVoice(question, stance))].map(
    ([position, own]) => `${formatList(own.map(({ member }) => member.name))}, ${position}`,
  );
  return [`${names} differ on this: ${positions.join("; ")}.`];
}

/** What was declined as offered, and what else has to be said. Nothing where there is neither. */
function listDeclined(question: Question, stance: Stance, others: string[] = []): Pick<CellView, "notes" | "declined"> {
  const notes = [...others, ...describeRejections(question, stance)];
  return {
    ...(notes.length > 0 && { notes }),
    ...(stance.rejections.length > 0 && { declined: stance.rejections.map(({ place }) => place) }),
  };
}

function describeRejections(question: Question, { rejections }: Stance): string[] {
  const labels = rejections.map(({ place }) => `“${question.options[place]?.label ?? ""}”`);
  if (labels.length === 0) return [];
  return [`Declined as offered: ${formatList(labels)}; that does not rule ${labels.length > 1 ? "them" : "it"} out.`];
}

/** Whether the reports of a stance contradict each other. That they were contested by hand is said of readings of a text. */
function describeContradictions(stance: Position): string[] {
  const { reports } = stance;
  if (areAccountsContradicting(reports)) {
    const count = new Set(reports.filter(isAccount).map(({ statement }) => statement.teller ?? statement.speaker)).size;
    return [count === 2 ? "Two accounts contradict each other." : "The accounts contradict each other."];
  }
  return stance.kind === "stated" && isContested(reports) ? ["The reports contradict each other."] : [];
}

function isAccount({ statement }: Held): boolean {
  return statement.evidence === "account";
}

function describeStance({ negotiation, question, asOf, filter }: CellContext, stance: Position): string {
  const answers = formatList(listAnswers(question, stance).map((answer) => formatAnswer(question, answer)));
  const evidence = formatList([...new Set(listHeld(stance).map(({ statement }) => describeEvidence(statement)))]);
  const since = stance.older && filter.within ? ` in the ${nameSpan(filter.within)}` : "";
  const stated =
    stance.kind === "stated"
      ? `${answers}, ${evidence}${tellAge(stance.held[0]?.statement.date, asOf)}${stance.contested ? ", contested: these cannot both hold" : ""}`
      : `nothing on the record${since}`;
  const reported = listReported(stance.reports).map((answer) => {
    const here = stance.reports.filter((one) => isSameAnswer(toAnswer(one), answer));
    const disputed = here.some((one) => one.disputed) ? ", disputed" : "";
    return `${describeOrigin(negotiation, here)}: ${formatAnswer(question, answer)}${tellAge(here[0]?.statement.date, asOf)}${disputed}`;
  });
  const notes = [
    ...(stance.kind === "reported" && stance.contested ? ["Contested: these cannot both hold."] : []),
    ...describeContradictions(stance),
    ...describeRejections(question, stance),
  ];
  return [`${[stated, ...reported, ...describeRuledOut(question, stance)].join("; ")}.`, ...notes].join(" ");
}

/** On whose word reports of one position rest: `by Russia’s account`, `by a news summary`, `reported`. */
function describeOrigin(negotiation: Negotiation, reports: readonly Report[]): string {
  if (reports.every(isAccount)) {
    return `by ${formatList(unique(reports.map(({ statement }) => nameAccount(negotiation, statement))))}`;
  }
  return reports.every(({ statement }) => statement.evidence === "summary") ? "by a news summary" : "reported";
}

/** `on the record`, `agreed in Truce`. */
function describeEvidence(statement: Statement): string {
  const word = getStatementWord(statement).toLowerCase();
  return statement.agreed ? `${word} ${nameOrigin(statement)}` : word;
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
          report: reported,
          by: "",
          ...nameSource(context, term),
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
      ...withShares(question, span),
      ...nameSource(context, terms.find((one) => isSameSpan(one.span, span))?.term),
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
      [
        `${formatList(spans.map((span) => formatPosition(question, span)))}, ${reported ? "reported" : "in its text"}.`,
        ...describeShares(question, spans),
      ].join(" "),
    ),
  };
}

/** On what kind of evidence a term of a deal is known, and since when. */
function nameSource({ negotiation, asOf }: CellContext, term: Term | undefined): Pick<PositionView, "by"> {
  if (!term) return {};
  const { label } = getEvidenceLabels(term.evidence);
  return { by: `${label}, ${formatShortDate(getSource(negotiation, term.source).date, asOf)}` };
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
    positions: [
      { shape: "term", text: option?.label ?? "", report: false, ...withShares(question, { from: place, to: place }) },
    ],
    sentences: [option?.sentence ?? ""],
    brief: [option?.sentence ?? ""],
    conditions: [],
    evidence: [],
    ...buildAccessibleText(
      nameColumn(column),
      question.label,
      [
        `${option?.label ?? ""}. What holds if nothing is agreed.`,
        ...describeShares(question, [{ from: place, to: place }]),
      ].join(" "),
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
  return buildAbsenceView(column, name, question, "silent", words, sentences);
}

function buildAbsenceView(
  column: Column,
  name: string,
  question: Question,
  kind: "silent" | "not-concerned",
  words: string,
  sentences: string[],
): CellView {
  return {
    column: column.key,
    kind,
    marks: [],
    bars: [],
    reportedBars: [],
    moves: [],
    redLines: [],
    contested: false,
    positions: [{ shape: kind, text: words, report: false }],
    sentences,
    brief: sentences,
    conditions: [],
    evidence: [],
    ...buildAccessibleText(name, question.label, `${words}. ${sentences.join(" ")}`),
  };
}

/** Why a party is silent: by the search, by the date, or because the reader has left out reports or what is older. */
function explainSilence({ negotiation, question, asOf }: CellContext, column: Column, { older }: Stance): string {
  if (column.kind !== "party") return "";
  if (older) return `${capitalise(describeOlder(older))}.`;
  const listed = question.silent?.find(({ party }) => party === column.party.id);
  // A search that went on after the date of the page is no evidence of silence on that day.
  const checked = question.checked > asOf ? [] : [`Last checked ${formatDate(question.checked)}.`];
  if (listed) return [listed.note, ...checked].join(" ");
  const all = getStanceTable(negotiation, asOf, unfiltered).get(question, column.party.id);
  if (all.kind === "reported") return "Known only by report, which “on the record only” leaves out.";
  return [
    checked.length > 0 ? "Nothing found." : `Nothing found that was public by ${formatDate(asOf)}.`,
    ...checked,
  ].join(" ");
}

/** Several terms of one deal are one line of evidence. */
function isFirstOfDeal({ statement: { agreed } }: Held, index: number, all: readonly Held[]): boolean {
  return !agreed || all.findIndex((other) => other.statement.agreed?.deal === agreed.deal) === index;
}

function lineOf({ negotiation, asOf }: CellContext, { statement }: Held): EvidenceLine {
  const note = [statement.scope ?? "", describeCertainty(statement)].filter(Boolean).join("; ");
  return {
    shape: getStatementShape(statement),
    word: statement.evidence === "account" ? `By ${nameAccount(negotiation, statement)}` : getStatementWord(statement),
    text: `${nameOrigin(statement)}, ${formatShortDate(getKnownDate(statement), asOf)}`,
    href: linkToStatement(negotiation, statement),
    source: statement.source,
    ...(note && { note }),
  };
}

/** How sure a placement is, where somebody said so and it is not certain. */
export function describeCertainty({ certainty }: Pick<Statement, "certainty">): string {
  return certainty === undefined || certainty === "certain" ? "" : `placed as ${certainty}`;
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
  return {
    ...line,
    shape: "disputed",
    word: isAccount(report) ? `${line.word}, disputed` : "Disputed",
    note: line.note ? `${line.note}; ${note}` : note,
  };
}

/** A name without the office that follows it. */
function nameAlone(by: string): string {
  return by.split(",")[0] ?? by;
}

/** The publisher's name, short enough for a line. */
export function namePublisher(negotiation: Negotiation, source: string): string {
  return getSource(negotiation, source).publisher.replace(/ \(.*\)$/, "");
}

function markStatement({ question, asOf }: CellContext, { statement, span }: Held): MarkView[] {
  return endsOf(span).map((place) => ({
    place,
    shape: getStatementShape(statement),
    label: question.options[place]?.short ?? "",
    by: `${statement.speaker}, ${formatShortDate(getKnownDate(statement), asOf)}`,
    report: false,
  }));
}

function markReport(context: CellContext, report: Report): MarkView[] {
  const shape = getStatementShape(report.statement, report.disputed);
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

/** The newest report of each position, and every account: two parties that say the same are both named. */
function listOfEachLine(reports: Report[]): Report[] {
  const newest = newestPerSpan(reports);
  return reports.filter((one) => newest.includes(one) || isAccount(one) || one.statement.scope !== undefined);
}

function toAnswer({ span, statement }: Held): ScopedAnswer {
  return { span, scope: statement.scope };
}

function isSameAnswer(one: ScopedAnswer, other: ScopedAnswer): boolean {
  return one.scope === other.scope && isSameSpan(one.span, other.span);
}

/** The reported answers, each once. */
function listReported(reports: Report[]): ScopedAnswer[] {
  const all = reports.map(toAnswer);
  return all.filter((one, i) => all.findIndex((other) => isSameAnswer(other, one)) === i);
}

function distinctSpans(spans: Span[]): Span[] {
  return newestPerSpan(spans.map((span) => ({ span }))).map(({ span }) => span);
}

function shapeAt(held: Held[], span: Span): MarkShape {
  const [inside] = listInside(held, span);
  return inside ? getStatementShape(inside.statement) : getShape("on-record");
}

function listInside(held: Held[], span: Span): Held[] {
  return held.filter((one) => span.from <= one.span.from && one.span.to <= span.to);
}

/** Who said the first of some statements, which are listed newest first, and how old it is. */
function nameNewest({ asOf }: CellContext, [newest]: readonly Held[]): Pick<PositionView, "by" | "age"> {
  if (!newest) return {};
  const age = findAge(newest.statement.date, asOf);
  return {
    by: `${newest.statement.speaker}, ${formatShortDate(getKnownDate(newest.statement), asOf)}`,
    ...(age && { age }),
  };
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
