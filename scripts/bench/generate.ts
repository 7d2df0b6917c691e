// Writes an invented negotiation of any size into a data folder, to see how everything bears it:
// npx tsx scripts/bench/generate.ts <folder> --parties 50 --questions 500 [--statements 30000] [--seed 1] [--id big]
import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import { type Invented, inventNegotiation, type Size } from "./invent-negotiation";

/** Writes an invented negotiation below the data folder `folder`, in a folder named by its id. Returns that folder. */
export function writeNegotiation(folder: string, size: Size): string {
  return writeInvented(path.join(folder, size.id), inventNegotiation(size));
}

/** Writes what was invented into the folder `own`, and returns that. */
export function writeInvented(own: string, { issues, deals, ...files }: Invented): string {
  for (const [name, value] of Object.entries(files)) writeJson(path.join(own, `${name}.json`), value);
  for (const issue of issues) writeJson(path.join(own, "issues", `${issue.id}.json`), issue);
  for (const deal of deals) writeJson(path.join(own, "deals", `${deal.id}.json`), deal);
  return own;
}

function writeJson(file: string, value: unknown): void {
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, `${JSON.stringify(value, null, 1)}\n`);
}

if (import.meta.filename === process.argv[1]) {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      id: { type: "string" },
      parties: { type: "string", default: "20" },
      questions: { type: "string", default: "100" },
      statements: { type: "string" },
      seed: { type: "string", default: "1" },
    },
  });
  const [folder] = positionals;
  if (!folder) throw new Error("say into which folder: npx tsx scripts/bench/generate.ts <folder> --parties 50");
  const parties = Number(values.parties);
  const questions = Number(values.questions);
  const size = {
    id: values.id ?? `invented-${parties}-${questions}`,
    parties,
    questions,
    statements: Number(values.statements ?? Math.round(parties * questions * 1.2)),
    seed: Number(values.seed),
  };
  console.log(writeNegotiation(folder, size));
}
