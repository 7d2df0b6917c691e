import { listPlacedQuestions, type PlacedQuestion } from "../dataset/negotiation";
import { buildColumn, type Column, getColumnKey, listColumns, listDefaultColumns } from "../model/column";
import { nameCompared } from "../model/column-name";
import { listCounted } from "../model/counted";
import { isReported } from "../model/deals/names";
import type { Span } from "../model/scale";
import { getStanceTable } from "../model/stance-table";
import { listPublishers } from "../picture/credits";
import { isOfStrips } from "../picture/legend";
import { areCounted, listColumnsAlongside, type Tally, tallyStances } from "../picture/tally";
import { describeCounting } from "../picture/tally-words";
import { capitalise, formatDate, formatNumberInWords } from "../text/format";
import { writePair } from "../text/words";
import { publicUrl } from "../url/paths";
import { formatSubjectTitle, type PageSubject, pageUrlPath } from "../url/subject";
import { defaultViewOptions, type ViewOptions } from "../url/view-options";
import { describeOld, nameSilence, writeLimit } from "../view/age-words";
import type { AxisView } from "../view/axis";
import { buildCompareView } from "../view/compare/compare";
import { listShownQuestions } from "../view/compare/shown";
import { nameRole } from "../view/counted-words";
import { findSubject, writeKicker } from "../view/findings/subject";
import { type CellView, findAbsence, type MarkShape } from "../view/matrix/cell";
import { buildHeadView, buildMatrixHeadView } from "../view/matrix/matrix";
import { buildCellsRowView } from "../view/matrix/row";
import { buildStripView, type StripView } from "../view/matrix/strip";
import type { SharesView } from "../view/shares";

/** A line between two options: part of a stated or reported range, or from a stated position to a reported one. */
export type EmbedLine = "" | "stated" | "reported" | "move";

/** One option in one column. */
export interface EmbedCell {
  column: string;
  marks: { shape: MarkShape; word: string }[];
  /** The line to the option above, and the one to the option below. */
  above: EmbedLine;
  below: EmbedLine;
  /** In words, if a range passes through this option without a mark. */
  through: string;
}

/** One question of an embed: options by columns. */
export interface EmbedQuestion {
  id: string;
  title: string;
  options: { label: string; shares?: SharesView; cells: EmbedCell[] }[];
  /** Columns without a position, because none was found or the question does not concern them, in words. They have no cells, since silence spans all of the options. */
  silent: { column: string; shape: "silent" | "not-concerned"; word: string; text: string }[];
  /** Results in words. */
  results: string[];
  /** If parties are counted: how many hold each option. */
  tally: Tally | undefined;
}

/** One question of an overview: a strip and a sentence for each column. */
export interface EmbedStripRow {
  id: string;
  label: string;
  /** Whether another issue begins here. */
  begins: boolean;
  cells: { column: string; strip: StripView; text: string; sign: "silent" | "not-concerned" | undefined }[];
}

/** An entry of the key: a mark, a line between marks, or a part of a strip. */
export interface EmbedSign {
  word: string;
  shape?: MarkShape;
  line?: Exclude<EmbedLine, "">;
  strip?: "h" | "r" | "x" | "q";
}

/** An embed, ready to render. */
export interface EmbedView {
  kicker: string;
  title: string;
  documentTitle: string;
  asOf: string;
  /** What is counted when there are too many parties for columns; otherwise empty. */
  counted: string;
  /** What is left out, and how many positions are old, in sentences; empty where there is nothing to say. */
  notes: string;
  columns: { key: string; short: string; name: string; report: boolean }[];
  questions: EmbedQuestion[];
  /** Every question of a matrix in a row of its own; then `questions` is empty. */
  overview: EmbedStripRow[];
  key: EmbedSign[];
  sources: string;
  /** The URL of the page: absolute, or on the site of the embed if that does not know its own address. */
  page: string;
  /** A note for when the data have changed since the embed was pinned; otherwise empty. */
  stale: string;
}

