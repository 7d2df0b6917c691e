import { describe, expect, it } from "vitest";
import { getColumn } from "../../testing/sheet-columns";
import { printField, readCell, splitValues, writeCell } from "./cells";

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
    // It has to be there, so being empty says nothing.
    ["Terms", "gives", "none", false, undefined],
    ["Statements", "summary", "", false, undefined],
    ["Statements", "summary", null, false, undefined],
    ["Statements", "summary", " \r\n ", false, undefined],
    ["Statements", "summary", false, false, "no"],
    ["Statements", "contested", " X ", false, true],
    ["Statements", "contested", "0", false, undefined],
    ["Statements", "rulesOut", 30, true, [30]],
    ["Statements", "rulesOut", "below ten", false, [{ below: "ten" }]],
    ["Statements", "rejects", new Date("2031-05-12T00:00:00Z"), false, ["2031-05-12"]],
    ["Statements", "holds.from", new Date("2031-05-12T00:00:00Z"), false, "2031-05-12"],
    ["Statements", "said", "2031-05-06 ", false, "2031-05-06"],
    ["Statements", "quote.prefix", "one\r\ntwo\rthree ", false, "one\ntwo\nthree "],
    ["Options", "shares", "50 | 2,5", false, [50, 2.5]],
    ["Options", "shares", 100, false, [100]],
    ["Questions", "amount.decimals", 2, false, 2],
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

  it.each([
    ["Questions", "amount.from", "many", "Write a number."],
    ["Statements", "contested", "perhaps", "Write yes, or leave the cell empty."],
    ["Questions", "silent", "some", "Write none if there are none; otherwise use the sheet with their rows."],
    ["Options", "shares", "50 | half", "Write numbers with bars between them: 50 | 50 | 0."],
    ["Parties", "members", "The A", "Write each as “id: name”."],
    ["Statements", "summary", new Date("2031-05-12T00:00:00Z"), "Format the cell as text and write it again."],
    ["Statements", "date", new Date(Number.NaN), "Write the day as YYYY-MM-DD."],
  ])("on the sheet %s in the column %s that says %s can be mended: %s", (sheet, name, cell, remedy) => {
    expect(readCell(cell, getColumn(sheet, name), false)).toMatchObject({ remedy });
  });

  it.each([
    ["holds.from", "1.000"],
    ["rulesOut", "above 1.000"],
    ["rulesOut", "2 | 1.000"],
  ])("in the column %s cannot have an amount with two readings: %s", (name, text) => {
    expect(readCell(text, getColumn("Statements", name), true)).toEqual({
      fault: `“${text}” can be read as two different numbers`,
      remedy: "Write it with a decimal point and without a sign between thousands: 1000, or 1.0.",
    });
  });

  it("whose text the spreadsheet has turned into a date says which", () => {
    const date = new Date("2031-05-12T00:00:00Z");
    expect(readCell(date, getColumn("Parties", "monogram"), false)).toMatchObject({
      fault: "the spreadsheet has turned this text into a date (2031-05-12)",
    });
  });

  it("holds several texts, whatever is in them", () => {
    const column = getColumn("Statements", "keeps");
    const texts = ["a|b", "c\\d", "e"];
    expect(splitValues(String(writeCell(texts, column)))).toEqual(texts);
    expect(splitValues(" a |  | b\\c ")).toEqual(["a", "b\\c"]);
  });
});

describe("a value in a cell", () => {
  it.each([
    ["Statements", "summary", undefined, ""],
    ["Statements", "summary", "Says no.", "Says no."],
    ["Questions", "amount.from", 0, 0],
    ["Options", "statusQuo", true, "yes"],
    ["Questions", "silent", [], "none"],
    ["Terms", "proposedBy", [], "none"],
    // It has to be there, so being empty says nothing.
    ["Terms", "gives", [], ""],
    ["Terms", "gives", ["amber", "a|b"], "amber | a\\|b"],
    ["Statements", "rulesOut", [{ above: 30 }, { below: 2 }, "ten"], "above 30 | below 2 | ten"],
    ["Parties", "members", [{ id: "a", name: "The A" }], "a: The A"],
  ])("on the sheet %s in the column %s: %j is %j", (sheet, name, value, cell) => {
    expect(writeCell(value, getColumn(sheet, name))).toBe(cell);
  });

  it("has a fingerprint of four letters, another one for another value and none of its own where there is nothing", () => {
    expect(printField(undefined)).toBe("----");
    expect(printField("amber")).toMatch(/^[\w-]{4}$/);
    expect(printField("amber")).not.toBe(printField("basalt"));
    expect(printField("2")).not.toBe(printField(2));
  });
});
