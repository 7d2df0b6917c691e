import type { Negotiation } from "../dataset/negotiation";
import type { Deal, Term } from "../schema/deal";
import { isOnRecord } from "../schema/evidence-kinds";
import type { Question } from "../schema/issue";
import type { Party } from "../schema/negotiation";
import { isCalendarDay } from "../text/calendar";
import { listKnownDeals, listKnownTerms } from "./deals/terms";
import { compare, type Difference, getStanding, type Standing } from "./difference";
import { getScale, getSpan, joinAnswers, type Span } from "./scale";
import type { Stance } from "./stance";
import type { StanceTable } from "./stance-table";

/** Anything that has an answer to each question: it can be a column of the matrix and be compared with others. */
export type Column = Comparand & { key: string };

type Comparand =
  | { kind: "party"; party: Party /** A date before that of the page. */; at?: string }
  | { kind: "deal"; deal: Deal }
  | { kind: "status-quo" };

/** The key of a column in addresses and forms: `ukraine`, `ukraine@2025-03-11`, `deal.<id>` or `status-quo`. */
export function getColumnKey(
  column:
    | { kind: "party"; party: { id: string }; at?: string }
    | { kind: "deal"; deal: { id: string } }
    | { kind: "status-quo" },
): string {
  switch (column.kind) {
    case "party":
      return column.at ? `${column.party.id}@${column.at}` : column.party.id;
    case "deal":
      return `deal.${column.deal.id}`;
    case "status-quo":
      return column.kind;
  }
}

/** The column of a party, a deal or the status quo, with its key. */
export function buildColumn<T extends Comparand>(comparand: T): T & { key: string } {
  return { ...comparand, key: getColumnKey(comparand) };
}

/** A term that is known as of a date, and its position on the scale. */
export interface PlacedTerm {
  term: Term;
  span: Span;
}

/** A column's answer to one question. */
export type Answer =
  | { kind: "stance"; stance: Stance }
  | {
      kind: "terms";
      terms: PlacedTerm[] /** Several only where options have no order. */;
      spans: Span[];
      onRecord: boolean;
    }
  | {
      kind: "not-addressed";
      /** The day up to which the deal was searched for terms. */
      checked: string;
      /** True if terms on the question became public after the date of the answer. */
      later: boolean;
      /** True if the deal is known in part: what it says on the question may not have been seen. */
      inPart: boolean;
    }
  | { kind: "holds-already"; place: number }
  | { kind: "no-status-quo" };

/** The columns available as of a date: parties in alphabetical order, deals newest first, then the status quo. */
export function listColumns(negotiation: Negotiation, asOf: string): Column[] {
  return [
    ...negotiation.parties.map((party) => buildColumn({ kind: "party", party })),
    ...listKnownDeals(negotiation, asOf).map((deal) => buildColumn({ kind: "deal", deal })),
    buildColumn({ kind: "status-quo" }),
  ];
}

/** The columns that the matrix shows by default: every party, and the headline deal if it was known by then. */
export function listDefaultColumns(negotiation: Negotiation, asOf: string) {
  return listColumns(negotiation, asOf).filter(
    (column): column is Exclude<Column, { kind: "status-quo" }> =>
      column.kind === "party" || (column.kind === "deal" && column.deal.id === negotiation.headlineDeal),
  );
}

/** Why a key matches no column. */
export type ColumnFault = "unknown" | "no-such-day" | "later";

/**
 * Parses the key of a column as of a date; see `getColumnKey`. A party at the date of the page is simply that party. Days
 * that do not exist or that come after the date of the page match no column.
 */
export function parseColumn(negotiation: Negotiation, key: string, asOf: string): Column | ColumnFault {
  const [name = "", at, ...rest] = key.split("@");
  const column = listColumns(negotiation, asOf).find((one) => one.key === name);
  if (!column || rest.length > 0) return "unknown";
  if (at === undefined) return column;
  if (column.kind !== "party") return "unknown";
  if (!isCalendarDay(at)) return "no-such-day";
  if (at > asOf) return "later";
  return at === asOf ? column : buildColumn({ ...column, at });
}

/** A column's answer to a question, as of the date and under the evidence filter of the stance table. */
export function answerQuestion(column: Column, question: Question, stances: StanceTable): Answer {
  switch (column.kind) {
    case "party":
      return {
        kind: "stance",
        stance: (column.at === undefined ? stances : stances.at(column.at)).get(question, column.party.id),
      };
    case "deal":
      return answerDeal(column.deal, question, stances.asOf);
    case "status-quo": {
      const place = question.options.findIndex(({ statusQuo }) => statusQuo);
      return place < 0 ? { kind: "no-status-quo" } : { kind: "holds-already", place };
    }
  }
}

/** A deal's terms on a question. The evidence filter does not apply to them: a deal is shown as it is known. */
export function answerDeal(deal: Deal, question: Question, asOf: string): Answer {
  const all = deal.terms.flatMap((term) =>
    term.question === question.id && term.position ? [{ term, span: getSpan(question, term.position) }] : [],
  );
  const known = listKnownTerms(deal, asOf);
  const terms = all.filter(({ term }) => known.includes(term));
  if (terms.length === 0) {
    const inPart = deal.knownInPart !== undefined;
    return { kind: "not-addressed", checked: deal.checked, later: all.length > 0, inPart };
  }
  return {
    kind: "terms",
    terms,
    spans: joinAnswers(
      question,
      terms.map(({ span }) => span),
    ),
    onRecord: terms.every(({ term }) => isOnRecord(term.evidence)),
  };
}

/** The part of an answer that comparisons are based on. */
export function getAnswerStanding(given: Answer): Standing {
  switch (given.kind) {
    case "stance":
      return getStanding(given.stance);
    case "terms":
      return given.onRecord ? { stated: given.spans, reported: [] } : { stated: [], reported: given.spans };
    case "holds-already":
      return { stated: [{ from: given.place, to: given.place }], reported: [] };
    case "not-addressed":
    case "no-status-quo":
      return { stated: [], reported: [] };
  }
}

/** Compares the answers of two columns to one question. */
export function compareAnswers(left: Answer, right: Answer, question: Question): Difference {
  return compare(getAnswerStanding(left), getAnswerStanding(right), getScale(question));
}