interface Row {
  id: string;
  label: string;
  issue: string;
  text: string;
  axis: AxisView;
  options: { label: string; statusQuo: boolean }[];
  cells: CellView[];
  results: string[];
  tally?: Tally;
}

/** The word for each mark, in the order of the key. */
const words: Record<Exclude<MarkShape, "event">, string> = {
  record: "On the record",
  document: "Document",
  spokesperson: "Spokesperson",
  account: "Account by others",
  summary: "News summary",
  reported: "Reported",
  disputed: "Reported, disputed",
  "red-line": "Red line",
  agreed: "Agreed in a deal",
  term: "Deal term",
  silent: "No position found",
  "not-concerned": "Not concerned",
};

const keyOrder = Object.keys(words) as (keyof typeof words)[];
const word = (shape: MarkShape) => (shape === "event" ? "" : words[shape]);

/** Publishers named before the rest are summed up as a number. */
const publishersNamed = 6;

/** Builds the embed of a view. `version` is that of the data when the embed was pinned. */
export function buildEmbedView(subject: PageSubject, version: string | undefined): EmbedView {
  const { negotiation } = subject;
  const lens = getLens(subject);
  const silence = capitalise(nameSilence(lens.within));
  const available = listEmbedColumns(subject);
  const counts = areCounted(available);
  const finding = findSubject(subject);
  const columns = counts ? listColumnsAlongside(available) : available;
  const rows = listRows(subject, available);
  const isOverview = !counts && subject.kind === "matrix" && isOfStrips({ kind: "matrix", rows });
  const questions = isOverview ? [] : rows.map((row) => buildQuestionView(row, columns));
  const overview = isOverview ? rows.map((row, i) => buildStripRow(row, rows[i - 1])) : [];
  const used = questions.flatMap(({ options }) => options.flatMap(({ cells }) => cells.flatMap(({ marks }) => marks)));
  return {
    kicker: writeKicker(subject, finding),
    title: finding.headline,
    documentTitle: formatSubjectTitle(subject),
    asOf: formatDate(negotiation.asOf),
    counted: counts ? describeCounting(available, lens, lens.parties) : "",
    notes: counts
      ? ""
      : [writeLimit(lens.within), describeOld(rows.flatMap(({ cells }) => cells))].filter(Boolean).join(" "),
    columns: columns.map((column) => {
      const head = buildHeadView(negotiation, column);
      return {
        key: column.key,
        short: column.kind === "party" && column.at ? `${head.monogram} ${column.at}` : head.monogram,
        name: nameEmbedded(column),
        report: column.kind === "deal" && isReported(column.deal),
      };
    }),
    questions,
    overview,
    key: isOverview
      ? listStripSigns(overview, silence)
      : [
          ...[
            ...keyOrder.filter((shape) => used.some((one) => one.shape === shape)),
            ...(["silent", "not-concerned"] as const).filter((shape) =>
              questions.some(({ silent }) => silent.some((one) => one.shape === shape)),
            ),
          ].map((shape) => ({ shape, word: shape === "silent" ? silence : word(shape) })),
          ...listLineSigns(questions),
        ],
    sources: formatSources(listPublished(subject, rows, available)),
    page: `${publicUrl() ?? ""}${pageUrlPath(subject)}`,
    stale:
      version && version !== negotiation.version
        ? `The data have changed since this was embedded. Shown is what they now say of ${formatDate(negotiation.asOf)}.`
        : "",
  };
}

function buildStripRow({ id, label, issue, axis, options, cells }: Row, before: Row | undefined): EmbedStripRow {
  return {
    id,
    label,
    begins: before?.issue !== issue,
    cells: cells.map((cell) => ({
      column: cell.column,
      strip: buildStripView({ axis, options }, cell),
      text: cell.accessibleBody,
      sign: findAbsence(cell)?.shape,
    })),
  };
}

/** The lines between marks that occur. */
function listLineSigns(questions: readonly EmbedQuestion[]): EmbedSign[] {
  const cells = questions.flatMap(({ options }) => options.flatMap((option) => option.cells));
  const signs = { stated: "Range", reported: "Reported range", move: "From stated to reported" } as const;
  return (["stated", "reported", "move"] as const)
    .filter((line) => cells.some(({ above, below }) => above === line || below === line))
    .map((line) => ({ line, word: signs[line] }));
}

