import { read, utils } from "@e965/xlsx";
import { describe, expect, it } from "vitest";
import { readArchive } from "../../testing/read-archive";
import { describeSheets, severalValues, writeSheets } from "./sheets";

it("a day before March 1900, which Excel counts wrongly, and several days in one cell remain text", async () => {
  const days = ["1850-05-03", "1900-02-28", "1900-03-01", "2031-05-20", "2031-05-20 | 2031-05-21"];
  const fields = [{ name: "day", type: "date" }] as const;
  const bytes = await writeSheets([{ name: "Days", fields, rows: days.map((day) => ({ day })) }]);
  expect((await readArchive(bytes)).get("xl/styles.xml")).toContain('formatCode="yyyy-mm-dd"');
  const sheet = read(bytes, { cellDates: true, UTC: true }).Sheets.Days ?? {};
  expect(utils.sheet_to_json<[unknown]>(sheet, { header: 1, raw: true }).flat()).toEqual([
    "day",
    "1850-05-03",
    "1900-02-28",
    new Date("1900-03-01"),
    new Date("2031-05-20"),
    "2031-05-20 | 2031-05-21",
  ]);
});

describe("a sheet of a workbook", () => {
  const fields = [
    { name: "text", type: "string" },
    { name: "count", type: "integer" },
    { name: "yes", type: "boolean" },
    { name: "a long name of a column", type: "string" },
  ] as const;
  const write = (text: string) =>
    writeSheets([{ name: "Things", fields, rows: [{ text, count: 0, yes: false, "a long name of a column": "" }] }]);
  const readCells = async (text: string) => {
    const sheet = read(await write(text)).Sheets.Things ?? {};
    return utils.sheet_to_json<unknown[]>(sheet, { header: 1, raw: true, defval: null });
  };

  it("has its columns in order, with numbers as numbers, yes and no as such, and nothing in an empty cell", async () => {
    expect(await readCells("a")).toEqual([
      ["text", "count", "yes", "a long name of a column"],
      ["a", 0, false, null],
    ]);
  });

  it.each([
    ["without a character that XML forbids", "a\u0001b", "ab"],
    ["without the half of a pair of characters, and with the letter before it", "a\udc00b", "ab"],
    ["with what a workbook would read as an escape sequence", "_x0041_ and _x005F_", "_x0041_ and _x005F_"],
    ["with a line break and a character beyond the first 65,536", "a\nb \u{1f6a2}", "a\nb \u{1f6a2}"],
  ])("shows a text %s", async (_, text, shown) => {
    expect((await readCells(text))[1]?.[0]).toBe(shown);
  });

  it("leaves a text a text, also where it looks like a day", async () => {
    expect((await readCells("2031-05-20"))[1]?.[0]).toBe("2031-05-20");
  });

  it("is as wide as its longest text and a little more, but not wider than one can read", async () => {
    const readWidths = async (text: string) => {
      const xml = (await readArchive(await write(text))).get("xl/worksheets/sheet1.xml") ?? "";
      return [...xml.matchAll(/<col [^>]*width="([\d.]+)"/g)].map(([, width]) => Math.floor(Number(width)));
    };
    expect(await readWidths("a day at sea")).toEqual([14, 7, 7, 25]);
    expect((await readWidths("a".repeat(59)))[0]).toBe(60);
  });

  it("has texts in the format of texts, which a spreadsheet does not take for a number", async () => {
    const styles = (await readArchive(await write("1e5"))).get("xl/styles.xml");
    expect(styles).toContain('formatCode="@"');
  });
});

it("the sheet that explains a workbook has what there is to say in two columns", () => {
  expect(describeSheets([["Title", "The ferry"], severalValues])).toEqual({
    name: "About",
    fields: [
      { name: "What", type: "string" },
      { name: "Says", type: "string" },
    ],
    rows: [
      { What: "Title", Says: "The ferry" },
      {
        What: "Several values",
        Says: "Stand in one cell with “ | ” between them; a bar in a value is written “\\|”, a backslash “\\\\”.",
      },
    ],
  });
});
