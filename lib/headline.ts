import { listPlacedQuestions, type Negotiation } from "./dataset/negotiation";
import { type ComparedPair, comparePairs, listPairs, type Pair } from "./pairs";
import type { EvidenceFilter } from "./stance";

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
 * questions, since distances on different scales cannot be added up. docs/rules.md: nothing is averaged.
 */
export function sumUp(negotiation: Negotiation, asOf: string, evidence: EvidenceFilter): Headline {
  const { parties } = negotiation;
  const perQuestion = listPlacedQuestions(negotiation).map(({ question }) =>
    comparePairs(question, parties, asOf, evidence),
  );
  return {
    questions: perQuestion.length,
    parties: parties.length,
    agree: perQuestion.filter((pairs) => pairs.every(({ difference }) => difference.result.kind === "same")).length,
    notComparable: perQuestion.filter((pairs) =>
      pairs.some(({ difference }) => difference.result.kind === "not-comparable"),
    ).length,
    furthest: findFurthest(perQuestion, listPairs(parties)),
  };
}

function findFurthest(perQuestion: ComparedPair[][], pairs: Pair[]): Headline["furthest"] {
  const counts = pairs.map((pair, p) => {
    const kinds = perQuestion.map((compared) => compared[p]?.difference.result.kind);
    return {
      pair,
      opposite: kinds.filter((kind) => kind === "opposite").length,
      comparable: kinds.filter((kind) => kind !== "not-comparable").length,
    };
  });
  const most = Math.max(0, ...counts.map(({ opposite }) => opposite));
  const tied = counts.filter(({ opposite }) => opposite === most);
  const [first] = tied;
  if (most === 0 || !first) return undefined;
  return { pairs: tied.map(({ pair }) => pair), opposite: most, comparable: first.comparable };
}
