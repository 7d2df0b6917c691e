import type { Reaction } from "../schema/evidence";
import type { Statement } from "../schema/issue";

/** The reactions that were public by a date, in the order of the data. */
export function listKnownReactions(reactions: readonly Reaction[] | undefined, asOf: string): Reaction[] {
  return (reactions ?? []).filter(({ date }) => date <= asOf);
}

/**
 * The denials and doubts that the party itself had voiced by a date about a report on it. The report is disputed where
 * there are any: a denial that came later does not count on an earlier page. Without a date, all there are.
 */
export function listDisputes(
  { party: about, reactions }: Pick<Statement, "party" | "reactions">,
  asOf?: string,
): Reaction[] {
  const known = asOf === undefined ? (reactions ?? []) : listKnownReactions(reactions, asOf);
  return known.filter(({ party, kind }) => party === about && (kind === "denied" || kind === "doubted"));
}
