import type { z } from "zod";
import { computeVersion } from "../dataset/version";
import { answer, codingFile, review } from "../schema/coding";
import { dealFile, term } from "../schema/deal";
import type { FileKind } from "../schema/files";
import { issueFile, question, statement } from "../schema/issue";
import { correction, event, negotiationFile, party, source } from "../schema/negotiation";

export type Json = null | boolean | number | string | Json[] | JsonObject;
export interface JsonObject {
  [key: string]: Json;
}

/** What can be edited by itself. A question without its statements is one such record, and so is each statement. */
export type RecordKind =
  | "negotiation"
  | "party"
  | "source"
  | "event"
  | "correction"
  | "issue"
  | "question"
  | "statement"
  | "deal"
  | "term"
  | "coding"
  | "answer"
  | "review";

interface KindOfRecord {
  schema: z.ZodType;
  /** What a reader of the editor calls it. */
  noun: string;
  plural: string;
  file: FileKind;
  /** The list that it is in, if it is not the file as a whole. */
  list?: string;
  /** The field that tells it from its like, where that is not `id`. */
  key?: string;
  /** The record whose list that is, if there are several. */
  parent?: RecordKind;
  /** A list of records of their own, which the record does not contain for an editor. */
  children?: string;
  /** How its list is sorted by date. */
  sorted?: "newest first" | "oldest first";
}

export const recordKinds: Record<RecordKind, KindOfRecord> = {
  negotiation: { schema: negotiationFile, noun: "negotiation", plural: "Negotiations", file: "negotiation" },
  party: { schema: party, noun: "party", plural: "Parties", file: "parties", list: "parties" },
  source: { schema: source, noun: "source", plural: "Sources", file: "sources", list: "sources" },
  event: { schema: event, noun: "event", plural: "Events", file: "events", list: "events", sorted: "oldest first" },
  correction: {
    schema: correction,
    noun: "correction",
    plural: "Corrections",
    file: "corrections",
    list: "corrections",
    sorted: "newest first",
  },
  issue: { schema: issueFile, noun: "issue", plural: "Issues", file: "issue", children: "questions" },
  question: {
    schema: question,
    noun: "question",
    plural: "Questions",
    file: "issue",
    list: "questions",
    parent: "issue",
    children: "statements",
  },
  statement: {
    schema: statement,
    noun: "statement",
    plural: "Statements",
    file: "issue",
    list: "statements",
    parent: "question",
    sorted: "newest first",
  },
  deal: { schema: dealFile, noun: "deal", plural: "Deals", file: "deal", children: "terms" },
  term: { schema: term, noun: "term", plural: "Terms", file: "deal", list: "terms", parent: "deal" },
  coding: { schema: codingFile, noun: "second coding", plural: "Codings", file: "coding", children: "answers" },
  answer: {
    schema: answer,
    noun: "answer",
    plural: "Answers",
    file: "coding",
    list: "answers",
    key: "statement",
    parent: "coding",
  },
  review: { schema: review, noun: "sign-off", plural: "Reviews", file: "reviews", list: "reviews", key: "record" },
};

/** Whether each record of a kind, or the one that it is in, has a file of its own in a folder. */
function isInFolder(file: FileKind): boolean {
  return file === "issue" || file === "deal" || file === "coding";
}

/** The parsed files of one negotiation by their paths. What is not JSON is not among them. */
export type Contents = Map<string, JsonObject>;

/** A record, and where it is. */
export interface FoundRecord {
  kind: RecordKind;
  id: string;
  file: string;
  path: (string | number)[];
  /** The record without those in it that are records of their own. */
  value: JsonObject;
  /** The ids of the records that it is in. */
  within: string | undefined;
}

export function parseContents(texts: ReadonlyMap<string, string>): Contents {
  const contents: Contents = new Map();
  for (const [file, text] of texts) {
    try {
      const content: unknown = JSON.parse(text);
      if (isObject(content)) contents.set(file, content);
    } catch {
      // Its faults are listed; a record in it can be mended in a text editor only.
    }
  }
  return contents;
}

/** The file in which a record of a kind is, or will be. `id` is that of the issue or deal for what is in one. */
export function nameFile(name: string, kind: FileKind, id: string): string {
  return isInFolder(kind) ? `${name}/${kind}s/${id}.json` : `${name}/${kind}.json`;
}

/** Every record of a kind, in the order of the files. Entries without a text as their id have none. */
export function listRecords(contents: Contents, name: string, kind: RecordKind): FoundRecord[] {
  const { file: fileKind, list, parent, key = "id" } = recordKinds[kind];
  const isOwn = (file: string) =>
    isInFolder(fileKind) ? file.startsWith(`${name}/${fileKind}s/`) : file === nameFile(name, fileKind, "");
  const files = [...contents].filter(([file]) => isOwn(file));
  const found = (file: string, value: Json | undefined, path: FoundRecord["path"], within?: string): FoundRecord[] =>
    isObject(value)
      ? [{ kind, id: getText(value, key) ?? "", file, path, value: withoutChildren(kind, value), within }]
      : [];
  const entries = (file: string, holder: JsonObject, path: FoundRecord["path"]) =>
    list === undefined
      ? []
      : listOf(holder, list).flatMap((one, i) => found(file, one, [...path, list, i], getText(holder, "id")));
  return files.flatMap(([file, content]) => {
    if (list === undefined) return found(file, content, []);
    if (parent !== "question") return entries(file, content, []);
    return listOf(content, "questions").flatMap((one, q) =>
      isObject(one) ? entries(file, one, ["questions", q]) : [],
    );
  });
}

/** The record with an id; `within` is the id of the record that it is in, where ids are distinct only there. */
export function findRecord(
  contents: Contents,
  name: string,
  { kind, id, within }: { kind: RecordKind; id: string; within?: string | undefined },
): FoundRecord | undefined {
  return listRecords(contents, name, kind).find(
    (one) => one.id === id && (within === undefined || one.within === undefined || one.within === within),
  );
}

/** What an editor compares to see whether somebody else has changed a record. The order of keys is no change. */
export function hashRecord(value: Json | undefined): string {
  return value === undefined ? "" : computeVersion(value);
}

export function isObject(value: unknown): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

export function getText(value: Json | undefined, key: string): string | undefined {
  const text = isObject(value) && Object.hasOwn(value, key) ? value[key] : undefined;
  return typeof text === "string" ? text : undefined;
}

export function listOf(value: JsonObject, key: string): Json[] {
  const list = Object.hasOwn(value, key) ? value[key] : undefined;
  return Array.isArray(list) ? list : [];
}

function withoutChildren(kind: RecordKind, value: JsonObject): JsonObject {
  const { children } = recordKinds[kind];
  return Object.fromEntries(Object.entries(value).filter(([key]) => key !== children));
}
