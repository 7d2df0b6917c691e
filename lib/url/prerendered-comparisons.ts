import type { Negotiation } from "../dataset/negotiation";
import { type Column, listColumns, listDefaultColumns } from "../model/column";

/** The most pairs of a negotiation that are rendered ahead, or that search engines may list. */
const maxPairs = 400;

/**
 * The pairs of columns that search engines may list: every pair in both orders if there are few, otherwise those that a reader
 * asks for first.
 */
export function listIndexedPairs(negotiation: Negotiation, most = maxPairs): [left: string, right: string][] {
  const all = pairUp(listColumns(negotiation, negotiation.asOf));
  return all.length <= most ? all : pairUp(listDefaultColumns(negotiation, negotiation.asOf)).slice(0, most);
}

/**
 * The pairs that a reader asks for first, those of parties and of each party with the headline deal: in one order only, the
 * canonical one, in which the site lists its columns.
 */
export function listCanonicalPairs(negotiation: Negotiation, most = maxPairs): [left: string, right: string][] {
  const keys = listDefaultColumns(negotiation, negotiation.asOf).map(({ key }) => key);
  return keys.flatMap((left, i) => keys.slice(i + 1).map((right): [string, string] => [left, right])).slice(0, most);
}

/** Sorts keys in the order in which the site lists its columns, which makes a comparison canonical. */
export function sortKeys(negotiation: Negotiation, keys: readonly string[]): string[] {
  const order = listColumns(negotiation, negotiation.asOf).map(({ key }) => key);
  const rank = (key: string) => order.indexOf(key.split("@")[0] ?? key);
  return keys.toSorted((a, b) => rank(a) - rank(b) || a.localeCompare(b));
}

function pairUp(columns: readonly Column[]): [left: string, right: string][] {
  return columns.flatMap((left) =>
    columns.flatMap((right): [string, string][] => (left.key === right.key ? [] : [[left.key, right.key]])),
  );
}
