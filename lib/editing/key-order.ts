import { z } from "zod";
import { memoizeFor } from "../dataset/memoize";
import { isObject, type Json, type JsonObject, type RecordKind, recordKinds } from "./records";

export type Schema = z.core.JSONSchema.BaseSchema;

/** The JSON Schema of a kind of record. */
export function readSchema(kind: RecordKind): Schema {
  const { schema } = recordKinds[kind];
  return memoizeFor(schema, "record schema", () => z.toJSONSchema(schema, { io: "input" }));
}

/**
 * The same value with its keys in the order of the record that it replaces, so that the difference of an edit is the edit.
 * A new key goes where the schema has it, or to the end if the schema does not know it.
 */
export function orderLike(value: Json, like: Json | undefined, schema: Schema | undefined): Json {
  if (Array.isArray(value)) {
    const olds = Array.isArray(like) ? like : [];
    const items = Array.isArray(schema?.items) ? undefined : schema?.items;
    return value.map((one, i) => orderLike(one, findSame(olds, one, i), asSchema(items)));
  }
  if (!isObject(value)) return value;
  const old: JsonObject = isObject(like) ? like : {};
  const known = Object.keys(schema?.properties ?? {});
  const keys = Object.keys(old).filter((key) => Object.hasOwn(value, key));
  const added = Object.keys(value).filter((key) => !keys.includes(key));
  for (const key of added.toSorted((a, b) => rank(known, a) - rank(known, b))) {
    const before = keys.findLastIndex((one) => rank(known, one) <= rank(known, key));
    keys.splice(before + 1, 0, key);
  }
  return Object.fromEntries(
    keys.map((key) => [key, orderLike(value[key] ?? null, old[key], asSchema(schema?.properties?.[key]))]),
  );
}

function rank(known: readonly string[], key: string): number {
  const place = known.indexOf(key);
  return place < 0 ? known.length : place;
}

/** The entry of a list that another one replaces: the one with its id, or the one in its place. */
function findSame(olds: readonly Json[], one: Json, index: number): Json | undefined {
  const id = isObject(one) ? one.id : undefined;
  return id === undefined ? olds[index] : olds.find((old) => isObject(old) && old.id === id);
}

export function asSchema(found: unknown): Schema | undefined {
  return typeof found === "object" && found !== null ? (found as Schema) : undefined;
}
