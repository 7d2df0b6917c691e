import type { Span } from "../../model/scale";
import type { QuestionKind } from "../../schema/issue";

/** The words of a question's answers, from which those of a span are put together. Also used in the browser. */
export interface ScaleWords {
  kind: QuestionKind;
  labels: readonly string[];
  /** How the first of two amounts is written, where the unit need not be said twice: `from 400 to 600 soldiers`. */
  firsts?: readonly string[] | undefined;
}

/** A position in words: one answer, the two ends of a range, or a limit. */
export function formatSpan({ kind, labels, firsts }: ScaleWords, { from, to, limit }: Span): string {
  const [first = "", last = ""] = [labels[from], labels[to]];
  if (limit === "at-least") return kind === "date" ? `not before ${first}` : `at least ${first}`;
  if (limit === "at-most") return kind === "date" ? `by ${last} at the latest` : `at most ${last}`;
  if (from === to) return first;
  if (kind === "date" || kind === "amount") return `from ${firsts?.[from] ?? first} to ${last}`;
  return `from “${first}” to “${last}”`;
}
