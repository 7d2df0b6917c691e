import { listPlacedQuestions, type Negotiation, type PlacedQuestion } from "../dataset/negotiation";
import { maxAskedOfPicture, maxCellsInWords } from "../limits";
import { buildColumn, type Column, getColumnKey, listDefaultColumns } from "../model/column";
import { listCounted, type PartiesFilter } from "../model/counted";
import { type AskKind, getWeighingDate, listAsked } from "../model/deals/asks";
import { formatDealShortTitle, isReported } from "../model/deals/names";
import { listKnownTerms } from "../model/deals/terms";
import { type AgeLimit, type StanceFilter, unfiltered } from "../model/stance";
import { getStanceTable } from "../model/stance-table";
import type { Deal } from "../schema/deal";
import { capitalise, formatCount, formatDate, formatList } from "../text/format";
import { publicUrl } from "../url/paths";
import { type PageSubject, pageUrlPath, viewUrlPath } from "../url/subject";
import { describeOld, writeLimit } from "../view/age-words";
import { type AxisView, buildAxis } from "../view/axis";
import { buildCompareView } from "../view/compare/compare";
import type { CompareRowView, PairResultView } from "../view/compare/row";
import { getStanceFilter, listShownQuestions } from "../view/compare/shown";
import { describeOthers } from "../view/counted-words";
import type { AskRow } from "../view/deal/asks";
import { buildDealView } from "../view/deal/deal";
import { buildDraftView } from "../view/draft/draft";
import { findSubject, writeKicker } from "../view/findings/subject";
import { type AccessibleText, type CellView, findAbsence, type PositionView } from "../view/matrix/cell";
import { buildHeadView, buildMatrixHeadView, type ColumnHead } from "../view/matrix/matrix";
import { buildCellsRowView, type CellsRow } from "../view/matrix/row";
import { buildStripView, type StripScale, type StripView } from "../view/matrix/strip";
import type { SharesView } from "../view/shares";
import { formatAltText } from "./alt-text";
import { type AskTally, tallyAsks } from "./ask-tally";
import { formatSources, listPublishers } from "./credits";
import { buildPictureLegend, type PictureLegend } from "./legend";
import { areCounted, listColumnsAlongside, type Tally, tallyStances } from "./tally";
import { describeCounting } from "./tally-words";

/** A column of a picture. */
export interface PictureHead {
  key: string;
  name: string;
  monogram: string;
  deal: boolean;
  reported: boolean;
}

/** One column's answer to the question of a row. */
export interface PictureCell extends AccessibleText {
  key: string;
  /** Whether there is no position to draw: the words and the mark for that are the one entry of `positions`. */
  silent: boolean;
  marks: CellView["marks"];
  bars: CellView["bars"];
  reportedBars: CellView["reportedBars"];
  moves: CellView["moves"];
  redLines: number[];
  /** Options declined as offered. They have no mark of their own; the words stand below their place. */
  declined?: CellView["declined"];
  /** The position in words, including silence. */
  positions: PositionView[];
  /** How old it is, if it is old. */
  age?: CellView["age"];
  /** Where the position lies on its question, where there is no room for marks. */
  strip: StripView;
}

/** What a term asks of a party. */
export interface PictureAsk extends AccessibleText {
  key: string;
  kind: AskKind;
  icon: AskRow["cells"][number]["icon"] | { kind: "not-concerned" };
  heading: string;
  /** The same in two words, where the key says from what steps are counted. */
  brief: string;
  report: boolean;
}

/** How two columns compare on the question of a row. */
export type PictureResult = Pick<PairResultView, "tags" | "result" | "heading" | "detail" | "restsOnReport" | "pair">;

