import { evidenceKinds } from "../../schema/evidence-kinds";
import { knownDate } from "../../schema/primitives";
import { type Cell, tidyDay } from "./cells";
import { type FlatField, guessField, mapColumns, simplifyHeader } from "./flat-columns";
import type { RawSheet } from "./read-book";
import { readRows } from "./read-rows";
import type { Import, SheetFault } from "./result";

/** A row of a flat table: the texts of its fields. Days are days, and the kind of evidence is one. */
export interface FlatRow {
  row: number;
  texts: ReadonlyMap<FlatField, string>;
}

export interface FlatTable {
  rows: FlatRow[];
  faults: SheetFault[];
  /** The table has the columns without which no row can be read. */
  isReadable: boolean;
  mapping: NonNullable<Import["mapping"]>;
  /** The header of the column that holds a field. */
  nameColumn: (field: FlatField) => string | undefined;
}

export interface FlatMapping {
  /** Headers and the fields that their columns hold; an empty field leaves the column out. */
  map?: ReadonlyMap<string, string>;
  /** Values of fields for rows that do not give them. */
  set?: ReadonlyMap<string, string>;
}

/** Reads a flat table with the columns that people have. */
export function readFlat(sheet: RawSheet, { map = new Map(), set = new Map() }: FlatMapping): FlatTable {
  const named = new Set([...map.keys()].map(simplifyHeader));
  const table = readRows(sheet, (text) => guessField(text) !== undefined || named.has(simplifyHeader(text)));
  const { fields, wrong } = mapColumns(table.headers, map);
  const faults: SheetFault[] = [];
  const fault = (row: number | undefined, column: string | undefined, what: string, remedy: string) =>
    faults.push({ sheet: sheet.name, row, column, wrong: what, remedy, severity: "error" });
  for (const { column, wrong: what, remedy } of wrong) fault(table.header, column, what, remedy);
  for (const field of ["party", "question", "answer", "date"] as const) {
    if (fields.has(field) || set.has(field)) continue;
    const there = table.headers.filter(Boolean).join(", ");
    const what = `no column is known to hold the ${field}`;
    fault(
      table.header,
      undefined,
      what,
      `Say which one: --map "Its header=${field}". The table has: ${there || "no headers"}.`,
    );
  }
  const chosen = new Map<FlatField, string>();
  for (const [given, value] of set) {
    const field = given as FlatField;
    const read = readText(value, field);
    if (read.wrong === undefined) chosen.set(field, read.text);
    else fault(undefined, field, read.wrong, read.remedy);
  }
  const nameColumn = (field: FlatField) => table.headers[fields.get(field) ?? -1];
  const isReadable = faults.length === 0 && table.rows.length > 0;
  const rows = table.rows.map(({ row, cells }): FlatRow => {
    const texts = new Map<FlatField, string>();
    for (const [field, index] of fields) {
      const read = readText(cells[index] ?? null, field);
      if (read.wrong !== undefined) fault(row, nameColumn(field), read.wrong, read.remedy);
      else if (read.text !== "") texts.set(field, read.text);
    }
    for (const [field, value] of chosen) if (!texts.has(field)) texts.set(field, value);
    return { row, texts };
  });
  const fieldOf = (index: number) => [...fields].find(([, i]) => i === index)?.[0];
  const mapping = table.headers.flatMap((header, i) => (header === undefined ? [] : [{ header, field: fieldOf(i) }]));
  return { rows, faults, isReadable, mapping, nameColumn };
}

type Read = { text: string; wrong?: undefined } | { wrong: string; remedy: string };

const days: readonly FlatField[] = ["date", "said", "published"];

function readText(cell: Cell, field: FlatField): Read {
  if (cell instanceof Date) {
    if (Number.isNaN(cell.getTime())) return { wrong: "not a date", remedy: "Write the day as YYYY-MM-DD." };
    const day = cell.toISOString().slice(0, 10);
    if (days.includes(field)) return { text: day };
    const wrong = `the spreadsheet has turned this text into a date (${day})`;
    return { wrong, remedy: "Format the cell as text and write it again." };
  }
  const text = cell === null ? "" : String(cell).replaceAll(/\r\n?/g, "\n").trim();
  if (text === "") return { text };
  if (days.includes(field)) return readDay(text);
  if (field === "evidence") return readEvidence(text);
  if (field === "order" && !/^-?\d+(\.\d+)?$/.test(text)) {
    return { wrong: `“${text}” is no number`, remedy: "Number the answers of a question along its scale: 1, 2, 3." };
  }
  return { text };
}

function readDay(text: string): Read {
  const day = tidyDay(text);
  if (knownDate.safeParse(day).success) return { text: day };
  if (/^\d{5}$/.test(text)) {
    const wrong = `“${text}” is how a spreadsheet counts days`;
    return { wrong, remedy: "Format the column as a date, or write the day as YYYY-MM-DD." };
  }
  const isEither = /^\d{1,2}\/\d{1,2}\/\d{2,4}$/.test(text);
  const wrong = isEither ? `“${text}” can be read in two ways` : `“${text}” is no date that is known here`;
  return { wrong, remedy: "Write the day as YYYY-MM-DD, or YYYY-MM or YYYY where no more is known." };
}

function readEvidence(text: string): Read {
  const plain = simplifyHeader(text);
  const found = evidenceKinds.find(
    ({ kind, label }) => simplifyHeader(kind) === plain || simplifyHeader(label) === plain,
  );
  if (found) return { text: found.kind };
  const kinds = evidenceKinds.map(({ kind }) => kind).join(", ");
  return { wrong: `“${text}” is no kind of evidence`, remedy: `Use one of: ${kinds}.` };
}
