import type { Span } from "../../model/scale";

/** A position in words, given the labels of the options: one of them, or the two between which the range lies. */
export function formatSpan(labels: readonly string[], { from, to }: Span): string {
  const label = (place: number) => labels[place] ?? "";
  return from === to ? label(from) : `from “${label(from)}” to “${label(to)}”`;
}
