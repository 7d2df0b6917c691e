import type { Reaction } from "../schema/evidence";
import type { Statement } from "../schema/issue";

/** The reactions that had become public by a date, in the order of the data. */
export function listKnownReactions(reactions: readonly Reaction[] | undefined, asOf: string): Reaction[] {
  return (reactions ?? []).filter(({ date }) => date <= asOf);
}

/**
 * The denials and doubts with which a party had responded to a report about it by a date, or at all if no date is given.
 * If there are any, the report is disputed. A later denial does not count on a page of an earlier date.
 */
export function listDisputes(
  { party: about, reactions }: Pick<Statement, "party" | "reactions">,
  asOf?: string,
): Reaction[] {
  const known = asOf === undefined ? (reactions ?? []) : listKnownReactions(reactions, asOf);
  return known.filter(({ party, kind }) => party === about && (kind === "denied" || kind === "doubted"));
}
