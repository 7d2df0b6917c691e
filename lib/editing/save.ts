import { formatPath } from "../dataset/drop-faulty";
import { type FileTexts, locateProblems } from "../dataset/locate-problem";
import { writeName } from "../dataset/names";
import type { Negotiation } from "../dataset/negotiation";
import { findDuplicateKeys } from "../dataset/parse-file";
import { isError, type Problem } from "../dataset/problem";
import { readTexts } from "../dataset/read-folder";
import { applyEdits, type Edit } from "./apply";
import { dropOrphans } from "./checks";
import { listDependents } from "./dependents";
import { printDataFile } from "./print-file";
import { findRecord, getText, type JsonObject, parseContents, type RecordKind, recordKinds } from "./records";
import { retireNames } from "./retired";

/** A file as it was and as it will be; null where there is none. */
export interface FileChange {
  file: string;
  before: string | null;
  after: string | null;
}

/** Something wrong with an edited record, with the path of its field in the record. */
export interface Fault {
  /** Which of the edits. */
  edit: number;
  path: string;
  wrong: string;
  remedy: string;
}

/** What would come of some edits. */
export type Trial =
  /** Somebody else was faster. Nothing may be written before a person has seen both. */
  | { kind: "conflict"; edit: Edit; theirs: JsonObject | undefined }
  | { kind: "homeless"; edit: Edit; file: string }
  /** What rests on the record that was to be removed. */
  | { kind: "held"; edit: Edit; dependents: Problem[] }
  | {
      kind: "tried";
      changes: FileChange[];
      /** Errors in the edited records that were not there before. With one that is `grave` nothing can be saved. */
      faults: Fault[];
      /** New errors elsewhere: a party that nobody has asked yet. They can be worked off afterwards. */
      elsewhere: Problem[];
      grave: boolean;
      /** The negotiation as it would be; undefined as long as there are errors. */
      negotiation: Negotiation | undefined;
    };

/**
 * Tries edits on the texts of a negotiation’s folder, with all schemas and all rules. Pure: nothing is read or written. A
 * folder that has errors already can be edited too; only new ones count.
 */
export function tryEdits(name: string, texts: FileTexts, edits: readonly Edit[]): Trial {
  const contents = parseContents(texts);
  for (const edit of edits.filter(({ value }) => value === undefined)) {
    const found = findRecord(contents, name, edit);
    const also = edits.flatMap((one) => findRecord(contents, name, one) ?? []);
    const dependents = found
      ? listDependents(contents, found).filter(
          (one) => !also.some((at) => one.file === at.file && findWithin(at, one.path) !== undefined),
        )
      : [];
    if (dependents.length > 0) {
      const findings = dependents.map((one) => ({
        ...one,
        wrong: "rests on it",
        remedy: "Change or remove it first.",
      }));
      return { kind: "held", edit, dependents: locateProblems(name, texts, findings) };
    }
  }
  const broken = new Set([...texts.keys()].filter((file) => !contents.has(file)));
  const applied = applyEdits(contents, name, edits, broken);
  if (applied.kind !== "applied") return applied;
  const [first] = edits;
  if (first && !retireNames(name, parseContents(texts), contents, listRevived(edits))) {
    return { kind: "homeless", edit: first, file: `${name}/negotiation.json` };
  }
  // What cannot be read may have the quotations.
  if (broken.size === 0) dropOrphans(contents, name);
  const after = new Map(texts);
  for (const [file, content] of contents) after.set(file, printChanged(content, texts.get(file)));
  for (const file of texts.keys()) if (!contents.has(file) && isJson(texts.get(file))) after.delete(file);
  const changes = listChanges(texts, after);
  // Of a key that is there twice JSON knows the last one; writing the file would lose the other for good.
  const doubtful = changes.find(({ file, before }) => before !== null && findDuplicateKeys(file, before).length > 0);
  if (doubtful && first) return { kind: "homeless", edit: first, file: doubtful.file };
  const { negotiation, problems } = readTexts(name, after);
  const errors = problems.filter(isError);
  const known =
    errors.length > 0 ? new Set(readTexts(name, texts).problems.filter(isError).map(nameProblem)) : undefined;
  const fresh = errors.filter((one) => !known?.has(nameProblem(one)));
  const located = fresh.map((problem) => ({ problem, fault: findOwner(problem, applied.places, edits) }));
  return {
    kind: "tried",
    changes,
    faults: located.flatMap(({ fault }) => fault ?? []),
    elsewhere: located.filter(({ fault }) => !fault).map(({ problem }) => problem),
    // A key that no schema knows and that was there before is no fault of the edit.
    grave: located.some(({ fault }) => fault && !isShaped(edits[fault.edit])),
    negotiation,
  };
}

