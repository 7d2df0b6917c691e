// Writes a negotiation as an editing workbook: `npm run data:sheet -- <negotiation> [file.xlsx]`.
import { writeFileSync } from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import { findDataDir } from "../lib/dataset/read-dataset";
import { parseContents } from "../lib/editing/records";
import { makeExample } from "../lib/editing/sheets/example";
import { listSheets, writeBook } from "../lib/editing/sheets/write-book";
import { readTextsOf } from "../lib/editing/store";
import { negotiationId } from "../lib/schema/primitives";
import { offerHelp } from "./lib/offer-help";

offerHelp(`
Writes an editing workbook with everything that the files of a negotiation hold.

  npm run data:sheet -- harbour-2031                 into harbour-2031.xlsx
  npm run data:sheet -- harbour-2031 /tmp/book.xlsx  into another file
  npm run data:sheet -- --template [file.xlsx]       an empty one, with one example row on each sheet

Change it in any spreadsheet program, then: npm run data:import -- harbour-2031 harbour-2031.xlsx
`);

const { values, positionals } = parseArgs({ options: { template: { type: "boolean" } }, allowPositionals: true });
const name = values.template ? undefined : positionals[0];
const to = path.resolve(positionals[values.template ? 0 : 1] ?? `${name ?? "template"}.xlsx`);

if (values.template) {
  writeFileSync(to, await writeBook(listSheets(makeExample(), "harbour-2031", { asNew: true })));
  console.log(to);
} else if (!negotiationId.safeParse(name).success) {
  console.error("Name the negotiation: npm run data:sheet -- harbour-2031");
  process.exitCode = 1;
} else {
  const texts = readTextsOf(findDataDir(), name ?? "");
  const contents = parseContents(texts);
  const broken = [...texts.keys()].filter((file) => !contents.has(file));
  if (texts.size === 0 || broken.length > 0) {
    const why =
      broken.length > 0 ? `${broken.join(", ")} is not JSON` : `there is no negotiation “${name}” in ${findDataDir()}`;
    console.error(`No workbook was written: ${why}.`);
    process.exitCode = 1;
  } else {
    writeFileSync(to, await writeBook(listSheets(contents, name ?? "")));
    console.log(to);
  }
}
