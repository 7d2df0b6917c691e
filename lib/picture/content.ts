import { listPlacedQuestions, type Negotiation, type PlacedQuestion } from "../dataset/negotiation";
import { mostAskedOfPicture, mostCellsInWords } from "../limits";
import { type Column, listDefaultColumns } from "../model/column";
import { type AskKind, getWeighingDate } from "../model/deals/asks";
import { isReported, writeDealShort } from "../model/deals/names";
import { listKnownTerms } from "../model/deals/terms";
import type { EvidenceFilter } from "../model/stance";
import { writeCount, writeDate, writeList } from "../text/format";
import { siteUrl } from "../url/paths";
import { nameTwinSubject, type TwinSubject, writePageAddress } from "../url/subject";
import { viewCompare } from "../view/compare/compare";
import type { CompareRowView, PairResultView } from "../view/compare/row";
import type { AskRow } from "../view/deal/asks";
import { viewDeal } from "../view/deal/deal";
import { viewDraft } from "../view/draft/draft";
import type { CellView, MarkShape } from "../view/matrix/cell";
import { type ColumnHead, viewHead, viewMatrixHead } from "../view/matrix/matrix";
import { type CellsRow, viewCellsRow } from "../view/matrix/row";
import { writeAlternative } from "./alt-text";
import { type AskTally, tallyAsks } from "./ask-tally";
import { listPublishers, writeSources } from "./credits";
import { type FigureKey, viewFigureKey } from "./legend";
import { areCounted, listBeside, type Tally, tallyStances } from "./tally";
import { tellCounted } from "./tally-words";

/** A column of a figure. */
export interface FigureHead {
  key: string;
  name: string;
  monogram: string;
  deal: boolean;
  reported: boolean;
}

/** One column's answer to the question of a row. */
export interface FigureCell {
  key: string;
  silent: boolean;
  marks: CellView["marks"];
  bars: CellView["bars"];
  reportedBars: CellView["reportedBars"];
  moves: CellView["moves"];
  redLines: number[];
  /** The position in words, the silence too. */
  positions: { shape: MarkShape; text: string; report: boolean }[];
  /** The cell as one sentence. */
  aloud: string;
}

/** What a term asks of a party. */
export interface FigureAsk {
  key: string;
  kind: AskKind;
  glyph: AskRow["cells"][number]["glyph"];
  heading: string;
  report: boolean;
  aloud: string;
}

/** How two columns compare on the question of a row. */
export type FigureResult = Pick<PairResultView, "tags" | "result" | "heading" | "detail" | "restsOnReport" | "pair">;

/** One question of a figure. */
export interface FigureRow {
  /** Its own in the figure: a deal can put two answers to one question. */
  id: string;
  question: string;
  issue: string;
  label: string;
  text: string;
  options: { label: string; statusQuo: boolean }[];
  cells: FigureCell[];
  /** Of a comparison. */
  results: FigureResult[];
  /** Of a deal: what is put to the parties, and what it asks of each. */
  position: string;
  asks: FigureAsk[];
  /** Of a counted figure: how many parties stand where, or of how many a deal asks what. */
  tally?: Tally;
  /** Beside what is counted, the answers of the columns that are no parties. */
  beside?: FigureCell[];
  askTally?: AskTally[];
}

/** What a picture shows, whatever its size and colours. */
export interface Figure {
  kind: TwinSubject["kind"];
  /** The negotiation, above the title. */
  over: string;
  title: string;
  sub: string;
  /**
   * Where the parties are too many to be drawn one by one, what is counted in their place, in words; else empty. They are
   * all counted then: a picture of the first of them would favour those.
   */
  counted: string;
  /** `As of 23 April 2025`. */
  asOf: string;
  day: string;
  heads: FigureHead[];
  rows: FigureRow[];
  /** Everything that a counted deal asks of anybody, in the order in which it is told. */
  askColumns: AskTally[];
  key: FigureKey[];
  sources: string;
  credit: string;
  licence: string;
  /** The address as it stands in the picture: without the protocol. */
  address: string;
  /** The address of the view on its site, from the first slash. */
  path: string;
  url: string;
  version: string;
  /** What the picture shows, for who cannot see it. */
  alt: string;
}