/** The names that go back to the records that had them. */
function listRevived(edits: readonly Edit[]): string[] {
  return edits
    .filter(({ revives }) => revives)
    .flatMap(({ kind, id, within, value }) =>
      [id, getText(value, "code")].flatMap((one) => (one ? [writeName(kind, one, within)] : [])),
    );
}

/** Files in the order in which they are written: what is cited before what cites it; what is removed last. */
export function orderChanges(changes: readonly FileChange[]): FileChange[] {
  const order = [
    "parties",
    "sources",
    "issues/",
    "deals/",
    "events",
    "checks",
    "corrections",
    "codings/",
    "reviews",
    "negotiation",
  ];
  const rank = ({ file, after }: FileChange) =>
    (after === null ? order.length : 0) + order.findIndex((part) => file.includes(`/${part}`));
  return changes.toSorted((a, b) => rank(a) - rank(b));
}

/** The text of a file, left alone where its content is what it was. */
export function printChanged(content: JsonObject, before: string | undefined): string {
  if (before !== undefined && JSON.stringify(JSON.parse(before)) === JSON.stringify(content)) return before;
  return printDataFile(content);
}

/** The files that are changed by what was done to their content. */
export function printContents(texts: FileTexts, contents: ReadonlyMap<string, JsonObject>): FileChange[] {
  const after = new Map(texts);
  for (const [file, content] of contents) after.set(file, printChanged(content, texts.get(file)));
  return listChanges(texts, after);
}

function isJson(text: string | undefined): boolean {
  return text !== undefined && parseContents(new Map([["", text]])).size > 0;
}

function listChanges(before: FileTexts, after: FileTexts): FileChange[] {
  const files = new Set([...before.keys(), ...after.keys()]);
  const all = [...files].map((file) => ({ file, before: before.get(file) ?? null, after: after.get(file) ?? null }));
  return orderChanges(all.filter((one) => one.before !== one.after));
}

/** An error by what it says of which record: its place moves with every line that is added above it. */
export function nameProblem({ file, path, record, wrong }: Problem): string {
  return [file, record ?? "", path.replace(/.*\]\.?/, ""), wrong].join("\n");
}

/** The fault in an edited record that a problem is, unless it is one of another record. */
function findOwner(
  problem: Problem,
  places: readonly { file: string; path: (string | number)[] }[],
  edits: readonly Edit[],
): Fault | undefined {
  const owners = places.flatMap(({ file, path }, edit) => {
    const kind = edits[edit]?.kind;
    const rest = kind && file === problem.file ? findWithin({ kind, path }, problem.path) : undefined;
    return rest === undefined ? [] : [{ edit, own: formatPath(path), rest }];
  });
  const [inner] = owners.toSorted((a, b) => b.own.length - a.own.length);
  return inner && { edit: inner.edit, path: inner.rest, wrong: problem.wrong, remedy: problem.remedy };
}

/** The path of a place within a record; undefined for what is outside it, or in a record of its own that lies in it. */
function findWithin(
  { kind, path }: { kind: RecordKind; path: (string | number)[] },
  place: string,
): string | undefined {
  const own = formatPath(path);
  const { children } = recordKinds[kind];
  const rest = place.slice(own.length).replace(/^\./, "");
  return isWithin(place, own) && !(children && isWithin(rest, children)) ? rest : undefined;
}

/** Whether a path is that of a thing or of something in it. */
function isWithin(path: string, thing: string): boolean {
  return thing === "" || path === thing || path.startsWith(`${thing}.`) || path.startsWith(`${thing}[`);
}

/** Whether a record has the shape of its kind. What is in it must at least be readable for the pages to show the rest. */
function isShaped(edit: Edit | undefined): boolean {
  if (!edit?.value) return true;
  const { schema, children } = recordKinds[edit.kind];
  const result = schema.safeParse(edit.value);
  return result.success || result.error.issues.every(({ path }) => path[0] === children && children !== undefined);
}
