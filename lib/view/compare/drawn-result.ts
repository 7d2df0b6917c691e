import type { Distance, Result } from "../../model/difference";
import { getScale, hasValues, measureSpan } from "../../model/scale";
import type { Question } from "../../schema/issue";

/** A result as its icon shows it. */
export type DrawnResult = Result | { kind: "apart"; steps: number /** A line without steps. */; smooth: true };

/** A result for its icon. The icon of an amount or a time is a plain line, longer for a larger part of the scale. */
export function drawResult(result: Result, question: Question): DrawnResult {
  if (result.kind !== "apart" || !hasValues(question)) return result;
  return { kind: "apart", steps: getTone(result, question), smooth: true };
}

/** How dark and how long a distance is drawn: the steps, up to three; or by thirds of the scale of an amount or a date. */
export function getTone({ steps }: Distance, question: Question): 1 | 2 | 3 {
  const scale = getScale(question);
  const whole = measureSpan({ from: 0, to: scale.values.length - 1 }, scale);
  const thirds = hasValues(question) ? Math.ceil((steps / whole) * 3) : steps;
  return thirds > 2 ? 3 : thirds === 2 ? 2 : 1;
}
