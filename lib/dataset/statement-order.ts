import type { CompiledStatement } from "../schema/issue";
import { getFirstDay } from "../text/calendar";

/** The parts of a statement that say when it was made, and what it says of others of its time. */
export type Dated = Pick<CompiledStatement, "id" | "date" | "dateAsKnown" | "keeps" | "replaces">;

/**
 * Whether two statements can be of one day, so that their dates do not say which is the newer: two of the same day, or one
 * known only to its month and another from within that month.
 */
export function canShareDay(one: Dated, other: Dated): boolean {
  return getEarliest(one) <= other.date && getEarliest(other) <= one.date;
}

function getEarliest({ date, dateAsKnown }: Dated): string {
  return dateAsKnown === undefined ? date : getFirstDay(dateAsKnown);
}

/** Whether a statement names another that can be of its day, and so is the newer of the two. */
export function isNewerByName(one: Dated, other: Dated): boolean {
  return (one.keeps?.includes(other.id) || one.replaces?.includes(other.id) || false) && canShareDay(one, other);
}

/** Newest first: by date and, among those that can be of one day, with each before those that it names. */
export function putInOrder<T extends Dated>(listed: readonly T[]): readonly T[] {
  if (!listed.some(({ keeps, replaces }) => keeps ?? replaces)) return listed;
  const left = [...listed];
  const ordered: T[] = [];
  while (left.length > 0) {
    const free = left.findIndex((one) => !left.some((other) => other !== one && isNewerByName(other, one)));
    // The data rules refuse statements that name each other in a circle.
    ordered.push(...left.splice(Math.max(free, 0), 1));
  }
  return ordered;
}
