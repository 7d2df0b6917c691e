import { isUtf8 } from "node:buffer";
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import type { FileKind } from "../schema/files";
import { addAgreedStances } from "./agreed-stances";
import { attachChecks } from "./checks";
import { compile } from "./compile";
import { completeDeal, completeIssue, listKnown } from "./complete";
import { getStage } from "./deal-history";
import { restorePath } from "./drop-faulty";
import { type FileTexts, locateProblems } from "./locate-problem";
import type { Negotiation } from "./negotiation";
import { parseFile } from "./parse-file";
import type { ParsedFolder, ReadFolder } from "./parsed-folder";
import { type Finding, isError, type Problem, sanitizeProblem } from "./problem";
import { hashRecords } from "./record-hashes";
import { allRules } from "./rules/all-rules";
import { computeVersion } from "./version";

/**
 * The result of reading one negotiation's folder: the negotiation unless there are errors, and every problem. Nothing is
 * thrown: one invalid folder must not stop the others.
 */
export interface FolderResult {
  name: string;
  negotiation: Negotiation | undefined;
  problems: Problem[];
}

/** The size limit of a file, in bytes. The largest file so far is a hundredth of it. */
const maxBytes = 16 * 1024 * 1024;

/** How many problems of a folder are reported at once; the others follow when these have been fixed. */
const maxProblems = 1000;

/**
 * Reads and checks the folder `name` in `dataDir`. Every rule is checked on all that passes its schema, even if the rest of
 * the folder does not. Errors come before warnings.
 */
export function readFolder(dataDir: string, name: string): FolderResult {
  return check(openFolder(dataDir), name);
}

/** Checks the texts of a folder's files in the same way, as they would be read from a disk: edits are tried on them. */
export function readTexts(name: string, texts: FileTexts): FolderResult {
  return check(openTexts(texts), name);
}

function check(files: Files, name: string): FolderResult {
  const { folder, findings, texts } = readWhole(files, name);
  const sorted = sortErrorsFirst(findings);
  const problems = locateProblems(name, texts, sorted.slice(0, maxProblems)).map(sanitizeProblem);
  if (sorted.length > maxProblems) {
    const remedy = "Fix the problems above; the others are listed then.";
    const more: Finding = { file: name, path: "", wrong: `more than ${maxProblems} problems`, remedy };
    const [severity] = problems.map((one) => one.severity);
    problems.push(...locateProblems(name, texts, [{ ...more, severity: severity ?? "error" }]).map(sanitizeProblem));
  }
  return { name, negotiation: folder && !problems.some(isError) ? assemble(folder) : undefined, problems };
}

/** Sorted so that an error is never lost among more warnings than are listed. */
function sortErrorsFirst(findings: readonly Finding[]): Finding[] {
  return findings.toSorted((a, b) => Number(a.severity === "warning") - Number(b.severity === "warning"));
}

/** A folder as it was read: complete if all files could be parsed. */
interface ReadResult {
  folder: ParsedFolder | undefined;
  findings: Finding[];
  texts: FileTexts;
}

/** Where the files of a folder are read from. Paths are relative to the data folder. */
interface Files {
  /** The names in a folder. Throws if it cannot be read. */
  list: (folder: string) => string[];
  read: (file: string) => Reading;
}

/** The text of a file, or the reason why it cannot be read. */
type Reading = { text: string; problem: undefined } | { text: undefined; problem: Finding };

function openFolder(dataDir: string): Files {
  return {
    list: (folder) => readdirSync(path.join(dataDir, folder)).sort(),
    read: (file) => readText(path.join(dataDir, file), file),
  };
}

function openTexts(texts: FileTexts): Files {
  return {
    list: (folder) => {
      const inside = [...texts.keys()].filter((file) => file.startsWith(`${folder}/`));
      return [...new Set(inside.map((file) => file.slice(folder.length + 1).split("/")[0] ?? ""))].sort();
    },
    read: (file) => ({ text: texts.get(file) ?? "", problem: undefined }),
  };
}

function readWhole(files: Files, name: string): ReadResult {
  try {
    return readFiles(files, name);
  } catch (error) {
    // Nothing is known to throw here. If something does, this negotiation is lost and the rest of the site is not.
    const wrong = `cannot be checked (${error instanceof Error ? error.message : "unknown"})`;
    const remedy = "Undo the latest change. If that does not help, please report a bug in Parley.";
    return { folder: undefined, findings: [{ file: name, path: "", wrong, remedy }], texts: new Map() };
  }
}

