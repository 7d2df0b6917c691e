import { countEdits } from "../../text/edit-distance";
import type { Cell } from "./cells";
import type { RawSheet } from "./read-book";
import type { SheetFault } from "./result";

/** The rows below the header of a sheet. */
export interface Rows {
  /** The number of the header row. */
  header: number;
  headers: (string | undefined)[];
  rows: { row: number; cells: readonly Cell[] }[];
}

/** How far down the header may be: above it stands a title, or merged cells. */
const deepestHeader = 15;

/** Finds the header of a sheet, the row with the most cells that `isKnown` knows, and the rows below it that are not empty. */
export function readRows({ rows }: RawSheet, isKnown: (header: string) => boolean): Rows {
  const count = (row: readonly Cell[]) => row.filter((cell) => cell !== null && isKnown(String(cell))).length;
  const top = rows.slice(0, deepestHeader);
  const best = Math.max(0, ...top.map(count));
  const header = best > 0 ? top.findIndex((row) => count(row) === best) : rows.findIndex((row) => !isEmpty(row));
  const headers = (rows[header] ?? []).map((cell) => (cell === null ? undefined : String(cell).trim() || undefined));
  return {
    header: header + 1,
    headers,
    rows: rows.flatMap((cells, i) => (i <= header || isEmpty(cells) ? [] : [{ row: i + 1, cells }])),
  };
}

function isEmpty(row: readonly Cell[]): boolean {
  return row.every((cell) => cell === null || (typeof cell === "string" && cell.trim() === ""));
}

/** A header without what people change about it: capitals, spaces, hyphens. */
export function simplify(header: string): string {
  return header
    .normalize("NFKC")
    .toLowerCase()
    .replaceAll(/[\s_\-–]+/g, "");
}

/** The index of each known column, and what is wrong with the header of a sheet. */
export function matchHeaders(
  sheet: string,
  { header, headers, rows }: Rows,
  known: readonly string[],
): { indices: Map<string, number>; faults: SheetFault[] } {
  const byName = new Map(known.map((name) => [simplify(name), name]));
  const indices = new Map<string, number>();
  const faults: SheetFault[] = [];
  const fault = (column: string | undefined, wrong: string, remedy: string, severity: SheetFault["severity"]) =>
    faults.push({ sheet, row: header, column, wrong, remedy, severity });
  const width = Math.max(headers.length, ...rows.map(({ cells }) => cells.length));
  for (let i = 0; i < width; i++) {
    const text = headers[i];
    const isFilled = rows.some(({ cells }) => cells[i] !== null && cells[i] !== undefined);
    if (text === undefined) {
      if (isFilled)
        fault(undefined, `column ${i + 1} has cells but no name`, "Name it as the guide says, or empty it.", "error");
      continue;
    }
    const name = byName.get(simplify(text));
    if (name !== undefined && indices.has(name)) {
      fault(text, `the column “${text}” is there twice`, "Keep one of them.", "error");
    } else if (name !== undefined) indices.set(name, i);
    else {
      const near = findNearest(simplify(text), [...byName.keys()]);
      const meant = near === undefined ? undefined : byName.get(near);
      if (meant !== undefined) {
        fault(
          text,
          `there is no column “${text}”; the nearest is “${meant}”`,
          `Name it “${meant}”, or remove it.`,
          "error",
        );
      } else
        fault(text, `there is no column “${text}”, so it is left out`, "Remove it, or see the sheet About.", "warning");
    }
  }
  return { indices, faults };
}

/** The known name that a text was probably meant to be. */
export function findNearest(text: string, known: readonly string[]): string | undefined {
  const limit = text.length > 7 ? 3 : text.length > 3 ? 2 : 1;
  const [nearest] = known
    .map((name) => ({ name, edits: countEdits(text, name) }))
    .toSorted((a, b) => a.edits - b.edits);
  return nearest && nearest.edits <= limit ? nearest.name : undefined;
}
