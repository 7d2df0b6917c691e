import type { Negotiation, PlacedQuestion } from "../../dataset/negotiation";
import { answerQuestion, type Column } from "../../model/column";
import { listConcerned, listCounted, type PartiesFilter } from "../../model/counted";
import { comparePairs, findClosest, findWidest, type Gap } from "../../model/pairs";
import { nameInSentence } from "../../model/party-name";
import type { StanceFilter } from "../../model/stance";
import { getStanceTable } from "../../model/stance-table";
import type { Question } from "../../schema/issue";
import { countInDigits, writePairs } from "../../text/words";
import { issuePath, questionPath } from "../../url/paths";
import { type AxisView, buildAxis, nameAxis } from "../axis";
import { type DrawnResult, drawResult } from "../compare/drawn-result";
import { formatResult } from "../compare/result-words";
import { buildCellView, type CellView } from "./cell";

/** The pairs that share the widest or the closest result on a question. */
export interface GapView {
  which: "Widest" | "Closest";
  result: DrawnResult;
  words: string;
  pairs: string;
  /** The same pairs by the codes of their parties, and how many more there are. */
  codes: [string, string][];
  more: number;
  restsOnReport: boolean;
}

/** One question across the columns, without the comparison of pairs. */
export interface CellsRow {
  id: string;
  issue: string;
  /** `1 of 2`; empty if the issue has one question. */
  part: string;
  text: string;
  label: string;
  href: string;
  issueHref: string;
  options: { label: string; short: string; statusQuo: boolean }[];
  axis: AxisView;
  /** What the labels of the axis are. */
  axisName: string;
  cells: CellView[];
}

/** One question across the columns. */
export interface RowView extends CellsRow {
  gaps: GapView[];
  /** The number of pairs of counted parties that cannot be compared because at least one is silent. */
  notComparable: number;
}

/** How to present a row. */
export interface RowOptions extends StanceFilter {
  columns: readonly Column[];
  asOf: string;
  /** Of the parties shown, those whose pairs are compared. */
  parties?: PartiesFilter;
}

/** Pairs named in a gap before the rest are counted. */
const pairsNamed = 3;

/** Builds one question across the given columns. */
export function buildRowView(negotiation: Negotiation, placed: PlacedQuestion, look: RowOptions): RowView {
  const shown = look.columns.flatMap((column) => (column.kind === "party" ? [column.party] : []));
  const counted = listConcerned(placed.question, listCounted(shown, look.parties));
  const compared = comparePairs(placed.question, counted, getStanceTable(negotiation, look.asOf, look));
  return {
    ...buildCellsRowView(negotiation, placed, look),
    gaps: buildGapsView(placed.question, findWidest(compared), findClosest(compared)),
    notComparable: compared.filter(({ difference }) => difference.result.kind === "not-comparable").length,
  };
}

/** Builds one question without pairs, whose number grows with the square of the parties. */
export function buildCellsRowView(negotiation: Negotiation, placed: PlacedQuestion, look: RowOptions): CellsRow {
  const { issue, question, number, of } = placed;
  const { columns, asOf } = look;
  const context = { negotiation, question, asOf, filter: look };
  const stances = getStanceTable(negotiation, asOf, look);
  return {
    id: question.id,
    issue: issue.title,
    part: of > 1 ? `${number} of ${of}` : "",
    text: question.text,
    label: question.label,
    href: questionPath(negotiation, issue, question),
    issueHref: issuePath(negotiation, issue),
    options: question.options.map(({ label, short, statusQuo }) => ({ label, short, statusQuo: statusQuo === true })),
    axis: buildAxis(question),
    axisName: nameAxis(question),
    cells: columns.map((column) => buildCellView(context, column, answerQuestion(column, question, stances))),
  };
}

function buildGapsView(question: Question, widest: Gap | undefined, closest: Gap | undefined): GapView[] {
  if (!widest || !closest) return [];
  const furthest = buildGapView(question, "Widest", widest);
  const nearest = buildGapView(question, "Closest", closest);
  return furthest.words === nearest.words ? [furthest] : [furthest, nearest];
}

function buildGapView(question: Question, which: GapView["which"], { result, pairs, restsOnReport }: Gap): GapView {
  const named = writePairs(pairs.slice(0, pairsNamed).map(({ pair }) => pair.map(nameInSentence)));
  const rest = pairs.length - named.length;
  return {
    which,
    result: drawResult(result, question),
    words: formatResult(result, question),
    codes: pairs.slice(0, pairsNamed).map(({ pair: [left, right] }) => [left.monogram, right.monogram]),
    more: rest,
    pairs: [...named, ...(rest > 0 ? [countInDigits(rest, "more pair", "more pairs")] : [])].join("; "),
    restsOnReport,
  };
}
