import { describe, expect, it } from "vitest";
import { readArchive } from "../../testing/read-archive";
import { makeExample } from "./example";
import { listSheets, nameColumn, writeBook } from "./write-book";

describe("an editing workbook", async () => {
  const sheets = listSheets(makeExample(), "harbour-2031");
  const files = await readArchive(await writeBook(sheets));
  const getXml = (name: string) =>
    files.get(`xl/worksheets/sheet${sheets.findIndex((one) => one.name === name) + 2}.xml`) ?? "";

  it("offers the values of a column that has only a few", () => {
    const statements = sheets.find(({ name }) => name === "Statements");
    const letter = nameColumn(statements?.fields.findIndex(({ name }) => name === "evidence") ?? -1);
    expect(getXml("Statements")).toContain(
      `sqref="${letter}2:${letter}20000"><formula1>&quot;document,on-record,spokesperson,account,summary,anonymous&quot;</formula1>`,
    );
    expect(getXml("Statements")).toMatch(/<\/sheetData><dataValidations count="\d+">/);
  });

  it("keeps what somebody types below the last row as a text, but for numbers", () => {
    const styles = files.get("xl/styles.xml") ?? "";
    const [style = ""] = /(?<=<col min="1" style=")\d+/.exec(getXml("Parties")) ?? [];
    const formats = styles.slice(styles.indexOf("<cellXfs")).match(/<xf [^>]*>/g) ?? [];
    const [id = ""] = /(?<=numFmtId=")\d+(?=" formatCode="@")/.exec(styles) ?? [];
    expect(formats[Number(style)]).toContain(`numFmtId="${id}"`);
    // The place of an option is a number.
    expect(getXml("Options")).toContain('<col min="2" max="2"');
  });

  it("names its columns by letters", () => {
    expect([0, 25, 26, 51, 52, 701, 702].map(nameColumn)).toEqual(["A", "Z", "AA", "AZ", "BA", "ZZ", "AAA"]);
  });
});
