import { readdirSync, statSync } from "node:fs";
import path from "node:path";
import type { Negotiation } from "./negotiation";
import { isError, type Problem } from "./problem";
import { readFolder } from "./read-folder";

/** The negotiations of a data folder: those that are valid, and the problems of the others. */
export interface Dataset {
  negotiations: Negotiation[];
  /** The negotiations that have errors, by the names of their folders, with these errors. */
  broken: { id: string; problems: Problem[] }[];
  /** Every problem, including warnings and the problems of the folder as a whole. */
  problems: Problem[];
}

/** The data folder in use: `PARLEY_DATA`, or else `data` in the project. */
export function findDataDir(): string {
  const named = process.env.PARLEY_DATA;
  return named ? path.resolve(named) : path.join(process.cwd(), "data");
}

/** Reads every negotiation in `dataDir`, sorted by as-of date, newest first. The folder of schemas is skipped. */
export function readDataset(dataDir: string): Dataset {
  const names = listFolders(dataDir);
  if (names === undefined) {
    const remedy = "Create it, or set PARLEY_DATA to the folder that contains your negotiations.";
    return {
      negotiations: [],
      broken: [],
      problems: [describeWhole(dataDir, "the folder does not exist", remedy)],
    };
  }
  const results = names.map((name) => readFolder(dataDir, name));
  const problems = results.flatMap((result) => result.problems);
  if (results.length === 0) {
    const remedy =
      "Add a folder that contains negotiation.json, parties.json, sources.json, events.json, issues/ and deals/.";
    problems.push(describeWhole(dataDir, "the folder contains no negotiation", remedy));
  }
  return {
    negotiations: results
      .flatMap(({ negotiation }) => (negotiation ? [negotiation] : []))
      .sort((a, b) => b.asOf.localeCompare(a.asOf) || a.id.localeCompare(b.id)),
    broken: results.flatMap((one) =>
      one.negotiation ? [] : [{ id: one.name, problems: one.problems.filter(isError) }],
    ),
    problems,
  };
}

function describeWhole(file: string, wrong: string, remedy: string): Problem {
  return { file, path: "", line: undefined, record: undefined, severity: "error", wrong, remedy };
}

/** The names of the folders that are negotiations, symbolic links included; undefined if `dataDir` cannot be read. */
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
