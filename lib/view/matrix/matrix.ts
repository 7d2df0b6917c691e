import { listPlacedQuestions, type Negotiation, type PlacedQuestion } from "../../dataset/negotiation";
import { mostCellsInWords, mostNamed } from "../../limits";
import { answer, type Column, listColumns, listDefaultColumns, placeAnswer } from "../../model/column";
import { compare, type Result, rankResult } from "../../model/difference";
import { type Headline, sumUp } from "../../model/headline";
import { groupInto } from "../../model/statements";
import { groupBy } from "../../model/timeline";
import { evidenceKinds } from "../../schema/evidence-kinds";
import { capitalise, writeCount, writeDate, writeList, writeNumber } from "../../text/format";
import { partyPath } from "../../url/paths";
import { type Lens, writeLens } from "../../url/view-options";
import { type CellView, getShape, type MarkShape, nameColumn } from "./cell";
import { type OverviewCell, type OverviewView, viewOverview } from "./overview";
import { namePair, type RowView, viewRow } from "./row";
import { type LensChoiceGroup, viewLensChoices } from "./view-options";

/** The head of a column. */
export interface ColumnHead {
  key: string;
  kind: Column["kind"];
  name: string;
  monogram: string;
  who: string;
  href?: string;
  /** For a deal: the kind of evidence on which it is known. */
  shape?: MarkShape;
}

/** An entry of the key, with the number of marks of its kind on the page. */
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

/** What a page of the matrix has around its cells. */
export interface MatrixFrame {
  title: string;
  lead: string;
  asOf: string;
  heads: ColumnHead[];
  /** Questions left out by "only where they differ", in words; empty where none is. */
  hidden: string;
  lens: Lens;
  choices: LensChoiceGroup[];
  /** Every column there is, for the form that chooses among them. */
  columns: { key: string; name: string; shown: boolean }[];
  /** The lens apart from the columns, for the form to carry along. */
  carried: [string, string][];
  /** The address without the lens. */
  path: string;
  caption: string;
  key: KeyView[];
}

/** A matrix in words, ready to be drawn. */
export interface MatrixView extends MatrixFrame {
  groups: MatrixGroup[];
}

/** A page of the matrix, ready to be drawn: in words, or as an overview in marks where it is too large for them. */
export type MatrixPageView =
  | (MatrixView & { kind: "words" })
  | (MatrixFrame & { kind: "overview"; overview: OverviewView });

/** Draws up the page of the matrix of a negotiation as of its date under a lens. `page` counts from 1. */
export function viewMatrixPage(negotiation: Negotiation, lens: Lens, path: string, page: number): MatrixPageView {
  const shown = chooseCells(negotiation, lens);
  if (shown.columns.length * shown.questions.length <= mostCellsInWords) {
    return { kind: "words", ...viewMatrix(negotiation, lens, path) };
  }
  const { columns, questions } = shown;
  const overview = viewOverview(negotiation, questions, { columns, lens, path, page });
  const cells = overview.sections.flatMap(({ rows }) => rows.flatMap((row) => row.cells));
  const frame = viewFrame(negotiation, lens, path, shown);
  // Marks are what there is to show: a choice between them and sentences would be none.
  const choices = frame.choices.filter(({ name }) => name !== "Show");
  return { kind: "overview", ...frame, choices, key: viewKey(cells), overview };
}

/** Draws up the matrix of a negotiation in words, whatever its size. `path` is the page's address. */
export function viewMatrix(negotiation: Negotiation, lens: Lens, path: string): MatrixView {
  const { asOf } = negotiation;
  const shown = chooseCells(negotiation, lens);
  const rows = shown.questions.map((placed) => ({
    issue: placed.issue,
    row: viewRow(negotiation, placed, { columns: shown.columns, asOf, evidence: lens.evidence }),
  }));
  const groups = groupBy(rows, ({ issue }) => issue.id).flatMap(([, own]) => {
    const [first] = own;
    return first ? [{ issue: first.issue.title, href: first.row.issueHref, rows: own.map(({ row }) => row) }] : [];
  });
  return {
    ...viewFrame(negotiation, lens, path, shown),
    groups,
    key: viewKey(rows.flatMap(({ row }) => row.cells.map(listMarks))),
  };
}

