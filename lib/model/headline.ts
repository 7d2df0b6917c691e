import { memoize } from "../dataset/memoize";
import { listPlacedQuestions, type Negotiation } from "../dataset/negotiation";
import type { Question } from "../schema/issue";
import type { Party } from "../schema/negotiation";
import { listConcerned, listCounted, type PartiesFilter } from "./counted";
import { compare, formatStandings, getStanding, type ResultKind, type Standing } from "./difference";
import type { Pair } from "./pairs";
import { getScale } from "./scale";
import type { StanceFilter } from "./stance";
import { formatFilter, getStanceTable } from "./stance-table";

/** The summary at the head of a negotiation. It counts questions and never computes a score. */
export interface Headline {
  /** The number of questions that concern at least two of the parties counted. */
  questions: number;
  /** The number of those that concern fewer: nobody can be compared there. */
  leftOut: number;
  /** Whether a question that is counted does not concern all of the parties counted. */
  partly: boolean;
  parties: number;
  counted: Party[];
  /** Whether these are some of the parties that could be counted, chosen by the reader. */
  chosen: boolean;
  /** Whether they are counted because they have to agree, while others need not. */
  principals: boolean;
  /** The number of questions on which all parties whom it concerns state the same position. */
  agree: number;
  /** The number of those on which they overlap at least, pair by pair, without all stating the same. */
  overlap: number;
  /** The number of questions on which at least one pair can be compared. */
  comparable: number;
  /** The number of questions on which not every pair can be compared, because at least one party is silent. */
  notComparable: number;
  /** The pairs at opposite ends of the most questions, with the number; undefined if there are no such pairs. */
  furthest: { pairs: Pair[]; opposite: number; comparable: number } | undefined;
}

/**
 * Summarises a negotiation as of a date, for those of its parties that have to agree or, if the reader wants so, for all;
 * `shown` narrows either down. The pair “furthest apart” is the one at opposite ends of the most questions:
 * questions are counted, because distances on different scales cannot be added up (docs/rules.md: nothing is averaged).
 * Memoized for all parties, because the page, its description and the list of negotiations all need it; there are too
 * many ways to choose some of them.
 */
export function summarize(
  negotiation: Negotiation,
  asOf: string,
  filter: StanceFilter,
  over: PartiesFilter = "principals",
  shown: readonly Party[] = negotiation.parties,
): Headline {
  const all = listCounted(negotiation.parties, over);
  const parties = listCounted(shown, over);
  const summary = () => ({
    ...count(negotiation, asOf, filter, parties),
    chosen: parties.length < all.length,
    principals: all.length < negotiation.parties.length,
  });
  if (parties.length < all.length) return summary();
  return memoize(negotiation, `headline ${asOf} ${formatFilter(filter)} ${over}`, summary);
}

/**
 * Compares distinct standings rather than parties: a question has only a few of them, while hundreds of parties make tens
 * of thousands of pairs.
 */
function count(
  negotiation: Negotiation,
  asOf: string,
  filter: StanceFilter,
  parties: readonly Party[],
): Omit<Headline, "chosen" | "principals"> {
  const stances = getStanceTable(negotiation, asOf, filter);
  const all = listPlacedQuestions(negotiation).map(({ question }) => ({
    question,
    concerned: listConcerned(question, parties).length,
  }));
  const questions = all.filter(({ concerned }) => concerned > 1);
  // For each pair, by the places of its parties: tens of thousands of pairs on hundreds of questions leave no time for objects.
  const opposite = new Uint32Array(parties.length ** 2);
  const compared: Grouped[] = [];
  let agree = 0;
  let overlap = 0;
  let comparable = 0;
  let notComparable = 0;
  for (const { question } of questions) {
    const standings = parties.map((party) => getStanding(stances.get(question, party.id)));
    const grouped = compareGroups(question, standings);
    const { groups, kinds } = grouped;
    compared.push(grouped);
    countOpposite(opposite, grouped);
    const found = listKinds(groups, kinds);
    if (found.every((kind) => kind === "same")) agree++;
    else if (found.every((kind) => kind === "same" || kind === "overlapping")) overlap++;
    if (found.some((kind) => kind !== "not-comparable")) comparable++;
    if (found.includes("not-comparable")) notComparable++;
  }
  return {
    questions: questions.length,
    leftOut: all.length - questions.length,
    partly: questions.some(({ concerned }) => concerned < parties.length),
    parties: parties.length,
    counted: [...parties],
    agree,
    overlap,
    comparable,
    notComparable,
    furthest: findFurthest(parties, opposite, compared),
  };
}

