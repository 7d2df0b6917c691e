import type { Negotiation } from "../dataset/negotiation";
import { type Column, getColumnKey, parseColumn } from "../model/column";
import { atDate, type DateRoute, routeDate } from "../model/history/as-of";
import { isCalendarDay } from "../text/calendar";
import { comparePath } from "./paths";
import { formatViewOptions, parseViewOptions, type Query } from "./view-options";

/** The page that says what a column is, for addresses that name none. It is answered with 404. */
export const noSuchColumn = "no-such-column";

/** The fields of the form that picks columns, each with the field for its date. */
export const pickerFields = ["left", "right", "third"] as const;

/**
 * What an address below `/<negotiation>/compare` comes to.
 *
 * - `shown`: these columns, in the negotiation at the day of the address; the same column twice, too, which the page
 *   then says.
 * - `moved`: the comparison has another address: the one that the form asked for, or one without a needless date.
 * - `outside`: it is of a day before the first or after the last on which something changed.
 * - `not-found`: it names no column, or a day that there is not or that the page does not reach.
 */
export type CompareRoute =
  | { kind: "shown"; negotiation: Negotiation; columns: Column[] }
  | { kind: "moved"; to: string }
  | { kind: "outside"; route: DateRoute; keys: string[] }
  | { kind: "not-found" };

/** Reads the path of a comparison: what follows `/compare` in it, still encoded; `at/<date>` at its end is the day. */
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
  // Columns that are known at no date are not found at this one either.
  return parseColumns(atDate(negotiation, route.kind === "after" ? route.last : negotiation.asOf), keys)
    ? { kind: "outside", route, keys }
    : { kind: "not-found" };
}

function routeColumns(
  negotiation: Negotiation,
  keys: readonly string[],
  query: Query,
  /** The address is already the one of the negotiation's day. */
  isThere: boolean,
): CompareRoute {
  const columns = parseColumns(negotiation, keys);
  if (!columns) return { kind: "not-found" };
  const isWritten = columns.every(({ key }, i) => key === keys[i]);
  return isThere && isWritten
    ? { kind: "shown", negotiation, columns }
    : { kind: "moved", to: writeCompareAddress(negotiation, columns, query) };
}

/** Reads what the form that picks columns sent. A date counts for a party: a deal and the status quo have none of their own. */
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

/** The two or three columns that keys name, or undefined where one of them names none. */
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
    // Not the encoding of any text, so no column's key either.
    return "";
  }
}
