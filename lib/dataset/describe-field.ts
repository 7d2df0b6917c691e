import { z } from "zod";
import { type FileKind, fileKinds } from "../schema/files";
import { capitalise, formatList } from "../text/format";
import { memoizeFor } from "./memoize";

type Schema = z.core.JSONSchema.BaseSchema;

/** What a field of a file has to hold, in words: its kind, its limits and what it means, as far as its schema says. */
export function describeField(kind: FileKind, path: readonly PropertyKey[]): string {
  const schema = findSchema(readSchema(kind), path);
  if (!schema) return "";
  const holds = describeContent(schema);
  return schema.description ? `${holds}. ${beginSentence(schema.description)}` : `${holds}.`;
}

function readSchema(kind: FileKind): Schema {
  const definition = fileKinds[kind];
  return memoizeFor(definition, "JSON Schema", () => z.toJSONSchema(definition, { io: "input" }));
}

function findSchema(schema: Schema | undefined, path: readonly PropertyKey[]): Schema | undefined {
  return path.reduce<Schema | undefined>((found, key) => {
    if (typeof key !== "number") return asSchema(found?.properties?.[String(key)]);
    const { items, prefixItems } = found ?? {};
    return asSchema(prefixItems?.[key] ?? (Array.isArray(items) ? items[key] : items));
  }, schema);
}

function asSchema(found: Schema | boolean | undefined): Schema | undefined {
  return typeof found === "object" ? found : undefined;
}

function describeContent(schema: Schema): string {
  const { type, maxLength, minItems, maxItems, enum: choices, const: only } = schema;
  const kinds = (schema.anyOf ?? []).map(describeContent);
  if (kinds.length > 0) return [...new Set(kinds)].join(", or ");
  if (choices) return `one of ${choices.join(", ")}`;
  if (only !== undefined) return String(only);
  if (schema.format === "date") return "a day as YYYY-MM-DD";
  if (schema.pattern?.startsWith("^\\d{4}(-(")) return "a day as YYYY-MM-DD, a month as YYYY-MM or a year as YYYY";
  if (schema.format === "uri") return "a web address";
  if (type === "number" || type === "integer") return "a number";
  if (type === "array") {
    const limits = [
      ...(minItems ? [`at least ${minItems}`] : []),
      ...(maxItems === undefined ? [] : [`at most ${maxItems}`]),
    ];
    const entries = (maxItems ?? minItems) === 1 ? "entry" : "entries";
    return limits.length > 0 ? `a list of ${formatList(limits)} ${entries}` : "a list";
  }
  if (type === "object") return `an object with ${formatList(schema.required ?? [])}`;
  if (schema.pattern?.startsWith("^[a-z0-9]+(-")) return "lower-case letters, digits and single hyphens";
  return maxLength === undefined ? "a text" : `a text of at most ${maxLength} characters`;
}

/** A description may begin with the name of a choice, which is written as it is in the file. */
function beginSentence(text: string): string {
  return /^[\w-]+:/.test(text) ? text : capitalise(text);
}
