import { read, utils } from "@e965/xlsx";
import { expect, it } from "vitest";
import { writeSheets } from "./sheets";

it("a day before March 1900, which Excel counts wrongly, and several days in one cell remain text", async () => {
  const days = ["1850-05-03", "1900-02-28", "1900-03-01", "2031-05-20", "2031-05-20 | 2031-05-21"];
  const fields = [{ name: "day", type: "date" }] as const;
  const bytes = await writeSheets([{ name: "Days", fields, rows: days.map((day) => ({ day })) }]);
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
