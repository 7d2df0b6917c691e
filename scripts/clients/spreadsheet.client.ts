import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { parseContents } from "../../lib/editing/records";
import { importBook } from "../../lib/editing/sheets/import-book";
import { readBook } from "../../lib/editing/sheets/read-book";
import { listSheets, writeBook } from "../../lib/editing/sheets/write-book";
import { readTextsOf } from "../../lib/editing/store";
import { runProgram } from "./programs";

export const name = "LibreOffice: an editing workbook that it has opened and saved changes nothing when it is imported";

const negotiations = ["two-hives", "stagehands-2028", "lake-orune"];

export async function run(): Promise<string[]> {
  const folder = mkdtempSync(path.join(tmpdir(), "parley-spreadsheet-"));
  try {
    const done: string[] = [];
    for (const one of negotiations) {
      const texts = readTextsOf("e2e/data", one);
      const file = path.join(folder, `${one}.xlsx`);
      writeFileSync(file, await writeBook(listSheets(parseContents(texts), one)));
      const args = ["--headless", "--convert-to", "xlsx", "--outdir", path.join(folder, "saved"), file];
      await runProgram("soffice", args, { debianPackage: "libreoffice-calc-nogui" });
      const saved = path.join(folder, "saved", `${one}.xlsx`);
      const { changes, faults, unchanged } = importBook(one, texts, await readBook(readFileSync(saved), saved));
      if (changes.length + faults.length > 0)
        throw new Error(`${one}: ${changes.length} changes, ${faults.length} faults; the first: ${faults[0]?.wrong}`);
      done.push(`${one}: ${unchanged} rows, none changed`);
    }
    return done;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
