import { memoize } from "../dataset/memoize";
import { listPlacedQuestions, type Negotiation } from "../dataset/negotiation";
import type { Question } from "../schema/issue";
import type { Party } from "../schema/negotiation";
import { listConcerned, listCounted, type PartiesFilter } from "./counted";
import { compare, formatStandings, getStanding, type ResultKind, type Standing } from "./difference";
import { listPairs, type Pair } from "./pairs";
import { getScale } from "./scale";
import type { EvidenceFilter } from "./stance";
import { getStanceTable } from "./stance-table";

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
  evidence: EvidenceFilter,
  filter: PartiesFilter = "principals",
  shown: readonly Party[] = negotiation.parties,
): Headline {
  const all = listCounted(negotiation.parties, filter);
  const parties = listCounted(shown, filter);
  const summary = () => ({
    ...count(negotiation, asOf, evidence, parties),
    chosen: parties.length < all.length,
    principals: all.length < negotiation.parties.length,
  });
  if (parties.length < all.length) return summary();
  return memoize(negotiation, `headline ${asOf} ${evidence} ${filter}`, summary);
}

/**
 * Compares distinct standings rather than parties: a question has only a few of them, while hundreds of parties make tens
 * of thousands of pairs.
 */
function count(
  negotiation: Negotiation,
  asOf: string,
  evidence: EvidenceFilter,
  parties: readonly Party[],
): Omit<Headline, "chosen" | "principals"> {
  const stances = getStanceTable(negotiation, asOf, evidence);
  const all = listPlacedQuestions(negotiation).map(({ question }) => ({
    question,
    concerned: listConcerned(question, parties).length,
  }));
  const questions = all.filter(({ concerned }) => concerned > 1);
  const counts = listPairs(parties).map((pair) => ({ pair, opposite: 0, comparable: 0 }));
  let agree = 0;
  let overlap = 0;
  let comparable = 0;
  let notComparable = 0;
  for (const { question } of questions) {
    const standings = parties.map((party) => getStanding(stances.get(question, party.id)));
    const kindOf = compareByIndex(question, standings);
    const kinds = new Set<ResultKind>();
    let p = 0;
    for (let left = 0; left < parties.length; left++) {
      for (let right = left + 1; right < parties.length; right++) {
        const kind = kindOf(left, right);
        const own = counts[p++];
        if (kind === "not-concerned") continue;
        kinds.add(kind);
        if (own && kind === "opposite") own.opposite++;
        if (own && kind !== "not-comparable") own.comparable++;
      }
    }
    if ([...kinds].every((kind) => kind === "same")) agree++;
    else if ([...kinds].every((kind) => kind === "same" || kind === "overlapping")) overlap++;
    if ([...kinds].some((kind) => kind !== "not-comparable")) comparable++;
    if (kinds.has("not-comparable")) notComparable++;
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
    furthest: findFurthest(counts),
  };
}

/** Returns a function that compares two standings by their indices; equal pairs of standings are compared once. */
function compareByIndex(
  question: Question,
  standings: readonly Standing[],
): (left: number, right: number) => ResultKind {
  const distinct = new Map(standings.map((standing) => [formatStandings(standing), standing]));
  const numbers = new Map([...distinct.keys()].map((key, i) => [key, i]));
  const groups = standings.map((standing) => numbers.get(formatStandings(standing)) ?? 0);
  const kinds = [...distinct.values()].map((left) =>
    [...distinct.values()].map((right) => compare(left, right, getScale(question)).result.kind),
  );
  return (left, right) => kinds[groups[left] ?? 0]?.[groups[right] ?? 0] ?? "not-comparable";
}

function findFurthest(counts: readonly { pair: Pair; opposite: number; comparable: number }[]): Headline["furthest"] {
  const most = counts.reduce((highest, { opposite }) => Math.max(highest, opposite), 0);
  const tied = counts.filter(({ opposite }) => opposite === most);
  const [first] = tied;
  if (most === 0 || !first) return undefined;
  return { pairs: tied.map(({ pair }) => pair), opposite: most, comparable: first.comparable };
}
