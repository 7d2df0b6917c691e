import { readdirSync } from "node:fs";
import type { Negotiation } from "@/lib/dataset/negotiation";
import type { Problem } from "@/lib/dataset/problem";
import { findDataDir } from "@/lib/dataset/read-dataset";
import { readFolder } from "@/lib/dataset/read-folder";
import { type Contents, getText, parseContents } from "@/lib/editing/records";
import { readTextsOf } from "@/lib/editing/store";
import { negotiationId } from "@/lib/schema/primitives";
import { loadDataset } from "../load";

/** The folder of one negotiation as it is now. */
export interface Folder {
  dataDir: string;
  name: string;
  title: string;
  texts: Map<string, string>;
  contents: Contents;
  /** The negotiation as readers see it, undefined while there are errors. Checking it takes a moment. */
  negotiation: () => Negotiation | undefined;
}

/** The names of the folders that can be edited: those that could be a negotiation. */
export function listFolders(): string[] {
  return readdirSync(findDataDir(), { withFileTypes: true })
    .filter((one) => one.isDirectory() || one.isSymbolicLink())
    .map((one) => one.name)
    .filter((name) => name !== "schemas" && negotiationId.safeParse(name).success)
    .sort();
}

/** Reads a folder anew. The name has to be one of the list, so that no request says where to read. */
export function openFolder(name: string): Folder | undefined {
  if (!listFolders().includes(name)) return undefined;
  const dataDir = findDataDir();
  const texts = readTextsOf(dataDir, name);
  const contents = parseContents(texts);
  return {
    dataDir,
    name,
    title: getText(contents.get(`${name}/negotiation.json`), "short") ?? name,
    texts,
    contents,
    negotiation: () => loadDataset().negotiations.find(({ id }) => id === name),
  };
}

/** Everything that is wrong in a folder. */
export function listProblems({ dataDir, name }: Folder): Problem[] {
  return readFolder(dataDir, name).problems;
}
