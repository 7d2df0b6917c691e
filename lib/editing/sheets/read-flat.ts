import { settleAddress } from "./flat-address";
import { mapColumns } from "./flat-columns";
import { type FlatField, guessField, isUnclear, simplifyHeader } from "./flat-fields";
import { type Part, writeMeaning } from "./flat-parts";
import { readFlatText } from "./flat-text";
import type { RawSheet } from "./read-book";
import { writeSpot } from "./read-layout";
import { type Rows, readRows } from "./read-rows";
import type { Import, SheetFault } from "./result";
import { nameColumn as nameLetters } from "./write-book";
import type { DayOrder } from "./written-day";

/** One answer of a flat table: the texts of its fields. Days are days, and the kind of evidence is one. */
export interface FlatRow {
  row: number;
  texts: ReadonlyMap<FlatField, string>;
  /** The header of the column that holds a field. */
  nameColumn: (field: FlatField) => string | undefined;
  /** The fields whose cells the spreadsheet knows to be dates. */
  dated: ReadonlySet<FlatField>;
}

export interface FlatTable {
  rows: FlatRow[];
  faults: SheetFault[];
  /** The table has the columns without which no row can be read. */
  isReadable: boolean;
  mapping: NonNullable<Import["mapping"]>;
}

export interface FlatMapping {
  /** Headers and the fields that their columns hold; an empty field leaves the column out. */
  map?: ReadonlyMap<string, string>;
  /** Values of fields for rows that do not give them. */
  set?: ReadonlyMap<string, string>;
  /** What comes first in days such as 05/06/2031. */
  dates?: DayOrder | undefined;
}

/** Reads a flat table with the columns that people have. A row with the answers of several parties counts as several. */
export function readFlat(sheet: RawSheet, { map = new Map(), set = new Map(), dates }: FlatMapping): FlatTable {
  const named = new Set([...map.keys()].map(simplifyHeader));
  const isKnown = (text: string) =>
    guessField(text) !== undefined || isUnclear(text) || named.has(simplifyHeader(text));
  const faults: SheetFault[] = [];
  const tell = (
    severity: SheetFault["severity"],
    row: number | undefined,
    column: string | undefined,
    { wrong, remedy }: { wrong: string; remedy: string },
  ) => faults.push({ sheet: sheet.name, row, column, wrong, remedy, severity });
  const table = dropNotes(readRows(sheet, isKnown), set, (row) =>
    tell("warning", row, undefined, {
      wrong: "only one cell is filled, so the row is taken for a heading or a note and left out",
      remedy: "Fill it in if it is an answer.",
    }),
  );
  const { headers } = table;
  const cells = table.rows.map((one) => one.cells);
  const linked = new Set([...(sheet.links?.keys() ?? [])].map((spot) => Number(spot.split(",")[1])));
  const { fields, parts, wrong: about } = mapColumns(headers, map, cells, linked);
  for (const { column, severity, ...fault } of about) tell(severity, table.header, column, fault);
  for (const index of listNameless(table)) {
    tell("warning", table.header, nameLetters(index), {
      wrong: "the column has cells and no name, so it is left out",
      remedy: "Name it if it is needed.",
    });
  }
  for (const field of ["party", "question", "answer", "date"] as const) {
    const isInParts = parts.some((part) => part.pivot === field || part.columns.has(field));
    if (!isInParts && !fields.has(field) && !set.has(field))
      tell("error", table.header, undefined, askFor(field, headers));
  }
  const chosen = new Map<FlatField, string>();
  for (const [given, value] of set) {
    const field = given as FlatField;
    const read = readFlatText(value, field, dates);
    if (read.wrong === undefined) chosen.set(field, read.text);
    else tell("error", undefined, field, read);
  }
  const isReadable = faults.every(({ severity }) => severity !== "error") && table.rows.length > 0;
  const readPart = (row: number, own: Rows["rows"][number]["cells"], part: Part | undefined): FlatRow => {
    const columns = new Map([...fields, ...(part?.columns ?? [])]);
    const nameColumn = (field: FlatField) => headers[columns.get(field) ?? -1];
    const texts = new Map<FlatField, string>();
    const dated = new Set([...columns].flatMap(([field, index]) => (own[index] instanceof Date ? [field] : [])));
    for (const [field, index] of columns) {
      const read = readFlatText(own[index] ?? null, field, dates);
      if (read.wrong === undefined) {
        if (read.text !== "") texts.set(field, read.text);
      } else if (!part || part.columns.has(field) || part === parts[0]) tell("error", row, nameColumn(field), read);
    }
    if (part) texts.set(part.pivot, part.name);
    const linkOf = (field: FlatField) => sheet.links?.get(writeSpot(row - 1, columns.get(field) ?? -1));
    const fault = settleAddress(texts, linkOf);
    if (fault && (!part || part.columns.has(fault.field) || part === parts[0]))
      tell("error", row, nameColumn(fault.field), fault);
    for (const [field, value] of chosen) if (!texts.has(field)) texts.set(field, value);
    return { row, texts, nameColumn, dated };
  };
  const rows = table.rows.flatMap(({ row, cells: own }) => {
    const [part, ...others] = parts;
    const first = readPart(row, own, part);
    // A row without its question, or without its party, is told of once.
    const isHeaded = first.texts.has("question") && first.texts.has("party");
    return isHeaded ? [first, ...others.map((one) => readPart(row, own, one))] : [first];
  });
  const describe = (index: number) => {
    const part = parts.find(({ columns }) => [...columns.values()].includes(index));
    const [field] = [...(part?.columns ?? fields)].find(([, at]) => at === index) ?? [];
    return field && part ? writeMeaning(field, part) : field;
  };
  const mapping = headers.flatMap((header, i) => (header === undefined ? [] : [{ header, field: describe(i) }]));
  return { rows, faults, isReadable, mapping };
}

/** Takes out rows of which only one cell is filled: a title within the table, or a note below it. */
function dropNotes(table: Rows, set: ReadonlyMap<string, string>, tell: (row: number) => void): Rows {
  const isNote = ({ cells }: Rows["rows"][number]) =>
    cells.filter((cell) => cell !== null && String(cell).trim() !== "").length === 1;
  if (table.headers.filter(Boolean).length < 3 || set.has("question") || set.has("party")) return table;
  for (const one of table.rows) if (isNote(one)) tell(one.row);
  return { ...table, rows: table.rows.filter((one) => !isNote(one)) };
}

function listNameless({ headers, rows }: Rows): number[] {
  const width = Math.max(headers.length, ...rows.map(({ cells }) => cells.length));
  return Array.from({ length: width }, (_, i) => i).filter(
    (index) => headers[index] === undefined && rows.some(({ cells }) => String(cells[index] ?? "").trim() !== ""),
  );
}

function askFor(field: FlatField, headers: Rows["headers"]): { wrong: string; remedy: string } {
  const there = headers.filter(Boolean).join(", ") || "no headers";
  const same = field === "date" ? ` If it is the same in every row, say it once: --set ${field}=2031-05-12.` : "";
  return {
    wrong: `no column seems to hold the ${field}`,
    remedy: `Say which one: --map "Its header=${field}", or in the editor under “How the columns are read”.${same} The table has: ${there}.`,
  };
}
