import { describe, expect, it } from "vitest";
import { readCell, splitValues, writeCell } from "./cells";
import { type Column, listColumns } from "./columns";
import { sheetKinds } from "./kinds";

function getColumn(sheet: string, name: string): Column {
  const kind = sheetKinds.find((one) => one.name === sheet);
  const column = kind && listColumns(kind).find((one) => one.name === name);
  if (!column) throw new Error(`there is no column ${name} on the sheet ${sheet}`);
  return column;
}

describe("a cell", () => {
  it.each([
    ["Statements", "holds.from", 30, true, 30],
    ["Statements", "holds.from", "30", true, 30],
    ["Statements", "holds.from", 30, false, "30"],
    ["Statements", "rulesOut", "above 30 | ten", true, [{ above: 30 }, "ten"]],
    ["Statements", "contested", true, false, true],
    ["Statements", "contested", "no", false, undefined],
    ["Statements", "date", 2031, false, "2031"],
    ["Statements", "date", new Date("2031-05-12T00:00:00Z"), false, "2031-05-12"],
    ["Statements", "quote.prefix", " said that ", false, " said that "],
    ["Statements", "summary", " Says no.\r\n", false, "Says no."],
    ["Questions", "hardCases", "none", false, []],
    ["Questions", "amount.decimals", "2", false, 2],
    ["Statements", "holds.from", "2,5", true, 2.5],
    ["Statements", "rulesOut", "above 2,5 | 1 000", true, [{ above: 2.5 }, 1000]],
    ["Statements", "date", "22.04.2031", false, "2031-04-22"],
    ["Statements", "date", "05/06/2031", false, "05/06/2031"],
    [
      "Parties",
      "members",
      "a: The A | b: B: the second",
      false,
      [
        { id: "a", name: "The A" },
        { id: "b", name: "B: the second" },
      ],
    ],
    ["Terms", "proposedBy", "none", false, []],
  ] as const)(
    "on the sheet %s in the column %s says of %j (amount: %s) that it is %j",
    (sheet, name, cell, isAmount, value) => {
      expect(readCell(cell, getColumn(sheet, name), isAmount)).toEqual({ value });
    },
  );

  it.each([
    ["Questions", "amount.from", "many", "“many” is not a number"],
    ["Statements", "contested", "perhaps", "“perhaps” is neither yes nor empty"],
    ["Parties", "members", "The A", "an entry without a colon"],
    ["Questions", "amount.from", "1.000", "“1.000” can be read as two different numbers"],
    ["Questions", "hardCases", "some", "“some” cannot stand here"],
  ])("on the sheet %s in the column %s cannot be %s: %s", (sheet, name, cell, fault) => {
    expect(readCell(cell, getColumn(sheet, name), false)).toMatchObject({ fault });
  });

  it("holds several texts, whatever is in them", () => {
    const column = getColumn("Statements", "keeps");
    const texts = ["a|b", "c\\d", "e"];
    expect(splitValues(String(writeCell(texts, column)))).toEqual(texts);
  });
});
