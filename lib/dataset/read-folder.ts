import { isUtf8 } from "node:buffer";
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import type { FileKind } from "../schema/files";
import { dateTerms, type Negotiation } from "./negotiation";
import { parseFile } from "./parse-file";
import type { ParsedFile, ParsedFolder } from "./parsed-folder";
import { type Problem, sanitizeProblem } from "./problem";
import { allRules } from "./rules/all-rules";
import { computeVersion } from "./version";

/** What came of reading one negotiation's folder. Sound or not, nothing is thrown: a broken one must not stop the rest. */
export type FolderResult =
  | { name: string; negotiation: Negotiation; problems: [] }
  | { name: string; negotiation: undefined; problems: Problem[] };

/** As many bytes may a file have. The largest that we know has a hundredth of them. */
const maxBytes = 16 * 1024 * 1024;

/** As many problems of a folder are told; who has mended these is told the next. */
const maxProblems = 1000;

/** Reads and checks the folder `name` below `dataDir`. All faults at once, by schema first and then by rule. */
export function readFolder(dataDir: string, name: string): FolderResult {
  const result = readWhole(dataDir, name);
  if (result.negotiation) return result;
  const told = result.problems.slice(0, maxProblems).map(sanitizeProblem);
  const more = result.problems.length - told.length;
  if (more > 0) {
    const remedy = "Correct the faults above; then these are told.";
    told.push({
      file: sanitizeProblem({ file: name, path: "", wrong: "", remedy }).file,
      path: "",
      wrong: `${more} more faults`,
      remedy,
    });
  }
  return { ...result, problems: told };
}

function readWhole(dataDir: string, name: string): FolderResult {
  try {
    return readFiles(dataDir, name);
  } catch (error) {
    // Nothing that we know of comes here; if something does, it costs this negotiation and not the site.
    const wrong = `cannot be checked (${error instanceof Error ? error.message : "unknown"})`;
    const remedy = "Take back what was changed last; a fault of Parley’s own is told in its repository.";
    return { name, negotiation: undefined, problems: [{ file: name, path: "", wrong, remedy }] };
  }
}

/** What a negotiation's folder may hold; anything else in it is nobody's business. */
const knownNames = [
  "negotiation.json",
  "parties.json",
  "sources.json",
  "events.json",
  "corrections.json",
  "issues",
  "deals",
];

function readFiles(dataDir: string, name: string): FolderResult {
  const there = readdirSync(path.join(dataDir, name)).sort();
  const problems = describeCapitals(name, there, (one) => knownNames.find((known) => known === one.toLowerCase()));
  function read<K extends FileKind>(kind: K, file: string) {
    const base = path.basename(file);
    if (path.dirname(file) === name && !there.includes(base)) {
      const remedy = `Create it; schemas/${kind}.schema.json says what it holds.`;
      const isThere = there.some((one) => one.toLowerCase() === base);
      if (!isThere) problems.push({ file, path: "", wrong: "missing", remedy });
      return undefined;
    }
    const { text, problem } = readText(path.join(dataDir, file), file);
    if (text === undefined) {
      problems.push(problem);
      return undefined;
    }
    const result = parseFile(kind, file, text);
    problems.push(...result.problems.slice(0, maxProblems + 1));
    return result.parsed;
  }
  const negotiation = read("negotiation", `${name}/negotiation.json`);
  const parties = read("parties", `${name}/parties.json`);
  const sources = read("sources", `${name}/sources.json`);
  const events = read("events", `${name}/events.json`);
  const corrected = there.includes("corrections.json");
  const corrections = corrected ? read("corrections", `${name}/corrections.json`) : undefined;
  const list = (inner: string) => {
    const { files, problems: found } = there.includes(inner)
      ? listJson(dataDir, `${name}/${inner}`)
      : { files: [], problems: [] };
    problems.push(...found);
    return files;
  };
  const issues = list("issues").map((file) => read("issue", file));
  const deals = list("deals").map((file) => read("deal", file));
  const isCorrected = !corrected || corrections !== undefined;
  if (problems.length > 0) return { name, negotiation: undefined, problems };
  if (!negotiation || !parties || !sources || !events || !isCorrected || !areParsed(issues) || !areParsed(deals)) {
    return { name, negotiation: undefined, problems };
  }
  const folder: ParsedFolder = { name, negotiation, parties, sources, events, corrections, issues, deals };
  const broken = allRules.flatMap((rule) => rule.check(folder));
  if (broken.length > 0) return { name, negotiation: undefined, problems: broken };
  return { name, negotiation: assemble(folder), problems: [] };
}