/** What occurs on strips, and that places can be compared. */
function listStripSigns(rows: readonly EmbedStripRow[], silence: string): EmbedSign[] {
  const cells = rows.flatMap((row) => row.cells);
  const segments = cells.flatMap(({ strip }) => (strip.kind === "options" && !strip.absence ? strip.segments : []));
  const lines = cells.flatMap(({ strip }) => (strip.kind === "options" ? strip.segments : []));
  const values = cells.flatMap(({ strip }) => (strip.kind === "values" ? [strip] : []));
  const spans = values.flatMap((strip) => strip.spans);
  const signs: [boolean, EmbedSign][] = [
    [
      segments.some(({ stated }) => stated) || spans.some(({ report }) => !report),
      { strip: "h", word: "On the record" },
    ],
    [segments.some(({ reported }) => reported) || spans.some(({ report }) => report), { strip: "r", word: "Reported" }],
    [
      lines.some(({ redLine }) => redLine) || values.some(({ redLines }) => redLines.length > 0),
      { strip: "x", word: "Red line" },
    ],
    [segments.some(({ statusQuo }) => statusQuo), { strip: "q", word: "Status quo" }],
    [cells.some(({ sign }) => sign === "silent"), { shape: "silent", word: silence }],
    [cells.some(({ sign }) => sign === "not-concerned"), { shape: "not-concerned", word: word("not-concerned") }],
    [true, { word: "Same place in a row: same position" }],
  ];
  return signs.flatMap(([occurs, sign]) => (occurs ? [sign] : []));
}

/** The name of a column, with the role of a party that need not agree. */
function nameEmbedded(column: Column): string {
  const role = column.kind === "party" ? nameRole(column.party) : "";
  return role ? `${nameCompared(column)} (${role.toLowerCase()})` : nameCompared(column);
}

function listEmbedColumns(subject: PageSubject): readonly Column[] {
  const { negotiation } = subject;
  if (subject.kind === "compare") return subject.columns;
  if (subject.kind === "party") return [buildColumn({ kind: "party", party: subject.party })];
  const available = listColumns(negotiation, negotiation.asOf);
  if (subject.kind === "deal") {
    const own = getColumnKey(subject);
    return available.filter(({ kind, key }) => kind === "party" || key === own);
  }
  const { columns } = getLens(subject);
  return columns
    ? available.filter(({ key }) => columns.includes(key))
    : listDefaultColumns(negotiation, negotiation.asOf);
}

function getLens(subject: PageSubject): ViewOptions {
  if (subject.kind === "deal") return { ...defaultViewOptions, within: subject.within };
  return subject.kind === "draft" ? defaultViewOptions : subject.viewOptions;
}

function listRows(subject: PageSubject, columns: readonly Column[]): Row[] {
  const { negotiation } = subject;
  const { asOf } = negotiation;
  const { evidence, within } = getLens(subject);
  if (subject.kind === "compare")
    return buildCompareView(negotiation, columns, getLens(subject)).rows.map((row) => ({
      id: row.id,
      label: row.label,
      issue: row.issue,
      text: row.text,
      axis: row.axis,
      options: row.options,
      cells: row.sides.map(({ cell }) => cell),
      results: row.results.map(
        ({ pair, heading, restsOnReport }) =>
          `${pair.length > 0 ? `${writePair(pair)}: ${heading.charAt(0).toLowerCase()}${heading.slice(1)}` : heading}${restsOnReport ? " (known only by report)" : ""}`,
      ),
    }));
  const shown = { columns: areCounted(columns) ? listColumnsAlongside(columns) : columns, asOf, evidence, within };
  const parties = listCounted(
    columns.flatMap((column) => (column.kind === "party" ? [column.party] : [])),
    getLens(subject).parties,
  );
  const rows = listQuestions(subject).map((placed) => ({
    ...buildCellsRowView(negotiation, placed, shown),
    results: [],
    ...(areCounted(columns)
      ? { tally: tallyStances(placed.question, parties, getStanceTable(negotiation, asOf, shown)) }
      : {}),
  }));
  return subject.kind === "deal" ? rows.filter(({ cells }) => cells.at(-1)?.kind === "deal") : rows;
}

