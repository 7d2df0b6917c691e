import { describe, expect, it } from "vitest";
import { importBook } from "./import-book";
import { type RawSheet, readTable } from "./read-book";

const read = (sheets: RawSheet[], sheet?: string) => importBook("pier", new Map(), sheets, { sheet });
const make = (name: string, text: string): RawSheet => ({ name, rows: readTable(text) });

const notes = make("Notes", "Party,Colour,Smell\nA,red,salt\n");
const wishes = make("Wishes", "Party,Question,Answer\nA,Q?,Yes\n");

describe("a spreadsheet", () => {
  it("is a flat table, which is the sheet with the most columns that are known", () => {
    const { mapping, faults } = read([notes, wishes]);
    expect(mapping?.map(({ header }) => header)).toEqual(["Party", "Question", "Answer"]);
    expect(faults.map(({ sheet }) => sheet)).toEqual(["Wishes"]);
  });

  it("is read from the sheet that somebody names", () => {
    expect(read([notes, wishes], "Notes").mapping?.map(({ header }) => header)).toEqual(["Party", "Colour", "Smell"]);
  });

  it("is an editing workbook where a sheet has the name of a kind of record", () => {
    const parties = make("parties", "id,name\namber,Amber\n");
    const { changes, mapping } = read([wishes, parties]);
    expect(changes.map(({ record }) => record)).toEqual(["party amber"]);
    expect(mapping).toBeUndefined();
    expect(read([wishes, parties], "Wishes").mapping).toHaveLength(3);
  });

  it("without sheets, or without the one that is named, is refused with those that are there", () => {
    const fault = { sheet: "", row: undefined, column: undefined, severity: "error" };
    expect(read([notes, wishes], "Wish")).toEqual({
      changes: [],
      unchanged: 0,
      faults: [{ ...fault, wrong: "there is no sheet “Wish”", remedy: "The file has: Notes, Wishes." }],
      files: [],
    });
    const empty = { ...fault, wrong: "the file has no sheets", remedy: "Save the spreadsheet again as XLSX or CSV." };
    expect(read([]).faults).toEqual([empty]);
    expect(read([], "Wishes").faults).toEqual([empty]);
  });
});