/** Draws up what stands at the head of a matrix and of its picture, with the columns and questions that a lens shows. */
export function viewMatrixHead(negotiation: Negotiation, lens: Lens): MatrixHead {
  const shown = chooseCells(negotiation, lens);
  return { columns: shown.columns, questions: shown.questions, ...writeHead(negotiation, lens, shown) };
}

/** The head of a matrix. */
export interface MatrixHead extends Pick<MatrixFrame, "title" | "heads" | "hidden"> {
  columns: Column[];
  questions: PlacedQuestion[];
}

function writeHead(negotiation: Negotiation, lens: Lens, { columns, hidden }: ShownCells) {
  const heads = columns.map((column) => viewHead(negotiation, column));
  return {
    title: writeTitle(listPlacedQuestions(negotiation).length, heads),
    heads,
    hidden: writeHidden(hidden, columns, negotiation.asOf, lens),
  };
}

/** The columns and questions that a lens shows. */
interface ShownCells {
  columns: Column[];
  questions: PlacedQuestion[];
  hidden: PlacedQuestion[];
}

function chooseCells(negotiation: Negotiation, lens: Lens): ShownCells {
  const { asOf } = negotiation;
  const available = listColumns(negotiation, asOf);
  const columns = lens.columns
    ? available.filter(({ key }) => lens.columns?.includes(key))
    : listDefaultColumns(negotiation, asOf);
  const all = listPlacedQuestions(negotiation);
  if (lens.only === "all") return { columns, questions: all, hidden: [] };
  const judged = all.map((one) => ({ one, differ: differs(furthestOf(one, columns, asOf, lens)) }));
  return {
    columns,
    questions: judged.filter(({ differ }) => differ).map(({ one }) => one),
    hidden: judged.filter(({ differ }) => !differ).map(({ one }) => one),
  };
}

function viewFrame(negotiation: Negotiation, lens: Lens, path: string, cells: ShownCells): Omit<MatrixFrame, "key"> {
  const { asOf } = negotiation;
  const { columns, questions } = cells;
  const head = writeHead(negotiation, lens, cells);
  const shown = new Set(columns.map(({ key }) => key));
  return {
    ...head,
    lead: writeHeadline(sumUp(negotiation, asOf, lens.evidence)),
    asOf: writeDate(asOf),
    lens,
    choices: viewLensChoices(lens, path),
    columns: listColumns(negotiation, asOf).map((column) => ({
      key: column.key,
      name: nameColumn(column),
      shown: shown.has(column.key),
    })),
    carried: [...new URLSearchParams(writeLens({ ...lens, columns: undefined }))],
    path,
    caption: `Where ${nameColumns(head.heads)} stand on ${writeCount(questions.length, "question", "questions")}, as of ${writeDate(asOf)}`,
  };
}

/** Draws up the head of a column. */
export function viewHead(negotiation: Negotiation, column: Column): ColumnHead {
  const base = { key: column.key, kind: column.kind, name: nameColumn(column) };
  switch (column.kind) {
    case "party":
      return {
        ...base,
        monogram: column.party.monogram,
        who: column.party.speaks,
        href: partyPath(negotiation, column.party),
      };
    case "deal":
      return {
        ...base,
        monogram: "Deal",
        who: `${capitalise(column.deal.status)}: ${column.deal.by}, ${writeDate(column.deal.date)}`,
        shape: getShape(column.deal.evidence),
      };
    case "status-quo":
      return { ...base, monogram: "Now", who: "What holds if nothing is agreed" };
  }
}

/** `Sixteen questions, four parties and one reported deal`. */
function writeTitle(questions: number, heads: ColumnHead[]): string {
  return capitalise(writeList([writeCount(questions, "question", "questions"), ...countColumns(heads)]));
}

/** The columns by their names, and many of them by how many there are. */
function nameColumns(heads: ColumnHead[]): string {
  return writeList(heads.length > mostNamed ? countColumns(heads) : heads.map(({ name }) => name));
}

/** `four parties`, `one reported deal`. */
function countColumns(heads: ColumnHead[]): string[] {
  const parties = heads.filter(({ kind }) => kind === "party").length;
  const deals = heads.filter(({ kind }) => kind === "deal");
  const reported = deals.length > 0 && deals.every(({ shape }) => shape === "reported" || shape === "summary");
  return [
    ...(parties > 0 ? [writeCount(parties, "party", "parties")] : []),
    ...(deals.length > 0
      ? [writeCount(deals.length, reported ? "reported deal" : "deal", reported ? "reported deals" : "deals")]
      : []),
  ];
}

