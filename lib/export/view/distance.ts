import { hasValues } from "../../model/scale";
import type { Question } from "../../schema/issue";

/** A distance as exports give it: steps on a scale of options; a number in a unit for an amount or a date. */
export function buildDistance(
  question: Question,
  steps: number | undefined,
): { steps?: number; distance?: number; unit?: string } {
  if (steps === undefined || question.kind === "unordered") return {};
  return hasValues(question) ? { distance: steps, unit: getUnit(question) } : { steps };
}

/** The unit of distances: what is written beside the number of an amount, or `days`. Empty where answers are options. */
export function getUnit({ kind, amount }: Question): string {
  if (kind === "date") return "days";
  const { many = "" } = amount?.unit.difference ?? amount?.unit ?? {};
  return kind === "amount" ? many.replace("#", "").trim() : "";
}
