import { describe, expect, it } from "vitest";
import { recordOnly, unfiltered } from "../../model/stance";
import { buildNegotiation } from "../../testing/build-negotiation";
import { buildGapGridView, formatResultCounts } from "./gap-grid";

const pier = buildNegotiation({
  parties: ["amber", "basalt", "cedar"],
  questions: [
    {
      id: "course",
      statements: [
        { party: "amber", holds: "north" },
        { party: "basalt", holds: "east" },
        { party: "cedar", holds: "south", evidence: "anonymous" },
      ],
    },
    {
      id: "toll",
      label: "Toll",
      text: "How high?",
      statements: [{ holds: "north" }, { party: "basalt", holds: "north" }],
    },
  ],
});

describe("the grid of gaps", () => {
  const grid = buildGapGridView(pier, unfiltered);

  it("has a row for each pair and a cell for each question", () => {
    expect(grid.tables).toHaveLength(1);
    expect(grid.tables[0]?.questions).toEqual([
      { id: "course", label: "Course" },
      { id: "toll", label: "Toll" },
    ]);
    expect(grid.tables[0]?.rows.map(({ key, names, href }) => [key, names.join("–"), href])).toEqual([
      ["amber basalt", "Amber–Basalt", "/pier/compare/amber/basalt"],
      ["amber cedar", "Amber–Cedar", "/pier/compare/amber/cedar"],
      ["basalt cedar", "Basalt–Cedar", "/pier/compare/basalt/cedar"],
    ]);
  });

  it("says in each cell what the two come to, with the steps as a number where there are any", () => {
    expect(grid.tables[0]?.rows[1]?.cells).toEqual([
      {
        question: "Course",
        result: { kind: "opposite", steps: 4 },
        number: "",
        restsOnReport: true,
        accessibleText: "Amber and Cedar, Course: opposite ends, resting on a report",
        href: "/pier/compare/amber/cedar#course",
      },
      {
        question: "Toll",
        result: { kind: "not-comparable" },
        number: "",
        restsOnReport: false,
        accessibleText: "Amber and Cedar, Toll: cannot be compared",
        href: "/pier/compare/amber/cedar#toll",
      },
    ]);
    expect(grid.tables[0]?.rows[0]?.cells.map(({ number, accessibleText }) => [number, accessibleText])).toEqual([
      ["2", "Amber and Basalt, Course: two steps apart"],
      ["", "Amber and Basalt, Toll: same"],
    ]);
  });

  it("sums up each pair for narrow pages", () => {
    expect(grid.pairs[0]).toEqual({
      key: "amber basalt",
      names: ["Amber", "Basalt"],
      href: "/pier/compare/amber/basalt",
      counts: "One apart and one the same; none at opposite ends, overlapping or that cannot be compared",
    });
  });

  it("leaves reports out where the reader does, and keeps that on the way", () => {
    const record = buildGapGridView(pier, recordOnly);
    expect(record.tables[0]?.rows[1]).toMatchObject({
      href: "/pier/compare/amber/cedar?evidence=record",
      cells: [
        { result: { kind: "not-comparable" }, href: "/pier/compare/amber/cedar?evidence=record#course" },
        { result: { kind: "not-comparable" } },
      ],
    });
  });

  it("has a key of every result", () => {
    expect(grid.key).toEqual([
      { result: { kind: "same" }, label: "Same" },
      { result: { kind: "overlapping" }, label: "Overlapping" },
      { result: { kind: "apart", steps: 2 }, label: "Steps apart, counted" },
      { result: { kind: "opposite", steps: 4 }, label: "Opposite ends" },
      { result: { kind: "not-comparable" }, label: "Cannot be compared" },
    ]);
  });

  function build(questions: number, parties: number) {
    const letters = [..."abcdefghijklmnopqrstuvwxyz"];
    return buildGapGridView(
      buildNegotiation({
        parties: letters.slice(0, parties).map((id) => ({ id: `town-${id}`, name: `Town ${id}` })),
        questions: letters
          .slice(0, questions)
          .map((id) => ({ id: `on-${id}`, label: `On ${id}`, text: `What of ${id}?` })),
      }),
      unfiltered,
    );
  }

  it("is next to the heading of the page while it is small", () => {
    expect(build(8, 5).place).toBe("beside");
    expect(build(9, 5).place).toBe("below");
    expect(build(8, 6).place).toBe("below");
  });

  it("is in tables of ten questions at most, of about equal width", () => {
    const widths = (questions: number) => build(questions, 2).tables.map((table) => table.questions.length);
    expect(widths(10)).toEqual([10]);
    expect(widths(11)).toEqual([6, 5]);
    expect(widths(21)).toEqual([7, 7, 7]);
    expect(build(11, 2).tables[1]?.rows[0]?.cells.map(({ question }) => question)).toEqual([
      "On g",
      "On h",
      "On i",
      "On j",
      "On k",
    ]);
  });

  it("says so where there are too many pairs to be read", () => {
    const many = build(10, 21);
    expect(many).toEqual({
      tables: [],
      pairs: [],
      key: [],
      over: "",
      tooMany: "210 pairs of parties by 10 questions are too many to be read in one table.",
      place: "below",
    });
    expect(build(9, 21).tooMany).toBe("");
    expect(build(9, 21).tables).toHaveLength(1);
  });
});

it("results are counted from the furthest to the nearest, zeros among them", () => {
  expect(
    formatResultCounts([{ kind: "same" }, { kind: "same" }, { kind: "overlapping" }, { kind: "apart", steps: 1 }]),
  ).toBe("One apart, one overlapping and two the same; none at opposite ends or that cannot be compared");
});
