import type { Negotiation } from "../../dataset/negotiation";
import type { Deal } from "../../schema/deal";
import type { Option, Question } from "../../schema/issue";
import { readAmount } from "../../text/values";
import { getSpan, hasValues, joinAnswers, type Span } from "../scale";
import type { Proposed } from "./asks";
import { betweenTerms } from "./draft-fields";
import { listKnownTerms } from "./terms";

/** A deal drafted by a reader: answers to some of the questions, in the order of the page. The others are left open. */
export type Draft = Proposed[];

/** A draft parsed from an address, and the number of its parts that were not recognised. */
export interface ParsedDraft {
  draft: Draft;
  unknown: number;
}

/** Between the ends of a range. */
const betweenEnds = "_";

/**
 * Parses a draft from an address. Unknown parts are counted and left out; nothing throws. Questions and options are
 * accepted by code or by id, so that addresses from before a code was assigned keep working. Of several answers to a
 * question the first counts.
 */
export function parseDraft(text: string, { issues }: Pick<Negotiation, "issues">): ParsedDraft {
  const answers = new Map<Question, Span>();
  let unknown = 0;
  for (const part of text.split(betweenTerms).filter(Boolean)) {
    const { question, ends } = splitPart(part, issues);
    const span = question && readSpan(question, ends);
    if (!question || !span || answers.has(question)) unknown++;
    else answers.set(question, span);
  }
  return { draft: order(issues, answers), unknown };
}

/** The parts of a draft that answer a question, with the names of the ends of each answer. */
export function listDraftParts(
  text: string,
  { issues }: Pick<Negotiation, "issues">,
): { question: Question; ends: string[] }[] {
  return text.split(betweenTerms).flatMap((part) => {
    const { question, ends } = splitPart(part, issues);
    return question ? [{ question, ends }] : [];
  });
}

function splitPart(part: string, issues: Negotiation["issues"]): { question: Question | undefined; ends: string[] } {
  const [left = "", right = ""] = splitOnce(part, ".");
  return { question: listQuestions(issues).find((one) => isNamed(one, left)), ends: splitOnce(right, betweenEnds) };
}

/** Serialises a draft as the value of `terms`. It consists of ids and codes, so nothing in it needs escaping. */
export function serializeDraft(draft: Draft): string {
  return draft
    .map(({ question, span }) => `${question.code ?? question.id}.${serializeSpan(question, span)}`)
    .join(betweenTerms);
}

/** The value of a span in forms and addresses: `400`, `400_600`, `400_` for at least 400, `_600` for at most 600. */
export function serializeSpan(question: Question, { from, to, limit }: Span): string {
  const name = (place: number) => {
    const option = question.options[place];
    if (!option) throw new Error(`the question ${question.id} has no place ${place}`);
    return option.code ?? option.id;
  };
  if (limit) return limit === "at-least" ? `${name(from)}${betweenEnds}` : `${betweenEnds}${name(to)}`;
  return from === to ? name(from) : `${name(from)}${betweenEnds}${name(to)}`;
}

/** The draft that corresponds to a deal as of a date. Several terms on one question become one range. */
export function draftFromDeal(deal: Deal, { issues }: Pick<Negotiation, "issues">, asOf: string): Draft {
  const known = listKnownTerms(deal, asOf);
  const answers = new Map<Question, Span>();
  for (const question of listQuestions(issues)) {
    const spans = known.flatMap((term) =>
      term.question === question.id && term.position ? [getSpan(question, term.position)] : [],
    );
    // A draft has one answer to a question: several without an order are left to the reader.
    const [span, ...others] = spans.length > 0 ? joinAnswers(question, spans) : [];
    if (span && others.length === 0) answers.set(question, span);
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

function readSpan(question: Question, [first = "", second = first]: readonly string[]): Span | undefined {
  const place = (name: string) =>
    question.options.findIndex((option) => isNamed(option, name) || (hasValues(question) && isValue(option, name)));
  if (hasValues(question) && (first === "") !== (second === "")) {
    const last = question.options.length - 1;
    const end = place(first || second);
    if (end < 0) return undefined;
    return first === "" ? { from: 0, to: end, limit: "at-most" } : { from: end, to: last, limit: "at-least" };
  }
  const from = place(first);
  const to = place(second);
  return from >= 0 && to >= from ? { from, to } : undefined;
}

/** Whether a number as it is written in a field of a form is that of an option. */
function isValue({ id, value }: Option, text: string): boolean {
  return id !== text && value !== undefined && /^-?\d/.test(text) && readAmount(text) === value;
}

function isNamed(one: Question | Option, name: string): boolean {
  return name === one.code || name === one.id;
}

function splitOnce(text: string, separator: string): string[] {
  const at = text.indexOf(separator);
  return at < 0 ? [text] : [text.slice(0, at), text.slice(at + separator.length)];
}
