import type { Negotiation } from "./dataset/negotiation";
import type { Proposed } from "./deal-ask";
import { listPlaces } from "./scale";
import type { Contradiction } from "./schema/negotiation";

/**
 * The contradictions in a set of terms, by the rules that the data names: each needs both of its sides in full, so a
 * term that leaves a way out contradicts nothing.
 */
export function findContradictions(
  negotiation: Pick<Negotiation, "contradictions">,
  terms: readonly Proposed[],
): Contradiction[] {
  return (negotiation.contradictions ?? []).filter(({ between }) =>
    between.every((side) => terms.some((term) => isSaid(side, term))),
  );
}

function isSaid(side: Contradiction["between"][number], { question, span }: Proposed): boolean {
  const named = new Set<string>(side.options);
  return (
    side.question === question.id && listPlaces([span]).every((place) => named.has(question.options[place]?.id ?? ""))
  );
}
