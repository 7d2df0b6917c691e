import type { Negotiation } from "../dataset/negotiation";
import type { Question } from "../schema/issue";
import type { Contradiction } from "../schema/negotiation";
import type { Proposed } from "./deals/asks";
import { listIndices } from "./scale";

/**
 * The contradictions in a set of terms, as defined in the data. A contradiction needs every option of the terms on both
 * sides, so a term that leaves a way out contradicts nothing.
 */
export function findContradictions(
  negotiation: Pick<Negotiation, "contradictions">,
  terms: readonly Proposed[],
): Contradiction[] {
  return (negotiation.contradictions ?? []).filter(({ between }) =>
    between.every((side) => terms.some((term) => isSaid(side, term))),
  );
}

/** A question with the options, by their indices, that may be chosen on it. */
export interface Choice {
  question: Question;
  places: readonly number[];
}

/**
 * Chooses one option for each question such that no two contradict each other. Undefined if there is no such choice, or
 * if a question has no options to choose from.
 */
export function findConsistent(
  negotiation: Pick<Negotiation, "contradictions">,
  choices: readonly Choice[],
  chosen: readonly Proposed[] = [],
): Proposed[] | undefined {
  const [next, ...rest] = choices;
  if (!next) return [...chosen];
  // An option that is part of no contradiction restricts no later choice, so the others need not be tried.
  const harmless = next.places.find((place) => !isNamed(negotiation, next.question, place));
  for (const place of harmless === undefined ? next.places : [harmless]) {
    const terms = [...chosen, { question: next.question, span: { from: place, to: place } }];
    if (findContradictions(negotiation, terms).length > 0) continue;
    const found = findConsistent(negotiation, rest, terms);
    if (found) return found;
  }
  return undefined;
}

function isNamed({ contradictions }: Pick<Negotiation, "contradictions">, question: Question, place: number): boolean {
  const term = { question, span: { from: place, to: place } };
  return (contradictions ?? []).some(({ between }) => between.some((side) => isSaid(side, term)));
}

function isSaid(side: Contradiction["between"][number], { question, span }: Proposed): boolean {
  const named = new Set<string>(side.options);
  return (
    side.question === question.id && listIndices([span]).every((place) => named.has(question.options[place]?.id ?? ""))
  );
}