function listQuestions(subject: PageSubject): PlacedQuestion[] {
  const { negotiation } = subject;
  if (subject.kind === "matrix") return buildMatrixHeadView(negotiation, subject.viewOptions).questions;
  return subject.kind === "issue" ? listShownQuestions(subject) : listPlacedQuestions(negotiation);
}

function buildQuestionView(
  { id, text, axis, options, cells, results, tally }: Row,
  columns: readonly Column[],
): EmbedQuestion {
  return {
    id,
    title: text,
    options: options.map(({ label }, place) => ({
      label,
      ...pickShares(axis, place),
      cells: cells.filter((cell) => !findAbsence(cell)).map((cell) => buildPlaceView(cell, place)),
    })),
    silent: cells.flatMap((cell, i) => {
      const column = columns[i];
      const absence = findAbsence(cell);
      if (!absence || !column) return [];
      const { shape, words: text } = absence;
      return [{ column: column.key, shape, word: text, text: `${nameCompared(column)}: ${text}` }];
    }),
    results,
    tally,
  };
}

/** The shares of an option; an axis of values has none. */
function pickShares({ ticks, values }: AxisView, place: number): { shares?: SharesView } {
  const shares = values ? undefined : ticks[place]?.shares;
  return shares ? { shares } : {};
}

function buildPlaceView(cell: CellView, place: number): EmbedCell {
  const marks = cell.marks
    .filter((mark) => mark.place === place)
    .flatMap((mark) => (mark.beside ? [mark.shape, mark.beside.shape] : [mark.shape]));
  const redLines = cell.redLines.includes(place) ? (["red-line"] as const) : [];
  return {
    column: cell.column,
    marks: [...marks, ...redLines].map((shape) => ({ shape, word: word(shape) })),
    above: findLine(cell, place - 1),
    below: findLine(cell, place),
    through: marks.length > 0 ? "" : nameRange(cell, place),
  };
}

function nameRange({ bars, reportedBars }: CellView, place: number): string {
  const covers = ({ from, to }: Span) => from < place && place < to;
  if (bars.some(covers)) return "Within the range";
  return reportedBars.some(covers) ? "Within the reported range" : "";
}

/** The line from an option to the next one. Stated ranges take precedence over reported ones. */
function findLine(cell: CellView, from: number): EmbedLine {
  const runs = (span: Span) => Math.min(span.from, span.to) <= from && from < Math.max(span.from, span.to);
  if (cell.bars.some(runs)) return "stated";
  if (cell.reportedBars.some(runs)) return "reported";
  return cell.moves.some(runs) ? "move" : "";
}

/**
 * The publishers a figure rests on: those its cells link to and, where parties are counted, those of everything
 * counted.
 */
function listPublished(subject: PageSubject, rows: readonly Row[], available: readonly Column[]): string[] {
  const { negotiation } = subject;
  if (areCounted(available)) {
    const questions = rows.map(({ id }) => ({ question: id }));
    return listPublishers(negotiation, questions, available, getLens(subject));
  }
  const cited = new Set(
    rows.flatMap(({ cells }) => cells.flatMap(({ evidence }) => evidence.map(({ source }) => source))),
  );
  return negotiation.sources.filter(({ id }) => cited.has(id)).map(({ publisher }) => publisher);
}

function formatSources(publishers: readonly string[]): string {
  const distinct = [...new Set(publishers)].sort((a, b) => a.localeCompare(b, "en-GB"));
  if (distinct.length === 0) return "Sources: none. Nothing shown here comes from a statement.";
  const rest = distinct.length - publishersNamed;
  return `Sources: ${distinct.slice(0, publishersNamed).join(", ")}${rest > 0 ? ` and ${formatNumberInWords(rest)} more` : ""}`;
}
