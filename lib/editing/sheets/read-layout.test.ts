import { strToU8, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { readLayout, writeSpot } from "./read-layout";

const book = (sheets: string) => `<workbook><sheets>${sheets}</sheets></workbook>`;
const relations = (...all: [id: string, target: string][]) =>
  `<Relationships>${all.map(([id, target]) => `<Relationship Id="${id}" Target="${target}"/>`).join("")}</Relationships>`;

/** A workbook with the sheet “Wishes”, which holds this, and whose links lead there. */
function makeBook(sheet: string, ...links: [id: string, target: string][]): Uint8Array {
  const files = {
    "xl/workbook.xml": book('<sheet name="Wishes" sheetId="1" r:id="rId7"/>'),
    "xl/_rels/workbook.xml.rels": relations(["rId7", "worksheets/sheet1.xml"]),
    "xl/worksheets/sheet1.xml": `<worksheet>${sheet}</worksheet>`,
    "xl/worksheets/_rels/sheet1.xml.rels": relations(...links),
  };
  return zip(files);
}

const zip = (files: Record<string, string>) =>
  zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])));

const read = (...given: Parameters<typeof makeBook>) => readLayout(makeBook(...given)).get("Wishes");
const readLinks = (...given: Parameters<typeof makeBook>) => Object.fromEntries(read(...given)?.links ?? []);

describe("the address behind the text of a cell", () => {
  it("is found by the row and the column, counted from 0", () => {
    const sheet = '<hyperlinks><hyperlink ref="B3" r:id="rId1"/><hyperlink ref="AA1" r:id="rId2"/></hyperlinks>';
    const links = readLinks(sheet, ["rId1", "https://example.org/a?x=1&amp;y=2"], ["rId2", "HTTP://example.org/b"]);
    expect(links).toEqual({ "2,1": "https://example.org/a?x=1&y=2", "0,26": "HTTP://example.org/b" });
    expect(writeSpot(2, 1)).toBe("2,1");
  });

  it("is that of each cell of a range", () => {
    const links = readLinks('<hyperlink ref="$B$2:$C$3" r:id="rId1"/>', ["rId1", "https://example.org/a"]);
    expect(Object.keys(links)).toEqual(["1,1", "1,2", "2,1", "2,2"]);
  });

  it.each([
    ["a mail address", '<hyperlink ref="A1" r:id="rId1"/>', "mailto:ida@example.org"],
    ["a place in the workbook", '<hyperlink ref="A1" location="Wishes!B2"/>', "https://example.org/a"],
    ["what only contains one", '<hyperlink ref="A1" r:id="rId1"/>', "file:///https://example.org"],
    ["one without a cell", '<hyperlink ref="Wishes" r:id="rId1"/>', "https://example.org/a"],
    ["one of a tag that only begins alike", '<hyperlinks ref="A1" r:id="rId1"/>', "https://example.org/a"],
  ])("is not %s", (_, sheet, target) => {
    expect(readLinks(sheet, ["rId1", target])).toEqual({});
  });

  it.each([
    ["in the signs of a file", "HYPERLINK(&quot;https://example.org/a?x&amp;y&quot;,&quot;Crane&quot;)"],
    ["in plain signs", 'HYPERLINK("https://example.org/a?x&amp;y","Crane")'],
    ["with the prefix of newer functions", ' _xlfn.HYPERLINK("https://example.org/a?x&amp;y")'],
  ])("is read from a formula: %s", (_, formula) => {
    expect(readLinks(`<row><c r="B2" s="1" t="str"><f ca="1">${formula}</f><v>Crane</v></c></row>`)).toEqual({
      "1,1": "https://example.org/a?x&y",
    });
  });

  it("is read with every escaped character, and keeps what only looks like one", () => {
    const target = "https://example.org/&amp;&lt;&gt;&quot;&apos;&#65;&#x42;&nothing;&#x110000;";
    expect(readLinks('<hyperlink ref="A1" r:id="rId1"/>', ["rId1", target])).toEqual({
      "0,0": "https://example.org/&<>\"'AB&nothing;&#x110000;",
    });
  });
});

describe("cells that are merged", () => {
  it("are those that reach over several rows, with their first column", () => {
    const sheet =
      '<mergeCells count="4"><mergeCell ref="A2:A4"/><mergeCell ref="C1:D2"/><mergeCell ref="A1:D1"/><mergeCell/></mergeCells>';
    expect(read(sheet)?.merges).toEqual([
      { from: 1, to: 3, column: 0 },
      { from: 0, to: 1, column: 2 },
    ]);
  });

  it("and links are counted no further than a sheet that people have made", () => {
    const column = '<hyperlink ref="A1:A1048576" r:id="rId1"/><mergeCell ref="B1:B3"/>';
    const found = read(column, ["rId1", "https://example.org/a"]);
    expect(found?.links.size).toBe(100_000);
    expect(found?.merges).toEqual([]);
  });
});

describe("the sheets of a workbook", () => {
  it.each(["worksheets/own.xml", "/xl/worksheets/own.xml", "xl/worksheets/own.xml"])("are found at %s", (target) => {
    const files = {
      "xl/workbook.xml": book("<x:sheet r:id='a' name='One &amp; two'></x:sheet>"),
      "xl/_rels/workbook.xml.rels": relations(["a", target]),
      "xl/worksheets/own.xml": '<x:mergeCell ref="A1:A2"/>',
    };
    expect([...readLayout(zip(files))]).toEqual([
      ["One & two", { links: new Map(), merges: [{ from: 0, to: 1, column: 0 }] }],
    ]);
  });

  it("have nothing beside their values where their files are missing", () => {
    expect([...readLayout(zip({ "xl/workbook.xml": book('<sheet name="Wishes" r:id="a"/>') }))]).toEqual([
      ["Wishes", { links: new Map(), merges: [] }],
    ]);
    expect(readLayout(zip({ "word/document.xml": "" }))).toEqual(new Map());
  });
});
