import { memoize } from "../dataset/memoize";
import type { Negotiation } from "../dataset/negotiation";
import type { Question } from "../schema/issue";
import { deriveStance, type EvidenceFilter, type Stance } from "./stance";

/** The stances of a negotiation's parties as of a date and under an evidence filter, each derived when first needed. */
export interface StanceTable {
  asOf: string;
  evidence: EvidenceFilter;
  /** The stance of a party on a question of this negotiation. */
  get: (question: Question, party: string) => Stance;
  /** The stances of the same negotiation at another date. */
  at: (asOf: string) => StanceTable;
}

/** How many stances of a negotiation are kept. Readers can request pages of any date, so the oldest are dropped. */
const maxStances = 20_000;

/** The table that all parts of a page share, so that no stance is derived twice. */
export function getStanceTable(
  negotiation: Pick<Negotiation, "issues">,
  asOf: string,
  evidence: EvidenceFilter,
): StanceTable {
  const kept = memoize(negotiation, "stances", () => new Map<string, Stance>());
  return {
    asOf,
    evidence,
    get: (question, party) => {
      const key = `${asOf} ${evidence} ${question.id} ${party}`;
      const known = kept.get(key);
      if (known) return known;
      const stance = deriveStance(question, party, asOf, evidence);
      kept.set(key, stance);
      const [oldest] = kept.keys();
      if (kept.size > maxStances && oldest !== undefined) kept.delete(oldest);
      return stance;
    },
    at: (other) => getStanceTable(negotiation, other, evidence),
  };
}
