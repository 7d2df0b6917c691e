import { listPlacedQuestions, type Negotiation } from "../../dataset/negotiation";
import { maxDealsAbreast } from "../../limits";
import {
  type Answer,
  answerDeal,
  answerQuestion,
  type Column,
  compareAnswers,
  getColumnKey,
  listColumns,
} from "../../model/column";
import { nameColumn } from "../../model/column-name";
import { formatDealShortTitle } from "../../model/deals/names";
import { unfiltered } from "../../model/stance";
import { getStanceTable } from "../../model/stance-table";
import type { Deal } from "../../schema/deal";
import type { Question } from "../../schema/issue";
import { capitalise, formatList, formatNumberInWords } from "../../text/format";
import { writeNumbers } from "../../text/words";
import { comparePath } from "../../url/paths";
import { type DrawnResult, drawResult } from "../compare/drawn-result";
import { formatResultHeading } from "../compare/result-words";

/** How a deal compares with one other column on one question. */
interface VersusCell {
  key: string;
  name: string;
  result: DrawnResult;
  words: string;
  href: string;
  report: boolean;
  /** Whether one of the two leaves the question out, so that nothing is drawn. */
  isAbsent: boolean;
}

/** How a deal differs from the other deals on the table and from the status quo. */
export interface VersusView {
  heads: { key: string; name: string; href: string }[];
  rows: { key: string; label: string; text: string; cells: VersusCell[] }[];
  /** Which of the columns are shown, where there are more than fit; undefined where all of them are. */
  choice?: VersusChoice | undefined;
  /** The questions without a row, in sentences: those answered alike, and those that only one side answers. */
  left: string[];
}

/** The query parameter that names a column beside a deal; there can be several. */
export const withKey = "with";

/** A form in which a reader chooses what a deal is compared with. */
export interface VersusChoice {
  options: { key: string; name: string; checked: boolean }[];
  /** `Four of 21 are shown: the drafts before and after it, what holds today, and those nearest in time.` */
  words: string;
}

/**
 * Compares a deal with the others known by the date of the page, and with the status quo: with those chosen by their keys, as
 * far as they fit side by side or, where none is chosen, with those that belong to it most.
 */
export function buildVersusView(negotiation: Negotiation, deal: Deal, chosen: readonly string[] = []): VersusView {
  const { asOf } = negotiation;
  const own = getColumnKey({ kind: "deal", deal });
  const available = listColumns(negotiation, asOf).filter(({ kind, key }) => kind !== "party" && key !== own);
  const picked = available.filter(({ key }) => chosen.includes(key));
  const columns = picked.length > 0 ? picked.slice(0, maxDealsAbreast) : pickNearest(available, deal);
  const isPart = columns.length < available.length;
  const stances = getStanceTable(negotiation, asOf, unfiltered);
  const all = listPlacedQuestions(negotiation).map((placed) => ({
    ...placed,
    here: answerDeal(deal, placed.question, asOf),
    there: columns.map((column) => ({ column, given: answerQuestion(column, placed.question, stances) })),
  }));
  const rows = all.map(({ question, here, there }) => ({
    key: question.id as string,
    label: question.label,
    text: question.text,
    isAnswered: isTerms(here),
    isAnsweredThere: there.some(({ given }) => isTerms(given)),
    cells: there.map(({ column, given }) => buildCellView(negotiation, own, question, here, column, given)),
  }));
  const compared = rows.filter(({ cells }) => cells.some(({ isAbsent }) => !isAbsent));
  const alike = compared.filter(({ cells }) =>
    cells.every(({ isAbsent, result }) => isAbsent || result.kind === "same"),
  );
  const open = rows.filter((row) => !compared.includes(row));
  const inPart = columns.some(isInPart) ? "a known" : "an";
  return {
    ...(available.length > maxDealsAbreast && {
      choice: {
        options: available.map((column) => ({
          key: column.key,
          name: nameHere(column),
          checked: columns.includes(column),
        })),
        words: writeChoice(columns.length, available.length, picked.length),
      },
    }),
    heads: columns.map((column) => ({
      key: column.key,
      name: nameHere(column),
      href: comparePath(negotiation, own, column.key),
    })),
    rows: compared
      .filter((row) => !alike.includes(row))
      .map(({ key, label, text, cells }) => ({ key, label, text, cells })),
    left: [
      writeLeft(
        alike,
        (labels) => `On ${labels} it says the same as all ${isPart ? "of these" : "others"} that answer.`,
      ),
      writeLeft(
        open.filter(({ isAnswered }) => isAnswered),
        (labels) => writeOnly(labels, `only this deal has ${inPart} answer`, isPart),
      ),
      writeLeft(
        open.filter(({ isAnswered, isAnsweredThere }) => !isAnswered && isAnsweredThere),
        (labels) => writeOnly(labels, `only others have ${deal.knownInPart ? "a known" : "an"} answer`, isPart),
      ),
    ].filter(Boolean),
  };
}

