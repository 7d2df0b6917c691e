import type { Question } from "../schema/issue";
import type { Span } from "./scale";

/** The shares of the one option that a position is, in percent of the whole; undefined where it divides nothing. */
export function getShares({ options }: Pick<Question, "options">, spans: readonly Span[]): number[] | undefined {
  const [only, ...others] = spans;
  if (!only || others.length > 0 || only.from !== only.to) return undefined;
  const shares = options[only.from]?.shares;
  // Thirds that were written as 33 are thirds.
  const sum = shares?.reduce((all, one) => all + one, 0) ?? 0;
  return shares?.map((share) => (share * 100) / sum);
}

/** How much of 100 percent goes to somebody else by one of two answers than by the other; undefined where one has no shares. */
export function measureShares(
  question: Pick<Question, "options">,
  left: readonly Span[],
  right: readonly Span[],
): number | undefined {
  const [a, b] = [getShares(question, left), getShares(question, right)];
  if (!a || !b) return undefined;
  return a.reduce((sum, share, i) => sum + Math.abs(share - (b[i] ?? 0)), 0) / 2;
}
