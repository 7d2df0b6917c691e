import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { allRules } from "../rules/all-rules";
import type { FileKind } from "../schema/files";
import type { ParsedFile, ParsedFolder } from "./folder";
import type { Negotiation } from "./negotiation";
import { parseFile } from "./parse-file";
import type { Problem } from "./problem";
import { hashContent } from "./version";

/** What came of reading one negotiation's folder. Sound or not, nothing is thrown: a broken one must not stop the rest. */
export type FolderResult =
  | { name: string; negotiation: Negotiation; problems: [] }
  | { name: string; negotiation: undefined; problems: Problem[] };

/** Reads and checks the folder `name` below `dataDir`. All faults at once, by schema first and then by rule. */
export function readFolder(dataDir: string, name: string): FolderResult {
  const problems: Problem[] = [];
  function read<K extends FileKind>(kind: K, file: string) {
    const full = path.join(dataDir, file);
    if (!existsSync(full)) {
      problems.push({
        file,
        path: "",
        wrong: "missing",
        remedy: `Create it; schemas/${kind}.schema.json says what it holds.`,
      });
      return undefined;
    }
    const result = parseFile(kind, file, readFileSync(full, "utf8"));
    problems.push(...result.problems);
    return result.parsed;
  }
  const negotiation = read("negotiation", `${name}/negotiation.json`);
  const parties = read("parties", `${name}/parties.json`);
  const sources = read("sources", `${name}/sources.json`);
  const events = read("events", `${name}/events.json`);
  const corrected = existsSync(path.join(dataDir, `${name}/corrections.json`));
  const corrections = corrected ? read("corrections", `${name}/corrections.json`) : undefined;
  const issues = listJson(dataDir, `${name}/issues`).map((file) => read("issue", file));
  const deals = listJson(dataDir, `${name}/deals`).map((file) => read("deal", file));
  const isCorrected = !corrected || corrections !== undefined;
  if (!negotiation || !parties || !sources || !events || !isCorrected || !areParsed(issues) || !areParsed(deals)) {
    return { name, negotiation: undefined, problems };
  }
  const folder: ParsedFolder = { name, negotiation, parties, sources, events, corrections, issues, deals };
  const broken = allRules.flatMap((rule) => rule.check(folder));
  if (broken.length > 0) return { name, negotiation: undefined, problems: broken };
  return { name, negotiation: assemble(folder), problems: [] };
}

function listJson(dataDir: string, folder: string): string[] {
  const full = path.join(dataDir, folder);
  if (!existsSync(full)) return [];
  return readdirSync(full)
    .filter((file) => file.endsWith(".json"))
    .sort()
    .map((file) => `${folder}/${file}`);
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
  return { ...content, version: hashContent(content) };
}

/** A file's content: where its schema lies is not part of it. */
function withoutSchema<T extends object>(file: T): T {
  const content: T & { $schema?: string } = { ...file };
  delete content.$schema;
  return content;
}
