import { z } from "zod";
import { memoizeFor } from "../../dataset/memoize";
import { type FileKind, fileKinds } from "../../schema/files";
import type { Schema } from "../key-order";
import { isObject, type Json, type JsonObject } from "../records";
import { type SheetKind, sheetKinds } from "./kinds";

/** How the value of a field stands in a cell. */
export type Content =
  | "text"
  | "number"
  | "yes"
  /** The id of an option, or a number. */
  | "answer"
  /** Several texts with bars between them. */
  | "texts"
  /** Several numbers in the same way. */
  | "numbers"
  /** Several answers, or limits: `above 30`. */
  | "answers"
  /** Several pairs of an id and a text: `amber: Amber Shore`. */
  | "pairs"
  /** A list with rows on a sheet of its own. Only that it is there and empty stands in the cell. */
  | "none";

/** A column of a sheet: a field of the record, or of something within it. */
export interface Column {
  /** The names of the fields on the way, with dots: `quote.exact`. The parts of a pair are 1 and 2. */
  name: string;
  path: readonly (string | number)[];
  content: Content;
  isRequired: boolean;
  /** The values to choose from, if there are only these. */
  choices: readonly string[];
  says: string;
  /** Space at the start or the end belongs to the text. */
  keepsSpace: boolean;
  schema: Schema;
}

/** The columns that hold the fields of a kind of record, in the order of its schema. */
export function listColumns(kind: SheetKind): readonly Column[] {
  return memoizeFor(kind, "columns", () => listFields(getRecordSchema(kind), [], true));
}

/** The JSON Schema of one record of a sheet. */
export function getRecordSchema({ file, lists }: SheetKind): Schema {
  const whole = readFileSchema(file);
  return lists.reduce<Schema>((schema, list) => asSchema(asSchema(schema.properties?.[list])?.items) ?? {}, whole);
}

/** The sheets whose records lie in lists of this one’s. */
export function listChildren(kind: SheetKind): SheetKind[] {
  const { file, lists } = kind;
  return sheetKinds.filter(
    (one) =>
      one.file === file && one.lists.length === lists.length + 1 && lists.every((list, i) => one.lists[i] === list),
  );
}

function readFileSchema(kind: FileKind): Schema {
  const definition = fileKinds[kind];
  return memoizeFor(definition, "JSON Schema", () => z.toJSONSchema(definition, { io: "input" }));
}

function listFields(schema: Schema, path: readonly (string | number)[], isRequired: boolean): Column[] {
  return Object.entries(schema.properties ?? {}).flatMap(([key, one]) => {
    if (path.length === 0 && (key === "$schema" || key === "format")) return [];
    const isNeeded = isRequired && (schema.required ?? []).includes(key);
    return listColumnsOf(asSchema(one) ?? {}, [...path, key], isNeeded);
  });
}

function listColumnsOf(schema: Schema, path: readonly (string | number)[], isRequired: boolean): Column[] {
  const column = (content: Content): Column[] => [
    {
      name: path.map((key) => (typeof key === "number" ? key + 1 : key)).join("."),
      path,
      content,
      isRequired,
      choices: content === "yes" ? ["yes"] : (schema.enum ?? []).map(String),
      says: schema.description ?? "",
      keepsSpace: content === "text" && !schema.pattern && !schema.enum && !schema.format,
      schema,
    },
  ];
  if (schema.anyOf) return column("answer");
  if (schema.const === true) return column("yes");
  if (schema.type === "object") return listFields(schema, path, isRequired);
  if (schema.type === "number" || schema.type === "integer") return column("number");
  if (schema.type !== "array") return column("text");
  if (schema.prefixItems) {
    return schema.prefixItems.flatMap((one, i) => listColumnsOf(asSchema(one) ?? {}, [...path, i], isRequired));
  }
  const items = asSchema(schema.items) ?? {};
  if (items.anyOf) return column("answers");
  if (items.type === "number") return column("numbers");
  if (items.type !== "object") return column("texts");
  if (["members", "others", "between"].includes(String(path.at(-1)))) return column("pairs");
  return isRequired || schema.minItems ? [] : column("none");
}

function asSchema(found: unknown): Schema | undefined {
  return typeof found === "object" && found !== null && !Array.isArray(found) ? (found as Schema) : undefined;
}

/** The value of a field, as a cell can hold it; undefined if there is none. */
export function getField(record: JsonObject, { path, content, isRequired }: Column): Json | undefined {
  const value = path.reduce<Json | undefined>(getAt, record);
  const isEmpty = Array.isArray(value) && value.length === 0;
  if (content === "none") return isEmpty ? [] : undefined;
  // An empty list that has to be there says no more than an empty cell.
  return isEmpty && isRequired ? undefined : value;
}

function getAt(value: Json | undefined, key: string | number): Json | undefined {
  if (Array.isArray(value)) return value[Number(key)];
  return isObject(value) && Object.hasOwn(value, key) ? value[key] : undefined;
}

/**
 * Writes a field of a record, or takes it out. What it lies in is made where it is missing and goes when nothing is left
 * of it. A new key goes where the schema has it; the others stay where they are.
 */
export function setField(record: JsonObject, column: Column, value: Json | undefined, schema: Schema): void {
  const { path, content } = column;
  if (content === "none" && hasEntries(path.reduce<Json | undefined>(getAt, record))) return;
  setAt(record, path, value ?? (column.isRequired && content === "texts" ? [] : undefined), schema);
}

function hasEntries(value: Json | undefined): boolean {
  return Array.isArray(value) && value.length > 0;
}

function setAt(
  holder: JsonObject | Json[],
  [key = "", ...rest]: readonly (string | number)[],
  value: Json | undefined,
  schema: Schema | undefined,
): void {
  const inner = asSchema(typeof key === "number" ? schema?.prefixItems?.[key] : schema?.properties?.[key]);
  let next = value;
  if (rest.length > 0) {
    const old = getAt(holder as Json, key);
    const within = isObject(old) || Array.isArray(old) ? old : typeof rest[0] === "number" ? [] : {};
    setAt(within, rest, value, inner);
    next = Object.values(within).every((one) => one === undefined) ? undefined : within;
  }
  if (Array.isArray(holder)) {
    if (next !== undefined) holder[Number(key)] = next;
    else if (Number(key) === holder.length - 1) holder.pop();
    else if (Number(key) < holder.length) holder[Number(key)] = {};
  } else if (next === undefined) delete holder[key];
  else putKey(holder, String(key), next, Object.keys(schema?.properties ?? {}));
}

/** Sets a key of an object; a new one goes after those that come before it in the schema. */
export function putKey(holder: JsonObject, key: string, value: Json, known: readonly string[]): void {
  if (Object.hasOwn(holder, key)) {
    holder[key] = value;
    return;
  }
  const rank = (one: string) => (known.includes(one) ? known.indexOf(one) : known.length);
  const entries = Object.entries(holder);
  const before = entries.findLastIndex(([one]) => rank(one) < rank(key));
  entries.splice(before + 1, 0, [key, value]);
  for (const [one] of entries) delete holder[one];
  Object.assign(holder, Object.fromEntries(entries));
}
