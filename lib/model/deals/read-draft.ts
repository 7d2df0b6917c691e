import { addValue } from "../../dataset/compile";
import type { Negotiation } from "../../dataset/negotiation";
import type { Question } from "../../schema/issue";
import { isCalendarDay } from "../../text/calendar";
import { countDays, readAmount } from "../../text/values";
import { listDraftParts, type ParsedDraft, parseDraft } from "./draft";

/** A draft that was read from an address, and the negotiation with the values that it names among the options. */
export interface ReadDraft extends ParsedDraft {
  negotiation: Negotiation;
}

/**
 * Reads a draft in which a reader may name an amount or a day that nobody has named. Such a value becomes an option of its
 * question; it changes no result of anybody else. A value outside the plausible range is unknown.
 */
export function readDraft(text: string, negotiation: Negotiation): ReadDraft {
  const named = new Map<Question, number[]>();
  for (const { question, ends } of listDraftParts(text, negotiation)) {
    if (!named.has(question))
      named.set(
        question,
        ends.flatMap((end) => readValue(question, end)),
      );
  }
  const extended = extend(negotiation, named);
  return { ...parseDraft(text, extended), negotiation: extended };
}

function extend(negotiation: Negotiation, named: ReadonlyMap<Question, readonly number[]>): Negotiation {
  const changed = new Map<Question, Question>();
  for (const [question, values] of named) {
    const extended = values.reduce((one, value) => addValue(one, value) ?? one, question);
    if (extended !== question) changed.set(question, extended);
  }
  // The very same negotiation keeps what has been computed from it.
  if (changed.size === 0) return negotiation;
  return {
    ...negotiation,
    issues: negotiation.issues.map((issue) =>
      issue.questions.some((question) => changed.has(question))
        ? { ...issue, questions: issue.questions.map((question) => changed.get(question) ?? question) }
        : issue,
    ),
  };
}

function readValue({ kind }: Question, text: string): number[] {
  if (kind === "date") return isCalendarDay(text) ? [countDays(text)] : [];
  const value = kind === "amount" ? readAmount(text) : undefined;
  return value === undefined ? [] : [value];
}
