import { evidenceKinds } from "../schema/evidence-kinds";
import { asSchema, type Schema } from "./key-order";
import { sourceLabel } from "./labels";
import { getAll, getItems, isRecord, listRows, type Posted } from "./posted";
import { type Contents, getText, listRecords, type RecordKind } from "./records";

export interface Choice {
  value: string;
  label: string;
}

/** What is wrong with a field, and what to do. */
export interface FieldFault {
  wrong: string;
  remedy: string;
}

interface FieldHead {
  name: string;
  key: string;
  label: string;
  hint: string;
  required: boolean;
  faults: FieldFault[];
}

/** A field of a form, ready to draw. */
export type FieldView = FieldHead &
  (
    | { kind: "text" | "long" | "date"; value: string; max: number | undefined }
    | { kind: "lines"; value: string }
    | { kind: "choice"; value: string; choices: Choice[] /** What choosing nothing is called. */; none?: string }
    | { kind: "many"; values: string[]; choices: Choice[] }
    | { kind: "check"; checked: boolean }
    | { kind: "group"; fields: FieldView[] }
    | { kind: "rows"; rows: { name: string; fields: FieldView[] }[]; addable: boolean }
  );

/** What the fields of a form are built from. */
export interface FieldContext {
  posted: Posted;
  /** Faults by the path of their field. */
  faults: readonly (FieldFault & { path: string })[];
  choices: ReferenceChoices;
}

export type ReferenceChoices = Partial<Record<RecordKind, Choice[]>>;

/** Which records a field names. */
const references: Record<string, RecordKind> = {
  party: "party",
  proposedBy: "party",
  binds: "party",
  by: "party",
  gives: "party",
  gets: "party",
  concerns: "party",
  teller: "party",
  source: "source",
  issue: "issue",
  issues: "issue",
  question: "question",
  revises: "deal",
  headlineDeal: "deal",
};

/** What there is to choose from where a field names a record. */
export function listChoices(contents: Contents, name: string): ReferenceChoices {
  const list = (kind: RecordKind, label: (value: Parameters<typeof getText>[0]) => string | undefined) =>
    listRecords(contents, name, kind).map(({ id, value }) => ({ value: id, label: label(value) ?? id }));
  return {
    party: list("party", (value) => getText(value, "name")),
    source: list("source", sourceLabel).toSorted((a, b) => a.label.localeCompare(b.label, "en")),
    issue: list("issue", (value) => getText(value, "title")),
    question: list("question", (value) => getText(value, "text")),
    deal: list("deal", (value) => getText(value, "title")),
  };
}

/** The fields of an object, in the order of its schema. `prefix` is the path of the object in the record. */
export function buildFields(
  schema: Schema,
  context: FieldContext,
  { prefix = "", leaveOut = [] }: { prefix?: string; leaveOut?: readonly string[] } = {},
): FieldView[] {
  return Object.entries(schema.properties ?? {}).flatMap(([key, inner]) => {
    const own = asSchema(inner);
    if (!own || leaveOut.includes(key)) return [];
    return buildField(own, context, prefix ? `${prefix}.${key}` : key, key, schema.required?.includes(key) ?? false);
  });
}

function buildField(schema: Schema, context: FieldContext, name: string, key: string, required: boolean): FieldView {
  const { posted, faults, choices } = context;
  const [value = ""] = getAll(posted, name);
  const isHolder = schema.properties !== undefined || (schema.type === "array" && isRecord(getItems(schema)));
  const head: FieldHead = {
    name,
    key,
    label: labels[key] ?? humanize(key),
    hint: (schema.description ?? "").replaceAll("`", ""),
    required,
    // A fault of a thing inside that has no field of its own stands at the thing.
    faults: faults.filter(
      ({ path }) => path === name || (!isHolder && (path.startsWith(`${name}[`) || path.startsWith(`${name}.`))),
    ),
  };
  // Who gave an account is a text under the key that elsewhere names parties.
  const isId = schema.type === "array" || schema.pattern?.startsWith("^[a-z0-9]");
  const referred = isId ? choices[references[key] ?? "term"] : undefined;
  if (schema.properties) return { ...head, kind: "group", fields: buildFields(schema, context, { prefix: name }) };
  if (schema.type === "array") {
    const items = getItems(schema);
    if (isRecord(items)) return { ...head, kind: "rows", ...buildRows(schema, items, context, name) };
    const values = getAll(posted, name).flatMap((text) => text.split("\n"));
    if (referred) {
      // What is chosen comes first, in its own order, so that a form that nobody changed saves it as it was.
      const held = values
        .filter(Boolean)
        .map((one) => referred.find((choice) => choice.value === one) ?? asChoice(one));
      const others = referred.filter((choice) => !values.includes(choice.value));
      return { ...head, kind: "many", values, choices: [...held, ...others] };
    }
    return { ...head, kind: "lines", value: values.join("\n") };
  }
  if (key === "evidence" && schema.enum) {
    const kinds = evidenceKinds.map(({ kind, label, gloss }) => ({ value: kind, label: `${label}: ${gloss}` }));
    return { ...head, hint: "", kind: "choice", value, choices: kinds };
  }
  if (schema.enum) {
    return {
      ...head,
      kind: "choice",
      value,
      choices: schema.enum.map((one) => ({ value: String(one), label: humanize(String(one)) })),
    };
  }
  if (schema.const === true) return { ...head, kind: "check", checked: value === "true" };
  if (referred) {
    const isKnown = value === "" || referred.some((one) => one.value === value);
    return { ...head, kind: "choice", value, choices: isKnown ? referred : [...referred, asChoice(value)] };
  }
  const max = schema.maxLength;
  if (schema.format === "date") return { ...head, kind: "date", value, max: undefined };
  return { ...head, kind: max !== undefined && max > 100 && schema.format !== "uri" ? "long" : "text", value, max };
}

/** Something that is not there any more stays chosen until somebody chooses another. */
function asChoice(value: string): Choice {
  return { value, label: value };
}

/** The rows that are filled in, and one more to fill in. */
function buildRows(schema: Schema, items: Schema, context: FieldContext, name: string) {
  const filled = listRows(context.posted, name);
  const count = Math.max(schema.prefixItems?.length ?? 0, filled.length > 0 ? Math.max(...filled) + 1 : 0);
  const rows = Array.from({ length: count }, (_, i) => `${name}[${i}]`);
  return {
    rows: rows.map((row) => ({ name: row, fields: buildFields(items, context, { prefix: row }) })),
    addable: !schema.prefixItems && (schema.maxItems === undefined || count < schema.maxItems),
  };
}

/** Labels that are not the key in words. */
const labels: Record<string, string> = {
  url: "Web address",
  alsoIn: "Also in these sources",
  exact: "Exact words",
  words: "Whose words",
};

/** `nameInText` as a label: `Name in text`. */
export function humanize(key: string): string {
  const words = key.replaceAll(/(?<=[a-z])(?=[A-Z])|-/g, " ").toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
}