/** Draws up what a picture of a view shows. */
export function viewFigure(subject: TwinSubject): Figure {
  const { negotiation } = subject;
  const body = viewBody(subject);
  const path = writePageAddress(subject);
  const url = `${siteUrl()}${path}`;
  const bare: Omit<Figure, "alt"> = {
    kind: subject.kind,
    over: subject.kind === "matrix" ? "Where the parties stand" : negotiation.title,
    title: nameTwinSubject(subject),
    asOf: `As of ${writeDate(negotiation.asOf)}`,
    day: negotiation.asOf,
    credit: "Parley",
    licence: "CC BY 4.0",
    address: url.replace(/^https?:\/\//, ""),
    path,
    url,
    version: negotiation.version,
    counted: "",
    ...body,
    askColumns: body.counted ? tallyAsks(body.rows.flatMap(({ asks }) => asks)) : [],
    key: viewFigureKey(subject.kind, body.rows),
  };
  return { ...bare, alt: writeAlternative(bare) };
}

type Body = Pick<Figure, "sub" | "heads" | "rows" | "sources"> & Partial<Pick<Figure, "title" | "over" | "counted">>;

function viewBody(subject: TwinSubject): Body {
  switch (subject.kind) {
    case "matrix":
      return viewMatrixBody(subject);
    case "issue":
      return viewIssueBody(subject);
    case "party":
      return viewPartyBody(subject);
    case "compare":
      return viewCompareBody(subject);
    case "deal":
      return viewDealBody(subject);
    case "draft":
      return viewDraftBody(subject);
  }
}

type Of<K extends TwinSubject["kind"]> = Extract<TwinSubject, { kind: K }>;

function viewMatrixBody({ negotiation, lens }: Of<"matrix">): Body {
  const { title, hidden, columns, questions } = viewMatrixHead(negotiation, lens);
  const said = [`${title}.`, hidden].filter(Boolean).join(" ");
  const record = lens.evidence === "record" ? [onRecordOnly] : [];
  return {
    title: negotiation.title,
    sub: [said, ...record].join(" "),
    // Nobody is told more cells in words on one page: what is counted alone is not drawn up.
    ...viewColumns(negotiation, columns, questions, {
      evidence: lens.evidence,
      said,
      whole: columns.length * questions.length <= mostCellsInWords,
    }),
  };
}

const onRecordOnly = "On the record only: reports are left out.";

function viewIssueBody({ negotiation, issue, lens }: Of<"issue">): Body {
  const columns = listDefaultColumns(negotiation, negotiation.asOf);
  const placed = listPlacedQuestions(negotiation).filter((one) => one.issue.id === issue.id);
  const { rows, ...body } = viewColumns(negotiation, columns, placed, {
    evidence: lens.evidence,
    said: "",
    whole: true,
  });
  const [only] = rows;
  return {
    ...(only && rows.length === 1 ? { title: only.text, over: `${negotiation.title}: ${issue.title}` } : {}),
    sub:
      lens.evidence === "record"
        ? `Where each party stands. ${onRecordOnly}`
        : "Where each party stands, and where reports place it.",
    rows,
    ...body,
  };
}

/**
 * Questions across columns: the positions in each, and where the columns are many, how many parties stand where. With that
 * the positions themselves are drawn up where the `whole` is told.
 */
function viewColumns(
  negotiation: Negotiation,
  columns: readonly Column[],
  questions: readonly PlacedQuestion[],
  { evidence, said, whole }: { evidence: EvidenceFilter; said: string; whole: boolean },
): Pick<Body, "heads" | "rows" | "sources" | "counted"> {
  const { asOf } = negotiation;
  const parties = columns.flatMap((column) => (column.kind === "party" ? [column.party] : []));
  const counts = areCounted(columns);
  const kept = listBeside(columns);
  const drawn = counts && !whole ? kept : columns;
  const heads = columns.map((column) => viewFigureHead(negotiation, viewHead(negotiation, column)));
  const rows = questions.map((one): FigureRow => {
    const row = viewPositions(viewCellsRow(negotiation, one, { columns: drawn, asOf, evidence }));
    if (!counts) return row;
    const beside = row.cells.filter(({ key }) => kept.some((other) => other.key === key));
    return { ...row, tally: tallyStances(one.question, parties, asOf, evidence), beside };
  });
  return {
    heads,
    rows,
    sources: writeSources(listPublishers(negotiation, rows, heads, evidence)),
    counted: counts ? [said, tellCounted(columns, evidence)].filter(Boolean).join(" ") : "",
  };
}

function viewPartyBody({ negotiation, party, lens }: Of<"party">): Body {
  const column = { kind: "party", key: party.id, party } as const;
  const heads = [viewFigureHead(negotiation, viewHead(negotiation, column))];
  const rows = listPlacedQuestions(negotiation).map((one) =>
    viewPositions(
      viewCellsRow(negotiation, one, { columns: [column], asOf: negotiation.asOf, evidence: lens.evidence }),
    ),
  );
  return {
    sub: `Where it stands on ${writeCount(rows.length, "question", "questions")}.${lens.evidence === "record" ? ` ${onRecordOnly}` : ""}`,
    heads,
    rows,
    sources: writeSources(listPublishers(negotiation, rows, heads, lens.evidence)),
  };
}

function viewCompareBody({ negotiation, columns, lens }: Of<"compare">): Body {
  const view = viewCompare(negotiation, columns, lens);
  const heads = view.heads.map((head) => ({
    ...viewFigureHead(negotiation, head),
    name: head.name,
    monogram: head.tag,
  }));
  const rows = view.rows.map(viewCompared);
  return {
    sub: [
      heads.length === 2 ? view.sentence : `On ${writeCount(rows.length, "question", "questions")}.`,
      ...(lens.only === "differences" ? [view.only.note] : []),
      ...(lens.evidence === "record" ? [onRecordOnly] : []),
    ].join(" "),
    heads,
    rows,
    sources: writeSources(listPublishers(negotiation, rows, heads, lens.evidence)),
  };
}

function viewDealBody({ negotiation, deal }: Of<"deal">): Body {
  const view = viewDeal(negotiation, deal);
  const weighedAt = getWeighingDate(deal);
  const rows = view.rows.map((row) => viewAsked(negotiation, row));
  const heads = viewPartyHeads(negotiation);
  const reported = isReported(deal) ? ` Known through reports alone; first ${deal.by}, ${writeDate(deal.date)}.` : "";
  const since = `own position of ${writeDate(weighedAt)}, the day before it became known.${reported}`;
  return {
    sub: `What the deal asks of each party, measured from the party’s ${since}`,
    counted: countsAsks(negotiation) ? `Of how many parties the deal asks what, measured from each one’s ${since}` : "",
    heads,
    rows,
    sources: writeSources(
      listPublishers(negotiation, rows, heads, "all", weighedAt, listKnownTerms(deal, negotiation.asOf)),
    ),
  };
}

function viewDraftBody({ negotiation, draft }: Of<"draft">): Body {
  const view = viewDraft(negotiation, { draft, unknown: 0 });
  const rows = view.rows.map((row) => viewAsked(negotiation, row));
  const heads = viewPartyHeads(negotiation);
  const same = view.label.deals.map(({ title }) => title);
  const label = same.length > 0 ? `${view.label.text} ${writeList(same)}.` : view.label.text;
  return {
    sub: `${label} What it would ask of each party, measured from the party’s own position.`,
    counted: countsAsks(negotiation)
      ? `${label} Of how many parties it would ask what, measured from each one’s own position.`
      : "",
    heads,
    rows,
    sources: writeSources(listPublishers(negotiation, rows, heads, "all")),
  };
}

function countsAsks({ parties }: Negotiation): boolean {
  return parties.length > mostAskedOfPicture;
}

function viewPartyHeads(negotiation: Negotiation): FigureHead[] {
  return negotiation.parties.map((party) =>
    viewFigureHead(negotiation, viewHead(negotiation, { kind: "party", key: party.id, party })),
  );
}

function viewFigureHead(negotiation: Negotiation, { key, kind, name, monogram }: ColumnHead): FigureHead {
  const deal = negotiation.deals.find(({ id }) => key === `deal.${id}`);
  return {
    key,
    name: deal ? writeDealShort(deal) : name,
    monogram,
    deal: kind === "deal",
    reported: deal !== undefined && isReported(deal),
  };
}

function viewFigureCell(cell: CellView): FigureCell {
  const { marks, bars, reportedBars, moves, redLines, positions, aloud } = cell;
  return {
    key: cell.column,
    silent: cell.kind === "silent",
    marks,
    bars,
    reportedBars,
    moves,
    redLines,
    positions,
    aloud,
  };
}

function viewPositions({ id, issue, label, text, options, cells }: CellsRow): FigureRow {
  return {
    id,
    question: id,
    issue,
    label,
    text,
    options,
    cells: cells.map(viewFigureCell),
    results: [],
    position: "",
    asks: [],
  };
}

function viewCompared({ id, issue, label, text, options, sides, results }: CompareRowView): FigureRow {
  const cells = sides.map(({ cell, head }) => ({ ...viewFigureCell(cell), key: head.key }));
  return { id, question: id, issue, label, text, options, cells, results, position: "", asks: [] };
}

function viewAsked(negotiation: Negotiation, row: AskRow): FigureRow {
  const placed = listPlacedQuestions(negotiation).find(({ question }) => question.text === row.question.text);
  const asks = row.cells.map(({ party, kind, glyph, heading, report, aloud }) => ({
    key: party.id,
    kind,
    glyph,
    heading,
    report,
    aloud,
  }));
  return {
    id: row.key,
    question: placed?.question.id ?? row.key,
    issue: row.issue,
    label: row.question.label,
    text: row.question.text,
    options: placed?.question.options.map(({ label, statusQuo }) => ({ label, statusQuo: statusQuo === true })) ?? [],
    cells: [],
    results: [],
    position: row.position,
    asks,
    ...(countsAsks(negotiation) ? { askTally: tallyAsks(asks) } : {}),
  };
}
