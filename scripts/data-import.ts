// Imports a spreadsheet into a negotiation: `npm run data:import -- <negotiation> <file>`.
import { mkdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import { findDataDir } from "../lib/dataset/read-dataset";
import { describeImport, readAccepted } from "../lib/editing/sheets/describe-import";
import { flatFields } from "../lib/editing/sheets/flat-columns";
import { importBook } from "../lib/editing/sheets/import-book";
import { readBook, UnreadableError } from "../lib/editing/sheets/read-book";
import { isSound } from "../lib/editing/sheets/result";
import { isAsRead, readTextsOf, writeChanges } from "../lib/editing/store";
import { negotiationId } from "../lib/schema/primitives";
import { offerHelp } from "./lib/offer-help";

offerHelp(`
Imports a spreadsheet into a negotiation: the workbook of data:sheet, changed, or a flat table with a row for each answer
(party, question, answer, date, link, …; XLSX, CSV or TSV). A negotiation that is not there yet is begun from a flat table.

  npm run data:import -- harbour-2031 book.xlsx --dry-run   shows what would change and what is wrong
  npm run data:import -- harbour-2031 book.xlsx             writes it; with an error nothing is written

  --map "Actor=party"        what a column holds; "Actor=" leaves it out; may be repeated
  --set evidence=on-record   a value for rows that do not give it; may be repeated
  --sheet "Sheet 2"          the sheet, where there are several
  --accept 2,5-9             only these rows; "Statements!14" names the sheet too

The fields of a flat table:
${Object.entries(flatFields)
  .map(([field, says]) => `  ${field.padEnd(12)} ${says}`)
  .join("\n")}
`);

const { values, positionals } = parseArgs({
  options: {
    "dry-run": { type: "boolean" },
    map: { type: "string", multiple: true },
    set: { type: "string", multiple: true },
    sheet: { type: "string" },
    accept: { type: "string" },
  },
  allowPositionals: true,
});

function fail(message: string): never {
  console.error(message);
  process.exit(1);
}

/** Options of the form name=value. The name may contain an equals sign, the value may not. */
function readPairs(option: string, given: readonly string[] = []): Map<string, string> {
  return new Map(
    given.map((one) => {
      const [, name = "", value = ""] =
        /^(.+)=([^=]*)$/.exec(one) ?? fail(`--${option} “${one}” has to be name=value.`);
      return [name.trim(), value.trim()];
    }),
  );
}

const [given, file] = positionals;
const name = negotiationId.safeParse(given ?? "");
if (!name.success || file === undefined)
  fail("Name the negotiation and the file: npm run data:import -- harbour-2031 book.xlsx");
const set = readPairs("set", values.set);
for (const field of set.keys())
  if (!Object.hasOwn(flatFields, field)) fail(`--set: there is no field “${field}”. See --help.`);
const accepts = values.accept === undefined ? undefined : readAccepted(values.accept);
if (values.accept !== undefined && !accepts)
  fail(`--accept “${values.accept}” has to be rows: 2,5-9 or Statements!14.`);

const dataDir = findDataDir();
try {
  const sheets = await readBook(readFileSync(file), file);
  const texts = readTextsOf(dataDir, name.data);
  const result = importBook(name.data, texts, sheets, {
    map: readPairs("map", values.map),
    set,
    sheet: values.sheet,
    ...(accepts && { accepts }),
    onProgress: (sheet, done, all) => {
      if (done > 0 && process.stderr.isTTY) process.stderr.write(`\r${sheet}: ${done} of ${all} rows …`);
    },
  });
  if (process.stderr.isTTY) process.stderr.write("\r\u001b[K");
  for (const paragraph of describeImport(result)) console.log(paragraph);
  if (!isSound(result)) fail("\nNothing was written, because there are errors.");
  if (values["dry-run"]) console.log("\nNothing was written: this was a dry run.");
  else if (result.files.length === 0) console.log("\nNothing to write.");
  else {
    if (!isAsRead(dataDir, name.data, result.files))
      fail("\nNothing was written: the files have changed meanwhile. Try again.");
    mkdirSync(path.join(dataDir, name.data), { recursive: true });
    writeChanges(dataDir, name.data, result.files, `Imported ${path.basename(file)}`, new Date());
    for (const one of result.files) console.log(path.join(dataDir, one.file));
  }
} catch (error) {
  if (error instanceof UnreadableError) fail(error.message);
  if (error instanceof Error && "code" in error && error.code === "ENOENT") fail(`There is no file ${file}.`);
  throw error;
}
