import { listPlacedQuestions, type Negotiation, type PlacedQuestion } from "../../dataset/negotiation";
import { maxCellsInWords, maxPartiesNamed } from "../../limits";
import { answerQuestion, type Column, getAnswerStanding, listColumns, listDefaultColumns } from "../../model/column";
import { nameColumn, nameColumnInSentence } from "../../model/column-name";
import { isPrincipal } from "../../model/counted";
import { compare, formatStandings, type Result, type ResultKind, rankResult } from "../../model/difference";
import { getScale } from "../../model/scale";
import { getStanceTable, type StanceTable } from "../../model/stance-table";
import { groupInto } from "../../model/statements";
import { groupBy } from "../../model/timeline";
import type { Deal } from "../../schema/deal";
import { evidenceKinds } from "../../schema/evidence-kinds";
import { capitalise, formatDate, formatList } from "../../text/format";
import { type SentenceNumbers, writeNumbers } from "../../text/words";
import { partyPath } from "../../url/paths";
import { formatViewOptions, type ViewOptions } from "../../url/view-options";
import { type AgeView, nameSilence } from "../age-words";
import { nameRole } from "../counted-words";
import { getStageLabel } from "../deal/stage-words";
import { findMatrix } from "../findings/matrix";
import { type CellView, getShape, type MarkShape } from "./cell";
import { buildGlances, describeChanged, type GlanceView } from "./glance";
import { buildOverviewView, type OverviewCell, type OverviewView } from "./overview";
import { buildRowView, type RowView } from "./row";
import { buildViewOptionChoices, type ViewOptionChoiceGroup } from "./view-options";

/** The heading of a column. */
export interface ColumnHead {
  key: string;
  kind: Column["kind"];
  name: string;
  monogram: string;
  who: string;
  href?: string;
  /** For a deal: the mark of the evidence by which it is known. */
  shape?: MarkShape;
  /** For a party that need not agree: its role in a word. */
  role?: string;
}

/** An entry of the key, with the number of such marks on the page. */
export interface KeyView {
  shape: MarkShape;
  label: string;
  gloss: string;
  count: number;
}

/** The questions of one issue. */
export interface MatrixGroup {
  issue: string;
  href: string;
  rows: RowView[];
}

/** A matrix page without its cells. */
export interface MatrixFrame {
  title: string;
  lead: string;
  asOf: string;
  heads: ColumnHead[];
  /** Questions hidden by “only where they differ”, in words; empty if there are none. */
  hidden: string;
  /** The URL of the same page with every question. */
  showAllHref: string;
  /** The URL of the same page with every row open. */
  fullHref: string;
  viewOptions: ViewOptions;
  choices: ViewOptionChoiceGroup[];
  /** Every available column, for the form that chooses among them. */
  columns: { key: string; name: string; shown: boolean }[];
  /** The view options except the columns, to keep in the form. */
  carried: [string, string][];
  /** The URL without view options. */
  path: string;
  caption: string;
  key: KeyView[];
}

/** A matrix in words, ready to render. */
export interface MatrixView extends MatrixFrame {
  groups: MatrixGroup[];
}

/** A question as one line that opens into its sentences. */
export interface GlanceRowView extends RowView {
  glances: GlanceView[];
  /** Whether two of the columns differ: what “only where they differ” keeps. */
  differs: boolean;
}

/** The questions of one issue, each as one line. */
export interface GlanceGroup {
  issue: string;
  href: string;
  rows: GlanceRowView[];
}

/** A page of the matrix, ready to render: rows that open, or sections in marks if there are too many cells for words. */
export type MatrixPageView =
  | (MatrixFrame & {
      kind: "words";
      groups: GlanceGroup[];
      changed: string;
      /** The age of a position, as an example for the key; undefined where none is old. */
      age: AgeView | undefined;
    })
  | (MatrixFrame & { kind: "overview"; overview: OverviewView });

