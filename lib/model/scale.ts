import { memoizeFor } from "../dataset/memoize";
import type { Position, Question, QuestionKind } from "../schema/issue";

/** An interval on a question's scale, given by the indices of its first and last option, both included. */
export interface Span {
  from: number;
  to: number;
  /** Which end is open, where an amount or a day was given as a limit. The span then reaches to the end of the scale. */
  limit?: Position["limit"];
}

/** How distances are told on a question. `docs/rules.md`. */
export interface Scale {
  kind: QuestionKind;
  /**
   * The place of each option, in steps from the first for options in an order, in the unit of the question for an amount,
   * in days for a date. Options without an order have places too, but no distance.
   */
  values: readonly number[];
}

/** The scale of a question. */
export function getScale({ kind = "ordered", options }: Pick<Question, "kind" | "options">): Scale {
  return memoizeFor(options, "scale", () => ({ kind, values: options.map(({ value }, index) => value ?? index) }));
}

/** The scale of this many options in an order. */
export function orderedScale(options: number): Scale {
  return { kind: "ordered", values: Array.from({ length: options }, (_, index) => index) };
}

/** The length of a span: steps, an amount or days. */
export function measureSpan({ from, to }: Span, { values }: Scale): number {
  // The difference of two decimal fractions is rounded as they are: 3.3 − 3 is 0.3.
  return Number(((values[to] ?? 0) - (values[from] ?? 0)).toFixed(6));
}

/** The span of a position on its question's scale. Throws if an option does not exist, which the data rules exclude. */
export function getSpan(question: Question, position: Position): Span {
  const from = getOptionIndex(question, position.from);
  const to = position.to === undefined ? from : getOptionIndex(question, position.to);
  return { from, to, ...(position.limit && { limit: position.limit }) };
}

/** The index of an option on its question's scale, from 0. */
export function getOptionIndex(question: Question, option: string): number {
  const place = question.options.findIndex(({ id }) => id === option);
  if (place < 0) throw new Error(`the question ${question.id} has no option ${option}`);
  return place;
}

/** The shortest span that contains all the given ones, of which there must be at least one. */
export function joinSpans(spans: readonly Span[]): Span {
  // An open end stays open. Two limits in opposite directions leave nothing outside, so they limit nothing together.
  const [limit, ...others] = new Set(spans.flatMap((span) => span.limit ?? []));
  return {
    from: Math.min(...spans.map(({ from }) => from)),
    to: Math.max(...spans.map(({ to }) => to)),
    ...(limit && others.length === 0 && { limit }),
  };
}

/** What several answers to a question come to: a range, or each of them where the options have no order. */
export function joinAnswers({ kind }: Pick<Question, "kind">, spans: readonly Span[]): Span[] {
  if (kind !== "unordered") return [joinSpans(spans)];
  return spans.filter((span, i) => spans.findIndex((one) => isSameSpan(one, span)) === i);
}

/**
 * Where an option is along the axis on which its question is drawn: 0 at the start, 1 at the end. Amounts and dates are drawn
 * in proportion, options at equal places.
 */
export function getFraction({ values }: Scale, index: number): number {
  const [first = 0, last = 0] = [values[0], values.at(-1)];
  return last > first ? ((values[index] ?? first) - first) / (last - first) : 0;
}

/** Whether the answers to a question are values: amounts or dates. */
export function hasValues({ kind }: Pick<Question, "kind">): boolean {
  return kind === "amount" || kind === "date";
}

/** The indices of the options that spans cover, each once and in order. */
export function listIndices(spans: readonly Span[]): number[] {
  const places = new Set<number>();
  for (const { from, to } of spans) for (let place = from; place <= to; place++) places.add(place);
  return [...places].sort((a, b) => a - b);
}

/** Whether two spans have the same ends. */
export function isSameSpan(a: Span, b: Span): boolean {
  return a.from === b.from && a.to === b.to;
}
