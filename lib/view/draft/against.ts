import { listPlacedQuestions, type Negotiation, type PlacedQuestion } from "../../dataset/negotiation";
import { maxDealsAbreast } from "../../limits";
import {
  type Answer,
  answerQuestion,
  type Column,
  getAnswerStanding,
  listColumns,
  parseColumn,
} from "../../model/column";
import { nameColumn, nameColumnInSentence } from "../../model/column-name";
import { type Draft, serializeDraft } from "../../model/deals/draft";
import { formatDealShortTitle } from "../../model/deals/names";
import { compare, type Difference } from "../../model/difference";
import { getScale, type Span } from "../../model/scale";
import { unfiltered } from "../../model/stance";
import { getStanceTable } from "../../model/stance-table";
import { capitalise } from "../../text/format";
import { writeNumbers } from "../../text/words";
import { draftPath, questionPath } from "../../url/paths";
import { type DrawnResult, drawResult } from "../compare/drawn-result";
import { formatResultHeading } from "../compare/result-words";
import { type VersusView, writeLeftOut } from "../deal/versus";
import { buildCellView, type MarkShape } from "../matrix/cell";
import { serializeChoice } from "./form";

/** One answer of the draft next to the column's. */
export interface AgainstRow {
  id: string;
  label: string;
  href: string;
  own: string;
  other: { shape: MarkShape; text: string; report: boolean }[];
  result: DrawnResult;
  words: string;
  restsOnReport: boolean;
}

/** A draft compared with the deals on the table and the status quo, and with one column in full. */
export interface AgainstView {
  versus: VersusView;
  /** Links to the columns it can be compared with in full. */
  choices: { key: string; name: string; href: string; current: boolean }[];
  name: string;
  /** The same within a sentence. */
  within: string;
  rows: AgainstRow[];
  /** Questions that the column answers and the draft leaves open. */
  leftOpen: { id: string; label: string; href: string }[];
}

/** A question that the draft answers, with its answer. */
interface Answered extends PlacedQuestion {
  span: Span;
}

/** The column a draft is compared with: the named one, or the first available. */
export function findAgainst(negotiation: Negotiation, key: string | undefined): Column | undefined {
  const named = key === undefined ? undefined : parseColumn(negotiation, key, negotiation.asOf);
  return typeof named === "object" ? named : orderColumns(negotiation)[0];
}

/** Builds the comparison of a draft with the other columns. */
export function buildAgainstView(negotiation: Negotiation, draft: Draft, against: Column): AgainstView {
  const columns = orderColumns(negotiation);
  const listed = columns.some(({ key }) => key === against.key) ? columns : [...columns, against];
  const hrefOf = ({ key }: Column) =>
    `${draftPath(negotiation, serializeDraft(draft), key === columns[0]?.key ? "" : key)}#against`;
  const beside = listed.filter(({ kind }) => kind !== "party");
  // The one chosen, then those that come first.
  const abreast = [
    ...beside.filter(({ key }) => key === against.key),
    ...beside.filter(({ key }) => key !== against.key),
  ]
    .slice(0, maxDealsAbreast)
    .toSorted((a, b) => beside.indexOf(a) - beside.indexOf(b));
  const placed = listPlacedQuestions(negotiation);
  const answered = placed.flatMap((one): Answered[] => {
    const term = draft.find(({ question }) => question.id === one.question.id);
    return term ? [{ ...one, span: term.span }] : [];
  });
  const open = placed.filter(({ question }) => !answered.some((one) => one.question.id === question.id));
  return {
    versus: {
      heads: abreast.map((column) => ({ key: column.key, name: nameAgainst(column), href: hrefOf(column) })),
      rows: answered.map((one) => ({
        key: one.question.id,
        issue: one.issue.title,
        label: one.question.label,
        text: one.question.text,
        cells: abreast.map((column) => {
          const given = answerQuestion(column, one.question, getStanceTable(negotiation, negotiation.asOf, unfiltered));
          const { result, restsOnReport } = differ(one, given);
          return {
            key: column.key,
            name: nameAgainst(column),
            result: drawResult(result, one.question),
            words: result.kind === "not-comparable" ? writeAbsence(given) : formatResultHeading(result, one.question),
            href: hrefOf(column),
            report: restsOnReport,
            isAbsent: result.kind === "not-comparable",
          };
        }),
      })),
      left: beside.length > abreast.length ? [writeRest(abreast.length, beside.length)] : [],
    },
    choices: listed.map((column) => ({
      key: column.key,
      name: nameAgainst(column),
      href: hrefOf(column),
      current: column.key === against.key,
    })),
    name: nameAgainst(against),
    within: nameColumnInSentence(against),
    rows: answered.map((one) => buildRowView(negotiation, against, one)),
    leftOpen: open
      .filter(({ question }) =>
        hasPlace(answerQuestion(against, question, getStanceTable(negotiation, negotiation.asOf, unfiltered))),
      )
      .map(({ question }) => ({ id: question.id, label: question.label, href: `#answer-${question.id}` })),
  };
}

function buildRowView(negotiation: Negotiation, against: Column, one: Answered): AgainstRow {
  const { issue, question, span } = one;
  const { asOf } = negotiation;
  const given = answerQuestion(against, question, getStanceTable(negotiation, negotiation.asOf, unfiltered));
  const { result, restsOnReport } = differ(one, given);
  return {
    id: question.id,
    label: question.label,
    href: questionPath(negotiation, issue, question),
    own: serializeChoice(question, span),
    other: buildCellView({ negotiation, question, asOf, filter: unfiltered }, against, given).positions,
    result: drawResult(result, question),
    words: formatResultHeading(result, question),
    restsOnReport,
  };
}

function differ({ question, span }: Answered, given: Answer): Difference {
  return compare({ stated: [span], reported: [] }, getAnswerStanding(given), getScale(question));
}

function writeRest(shown: number, all: number): string {
  const numbers = writeNumbers(shown, all);
  return `${capitalise(numbers.number(shown))} of ${numbers.number(all)} are shown; the list below has the others.`;
}

/** The columns a draft can be compared with: the status quo if there is one, then deals, then parties. */
function orderColumns(negotiation: Negotiation): Column[] {
  const columns = listColumns(negotiation, negotiation.asOf);
  const holds = listPlacedQuestions(negotiation).some(({ question }) =>
    question.options.some(({ statusQuo }) => statusQuo),
  );
  const of = (kind: Column["kind"]) => columns.filter((column) => column.kind === kind);
  return [...(holds ? of("status-quo") : []), ...of("deal"), ...of("party")];
}

function nameAgainst(column: Column): string {
  return column.kind === "deal" ? formatDealShortTitle(column.deal) : nameColumn(column);
}

function writeAbsence(given: Answer): string {
  return given.kind === "no-status-quo" ? "No option holds today" : writeLeftOut(given, "there");
}

function hasPlace(given: Answer): boolean {
  const { stated, reported } = getAnswerStanding(given);
  return stated.length + reported.length > 0;
}
