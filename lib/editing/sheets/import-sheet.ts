import { getText, type Json, type JsonObject } from "../records";
import { listRetiredIds } from "../retired";
import type { Added } from "./add-chains";
import { arrange } from "./arrange";
import { type Cell, printField } from "./cells";
import { listColumns } from "./columns";
import { type Entry, listEntries } from "./find-records";
import type { SheetKind } from "./kinds";
import { makeRecord } from "./make-record";
import { findKnownBy, matchKnown } from "./match-known";
import { findEntry } from "./match-row";
import { mergeFields } from "./merge-fields";
import type { RawSheet } from "./read-book";
import { matchHeaders, readRows, simplify } from "./read-rows";
import { nameRecord, type Row, readRow } from "./record-rows";
import type { ImportOptions, RowChange, RowPlace, SheetFault } from "./result";
import type { SheetFolder } from "./sheet-folder";
import { deleteColumn, fingerprintColumn, listNames } from "./write-book";

/** What is known while the sheets of an editing workbook are imported. */
export interface SheetWork {
  folder: SheetFolder;
  options: ImportOptions;
  changes: RowChange[];
  /** New statements. */
  added: Added[];
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
  /** The rows of what has been read, by its id or by what else it is known by. */
  const seenNames = new Map<string, number>();
  const nameOf = idColumn ?? findKnownBy(kind);
  const writeName = (row: Row) =>
    JSON.stringify([...(kind.isUnique ? [] : row.parents), nameOf ? (row.values.get(nameOf) ?? null) : null]);
  const findKnown = matchKnown(kind, entries);
  const isTaken = (entry: Entry) => seen.has(entry.key);
  const lists = new Map<Json[], { record: JsonObject; isNew: boolean; to?: number | undefined }[]>();
  let isOld = false;
  table.rows.forEach(({ row: number, cells }, i) => {
    if (i % 500 === 0) work.options.onProgress?.(kind.name, i, table.rows.length);
    const cell = (column: string): Cell => cells[indices.get(column) ?? -1] ?? null;
    const fault = (
      column: string | undefined,
      wrong: string,
      remedy: string,
      severity: SheetFault["severity"] = "error",
    ) =>
      work.faults.push({
        sheet: raw.name,
        row: number,
        column: column === undefined ? undefined : (nameColumn(column) ?? column),
        wrong,
        remedy,
        severity,
      });
    const row = readRow(kind, number, indices, cell, amounts, fault);
    isOld ||= row.prints === undefined && cell(fingerprintColumn) !== null;
    const place: RowPlace = { sheet: raw.name, row: number, nameColumn };
    const entry = findEntry(kind, row, byKey, entries, fault, { findKnown, isTaken });
    if (entry === "gone") work.unchanged++;
    if (entry === "fault" || entry === "gone") return;
    if (entry) {
      const before = seen.get(entry.key);
      if (before !== undefined) {
        const named = (nameOf && getText(entry.value, nameOf.name)) ?? String(entry.place);
        const remedy = `Remove one of the rows, or correct ${idColumn ? "its id" : "it"}.`;
        fault(nameOf?.name ?? "place", `“${named}” is already in row ${before}`, remedy);
        return;
      }
      seen.set(entry.key, number);
      work.places.set(entry.value, place);
    }
    if (row.isFaulty || work.options.accepts?.(raw.name, number) === false) return;
    if (row.isMarked) {
      if (entry) work.marked.push({ kind, row: number, entry, holder: folder.findHolder(entry) });
      else if (row.wasRecord) {
        work.unchanged++;
        fault(deleteColumn, "already gone", "Nothing to do; the row can be removed from the sheet.", "warning");
      } else fault(deleteColumn, "there is no such record to remove", "Check the id, or remove the row.");
      return;
    }
    const again = entry ? undefined : seenNames.get(writeName(row));
    if (again !== undefined && nameOf) {
      const remedy = idColumn ? "Give one of the two another id." : "Remove one of the rows, or correct it.";
      fault(nameOf.name, `“${row.values.get(nameOf)}” is already in row ${again}`, remedy);
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
    if (nameOf && row.values.get(nameOf) !== undefined) seenNames.set(writeName(row), number);
    if (fields.length === 0) work.unchanged++;
    else {
      const change: RowChange = {
        kind: made ? "new" : "changed",
        sheet: raw.name,
        row: number,
        record: nameRecord(kind, record, row),
        fields,
      };
      work.changes.push(change);
      if (made && kind.noun === "statement") work.added.push({ record, change });
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
