import { memoize } from "../dataset/memoize";
import { listPlacedQuestions, type Negotiation } from "../dataset/negotiation";
import type { Question } from "../schema/issue";
import { compare, formatStandings, getStanding, type ResultKind, type Standing } from "./difference";
import { listPairs, type Pair } from "./pairs";
import type { EvidenceFilter } from "./stance";
import { getStanceTable } from "./stance-table";

/** What a reader of headlines is told, computed from the data. Counts of questions, never a score. */
export interface Headline {
  questions: number;
  parties: number;
  /** Questions on which every party states the same position. */
  agree: number;
  /** Questions on which at least two parties cannot be compared, because one of them at least is silent. */
  notComparable: number;
  /** The pairs at opposite ends on the most questions, and on how many; undefined where no pair ever is. */
  furthest: { pairs: Pair[]; opposite: number; comparable: number } | undefined;
}

/**
 * Sums up a negotiation as of a date. "Furthest apart" is the pair at opposite ends of the most questions: a count of
 * questions, since distances on different scales cannot be added up. docs/rules.md: nothing is averaged. Kept, since the
 * page, its description and the list of negotiations all ask for it.
 */
export function summarize(negotiation: Negotiation, asOf: string, evidence: EvidenceFilter): Headline {
  return memoize(negotiation, `headline ${asOf} ${evidence}`, () => count(negotiation, asOf, evidence));
}

/**
 * Goes through the questions one by one, and compares the places at which parties stand rather than the parties: there are
 * a few of those, and with hundreds of parties tens of thousands of pairs.
 */
function count(negotiation: Negotiation, asOf: string, evidence: EvidenceFilter): Headline {
  const { parties } = negotiation;
  const stances = getStanceTable(negotiation, asOf, evidence);
  const questions = listPlacedQuestions(negotiation);
  const counts = listPairs(parties).map((pair) => ({ pair, opposite: 0, comparable: 0 }));
  let agree = 0;
  let notComparable = 0;
  for (const { question } of questions) {
    const places = parties.map((party) => getStanding(stances.get(question, party.id)));
    const kindOf = compareByPlace(question, places);
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
  return { questions: questions.length, parties: parties.length, agree, notComparable, furthest: findFurthest(counts) };
}

/** How two of the placings compare, by their numbers; each two different places are compared once. */
function compareByPlace(
  { options }: Question,
  placings: readonly Standing[],
): (left: number, right: number) => ResultKind {
  const distinct = new Map(placings.map((standing) => [formatStandings(standing), standing]));
  const numbers = new Map([...distinct.keys()].map((key, i) => [key, i]));
  const places = placings.map((standing) => numbers.get(formatStandings(standing)) ?? 0);
  const kinds = [...distinct.values()].map((left) =>
    [...distinct.values()].map((right) => compare(left, right, options.length).result.kind),
  );
  return (left, right) => kinds[places[left] ?? 0]?.[places[right] ?? 0] ?? "not-comparable";
}

function findFurthest(counts: readonly { pair: Pair; opposite: number; comparable: number }[]): Headline["furthest"] {
  const most = counts.reduce((highest, { opposite }) => Math.max(highest, opposite), 0);
  const tied = counts.filter(({ opposite }) => opposite === most);
  const [first] = tied;
  if (most === 0 || !first) return undefined;
  return { pairs: tied.map(({ pair }) => pair), opposite: most, comparable: first.comparable };
}
