import { asSchema, type Schema } from "./key-order";
import { isObject, type Json, type JsonObject } from "./records";

/** What a form holds, in its order: names are the paths of fields in the record, `quote.exact`. */
export type Posted = readonly (readonly [string, string])[];

/** How a record is read from a form. */
export interface ReadOptions {
  /** The record as it was: what the form does not hold stays. */
  base?: JsonObject | undefined;
  /** The keys that the form holds; all of them where left out. */
  keys?: readonly string[];
  /** Answers are numbers and days, and none is the id of an option. */
  amounts?: boolean;
}

/** A record as the fields of a form. */
export function flatten(value: Json, name: string): [string, string][] {
  if (Array.isArray(value)) {
    return value.flatMap((one, i) => {
      const limit = readLimit(one);
      if (limit) return [[name, limit] as [string, string]];
      return flatten(one, isObject(one) ? `${name}[${i}]` : name);
    });
  }
  if (isObject(value)) {
    return Object.entries(value).flatMap(([key, inner]) => flatten(inner, name ? `${name}.${key}` : key));
  }
  return value === null ? [] : [[name, String(value)]];
}

/** `below 5`, for a refusal of every value on one side of a limit. */
function readLimit(one: Json): string | undefined {
  if (!isObject(one)) return undefined;
  const [[key, value] = [], ...more] = Object.entries(one);
  return more.length === 0 && (key === "below" || key === "above") && !isObject(value ?? null)
    ? `${key} ${value}`
    : undefined;
}

/** The record that a form describes. Its faults are left in it, for the schemas and rules to find. */
export function readRecord(
  schema: Schema,
  posted: Posted,
  { base = {}, keys, amounts = false }: ReadOptions = {},
): JsonObject {
  return readObject(schema, posted, "", base, { keys, amounts });
}

function readObject(
  schema: Schema,
  posted: Posted,
  prefix: string,
  base: JsonObject,
  how: { keys?: readonly string[] | undefined; amounts: boolean },
): JsonObject {
  const properties = schema.properties ?? {};
  const held = Object.keys(properties).filter((key) => how.keys?.includes(key) ?? true);
  const kept = Object.entries(base).filter(([key]) => !held.includes(key));
  const read = held.flatMap((key): [string, Json][] => {
    const inner = asSchema(properties[key]);
    const name = prefix ? `${prefix}.${key}` : key;
    const value = inner && readValue(inner, posted, name, base[key], how.amounts);
    if (value !== undefined) return [[key, value]];
    // An empty list says that there is nothing, which is more than saying nothing.
    const isEmpty = Array.isArray(base[key]) && base[key].length === 0;
    return inner?.type === "array" && (isEmpty || schema.required?.includes(key)) ? [[key, []]] : [];
  });
  return Object.fromEntries([...kept, ...read]);
}

function readValue(
  schema: Schema,
  posted: Posted,
  name: string,
  base: Json | undefined,
  amounts: boolean,
): Json | undefined {
  if (schema.properties) {
    if (!posted.some(([key, text]) => key.startsWith(`${name}.`) && text.trim() !== "")) return undefined;
    const value = readObject(schema, posted, name, isObject(base) ? base : {}, { amounts });
    return Object.keys(value).length > 0 ? value : undefined;
  }
  if (schema.type === "array") {
    const items = getItems(schema);
    const bases = Array.isArray(base) ? base : [];
    const list = isRecord(items)
      ? listRows(posted, name).flatMap((i) => {
          const row = `${name}[${i}]`;
          return readValue(items, posted, row, findBase(bases, getAll(posted, `${row}.id`)[0], i), amounts) ?? [];
        })
      : getAll(posted, name)
          .flatMap((text) => text.split("\n"))
          .map((text) => text.trim())
          .filter(Boolean)
          .map((text) => (items.type === "number" ? readNumber(text) : readRefusal(text, amounts)));
    return list.length > 0 ? list : undefined;
  }
  const [text = ""] = getAll(posted, name);
  const isExact = schema.type === "string" && schema.pattern === undefined && schema.format === undefined;
  const set = isExact && !schema.enum ? text : text.trim();
  if (set === "") return undefined;
  if (schema.const === true) return set === "true" ? true : undefined;
  const isNumber = schema.type === "number" || schema.type === "integer";
  return isNumber || (amounts && schema.anyOf?.some((one) => asSchema(one)?.type === "number")) ? readNumber(set) : set;
}

/** What an entry of a list was before: it may have changed its place. */
function findBase(bases: readonly Json[], id: string | undefined, index: number): Json | undefined {
  return id === undefined ? bases[index] : bases.find((one) => isObject(one) && one.id === id);
}

function readRefusal(text: string, amounts: boolean): Json {
  const [, side, value = ""] = /^(below|above)\s+(\S+)$/.exec(text) ?? [];
  if (!amounts) return text;
  return side ? { [side]: readNumber(value) } : readNumber(text);
}

/** A number, or the text as it is: its fault is told at its field. */
function readNumber(text: string): Json {
  return /^-?\d+(\.\d+)?$/.test(text) ? Number(text) : text;
}

export function getAll(posted: Posted, name: string): string[] {
  return posted.filter(([key]) => key === name).map(([, text]) => text.replaceAll("\r\n", "\n"));
}

/** The numbers of the rows that a form holds of a list of records. */
export function listRows(posted: Posted, name: string): number[] {
  const rows = posted.flatMap(([key]) => {
    const rest = key.startsWith(`${name}[`) ? key.slice(name.length) : "";
    const [, row] = /^\[(\d{1,4})\]/.exec(rest) ?? [];
    return row === undefined ? [] : [Number(row)];
  });
  return [...new Set(rows)].toSorted((a, b) => a - b);
}

/** The fields of a form after two rows have changed places, or one is gone. */
export function moveRow(posted: Posted, name: string, from: number, to: number | undefined): Posted {
  const rename = (key: string, row: number, other: number) =>
    key.startsWith(`${name}[${row}]`) ? `${name}[${other}]${key.slice(`${name}[${row}]`.length)}` : undefined;
  if (to !== undefined) {
    return posted.map(([key, text]) => [rename(key, from, to) ?? rename(key, to, from) ?? key, text] as const);
  }
  const below = listRows(posted, name).filter((row) => row > from);
  return posted
    .filter(([key]) => !key.startsWith(`${name}[${from}]`))
    .map(([key, text]) => [below.map((row) => rename(key, row, row - 1)).find(Boolean) ?? key, text] as const);
}

/** What the entries of a list are; those of a pair are all alike here. */
export function getItems(schema: Schema): Schema {
  const { items, prefixItems } = schema;
  return asSchema(prefixItems?.[0] ?? (Array.isArray(items) ? items[0] : items)) ?? {};
}

/** Whether the entries of a list have fields of their own. */
export function isRecord(schema: Schema): boolean {
  return schema.properties !== undefined;
}
