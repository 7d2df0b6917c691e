import type { Negotiation } from "../dataset/negotiation";
import { formatProblem } from "../dataset/problem";
import { assemble } from "../dataset/read-folder";
import { allRules } from "../dataset/rules/all-rules";
import { buildFolder, type FolderSketch } from "./build-folder";

/**
 * A small invented negotiation, sound and put together as the site gets it. Throws, with the problems, where the sketch
 * breaks a rule of the data: a test about what can never be read would prove nothing.
 */
export function buildNegotiation(sketch: FolderSketch = {}): Negotiation {
  const folder = buildFolder(sketch);
  const problems = allRules.flatMap((rule) => rule.check(folder)).filter(({ severity }) => severity !== "warning");
  if (problems.length > 0) throw new Error(`not a sound negotiation:\n${problems.map(formatProblem).join("\n")}`);
  return assemble(folder);
}
