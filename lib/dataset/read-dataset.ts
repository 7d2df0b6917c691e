import { readdirSync, statSync } from "node:fs";
import path from "node:path";
import type { Negotiation } from "./negotiation";
import type { Problem } from "./problem";
import { readFolder } from "./read-folder";

/** All the negotiations of a data folder: the sound ones, and what is wrong with the others. */
export interface Dataset {
  negotiations: Negotiation[];
  /** The negotiations with faults, by the name of their folder, each with its own. */
  broken: { id: string; problems: Problem[] }[];
  /** Everything that is wrong, also with the folder as a whole. */
  problems: Problem[];
}

/** The data folder in use: `PARLEY_DATA`, or `data` in the project. */
export function findDataDir(): string {
  const named = process.env.PARLEY_DATA;
  return named ? path.resolve(named) : path.join(process.cwd(), "data");
}

/** Reads every negotiation below `dataDir`. Newest first by as-of date. A folder of schemas is not a negotiation. */
export function readDataset(dataDir: string): Dataset {
  const names = listFolders(dataDir);
  if (names === undefined) {
    const remedy = "Create the folder, or point PARLEY_DATA at the one that holds your negotiations.";
    return {
      negotiations: [],
      broken: [],
      problems: [{ file: dataDir, path: "", wrong: "there is no such folder", remedy }],
    };
  }
  const results = names.map((name) => readFolder(dataDir, name));
  const problems = results.flatMap((result) => result.problems);
  if (results.length === 0) {
    const remedy = "Add a folder with negotiation.json, parties.json, sources.json, events.json, issues/ and deals/.";
    problems.push({ file: dataDir, path: "", wrong: "no negotiation in it", remedy });
  }
  return {
    negotiations: results
      .flatMap(({ negotiation }) => (negotiation ? [negotiation] : []))
      .sort((a, b) => b.asOf.localeCompare(a.asOf) || a.id.localeCompare(b.id)),
    broken: results.flatMap((one) => (one.negotiation ? [] : [{ id: one.name, problems: one.problems }])),
    problems,
  };
}

/** The folders that are negotiations, whether they lie there or are linked to; nothing where there is no folder to read. */
function listFolders(dataDir: string): string[] | undefined {
  try {
    return readdirSync(dataDir)
      .filter((name) => name !== "schemas" && !name.startsWith("."))
      .filter((name) => statSync(path.join(dataDir, name), { throwIfNoEntry: false })?.isDirectory())
      .sort();
  } catch {
    return undefined;
  }
}
