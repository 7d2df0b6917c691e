import type { Question } from "../schema/issue";
import type { Party } from "../schema/negotiation";
import { compare, type Difference, getStanding, type Result, rankResult } from "./difference";
import { getScale } from "./scale";
import type { StanceTable } from "./stance-table";

/** Two parties, in alphabetical order. */
export type Pair = readonly [Party, Party];

/** Two parties and their comparison on one question. */
export interface ComparedPair {
  pair: Pair;
  difference: Difference;
}

/** The pairs with the same result on one question. */
export interface Gap {
  result: Result;
  pairs: ComparedPair[];
  /** Whether the results of all these pairs rest on reports. */
  restsOnReport: boolean;
}

/** Every pair of parties, once, in the order of the parties. */
export function listPairs(parties: readonly Party[]): Pair[] {
  return parties.flatMap((left, i) => parties.slice(i + 1).map((right): Pair => [left, right]));
}

/** Compares every pair of parties on a question. Callers choose the parties: see `listCounted` and `listConcerned`. */
export function comparePairs(question: Question, parties: readonly Party[], stances: StanceTable): ComparedPair[] {
  const standings = new Map(parties.map((party) => [party.id, getStanding(stances.get(question, party.id))]));
  const silent = { stated: [], reported: [] };
  return listPairs(parties).map((pair) => {
    const [left, right] = pair;
    const difference = compare(standings.get(left.id) ?? silent, standings.get(right.id) ?? silent, getScale(question));
    return { pair, difference };
  });
}

/** The pairs furthest apart on a question, or undefined if no two parties can be compared. */
export function findWidest(compared: readonly ComparedPair[]): Gap | undefined {
  return findExtreme(compared, (rank, most) => rank > most);
}

/** The pairs closest to each other on a question, or undefined if no two parties can be compared. */
export function findClosest(compared: readonly ComparedPair[]): Gap | undefined {
  return findExtreme(compared, (rank, most) => rank < most);
}

function findExtreme(
  compared: readonly ComparedPair[],
  goesBefore: (rank: number, most: number) => boolean,
): Gap | undefined {
  let pairs: ComparedPair[] = [];
  let most = 0;
  for (const one of compared) {
    const { kind } = one.difference.result;
    if (kind === "not-comparable" || kind === "not-concerned") continue;
    const rank = rankResult(one.difference.result);
    if (pairs.length === 0 || goesBefore(rank, most)) {
      pairs = [one];
      most = rank;
    } else if (rank === most) {
      pairs.push(one);
    }
  }
  const [first] = pairs;
  if (!first) return undefined;
  return {
    result: first.difference.result,
    pairs,
    restsOnReport: pairs.every(({ difference }) => difference.restsOnReport),
  };
}
