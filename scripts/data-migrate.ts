// Brings the files of a data folder to the newest format: `npm run data:migrate`, or `PARLEY_DATA=<folder> npm run data:migrate`.
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { migrateFile } from "../lib/dataset/migrate";
import { findDataDir } from "../lib/dataset/read-dataset";
import type { FileKind } from "../lib/schema/files";
import { offerHelp } from "./lib/offer-help";

offerHelp(`
Updates the files of a data folder to the newest format and changes nothing else.

  npm run data:migrate                                     the folder data/
  PARLEY_DATA=/path/to/negotiations npm run data:migrate   another folder

Keep the folder under version control, and read the difference afterwards.
`);

const dataDir = findDataDir();
let changed = 0;

function migrate(kind: FileKind, file: string): void {
  if (!existsSync(file)) return;
  const before = readFileSync(file, "utf8");
  const after = migrateFile(kind, before);
  if (after === before) return;
  writeFileSync(file, after);
  changed++;
  console.log(path.relative(dataDir, file));
}

for (const name of readdirSync(dataDir).filter((one) => one !== "schemas" && !one.startsWith("."))) {
  const folder = path.join(dataDir, name);
  if (!statSync(folder).isDirectory()) continue;
  for (const kind of ["negotiation", "parties", "sources", "events", "corrections", "checks"] as const) {
    migrate(kind, path.join(folder, `${kind}.json`));
  }
  for (const [kind, inner] of [
    ["issue", "issues"],
    ["deal", "deals"],
  ] as const) {
    const files = existsSync(path.join(folder, inner)) ? readdirSync(path.join(folder, inner)) : [];
    for (const file of files.filter((one) => one.endsWith(".json"))) migrate(kind, path.join(folder, inner, file));
  }
}
console.log(
  changed === 0 ? "Every file is in the newest format already." : `Files updated to the newest format: ${changed}.`,
);
