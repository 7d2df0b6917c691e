// Compares quotations with the kept texts of their sources: `npm run data:verify [-- <negotiation>]`.
import { readdirSync } from "node:fs";
import { parseArgs } from "node:util";
import { findDataDir } from "../lib/dataset/read-dataset";
import { describeVerification } from "../lib/editing/describe-verification";
import { readKeptTexts } from "../lib/editing/kept-texts";
import { parseContents } from "../lib/editing/records";
import { printContents } from "../lib/editing/save";
import { isAsRead, readTextsOf, writeChanges } from "../lib/editing/store";
import { verify } from "../lib/editing/verify";
import { negotiationId } from "../lib/schema/primitives";
import { offerHelp } from "./lib/offer-help";

offerHelp(`
Compares each quotation with the kept text of its source, and writes the results into checks.json.

  npm run data:verify                    every negotiation
  npm run data:verify -- harbour-2031    one of them

Put the text of a source into data/<negotiation>/snapshots/<id of the source>.txt. Git ignores these files.

  --around    also fills in the words before and after each quotation that was found
  --dry-run   shows the results and writes nothing
`);

const { values, positionals } = parseArgs({
  options: { around: { type: "boolean" }, "dry-run": { type: "boolean" } },
  allowPositionals: true,
});
const dataDir = findDataDir();
const all = readdirSync(dataDir, { withFileTypes: true })
  .filter((one) => one.isDirectory() && one.name !== "schemas" && negotiationId.safeParse(one.name).success)
  .map(({ name }) => name)
  .sort();
const names = positionals.length > 0 ? positionals : all;

for (const name of names) {
  if (!all.includes(name)) {
    console.error(`There is no negotiation “${name}” in ${dataDir}.`);
    process.exitCode = 1;
    continue;
  }
  const before = readTextsOf(dataDir, name);
  const contents = parseContents(before);
  const broken = [...before.keys()].filter((file) => !contents.has(file));
  if (broken.length > 0) {
    console.error(`${name}: nothing was checked, because ${broken.join(", ")} is not JSON.`);
    process.exitCode = 1;
    continue;
  }
  const { texts, refused } = readKeptTexts(dataDir, name);
  const day = new Date().toISOString().slice(0, 10);
  const result = verify(contents, name, texts, { day, around: values.around ?? false });
  const { lines, errors } = describeVerification(name, result, refused);
  for (const line of lines) console.log(line);
  for (const error of errors) console.error(`\n${error}`);
  if (errors.length > 0) process.exitCode = 1;
  const changes = printContents(before, contents);
  if (values["dry-run"] || changes.length === 0) continue;
  if (!isAsRead(dataDir, name, changes)) {
    console.error("Nothing was written: the files have changed meanwhile. Try again.");
    process.exitCode = 1;
    continue;
  }
  writeChanges(dataDir, name, changes, "Checked quotations", new Date());
  for (const { file } of changes) console.log(`  written: ${file}`);
}
