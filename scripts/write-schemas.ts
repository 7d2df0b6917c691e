// Writes the JSON Schemas of the data files from their definitions in lib/schema: into the project's own data folder, or
// into another one that is named.
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { type FileKind, fileKinds, schemaPath, writeJsonSchema } from "../lib/schema/files";
import { offerHelp } from "./lib/offer-help";

offerHelp(`
Writes the JSON Schemas of the data files, so that your editor can complete and check them.

  npm run data:schemas                            into data/schemas/
  npm run data:schemas -- /path/to/negotiations   into schemas/ of another data folder
`);

const named = process.argv[2];
const dataDir = named ? path.resolve(named) : path.join(import.meta.dirname, "../data");
if (existsSync(dataDir)) {
  mkdirSync(path.join(dataDir, "schemas"), { recursive: true });
  for (const kind of Object.keys(fileKinds) as FileKind[]) {
    writeFileSync(path.join(dataDir, schemaPath(kind)), writeJsonSchema(kind));
    console.log(path.join(named ?? "data", schemaPath(kind)));
  }
} else {
  console.error(`There is no folder ${dataDir}. Name the folder that contains your negotiations.`);
  process.exitCode = 1;
}
