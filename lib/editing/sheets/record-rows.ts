import { getText, type Json, type JsonObject } from "../records";
import { nameStatementIn } from "../statement-id";
import { type Cell, readCell } from "./cells";
import { type Column, listColumns } from "./columns";
import type { SheetKind } from "./kinds";
import type { SheetFolder } from "./sheet-folder";
import { deleteColumn, fingerprintColumn } from "./write-book";

/** Tells what is wrong with a row, or with its cell in a column. */
export type TellFault = (column: string | undefined, wrong: string, remedy: string) => void;

/** A row while its sheet is imported. */
export interface Row {
  number: number;
  parents: string[];
  place: number | undefined;
  /** The values of the columns that the sheet has, and that could be read. */
  values: Map<Column, Json | undefined>;
  /** Four letters for each field as the row was written; undefined for a row that a person has made. */
  prints: Map<Column | "place", string> | undefined;
  /** It has a fingerprint, be it damaged: it was written from a record. */
  wasRecord: boolean;
  isMarked: boolean;
  isFaulty: boolean;
}

/** Reads the cells of a row by the types of its columns. `amounts`: the questions whose answers are numbers. */
export function readRow(
  kind: SheetKind,
  number: number,
  indices: ReadonlyMap<string, number>,
  cell: (column: string) => Cell,
  amounts: ReadonlySet<string>,
  fault: TellFault,
): Row {
  const text = (column: string) => (cell(column) === null ? "" : String(cell(column)).trim());
  const parents = kind.parents.map(text);
  const columns = listColumns(kind);
  const print = text(fingerprintColumn);
  const heads = kind.isOrdered ? 1 : 0;
  const prints =
    print.length === 4 * (columns.length + heads)
      ? new Map<Column | "place", string>([
          ...(kind.isOrdered ? [["place", print.slice(0, 4)] as const] : []),
          ...columns.map((column, i) => [column, print.slice(4 * (i + heads), 4 * (i + heads + 1))] as const),
        ])
      : undefined;
  const question = kind.parents.includes("question") ? (parents.at(-1) ?? "") : text("question");
  const isAmount = amounts.has(question);
  const values = new Map<Column, Json | undefined>();
  let isFaulty = false;
  for (const column of columns) {
    if (!indices.has(column.name)) continue;
    const decoded = readCell(cell(column.name), column, isAmount);
    if (decoded.fault === undefined) values.set(column, decoded.value);
    else {
      fault(column.name, decoded.fault, decoded.remedy);
      isFaulty = true;
    }
  }
  const placed = text("place");
  if (placed !== "" && !/^[1-9]\d{0,5}$/.test(placed)) {
    fault("place", `“${placed}” is not a place in a list`, "Write a whole number from 1, or leave the cell empty.");
    isFaulty = true;
  }
  const isMarked = /^(yes|y|true|x|1)$/i.test(text(deleteColumn));
  return {
    number,
    parents,
    place: Number(placed) || undefined,
    values,
    prints,
    wasRecord: print !== "",
    isMarked,
    isFaulty,
  };
}

/** What an id can be made of, by what the record is. */
export function listTexts(
  kind: SheetKind,
  { values, parents }: Row,
  { contents, name }: Pick<SheetFolder, "contents" | "name">,
): string[] {
  const text = (key: string) => String([...values].find(([column]) => column.name === key)?.[1] ?? "");
  if (kind.noun === "statement") {
    const statement = { party: text("party"), date: text("date"), speaker: text("speaker") };
    return [nameStatementIn(contents, name, parents.at(-1) ?? "", statement)];
  }
  if (kind.noun === "source") return [[text("publisher"), text("date")].filter(Boolean).join(" ")];
  return ["short", "label", "name", "title", "text", "what"].map(text).filter(Boolean);
}

/** A record in words: `option ferry-toll/free`. */
export function nameRecord(
  kind: SheetKind,
  record: JsonObject,
  { parents, place }: Pick<Row, "parents" | "place">,
): string {
  const id = getText(record, "id");
  if (kind.key === "only") return kind.noun;
  if (kind.key === "id") return `${kind.noun} ${kind.isUnique ? id : [...parents, id].join("/")}`;
  if (kind.knownBy === "party") return `${kind.noun} of ${getText(record, "party")} on ${parents.join("/")}`;
  return `${kind.noun}${place === undefined ? "" : ` ${place}`} of ${[...kind.parents.slice(-1), parents.join("/")].join(" ")}`.replace(
    / of $/,
    "",
  );
}
