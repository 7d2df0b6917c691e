import { isUtf8 } from "node:buffer";
import { parse } from "csv-parse/sync";
import { unzipSync } from "fflate";
import readXlsx from "read-excel-file/node";
import type { Cell } from "./cells";
import { type Layout, readLayout } from "./read-layout";

/** A sheet as it was read: all rows from the first, so that an index and one is the number that the spreadsheet shows. */
export interface RawSheet {
  name: string;
  rows: Cell[][];
  /** The addresses behind the texts of cells, by `writeSpot`. */
  links?: ReadonlyMap<string, string>;
}

/** A file that cannot be read as a spreadsheet, said so that its owner knows what to do. */
export class UnreadableError extends Error {}

/** The most that is unpacked. The workbook of the largest negotiation so far has a fiftieth of it. */
const maxUnpacked = 256 * 1024 * 1024;

/** Reads a workbook (XLSX) or a table (CSV, TSV). What it is follows from its content; its name names the sheet of a table. */
export async function readBook(bytes: Uint8Array, fileName: string): Promise<RawSheet[]> {
  const magic = Buffer.from(bytes.subarray(0, 4)).toString("latin1");
  const base = fileName.replace(/^.*[/\\]/, "").replace(/\.[^.]*$/, "");
  if (magic === "PK\u0003\u0004") return readWorkbook(bytes);
  if (magic === "\u00d0\u00cf\u0011\u00e0") {
    throw new UnreadableError("This is a workbook of the old kind (XLS), or one with a password. Save it as XLSX.");
  }
  return [{ name: base, rows: readTable(decode(bytes)) }];
}

async function readWorkbook(bytes: Uint8Array): Promise<RawSheet[]> {
  let unpacked = 0;
  const names: string[] = [];
  try {
    unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        names.push(name);
        unpacked += originalSize;
        return false;
      },
    });
  } catch {
    throw new UnreadableError("The workbook is damaged. Open it in a spreadsheet program and save it again as XLSX.");
  }
  if (unpacked > maxUnpacked) throw new UnreadableError("The workbook is too large when it is unpacked.");
  if (!names.includes("xl/workbook.xml")) {
    throw new UnreadableError("This is an archive, but no workbook in XLSX. Save the spreadsheet as XLSX or CSV.");
  }
  try {
    const sheets = await readXlsx(Buffer.from(bytes), { trim: false });
    const layouts = readLayout(bytes);
    return sheets.map(({ sheet, data }) => {
      const { links, merges } = layouts.get(sheet) ?? { links: new Map(), merges: [] };
      const rows = data.map((row) => row.map((cell) => cell ?? null)) as Cell[][];
      for (const one of merges) fillDown(rows, one);
      return { name: sheet, rows, ...(links.size > 0 && { links }) };
    });
  } catch (error) {
    const why = error instanceof Error ? error.message : "unknown";
    throw new UnreadableError(`The workbook cannot be read (${why}). Save it again as XLSX, or as CSV.`);
  }
}

/** A cell that was merged over several rows says the same in each of them. */
function fillDown(rows: Cell[][], { from, to, column }: Layout["merges"][number]): void {
  const value = rows[from]?.[column] ?? null;
  if (value === null) return;
  for (const row of rows.slice(from + 1, to + 1)) row[column] ??= value;
}

function decode(bytes: Uint8Array): string {
  // Excel’s “Unicode text” is UTF-16.
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder("utf-16be").decode(bytes);
  if (isUtf8(bytes) && !bytes.includes(0)) return new TextDecoder().decode(bytes);
  throw new UnreadableError(
    `The table is not in UTF-8, so some letters would be read wrongly${nameFirstUnread(bytes)}. Save it as “CSV UTF-8” (in Excel: Save As, file type “CSV UTF-8”), or as XLSX.`,
  );
}

/** Where the first letters are that are not UTF-8, as far as they can be read. */
function nameFirstUnread(bytes: Uint8Array): string {
  if (bytes.includes(0)) return "";
  const rows = readTable(new TextDecoder().decode(bytes));
  const row = rows.findIndex((cells) => cells.some((cell) => String(cell).includes("\ufffd")));
  const column = rows[row]?.findIndex((cell) => String(cell).includes("\ufffd")) ?? -1;
  const text = String(rows[row]?.[column] ?? "").slice(0, 60);
  return column < 0 ? "" : `, first in row ${row + 1}, column ${column + 1}: “${text}”`;
}

/** The rows of a table of text. Cells have no types there, so every cell is a text, with its leading zeros. */
export function readTable(text: string): Cell[][] {
  try {
    const rows: string[][] = parse(text, {
      bom: true,
      delimiter: findDelimiter(text),
      relax_column_count: true,
      skip_empty_lines: false,
    });
    return rows.map((row) => row.map((cell) => (cell === "" ? null : cell)));
  } catch (error) {
    const why = error instanceof Error ? error.message : "unknown";
    throw new UnreadableError(`The table cannot be read: ${why}.`);
  }
}

/** What stands most often between the cells of the first line that has any: a tab, a semicolon, a comma or a bar. */
function findDelimiter(text: string): string {
  const line =
    text
      .replaceAll(/"(?:[^"]|"")*"/g, "")
      .split(/\r?\n/)
      .find((one) => /[\t;,|]/.test(one)) ?? "";
  const counts = ["\t", ";", ",", "|"].map((one) => ({ one, count: line.split(one).length }));
  return counts.toSorted((a, b) => b.count - a.count)[0]?.one ?? ",";
}
