import { ageLimits } from "../limits";
import type { Column } from "../model/column";
import type { PartiesFilter } from "../model/counted";
import type { AgeLimit, StanceFilter } from "../model/stance";

/** How a page is viewed. Never changes what it is about; defaults are omitted from the URL. */
export interface ViewOptions extends StanceFilter {
  /** Whether the rows of the matrix are closed, each in one line, or open. */
  show: "overview" | "full";
  only: "all" | "differences";
  /** Over whom pairs are counted: over the parties that have to agree, or over all. */
  parties: PartiesFilter;
  /** Keys of the columns shown, or undefined for the default ones. */
  columns: string[] | undefined;
}

export const defaultViewOptions: ViewOptions = {
  show: "overview",
  evidence: "all",
  within: undefined,
  only: "all",
  parties: "principals",
  columns: undefined,
};

/** The query parameters of the view options. A URL with none of them is the canonical page. */
export const viewOptionKeys = ["show", "evidence", "within", "only", "parties", "columns"] as const;

/** A query as Next provides it: a key may occur once, several times or not at all. */
export type Query = Record<string, string | string[] | undefined>;

/**
 * Parses view options from a query. Total: unknown values fall back to the default and never break a page. Columns may
 * be separated by commas, as in links, or repeated, as forms submit them; they are put in the order of `available`.
 */
export function parseViewOptions(query: Query, available: readonly Column[]): ViewOptions {
  const named = splitValues(query.columns);
  const columns = available.map(({ key }) => key).filter((key) => named.includes(key));
  return {
    show: readOne(query.show) === "full" ? "full" : "overview",
    evidence: readOne(query.evidence) === "record" ? "record" : "all",
    within: parseWithin(query),
    only: readOne(query.only) === "differences" ? "differences" : "all",
    parties: readOne(query.parties) === "all" ? "all" : "principals",
    columns: columns.length > 0 ? columns : undefined,
  };
}

/** How old a position may be, in months; undefined without a limit, or with one that is not offered. */
export function parseWithin(query: Query): AgeLimit | undefined {
  return ageLimits.find((limit) => String(limit) === readOne(query.within));
}

/** Formats view options as a query with a question mark; empty if everything is the default. */
export function formatViewOptions(viewOptions: ViewOptions): string {
  const query = new URLSearchParams();
  if (viewOptions.show !== "overview") query.set("show", viewOptions.show);
  if (viewOptions.evidence !== "all") query.set("evidence", viewOptions.evidence);
  if (viewOptions.within !== undefined) query.set("within", String(viewOptions.within));
  if (viewOptions.only !== "all") query.set("only", viewOptions.only);
  if (viewOptions.parties !== "principals") query.set("parties", viewOptions.parties);
  if (viewOptions.columns) query.set("columns", viewOptions.columns.join(","));
  // Commas need no escaping in a query, and people read these URLs.
  const text = query.toString().replaceAll("%2C", ",");
  return text ? `?${text}` : "";
}

/** A query as name and value pairs, as a form submits them. */
export function listFields(query: Query): [string, string][] {
  return Object.entries(query).flatMap(([name, value]) => readAll(value).map((one): [string, string] => [name, one]));
}

/** All values of a query parameter. */
export function readAll(value: string | string[] | undefined): string[] {
  return value === undefined ? [] : Array.isArray(value) ? value : [value];
}

/** All values of a parameter that takes a list: separated by commas, as in links, or repeated, as forms submit them. */
export function splitValues(value: string | string[] | undefined): string[] {
  return readAll(value)
    .flatMap((one) => one.split(","))
    .filter(Boolean);
}

function readOne(value: string | string[] | undefined): string | undefined {
  return readAll(value)[0];
}