/** The first sentences of the page, for a reader of headlines. Zeros are said. */
export function writeHeadline({ questions, parties, agree, notComparable, furthest }: Headline): string {
  const all = parties === 2 ? "both parties" : `all ${writeNumber(parties)} parties`;
  const first =
    questions === 1
      ? `On the one question ${all} ${agree === 1 ? "state" : "do not state"} the same position.`
      : `On ${agree === 0 ? "none" : writeNumber(agree)} of the ${writeNumber(questions)} questions do ${all} state the same position.`;
  const second =
    notComparable === 0
      ? "Every pair can be compared on every question."
      : `On ${writeNumber(notComparable)} not every pair can be compared, because at least one party has no position that was found.`;
  return `${first} ${second} ${writeFurthest(furthest)}`;
}

function writeFurthest(furthest: Headline["furthest"]): string {
  if (!furthest) return "No pair stands at opposite ends of any question.";
  const { pairs, opposite, comparable } = furthest;
  const names = pairs.map(namePair);
  return names.length === 1
    ? `${names[0]} are furthest apart: at opposite ends on ${comparable === 1 ? "the one question" : `${writeNumber(opposite)} of the ${writeNumber(comparable)} questions`} on which they can be compared.`
    : `Furthest apart, at opposite ends on ${writeCount(opposite, "question", "questions")} each: ${names.join("; ")}.`;
}

/** The marks of a cell as the key counts them. */
function listMarks(cell: CellView): Pick<OverviewCell, "kind" | "marks"> {
  return {
    kind: cell.kind,
    marks: cell.marks.flatMap((mark) => (mark.beside ? [mark, { ...mark, ...mark.beside }] : [mark])),
  };
}

function viewKey(cells: readonly Pick<OverviewCell, "kind" | "marks">[]): KeyView[] {
  const counts = new Map<MarkShape, number>();
  const add = (shape: MarkShape) => counts.set(shape, (counts.get(shape) ?? 0) + 1);
  for (const { kind, marks } of cells) {
    if (kind === "silent") add("silent");
    if (kind !== "status-quo") for (const { shape } of marks) add(shape);
  }
  const count = (shape: MarkShape) => counts.get(shape) ?? 0;
  const kinds = evidenceKinds.map(({ kind, label, gloss }) => ({
    shape: getShape(kind),
    label,
    gloss,
    count: count(getShape(kind)),
  }));
  return [
    ...kinds,
    { shape: "disputed", label: "Disputed", gloss: "the party denies or doubts it", count: count("disputed") },
    { shape: "silent", label: "No stated position", gloss: "searched, none found", count: count("silent") },
  ];
}

/**
 * The furthest result between any two of the columns on a question. Columns that stand alike are compared once: there are
 * few places to stand, however many columns.
 */
function furthestOf({ question }: PlacedQuestion, columns: readonly Column[], asOf: string, lens: Lens): Result {
  const alike = groupInto(
    columns.map((column) => placeAnswer(answer(column, question, asOf, lens.evidence))),
    (placing) => JSON.stringify(placing),
  );
  const results = [...alike.values()]
    .flatMap(([left, again], i) => {
      const others = [...(again ? [again] : []), ...[...alike.values()].slice(i + 1).flatMap(([other]) => other ?? [])];
      return left ? others.map((right) => compare(left, right, question.options.length).result) : [];
    })
    .filter(({ kind }) => kind !== "not-comparable")
    .sort((a, b) => rankResult(b) - rankResult(a));
  return results[0] ?? { kind: "not-comparable" };
}

function differs(result: Result): boolean {
  return result.kind === "apart" || result.kind === "opposite";
}

function writeHidden(hidden: PlacedQuestion[], columns: readonly Column[], asOf: string, lens: Lens): string {
  if (lens.only === "all") return "";
  const kinds = hidden.map((one) => furthestOf(one, columns, asOf, lens).kind);
  const count = (kind: Result["kind"]) => kinds.filter((one) => one === kind).length;
  const parts = [
    `${writeCount(count("same"), "the same", "the same")}`,
    `${writeCount(count("overlapping"), "overlapping", "overlapping")}`,
    `${writeCount(count("not-comparable"), "that cannot be compared", "that cannot be compared")}`,
  ];
  return `${capitalise(writeCount(hidden.length, "question", "questions"))} hidden: ${writeList(parts)}.`;
}
