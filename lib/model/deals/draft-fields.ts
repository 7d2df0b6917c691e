import type { Question } from "../../schema/issue";

// A browser needs this much of a draft and nothing of the deals that it is compared with.

/** The query key of a whole draft, and the prefix of the form's fields, one for each question. */
export const draftKey = "terms";
const draftFieldPrefix = "q.";

/**
 * Between the terms of a draft in an address. A dot separates a question from its option, and an underscore the ends of a range.
 * No id contains these characters, and chat and mail programs leave them unescaped.
 */
export const betweenTerms = "~";

/** The name of a question's field in the form. */
export function draftFieldName(question: Pick<Question, "id" | "code">): string {
  return `${draftFieldPrefix}${question.code ?? question.id}`;
}

/** The fields of a form or the parameters of a query, as pairs of name and value. */
export type Fields = readonly (readonly [string, string])[];

/**
 * Joins the fields of a form into the value of `terms`. The form has them in the order of the page already. An amount or a
 * date that the reader has written comes after the choices of its question, and counts in their place.
 */
export function serializeDraftForm(fields: Fields): string {
  const answers = new Map<string, string>();
  for (const [key, value] of fields) {
    if (isDraftField(key) && value) answers.set(key.slice(draftFieldPrefix.length), value);
  }
  return [...answers].map(([question, value]) => `${question}.${value}`).join(betweenTerms);
}

/** Whether a field of the form is that of a question. */
export function isDraftField(name: string): boolean {
  return name.startsWith(draftFieldPrefix);
}
