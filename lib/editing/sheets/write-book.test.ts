import { describe, expect, it } from "vitest";
import { startPier } from "../../testing/import-rows";
import { readArchive } from "../../testing/read-archive";
import { getKind } from "../../testing/sheet-columns";
import { makeExample } from "./example";
import { listHeads, listNames, listSheets, nameColumn, writeBook } from "./write-book";

/** A few sheets of the workbook of the example, as its files. */
async function write() {
  const all = listSheets(makeExample(), "harbour-2031");
  const sheets = all.filter(({ name }) => ["Parties", "Options", "Statements", "Silences"].includes(name));
  const files = await readArchive(await writeBook(sheets));
  const getXml = (name: string) =>
    files.get(`xl/worksheets/sheet${sheets.findIndex((one) => one.name === name) + 2}.xml`) ?? "";
  return { sheets, files, getXml };
}

describe("an editing workbook", () => {
  it("offers the values of a column that has only a few", async () => {
    const { sheets, getXml } = await write();
    const statements = sheets.find(({ name }) => name === "Statements");
    const letter = nameColumn(statements?.fields.findIndex(({ name }) => name === "evidence") ?? -1);
    expect(getXml("Statements")).toContain(
      `sqref="${letter}2:${letter}20000"><formula1>&quot;document,on-record,spokesperson,account,summary,anonymous&quot;</formula1>`,
    );
    expect(getXml("Statements")).toMatch(/<\/sheetData><dataValidations count="\d+">/);
  });

  it("keeps what somebody types below the last row as a text, but for numbers", async () => {
    const { files, getXml } = await write();
    const styles = files.get("xl/styles.xml") ?? "";
    const [style = ""] = /(?<=<col min="1" style=")\d+/.exec(getXml("Parties")) ?? [];
    const formats = styles.slice(styles.indexOf("<cellXfs")).match(/<xf [^>]*>/g) ?? [];
    const [id = ""] = /(?<=numFmtId=")\d+(?=" formatCode="@")/.exec(styles) ?? [];
    expect(formats[Number(style)]).toContain(`numFmtId="${id}"`);
    // The place of an option is a number.
    expect(getXml("Options")).toContain('<col min="2" max="2"');
    expect(getXml("Options")).toContain(`<col min="1" style="${style}" max="1"`);
    // Every sheet has a column in which a row is removed.
    expect(getXml("Silences")).toMatch(/<dataValidations count="1">.* sqref="E2:E20000"><formula1>&quot;yes&quot;</);
  });

  it.each([
    ["Parties", [], "id"],
    ["Options", ["question", "place"], "id"],
    ["Silences", ["question", "place"], "party"],
    ["Term chains", ["deal", "term", "place"], "role"],
  ])("has on the sheet %s the columns %j before the fields, and two behind them", (name, heads, first) => {
    const kind = getKind(name);
    expect(listHeads(kind)).toEqual(heads);
    const names = listNames(kind);
    expect(names.slice(0, heads.length + 1)).toEqual([...heads, first]);
    expect(names.slice(-2)).toEqual(["delete", "fingerprint"]);
  });

  it("has a row for each record, with what tells later which cells were changed, unless it is to look new", () => {
    const rows = (options: { asNew?: boolean }) =>
      listSheets(startPier(), "pier", options).find(({ name }) => name === "Silences")?.rows;
    const note = "The log has nothing.";
    expect(rows({})).toEqual([
      { question: "course", place: 1, party: "basalt", note, fingerprint: expect.stringMatching(/^[\w-]{8}$/) },
      { question: "course", place: 2, party: "cedar", note, fingerprint: expect.stringMatching(/^[\w-]{8}$/) },
    ]);
    expect(rows({ asNew: true })?.map(({ fingerprint }) => fingerprint)).toEqual(["", ""]);
  });

  it("names its columns by letters", () => {
    expect([0, 25, 26, 51, 52, 701, 702].map(nameColumn)).toEqual(["A", "Z", "AA", "AZ", "BA", "ZZ", "AAA"]);
  });
});
