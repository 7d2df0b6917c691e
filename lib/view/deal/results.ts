import type { Negotiation } from "../../dataset/negotiation";
import type { PutAnswer } from "../../model/deals/terms";
import type { AgeLimit } from "../../model/stance";
import type { Party } from "../../schema/negotiation";
import { addQuery } from "../../url/add-query";
import { defaultViewOptions, formatViewOptions } from "../../url/view-options";
import type { TermView } from "../issue/evidence";
import { formatTally, tallyOrder } from "./ask-words";
import type { AskCell, AskRow } from "./asks";

/** The query parameter that shows one party of those of which a deal asks something. */
export const partyKey = "party";

/** The query of a deal’s page: the one party that it shows, and how old the positions may be. */
export function formatDealQuery(party: string, within: AgeLimit | undefined): string {
  const query = formatViewOptions({ ...defaultViewOptions, within });
  return party ? addQuery(query, `${partyKey}=${party}`) : query;
}

/** A term with everything by which it can be checked, and the question it answers. */
export interface DealTerm {
  item: TermView;
  facts: [string, string][];
}

/** What a deal proposes on one question, or beside all questions: a part of the page that opens. */
export interface Provision {
  /** The anchor, to which the table of results links. */
  anchor: string;
  /** `3 Crimea: Stays Russian`; without a number where no question asks about it. */
  number: number | undefined;
  title: string;
  terms: DealTerm[];
  /** What it asks of each party shown; empty where it is weighed against nobody. */
  cells: AskCell[];
  question: { text: string; href: string } | undefined;
}

/** The table of results: of all parties that a deal asks something of, or of one. */
export interface ResultsView {
  rows: AskRow[];
  /** The lines of the foot, party by party: `6 ask it to move`. */
  tallies: { party: string; lines: string[] }[];
  /** The links that choose all parties, or one. */
  choices: { key: string; name: string; monogram: string; href: string; current: boolean }[];
  /** Whether one party is shown, and there is room for its own words. */
  isOne: boolean;
}

/** Builds the table of results, of all parties or of one. */
export function buildResultsView(
  path: string,
  parties: readonly Party[],
  all: readonly AskRow[],
  { only, within }: { only?: string | undefined; within?: AgeLimit | undefined } = {},
): ResultsView {
  const shown = parties.filter(({ id }) => id === only);
  const isOne = shown.length === 1;
  const rows = all.map((row) => ({ ...row, cells: filterCells(row.cells, isOne ? only : undefined) }));
  return {
    rows,
    isOne,
    tallies: tallyParties(isOne ? shown : parties, all, within).map(({ party, lines }) => ({ party: party.id, lines })),
    choices: [
      {
        key: "",
        name: "All parties",
        monogram: "",
        href: `${path}${formatDealQuery("", within)}#asks`,
        current: !isOne,
      },
      ...parties.map(({ id, name, monogram }) => ({
        key: id,
        name,
        monogram,
        href: `${path}${formatDealQuery(id, within)}#asks`,
        current: isOne && id === only,
      })),
    ],
  };
}

/** What a deal asks of each party in all, line by line. */
export function tallyParties(parties: readonly Party[], rows: readonly AskRow[], within?: AgeLimit) {
  return parties.map(({ id, name, monogram }) => {
    const own = rows.flatMap(({ cells }) => cells.filter(({ party }) => party.id === id));
    return {
      party: { id, name, monogram },
      lines: tallyOrder.flatMap((kind) => {
        const count = own.filter(({ tally }) => tally === kind).length;
        return count > 0 ? [formatTally(kind, count, within)] : [];
      }),
    };
  });
}

function filterCells(cells: readonly AskCell[], only: string | undefined): AskCell[] {
  return only === undefined ? [...cells] : cells.filter(({ party }) => party.id === only);
}

/** Each answer with its terms and what it asks, in the order of the table, then the terms that answer no question. */
export function buildProvisionsView(
  { parties }: Negotiation,
  answers: readonly PutAnswer[],
  rows: readonly AskRow[],
  terms: readonly DealTerm[],
  only: string | undefined,
): Provision[] {
  const one = parties.find(({ id }) => id === only)?.id;
  const put = rows.map((row): Provision => {
    const ids = new Set(row.terms.map(({ href }) => href));
    return {
      anchor: row.href.slice(1),
      number: row.number,
      title: `${row.question.label}: ${row.position}`,
      terms: terms.filter(({ item }) => ids.has(item.href)),
      cells: filterCells(row.cells, one),
      question: row.question,
    };
  });
  const weighed = new Set(answers.flatMap((answer) => answer.terms.map(({ id }) => id as string)));
  const rest = terms
    .filter(({ item }) => !weighed.has(item.id))
    .map(
      (term): Provision => ({
        anchor: `beside-${term.item.id}`,
        number: undefined,
        title: term.item.summary,
        terms: [term],
        cells: [],
        question: undefined,
      }),
    );
  return [...put, ...rest];
}
