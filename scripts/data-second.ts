// A second coding by spreadsheet: `npm run data:second -- <negotiation> <coder> [file]`.
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import { formatProblem } from "../lib/dataset/problem";
import { findDataDir } from "../lib/dataset/read-dataset";
import { readFolder } from "../lib/dataset/read-folder";
import { parseContents } from "../lib/editing/records";
import { type FilledRow, readFilledSheet, readRows, writeBlindSheet } from "../lib/editing/second/blind-sheet";
import { beginCoding, editAnswers, listCoders } from "../lib/editing/second/codings";
import { readBook, UnreadableError } from "../lib/editing/sheets/read-book";
import { readTextsOf, save } from "../lib/editing/store";
import { writeSheets } from "../lib/export/dataset/sheets";
import { writeTable } from "../lib/export/view/csv";
import { coderId, negotiationId } from "../lib/schema/primitives";
import { formatCount } from "../lib/text/format";
import { offerHelp } from "./lib/offer-help";

offerHelp(`
Codes a negotiation a second time without a browser. The sheet shows each quotation with its question and the coding notes,
and nothing of where it was placed before.

  npm run data:second -- harbour-2031 ada                writes harbour-2031-ada.xlsx, to be filled in
  npm run data:second -- harbour-2031 ada sheet.csv      the same as CSV, or reads that file if it is there
  npm run data:second -- harbour-2031 ada filled.xlsx    reads what was filled in: XLSX, CSV, TSV or JSON

  --name "Ada L."   the coder, as readers are told
  --note "…"        how the coding was done
`);

const { values, positionals } = parseArgs({
  options: { name: { type: "string" }, note: { type: "string" } },
  allowPositionals: true,
});

function fail(message: string): never {
  console.error(message);
  process.exit(1);
}

const name = negotiationId.safeParse(positionals[0] ?? "");
const coder = coderId.safeParse(positionals[1] ?? "");
if (!name.success || !coder.success)
  fail("Name the negotiation and the coder: npm run data:second -- harbour-2031 ada");
const dataDir = findDataDir();
const file = path.resolve(positionals[2] ?? `${name.data}-${coder.data}.xlsx`);
const { negotiation } = readFolder(dataDir, name.data);
if (!negotiation) fail(`${name.data} is not sound, or not in ${dataDir}. See npm run data:check.`);

if (existsSync(file)) await readIn();
else {
  const sheet = writeBlindSheet(negotiation);
  const fields = sheet.fields.map((one) => ({ ...one, description: "" }));
  writeFileSync(file, file.endsWith(".csv") ? `\ufeff${writeTable(fields, sheet.rows)}` : await writeSheets([sheet]));
  console.log(file);
}

async function readIn() {
  if (!name.success || !coder.success || !negotiation) return;
  const filled = readFilledSheet(negotiation, await readEntries(), new Date().toISOString().slice(0, 10));
  for (const { row, wrong, remedy } of filled.faults) console.error(`row ${row}: ${wrong}. ${remedy}`);
  if (filled.faults.length > 0) fail("Nothing was written, because there are errors.");
  const contents = parseContents(readTextsOf(dataDir, name.data));
  const isThere = listCoders(contents, name.data).some(({ id }) => id === coder.data);
  const { edits, decided } = editAnswers(contents, name.data, coder.data, filled.answers);
  const begin = beginCoding(contents, name.data, {
    id: coder.data,
    title: values.name ?? coder.data,
    note: values.note ?? "",
  });
  const saved = save(dataDir, name.data, isThere ? edits : [begin, ...edits], {
    what: `Second coding by ${coder.data}`,
  });
  if (saved.kind !== "saved") {
    if (saved.trial.kind === "tried") {
      for (const one of saved.trial.faults)
        console.error(`${edits[one.edit - (isThere ? 0 : 1)]?.id}: ${one.wrong}. ${one.remedy}`);
      for (const one of saved.trial.elsewhere) console.error(formatProblem(one));
    }
    fail("Nothing was written, because there are errors.");
  }
  console.log(
    `${formatCount(edits.length, "answer", "answers")} read, ${formatCount(filled.empty, "row", "rows")} still empty.`,
  );
  if (decided.length > 0) console.log(`Decided already, and left as they are: ${decided.join(", ")}.`);
}

async function readEntries(): Promise<FilledRow[]> {
  try {
    if (file.endsWith(".json")) return JSON.parse(readFileSync(file, "utf8"));
    const [sheet] = await readBook(readFileSync(file), file);
    return readRows(sheet?.rows ?? []);
  } catch (error) {
    if (error instanceof UnreadableError || error instanceof SyntaxError) fail(`${file}: ${error.message}`);
    throw error;
  }
}
