import { stringify } from "csv-stringify/sync";
import { siteUrl } from "../../url/paths";
import type { PageSubject } from "../../url/subject";
import { type Cell, describeFields, type Field, type Row } from "../dataset/table-schema";
import { csvFields } from "./csv-fields";
import { type CsvRow, listCsvRows } from "./csv-rows";

/**
 * The table of a view as CSV (RFC 4180, UTF-8) for a person: it starts with a byte order mark, because without one
 * spreadsheets read names in other scripts as if they were Latin.
 */
export function writeCsv(subject: PageSubject): string {
  return `\ufeff${writePlainCsv(subject)}`;
}

/** The same table for programs, many of which take a byte order mark for a part of the first name. */
export function writePlainCsv(subject: PageSubject): string {
  return writeRows(listCsvRows(subject));
}

/** CSV for rows of a view's table. */
export function writeRows(rows: readonly CsvRow[]): string {
  return writeTable(csvFields, rows);
}

/**
 * A table as CSV. Every text is quoted, so that a program which expects another delimiter cannot split a cell, and
 * anything a spreadsheet would run as a formula gets a leading apostrophe.
 */
export function writeTable(fields: readonly Field[], rows: readonly Row[]): string {
  return stringify(
    rows.map((row) => fields.map(({ name }) => neutralise(row[name] ?? ""))),
    {
      header: true,
      columns: fields.map(({ name }) => name),
      record_delimiter: "windows",
      quoted_string: true,
      cast: { boolean: String },
    },
  );
}

// Spreadsheets ignore leading spaces, some programs also quotation marks and invisible characters, and full-width signs
// work too. A leading tab or line break is dangerous in itself.
const formula = /^(?:[\t\r\n]|[\s\p{Cf}\p{Cc}'"’‘“”`]*[=+\-@＝＋－＠])/u;

/** Prefixes a text that a spreadsheet would run as a formula with an apostrophe; leaves everything else alone. */
export function neutralise(value: Cell): Cell {
  return typeof value === "string" && formula.test(value) ? `'${value}` : value;
}

/** The versioned path of the table schema: the names and meanings of a view's columns. */
export const tableSchemaPath = "/schemas/table-1.json";

/** The columns of a view's table, as a Frictionless Table Schema. */
export function describeTable(): object {
  return {
    $schema: "https://datapackage.org/profiles/2.0/tableschema.json",
    $id: `${siteUrl()}${tableSchemaPath}`,
    title: "The table of a view of Parley, version 1",
    description:
      "A row for each question and column, silence included; of a comparison also one for each two columns, of a deal one for each answer and party. UTF-8; a file whose name ends in .plain.csv has no byte order mark, any other has one. A text that a spreadsheet would run as a formula is preceded by an apostrophe that does not belong to it.",
    fields: describeFields(csvFields),
    missingValues: [""],
  };
}
