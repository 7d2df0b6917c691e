import { read, utils, type WorkBook } from "@e965/xlsx";
import { afterEach, describe, expect, it, vi } from "vitest";
import { buildNegotiation } from "../../testing/build-negotiation";
import { readArchive } from "../../testing/read-archive";
import { listDatasetTables } from "./tables";
import { writeWorkbook } from "./workbook";

function readSheet({ Sheets }: WorkBook, name: string): unknown[][] {
  const sheet = Sheets[name];
  if (!sheet) throw new Error(`no sheet ${name}`);
  return utils.sheet_to_json<unknown[]>(sheet, { header: 1, defval: "", raw: true });
}

afterEach(() => {
  vi.unstubAllEnvs();
  vi.useRealTimers();
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

  it("begins with a sheet that says what it is, from where, and what each table and column means", async () => {
    const about = readSheet(read(await writeWorkbook(negotiation)), "About");
    expect(about.slice(0, 12)).toEqual([
      ["What", "Says"],
      ["Title", "=1+1"],
      ["Summary", negotiation.summary],
      ["Stances as of", "20 May 2031"],
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
      ["Parties", "The parties at the table, or with a say over it, in alphabetical order."],
      ["Parties: id", "Id of the party."],
      ["Parties: name", "Its name."],
      ["Parties: role", "principal (has to agree), mediator (need not agree) or third-party (need not agree)."],
    ]);
    vi.stubEnv("PARLEY_URL", "");
    const without = readSheet(read(await writeWorkbook(negotiation)), "About");
    expect(without.map(([what]) => what)).not.toContain("Address");
  });

  it("has the same bytes whenever it is made", async () => {
    vi.useFakeTimers({ toFake: ["Date"], now: new Date("2031-06-01T08:00:00Z") });
    const one = await writeWorkbook(negotiation);
    vi.setSystemTime(new Date("2031-06-02T09:00:00Z"));
    expect(Buffer.from(one).equals(Buffer.from(await writeWorkbook(negotiation)))).toBe(true);
  });
});
