import { isUtf8 } from "node:buffer";
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import type { FileKind } from "../schema/files";
import { addAgreedStances } from "./agreed-stances";
import { compile } from "./compile";
import { getStage } from "./deal-history";
import { dateTerms, type Negotiation } from "./negotiation";
import { parseFile } from "./parse-file";
import type { ParsedFile, ParsedFolder } from "./parsed-folder";
import { type Problem, sanitizeProblem } from "./problem";
import { allRules } from "./rules/all-rules";
import { computeVersion } from "./version";

/** The result of reading one negotiation's folder. Nothing is thrown: one invalid folder must not stop the others. */
export type FolderResult =
  | { name: string; negotiation: Negotiation; problems: [] }
  | { name: string; negotiation: undefined; problems: Problem[] };

/** The size limit of a file, in bytes. The largest file so far is a hundredth of it. */
const maxBytes = 16 * 1024 * 1024;

/** How many problems of a folder are reported at once; the others follow when these have been fixed. */
const maxProblems = 1000;

/** Reads and checks the folder `name` in `dataDir`. The rules are only checked if all files pass their schemas. */
export function readFolder(dataDir: string, name: string): FolderResult {
  const result = readWhole(dataDir, name);
  if (result.negotiation) return result;
  const problems = result.problems.slice(0, maxProblems).map(sanitizeProblem);
  if (result.problems.length > problems.length) {
    const remedy = "Fix the problems above; the others are listed then.";
    problems.push({
      file: sanitizeProblem({ file: name, path: "", wrong: "", remedy }).file,
      path: "",
      wrong: `more than ${maxProblems} problems`,
      remedy,
    });
  }
  return { ...result, problems };
}

function readWhole(dataDir: string, name: string): FolderResult {
  try {
    return readFiles(dataDir, name);
  } catch (error) {
    // Nothing is known to throw here. If something does, this negotiation is lost and the rest of the site is not.
    const wrong = `cannot be checked (${error instanceof Error ? error.message : "unknown"})`;
    const remedy = "Undo the latest change. If that does not help, please report a bug in Parley.";
    return { name, negotiation: undefined, problems: [{ file: name, path: "", wrong, remedy }] };
  }
}

/** The files and folders that are read in a negotiation's folder. Anything else is ignored. */
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
      const remedy = `Create it; schemas/${kind}.schema.json describes its content.`;
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
  const compiled = compile(issues, deals);
  const folder: ParsedFolder = { name, negotiation, parties, sources, events, corrections, ...compiled };
  const broken = [...compiled.problems, ...allRules.flatMap((rule) => rule.check(folder))];
  const isBroken = broken.some(({ severity }) => severity !== "warning");
  if (isBroken) return { name, negotiation: undefined, problems: broken };
  return { name, negotiation: assemble(folder), problems: [] };
}

/** The text of a file, or the reason why it cannot be read. */
function readText(
  full: string,
  file: string,
): { text: string; problem: undefined } | { text: undefined; problem: Problem } {
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
function listJson(dataDir: string, folder: string): { files: string[]; problems: Problem[] } {
  let names: string[];
  try {
    names = readdirSync(path.join(dataDir, folder)).sort();
  } catch (error) {
    const wrong = `cannot be read (${describeCode(error)})`;
    const remedy = "Make sure that the Parley process can read the folder.";
    return { files: [], problems: [{ file: folder, path: "", wrong, remedy }] };
  }
  return {
    files: names.filter((name) => name.endsWith(".json")).map((name) => `${folder}/${name}`),
    problems: describeCapitals(folder, names, (name) => name.replace(/\.json$/i, ".json")),
  };
}

/** Names that differ from an expected one only by capitals: some file systems would read them, others would not. */
function describeCapitals(folder: string, names: string[], write: (name: string) => string | undefined): Problem[] {
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

function areParsed<T>(files: (ParsedFile<T> | undefined)[]): files is ParsedFile<T>[] {
  return files.every((file) => file !== undefined);
}

/** Assembles a valid folder into a negotiation: parties by name, issues in the given order, deals newest first. */
export function assemble(folder: ParsedFolder): Negotiation {
  const { $schema: _, format: __, issues: order, ...head } = folder.negotiation.value;
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
  };
  // The version is that of the files, so it is computed before anything is derived from them.
  const deals = content.deals.map((deal) => ({ ...dateTerms(deal), stage: getStage(deal, content.asOf) }));
  const agreed = addAgreedStances(issues, deals, content.parties);
  return { ...content, issues: agreed, deals, version: computeVersion(content) };
}

/** The content of a file without the path of its schema and the version of its format. */
function withoutHead<T extends object>(file: T): T {
  const content: T & { $schema?: string; format?: number } = { ...file };
  delete content.$schema;
  delete content.format;
  return content;
}
