import { utils, write } from "@e965/xlsx";
import { strToU8, zipSync } from "fflate";
import { afterEach, describe, expect, it } from "vitest";
import { writeSheets } from "../../export/dataset/sheets";
import { readBook, readTable } from "./read-book";

const zone = process.env.TZ;
afterEach(() => {
  if (zone === undefined) delete process.env.TZ;
  else process.env.TZ = zone;
});

describe("a workbook as it is read", () => {
  it.each(["UTC", "America/Los_Angeles", "Pacific/Kiritimati"])(
    "has its date cells on their own day in %s",
    async (name) => {
      process.env.TZ = name;
      const fields = [{ name: "date", type: "date" as const }];
      const bytes = await writeSheets([{ name: "Table", fields, rows: [{ date: "2031-05-12" }] }]);
      const [sheet] = await readBook(bytes, "book.xlsx");
      const cell = sheet?.rows[1]?.[0];
      expect(cell instanceof Date && cell.toISOString()).toBe("2031-05-12T00:00:00.000Z");
    },
  );

  it("keeps leading zeros, space and line breaks of a text", async () => {
    const fields = [{ name: "text", type: "string" as const }];
    const texts = ["007", " two words ", "one\ntwo", "_x0041_", "=1+1", "1e5"];
    const bytes = await writeSheets([{ name: "Table", fields, rows: texts.map((text) => ({ text })) }]);
    const [sheet] = await readBook(bytes, "book.xlsx");
    expect(sheet?.rows.slice(1).flat()).toEqual(texts);
  });

  it("has the results of formulas, empty rows, and merged cells with their text in the first", async () => {
    const sheet = utils.aoa_to_sheet([["What they want", null], [], ["party", "answer"], ["North", 2]]);
    sheet.B4 = { t: "n", f: "1+1", v: 2 };
    sheet["!merges"] = [{ s: { r: 0, c: 0 }, e: { r: 0, c: 1 } }];
    const book = utils.book_new();
    utils.book_append_sheet(book, sheet, "Wishes");
    const [read] = await readBook(new Uint8Array(write(book, { type: "buffer", bookType: "xlsx" })), "x.xlsx");
    expect(read?.name).toBe("Wishes");
    expect(read?.rows.map((row) => row.filter((cell) => cell !== null))).toEqual([
      ["What they want"],
      [],
      ["party", "answer"],
      ["North", 2],
    ]);
  });

  it("that is none is refused with what to do", async () => {
    await expect(readBook(new Uint8Array([0xd0, 0xcf, 0x11, 0xe0]), "a.xls")).rejects.toThrow("Save it as XLSX.");
    await expect(readBook(new Uint8Array([0x50, 0x4b, 3, 4, 9]), "a.xlsx")).rejects.toThrow("The workbook is damaged.");
    await expect(readBook(new Uint8Array([0x41, 0xe4, 0x42]), "a.csv")).rejects.toThrow("not in UTF-8");
    await expect(readBook(zipSync({ "word/document.xml": strToU8("") }), "a.docx")).rejects.toThrow(
      "This is an archive, but no workbook in XLSX. Save the spreadsheet as XLSX or CSV.",
    );
    await expect(readBook(zipSync({ "xl/workbook.xml": strToU8("<") }), "a.xlsx")).rejects.toThrow(
      /^The workbook cannot be read \(.+\)\. Save it again as XLSX, or as CSV\.$/,
    );
  });

  it("has the text of cells that are merged over rows in each of them, and the addresses behind its cells", async () => {
    const sheet = utils.aoa_to_sheet([
      ["question", "answer"],
      ["Which way?", "North"],
      [null, "South"],
      [null, "East"],
    ]);
    sheet["!merges"] = [{ s: { r: 1, c: 0 }, e: { r: 2, c: 0 } }];
    if (sheet.B2) sheet.B2.l = { Target: "https://example.org/a" };
    const book = utils.book_new();
    utils.book_append_sheet(book, sheet, "Wishes");
    const [read] = await readBook(new Uint8Array(write(book, { type: "buffer", bookType: "xlsx" })), "x.xlsx");
    expect(read?.rows.map(([first]) => first)).toEqual(["question", "Which way?", "Which way?", null]);
    expect([...(read?.links ?? [])]).toEqual([["1,1", "https://example.org/a"]]);
  });
});

describe("a table of text", () => {
  it.each([
    ["commas", 'party,answer\nNorth,"a; b"\n'],
    ["semicolons", "party;answer\nNorth;a; b\n".replace("a; b", '"a; b"')],
    ["tabs", "party\tanswer\nNorth\ta; b\n"],
    ["bars", "party|answer\nNorth|a; b\n"],
    ["commas below a title", '\n"Wishes; of; all"\nparty,answer\nNorth,a; b\n'],
    ["a mark of its order of bytes", "\ufeffparty,answer\r\nNorth,a; b\r\n"],
  ])("is read with %s", (_, text) => {
    expect(readTable(text).slice(-2)).toEqual([
      ["party", "answer"],
      ["North", "a; b"],
    ]);
  });

  it("that is not in UTF-8 is refused with its first letter that cannot be read", async () => {
    const bytes = Buffer.from("party,answer\nNorth,M\xfcller\nS\xfcd,x\n", "latin1");
    await expect(readBook(bytes, "a.csv")).rejects.toThrow(
      "The table is not in UTF-8, so some letters would be read wrongly, first in row 2, column 2: “M\ufffdller”. Save it as “CSV UTF-8” (in Excel: Save As, file type “CSV UTF-8”), or as XLSX.",
    );
    await expect(readBook(Buffer.from("party\0"), "a.csv")).rejects.toThrow("would be read wrongly. Save it as");
  });

  it("that has a quotation mark too many is refused", () => {
    expect(() => readTable('party,answer\n"North,x\n')).toThrow(/^The table cannot be read: .+\.$/);
  });

  it("keeps leading zeros and the numbers of its rows", async () => {
    const [sheet] = await readBook(new TextEncoder().encode("id,date\n007,2031\n\n010,2032\n"), "/tmp/Sources.csv");
    expect(sheet).toEqual({ name: "Sources", rows: [["id", "date"], ["007", "2031"], [null], ["010", "2032"]] });
  });

  it("is read from UTF-16 too, which Excel calls Unicode text", async () => {
    const bytes = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from("Partei\tä\n", "utf16le")]);
    expect((await readBook(bytes, "a.txt"))[0]?.rows).toEqual([["Partei", "ä"]]);
    expect((await readBook(Buffer.from(bytes).swap16(), "a.txt"))[0]?.rows).toEqual([["Partei", "ä"]]);
  });
});
