import { memoizeFor } from "../dataset/memoize";
import { findParty, type Negotiation } from "../dataset/negotiation";
import { putInOrder } from "../dataset/statement-order";
import type { Question, Statement } from "../schema/issue";

/**
 * The statements of one party on a question, newest first. They are grouped by party once, because with hundreds of parties
 * it would be slow to search all statements for each.
 */
export function listStatementsOf({ statements }: Pick<Question, "statements">, party: string): readonly Statement[] {
  const byParty = memoizeFor(statements, "by party", () => {
    const groups = groupInto(statements, (statement) => statement.party);
    return new Map([...groups].map(([id, own]) => [id, putInOrder(own)]));
  });
  return byParty.get(party) ?? [];
}

/** The party of a statement and who spoke for it: `Amber Shore: The mayor`, or the party alone if it has no other name. */
export function nameSpeaker(
  negotiation: Negotiation,
  { party, speaker }: Pick<Statement, "party" | "speaker">,
): string {
  const name = findParty(negotiation, party)?.name ?? party;
  return name === speaker ? name : `${name}: ${speaker}`;
}

/** The date of a statement as far as it is known: a day, or only the month or the year. */
export function getKnownDate({ date, dateAsKnown }: Pick<Statement, "date" | "dateAsKnown">): string {
  return dateAsKnown ?? date;
}

/**
 * The statements that were found, without what follows from agreed deals. They are what is counted, listed and exported:
 * a stance by agreement has the deal as its evidence.
 */
export function listOwnStatements({ statements }: Pick<Question, "statements">): readonly Statement[] {
  return statements.some(({ agreed }) => agreed) ? statements.filter(({ agreed }) => !agreed) : statements;
}

/** Groups items by a key, also where they are not adjacent. Within a group their order is kept. */
export function groupInto<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}