/** One question of a picture. */
export interface PictureRow {
  /** Unique within the picture, because a deal can give two answers to one question. */
  id: string;
  question: string;
  issue: string;
  label: string;
  text: string;
  options: { label: string; statusQuo: boolean }[];
  axis: AxisView;
  cells: PictureCell[];
  /** For a comparison. */
  results: PictureResult[];
  /** For a deal: the answer it proposes, and what it asks of each party. */
  position: string;
  /** How that answer divides something, where it does. */
  shares?: SharesView;
  asks: PictureAsk[];
  /** Where parties are counted: how many hold each option, or of how many a deal asks each thing. */
  tally?: Tally;
  /** The answers of non-party columns, shown alongside the counts. */
  beside?: PictureCell[];
  askTally?: AskTally[];
}

/** What is drawn in a picture, independent of size and colours. */
export interface DrawnContent {
  kind: PageSubject["kind"];
  /** The negotiation's title, shown above the picture's own. */
  over: string;
  title: string;
  sub: string;
  /** The sentences of it without which the picture would be misread: what is left out, and who need not agree. */
  caveat: string;
  /**
   * In words, what is counted if there are too many parties to draw individually; otherwise empty. All of them are
   * counted then, because drawing the first few would favour those.
   */
  counted: string;
  /** `As of 23 April 2025`. */
  asOf: string;
  day: string;
  /** How old a position may be to count, in months. */
  within: AgeLimit | undefined;
  heads: PictureHead[];
  rows: PictureRow[];
  /** Everything that a counted deal asks of any party, in order. */
  askColumns: AskTally[];
  key: PictureLegend[];
  sources: string;
  credit: string;
  licence: string;
  /** The URL as printed in the picture: without the protocol. Empty if the site does not know it. */
  address: string;
  /** Where all sources are to be found: `All sources: parley.example/pier`. */
  allSources: string;
  /** The same where there is little room: `Sources: parley.example/pier`. */
  briefSources: string;
  /** Where the rest is to be found: `at parley.example/pier`, `on the page`. */
  elsewhere: string;
  /** Empty if the site does not know its own address. */
  url: string;
}

/** The content of a picture, with what only its file says. */
export interface PictureContent extends DrawnContent {
  /** The path of the view on its site, with its query. */
  path: string;
  version: string;
  /** Alternative text. */
  alt: string;
}

