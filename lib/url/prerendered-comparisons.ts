import type { Negotiation } from "../dataset/negotiation";
import { maxCellsKept } from "../limits";
import { type Column, listColumns, listDefaultColumns } from "../model/column";

/** As many comparisons of a negotiation are kept as files; the others are drawn when asked for. */
const maxCommonPairs = 400;

/**
 * The pairs of columns whose comparisons are prerendered: every pair in both orders if there are few, otherwise pairs
 * of parties and of each party with the headline deal.
 */
export function listCommonPairs(negotiation: Negotiation, most = maxCommonPairs): [left: string, right: string][] {
  const questions = negotiation.issues.reduce((sum, issue) => sum + issue.questions.length, 0);
  const fit = Math.min(most, Math.floor(maxCellsKept / Math.max(1, 2 * questions)));
  const all = pairUp(listColumns(negotiation, negotiation.asOf));
  return all.length <= fit ? all : listFirstPairs(negotiation).slice(0, fit);
}

/** The most requested comparisons, each in one order only: the canonical one, in which the site lists its columns. */
export function listCanonicalPairs(negotiation: Negotiation, most = maxCommonPairs): [left: string, right: string][] {
  const keys = listDefaultColumns(negotiation, negotiation.asOf).map(({ key }) => key);
  return keys.flatMap((left, i) => keys.slice(i + 1).map((right): [string, string] => [left, right])).slice(0, most);
}

/** The pairs that a reader asks for first, both ways: those of parties and of each party with the headline deal. */
export function listFirstPairs(negotiation: Negotiation): [left: string, right: string][] {
  return pairUp(listDefaultColumns(negotiation, negotiation.asOf));
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
