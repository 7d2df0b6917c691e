import type { Negotiation } from "../../dataset/negotiation";
import type { Deal } from "../../schema/deal";
import type { Option, Question } from "../../schema/issue";
import { getSpan, joinSpans, type Span } from "../scale";
import type { Proposed } from "./asks";
import { listKnownTerms } from "./terms";

/** A deal that a reader makes: an answer to each of some questions, in the order of the page. The rest is left open. */
export type Draft = Proposed[];

/** A draft read from an address, and how many of its parts are not known here. */
export interface ParsedDraft {
  draft: Draft;
  unknown: number;
}

/** The query key that holds a whole draft, and the prefix of the keys that its form sends, one for each question. */
export const draftKey = "terms";
export const draftFieldPrefix = "q.";

// ~ separates terms, a dot a question from its option, _ the ends of a range: no id contains them, and chat
// programs and mail leave them unescaped.
const betweenTerms = "~";
const betweenEnds = "_";

/**
 * Reads a draft from an address. Total: what is not known is counted and left out. A question or an option may be given
 * by its code or by its id, so that addresses made before a code was given keep working. The first answer to a question
 * counts.
 */
export function parseDraft(text: string, { issues }: Pick<Negotiation, "issues">): ParsedDraft {
  const answers = new Map<Question, Span>();
  let unknown = 0;
  for (const part of text.split(betweenTerms).filter(Boolean)) {
    const [left = "", right = ""] = splitOnce(part, ".");
    const question = listQuestions(issues).find((one) => isNamed(one, left));
    const span = question && readSpan(question, right);
    if (!question || !span || answers.has(question)) unknown++;
    else answers.set(question, span);
  }
  return { draft: order(issues, answers), unknown };
}

/** Writes a draft as the value of `terms`: ids and codes only, and nothing in it that an address has to escape. */
export function serializeDraft(draft: Draft): string {
  return draft
    .map(({ question, span }) => `${question.code ?? question.id}.${serializeSpan(question, span)}`)
    .join(betweenTerms);
}

/** The value by which a form and an address name a place on a question's scale. */
export function serializeSpan(question: Question, { from, to }: Span): string {
  const name = (place: number) => {
    const option = question.options[place];
    if (!option) throw new Error(`the question ${question.id} has no place ${place}`);
    return option.code ?? option.id;
  };
  return from === to ? name(from) : `${name(from)}${betweenEnds}${name(to)}`;
}

/** The field by which the form asks a question. */
export function draftFieldName(question: Question): string {
  return `${draftFieldPrefix}${question.code ?? question.id}`;
}

/** What a form sends, or a query has: pairs of a name and its value. */
export type Fields = readonly (readonly [string, string])[];

/** Reads a draft from what its form sends: one field for each question, empty where it is left open. */
export function parseDraftForm(fields: Fields, negotiation: Pick<Negotiation, "issues">): ParsedDraft {
  return parseDraft(serializeDraftForm(fields), negotiation);
}

/** The value of `terms` that a form's fields make. A form of a page has them in the order of the page already. */
export function serializeDraftForm(fields: Fields): string {
  return fields
    .flatMap(([key, value]) => (isDraftField(key) && value ? [`${key.slice(draftFieldPrefix.length)}.${value}`] : []))
    .join(betweenTerms);
}

/** Whether a name is that of a field in which the form asks a question. */
export function isDraftField(name: string): boolean {
  return name.startsWith(draftFieldPrefix);
}

/** The draft that a deal makes: its terms as of a date, those on one question as one range. */
export function draftFromDeal(deal: Deal, { issues }: Pick<Negotiation, "issues">, asOf: string): Draft {
  const known = listKnownTerms(deal, asOf);
  const answers = new Map<Question, Span>();
  for (const question of listQuestions(issues)) {
    const spans = known.flatMap((term) =>
      term.question === question.id && term.position ? [getSpan(question, term.position)] : [],
    );
    if (spans.length > 0) answers.set(question, joinSpans(spans));
  }
  return order(issues, answers);
}

function listQuestions(issues: Negotiation["issues"]): Question[] {
  return issues.flatMap(({ questions }) => questions);
}

function order(issues: Negotiation["issues"], answers: ReadonlyMap<Question, Span>): Draft {
  return listQuestions(issues).flatMap((question) => {
    const span = answers.get(question);
    return span ? [{ question, span }] : [];
  });
}

function readSpan(question: Question, text: string): Span | undefined {
  const [first = "", second = first] = splitOnce(text, betweenEnds);
  const place = (name: string) => question.options.findIndex((option) => isNamed(option, name));
  const from = place(first);
  const to = place(second);
  return from >= 0 && to >= from ? { from, to } : undefined;
}

function isNamed(one: Question | Option, name: string): boolean {
  return name === one.code || name === one.id;
}

function splitOnce(text: string, separator: string): string[] {
  const at = text.indexOf(separator);
  return at < 0 ? [text] : [text.slice(0, at), text.slice(at + separator.length)];
}