/** Builds the content of a view's picture. */
export function buildPictureContent(subject: PageSubject): PictureContent {
  const { negotiation } = subject;
  const body = buildBodyView(subject);
  const { within } = getStanceFilter(subject);
  const finding = findSubject(subject);
  const path = viewUrlPath(subject);
  const site = publicUrl();
  const url = site === undefined ? "" : `${site}${pageUrlPath(subject)}`;
  const address = url.replace(/^https?:\/\//, "");
  const bare: Omit<PictureContent, "alt"> = {
    kind: subject.kind,
    over: writeKicker(subject, finding),
    title: finding.headline,
    asOf: `As of ${formatDate(negotiation.asOf)}`,
    day: negotiation.asOf,
    within,
    credit: "Parley",
    licence: "CC BY 4.0",
    address,
    allSources: address ? `All sources: ${address}` : "All sources are on the page",
    briefSources: address ? `Sources: ${address}` : "All sources are on the page",
    elsewhere: address ? `at ${address}` : "on the page",
    path,
    url,
    version: negotiation.version,
    counted: "",
    caveat: "",
    ...body,
    askColumns: body.counted ? tallyAsks(body.rows.flatMap(({ asks }) => asks)) : [],
    key: buildPictureLegend(subject.kind, body.rows, Boolean(body.counted), within),
  };
  return { ...bare, alt: formatAltText(bare) };
}

type Body = Pick<PictureContent, "sub" | "heads" | "rows" | "sources"> &
  Partial<Pick<PictureContent, "counted" | "caveat">>;

function buildBodyView(subject: PageSubject): Body {
  switch (subject.kind) {
    case "matrix":
      return buildMatrixBodyView(subject);
    case "issue":
      return buildIssueBodyView(subject);
    case "party":
      return buildPartyBodyView(subject);
    case "compare":
      return buildCompareBodyView(subject);
    case "deal":
      return buildDealBodyView(subject);
    case "draft":
      return buildDraftBodyView(subject);
  }
}

type Of<K extends PageSubject["kind"]> = Extract<PageSubject, { kind: K }>;

function buildMatrixBodyView({ negotiation, viewOptions }: Of<"matrix">): Body {
  const { hidden, lead, columns, questions } = buildMatrixHeadView(negotiation, viewOptions);
  const said = [lead, hidden].filter(Boolean).join(" ");
  // No text version shows more cells than this, so a picture that only counts needs no positions.
  const whole = columns.length * questions.length <= maxCellsInWords;
  const { old, ...body } = buildColumnsView(negotiation, columns, questions, viewOptions, { said, whole });
  const caveat = [hidden, ...listRoles(columns), ...listLeftOut(viewOptions), old].filter(Boolean).join(" ");
  return { sub: [lead, caveat].filter(Boolean).join(" "), caveat, ...body };
}

/** That some of the parties shown need not agree. */
function listRoles(columns: readonly Column[]): string[] {
  const words = describeOthers(columns.flatMap((column) => (column.kind === "party" ? [column.party] : [])));
  return words ? [words] : [];
}

function listLeftOut({ evidence, within }: StanceFilter): string[] {
  return [...(evidence === "record" ? ["On the record only: reports are left out."] : []), writeLimit(within)].filter(
    Boolean,
  );
}

function buildIssueBodyView(subject: Of<"issue">): Body {
  const { negotiation, viewOptions } = subject;
  const columns = listDefaultColumns(negotiation, negotiation.asOf);
  const placed = listShownQuestions(subject);
  const { rows, old, ...body } = buildColumnsView(negotiation, columns, placed, viewOptions, {
    said: "",
    whole: true,
  });
  // Of one question by itself the words beside the marks tell it.
  const aged = rows.length > 1 ? [old] : [];
  const caveat = [...listRoles(columns), ...listLeftOut(viewOptions), ...aged].filter(Boolean).join(" ");
  return {
    sub: [
      viewOptions.evidence === "record"
        ? "Where each party stands."
        : "Where each party stands, and where reports place it.",
      caveat,
    ]
      .filter(Boolean)
      .join(" "),
    caveat,
    rows,
    ...body,
  };
}

/**
 * Questions by columns: the positions in each and, if there are many columns, how many parties hold each option. In
 * that case the positions themselves are only built for the `whole` text.
 */
function buildColumnsView(
  negotiation: Negotiation,
  columns: readonly Column[],
  questions: readonly PlacedQuestion[],
  { evidence, within, parties: filter }: StanceFilter & { parties: PartiesFilter },
  { said, whole }: { said: string; whole: boolean },
): Pick<Body, "heads" | "rows" | "sources" | "counted"> & { /** How many positions are old. */ old: string } {
  const { asOf } = negotiation;
  const look = { asOf, evidence, within };
  const parties = listCounted(
    columns.flatMap((column) => (column.kind === "party" ? [column.party] : [])),
    filter,
  );
  const counts = areCounted(columns);
  const kept = listColumnsAlongside(columns);
  const drawn = counts && !whole ? kept : columns;
  const heads = columns.map((column) => buildFigureHeadView(negotiation, buildHeadView(negotiation, column)));
  const cells: CellView[][] = [];
  const rows = questions.map((one): PictureRow => {
    const view = buildCellsRowView(negotiation, one, { columns: drawn, ...look });
    cells.push(view.cells);
    const row = buildPositionsView(view);
    if (!counts) return row;
    const beside = row.cells.filter(({ key }) => kept.some((other) => other.key === key));
    return { ...row, tally: tallyStances(one.question, parties, getStanceTable(negotiation, asOf, look)), beside };
  });
  return {
    heads,
    rows,
    old: counts ? "" : describeOld(cells.flat()),
    sources: formatSources(listPublishers(negotiation, rows, heads, look)),
    counted: counts ? [said, describeCounting(columns, look, filter)].filter(Boolean).join(" ") : "",
  };
}

function buildPartyBodyView({ negotiation, party, viewOptions }: Of<"party">): Body {
  const column = buildColumn({ kind: "party", party });
  const heads = [buildFigureHeadView(negotiation, buildHeadView(negotiation, column))];
  const rows = listPlacedQuestions(negotiation).map((one) =>
    buildPositionsView(
      buildCellsRowView(negotiation, one, {
        columns: [column],
        asOf: negotiation.asOf,
        evidence: viewOptions.evidence,
        within: viewOptions.within,
      }),
    ),
  );
  const leftOut = listLeftOut(viewOptions);
  return {
    sub: [`Where it stands on ${formatCount(rows.length, "question", "questions")}.`, ...leftOut].join(" "),
    caveat: leftOut.join(" "),
    heads,
    rows,
    sources: formatSources(listPublishers(negotiation, rows, heads, viewOptions)),
  };
}

function buildCompareBodyView({ negotiation, columns, viewOptions }: Of<"compare">): Body {
  const view = buildCompareView(negotiation, columns, viewOptions);
  const heads = view.heads.map((head) => ({
    ...buildFigureHeadView(negotiation, head),
    name: head.name,
    monogram: head.tag,
  }));
  const rows = view.rows.map(buildComparedView);
  const old = describeOld(view.rows.flatMap(({ sides }) => sides.map(({ cell }) => cell)));
  const caveat = [viewOptions.only === "differences" ? view.only.note : "", ...listLeftOut(viewOptions), old]
    .filter(Boolean)
    .join(" ");
  return {
    sub: [heads.length === 2 ? view.sentence : `On ${formatCount(rows.length, "question", "questions")}.`, caveat]
      .filter(Boolean)
      .join(" "),
    caveat,
    heads,
    rows,
    sources: formatSources(listPublishers(negotiation, rows, heads, viewOptions)),
  };
}

function buildDealBodyView({ negotiation, deal, within }: Of<"deal">): Body {
  const view = buildDealView(negotiation, deal, { within });
  const weighedAt = getWeighingDate(deal);
  const rows = view.rows.map((row) => buildAskedView(negotiation, row));
  const heads = buildPartyHeadsView(negotiation, deal);
  const reported = isReported(deal) ? ` Known through reports alone; first ${deal.by}, ${formatDate(deal.date)}.` : "";
  const part = view.head.knownInPart && `${view.head.partly}. ${view.head.knownInPart}`;
  const since = `own position of ${formatDate(weighedAt)}, the day before it became known.${reported}${view.limit && ` ${view.limit}`}`;
  return {
    sub: [
      // Where nothing is compared, there is only what the deal is.
      view.uncompared && view.head.summary,
      part,
      view.uncompared
        ? `${view.uncompared}${reported}`
        : `What the deal asks of each party, measured from the party’s ${since}`,
      view.unmeasured,
    ]
      .filter(Boolean)
      .join(" "),
    caveat: [part, view.limit].filter(Boolean).join(" "),
    counted:
      countsAsks(negotiation) && rows.length > 0
        ? `Of how many parties the deal asks what, measured from each one’s ${since}`
        : "",
    heads,
    rows,
    sources: formatSources(
      listPublishers(
        negotiation,
        rows,
        heads,
        { ...unfiltered, within },
        weighedAt,
        listKnownTerms(deal, negotiation.asOf),
      ),
    ),
  };
}

function buildDraftBodyView({ negotiation, draft }: Of<"draft">): Body {
  const view = buildDraftView(negotiation, { draft, unknown: 0 });
  const rows = view.rows.map((row) => buildAskedView(negotiation, row));
  const heads = buildPartyHeadsView(negotiation);
  const same = view.label.deals.map(({ title }) => title);
  const label = same.length > 0 ? `${view.label.text} ${formatList(same)}.` : view.label.text;
  return {
    sub: [`${label} What it would ask of each party, measured from the party’s own position.`, view.unmeasured]
      .filter(Boolean)
      .join(" "),
    counted: countsAsks(negotiation)
      ? `${label} Of how many parties it would ask what, measured from each one’s own position.`
      : "",
    heads,
    rows,
    sources: formatSources(listPublishers(negotiation, rows, heads, unfiltered)),
  };
}

function countsAsks({ parties }: Negotiation): boolean {
  return parties.length > maxAskedOfPicture;
}

function buildPartyHeadsView(negotiation: Negotiation, deal?: Deal): PictureHead[] {
  return listAsked(negotiation.parties, deal).map((party) =>
    buildFigureHeadView(negotiation, buildHeadView(negotiation, buildColumn({ kind: "party", party }))),
  );
}

function buildFigureHeadView(negotiation: Negotiation, { key, kind, name, monogram }: ColumnHead): PictureHead {
  const deal = negotiation.deals.find((one) => key === getColumnKey({ kind: "deal", deal: one }));
  return {
    key,
    name: deal ? nameDeal(deal) : name,
    monogram,
    deal: kind === "deal",
    reported: deal !== undefined && isReported(deal),
  };
}

/** A name that says “report” itself needs no word beside it that it is one. */
function nameDeal(deal: Deal): string {
  return /\breport/i.test(deal.short) ? deal.short : formatDealShortTitle(deal);
}

function buildFigureCellView(cell: CellView, scale: StripScale): PictureCell {
  const { marks, bars, reportedBars, moves, redLines, declined, positions, accessibleText, accessibleBody } = cell;
  return {
    key: cell.column,
    silent: findAbsence(cell) !== undefined,
    marks,
    bars,
    reportedBars,
    moves,
    redLines,
    declined,
    positions,
    ...(cell.age && { age: cell.age }),
    strip: buildStripView(scale, cell),
    accessibleText,
    accessibleBody,
  };
}

function buildPositionsView({ id, issue, label, text, options, axis, cells }: CellsRow): PictureRow {
  return {
    id,
    question: id,
    issue,
    label,
    text,
    options,
    axis,
    cells: cells.map((cell) => buildFigureCellView(cell, { axis, options })),
    results: [],
    position: "",
    asks: [],
  };
}

function buildComparedView({ id, issue, label, text, options, axis, sides, results }: CompareRowView): PictureRow {
  const cells = sides.map(({ cell, head }) => ({ ...buildFigureCellView(cell, { axis, options }), key: head.key }));
  return { id, question: id, issue, label, text, options, axis, cells, results, position: "", asks: [] };
}

function sayBriefly(icon: AskRow["cells"][number]["icon"], heading: string): string {
  if (icon.kind === "beyond" && !("smooth" in icon)) return capitalise(formatCount(icon.steps, "step", "steps"));
  if (icon.kind === "no-position") return "No position";
  return icon.kind === "crosses" ? "Red line" : heading;
}

const noAxis: AxisView = { lines: 0, at: [], ticks: [], values: false, ordered: true };

function buildAskedView(negotiation: Negotiation, row: AskRow): PictureRow {
  const placed = listPlacedQuestions(negotiation).find(({ question }) => question.id === row.question.id);
  const asks = row.cells.map(({ party, kind, tally, icon, heading, report, accessibleText, accessibleBody }) => ({
    key: party.id,
    kind,
    icon: tally === "not-concerned" ? { kind: tally } : icon,
    heading,
    brief: tally === "not-concerned" ? heading : sayBriefly(icon, heading),
    report,
    accessibleText,
    accessibleBody,
  }));
  return {
    id: row.key,
    question: row.question.id,
    issue: row.issue,
    label: row.question.label,
    text: row.question.text,
    options: placed?.question.options.map(({ label, statusQuo }) => ({ label, statusQuo: statusQuo === true })) ?? [],
    axis: placed ? buildAxis(placed.question) : noAxis,
    cells: [],
    results: [],
    position: row.position,
    ...(row.shares && { shares: row.shares }),
    asks,
    ...(countsAsks(negotiation) ? { askTally: tallyAsks(asks) } : {}),
  };
}
