// Imports a spreadsheet into a negotiation: `npm run data:import -- <negotiation> <file>`.
import { mkdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import { findDataDir } from "../lib/dataset/read-dataset";
import { describeImport, readAccepted } from "../lib/editing/sheets/describe-import";
import { flatFields } from "../lib/editing/sheets/flat-fields";
import { importBook } from "../lib/editing/sheets/import-book";
import { readBook, UnreadableError } from "../lib/editing/sheets/read-book";
import { isSound } from "../lib/editing/sheets/result";
import { isAsRead, readTextsOf, writeChanges } from "../lib/editing/store";
import { negotiationId } from "../lib/schema/primitives";
import { offerHelp } from "./lib/offer-help";

offerHelp(`
Imports a spreadsheet (XLSX, CSV or TSV) into a negotiation. It is either the workbook of data:sheet with your changes, or a
table of your own with a row for each answer (party, question, answer, date, link, …), or with a column for each party. A
negotiation that is not there yet is begun.

  npm run data:import -- harbour-2031 book.xlsx --dry-run   shows what would change and what is wrong
  npm run data:import -- harbour-2031 book.xlsx             writes it; with an error nothing is written

  --map "Actor=party"        what a column holds; "Actor=" leaves it out; may be repeated
  --map "Crew=answer of The crew"   the answers of one party, where each has a column
  --set evidence=on-record   a value for rows that do not give it; may be repeated
  --dates day-first          what comes first in days such as 05/06/2031: day-first or month-first
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
    dates: { type: "string" },
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
const { dates } = values;
if (dates !== undefined && dates !== "day-first" && dates !== "month-first")
  fail(`--dates “${dates}” has to be day-first or month-first.`);
const accepts = values.accept === undefined ? undefined : readAccepted(values.accept);
if (values.accept !== undefined && !accepts)
  fail(`--accept “${values.accept}” has to be rows: 2,5-9 or Statements!14.`);

let toldAt = Date.now();

/** Says how far the import has come: on one line of a terminal, or else every few seconds in a line of its own. */
function tellProgress(sheet: string, done: number, all: number): void {
  const words = done < all ? `${sheet}: ${done} of ${all} rows …` : `${sheet}: checking the whole …`;
  if (process.stderr.isTTY) process.stderr.write(`\r${words}\u001b[K`);
  else if (Date.now() - toldAt > 2000) {
    toldAt = Date.now();
    console.error(words);
  }
}

const dataDir = findDataDir();
try {
  const sheets = await readBook(readFileSync(file), file);
  const texts = readTextsOf(dataDir, name.data);
  const result = importBook(name.data, texts, sheets, {
    map: readPairs("map", values.map),
    set,
    sheet: values.sheet,
    dates,
    ...(accepts && { accepts }),
    onProgress: tellProgress,
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