/** Builds the matrix page of a negotiation as of its date, with view options. `page` starts with 1. */
export function buildMatrixPageView(
  negotiation: Negotiation,
  viewOptions: ViewOptions,
  path: string,
  page: number,
): MatrixPageView {
  const shown = chooseCells(negotiation, viewOptions);
  if (shown.columns.length * shown.questions.length <= maxCellsInWords) {
    const { groups, ...frame } = buildMatrixView(negotiation, viewOptions, path);
    const glanced = addGlances(negotiation, groups, shown, viewOptions);
    return {
      kind: "words",
      ...frame,
      groups: glanced,
      changed: describeChanged(negotiation),
      age: glanced.flatMap(({ rows }) => rows.flatMap(({ glances }) => glances.flatMap(({ age }) => age ?? [])))[0],
    };
  }
  const { columns, questions } = shown;
  const overview = buildOverviewView(negotiation, questions, { columns, viewOptions, path, page });
  const cells = overview.sections.flatMap(({ rows }) => rows.flatMap((row) => row.cells));
  const frame = buildFrameView(negotiation, viewOptions, path, shown);
  // An overview only has marks, so there is no choice between marks and sentences.
  const choices = frame.choices.filter(({ option }) => option !== "show");
  return { kind: "overview", ...frame, choices, key: buildKeyView(cells, viewOptions), overview };
}

function addGlances(
  negotiation: Negotiation,
  groups: readonly MatrixGroup[],
  { columns, questions }: ShownCells,
  viewOptions: ViewOptions,
): GlanceGroup[] {
  const placed = new Map(questions.map((one) => [one.question.id as string, one]));
  const { evidence, within } = viewOptions;
  const look = { columns, asOf: negotiation.asOf, evidence, within };
  const stances = getStanceTable(negotiation, negotiation.asOf, viewOptions);
  return groups.map((group) => ({
    ...group,
    rows: group.rows.flatMap((row) => {
      const one = placed.get(row.id);
      if (!one) return [];
      const glances = buildGlances(negotiation, one, row, look);
      return [{ ...row, glances, differs: differs(findDifference(one, columns, stances)) }];
    }),
  }));
}

/** Builds the matrix of a negotiation in words, whatever its size. `path` is the page's URL. */
export function buildMatrixView(negotiation: Negotiation, viewOptions: ViewOptions, path: string): MatrixView {
  const { asOf } = negotiation;
  const shown = chooseCells(negotiation, viewOptions);
  const rows = shown.questions.map((placed) => ({
    issue: placed.issue,
    row: buildRowView(negotiation, placed, {
      columns: shown.columns,
      asOf,
      evidence: viewOptions.evidence,
      within: viewOptions.within,
      parties: viewOptions.parties,
    }),
  }));
  const groups = groupBy(rows, ({ issue }) => issue.id).flatMap(([, own]) => {
    const [first] = own;
    return first ? [{ issue: first.issue.title, href: first.row.issueHref, rows: own.map(({ row }) => row) }] : [];
  });
  return {
    ...buildFrameView(negotiation, viewOptions, path, shown),
    groups,
    key: buildKeyView(
      rows.flatMap(({ row }) => row.cells.map(listMarks)),
      viewOptions,
    ),
  };
}

/** Builds the head of a matrix and of its picture, with the columns and questions that the view options select. */
export function buildMatrixHeadView(negotiation: Negotiation, viewOptions: ViewOptions): MatrixHead {
  const shown = chooseCells(negotiation, viewOptions);
  return { columns: shown.columns, questions: shown.questions, ...writeHead(negotiation, viewOptions, shown) };
}

/** The head of a matrix. */
export interface MatrixHead extends Pick<MatrixFrame, "title" | "lead" | "heads" | "hidden"> {
  columns: Column[];
  questions: PlacedQuestion[];
}

function writeHead(negotiation: Negotiation, viewOptions: ViewOptions, { columns, hidden }: ShownCells) {
  const heads = columns.map((column) => buildHeadView(negotiation, column));
  const finding = findMatrix(negotiation, viewOptions);
  return {
    title: finding.headline,
    lead: finding.lead,
    heads,
    hidden: viewOptions.only === "all" ? "" : writeHidden(hidden),
  };
}

/** The columns and questions that the view options select. */
interface ShownCells {
  columns: Column[];
  questions: PlacedQuestion[];
  /** For each hidden question, how its most distant answers compare. */
  hidden: ResultKind[];
}

function chooseColumns(negotiation: Negotiation, viewOptions: ViewOptions): Column[] {
  const { asOf } = negotiation;
  return viewOptions.columns
    ? listColumns(negotiation, asOf).filter(({ key }) => viewOptions.columns?.includes(key))
    : listDefaultColumns(negotiation, asOf);
}

