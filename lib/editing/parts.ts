import type { Edit } from "./apply";
import { readSchema } from "./key-order";
import { proposeId, recordLabel } from "./labels";
import { noStatementYet } from "./new-negotiation";
import { listRows, type Posted, readRecord } from "./posted";
import {
  type Contents,
  type FoundRecord,
  findRecord,
  getText,
  hashRecord,
  isObject,
  type JsonObject,
  listOf,
  listRecords,
  type RecordKind,
} from "./records";
import { makeIsTaken } from "./retired";

/** The records in another one that are edited with it, in one form: the questions of an issue, the terms of a deal. */
export interface PartsKind {
  kind: RecordKind;
  list: string;
  /** What the form asks of each; the rest of it stays as it is. */
  keys?: readonly string[];
}

const partsOf: Partial<Record<RecordKind, PartsKind>> = {
  issue: {
    kind: "question",
    list: "questions",
    keys: [
      "id",
      "code",
      "label",
      "text",
      "kind",
      "whole",
      "options",
      "amount",
      "dates",
      "concerns",
      "checked",
      "searched",
      "hardCases",
    ],
  },
  deal: { kind: "term", list: "terms" },
};

export function findParts(kind: RecordKind): PartsKind | undefined {
  return partsOf[kind];
}

/** A record with its parts, if it has any. The parts are without records of their own in them. */
export function findWhole(
  contents: Contents,
  name: string,
  asked: { kind: RecordKind; id: string; within?: string | undefined },
): FoundRecord | undefined {
  const found = findRecord(contents, name, asked);
  const parts = partsOf[asked.kind];
  if (!found || !parts) return found;
  const own = listRecords(contents, name, parts.kind).filter(({ file }) => file === found.file);
  return { ...found, value: { ...found.value, [parts.list]: own.map(({ value }) => value) } };
}

/** A part of a record as a form describes it, with the number of its row. */
export interface PartRow {
  row: number;
  value: JsonObject;
}

/** The parts in a form. New ones are given ids, and a new question lists every party as not yet asked. */
export function readParts(
  contents: Contents,
  name: string,
  posted: Posted,
  { parts, within, base, today }: { parts: PartsKind; within: string; base: JsonObject | undefined; today: string },
): PartRow[] {
  const { kind, list, keys } = parts;
  const bases = listOf(base ?? {}, list).filter(isObject);
  const taken = makeIsTaken(contents, name, { kind, within });
  const used = new Set(bases.map((one) => getText(one, "id")));
  return listRows(posted, list).flatMap((row) => {
    const own = readRow(posted, `${list}[${row}].`);
    const old = bases.find((one) => getText(one, "id") === own.find(([key]) => key === "id")?.[1]);
    const read = readRecord(readSchema(kind), own, {
      ...(old && { base: old }),
      ...(keys && { keys }),
      amounts: asksForAmounts(contents, name, own.find(([key]) => key === "question")?.[1]),
    });
    if (Object.keys(read).length === 0 || own.every(([, text]) => text.trim() === "")) return [];
    const id = getText(read, "id") ?? proposeId(proposeWords(kind, read), (one) => taken(one) || used.has(one));
    used.add(id);
    const value = kind === "question" ? completeQuestion(contents, name, { ...read, id }, old, today) : { ...read, id };
    return [{ row, value }];
  });
}

function readRow(posted: Posted, prefix: string): Posted {
  return posted.flatMap(([key, text]) => (key.startsWith(prefix) ? [[key.slice(prefix.length), text] as const] : []));
}

/** Whether the answers to a question are numbers or days. */
export function asksForAmounts(contents: Contents, name: string, question: string | undefined): boolean {
  const found = question ? findRecord(contents, name, { kind: "question", id: question })?.value : undefined;
  return ["amount", "date"].includes(getText(found, "kind") ?? "");
}

function proposeWords(kind: RecordKind, read: JsonObject): string[] {
  return [(getText(read, "label") ?? getText(read, "question") ?? recordLabel(kind, read)).slice(0, 40)];
}

function completeQuestion(
  contents: Contents,
  name: string,
  question: JsonObject,
  old: JsonObject | undefined,
  today: string,
): JsonObject {
  const { statements: _, ...own } = question;
  const named = nameOptions(contents, name, own);
  // Whoever takes the last hard case out says that there is none, and so does whoever saves a question under the full standard.
  const head = findRecord(contents, name, { kind: "negotiation", id: name })?.value;
  const isFull = (getText(head, "standard") ?? "full") === "full";
  if (old) return old.hardCases === undefined && !isFull ? named : { hardCases: [], ...named };
  const silent = listRecords(contents, name, "party").map(({ id }) => ({ party: id, note: noStatementYet }));
  return { hardCases: [], checked: today, ...named, ...(silent.length > 0 && { silent }) };
}

/** The question with an id for each option that has none yet. */
export function nameOptions(contents: Contents, name: string, question: JsonObject): JsonObject {
  const options = listOf(question, "options");
  if (options.length === 0) return question;
  const taken = makeIsTaken(contents, name, { kind: "option", within: getText(question, "id") ?? "" });
  const used = new Set(options.map((one) => getText(one, "id")));
  const named = options.map((one) => {
    if (!isObject(one) || getText(one, "id") !== undefined) return one;
    const id = proposeId([getText(one, "label") ?? ""], (id) => taken(id) || used.has(id));
    used.add(id);
    return { id, ...one };
  });
  return { ...question, options: named };
}

/** The edits of the parts: what is gone, what is new or changed, and all of them where their order is another one. */
export function listPartEdits(
  { kind, list }: PartsKind,
  within: string,
  base: JsonObject | undefined,
  mine: readonly PartRow[],
): { edit: Edit; row: number | undefined }[] {
  const bases = new Map(
    listOf(base ?? {}, list).flatMap((one) => (isObject(one) ? [[getText(one, "id") ?? "", one] as const] : [])),
  );
  const ids = mine.map(({ value }) => getText(value, "id") ?? "");
  const kept = [...bases.keys()].filter((id) => ids.includes(id));
  const isMoved = kept.some((id, i) => ids[i] !== id);
  const removed = [...bases]
    .filter(([id]) => !ids.includes(id))
    .map(([id, one]) => ({ edit: { kind, id, within, base: hashRecord(one), value: undefined }, row: undefined }));
  const written = mine.flatMap(({ row, value }, i) => {
    const id = ids[i] ?? "";
    const old = bases.get(id);
    const isSame = old && hashRecord(old) === hashRecord(value);
    if (isSame && !isMoved) return [];
    const edit: Edit = { kind, id, within, base: hashRecord(old), value, ...(isMoved && { place: i }) };
    return [{ edit, row }];
  });
  return [...removed, ...written];
}
