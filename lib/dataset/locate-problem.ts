import { findNodeAtLocation, type Node, parseTree } from "jsonc-parser";
import { formatDate } from "../text/format";
import type { Finding, Problem } from "./problem";

/** The texts of a negotiation's files by their names, valid or not. */
export type FileTexts = ReadonlyMap<string, string>;

type Key = string | number;

/** Adds to findings in a folder on which line each is, and which record it concerns. */
export function locateProblems(name: string, texts: FileTexts, findings: readonly Finding[]): Problem[] {
  const names = findings.length > 0 ? readNames(name, texts) : new Names();
  const files = new Map<string, OpenFile | undefined>();
  return findings.map((finding) => {
    const { file, path, severity = "error" } = finding;
    if (!files.has(file)) files.set(file, openFile(texts.get(file)));
    const keys = readPath(path);
    const opened = keys.length > 0 ? files.get(file) : undefined;
    return {
      ...finding,
      severity,
      line: opened && findLine(opened, keys),
      record: opened && describeRecord(opened.content, keys, names),
    };
  });
}

/** A file whose text is JSON: its content, and where in the text each part of it is. */
interface OpenFile {
  content: unknown;
  root: Node;
  /** The offsets at which the lines begin. */
  lines: number[];
}

function openFile(text: string | undefined): OpenFile | undefined {
  if (text === undefined) return undefined;
  try {
    const content: unknown = JSON.parse(text);
    const root = parseTree(text);
    if (!root) return undefined;
    return { content, root, lines: [0, ...[...text.matchAll(/\n/g)].map(({ index }) => index + 1)] };
  } catch {
    // Not JSON, or nested too deeply for the parser, which is recursive.
    return undefined;
  }
}

/** The line of the innermost thing on a path that is there: where a key is missing, that of the object that lacks it. */
function findLine({ root, lines }: OpenFile, keys: readonly Key[]): number | undefined {
  for (let length = keys.length; length > 0; length--) {
    const node = findNodeAtLocation(root, keys.slice(0, length));
    if (!node) continue;
    // The key of a property may be on the line before its value.
    return countLine(lines, node.parent?.type === "property" ? node.parent.offset : node.offset);
  }
  return undefined;
}

/** The number of the last line that begins at or before an offset, found by halving. */
function countLine(lines: readonly number[], offset: number): number {
  let [low, high] = [0, lines.length];
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((lines[middle] ?? 0) <= offset) low = middle;
    else high = middle;
  }
  return low + 1;
}

function readPath(path: string): Key[] {
  return [...path.matchAll(/[^.[\]]+/g)].map(([key]) => (/^\d+$/.test(key) ? Number(key) : key));
}

/** The names of parties and the texts of questions, by their ids. */
class Names {
  readonly parties = new Map<string, string>();
  readonly questions = new Map<string, string>();
}

function readNames(name: string, texts: FileTexts): Names {
  const names = new Names();
  for (const [file, text] of texts) {
    const isIssue = file.startsWith(`${name}/issues/`);
    if (!isIssue && file !== `${name}/parties.json`) continue;
    const content = parse(text);
    for (const one of listEntries(content, isIssue ? "questions" : "parties")) {
      const [id, says] = [getText(one, "id"), getText(one, isIssue ? "text" : "name")];
      if (id && says) (isIssue ? names.questions : names.parties).set(id, says);
    }
  }
  return names;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** The lists whose entries have a name, and what an entry is called. */
const recordNames = new Map<Key | undefined, string>(
  Object.entries({
    parties: "party",
    sources: "source",
    events: "event",
    corrections: "correction",
    checks: "check",
    contradictions: "contradiction",
    questions: "question",
    options: "option",
    statements: "statement",
    silent: "silent party",
    terms: "term",
    history: "stage",
    members: "member",
    reactions: "reaction",
    answers: "answer",
    reviews: "sign-off",
  }),
);

/** The innermost record on a path in words: what it is, its id, and what else tells it from others. */
function describeRecord(content: unknown, keys: readonly Key[], names: Names): string | undefined {
  let [value, question]: [unknown, unknown] = [content, undefined];
  let record: string | undefined;
  keys.forEach((key, i) => {
    value = getValue(value, key);
    const what = typeof key === "number" ? recordNames.get(keys[i - 1]) : undefined;
    if (!what || !isObject(value)) return;
    if (what === "question") question = value;
    const own = writeRecord(what, Number(key) + 1, value, question, names);
    record = what === "reaction" && record ? `${own} to ${record}` : own;
  });
  return record;
}

function writeRecord(what: string, number: number, value: unknown, question: unknown, names: Names): string {
  const party = getText(value, "party");
  const asked = names.questions.get(getText(value, "question") ?? "") ?? getText(question, "text");
  const label = getText(value, "label") ?? getText(value, "title");
  const details = [
    party && (names.parties.get(party) ?? party),
    getText(value, "name") ?? getText(value, "publisher"),
    what === "question" ? undefined : label && `“${label}”`,
    asked && `“${asked}”`,
    writeDay(getText(value, "date")),
  ].filter(Boolean);
  const id = getText(value, "id") ?? getText(value, "statement") ?? getText(value, "record");
  return `${what} ${id ?? `number ${number}`}${details.length > 0 ? ` (${details.join(", ")})` : ""}`;
}

function writeDay(date: string | undefined): string | undefined {
  return date && /^\d{4}-(0[1-9]|1[0-2])-([0-2]\d|3[01])$/.test(date) ? formatDate(date) : date;
}

function listEntries(value: unknown, key: string): unknown[] {
  const list = getValue(value, key);
  return Array.isArray(list) ? list : [];
}

function getText(value: unknown, key: string): string | undefined {
  const text = getValue(value, key);
  return typeof text === "string" && text !== "" ? text.slice(0, 120) : undefined;
}

function getValue(value: unknown, key: Key): unknown {
  return isObject(value) && Object.hasOwn(value, key) ? value[key] : undefined;
}

function isObject(value: unknown): value is Record<Key, unknown> {
  return typeof value === "object" && value !== null;
}