function chooseCells(negotiation: Negotiation, viewOptions: ViewOptions): ShownCells {
  const { asOf } = negotiation;
  const columns = chooseColumns(negotiation, viewOptions);
  const all = listPlacedQuestions(negotiation);
  if (viewOptions.only === "all") return { columns, questions: all, hidden: [] };
  const stances = getStanceTable(negotiation, asOf, viewOptions);
  const judged = all.map((one) => ({ one, result: findDifference(one, columns, stances) }));
  return {
    columns,
    questions: judged.filter(({ result }) => differs(result)).map(({ one }) => one),
    hidden: judged.filter(({ result }) => !differs(result)).map(({ result }) => result.kind),
  };
}

function buildFrameView(
  negotiation: Negotiation,
  viewOptions: ViewOptions,
  path: string,
  cells: ShownCells,
): Omit<MatrixFrame, "key"> {
  const { asOf } = negotiation;
  const { columns, questions } = cells;
  const head = writeHead(negotiation, viewOptions, cells);
  const shown = new Set(columns.map(({ key }) => key));
  return {
    ...head,
    asOf: formatDate(asOf),
    viewOptions,
    showAllHref: `${path}${formatViewOptions({ ...viewOptions, only: "all" })}`,
    fullHref: `${path}${formatViewOptions({ ...viewOptions, show: "full" })}`,
    choices: buildViewOptionChoices(negotiation, viewOptions, path),
    columns: listColumns(negotiation, asOf).map((column) => ({
      key: column.key,
      name: nameColumn(column),
      shown: shown.has(column.key),
    })),
    carried: [...new URLSearchParams(formatViewOptions({ ...viewOptions, columns: undefined }))],
    path,
    caption: writeCaption(head.heads, columns, questions.length, asOf),
  };
}

/** Builds the heading of a column. */
export function buildHeadView(negotiation: Negotiation, column: Column): ColumnHead {
  const base = { key: column.key, kind: column.kind, name: nameColumn(column) };
  switch (column.kind) {
    case "party":
      return {
        ...base,
        monogram: column.party.monogram,
        who: column.party.speaks,
        href: partyPath(negotiation, column.party),
        ...(isPrincipal(column.party) ? {} : { role: nameRole(column.party) }),
      };
    case "deal":
      return {
        ...base,
        monogram: "Deal",
        who: writeDealOrigin(column.deal),
        shape: getShape(column.deal.evidence),
      };
    case "status-quo":
      return { ...base, monogram: "Now", who: "What holds if nothing is agreed" };
  }
}

/** Names the columns, or counts them if there are many. */
function writeCaption(heads: ColumnHead[], columns: readonly Column[], questions: number, asOf: string): string {
  const counted = heads.length > maxPartiesNamed;
  const numbers = writeNumbers(questions, counted ? heads.length : 0);
  const who = counted ? countColumns(heads, numbers) : columns.map(nameColumnInSentence);
  if (who.length === 0) return `No column, as of ${formatDate(asOf)}`;
  return `Where ${formatList(who)} ${heads.length === 1 ? "stands" : "stand"} on ${numbers.count(questions, "question", "questions")}, as of ${formatDate(asOf)}`;
}

/** `four parties`, `one reported deal`. */
function countColumns(heads: ColumnHead[], numbers: SentenceNumbers): string[] {
  const parties = heads.filter(({ kind }) => kind === "party").length;
  const deals = heads.filter(({ kind }) => kind === "deal");
  const reported =
    deals.length > 0 && deals.every(({ shape }) => shape === "reported" || shape === "summary" || shape === "account");
  return [
    ...(parties > 0 ? [numbers.count(parties, "party", "parties")] : []),
    ...(deals.length > 0
      ? [numbers.count(deals.length, reported ? "reported deal" : "deal", reported ? "reported deals" : "deals")]
      : []),
  ];
}

/** The marks of a cell, as the key counts them. */
function listMarks(cell: CellView): MarkedCell {
  return {
    kind: cell.kind,
    redLines: cell.redLines,
    marks: cell.marks.flatMap((mark) => (mark.beside ? [mark, { ...mark, ...mark.beside }] : [mark])),
  };
}

