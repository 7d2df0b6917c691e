// Begins a negotiation: `npm run data:new -- <id>`.
import { existsSync, mkdirSync } from "node:fs";
import path from "node:path";
import { findDataDir } from "../lib/dataset/read-dataset";
import { makeNewNegotiation } from "../lib/editing/new-negotiation";
import { printDataFile } from "../lib/editing/print-file";
import { replaceFile } from "../lib/editing/write-file";
import { negotiationId } from "../lib/schema/primitives";
import { offerHelp } from "./lib/offer-help";

offerHelp(`
Begins a negotiation: a folder that is sound, and in which everything is still to be named.

  npm run data:new -- harbour-2031                                     in the folder data/
  PARLEY_DATA=/path/to/negotiations npm run data:new -- harbour-2031   in another folder

Go on with npm run data:sheet -- harbour-2031, or with npm run edit -- harbour-2031.
`);

const dataDir = findDataDir();
const id = negotiationId.safeParse(process.argv[2] ?? "");
if (!id.success) {
  console.error(`Name the negotiation: npm run data:new -- harbour-2031\n${id.error.issues[0]?.message ?? ""}`);
  process.exitCode = 1;
} else if (existsSync(path.join(dataDir, id.data))) {
  console.error(`There is a ${id.data} in ${dataDir} already. Nothing was changed.`);
  process.exitCode = 1;
} else {
  const folder = path.join(dataDir, id.data);
  mkdirSync(folder, { recursive: true });
  for (const [file, content] of makeNewNegotiation(id.data, new Date().toISOString().slice(0, 10))) {
    replaceFile(folder, file.slice(id.data.length + 1), printDataFile(content));
    console.log(path.join(dataDir, file));
  }
}
