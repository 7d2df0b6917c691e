import { read, utils, type WorkBook } from "@e965/xlsx";
import { describe, expect, it } from "vitest";
import { readEveryNegotiation } from "../../testing/list-subjects";
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
