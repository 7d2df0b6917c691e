import { guessField } from "./flat-fields";
import { importFlat } from "./import-flat";
import { findSheet, importSheets } from "./import-sheets";
import { sheetKinds } from "./kinds";
import type { RawSheet } from "./read-book";
import type { FlatMapping } from "./read-flat";
import { readRows } from "./read-rows";
import type { Import, ImportOptions } from "./result";

/**
 * What a spreadsheet changes in a negotiation: an editing workbook if one of its sheets has the name of a kind of record,
 * and otherwise a flat table. Of several sheets the flat table is the one with the most columns that are known.
 */
export function importBook(
  name: string,
  texts: ReadonlyMap<string, string>,
  sheets: readonly RawSheet[],
  options: ImportOptions & FlatMapping & { sheet?: string | undefined } = {},
): Import {
  const chosen = options.sheet === undefined ? sheets : sheets.filter((one) => one.name === options.sheet);
  if (sheetKinds.some((kind) => findSheet(chosen, kind))) return importSheets(name, texts, chosen, options);
  const [flat] = chosen.toSorted((a, b) => countKnown(b) - countKnown(a));
  if (flat) return importFlat(name, texts, flat, options);
  const told =
    sheets.length === 0
      ? { wrong: "the file has no sheets", remedy: "Save the spreadsheet again as XLSX or CSV." }
      : {
          wrong: `there is no sheet “${options.sheet}”`,
          remedy: `The file has: ${sheets.map((one) => one.name).join(", ")}.`,
        };
  const fault = { sheet: "", row: undefined, column: undefined, ...told, severity: "error" as const };
  return { changes: [], unchanged: 0, faults: [fault], files: [] };
}

function countKnown(sheet: RawSheet): number {
  const isKnown = (text: string) => guessField(text) !== undefined;
  return new Set(readRows(sheet, isKnown).headers.flatMap((one) => (one === undefined ? [] : (guessField(one) ?? []))))
    .size;
}