type MarkedCell = Pick<OverviewCell, "kind" | "marks" | "redLines">;

/** The marks that occur. */
function buildKeyView(cells: readonly MarkedCell[], { within }: ViewOptions): KeyView[] {
  const counts = new Map<MarkShape, number>();
  const add = (shape: MarkShape) => counts.set(shape, (counts.get(shape) ?? 0) + 1);
  for (const { kind, marks, redLines } of cells) {
    for (const _ of redLines) add("red-line");
    if (kind === "silent" || kind === "not-concerned") add(kind);
    if (kind !== "status-quo") for (const { shape } of marks) add(shape);
  }
  const count = (shape: MarkShape) => counts.get(shape) ?? 0;
  const kinds = evidenceKinds.map(({ kind, label, gloss }) => ({
    shape: getShape(kind),
    label,
    gloss,
    count: count(getShape(kind)),
  }));
  const others: KeyView[] = [
    { shape: "agreed", label: "Agreed", gloss: "a deal that the party agreed to", count: count("agreed") },
    { shape: "disputed", label: "Disputed", gloss: "the party denies or doubts it", count: count("disputed") },
    { shape: "red-line", label: "Red line", gloss: "the party calls it unacceptable", count: count("red-line") },
    {
      shape: "silent",
      label: capitalise(nameSilence(within)),
      gloss: within === undefined ? "searched, none found" : "older, or none found",
      count: count("silent"),
    },
    {
      shape: "not-concerned",
      label: "Not concerned",
      gloss: "the question does not concern the party",
      count: count("not-concerned"),
    },
  ];
  return [...kinds, ...others].filter((entry) => entry.count > 0);
}

/**
 * How two columns differ on a question or, if none differ, how the most distant two compare. Columns with the same stance
 * are compared once, because there are few possible positions however many columns there are.
 */
function findDifference({ question }: PlacedQuestion, columns: readonly Column[], stances: StanceTable): Result {
  const alike = groupInto(
    columns.map((column) => getAnswerStanding(answerQuestion(column, question, stances))),
    formatStandings,
  );
  const groups = [...alike.values()];
  const scale = getScale(question);
  let furthest: Result | undefined;
  for (const [i, [left, again]] of groups.entries()) {
    for (const right of [again, ...groups.slice(i + 1).map(([other]) => other)]) {
      if (!left || !right) continue;
      const { result } = compare(left, right, scale);
      if (differs(result)) return result;
      if (result.kind === "not-comparable" || result.kind === "not-concerned") continue;
      if (!furthest || rankResult(result) > rankResult(furthest)) furthest = result;
    }
  }
  return furthest ?? { kind: "not-comparable" };
}

function differs(result: Result): boolean {
  return result.kind === "apart" || result.kind === "opposite" || result.kind === "different";
}

function writeHidden(hidden: readonly ResultKind[]): string {
  const count = (kind: ResultKind) => hidden.filter((one) => one === kind).length;
  if (hidden.length === 0) return "No question is hidden.";
  const numbers = writeNumbers(hidden.length);
  const [first, ...others] = [
    { count: count("same"), words: "are the same" },
    { count: count("overlapping"), words: "overlap" },
    { count: count("not-comparable"), words: "cannot be compared" },
  ].filter((one) => one.count > 0);
  if (hidden.length === 1) return `One question is hidden: its answers ${first?.words}.`;
  const on = others.length > 0 ? numbers.number(first?.count ?? 0) : hidden.length === 2 ? "both" : "all of them";
  const parts = [
    `on ${on} the answers ${first?.words}`,
    ...others.map((one) => `on ${numbers.number(one.count)} they ${one.words}`),
  ];
  return `${capitalise(numbers.count(hidden.length, "question", "questions"))} are hidden: ${formatList(parts)}.`;
}

/** How far a deal has come and how it is known: `Reported: The Lantern, 16 May 2031`, or `Signed; known since 16 May 2031`. */
function writeDealOrigin({ stage, by, date }: Deal): string {
  const isPut = stage === "reported" || stage === "drafted" || stage === "tabled" || stage === "published";
  return isPut
    ? `${getStageLabel(stage)}: ${by}, ${formatDate(date)}`
    : `${getStageLabel(stage)}; known since ${formatDate(date)}`;
}
