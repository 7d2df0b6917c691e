import { comparePath } from "./address";
import { type Column, readColumn } from "./column";
import { isCommonPair } from "./common-pairs";
import type { Negotiation } from "./dataset/negotiation";
import { lensKeys, readLens, writeLens } from "./lens";

/** The page that says what a column is, for addresses that name none. It is answered with 404. */
export const noSuchColumn = "no-such-column";

/** The fields of the form that picks columns, each with the field for its date. */
export const pickerFields = ["left", "right", "third"] as const;

/**
 * What answers an address below `/<negotiation>/compare`.
 *
 * - `file`: a static page, the same for everyone.
 * - `drawn`: drawn for this request and never kept, so that no list of addresses can fill a cache.
 * - `moved`: the same comparison has another address: the one that the form asked for, or one without a needless date.
 * - `not-found`: it names no column, or a day that there is not or that the page does not reach.
 */
export type CompareRoute = { kind: "file" } | { kind: "drawn" } | { kind: "moved"; to: string } | { kind: "not-found" };

/** Decides what answers an address, from what follows `/compare` in its path, still encoded, and from its query. */
export function routeComparison(
  negotiation: Negotiation,
  rest: readonly string[],
  query: URLSearchParams,
): CompareRoute {
  const picked = rest.length === 0 ? readPicked(negotiation, query) : rest.map(decode);
  if (rest.length === 0 && picked.every((key) => key === "")) {
    return query.has("left") || query.has("right") ? { kind: "moved", to: comparePath(negotiation) } : { kind: "file" };
  }
  const columns = readColumns(negotiation, picked);
  if (!columns) return { kind: "not-found" };
  const keys = columns.map(({ key }) => key);
  const lens = lensKeys.some((key) => query.has(key));
  if (rest.length === 0 || keys.some((key, i) => key !== picked[i])) {
    return {
      kind: "moved",
      to: `${comparePath(negotiation, ...keys)}${writeLens(readLens(Object.fromEntries(query), []))}`,
    };
  }
  return { kind: isCommonPair(negotiation, keys) && !lens ? "file" : "drawn" };
}

/** The two or three columns that keys name, or undefined where one of them names none. */
export function readColumns(negotiation: Negotiation, keys: readonly string[]): Column[] | undefined {
  if (keys.length < 2 || keys.length > 3) return undefined;
  const read = keys.map((key) => readColumn(negotiation, key, negotiation.asOf));
  const columns = read.filter((one) => typeof one !== "string");
  return columns.length === read.length ? columns : undefined;
}

/** What the form sent. A date counts for a party only: a deal and the status quo have none of their own. */
function readPicked(negotiation: Negotiation, query: URLSearchParams): string[] {
  const keys = pickerFields.map((field) => {
    const key = query.get(field) ?? "";
    const at = query.get(`${field}-at`) ?? "";
    const isParty = negotiation.parties.some(({ id }) => id === key);
    return isParty && at ? `${key}@${at}` : key;
  });
  return keys[2] === "" ? keys.slice(0, 2) : keys;
}

function decode(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    // Not the encoding of any text, so no column's key either.
    return "";
  }
}
