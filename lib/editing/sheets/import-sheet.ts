import { getText, type Json, type JsonObject } from "../records";
import { listRetiredIds } from "../retired";
import { arrange } from "./arrange";
import { type Cell, printField } from "./cells";
import { listColumns } from "./columns";
import { type Entry, listEntries, writeKey } from "./find-records";
import type { SheetKind } from "./kinds";
import { makeRecord } from "./make-record";
import { findEntry } from "./match-row";
import { mergeFields } from "./merge-fields";
import type { RawSheet } from "./read-book";
import { matchHeaders, readRows, simplify } from "./read-rows";
import { nameRecord, readRow } from "./record-rows";
import type { ImportOptions, RowChange, RowPlace, SheetFault } from "./result";
import type { SheetFolder } from "./sheet-folder";
import { deleteColumn, fingerprintColumn, listNames } from "./write-book";

/** What is known while the sheets of an editing workbook are imported. */
export interface SheetWork {
  folder: SheetFolder;
  options: ImportOptions;
  changes: RowChange[];
  faults: SheetFault[];
  places: Map<JsonObject, RowPlace>;
  /** What rows have marked to be removed. */
  marked: { kind: SheetKind; row: number; entry: Entry; holder: JsonObject | undefined }[];
  unchanged: number;
}

/** Carries over the rows of a sheet: new ones, changed ones, those that were moved. Removes nothing yet. */
export function importSheet(work: SheetWork, kind: SheetKind, raw: RawSheet): void {
  const { folder } = work;
  const known = listNames(kind);
  const table = readRows(raw, (header) => known.some((one) => simplify(one) === simplify(header)));
  const { indices, faults } = matchHeaders(raw.name, table, known);
  work.faults.push(...faults);
  const amounts = folder.listAmounts();
  const entries = listEntries(folder.contents, folder.name, kind);
  const byKey = new Map(entries.map((entry) => [entry.key, entry]));
  const taken = new Set([
    ...entries.map(({ value }) => getText(value, "id") ?? ""),
    ...listRetiredIds(folder.contents, folder.name, kind.noun),
  ]);
  const nameColumn = (field: string) => {
    const index = indices.get(field);
    return index === undefined ? undefined : table.headers[index];
  };
  for (const one of table.rows) {
    const index = indices.get("id");
    const id = index === undefined ? undefined : one.cells[index];
    if (id !== null && id !== undefined) taken.add(String(id).trim());
  }
  const idColumn = listColumns(kind).find(({ name }) => name === "id");
  const seen = new Map<string, number>();
  const lists = new Map<Json[], { record: JsonObject; isNew: boolean; to?: number | undefined }[]>();
  let isOld = false;
  table.rows.forEach(({ row: number, cells }, i) => {
    if (i % 500 === 0) work.options.onProgress?.(kind.name, i, table.rows.length);
    const cell = (column: string): Cell => cells[indices.get(column) ?? -1] ?? null;
    const fault = (column: string | undefined, wrong: string, remedy: string) =>
      work.faults.push({
        sheet: raw.name,
        row: number,
        column: column === undefined ? undefined : (nameColumn(column) ?? column),
        wrong,
        remedy,
        severity: "error",
      });
    const row = readRow(kind, number, indices, cell, amounts, fault);
    isOld ||= row.prints === undefined && cell(fingerprintColumn) !== null;
    const place: RowPlace = { sheet: raw.name, row: number, nameColumn };
    const entry = findEntry(kind, row, byKey, entries, fault);
    if (entry === "gone") work.unchanged++;
    if (entry === "fault" || entry === "gone") return;
    if (entry) {
      const before = seen.get(entry.key);
      if (before !== undefined) {
        const id = getText(entry.value, "id") ?? String(entry.place);
        fault(
          kind.key === "id" ? "id" : "place",
          `“${id}” is already in row ${before}`,
          "Remove one of the rows, or correct its id.",
        );
        return;
      }
      seen.set(entry.key, number);
      work.places.set(entry.value, place);
    }
    if (row.isFaulty || work.options.accepts?.(raw.name, number) === false) return;
    if (row.isMarked) {
      if (entry) work.marked.push({ kind, row: number, entry, holder: folder.findHolder(entry) });
      else fault(deleteColumn, "there is no such record to remove", "Check the id, or remove the row.");
      return;
    }
    const id = idColumn && row.values.get(idColumn);
    const again = !entry && typeof id === "string" ? seen.get(writeKey(kind, row.parents, id, 0)) : undefined;
    if (again !== undefined) {
      fault("id", `“${id}” is already in row ${again}`, "Give one of the two another id.");
      return;
    }
    const made = entry ? undefined : makeRecord(folder, kind, row, taken, fault);
    if (!entry && !made) return;
    const record = entry?.value ?? made?.record;
    if (!record) return;
    const fields = mergeFields(kind, row, record, Boolean(made), fault);
    const list = made?.list ?? folder.findList(entry);
    const isMoved =
      entry && kind.isOrdered && row.place !== undefined && row.prints?.get("place") !== printField(row.place);
    const isRedated = kind.sorted && fields.some(({ field }) => field === "date");
    if (list) {
      const own = lists.get(list) ?? [];
      lists.set(list, own);
      own.push({ record, isNew: Boolean(made ?? isRedated), to: isMoved || made ? row.place : undefined });
    }
    if (isMoved && entry && row.place !== entry.place) {
      fields.push({ field: "place", old: String(entry.place), now: String(row.place) });
    }
    work.places.set(record, place);
    if (made) {
      const key = writeKey(kind, row.parents, getText(record, "id") ?? "", list ? list.length : 1);
      seen.set(key, number);
    }
    if (fields.length === 0) work.unchanged++;
    else {
      const change = made ? ("new" as const) : ("changed" as const);
      work.changes.push({
        kind: change,
        sheet: raw.name,
        row: number,
        record: nameRecord(kind, record, row),
        fields,
      });
    }
  });
  if (isOld) {
    work.faults.push({
      sheet: raw.name,
      row: undefined,
      column: fingerprintColumn,
      wrong: "the fingerprints are damaged or from another version, so every filled cell counts as it stands",
      remedy: "Write a new workbook with npm run data:sheet if others have changed the data since.",
      severity: "warning",
    });
  }
  for (const [list, own] of lists) arrange(list, own, kind);
}
