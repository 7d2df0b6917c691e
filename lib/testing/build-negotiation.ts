import type { Negotiation } from "../dataset/negotiation";
import { assemble } from "../dataset/read-folder";
import { allRules } from "../dataset/rules/all-rules";
import { buildFolder, type FolderSketch } from "./build-folder";

/**
 * A small invented negotiation, sound and put together as the site gets it. Throws, with the problems, where the sketch
 * breaks a rule of the data: a test about what can never be read would prove nothing.
 */
export function buildNegotiation(sketch: FolderSketch = {}): Negotiation {
  const folder = buildFolder(sketch);
  const errors = allRules.flatMap((rule) => rule.check(folder)).filter(({ severity }) => severity !== "warning");
  const told = errors.map(({ file, path, wrong }) => `${file} ${path}: ${wrong}`);
  if (errors.length > 0) throw new Error(`not a sound negotiation:\n${told.join("\n")}`);
  return assemble(folder);
}
