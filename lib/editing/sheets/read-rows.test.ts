import { describe, expect, it } from "vitest";
import type { Cell } from "./cells";
import { findNearest, matchHeaders, readRows, simplify } from "./read-rows";

const known = ["party", "holds.from", "place", "summary"];
const isKnown = (header: string) => known.some((one) => simplify(one) === simplify(header));
const read = (...rows: Cell[][]) => readRows({ name: "Wishes", rows }, isKnown);
const match = (...rows: Cell[][]) => matchHeaders("Wishes", read(...rows), known);

describe("the header of a sheet", () => {
  it("is the row with the most columns that are known, below whatever stands above it", () => {
    expect(read(["Party of the year", null], ["party", "2031"], [" Party ", "SUMMARY"], ["amber", "Says no."])).toEqual(
      {
        header: 3,
        headers: ["Party", "SUMMARY"],
        rows: [{ row: 4, cells: ["amber", "Says no."] }],
      },
    );
  });

  it("is the first row with anything in it where no column is known", () => {
    expect(read([null], [" "], ["Wer", null, " "], ["Amber"])).toEqual({
      header: 3,
      headers: ["Wer", undefined, undefined],
      rows: [{ row: 4, cells: ["Amber"] }],
    });
  });

  it("is looked for in the first fifteen rows", () => {
    const above = (count: number) => Array.from({ length: count }, (): Cell[] => ["Wishes"]);
    expect(read(...above(14), ["party"]).header).toBe(15);
    expect(read(...above(15), ["party"]).header).toBe(1);
  });

  it("is above the rows that are not empty, which keep their numbers", () => {
    expect(read(["party", "place"], [null, null], ["", "  "], ["amber", 0], [false]).rows).toEqual([
      { row: 4, cells: ["amber", 0] },
      { row: 5, cells: [false] },
    ]);
  });

  it.each([" Holds-from", "holds_FROM", "holds – from", "ｈoldsfrom"])(
    "is read without what people change: %s",
    (text) => {
      expect(simplify(text)).toBe("holdsfrom");
    },
  );
});

describe("the columns of a sheet", () => {
  it("are found in any order, whatever capitals and spaces they have", () => {
    expect(match(["Summary", "PARTY"], ["Says no.", "amber"])).toEqual({
      indices: new Map([
        ["summary", 0],
        ["party", 1],
      ]),
      faults: [],
    });
  });

  it.each([
    ["twice", ["party", "Party"], "Party", "the column “Party” is there twice", "Keep one of them.", "error"],
    [
      "almost",
      ["party", "sumary"],
      "sumary",
      "there is no column “sumary”; the nearest is “summary”",
      "Name it “summary”, or remove it.",
      "error",
    ],
    [
      "and not known",
      ["party", "Comments"],
      "Comments",
      "there is no column “Comments”, so it is left out",
      "Remove it, or see the sheet About.",
      "warning",
    ],
    [
      "without a name",
      ["party", null],
      undefined,
      "column 2 has cells but no name",
      "Name it as the guide says, or empty it.",
      "error",
    ],
  ] as const)("that are there %s are reported", (_, headers, column, wrong, remedy, severity) => {
    const { faults, indices } = match(["title"], [...headers], ["amber", "x"]);
    expect(faults).toEqual([{ sheet: "Wishes", row: 2, column, wrong, remedy, severity }]);
    expect(indices.get("party")).toBe(0);
  });

  it("without a name and without cells are nothing, and cells beyond the header are one without a name", () => {
    expect(match(["party", null], ["amber", null]).faults).toEqual([]);
    expect(match(["party"], ["amber", null], ["amber", null, "x"]).faults).toMatchObject([
      { wrong: "column 3 has cells but no name" },
    ]);
  });
});

describe("the name that was probably meant", () => {
  it.each([
    ["to", "on", "to"],
    ["tu", "to", "to"],
    ["xyo", "on", undefined],
    ["plaec", "place", "place"],
    ["plxxx", "place", undefined],
    ["sumaryyy", "summary", "summary"],
    ["sxxxxyyy", "summary", undefined],
  ])("by %s, of “to” and %s, is %s", (text, other, meant) => {
    expect(findNearest(text, ["to", other])).toBe(meant);
  });

  it("is left out if nothing is known", () => {
    expect(findNearest("party", [])).toBeUndefined();
  });
});
