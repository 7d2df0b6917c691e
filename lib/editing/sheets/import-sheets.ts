import { startNegotiation } from "../new-negotiation";
import { getText, type JsonObject, listOf, parseContents } from "../records";
import { addChains } from "./add-chains";
import { importSheet, type SheetWork } from "./import-sheet";
import { type SheetKind, sheetKinds } from "./kinds";
import type { RawSheet } from "./read-book";
import { simplify } from "./read-rows";
import { nameRecord } from "./record-rows";
import { finishImport, type Import, type ImportOptions, refuseBroken } from "./result";
import { findParentSchema, SheetFolder } from "./sheet-folder";

/** The sheet of a kind in a workbook, whatever capitals its name has now. */
export function findSheet(sheets: readonly RawSheet[], kind: SheetKind): RawSheet | undefined {
  return sheets.find(({ name }) => simplify(name) === simplify(kind.name));
}

/**
 * What an editing workbook changes in the files of a negotiation. Pure. Rows are found by their ids; a cell counts as
 * changed if it no longer fits its fingerprint, and if the data have changed there too, that is a fault. A row that is
 * missing changes nothing.
 */
export function importSheets(
  name: string,
  texts: ReadonlyMap<string, string>,
  sheets: readonly RawSheet[],
  options: ImportOptions = {},
): Import {
  const contents = texts.size > 0 ? parseContents(texts) : startEmpty(name);
  const broken = refuseBroken(texts, contents);
  if (broken) return broken;
  const work: SheetWork = {
    folder: new SheetFolder(name, contents),
    options,
    changes: [],
    added: [],
    faults: [],
    places: new Map(),
    marked: [],
    unchanged: 0,
  };
  for (const kind of sheetKinds) {
    const raw = findSheet(sheets, kind);
    if (raw) importSheet(work, kind, raw);
  }
  removeMarked(work);
  addChains(contents, name, work.added);
  const { files, faults } = finishImport(name, texts, contents, work.places);
  // The faults of cells come first; with them the folder is not yet what it was meant to be.
  const own = work.faults.filter(({ sheet, row }) => row === undefined || options.accepts?.(sheet, row) !== false);
  return { changes: work.changes, unchanged: work.unchanged, faults: [...own, ...faults], files };
}

/** A negotiation of which nothing is there yet: the workbook says all, also which standard it claims. */
function startEmpty(name: string): Map<string, JsonObject> {
  const contents = startNegotiation(name, { title: name, asOf: "" });
  delete contents.get(`${name}/negotiation.json`)?.standard;
  return contents;
}

/** Removes what rows have marked, at the end, so that places count as they were. */
function removeMarked(work: SheetWork): void {
  const { folder } = work;
  for (const { kind, row, entry, holder } of work.marked) {
    const record = nameRecord(kind, entry.value, entry);
    work.changes.push({ kind: "removed", sheet: kind.name, row, record, fields: [] });
    if (entry.path.length === 0) {
      folder.contents.delete(entry.file);
      folder.changeIssues(kind, getText(entry.value, "id") ?? "", "remove");
    } else if (holder) {
      const key = kind.lists.at(-1) ?? "";
      const left = listOf(holder, key).filter((one) => one !== entry.value);
      const isRequired = (findParentSchema(kind).required ?? []).includes(key);
      if (left.length > 0 || isRequired) holder[key] = left;
      else delete holder[key];
    }
  }
}
