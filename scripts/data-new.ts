// Begins a negotiation: `npm run data:new -- <id> [--from <other>] [--parties]`.
import { existsSync, mkdirSync } from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import { findDataDir } from "../lib/dataset/read-dataset";
import { copyQuestions } from "../lib/editing/copy-questions";
import { makeNewNegotiation } from "../lib/editing/new-negotiation";
import { printDataFile } from "../lib/editing/print-file";
import { parseContents } from "../lib/editing/records";
import { readTextsOf } from "../lib/editing/store";
import { replaceFile } from "../lib/editing/write-file";
import { negotiationId } from "../lib/schema/primitives";
import { offerHelp } from "./lib/offer-help";

offerHelp(`
Begins a negotiation: a folder that is sound, and in which everything is still to be named.

  npm run data:new -- harbour-2031                                     in the folder data/
  PARLEY_DATA=/path/to/negotiations npm run data:new -- harbour-2031   in another folder

  --from ferry-2030   with the issues, questions, options and coding notes of that one, and nothing of what was said
  --parties           with its parties too

Go on with npm run data:sheet -- harbour-2031, or with npm run edit -- harbour-2031.
`);

const { values, positionals } = parseArgs({
  options: { from: { type: "string" }, parties: { type: "boolean", default: false } },
  allowPositionals: true,
});
const dataDir = findDataDir();
const id = negotiationId.safeParse(positionals[0] ?? "");
const from = values.from === undefined ? undefined : negotiationId.safeParse(values.from);
const today = new Date().toISOString().slice(0, 10);

function fail(message: string): void {
  console.error(message);
  process.exitCode = 1;
}

if (!id.success) {
  fail(`Name the negotiation: npm run data:new -- harbour-2031\n${id.error.issues[0]?.message ?? ""}`);
} else if (existsSync(path.join(dataDir, id.data))) {
  fail(`There is a ${id.data} in ${dataDir} already. Nothing was changed.`);
} else if (from && !(from.success && existsSync(path.join(dataDir, from.data)))) {
  fail(`There is no ${values.from} in ${dataDir} to take questions from. Nothing was changed.`);
} else {
  const contents = from?.success
    ? copyQuestions(id.data, today, {
        name: from.data,
        contents: parseContents(readTextsOf(dataDir, from.data)),
        withParties: values.parties,
      })
    : makeNewNegotiation(id.data, today);
  const folder = path.join(dataDir, id.data);
  mkdirSync(folder, { recursive: true });
  for (const [file, content] of contents) {
    replaceFile(folder, file.slice(id.data.length + 1), printDataFile(content));
    console.log(path.join(dataDir, file));
  }
}
