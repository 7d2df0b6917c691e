import { z } from "zod";
import { codingFile, reviewsFile } from "./coding";
import { dealFile } from "./deal";
import { issueFile } from "./issue";
import { checksFile, correctionsFile, eventsFile, negotiationFile, partiesFile, sourcesFile } from "./negotiation";

/** The kinds of file in a negotiation's folder and their schemas. The keys are the names of the JSON Schemas. */
export const fileKinds = {
  negotiation: negotiationFile,
  parties: partiesFile,
  sources: sourcesFile,
  events: eventsFile,
  corrections: correctionsFile,
  checks: checksFile,
  issue: issueFile,
  deal: dealFile,
  coding: codingFile,
  reviews: reviewsFile,
} as const;

export type FileKind = keyof typeof fileKinds;

/** The path of a kind's checked-in JSON Schema, within the data folder. */
export function schemaPath(kind: FileKind): string {
  return `schemas/${kind}.schema.json`;
}

/** The JSON Schema of a kind of file, as text. It is checked in for editors, and a test compares it with this. */
export function writeJsonSchema(kind: FileKind): string {
  const schema = z.toJSONSchema(fileKinds[kind], { io: "input" });
  return `${JSON.stringify({ title: `Parley: ${kind}`, ...schema }, null, 2)}\n`;
}
