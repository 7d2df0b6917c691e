import { partyPath } from "../address";
import { answer, type Column, compareAnswers, listColumns, listDefaultColumns } from "../column";
import { listPlacedQuestions, type Negotiation, type PlacedQuestion } from "../dataset/negotiation";
import { type Result, rankResult } from "../difference";
import { evidenceKinds } from "../evidence";
import { capitalise, writeCount, writeDate, writeList, writeNumber } from "../format";
import { type Headline, sumUp } from "../headline";
import { type Lens, writeLens } from "../lens";
import { getShape, type MarkShape, nameColumn } from "./cell-view";
import { type LensChoiceGroup, viewLensChoices } from "./lens-view";
import { namePair, type RowView, viewRow } from "./row-view";

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

/** The matrix page, ready to be drawn. */
export interface MatrixView {
  title: string;
  lead: string;
  asOf: string;
  heads: ColumnHead[];
  groups: MatrixGroup[];
  key: KeyView[];
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
}

/** Draws up the matrix of a negotiation as of its date under a lens. `path` is the page's address. */
export function viewMatrix(negotiation: Negotiation, lens: Lens, path: string): MatrixView {
  const { asOf } = negotiation;
  const available = listColumns(negotiation, asOf);
  const columns = lens.columns
    ? available.filter(({ key }) => lens.columns?.includes(key))
    : listDefaultColumns(negotiation, asOf);
  const all = listPlacedQuestions(negotiation);
  const shown = lens.only === "all" ? all : all.filter((one) => differs(furthestOf(one, columns, asOf, lens)));
  const rows = shown.map((placed) => ({
    issue: placed.issue,
    row: viewRow(negotiation, placed, { columns, asOf, evidence: lens.evidence }),
  }));
  const groups = negotiation.issues.flatMap((issue) => {
    const own = rows.filter((one) => one.issue.id === issue.id).map(({ row }) => row);
    const [first] = own;
    return first ? [{ issue: issue.title, href: first.issueHref, rows: own }] : [];
  });
  const headline = sumUp(negotiation, asOf, lens.evidence);
  const heads = columns.map((column) => viewHead(negotiation, column));
  return {
    title: writeTitle(headline, heads),
    lead: writeHeadline(headline),
    asOf: writeDate(asOf),
    heads,
    groups,
    key: viewKey(groups.flatMap(({ rows: own }) => own)),
    hidden: writeHidden(
      all.filter((one) => !shown.includes(one)),
      columns,
      asOf,
      lens,
    ),
    lens,
    choices: viewLensChoices(lens, path),
    columns: available.map((column) => ({
      key: column.key,
      name: nameColumn(column),
      shown: columns.some(({ key }) => key === column.key),
    })),
    carried: [...new URLSearchParams(writeLens({ ...lens, columns: undefined }))],
    path,
    caption: `Where ${writeList(heads.map(({ name }) => name))} stand on ${writeCount(rows.length, "question", "questions")}, as of ${writeDate(asOf)}`,
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
function writeTitle(headline: Headline, heads: ColumnHead[]): string {
  const parties = heads.filter(({ kind }) => kind === "party").length;
  const deals = heads.filter(({ kind }) => kind === "deal");
  const reported = deals.length > 0 && deals.every(({ shape }) => shape === "reported" || shape === "summary");
  const parts = [
    writeCount(headline.questions, "question", "questions"),
    ...(parties > 0 ? [writeCount(parties, "party", "parties")] : []),
    ...(deals.length > 0
      ? [writeCount(deals.length, reported ? "reported deal" : "deal", reported ? "reported deals" : "deals")]
      : []),
  ];
  return capitalise(writeList(parts));
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
    ? `${names[0]} are furthest apart: at opposite ends on ${writeNumber(opposite)} of the ${writeNumber(comparable)} questions on which they can be compared.`
    : `Furthest apart, at opposite ends on ${writeCount(opposite, "question", "questions")} each: ${names.join("; ")}.`;
}

function viewKey(rows: RowView[]): KeyView[] {
  const marks = rows
    .flatMap(({ cells }) => cells.flatMap((cell) => (cell.kind === "status-quo" ? [] : cell.marks)))
    .flatMap((mark) => (mark.beside ? [mark, mark.beside] : [mark]));
  const silent = rows.flatMap(({ cells }) => cells.filter(({ kind }) => kind === "silent")).length;
  const count = (shape: MarkShape) => marks.filter((mark) => mark.shape === shape).length;
  const kinds = evidenceKinds.map(({ kind, label, gloss }) => ({
    shape: getShape(kind),
    label,
    gloss,
    count: count(getShape(kind)),
  }));
  return [
    ...kinds,
    { shape: "disputed", label: "Disputed", gloss: "the party denies or doubts it", count: count("disputed") },
    { shape: "silent", label: "No stated position", gloss: "searched, none found", count: silent },
  ];
}

/** The furthest result between any two of the columns on a question. */
function furthestOf({ question }: PlacedQuestion, columns: readonly Column[], asOf: string, lens: Lens): Result {
  const answers = columns.map((column) => answer(column, question, asOf, lens.evidence));
  const results = answers
    .flatMap((left, i) => answers.slice(i + 1).map((right) => compareAnswers(left, right, question).result))
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
