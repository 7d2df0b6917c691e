import { getFileHead, readDay } from "../apply";
import { startNegotiation } from "../new-negotiation";
import { getText, isObject, type Json, type JsonObject, nameFile, parseContents } from "../records";
import { type Cell, printField, readCell, writeCell } from "./cells";
import { type Column, getField, getRecordSchema, listChildren, listColumns, putKey, setField } from "./columns";
import { type Entry, findKind, listEntries, writeFingerprint, writeKey } from "./find-records";
import { type SheetKind, sheetKinds } from "./kinds";
import { proposeId } from "./propose-id";
import type { RawSheet } from "./read-book";
import { matchHeaders, readRows, simplify } from "./read-rows";
import { finishImport, type Import, type RowChange, type RowPlace, type SheetFault } from "./result";
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
  const unread = [...texts.keys()].filter((file) => !contents.has(file));
  if (unread.length > 0) return refuse(unread);
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

function refuse(files: readonly string[]): Import {
  const faults = files.map((file) => ({
    sheet: "",
    row: undefined,
    column: undefined,
    wrong: `${file} is not JSON`,
    remedy: "Mend it first; npm run data:check says where the fault is.",
    severity: "error" as const,
  }));
  return { changes: [], unchanged: 0, faults, files: [] };
}

/** A row while its sheet is imported. */
interface Row {
  number: number;
  parents: string[];
  place: number | undefined;
  /** The values of the columns that the sheet has, and that could be read. */
  values: Map<Column, Json | undefined>;
  /** Four letters for each field as the row was written; undefined for a row that a person has made. */
  prints: Map<Column | "place", string> | undefined;
  isMarked: boolean;
  isFaulty: boolean;
}

