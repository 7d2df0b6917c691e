import type { Column } from "../model/column";
import type { EvidenceFilter } from "../model/stance";

/** How the reader looks. It never changes what a page is about; defaults are left out of the address. */
export interface ViewOptions {
  show: "full" | "scales";
  evidence: EvidenceFilter;
  only: "all" | "differences";
  /** Keys of the columns shown, or undefined for those that the page opens with. */
  columns: string[] | undefined;
}

export const defaultViewOptions: ViewOptions = { show: "full", evidence: "all", only: "all", columns: undefined };

/** The query keys of the lens. An address with none of them is the canonical page. */
export const viewOptionKeys = ["show", "evidence", "only", "columns"] as const;

/** A query as Next hands it over: a key may be there once, several times or not at all. */
export type Query = Record<string, string | string[] | undefined>;

/**
 * Reads the lens from a query. Total: whatever is unknown falls back to the default, and never breaks a page. Columns
 * may be given in one value with commas, as links write them, or one by one, as a form sends them; they are put into
 * the order of `available`.
 */
export function parseViewOptions(query: Query, available: readonly Column[]): ViewOptions {
  const named = readAll(query.columns).flatMap((value) => value.split(","));
  const columns = available.map(({ key }) => key).filter((key) => named.includes(key));
  return {
    show: readOne(query.show) === "scales" ? "scales" : "full",
    evidence: readOne(query.evidence) === "record" ? "record" : "all",
    only: readOne(query.only) === "differences" ? "differences" : "all",
    columns: columns.length > 0 ? columns : undefined,
  };
}

/** Writes the lens as a query with its question mark, or nothing where everything is the default. */
export function formatViewOptions(viewOptions: ViewOptions): string {
  const query = new URLSearchParams();
  if (viewOptions.show !== "full") query.set("show", viewOptions.show);
  if (viewOptions.evidence !== "all") query.set("evidence", viewOptions.evidence);
  if (viewOptions.only !== "all") query.set("only", viewOptions.only);
  if (viewOptions.columns) query.set("columns", viewOptions.columns.join(","));
  // A comma needs no escape in a query, and people read these addresses.
  const text = query.toString().replaceAll("%2C", ",");
  return text ? `?${text}` : "";
}

/** A query as pairs of a name and a value, as a form sends them. */
export function listFields(query: Query): [string, string][] {
  return Object.entries(query).flatMap(([name, value]) => readAll(value).map((one): [string, string] => [name, one]));
}

/** The values that a query has for a key. */
export function readAll(value: string | string[] | undefined): string[] {
  return value === undefined ? [] : Array.isArray(value) ? value : [value];
}

function readOne(value: string | string[] | undefined): string | undefined {
  return readAll(value)[0];
}
