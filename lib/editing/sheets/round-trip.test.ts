import path from "node:path";
import { describe, expect, it } from "vitest";
import { readDataset } from "../../dataset/read-dataset";
import { buildFolder } from "../../testing/build-folder";
import { makeDataDir, writeFolder } from "../../testing/write-folder";
import { parseContents } from "../records";
import { readTextsOf } from "../store";
import { importSheets } from "./import-sheets";
import { type RawSheet, readBook } from "./read-book";
import { listSheets, writeBook } from "./write-book";

const root = path.join(import.meta.dirname, "../../..");
const all = ["data", "e2e/data"].flatMap((folder) =>
  readDataset(path.join(root, folder)).negotiations.map(({ id }) => [id, path.join(root, folder)] as const),
);

/** A folder out to a workbook, and what another library reads in it. */
async function takeOut(dataDir: string, name: string) {
  const texts = readTextsOf(dataDir, name);
  const sheets = await readBook(await writeBook(listSheets(parseContents(texts), name)), "book.xlsx");
  return { texts, sheets };
}

/** Changes the cell of a column in the row that has a text in some cell. */
function changeCell(sheets: RawSheet[], name: string, rowWith: string, column: string, to: string | null): void {
  const sheet = sheets.find((one) => one.name === name);
  const index = sheet?.rows[0]?.indexOf(column) ?? -1;
  const row = sheet?.rows.slice(1).find((cells) => cells.includes(rowWith));
  if (!row || index < 0) throw new Error(`no ${column} of ${rowWith}`);
  row[index] = to;
}

describe.each(all)("%s out to a workbook and in again", (name, dataDir) => {
  it("changes nothing", async () => {
    const { texts, sheets } = await takeOut(dataDir, name);
    const { changes, faults, files, unchanged } = importSheets(name, texts, sheets);
    expect({ changes, faults, files }).toEqual({ changes: [], faults: [], files: [] });
    expect(unchanged).toBe(sheets.slice(1).reduce((sum, { rows }) => sum + rows.length - 1, 0));
  });

  it("holds everything: all other files can be made of it again", async () => {
    const { texts, sheets } = await takeOut(dataDir, name);
    const only = new Map([...texts].filter(([file]) => file === `${name}/negotiation.json`));
    const { faults, files } = importSheets(name, only, withoutPrints(sheets));
    expect(faults).toEqual([]);
    const made = new Map(files.map(({ file, after }) => [file, JSON.parse(after ?? "null")]));
    const wanted = new Map(
      [...texts]
        // Second codings and sign-offs are no part of a workbook, nor are checks of quotations, which a command writes.
        .filter(([file]) => !/\/(codings\/|reviews\.json|checks\.json)/.test(file))
        .filter(([file, text]) => !only.has(file) && !isEmptyFile(text))
        .map(([file, text]) => [file, JSON.parse(text)]),
    );
    expect(made).toEqual(wanted);
  });
});

/** A workbook as a person would make it: nothing in it says what was there before. */
function withoutPrints(sheets: readonly RawSheet[]): RawSheet[] {
  return sheets.map(({ name, rows }) => {
    const index = rows[0]?.indexOf("fingerprint") ?? -1;
    return { name, rows: rows.map((row, i) => (i > 0 && index >= 0 ? row.toSpliced(index, 1, null) : row)) };
  });
}

function isEmptyFile(text: string): boolean {
  const lists = Object.values(JSON.parse(text)).filter((one) => Array.isArray(one));
  return lists.length > 0 && lists.every((one) => one.length === 0);
}

describe("a deal known in part, and an answer that divides something", () => {
  it("come back from a workbook that a person has made", async () => {
    const dataDir = makeDataDir();
    writeFolder(
      dataDir,
      buildFolder({
        questions: [
          {
            whole: {
              of: "the mill",
              between: [
                { id: "amber", label: "Amber" },
                { id: "fund", label: "The fund: all" },
              ],
            },
            options: [{ id: "most", shares: [87.5, 12.5] }, { id: "all", shares: [100, 0] }, "closed"],
          },
        ],
        deals: [
          { id: "first", terms: [{ clause: "1" }, { id: "b", clause: "2(b)" }] },
          { id: "second", revises: "first", drops: ["1", "2(b)"], knownInPart: "The rest has not been seen." },
          { id: "third", terms: [], knownInPart: "None of its 27 points has been seen." },
        ],
      }),
    );
    const { texts, sheets } = await takeOut(dataDir, "pier");
    const only = new Map([...texts].filter(([file]) => file === "pier/negotiation.json"));
    const { faults, files } = importSheets("pier", only, withoutPrints(sheets));
    expect(faults).toEqual([]);
    const made = (file: string) => JSON.parse(files.find((one) => one.file === file)?.after ?? "null");
    for (const file of ["issues/ferry.json", "deals/first.json", "deals/second.json", "deals/third.json"])
      expect(made(`pier/${file}`), file).toEqual(JSON.parse(texts.get(`pier/${file}`) ?? ""));
  });
});

describe("a workbook with one cell changed", () => {
  it("changes one line of one file", async () => {
    const { texts, sheets } = await takeOut(path.join(root, "data"), "ukraine-2025");
    changeCell(sheets, "Statements", "us-2025-04-25-time-nato", "summary", "The president says no.");
    const { changes, faults, files } = importSheets("ukraine-2025", texts, sheets);
    expect(faults).toEqual([]);
    expect(changes).toMatchObject([
      {
        kind: "changed",
        record: "statement us-2025-04-25-time-nato",
        fields: [{ field: "summary", now: "The president says no." }],
      },
    ]);
    const [{ before = "", after = "" } = {}, ...others] = files;
    expect(others).toEqual([]);
    const [old, now] = [before?.split("\n") ?? [], after?.split("\n") ?? []];
    expect(now.length).toBe(old.length);
    expect(now.filter((line, i) => line !== old[i])).toEqual(['          "summary": "The president says no.",']);
  });
});
