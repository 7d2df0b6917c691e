import { memoizeFor } from "../dataset/memoize";
import type { Question, Statement } from "../schema/issue";

/**
 * The statements of one party on a question, newest first. Sorted out once for all parties: where hundreds of them speak,
 * each would else have to be looked for among all.
 */
export function listStatementsOf({ statements }: Pick<Question, "statements">, party: string): readonly Statement[] {
  const byParty = memoizeFor(statements, "by party", () => groupInto(statements, (statement) => statement.party));
  return byParty.get(party) ?? [];
}

/** Groups by a key, wherever things of one key stand; each group in the order in which they come. */
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
