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
import { getStanceTable } from "../../model/stance-table";
import type { Deal } from "../../schema/deal";
import type { Question } from "../../schema/issue";
import { formatNumberInWords } from "../../text/format";
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
}

/** How a deal differs from the other deals on the table and from the status quo. */
export interface VersusView {
  heads: { key: string; name: string; href: string }[];
  rows: { key: string; label: string; text: string; cells: VersusCell[] }[];
  /** Questions that no deal answers, in words; empty if there are none. */
  left: string;
}

/** Compares a deal with every other one known by the date of the page, and with the status quo. */
export function buildVersusView(negotiation: Negotiation, deal: Deal): VersusView {
  const { asOf } = negotiation;
  const own = getColumnKey({ kind: "deal", deal });
  const columns = listColumns(negotiation, asOf).filter(({ kind, key }) => kind !== "party" && key !== own);
  const stances = getStanceTable(negotiation, asOf, "all");
  const all = listPlacedQuestions(negotiation).map((placed) => ({
    ...placed,
    here: answerDeal(deal, placed.question, asOf),
    there: columns.map((column) => ({ column, given: answerQuestion(column, placed.question, stances) })),
  }));
  const answered = all.filter(({ here, there }) => [here, ...there.map(({ given }) => given)].some(isTerms));
  const left = all.length - answered.length;
  return {
    heads: columns.map((column) => ({
      key: column.key,
      name: nameHere(column),
      href: comparePath(negotiation, own, column.key),
    })),
    rows: answered.map(({ question, here, there }) => ({
      key: question.id,
      label: question.label,
      text: question.text,
      cells: there.map(({ column, given }) => buildCellView(negotiation, own, question, here, column, given)),
    })),
    left:
      left > 0
        ? `No deal known by this date answers the other ${left === 1 ? "question" : `${formatNumberInWords(left)} questions`}.`
        : "",
  };
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
  return {
    key: column.key,
    name: nameHere(column),
    result: drawResult(result, question),
    words: result.kind === "not-comparable" ? writeSilence(here, given) : formatResultHeading(result, question),
    href: `${comparePath(negotiation, own, column.key)}#${question.id}`,
    report: restsOnReport,
  };
}

/** Why two columns cannot be compared: which of them leaves the question open. */
function writeSilence(here: Answer, given: Answer): string {
  if (given.kind === "no-status-quo") return "No option holds today";
  if (!isTerms(here)) return isTerms(given) || given.kind === "holds-already" ? "Left out here" : "Left out by both";
  return "Left out there";
}

function isTerms(given: Answer): boolean {
  return given.kind === "terms";
}

function nameHere(column: Column): string {
  return column.kind === "deal" ? formatDealShortTitle(column.deal) : nameColumn(column);
}
