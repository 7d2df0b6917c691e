import { read, utils } from "@e965/xlsx";
import { describe, expect, it } from "vitest";
import { buildNegotiation } from "../../testing/build-negotiation";
import { readArchive } from "../../testing/read-archive";
import { defaultViewOptions } from "../../url/view-options";
import { listCsvRows } from "./csv-rows";
import { writeViewWorkbook } from "./view-workbook";

const negotiation = buildNegotiation({
  parties: ["amber", "basalt"],
  questions: [
    {
      text: "=1+1?",
      statements: [
        { date: "2031-04-20", evidence: "anonymous", holds: "south" },
        { date: "2031-04-02", holds: "east" },
      ],
    },
  ],
});
const subject = { kind: "matrix", negotiation, viewOptions: defaultViewOptions } as const;

async function readTable() {
  const book = read(await writeViewWorkbook(subject), { cellDates: true, UTC: true, cellFormula: true });
  const [first = ""] = book.SheetNames;
  const sheet = book.Sheets[first];
  if (!sheet) throw new Error("no sheet");
  return { book, rows: utils.sheet_to_json<Record<string, unknown>>(sheet, { defval: "", raw: true }) };
}

describe("the workbook of a view", () => {
  it("opens at the table, with the rows of the CSV", async () => {
    const { book, rows } = await readTable();
    expect(book.SheetNames).toEqual(["Table", "About"]);
    expect(rows.map(({ column_id, kind, position }) => [column_id, kind, position])).toEqual(
      listCsvRows(subject).map(({ column_id, kind, position }) => [column_id, kind, position]),
    );
    expect(rows[0]?.question).toBe("=1+1?");
  });

  it("has days as dates and numbers as numbers, whatever the settings of the spreadsheet", async () => {
    const { rows } = await readTable();
    expect(rows.map(({ as_of, dates, options }) => [as_of, dates, options])).toEqual([
      [new Date("2031-05-20"), new Date("2031-04-02"), 5],
      [new Date("2031-05-20"), new Date("2031-04-20"), 5],
      // Silence has no day.
      [new Date("2031-05-20"), "", 5],
    ]);
  });

  it("shows dates in the order in which the data have them", async () => {
    const files = await readArchive(await writeViewWorkbook(subject));
    expect(files.get("xl/styles.xml")).toContain('formatCode="yyyy-mm-dd"');
  });

  it("says what it is, and what each column means", async () => {
    const { book } = await readTable();
    const about = utils.sheet_to_json<[string, string]>(book.Sheets.About ?? {}, { header: 1 });
    expect(about.slice(1, 7).map(([name, words]) => [name, words])).toEqual([
      ["Title", "Positions: The ferry of the invented pier, as of 20 May 2031"],
      ["As of", "20 May 2031"],
      ["Dataset version", negotiation.version],
      ["Address", "http://localhost:3000/pier"],
      [
        "Licence",
        "Creative Commons Attribution 4.0 International (CC BY 4.0), https://creativecommons.org/licenses/by/4.0/. Quotations belong to their sources.",
      ],
      [
        "Several values",
        "Stand in one cell with “ | ” between them; a bar in a value is written “\\|”, a backslash “\\\\”.",
      ],
    ]);
    expect(about).toContainEqual(["as_of", "What was public by the end of this day."]);
  });

  it("has the same bytes each time", async () => {
    const [one, other] = [await writeViewWorkbook(subject), await writeViewWorkbook(subject)];
    expect(Buffer.from(one).equals(Buffer.from(other))).toBe(true);
  });
});
