import { getText, isObject, type Json, type JsonObject } from "../records";
import { printField } from "./cells";
import { type Column, getField, listColumns } from "./columns";
import { type SheetKind, sheetKinds } from "./kinds";

/** A record in the files, with what its row says of where it belongs. */
export interface Entry {
  kind: SheetKind;
  file: string;
  path: readonly (string | number)[];
  value: JsonObject;
  /** The ids in the parent columns. */
  parents: string[];
  /** Its place in its list, from 1. */
  place: number;
  key: string;
}

/** Every record of a kind in the files of a negotiation, in their order. */
export function listEntries(contents: ReadonlyMap<string, JsonObject>, name: string, kind: SheetKind): Entry[] {
  const isOwn = (file: string) =>
    kind.file === "issue" || kind.file === "deal"
      ? file.startsWith(`${name}/${kind.file}s/`)
      : file === `${name}/${kind.file}.json`;
  return [...contents].filter(([file]) => isOwn(file)).flatMap(([file, content]) => walk(kind, file, content));
}

function walk(kind: SheetKind, file: string, content: JsonObject): Entry[] {
  const ids = new Map<string, string>();
  const visit = (value: Json, depth: number, path: readonly (string | number)[], place: number): Entry[] => {
    if (!isObject(value)) return [];
    const list = kind.lists[depth];
    if (list === undefined) {
      const parents = kind.parents.map((noun) => ids.get(noun) ?? "");
      return [
        { kind, file, path, value, parents, place, key: writeKey(kind, parents, getText(value, "id") ?? "", place) },
      ];
    }
    const own = findKind(kind, depth);
    if (own) ids.set(own.noun, getText(value, "id") ?? "");
    const inner = Object.hasOwn(value, list) ? value[list] : undefined;
    return Array.isArray(inner) ? inner.flatMap((one, i) => visit(one, depth + 1, [...path, list, i], i + 1)) : [];
  };
  return visit(content, 0, [], 1);
}

/** The sheet of the records at some depth on the way to those of another sheet. */
export function findKind(kind: SheetKind, depth: number): SheetKind | undefined {
  return sheetKinds.find(
    ({ file, lists }) =>
      file === kind.file && lists.length === depth && lists.every((list, i) => kind.lists[i] === list),
  );
}

/** What tells a record of a sheet from the others. Ids contain no slash. */
export function writeKey({ key, isUnique }: SheetKind, parents: readonly string[], id: string, place: number): string {
  if (key === "only") return "only";
  if (isUnique) return id;
  return [...parents, key === "id" ? id : String(place)].join("/");
}

/** The fingerprint of a record: four letters for each of its fields, and for its place where that means something. */
export function writeFingerprint(kind: SheetKind, record: JsonObject, place: number): string {
  const fields = listColumns(kind).map((column: Column) => printField(getField(record, column)));
  return [...(kind.isOrdered ? [printField(place)] : []), ...fields].join("");
}
