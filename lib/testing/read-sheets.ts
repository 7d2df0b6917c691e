import path from "node:path";
import { parseContents } from "../editing/records";
import type { Cell } from "../editing/sheets/cells";
import type { RawSheet } from "../editing/sheets/read-book";
import { listSheets } from "../editing/sheets/write-book";
import { readTextsOf } from "../editing/store";
import type { Sheet } from "../export/dataset/sheets";

/** An invented negotiation of the browser tests: its texts, and its editing workbook as it would be read. */
export function readSheets(name: string): { texts: Map<string, string>; sheets: RawSheet[] } {
  const texts = readTextsOf(path.join(import.meta.dirname, "../../e2e/data"), name);
  return { texts, sheets: listSheets(parseContents(texts), name).map(asRead) };
}

/** A sheet that was written, as it would be read. */
export function asRead({ name, fields, rows }: Sheet): RawSheet {
  const names = fields.map((field) => field.name);
  return {
    name,
    rows: [names, ...rows.map((row) => names.map((one): Cell => (row[one] === "" ? null : (row[one] ?? null))))],
  };
}

/** The sheet with a name. */
export function getSheet(sheets: readonly RawSheet[], name: string): RawSheet {
  const sheet = sheets.find((one) => one.name === name);
  if (!sheet) throw new Error(`there is no sheet ${name}`);
  return sheet;
}

/** Writes a cell: in the row that has a text in one of its cells, in the column with a header. */
export function setCell(sheet: RawSheet, rowWith: string, column: string, to: Cell): void {
  const index = sheet.rows[0]?.indexOf(column) ?? -1;
  const row = sheet.rows.slice(1).find((cells) => cells.includes(rowWith));
  if (!row || index < 0) throw new Error(`there is no ${column} of ${rowWith}`);
  row[index] = to;
}

/** Adds a row as a person would: only what they know. */
export function addRow(sheet: RawSheet, cells: Record<string, Cell>): void {
  for (const column of Object.keys(cells)) {
    if (!sheet.rows[0]?.includes(column)) throw new Error(`there is no column ${column}`);
  }
  sheet.rows.push((sheet.rows[0] ?? []).map((header) => cells[String(header)] ?? null));
}