/** The group of each party on a question, where those with equal standings are in one group, and the result of each two groups. */
interface Grouped {
  groups: number[];
  kinds: ResultKind[][];
}

function compareGroups(question: Question, standings: readonly Standing[]): Grouped {
  const distinct = new Map<string, { number: number; standing: Standing }>();
  const groups = standings.map((standing) => {
    const key = formatStandings(standing);
    const known = distinct.get(key) ?? { number: distinct.size, standing };
    distinct.set(key, known);
    return known.number;
  });
  const each = [...distinct.values()].map(({ standing }) => standing);
  const scale = getScale(question);
  const kinds: ResultKind[][] = [];
  for (const [i, left] of each.entries()) {
    // Comparing is symmetric, so half of the pairs have been compared already.
    kinds.push(each.map((right, j) => kinds[j]?.[i] ?? compare(left, right, scale).result.kind));
  }
  return { groups, kinds };
}

/** Counts the pairs at opposite ends of a question, by their groups: most pairs are not at opposite ends. */
function countOpposite(opposite: Uint32Array, { groups, kinds }: Grouped): void {
  const members = kinds.map((): number[] => []);
  for (const [place, group] of groups.entries()) members[group]?.push(place);
  for (const [one, row] of kinds.entries()) {
    for (const [other, kind] of row.entries()) {
      if (kind !== "opposite") continue;
      for (const left of members[one] ?? []) {
        for (const right of members[other] ?? []) {
          const at = left * groups.length + right;
          if (left < right) opposite[at] = (opposite[at] ?? 0) + 1;
        }
      }
    }
  }
}

/** The results that pairs have among those whom the question concerns, each once. */
function listKinds(groups: readonly number[], kinds: readonly (readonly ResultKind[])[]): ResultKind[] {
  const sizes = new Map<number, number>();
  for (const group of groups) sizes.set(group, (sizes.get(group) ?? 0) + 1);
  const found = kinds.flatMap((row, left) =>
    row.filter((_, right) => left < right || (left === right && (sizes.get(left) ?? 0) > 1)),
  );
  return [...new Set(found)].filter((kind) => kind !== "not-concerned");
}

function findFurthest(
  parties: readonly Party[],
  opposite: Uint32Array,
  compared: readonly Grouped[],
): Headline["furthest"] {
  const most = opposite.reduce((highest, count) => Math.max(highest, count), 0);
  if (most === 0) return undefined;
  const first = opposite.indexOf(most);
  const [left, right] = [Math.floor(first / parties.length), first % parties.length];
  const comparable = compared.filter(({ groups, kinds }) => {
    const kind = kinds[groups[left] ?? 0]?.[groups[right] ?? 0];
    return kind !== "not-concerned" && kind !== "not-comparable";
  });
  return { pairs: listPairsAt(parties, opposite, most), opposite: most, comparable: comparable.length };
}

/** The pairs with this count, in the order of the parties. */
function listPairsAt(parties: readonly Party[], counts: Uint32Array, count: number): Pair[] {
  return parties.flatMap((left, i) =>
    parties.flatMap((right, j): Pair[] => (i < j && counts[i * parties.length + j] === count ? [[left, right]] : [])),
  );
}
