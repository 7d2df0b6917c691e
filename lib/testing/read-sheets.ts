import path from "node:path";
import { parseContents } from "../editing/records";
import type { Cell } from "../editing/sheets/cells";
import type { RawSheet } from "../editing/sheets/read-book";
import { listSheets } from "../editing/sheets/write-book";
import { readTextsOf } from "../editing/store";

/** An invented negotiation of the browser tests: its texts, and its editing workbook as it would be read. */
export function readSheets(name: string): { texts: Map<string, string>; sheets: RawSheet[] } {
  const texts = readTextsOf(path.join(import.meta.dirname, "../../e2e/data"), name);
  const sheets = listSheets(parseContents(texts), name).map((sheet) => {
    const names = sheet.fields.map((field) => field.name);
    const rows = sheet.rows.map((row) => names.map((one): Cell => (row[one] === "" ? null : (row[one] ?? null))));
    return { name: sheet.name, rows: [names as Cell[], ...rows] };
  });
  return { texts, sheets };
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
