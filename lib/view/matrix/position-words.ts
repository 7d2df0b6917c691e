import type { Span } from "../../model/scale";

/** A position in words, given the option labels: one of them, or the two ends of a range. */
export function formatSpan(labels: readonly string[], { from, to }: Span): string {
  const label = (place: number) => labels[place] ?? "";
  return from === to ? label(from) : `from “${label(from)}” to “${label(to)}”`;
}
