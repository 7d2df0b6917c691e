import { z } from "zod";
import { dealFile } from "./deal";
import { issueFile } from "./issue";
import { correctionsFile, eventsFile, negotiationFile, partiesFile, sourcesFile } from "./negotiation";

/** The kinds of file in a negotiation's folder, each with its definition. The key names its JSON Schema. */
export const fileKinds = {
  negotiation: negotiationFile,
  parties: partiesFile,
  sources: sourcesFile,
  events: eventsFile,
  corrections: correctionsFile,
  issue: issueFile,
  deal: dealFile,
} as const;

export type FileKind = keyof typeof fileKinds;

/** Where the checked-in schema of a kind lies, below the data folder. */
export function schemaPath(kind: FileKind): string {
  return `schemas/${kind}.schema.json`;
}

/** The JSON Schema of a kind of file, as text: what is checked in, so that an editor completes and CI sees a drift. */
export function writeJsonSchema(kind: FileKind): string {
  const schema = z.toJSONSchema(fileKinds[kind], { io: "input" });
  return `${JSON.stringify({ title: `Parley: ${kind}`, ...schema }, null, 2)}\n`;
}