/** The text of a file, or why there is none. */
function readText(
  full: string,
  file: string,
): { text: string; problem: undefined } | { text: undefined; problem: Problem } {
  const fail = (wrong: string, remedy: string) => ({ text: undefined, problem: { file, path: "", wrong, remedy } });
  let bytes: Buffer;
  try {
    const found = statSync(full);
    if (found.isDirectory())
      return fail("a folder, where a file has to be", "Put the file there, or rename the folder.");
    // A device or a pipe might never end.
    if (!found.isFile()) return fail("not a file", "It has to be a file that whoever runs Parley may read.");
    if (found.size > maxBytes) {
      return fail(`larger than ${maxBytes / 1024 / 1024} MB`, "Divide it: an issue or a deal has a file of its own.");
    }
    bytes = readFileSync(full);
  } catch (error) {
    if (!existsSync(full)) return fail("a link that leads nowhere", "Lead it to a file, or put the file in its place.");
    return fail(`cannot be read (${describeCode(error)})`, "It has to be a file that whoever runs Parley may read.");
  }
  // UTF-8 has no such letter; UTF-16 has it beside each that is Latin.
  if (isUtf8(bytes) && !bytes.includes(0)) {
    // A mark of the byte order at the start, as some editors write it, is not part of the text.
    return { text: new TextDecoder().decode(bytes), problem: undefined };
  }
  const text = bytes.toString("utf8");
  const line = text.slice(0, text.search(/[\ufffd\0]/)).split("\n").length;
  const remedy = "Save it as UTF-8: letters written otherwise would be shown as something else.";
  return fail(`not UTF-8 in line ${line}`, remedy);
}

/** The JSON files of a folder by name, and what is wrong with the folder. */
function listJson(dataDir: string, folder: string): { files: string[]; problems: Problem[] } {
  let names: string[];
  try {
    names = readdirSync(path.join(dataDir, folder)).sort();
  } catch (error) {
    const wrong = `cannot be read (${describeCode(error)})`;
    const remedy = "It has to be a folder that whoever runs Parley may read.";
    return { files: [], problems: [{ file: folder, path: "", wrong, remedy }] };
  }
  return {
    files: names.filter((name) => name.endsWith(".json")).map((name) => `${folder}/${name}`),
    problems: describeCapitals(folder, names, (name) => name.replace(/\.json$/i, ".json")),
  };
}

/** The names that would be read if they were written as they should be: not every system tells capitals apart. */
function describeCapitals(folder: string, names: string[], write: (name: string) => string | undefined): Problem[] {
  return names.flatMap((name) => {
    const right = write(name) ?? name;
    if (right === name) return [];
    const file = `${folder}/${name}`;
    return [{ file, path: "", wrong: "capital letters in its name", remedy: `Rename it to “${right}”.` }];
  });
}

/** The name that the system has for an error; its text would name the machine's own paths. */
function describeCode(error: unknown): string {
  return error instanceof Error && "code" in error ? String(error.code) : "unknown";
}

function areParsed<T>(files: (ParsedFile<T> | undefined)[]): files is ParsedFile<T>[] {
  return files.every((file) => file !== undefined);
}

/** Puts a checked folder together: parties by name, issues in the order given, deals newest first. */
export function assemble(folder: ParsedFolder): Negotiation {
  const { $schema: _, issues: order, ...head } = folder.negotiation.value;
  const byName = new Intl.Collator("en");
  const issues = order.flatMap((id) =>
    folder.issues.filter(({ value }) => value.id === id).map(({ value }) => withoutSchema(value)),
  );
  const content = {
    ...head,
    parties: folder.parties.value.parties.toSorted((a, b) => byName.compare(a.name, b.name)),
    issues,
    deals: folder.deals
      .map(({ value }) => withoutSchema(value))
      .toSorted((a, b) => b.date.localeCompare(a.date) || a.id.localeCompare(b.id)),
    events: folder.events.value.events.toSorted((a, b) => a.date.localeCompare(b.date)),
    sources: folder.sources.value.sources.toSorted((a, b) => a.id.localeCompare(b.id)),
    corrections: folder.corrections?.value.corrections ?? [],
  };
  // The version is that of what the files say, so the dates that are filled in are no part of it.
  return { ...content, deals: content.deals.map(dateTerms), version: computeVersion(content) };
}

/** A file's content: where its schema lies is not part of it. */
function withoutSchema<T extends object>(file: T): T {
  const content: T & { $schema?: string } = { ...file };
  delete content.$schema;
  return content;
}