/** The files and folders that are read in a negotiation's folder. Anything else is ignored. */
const knownNames = [
  "negotiation.json",
  "parties.json",
  "sources.json",
  "events.json",
  "corrections.json",
  "checks.json",
  "issues",
  "deals",
  "codings",
  "reviews.json",
];

function readFiles(source: Files, name: string): ReadResult {
  let there: string[];
  try {
    there = source.list(name);
  } catch (error) {
    return { folder: undefined, findings: [describeUnreadable(name, error)], texts: new Map() };
  }
  const findings = describeCapitals(name, there, (one) => knownNames.find((known) => known === one.toLowerCase()));
  const unread = new Set<FileKind>();
  const texts = new Map<string, string>();
  const dropped = new Map<string, ReadonlySet<string>>();
  function read<K extends FileKind>(kind: K, file: string) {
    const found = readOne(kind, file);
    if (!found?.parsed) unread.add(kind);
    if (found?.parsed || !found?.rest) return found?.parsed;
    dropped.set(file, found.rest.dropped);
    return found.rest.parsed;
  }
  function readOne<K extends FileKind>(kind: K, file: string) {
    const base = path.basename(file);
    if (path.dirname(file) === name && !there.includes(base)) {
      const remedy = `Create it; schemas/${kind}.schema.json describes its content.`;
      const isThere = there.some((one) => one.toLowerCase() === base);
      if (!isThere) findings.push({ file, path: "", wrong: "missing", remedy });
      return undefined;
    }
    const { text, problem } = source.read(file);
    if (text === undefined) {
      findings.push(problem);
      return undefined;
    }
    texts.set(file, text);
    const result = parseFile(kind, file, text);
    findings.push(...result.problems.slice(0, maxProblems + 1));
    return result;
  }
  const isThereInCapitals = (known: string) => there.some((one) => one !== known && one.toLowerCase() === known);
  function readAll<K extends "issue" | "deal" | "coding">(kind: K) {
    const inner = `${kind}s`;
    const { files, problems } = there.includes(inner)
      ? listJson(source, `${name}/${inner}`)
      : { files: [], problems: [] };
    findings.push(...problems);
    if (problems.length > 0 || isThereInCapitals(inner)) unread.add(kind);
    return files.map((file) => read(kind, file)).filter((file) => file !== undefined);
  }
  const readIfThere = <K extends "corrections" | "checks" | "reviews">(kind: K) =>
    there.includes(`${kind}.json`) ? read(kind, `${name}/${kind}.json`) : undefined;
  const heads = {
    negotiation: read("negotiation", `${name}/negotiation.json`),
    parties: read("parties", `${name}/parties.json`),
    sources: read("sources", `${name}/sources.json`),
    events: read("events", `${name}/events.json`),
    corrections: readIfThere("corrections"),
    checks: readIfThere("checks"),
    reviews: readIfThere("reviews"),
  };
  const written = { ...heads, issues: readAll("issue"), deals: readAll("deal") };
  const compiled = compile(written.issues, written.deals);
  const folder: ReadFolder = {
    name,
    ...heads,
    issues: compiled.issues,
    deals: compiled.deals,
    codings: readAll("coding"),
    hashes: heads.reviews && hashRecords(written),
    unread,
  };
  const isWhole = findings.length === 0 && isParsed(folder);
  const partial = new Set(dropped.keys());
  const broken = [...compiled.problems, ...allRules.flatMap((rule) => rule.check({ ...folder, partial }))];
  const located = sortErrorsFirst(broken)
    .slice(0, maxProblems + 1)
    .map((finding) => {
      const without = dropped.get(finding.file);
      return without ? { ...finding, path: restorePath(finding.path, without) } : finding;
    });
  return { folder: isWhole ? folder : undefined, findings: [...findings, ...located], texts };
}

function isParsed(folder: ReadFolder): folder is ParsedFolder {
  return Boolean(folder.negotiation && folder.parties && folder.sources && folder.events) && folder.unread?.size === 0;
}