/** `On “Toll” only this deal has an answer`; where not all deals are shown, of those that are. */
function writeOnly(labels: string, words: string, isPart: boolean): string {
  return isPart ? `Of these, ${words} on ${labels}.` : `On ${labels} ${words}.`;
}

/**
 * As many columns as fit side by side, in the order in which they are listed: the draft that a deal revises and those that
 * revise it, the status quo, then the deals that became known nearest to its day.
 */
export function pickNearest(
  columns: readonly Column[],
  { id, date, revises }: Pick<Deal, "id" | "date" | "revises">,
): Column[] {
  const rank = (column: Column) => {
    if (column.kind !== "deal") return -1;
    if (column.deal.id === revises || column.deal.revises === id) return -2;
    return Math.abs(Date.parse(column.deal.date) - Date.parse(date));
  };
  const nearest = columns.toSorted((a, b) => rank(a) - rank(b)).slice(0, maxDealsAbreast);
  return columns.filter((column) => nearest.includes(column));
}

function writeChoice(shown: number, all: number, picked: number): string {
  const numbers = writeNumbers(shown, all);
  const are = `${capitalise(numbers.number(shown))} of ${numbers.number(all)} ${shown === 1 ? "is" : "are"} shown`;
  if (picked > maxDealsAbreast) return `${are}: of those chosen, the first ${numbers.number(maxDealsAbreast)}.`;
  return picked > 0
    ? `${are}.`
    : `${are}: the drafts before and after it, what holds today, and those nearest in time.`;
}

/** How many questions are named before they are counted. */
const mostNamed = 6;

function writeLeft(rows: readonly { label: string }[], write: (labels: string) => string): string {
  if (rows.length === 0) return "";
  return write(
    rows.length > mostNamed
      ? `${formatNumberInWords(rows.length)} questions`
      : formatList(rows.map(({ label }) => `“${label}”`)),
  );
}

function buildCellView(
  negotiation: Negotiation,
  own: string,
  question: Question,
  here: Answer,
  column: Column,
  given: Answer,
): VersusCell {
  const { result, restsOnReport } = compareAnswers(here, given, question);
  const isAbsent = result.kind === "not-comparable";
  return {
    key: column.key,
    name: nameHere(column),
    result: drawResult(result, question),
    words: isAbsent ? writeSilence(here, given) : formatResultHeading(result, question),
    href: `${comparePath(negotiation, own, column.key)}#${question.id}`,
    report: restsOnReport,
    isAbsent,
  };
}

/** Why two columns cannot be compared: which of them leaves the question open. */
function writeSilence(here: Answer, given: Answer): string {
  if (given.kind === "no-status-quo") return "No option holds today";
  if (isTerms(here)) return writeLeftOut(given, "there");
  if (isTerms(given) || given.kind === "holds-already") return writeLeftOut(here, "here");
  return isUnseen(here) || isUnseen(given) ? "Not seen in either" : "Left out by both";
}

/** `Left out there`; `Not seen there` where the deal is known in part. */
export function writeLeftOut(given: Answer, where: "here" | "there"): string {
  return `${isUnseen(given) ? "Not seen" : "Left out"} ${where}`;
}

function isUnseen(given: Answer): boolean {
  return given.kind === "not-addressed" && (given.inPart || given.later);
}

function isInPart(column: Column): boolean {
  return column.kind === "deal" && column.deal.knownInPart !== undefined;
}

function isTerms(given: Answer): boolean {
  return given.kind === "terms";
}

function nameHere(column: Column): string {
  return column.kind === "deal" ? formatDealShortTitle(column.deal) : nameColumn(column);
}
