import { unzipSync, zipSync } from "fflate";
import writeXlsx from "write-excel-file/node";
import { isCalendarDay } from "../../text/calendar";
import type { Cell, Field, Row } from "./table-schema";

/** A fixed timestamp for every file in an archive, so that the same content gives the same bytes. */
export const archiveDay = new Date(1980, 0, 1);

/** A sheet of a workbook: its name, its columns and its rows. */
export interface Sheet {
  name: string;
  fields: readonly Pick<Field, "name" | "type">[];
  rows: readonly Row[];
}

/**
 * A workbook (XLSX). Every text is stored as text, never as a formula, and a date as a date; the first row of each sheet
 * is a frozen header.
 */
export async function writeSheets(sheets: readonly Sheet[]): Promise<Uint8Array<ArrayBuffer>> {
  const written = await writeXlsx(sheets.map(writeSheet)).toBuffer();
  // The library writes the current time into the archive; rezip with the fixed timestamp.
  return zipSync(unzipSync(written), { mtime: archiveDay });
}

/** The widest a column is made, in characters: what is comfortable to read. */
const widest = 60;

function writeSheet({ name: sheet, fields, rows }: Sheet) {
  return {
    sheet,
    data: [
      fields.map(({ name }) => ({ value: name, type: String, fontWeight: "bold" as const })),
      ...rows.map((row) => fields.map(({ name, type }) => writeCell(row[name] ?? "", type))),
    ],
    columns: fields.map(({ name }) => ({
      width: Math.min(widest, Math.max(name.length, ...rows.map((row) => String(row[name] ?? "").length)) + 2),
    })),
    stickyRowsCount: 1,
  };
}

/** The first day that every spreadsheet counts alike: Excel takes 1900 for a leap year. */
const firstDay = "1900-03-01";

function writeCell(value: Cell, type: Field["type"]) {
  if (value === "") return null;
  if (typeof value === "number") return { value, type: Number };
  if (typeof value === "boolean") return { value, type: Boolean };
  // Several days in one cell remain a text.
  if (type === "date" && isCalendarDay(value) && value >= firstDay) {
    return { value: new Date(`${value}T00:00:00Z`), type: Date, format: "yyyy-mm-dd" };
  }
  return { value: cleanText(value), type: String, format: "@" };
}

/**
 * A text of which a workbook reads nothing as an escape sequence. The library leaves out what XML forbids, but the letter
 * before a lone half of a pair with it, unless that half is replaced first.
 */
function cleanText(text: string): string {
  return text.toWellFormed().replaceAll(/_(?=x[0-9a-f]{4}_)/gi, "_x005F_");
}

/** The sheet that explains a workbook: what there is to say, in pairs. */
export function describeSheets(pairs: readonly (readonly [what: string, says: string])[]): Sheet {
  return {
    name: "About",
    fields: [
      { name: "What", type: "string" },
      { name: "Says", type: "string" },
    ],
    rows: pairs.map(([What, Says]) => ({ What, Says })),
  };
}

/** How several values stand in one cell, for the sheet that explains a workbook. */
export const severalValues = [
  "Several values",
  "Stand in one cell with “ | ” between them; a bar in a value is written “\\|”, a backslash “\\\\”.",
] as const;