function readText(full: string, file: string): Reading {
  const fail = (wrong: string, remedy: string) => ({ text: undefined, problem: { file, path: "", wrong, remedy } });
  let bytes: Buffer;
  try {
    const found = statSync(full);
    if (found.isDirectory()) return fail("a folder in place of a file", "Put the file there, or rename the folder.");
    // Reading a device or a pipe might never end.
    if (!found.isFile()) return fail("not a regular file", "Replace it with a file that the Parley process can read.");
    if (found.size > maxBytes) {
      return fail(`larger than ${maxBytes / 1024 / 1024} MB`, "Split it: each issue and each deal has its own file.");
    }
    bytes = readFileSync(full);
  } catch (error) {
    if (!existsSync(full)) return fail("a broken link", "Point the link to a file, or put the file in its place.");
    return fail(`cannot be read (${describeCode(error)})`, "Make sure that the Parley process can read the file.");
  }
  // Text in UTF-8 contains no null bytes; in UTF-16 every Latin letter has one.
  if (isUtf8(bytes) && !bytes.includes(0)) {
    // Some editors write a byte order mark at the start. TextDecoder drops it.
    return { text: new TextDecoder().decode(bytes), problem: undefined };
  }
  const text = bytes.toString("utf8");
  const line = text.slice(0, text.search(/[\ufffd\0]/)).split("\n").length;
  const remedy = "Save it as UTF-8; in any other encoding some letters would be shown wrongly.";
  return fail(`not UTF-8 (line ${line})`, remedy);
}

/** The JSON files in a folder, sorted by name, and the problems of the folder itself. */
function listJson(source: Files, folder: string): { files: string[]; problems: Finding[] } {
  let names: string[];
  try {
    names = source.list(folder);
  } catch (error) {
    return { files: [], problems: [describeUnreadable(folder, error)] };
  }
  return {
    files: names.filter((name) => name.endsWith(".json")).map((name) => `${folder}/${name}`),
    problems: describeCapitals(folder, names, (name) => name.replace(/\.json$/i, ".json")),
  };
}

function describeUnreadable(folder: string, error: unknown): Finding {
  const wrong = `cannot be read (${describeCode(error)})`;
  return { file: folder, path: "", wrong, remedy: "Make sure that the Parley process can read the folder." };
}

/** Names that differ from an expected one only by capitals: some file systems would read them, others would not. */
function describeCapitals(folder: string, names: string[], write: (name: string) => string | undefined): Finding[] {
  return names.flatMap((name) => {
    const right = write(name) ?? name;
    if (right === name) return [];
    const file = `${folder}/${name}`;
    return [{ file, path: "", wrong: "the name contains capital letters", remedy: `Rename it to “${right}”.` }];
  });
}

/** The system's code for an error. Its message is not shown, because it contains paths of the server. */
function describeCode(error: unknown): string {
  return error instanceof Error && "code" in error ? String(error.code) : "unknown";
}

/** Assembles a valid folder into a negotiation: parties by name, issues in the given order, deals newest first. */
export function assemble(folder: ParsedFolder): Negotiation {
  const { $schema: _, format: __, retired: ___, issues: order, ...head } = folder.negotiation.value;
  const byName = new Intl.Collator("en");
  const issues = order.flatMap((id) =>
    folder.issues.filter(({ value }) => value.id === id).map(({ value }) => withoutHead(value)),
  );
  const content = {
    ...head,
    parties: folder.parties.value.parties.toSorted((a, b) => byName.compare(a.name, b.name)),
    issues,
    deals: folder.deals
      .map(({ value }) => withoutHead(value))
      .toSorted((a, b) => b.date.localeCompare(a.date) || a.id.localeCompare(b.id)),
    events: folder.events.value.events.toSorted((a, b) => a.date.localeCompare(b.date)),
    sources: folder.sources.value.sources.toSorted((a, b) => a.id.localeCompare(b.id)),
    corrections: folder.corrections?.value.corrections ?? [],
    ...listCodings(folder),
  };
  const checks = folder.checks?.value.checks;
  // The version is that of the files, so it is computed before anything is derived from them.
  const version = computeVersion(checks ? { ...content, checks } : content);
  const known = listKnown(content);
  const checked = attachChecks(content, checks ?? []);
  const deals = checked.deals.map((deal) => ({ ...completeDeal(deal, known), stage: getStage(deal, content.asOf) }));
  const complete = checked.issues.map((issue) => completeIssue(issue, known));
  return { ...checked, issues: addAgreedStances(complete, deals, content.parties), deals, version };
}

/** Second codings and sign-offs, where there are any: a negotiation without them is what it was before there could be. */
function listCodings({ codings = [], reviews, hashes }: ParsedFolder): Pick<Negotiation, "codings" | "reviews"> {
  const signed = reviews?.value.reviews ?? [];
  return {
    ...(codings.length > 0 && { codings: codings.map(({ value }) => withoutHead(value)) }),
    ...(signed.length > 0 && {
      reviews: signed.map((one) => ({ ...one, lapsed: hashes?.get(one.record) !== one.hash })),
    }),
  };
}

/** The content of a file without the path of its schema and the version of its format. */
function withoutHead<T extends object>(file: T): T {
  const content: T & { $schema?: string; format?: number } = { ...file };
  delete content.$schema;
  delete content.format;
  return content;
}
