import type { ChainLink, Quotation } from "../../schema/evidence";
import { nameCheck } from "../../view/quotation-checks";
import { type Field, joinValues, type Row } from "./table-schema";

/** One of the tables of a whole negotiation. */
export interface DatasetTable {
  /** The name of its file, and the one by which other tables refer to it. */
  name: string;
  title: string;
  description: string;
  fields: (Field & { /** A column that holds the id of a row of another table. */ to?: string })[];
  /** The columns that together identify a row. */
  key?: string[];
  rows: Row[];
}

type DatasetField = DatasetTable["fields"][number];

// Column builders, by type of content.

export const text = (name: string, description: string, more: Partial<DatasetField> = {}): DatasetField => ({
  name,
  type: "string",
  description,
  ...more,
});
export const id = (description: string): DatasetField => text("id", description, { required: true });
export const date = (name: string, description: string, more: Partial<DatasetField> = {}): DatasetField => ({
  ...text(name, description, more),
  type: "date",
});
/** A column of days, and of text where one of them is known only to the month or the year. */
export const knownDate = (name: string, description: string, dates: readonly (string | undefined)[]): DatasetField =>
  dates.every((one) => one === undefined || one.length === 10) ? date(name, description) : text(name, description);
export const number = (name: string, description: string): DatasetField => ({
  name,
  type: "number",
  description,
});
export const integer = (name: string, description: string): DatasetField => ({
  ...text(name, description),
  type: "integer",
});
export const yesNo = (name: string, description: string): DatasetField => ({
  ...text(name, description),
  type: "boolean",
});
/** A column with several values in one cell. */
export const several = (name: string, description: string): DatasetField => text(name, description, { several: true });
/** A column with the id of a row of another table. */
export const refersTo = (table: string, name: string, description: string): DatasetField =>
  text(name, description, { to: table });

export const evidenceField = text(
  "evidence",
  "document, on-record and spokesperson are on the record; account, summary and anonymous are reports.",
);
export const chainField = several(
  "chain",
  "How it reached the public, starting at the origin: a role and a name for each step.",
);

/** A quotation as two cells: the words, and whose words they are. */
export function quoted(quote: Quotation | undefined) {
  return { quote: quote?.exact ?? "", quote_words: quote?.words ?? "" };
}

/** What a check of a quotation against its source found, as columns. They came after all there were, so that no other has moved. */
export const checkFields = [
  text(
    "quote_check",
    "verified, differs, not-found or not-checked: whether the quotation is in the text of its source. Empty without one.",
  ),
  date("quote_checked", "The day on which that was checked."),
  integer("quote_letters", "Where it differs: in how many letters."),
];

export function checked(quote: Quotation | undefined) {
  return {
    quote_check: quote ? nameCheck(quote) : "",
    quote_checked: quote?.check?.date ?? "",
    quote_letters: quote?.check?.letters ?? "",
  };
}

/** A claim chain in one cell. */
export function joinChain(chain: readonly ChainLink[]): string {
  return joinValues(chain.map(({ role, name, detail }) => `${role}: ${name}${detail ? ` (${detail})` : ""}`));
}