class Work {
  readonly changes: RowChange[] = [];
  readonly faults: SheetFault[] = [];
  readonly places = new Map<JsonObject, RowPlace>();
  unchanged = 0;
  private readonly marked: { kind: SheetKind; row: number; entry: Entry }[] = [];
  private amounts = new Set<string>();

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
    this.amounts = this.listAmounts();
    const entries = listEntries(this.contents, this.name, kind);
    const byKey = new Map(entries.map((entry) => [entry.key, entry]));
    const taken = new Set(entries.map(({ value }) => getText(value, "id") ?? ""));
    const nameColumn = (field: string) => {
      const index = indices.get(field);
      return index === undefined ? undefined : table.headers[index];
    };
    for (const one of table.rows) {
      const index = indices.get("id");
      const id = index === undefined ? undefined : one.cells[index];
      if (id !== null && id !== undefined) taken.add(String(id).trim());
    }
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
      const row = this.readRow(kind, number, indices, cell, fault);
      isOld ||= row.prints === undefined && cell(fingerprintColumn) !== null;
      const place: RowPlace = { sheet: raw.name, row: number, nameColumn };
      const entry = this.findEntry(kind, row, byKey, entries, fault);
      if (entry === "fault") return;
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
        if (entry) this.marked.push({ kind, row: number, entry });
        else fault(deleteColumn, "there is no such record to remove", "Check the id, or remove the row.");
        return;
      }
      const made = entry ? undefined : this.makeRecord(kind, row, taken, fault);
      if (!entry && !made) return;
      const record = entry?.value ?? made?.record;
      if (!record) return;
      const fields = this.mergeFields(kind, row, record, Boolean(made), fault);
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
    for (const { kind, row, entry } of this.marked) {
      const record = nameRecord(kind, entry.value, { parents: entry.parents, place: entry.place });
      this.changes.push({ kind: "removed", sheet: kind.name, row, record, fields: [] });
      if (entry.path.length === 0) {
        this.contents.delete(entry.file);
        this.changeIssues(kind, getText(entry.value, "id") ?? "", "remove");
        continue;
      }
      const list = this.findList(entry);
      list?.splice(list.indexOf(entry.value), 1);
      const schema = getRecordSchema(kind);
      const holder = this.findHolder(entry);
      const key = kind.lists.at(-1) ?? "";
      const isRequired = (findParentSchema(kind).required ?? []).includes(key);
      if (list?.length === 0 && holder && !isRequired && schema) delete holder[key];
    }
  }

  private readRow(
    kind: SheetKind,
    number: number,
    indices: ReadonlyMap<string, number>,
    cell: (column: string) => Cell,
    fault: (column: string | undefined, wrong: string, remedy: string) => void,
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
    const isAmount = this.amounts.has(question);
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
      fault("place", `“${placed}” is no place in a list`, "Write a whole number from 1, or leave the cell empty.");
      isFaulty = true;
    }
    const isMarked = /^(yes|y|true|x|1)$/i.test(text(deleteColumn));
    return { number, parents, place: Number(placed) || undefined, values, prints, isMarked, isFaulty };
  }

  /** The record of a row; undefined if the row is a new one. */
  private findEntry(
    kind: SheetKind,
    row: Row,
    byKey: ReadonlyMap<string, Entry>,
    entries: readonly Entry[],
    fault: (column: string | undefined, wrong: string, remedy: string) => void,
  ): Entry | undefined | "fault" {
    const column = listColumns(kind).find(({ name }) => name === "id");
    const id = column && row.values.get(column);
    if (kind.key === "place") {
      const entry = row.place === undefined ? undefined : byKey.get(writeKey(kind, row.parents, "", row.place));
      if (!row.prints || (entry && this.isAsPrinted(kind, entry, row))) return entry;
      // Somebody has put an entry before this one: the row is that of the entry that looks as this one did.
      const own = entries.filter(({ parents }) => parents.join("/") === row.parents.join("/"));
      return own.find((one) => this.isAsPrinted(kind, one, row)) ?? entry ?? this.tellGone(kind, row, fault);
    }
    if (kind.key === "only") return byKey.get("only");
    if (typeof id !== "string") {
      if (!row.prints) return undefined;
      fault("id", "the id was taken out", "Write it again. To remove the record write yes in its column “delete”.");
      return "fault";
    }
    const entry = byKey.get(writeKey(kind, row.parents, id, 0));
    if (!entry) return row.prints ? this.tellGone(kind, row, fault, column) : undefined;
    if (kind.isUnique && entry.parents.join("/") !== row.parents.join("/")) {
      const noun = kind.parents.at(-1) ?? "";
      fault(
        noun,
        `“${id}” belongs to the ${noun} “${entry.parents.at(-1)}”`,
        `Put it back there. To move it, remove it and add a new row.`,
      );
      return "fault";
    }
    return entry;
  }

  private isAsPrinted(kind: SheetKind, { value, place }: Entry, { prints }: Row): boolean {
    return prints !== undefined && writeFingerprint(kind, value, place) === [...prints.values()].join("");
  }

  /** A row that was written from a record that is not there any more. */
  private tellGone(
    kind: SheetKind,
    row: Row,
    fault: (column: string | undefined, wrong: string, remedy: string) => void,
    column?: Column,
  ): "fault" {
    const changed = [...row.values].filter(([one, value]) => row.prints?.get(one) !== printField(value));
    // Nothing was changed in the row, and somebody has removed the record: it stays removed.
    if (changed.length === 0) this.unchanged++;
    else if (column && changed.some(([one]) => one === column)) {
      fault(
        "id",
        "an id cannot be changed, because addresses that have been shared contain it",
        "Write the old one again. For a new record empty the fingerprint.",
      );
    } else
      fault(
        undefined,
        `the ${kind.noun} was removed after the workbook was written`,
        "Remove the row, or empty its fingerprint to add it anew.",
      );
    return "fault";
  }

  private makeRecord(
    kind: SheetKind,
    row: Row,
    taken: Set<string>,
    fault: (column: string | undefined, wrong: string, remedy: string) => void,
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

  /** Carries over the cells that were changed. Says what was, and what is now. */
  private mergeFields(
    kind: SheetKind,
    { values, prints }: Row,
    record: JsonObject,
    isNew: boolean,
    fault: (column: string | undefined, wrong: string, remedy: string) => void,
  ): RowChange["fields"] {
    const fields: RowChange["fields"] = [];
    const schema = getRecordSchema(kind);
    for (const [column, value] of values) {
      const print = isNew ? undefined : prints?.get(column);
      const isTouched = print === undefined ? value !== undefined : print !== printField(value);
      if (!isTouched) continue;
      const there = getField(record, column);
      if (printField(there) === printField(value)) continue;
      const [old, now] = [String(writeCell(there, column)), String(writeCell(value, column))];
      if (print !== undefined && print !== printField(there)) {
        const wrong = `changed here to “${now}” and meanwhile in the data to “${old}”`;
        fault(
          column.name,
          wrong,
          "Decide for one of the two: write the text of the data into the cell, or a new workbook.",
        );
        continue;
      }
      setField(record, column, value, schema);
      fields.push({ field: column.name, old, now });
    }
    return fields;
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

/** Puts the new records of a list in their places, and those whose place or date was changed. */
function arrange(
  list: Json[],
  own: readonly { record: JsonObject; isNew: boolean; to?: number | undefined }[],
  { sorted }: SheetKind,
): void {
  own.forEach(({ record, isNew, to }, i) => {
    if (!isNew && to === undefined) return;
    const old = list.indexOf(record);
    if (old >= 0) list.splice(old, 1);
    list.splice(
      to === undefined || sorted ? findPlace(list, own, i, sorted) : Math.min(to - 1, list.length),
      0,
      record,
    );
  });
}

/** By date where the list is sorted by date, or else beside the row that is above it in the sheet. */
function findPlace(
  list: readonly Json[],
  own: readonly { record: JsonObject }[],
  index: number,
  sorted: SheetKind["sorted"],
): number {
  const record = own[index]?.record;
  const above = own[index - 1];
  if (sorted && record) {
    const day = readDay(record);
    // Of one day, the row above comes first.
    if (above && readDay(above.record) === day) return list.indexOf(above.record) + 1;
    const place = list.findIndex((one) => (sorted === "newest first" ? readDay(one) <= day : readDay(one) > day));
    return place < 0 ? list.length : place;
  }
  if (above) return list.indexOf(above.record) + 1;
  const below = own
    .slice(1)
    .map((one) => list.indexOf(one.record))
    .find((place) => place >= 0);
  return below ?? list.length;
}

/** What an id can be made of, by what the record is. */
function listTexts(kind: SheetKind, { values, parents }: Row): string[] {
  const text = (name: string) => String([...values].find(([column]) => column.name === name)?.[1] ?? "");
  if (kind.noun === "statement") return [[text("party"), text("date"), parents.at(-1)].filter(Boolean).join(" ")];
  if (kind.noun === "source") return [[text("publisher"), text("date")].filter(Boolean).join(" ")];
  return ["short", "label", "name", "title", "text", "what"].map(text).filter(Boolean);
}

function nameRecord(kind: SheetKind, record: JsonObject, { parents, place }: Pick<Row, "parents" | "place">): string {
  const id = getText(record, "id");
  if (kind.key === "only") return kind.noun;
  if (kind.key === "id") return `${kind.noun} ${kind.isUnique ? id : [...parents, id].join("/")}`;
  return `${kind.noun}${place === undefined ? "" : ` ${place}`} of ${[...kind.parents.slice(-1), parents.join("/")].join(" ")}`.replace(
    / of $/,
    "",
  );
}
