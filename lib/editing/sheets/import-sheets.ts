import { getFileHead } from "../apply";
import { startNegotiation } from "../new-negotiation";
import { getText, isObject, type Json, type JsonObject, listOf, nameFile, parseContents } from "../records";
import { listRetiredIds } from "../retired";
import { arrange } from "./arrange";
import { type Cell, printField } from "./cells";
import { getRecordSchema, listChildren, listColumns, putKey, setField } from "./columns";
import { type Entry, findKind, listEntries, writeKey } from "./find-records";
import { type SheetKind, sheetKinds } from "./kinds";
import { findEntry } from "./match-row";
import { mergeFields } from "./merge-fields";
import { proposeId } from "./propose-id";
import type { RawSheet } from "./read-book";
import { matchHeaders, readRows, simplify } from "./read-rows";
import { listTexts, nameRecord, type Row, readRow, type TellFault } from "./record-rows";
import { finishImport, type Import, type RowChange, type RowPlace, refuseBroken, type SheetFault } from "./result";
import { deleteColumn, fingerprintColumn, listNames } from "./write-book";

export interface ImportOptions {
  /** The rows that are wanted; all where left out. */
  accepts?: (sheet: string, row: number) => boolean;
  /** Called now and then with how far the import has come. */
  onProgress?: (sheet: string, done: number, all: number) => void;
}

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
  const work = new Work(name, contents, options);
  for (const kind of sheetKinds) {
    const raw = findSheet(sheets, kind);
    if (raw) work.importSheet(kind, raw);
  }
  work.removeMarked();
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

class Work {
  readonly changes: RowChange[] = [];
  readonly faults: SheetFault[] = [];
  readonly places = new Map<JsonObject, RowPlace>();
  unchanged = 0;
  private readonly marked: { kind: SheetKind; row: number; entry: Entry; holder: JsonObject | undefined }[] = [];

  constructor(
    private readonly name: string,
    private readonly contents: Map<string, JsonObject>,
    private readonly options: ImportOptions,
  ) {}

