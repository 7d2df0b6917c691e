import { stringify } from "csv-stringify/sync";
import { siteUrl } from "../../url/paths";
import type { PageSubject } from "../../url/subject";
import { type Cell, describeFields, type Field, type Row } from "../dataset/table-schema";
import { csvFields } from "./csv-fields";
import { type CsvRow, listCsvRows } from "./csv-rows";

/**
 * The table of a view as CSV (RFC 4180, UTF-8). It begins with a byte order mark: without one a spreadsheet reads names
 * in other scripts as if they were Latin.
 */
export function writeCsv(subject: PageSubject): string {
  return writeRows(listCsvRows(subject));
}

/** Rows of the table of a view as CSV. */
export function writeRows(rows: readonly CsvRow[]): string {
  return writeTable(csvFields, rows);
}

/**
 * A table as CSV. Every text stands in quotation marks, so that a program which takes another sign for the end of a cell
 * cannot cut one, and what a spreadsheet would run as a formula gets an apostrophe before it.
 */
export function writeTable(fields: readonly Field[], rows: readonly Row[]): string {
  return stringify(
    rows.map((row) => fields.map(({ name }) => neutralise(row[name] ?? ""))),
    {
      header: true,
      columns: fields.map(({ name }) => name),
      bom: true,
      record_delimiter: "windows",
      quoted_string: true,
      cast: { boolean: String },
    },
  );
}

// A spreadsheet looks past spaces, and some programs past quotation marks and signs that nobody sees, and full-width signs
// count as well. A tab or the end of a line at the start counts by itself.
const formula = /^(?:[\t\r\n]|[\s\p{Cf}\p{Cc}'"’‘“”`]*[=+\-@＝＋－＠])/u;

/** A text that a spreadsheet would run as a formula, with an apostrophe before it; anything else as it is. */
export function neutralise(value: Cell): Cell {
  return typeof value === "string" && formula.test(value) ? `'${value}` : value;
}

/** The version of the table of a view: what its columns are called and mean. */
export const tableSchemaPath = "/schemas/table-1.json";

/** What each column of the table of a view means, as a Frictionless Table Schema. */
export function describeTable(): object {
  return {
    $schema: "https://datapackage.org/profiles/2.0/tableschema.json",
    $id: `${siteUrl()}${tableSchemaPath}`,
    title: "The table of a view of Parley, version 1",
    description:
      "A row for each question and column, silence included; of a comparison also one for each two columns, of a deal one for each answer and party. UTF-8 with a byte order mark. A text that a spreadsheet would run as a formula has an apostrophe before it, which is no part of it.",
    fields: describeFields(csvFields),
    missingValues: [""],
  };
}
