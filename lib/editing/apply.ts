import { formatVersion, knownDate } from "../schema/primitives";
import { getLastDay } from "../text/calendar";
import { orderLike, readSchema } from "./key-order";
import {
  type Contents,
  findRecord,
  getText,
  hashRecord,
  isObject,
  type Json,
  type JsonObject,
  listOf,
  nameFile,
  type RecordKind,
  recordKinds,
} from "./records";

/** A wish to change one record. */
export interface Edit {
  kind: RecordKind;
  id: string;
  /** The id of the question of a statement, of the issue of a question, of the deal of a term. */
  within?: string | undefined;
  /** The hash of the record that the editor saw (`hashRecord`); empty for a record that is new. */
  base: string;
  /** The record as it should be, without its children; undefined to remove it. */
  value: JsonObject | undefined;
  /** Where it should stand among its like, from 0; where left out it stays, or goes where its date or the end is. */
  place?: number | undefined;
  /** It is a record again that was removed: its id is its own. */
  revives?: boolean | undefined;
}

export type Applied =
  | { kind: "applied"; places: { file: string; path: (string | number)[] }[] }
  /** Somebody else changed the record, removed it, or used its id. */
  | { kind: "conflict"; edit: Edit; theirs: JsonObject | undefined }
  /** The file is not JSON, or what the record belongs in is not there. */
  | { kind: "homeless"; edit: Edit; file: string };

/**
 * Carries edits out on the parsed files, which are changed in place: files that were not there are added. Says where each
 * record is then. Nothing is left half done that a caller would keep: one who is told of a conflict drops the files.
 */
export function applyEdits(
  contents: Contents,
  name: string,
  edits: readonly Edit[],
  /** Files that are there and cannot be parsed: none is begun in the place of one of them. */
  broken: ReadonlySet<string> = new Set(),
): Applied {
  for (const edit of edits) {
    const fault = applyEdit(contents, name, edit, broken);
    if (fault) return fault;
  }
  const places = edits.map(({ kind, id, within, value }) => {
    const found = value && findRecord(contents, name, { kind, id, within });
    return found ? { file: found.file, path: found.path } : { file: "", path: [] };
  });
  return { kind: "applied", places };
}

function applyEdit(contents: Contents, name: string, edit: Edit, broken: ReadonlySet<string>): Applied | undefined {
  const { kind, id, within, base, value, place } = edit;
  const { file: fileKind, list, parent, children, sorted } = recordKinds[kind];
  const found = findRecord(contents, name, { kind, id, within });
  if (hashRecord(found?.value) !== base) return { kind: "conflict", edit, theirs: found?.value };
  const holder = parent && within !== undefined ? findRecord(contents, name, { kind: parent, id: within }) : undefined;
  const file = found?.file ?? holder?.file ?? nameFile(name, fileKind, id);
  const homeless = { kind: "homeless", edit, file } as const;
  if ((parent && !found && !holder) || broken.has(file)) return homeless;
  if (list === undefined) {
    if (value === undefined) contents.delete(file);
    else {
      const ordered = orderLike(value, found?.value, readSchema(kind)) as JsonObject;
      const kept = found && contents.get(file);
      const all = children ? { ...ordered, [children]: (kept && listOf(kept, children)) ?? [] } : ordered;
      contents.set(file, orderLike(all, kept, readSchema(kind)) as JsonObject);
    }
    return undefined;
  }
  const path = found?.path.slice(0, -1) ?? [...(holder?.path ?? []), list];
  const content = contents.get(file) ?? (parent ? undefined : startFile(contents, name, kind));
  const siblings = content && getList(content, path);
  if (!content || !siblings) return homeless;
  contents.set(file, content);
  const at = found ? Number(found.path.at(-1)) : -1;
  if (value === undefined) {
    siblings.splice(at, 1);
    return undefined;
  }
  const old = siblings[at];
  const kept = children && isObject(old) ? { [children]: listOf(old, children) } : children ? { [children]: [] } : {};
  const ordered = orderLike({ ...value, ...kept }, old, readSchema(kind));
  if (found && (!sorted || getText(old, "date") === getText(value, "date"))) siblings[at] = ordered;
  else {
    if (found) siblings.splice(at, 1);
    siblings.splice(findPlace(siblings, ordered, sorted), 0, ordered);
  }
  if (place !== undefined) {
    const from = siblings.indexOf(ordered);
    siblings.splice(Math.max(place, 0), 0, ...siblings.splice(from, 1));
  }
  return undefined;
}

/** The list at a path, made where there is none yet. */
function getList(content: JsonObject, path: readonly (string | number)[]): Json[] | undefined {
  let holder: Json | undefined = content;
  for (const key of path.slice(0, -1)) {
    holder = Array.isArray(holder) ? holder[Number(key)] : isObject(holder) ? holder[key] : undefined;
  }
  const last = String(path.at(-1));
  if (!isObject(holder)) return undefined;
  if (holder[last] === undefined) holder[last] = [];
  const list = holder[last];
  return Array.isArray(list) ? list : undefined;
}

/** Where a new entry goes: among the others by date, or at the end. */
function findPlace(siblings: readonly Json[], one: Json, sorted: "newest first" | "oldest first" | undefined): number {
  if (!sorted) return siblings.length;
  const own = readDay(one);
  const place = siblings.findIndex((other) =>
    sorted === "newest first" ? readDay(other) <= own : readDay(other) > own,
  );
  return place < 0 ? siblings.length : place;
}

/** The last day on which something can have been, from its date; empty where that is no date. */
export function readDay(one: Json): string {
  const date = knownDate.safeParse(getText(one, "date"));
  return date.success ? getLastDay(date.data) : "";
}

/** A file that is not there yet, before its first record. */
function startFile(contents: Contents, name: string, kind: RecordKind): JsonObject {
  const { list = "" } = recordKinds[kind];
  return { ...getFileHead(contents, name, kind), [list]: [] };
}

/** What a new file begins with: the way to the schemas is that of the negotiation’s own file. */
export function getFileHead(contents: Contents, name: string, kind: RecordKind): { $schema: string; format: number } {
  const { file } = recordKinds[kind];
  const own = getText(contents.get(`${name}/negotiation.json`), "$schema") ?? "../schemas/negotiation.schema.json";
  const up = file === "issue" || file === "deal" || file === "coding" ? "../" : "";
  return { $schema: up + own.replace(/[^/]+$/, `${file}.schema.json`), format: formatVersion };
}
