import { read, utils, type WorkBook } from "@e965/xlsx";
import { describe, expect, it } from "vitest";
import { buildNegotiation } from "../../testing/build-negotiation";
import { readEveryNegotiation } from "../../testing/list-subjects";
import { readArchive } from "../../testing/read-archive";
import { listDatasetTables } from "./tables";
import { writeWorkbook } from "./workbook";

function readSheet({ Sheets }: WorkBook, name: string): unknown[][] {
  const sheet = Sheets[name];
  if (!sheet) throw new Error(`no sheet ${name}`);
  return utils.sheet_to_json<unknown[]>(sheet, { header: 1, defval: "", raw: true });
}

describe.each(readEveryNegotiation().map((one) => [one.id, one] as const))("the workbook of %s", (_, negotiation) => {
  it("can be read back by another library unchanged, with the meaning of each column", async () => {
    const book = read(await writeWorkbook(negotiation), {
      cellStyles: true,
      cellFormula: true,
      cellDates: true,
      UTC: true,
    });
    const tables = listDatasetTables(negotiation);
    expect(book.SheetNames).toEqual(["About", ...tables.map(({ title }) => title)]);
    for (const { title, fields, rows } of tables) {
      const names = fields.map(({ name }) => name);
      const cells = rows.map((row) =>
        fields.map(({ name, type }) => {
          const value = row[name];
          return type === "date" && typeof value === "string" && value !== "" ? new Date(value) : value;
        }),
      );
      expect(readSheet(book, title)).toEqual([names, ...cells]);
    }
    const about = new Map(readSheet(book, "About").map(([what, says]) => [what, says]));
    expect(about.get("Dataset version")).toBe(negotiation.version);
    expect(about.get("Stances: kind")).toContain("silent");
  });
});

describe("a workbook", () => {
  const negotiation = buildNegotiation({
    title: "=1+1",
    summary: '=HYPERLINK("https://evil.example","_x0041_ & <b>")',
    questions: [{ text: "@SUM(1)?", statements: [{ date: "2031-04-02", holds: "east" }] }],
  });

  it("contains no formula, whatever a text begins with", async () => {
    const book = read(await writeWorkbook(negotiation), { cellFormula: true });
    const cells = Object.values(book.Sheets).flatMap((sheet) => Object.values(sheet) as { f?: string; t?: string }[]);
    expect(cells.filter(({ f }) => f !== undefined)).toEqual([]);
    const about = readSheet(book, "About");
    expect(about).toContainEqual(["Title", "=1+1"]);
    expect(about).toContainEqual(["Summary", negotiation.summary]);
    expect(readSheet(book, "Questions")[1]).toContain("@SUM(1)?");
  });

  it("has a bold header row on each sheet that stays in view", async () => {
    const files = await readArchive(await writeWorkbook(negotiation));
    const sheets = [...files].filter(([name]) => name.startsWith("xl/worksheets/sheet"));
    expect(sheets).toHaveLength(listDatasetTables(negotiation).length + 1);
    for (const [name, xml] of sheets) expect(xml, name).toMatch(/<pane [^>]*ySplit="1"[^>]*state="frozen"/);
    expect(files.get("xl/styles.xml")).toContain("<b/>");
  });

  it("has the same bytes each time", async () => {
    const [one, other] = [await writeWorkbook(negotiation), await writeWorkbook(negotiation)];
    expect(Buffer.from(one).equals(Buffer.from(other))).toBe(true);
  });
});