  importSheet(kind: SheetKind, raw: RawSheet): void {
    const known = listNames(kind);
    const table = readRows(raw, (header) => known.some((one) => simplify(one) === simplify(header)));
    const { indices, faults } = matchHeaders(raw.name, table, known);
    this.faults.push(...faults);
    const amounts = this.listAmounts();
    const entries = listEntries(this.contents, this.name, kind);
    const byKey = new Map(entries.map((entry) => [entry.key, entry]));
    const taken = new Set([
      ...entries.map(({ value }) => getText(value, "id") ?? ""),
      ...listRetiredIds(this.contents, this.name, kind.noun),
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
      if (i % 500 === 0) this.options.onProgress?.(kind.name, i, table.rows.length);
      const cell = (column: string): Cell => cells[indices.get(column) ?? -1] ?? null;
      const fault = (column: string | undefined, wrong: string, remedy: string) =>
        this.faults.push({
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
      if (entry === "gone") this.unchanged++;
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
        this.places.set(entry.value, place);
      }
      if (row.isFaulty || this.options.accepts?.(raw.name, number) === false) return;
      if (row.isMarked) {
        if (entry) this.marked.push({ kind, row: number, entry, holder: this.findHolder(entry) });
        else fault(deleteColumn, "there is no such record to remove", "Check the id, or remove the row.");
        return;
      }
      const id = idColumn && row.values.get(idColumn);
      const again = !entry && typeof id === "string" ? seen.get(writeKey(kind, row.parents, id, 0)) : undefined;
      if (again !== undefined) {
        fault("id", `“${id}” is already in row ${again}`, "Give one of the two another id.");
        return;
      }
      const made = entry ? undefined : this.makeRecord(kind, row, taken, fault);
      if (!entry && !made) return;
      const record = entry?.value ?? made?.record;
      if (!record) return;
      const fields = mergeFields(kind, row, record, Boolean(made), fault);
      const list = made?.list ?? this.findList(entry);
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
      this.places.set(record, place);
      if (made) {
        const key = writeKey(kind, row.parents, getText(record, "id") ?? "", list ? list.length : 1);
        seen.set(key, number);
      }
      if (fields.length === 0) this.unchanged++;
      else {
        const change = made ? ("new" as const) : ("changed" as const);
        this.changes.push({
          kind: change,
          sheet: raw.name,
          row: number,
          record: nameRecord(kind, record, row),
          fields,
        });
      }
    });
    if (isOld) {
      this.faults.push({
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

  /** Removes what rows have marked, at the end, so that places count as they were. */
  removeMarked(): void {
    for (const { kind, row, entry, holder } of this.marked) {
      const record = nameRecord(kind, entry.value, entry);
      this.changes.push({ kind: "removed", sheet: kind.name, row, record, fields: [] });
      if (entry.path.length === 0) {
        this.contents.delete(entry.file);
        this.changeIssues(kind, getText(entry.value, "id") ?? "", "remove");
      } else if (holder) {
        const key = kind.lists.at(-1) ?? "";
        const left = listOf(holder, key).filter((one) => one !== entry.value);
        const isRequired = (findParentSchema(kind).required ?? []).includes(key);
        if (left.length > 0 || isRequired) holder[key] = left;
        else delete holder[key];
      }
    }
  }

  private makeRecord(
    kind: SheetKind,
    row: Row,
    taken: Set<string>,
    fault: TellFault,
  ): { record: JsonObject; list: Json[] | undefined } | undefined {
    const record: JsonObject = {};
    const schema = getRecordSchema(kind);
    const columns = listColumns(kind);
    const idColumn = columns.find(({ name }) => name === "id");
    if (kind.key === "id" && idColumn) {
      const given = row.values.get(idColumn);
      const id =
        typeof given === "string" ? given : proposeId(listTexts(kind, row), kind.noun.replaceAll(" ", "-"), taken);
      row.values.set(idColumn, id);
      if (kind.lists.length === 0) {
        if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id) || id.length > 60) {
          fault("id", `“${id}” is no id`, "Use lower-case letters, digits and single hyphens.");
          return undefined;
        }
        const head = getFileHead(this.contents, this.name, kind.file === "deal" ? "deal" : "issue");
        Object.assign(record, head);
        this.contents.set(nameFile(this.name, kind.file, id), record);
        this.changeIssues(kind, id, "add");
      }
    }
    const known = Object.keys(schema.properties ?? {});
    for (const child of listChildren(kind)) {
      const key = child.lists.at(-1) ?? "";
      if ((schema.required ?? []).includes(key)) putKey(record, key, [], known);
    }
    for (const column of columns)
      if (column.isRequired && column.content === "texts") setField(record, column, undefined, schema);
    if (kind.lists.length === 0) return { record, list: undefined };
    const list = this.findOrMakeList(kind, row);
    if (list) return { record, list };
    const noun = kind.parents.at(-1) ?? "";
    const named = row.parents.at(-1);
    if (named)
      fault(noun, `there is no ${noun} “${row.parents.join("/")}”`, `Correct the id, or add the ${noun} on its sheet.`);
    else fault(noun, `the row does not say to which ${noun} it belongs`, `Write the id of the ${noun}.`);
    return undefined;
  }

  private listAmounts(): Set<string> {
    const questions = sheetKinds.find(({ name }) => name === "Questions");
    const entries = questions ? listEntries(this.contents, this.name, questions) : [];
    return new Set(entries.flatMap(({ value }) => (value.kind === "amount" ? [getText(value, "id") ?? ""] : [])));
  }

  private changeIssues(kind: SheetKind, id: string, how: "add" | "remove"): void {
    const head = this.contents.get(`${this.name}/negotiation.json`);
    if (kind.file !== "issue" || !head || !Array.isArray(head.issues)) return;
    if (how === "remove") head.issues = head.issues.filter((one) => one !== id);
    else if (!head.issues.includes(id)) head.issues = [...head.issues, id];
  }

  private findList(entry: Entry | undefined): Json[] | undefined {
    const list = entry && this.findHolder(entry)?.[entry.kind.lists.at(-1) ?? ""];
    return Array.isArray(list) ? list : undefined;
  }

  private findHolder({ file, path }: Entry): JsonObject | undefined {
    let holder: Json | undefined = this.contents.get(file);
    for (const key of path.slice(0, -2))
      holder = Array.isArray(holder) ? holder[Number(key)] : isObject(holder) ? holder[key] : undefined;
    return isObject(holder) ? holder : undefined;
  }

  private readonly holders = new Map<SheetKind, Map<string, JsonObject>>();

  private findOrMakeList(kind: SheetKind, { parents }: Row): Json[] | undefined {
    const key = kind.lists.at(-1) ?? "";
    const parent = findKind(kind, kind.lists.length - 1);
    let holder: JsonObject | undefined;
    if (parent) {
      // The sheet of the parents has been imported by now.
      const known =
        this.holders.get(parent) ??
        new Map(listEntries(this.contents, this.name, parent).map((one) => [one.key, one.value]));
      this.holders.set(parent, known);
      holder = known.get(parent.key === "only" ? "only" : parent.isUnique ? (parents.at(-1) ?? "") : parents.join("/"));
    } else {
      const file = nameFile(this.name, kind.file, "");
      const head = () =>
        getFileHead(
          this.contents,
          this.name,
          key === "corrections" ? "correction" : key === "events" ? "event" : key === "parties" ? "party" : "source",
        );
      holder = this.contents.get(file) ?? { ...head(), [key]: [] };
      this.contents.set(file, holder);
    }
    if (!holder) return undefined;
    if (!Array.isArray(holder[key])) putKey(holder, key, [], Object.keys(findParentSchema(kind).properties ?? {}));
    const list = holder[key];
    return Array.isArray(list) ? list : undefined;
  }
}

function findParentSchema(kind: SheetKind) {
  return getRecordSchema({ ...kind, lists: kind.lists.slice(0, -1) });
}
