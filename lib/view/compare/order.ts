import type { Result } from "../../model/difference";
import { getScale, hasValues, measureSpan } from "../../model/scale";
import type { Question } from "../../schema/issue";

/** Steps of a scale go up to here; what has no steps comes after them. */
const beyondSteps = 1000;

/**
 * A rank that sorts results of different questions from nearest to furthest. Steps are counted; amounts and times, which
 * nobody can hold against steps, follow them, sorted by their part of the scale. Its whole part names the group.
 */
export function rankForReading(result: Result, question: Question): number {
  switch (result.kind) {
    case "same":
      return 0;
    case "overlapping":
      return 1;
    case "apart":
      if (!hasValues(question)) return 1 + result.steps;
      return beyondSteps + Math.min(0.99, getPart(result.steps, question));
    case "different":
      return beyondSteps + 1;
    case "opposite":
      return beyondSteps + 2;
    case "not-concerned":
      return beyondSteps + 3;
    case "not-comparable":
      return beyondSteps + 4;
  }
}

/** Whether a rank is that of two who could be compared. */
function isCompared(rank: number): boolean {
  return rank < beyondSteps + 3;
}

/** The rank of a row: that of the two of its columns that are furthest apart, as far as any can be compared. */
export function rankRow(ranks: readonly number[]): number {
  const compared = ranks.filter(isCompared);
  return Math.max(...(compared.length > 0 ? compared : ranks));
}

function getPart(steps: number, question: Question): number {
  const scale = getScale(question);
  return steps / measureSpan({ from: 0, to: scale.values.length - 1 }, scale);
}
