import { listPlacedQuestions, type Negotiation } from "../../dataset/negotiation";
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
import { formatList, formatNumberInWords } from "../../text/format";
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
  /** The questions without a row, in sentences: those answered alike, and those that only one side answers. */
  left: string[];
}

/** Compares a deal with every other one known by the date of the page, and with the status quo. */
export function buildVersusView(negotiation: Negotiation, deal: Deal): VersusView {
  const { asOf } = negotiation;
  const own = getColumnKey({ kind: "deal", deal });
  const columns = listColumns(negotiation, asOf).filter(({ kind, key }) => kind !== "party" && key !== own);
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
  return {
    heads: columns.map((column) => ({
      key: column.key,
      name: nameHere(column),
      href: comparePath(negotiation, own, column.key),
    })),
    rows: compared
      .filter((row) => !alike.includes(row))
      .map(({ key, label, text, cells }) => ({ key, label, text, cells })),
    left: [
      writeLeft(alike, (labels) => `On ${labels} it says the same as all others that answer.`),
      writeLeft(
        open.filter(({ isAnswered }) => isAnswered),
        (labels) => `On ${labels} only this deal has ${columns.some(isInPart) ? "a known" : "an"} answer.`,
      ),
      writeLeft(
        open.filter(({ isAnswered, isAnsweredThere }) => !isAnswered && isAnsweredThere),
        (labels) => `On ${labels} only others have ${deal.knownInPart ? "a known" : "an"} answer.`,
      ),
    ].filter(Boolean),
  };
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
