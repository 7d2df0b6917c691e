import type { Negotiation } from "../dataset/negotiation";
import { type Column, getColumnKey, parseColumn } from "../model/column";
import { atDate, type DateRoute, routeDate } from "../model/history/as-of";
import { isCalendarDay } from "../text/calendar";
import { comparePath } from "./paths";
import { formatViewOptions, parseViewOptions, type Query } from "./view-options";

/** The fields of the column picker; each has another field for its date. */
export const pickerFields = ["left", "right", "third"] as const;

/**
 * What a URL below `/<negotiation>/compare` resolves to.
 *
 * - `shown`: these columns, in the negotiation as of the date in the URL. They may be the same column twice, in which
 *   case the page says so.
 * - `moved`: redirect, either from the form or to drop a redundant date.
 * - `outside`: the date is before the first or after the last on which something changed.
 * - `not-found`: an unknown column, or a date that does not exist or is beyond that of the page.
 */
export type CompareRoute =
  | { kind: "shown"; negotiation: Negotiation; columns: Column[] }
  | { kind: "moved"; to: string }
  | { kind: "outside"; route: DateRoute; keys: string[] }
  | { kind: "not-found" };

/**
 * Parses the path of a comparison: the segments after `/compare`, still encoded, with an optional `at/<date>` at the
 * end.
 */
export function routeComparison(negotiation: Negotiation, segments: readonly string[], query: Query): CompareRoute {
  const parts = segments.map(decode);
  const dated = parts.length > 3 && parts.at(-2) === "at";
  const keys = dated ? parts.slice(0, -2) : parts;
  const day = dated ? parts.at(-1) : undefined;
  if (day === undefined) return routeColumns(negotiation, keys, query, true);
  if (!isCalendarDay(day)) return { kind: "not-found" };
  const route = routeDate(negotiation, day);
  if (route.kind === "shown") return routeColumns(atDate(negotiation, day), keys, query, true);
  if (route.kind === "moved") return routeColumns(atDate(negotiation, route.to), keys, query, false);
  // Columns known at no date are not found at this one either.
  return parseColumns(atDate(negotiation, route.kind === "after" ? route.last : negotiation.asOf), keys)
    ? { kind: "outside", route, keys }
    : { kind: "not-found" };
}

function routeColumns(
  negotiation: Negotiation,
  keys: readonly string[],
  query: Query,
  /** True if the URL already is that of the negotiation's date. */
  isThere: boolean,
): CompareRoute {
  const columns = parseColumns(negotiation, keys);
  if (!columns) return { kind: "not-found" };
  const isWritten = columns.every(({ key }, i) => key === keys[i]);
  return isThere && isWritten
    ? { kind: "shown", negotiation, columns }
    : { kind: "moved", to: writeCompareAddress(negotiation, columns, query) };
}

/** Handles a submitted column picker. Dates apply to parties only: deals and the status quo have none of their own. */
export function routePicked(negotiation: Negotiation, query: Query): CompareRoute {
  const keys = pickerFields.map((field) => {
    const key = readFirst(query[field]);
    const at = readFirst(query[`${field}-at`]);
    const party = negotiation.parties.find(({ id }) => id === key);
    return at && party ? getColumnKey({ kind: "party", party, at }) : key;
  });
  const day = readFirst(query.at);
  const of = isCalendarDay(day) ? routeDate(negotiation, day) : undefined;
  const at =
    of?.kind === "shown"
      ? atDate(negotiation, of.date)
      : of?.kind === "moved"
        ? atDate(negotiation, of.to)
        : negotiation;
  return routeColumns(at, keys[2] === "" ? keys.slice(0, 2) : keys, query, false);
}

function writeCompareAddress(negotiation: Negotiation, columns: readonly Column[], query: Query): string {
  return `${comparePath(negotiation, ...columns.map(({ key }) => key))}${formatViewOptions(parseViewOptions(query, []))}`;
}

/** The two or three columns with these keys, or undefined if any key is unknown. */
export function parseColumns(negotiation: Negotiation, keys: readonly string[]): Column[] | undefined {
  if (keys.length < 2 || keys.length > 3) return undefined;
  const read = keys.map((key) => parseColumn(negotiation, key, negotiation.asOf));
  const columns = read.filter((one) => typeof one !== "string");
  return columns.length === read.length ? columns : undefined;
}

function readFirst(value: string | string[] | undefined): string {
  return (Array.isArray(value) ? value[0] : value) ?? "";
}

function decode(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    // Not valid percent-encoding, so it cannot be a column's key.
    return "";
  }
}
