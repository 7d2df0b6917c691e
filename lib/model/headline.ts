import { memoize } from "../dataset/memoize";
import { listPlacedQuestions, type Negotiation } from "../dataset/negotiation";
import type { Question } from "../schema/issue";
import type { Party } from "../schema/negotiation";
import { compare, formatStandings, getStanding, type ResultKind, type Standing } from "./difference";
import { listPairs, type Pair } from "./pairs";
import { getScale } from "./scale";
import type { EvidenceFilter } from "./stance";
import { getStanceTable } from "./stance-table";

/** The summary at the head of a negotiation. It counts questions and never computes a score. */
export interface Headline {
  questions: number;
  parties: number;
  /** Whether these are some of the parties of the negotiation, chosen by the reader. */
  chosen: boolean;
  /** The number of questions on which all parties state the same position. */
  agree: number;
  /** The number of questions on which not every pair can be compared, because at least one party is silent. */
  notComparable: number;
  /** The pairs at opposite ends of the most questions, with the number; undefined if there are no such pairs. */
  furthest: { pairs: Pair[]; opposite: number; comparable: number } | undefined;
}

/**
 * Summarises a negotiation as of a date, for all of its parties or for two or more of them. The pair “furthest apart” is the one at opposite ends of the most questions:
 * questions are counted, because distances on different scales cannot be added up (docs/rules.md: nothing is averaged).
 * Memoized for all parties, because the page, its description and the list of negotiations all need it; there are too
 * many ways to choose some of them.
 */
export function summarize(
  negotiation: Negotiation,
  asOf: string,
  evidence: EvidenceFilter,
  parties: readonly Party[] = negotiation.parties,
): Headline {
  if (parties.length < negotiation.parties.length) return count(negotiation, asOf, evidence, parties);
  return memoize(negotiation, `headline ${asOf} ${evidence}`, () => count(negotiation, asOf, evidence, parties));
}

/**
 * Compares distinct standings rather than parties: a question has only a few of them, while hundreds of parties make tens
 * of thousands of pairs.
 */
function count(negotiation: Negotiation, asOf: string, evidence: EvidenceFilter, parties: readonly Party[]): Headline {
  const stances = getStanceTable(negotiation, asOf, evidence);
  const questions = listPlacedQuestions(negotiation);
  const counts = listPairs(parties).map((pair) => ({ pair, opposite: 0, comparable: 0 }));
  let agree = 0;
  let notComparable = 0;
  for (const { question } of questions) {
    const standings = parties.map((party) => getStanding(stances.get(question, party.id)));
    const kindOf = compareByIndex(question, standings);
    const kinds = new Set<ResultKind>();
    let p = 0;
    for (let left = 0; left < parties.length; left++) {
      for (let right = left + 1; right < parties.length; right++) {
        const kind = kindOf(left, right);
        kinds.add(kind);
        const own = counts[p++];
        if (own && kind === "opposite") own.opposite++;
        if (own && kind !== "not-comparable") own.comparable++;
      }
    }
    if ([...kinds].every((kind) => kind === "same")) agree++;
    if (kinds.has("not-comparable")) notComparable++;
  }
  return {
    questions: questions.length,
    parties: parties.length,
    chosen: parties.length < negotiation.parties.length,
    agree,
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
