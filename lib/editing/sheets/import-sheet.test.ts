import { describe, expect, it } from "vitest";
import { getQuestion, importRows, listIds, listParties, startPier, write } from "../../testing/import-rows";
import type { JsonObject } from "../records";
import type { RawSheet } from "./read-book";

const nothing = { told: [], faults: [] };

describe("a row of an editing workbook that nobody has changed", () => {
  it.each([
    "Negotiation",
    "Parties",
    "Questions",
    "Options",
    "Statements",
    "Silences",
    "Statement chains",
    "Hard cases",
  ])("on the sheet %s changes nothing", (name) => {
    const { work, contents, ...result } = importRows(name);
    expect(result).toMatchObject(nothing);
    expect([...contents]).toEqual([...startPier()]);
    expect(work.unchanged).toBeGreaterThan(0);
  });

  it("leaves newer changes by others", () => {
    const rename = (contents: Map<string, JsonObject>) =>
      Object.assign(listParties(contents)[0] ?? {}, { name: "Amber Shore" });
    const result = importRows("Parties", undefined, rename);
    expect(result).toMatchObject({ ...nothing, work: { unchanged: 2 } });
  });

  it("lets a record stay removed", () => {
    const drop = (contents: Map<string, JsonObject>) => contents.set("pier/parties.json", { parties: [] });
    expect(importRows("Parties", undefined, drop)).toMatchObject({ ...nothing, work: { unchanged: 2 } });
  });
});

describe("a cell that somebody has changed", () => {
  it("changes its field, and says what was and what is", () => {
    const { told, faults, contents, work } = importRows("Parties", (sheet) => {
      write(sheet, 2, "name", "Amber Shore");
      write(sheet, 3, "role", null);
    });
    expect(told).toEqual([
      ["changed in row 2: party amber", "name: Amber → Amber Shore"],
      ["changed in row 3: party basalt", "role: mediator → "],
    ]);
    expect(faults).toEqual([]);
    expect(contents.get("pier/parties.json")?.parties).toEqual([
      { id: "amber", name: "Amber Shore", monogram: "AM" },
      { id: "basalt", name: "Basalt" },
    ]);
    expect(work.unchanged).toBe(0);
  });

  it("is a fault where somebody else has changed it too, and none where both wrote the same", () => {
    const edit = (sheet: RawSheet) => write(sheet, 2, "name", "Amber Shore");
    const to = (name: string) => (contents: Map<string, JsonObject>) =>
      Object.assign(listParties(contents)[0] ?? {}, { name });
    expect(importRows("Parties", edit, to("Ambra"))).toMatchObject({
      told: [],
      faults: [
        [
          2,
          "name",
          "changed here to “Amber Shore” and meanwhile in the data to “Ambra”",
          "Decide for one of the two: write the text of the data into the cell, or a new workbook.",
        ],
      ],
    });
    expect(importRows("Parties", edit, to("Amber Shore"))).toMatchObject(nothing);
  });

  it("moves a record in a list by date", () => {
    const { contents } = importRows("Statements", (sheet) => write(sheet, 3, "date", "2031-05-20"));
    expect(listIds(getQuestion(contents).statements)).toEqual(["am-1", "am-2"]);
  });

  it("moves a record whose place it is, where places mean something", () => {
    const { told, contents } = importRows("Options", (sheet) => write(sheet, 3, "place", 1));
    expect(told).toEqual([["changed in row 3: option course/south", "place: 2 → 1"]]);
    expect(listIds(getQuestion(contents).options)).toEqual(["south", "north"]);
  });

  it("counts as it stands where the fingerprint is damaged, which is said", () => {
    const { told, faults } = importRows("Parties", (sheet) => {
      write(sheet, 2, "fingerprint", "abc");
      write(sheet, 2, "name", "Amber Shore");
      write(sheet, 3, "fingerprint", null);
    });
    expect(told).toEqual([["changed in row 2: party amber", "name: Amber → Amber Shore"]]);
    expect(faults).toEqual([
      [
        undefined,
        "fingerprint",
        "the fingerprints are damaged or from another version, so every filled cell counts as it stands",
        "Write a new workbook with npm run data:sheet if others have changed the data since.",
      ],
    ]);
  });
});
