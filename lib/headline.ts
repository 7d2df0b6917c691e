import { listPlacedQuestions, type Negotiation } from "./dataset/negotiation";
import { comparePairs, listPairs, type Pair } from "./pairs";
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

const known = new WeakMap<Negotiation["issues"], Map<string, Headline>>();

/**
 * Sums up a negotiation as of a date. "Furthest apart" is the pair at opposite ends of the most questions: a count of
 * questions, since distances on different scales cannot be added up. docs/rules.md: nothing is averaged. Kept, since the
 * page, its description and the list of negotiations all ask for it.
 */
export function sumUp(negotiation: Negotiation, asOf: string, evidence: EvidenceFilter): Headline {
  const headlines = known.get(negotiation.issues) ?? new Map<string, Headline>();
  known.set(negotiation.issues, headlines);
  const key = `${asOf} ${evidence}`;
  const headline = headlines.get(key) ?? count(negotiation, asOf, evidence);
  headlines.set(key, headline);
  return headline;
}

/** Goes through the questions one by one: all their pairs at once can be too many to hold. */
function count(negotiation: Negotiation, asOf: string, evidence: EvidenceFilter): Headline {
  const { parties } = negotiation;
  const questions = listPlacedQuestions(negotiation);
  const counts = listPairs(parties).map((pair) => ({ pair, opposite: 0, comparable: 0 }));
  let agree = 0;
  let notComparable = 0;
  for (const { question } of questions) {
    const compared = comparePairs(question, parties, asOf, evidence);
    const kinds = new Set(compared.map(({ difference }) => difference.result.kind));
    if ([...kinds].every((kind) => kind === "same")) agree++;
    if (kinds.has("not-comparable")) notComparable++;
    counts.forEach((own, p) => {
      const kind = compared[p]?.difference.result.kind;
      if (kind === "opposite") own.opposite++;
      if (kind !== "not-comparable") own.comparable++;
    });
  }
  return { questions: questions.length, parties: parties.length, agree, notComparable, furthest: findFurthest(counts) };
}

function findFurthest(counts: readonly { pair: Pair; opposite: number; comparable: number }[]): Headline["furthest"] {
  const most = counts.reduce((highest, { opposite }) => Math.max(highest, opposite), 0);
  const tied = counts.filter(({ opposite }) => opposite === most);
  const [first] = tied;
  if (most === 0 || !first) return undefined;
  return { pairs: tied.map(({ pair }) => pair), opposite: most, comparable: first.comparable };
}
