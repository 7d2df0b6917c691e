import type { Position, Question } from "../schema/issue";

/** A stretch of a question's scale, by the places of its ends from 0; `from` and `to` are both part of it. */
export interface Span {
  from: number;
  to: number;
}

/** The place of a position on its question's scale. Throws for an option the data rules would have refused. */
export function getSpan(question: Question, position: Position): Span {
  const from = getOptionIndex(question, position.from);
  return { from, to: position.to === undefined ? from : getOptionIndex(question, position.to) };
}

/** The place of an option on its question's scale, from 0. */
export function getOptionIndex(question: Question, option: string): number {
  const place = question.options.findIndex(({ id }) => id === option);
  if (place < 0) throw new Error(`the question ${question.id} has no option ${option}`);
  return place;
}

/** The shortest span that holds all the spans given; there must be one at least. */
export function joinSpans(spans: readonly Span[]): Span {
  return { from: Math.min(...spans.map(({ from }) => from)), to: Math.max(...spans.map(({ to }) => to)) };
}

/** The places that spans cover, each once, in the order of the scale. */
export function listIndices(spans: readonly Span[]): number[] {
  const places = new Set<number>();
  for (const { from, to } of spans) for (let place = from; place <= to; place++) places.add(place);
  return [...places].sort((a, b) => a - b);
}

/** Whether two spans are the same stretch of a scale. */
export function isSameSpan(a: Span, b: Span): boolean {
  return a.from === b.from && a.to === b.to;
}
