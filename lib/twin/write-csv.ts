import { stringify } from "csv-stringify/sync";
import { listTwinRows, type PositionSubject, type TwinRow, twinFields } from "./twin-rows";

/**
 * The table of a view as CSV (RFC 4180, UTF-8). It begins with a byte order mark: without one a spreadsheet reads names
 * in other scripts as if they were Latin.
 */
export function writeCsv(subject: PositionSubject): string {
  return writeRows(listTwinRows(subject));
}

/** Rows as CSV. A text that a spreadsheet would run as a formula gets an apostrophe before it. */
export function writeRows(rows: readonly TwinRow[]): string {
  return stringify(
    rows.map((row) => twinFields.map(({ name }) => neutralise(row[name]))),
    {
      header: true,
      columns: twinFields.map(({ name }) => name),
      bom: true,
      record_delimiter: "windows",
      cast: { boolean: String },
    },
  );
}

function neutralise(value: string | number | boolean): string | number | boolean {
  return typeof value === "string" && /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
}

/** What each column of the table means, as a Frictionless Table Schema. */
export function describeTable(): object {
  return {
    $schema: "https://datapackage.org/profiles/2.0/tableschema.json",
    fields: twinFields.map((field) => ({ ...field })),
    missingValues: [""],
  };
}
