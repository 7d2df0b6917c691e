import { describe, expect, it } from "vitest";
import { listPlacedQuestions } from "../../dataset/negotiation";
import { type AgeLimit, unfiltered } from "../../model/stance";
import type { FolderSketch } from "../../testing/build-folder";
import { buildNegotiation } from "../../testing/build-negotiation";
import type { QuestionSketch } from "../../testing/build-question";
import type { StatementSketch } from "../../testing/build-statement";
import { parseColumns } from "../../url/compare-route";
import { buildCompareHeadsView } from "./head";
import { buildCompareRowView, isDifference, pairUp } from "./row";

function compare(keys: string[], question: QuestionSketch, folder: FolderSketch = {}, filter = unfiltered) {
  const negotiation = buildNegotiation({ questions: [question], ...folder });
  const columns = parseColumns(negotiation, keys);
  const [placed] = listPlacedQuestions(negotiation);
  if (!columns || !placed) throw new Error("there is no such row");
  return buildCompareRowView(negotiation, placed, buildCompareHeadsView(negotiation, columns), filter);
}

const two = (...statements: StatementSketch[]) => compare(["amber", "basalt"], { statements });
const south: StatementSketch = { id: "b", party: "basalt", holds: "south" };

/** The sentences of each side, after the words that lead to them. */
function read(row: ReturnType<typeof compare>): string[][] {
  return row.sides.map(({ formulations }) =>
    formulations.map(({ lead, runs }) => [lead, runs.map(({ text }) => text).join("")].filter(Boolean).join(": ")),
  );
}

describe("a question of a comparison, as sentences", () => {
  it("is the sentence of an option on each side, with the words that differ marked", () => {
    const row = two({ holds: "north" }, south);
    expect(read(row)).toEqual([["The ferry leaves north."], ["The ferry leaves south."]]);
    const marked = row.sides.map(({ formulations }) =>
      formulations.flatMap(({ runs }) => runs.filter(({ changed }) => changed).map(({ text }) => text)),
    );
    expect(marked).toEqual([["north"], ["south"]]);
  });

  it("is the two ends of a range", () => {
    expect(read(two({ holds: ["north", "east"] }, south))[0]).toEqual([
      "From: The ferry leaves north.",
      "To: The ferry leaves east.",
    ]);
  });

  it("is either or where two statements cannot both hold", () => {
    const row = two(
      { id: "new", date: "2031-04-01", holds: ["east", "south-east"], keeps: ["old"], contested: true },
      south,
      { id: "old", holds: "north" },
    );
    expect(read(row)[0]).toEqual([
      "Either, from: The ferry leaves east.",
      "To: The ferry leaves south-east.",
      "Or: The ferry leaves north.",
    ]);
  });

  it("is every place that is reported, once", () => {
    const row = two(
      { id: "a1", evidence: "anonymous", holds: "north" },
      { id: "a2", evidence: "summary", holds: "north" },
      { id: "a3", evidence: "summary", holds: ["east", "south"] },
      south,
    );
    expect(read(row)[0]).toEqual([
      "Reported: The ferry leaves north.",
      "Also reported, from: The ferry leaves east.",
      "To: The ferry leaves south.",
    ]);
    expect(row.sides[0]?.formulations.every(({ report }) => report)).toBe(true);
    expect(row.sides[1]?.formulations.every(({ report }) => !report)).toBe(true);
  });

  it("is nothing on a side that is silent", () => {
    expect(read(two(south))).toEqual([[], ["The ferry leaves south."]]);
  });

  it("is each place of a deal’s terms", () => {
    const terms = [
      { id: "a", question: "course", position: "north" },
      { id: "b", question: "course", position: "north" },
      { id: "c", question: "course", position: ["east", "south"] as const },
    ];
    const published = { deals: [{ id: "truce", terms }] };
    expect(read(compare(["deal.truce", "amber"], {}, published))[0]).toEqual([
      "The ferry leaves north.",
      "And, from: The ferry leaves east.",
      "To: The ferry leaves south.",
    ]);
    const reported = {
      deals: [{ id: "truce", stage: "reported" as const, evidence: "anonymous" as const, terms: terms.slice(0, 3) }],
    };
    expect(read(compare(["deal.truce", "amber"], {}, reported))[0]).toEqual([
      "Reported: The ferry leaves north.",
      "And reported, from: The ferry leaves east.",
      "To: The ferry leaves south.",
    ]);
  });

  it("is the status quo, and says so", () => {
    const options = ["north", { id: "south", statusQuo: true as const }];
    const row = compare(["amber", "status-quo"], { options, statements: [{ holds: "north" }] });
    expect(read(row)).toEqual([["The ferry leaves north."], ["The ferry leaves south."]]);
    expect(row.sides[1]?.cell.sentences).toEqual(["What holds if nothing is agreed."]);
    expect(row.sides[0]?.cell.sentences).toEqual(["Says what is wanted."]);
    expect(row.options).toEqual([
      { label: "north", statusQuo: false },
      { label: "south", statusQuo: true },
    ]);
  });

  it("names the language of a sentence in another script", () => {
    const options = [{ id: "north", sentence: "Паром идёт на север." }, "south"];
    const row = compare(["amber", "basalt"], { options, statements: [{ holds: "north" }, south] });
    expect(row.sides[0]?.formulations[0]?.lang).toMatch(/Cyrl/);
    expect(row.sides[1]?.formulations[0]?.lang).toBeUndefined();
  });

  it("is empty on both sides where nothing is known", () => {
    expect(read(compare(["deal.truce", "status-quo"], {}, { deals: [{ id: "truce" }] }))).toEqual([[], []]);
  });
});

describe("the result of a question", () => {
  const result = (row: ReturnType<typeof compare>) => {
    const [one] = row.results;
    return one && [one.heading, one.detail];
  };

  it("says where the two meet", () => {
    expect(result(two({ holds: "south" }, south))).toEqual(["Same", "at “south”"]);
    expect(result(two({ holds: ["east", "south"] }, { ...south, holds: ["north", "south-east"] }))).toEqual([
      "Overlapping",
      "from “east” to “south-east”",
    ]);
  });

  it("says of how many steps how many lie between them", () => {
    expect(result(two({ holds: "east" }, south))).toEqual(["Two steps apart", "of four"]);
    expect(result(two({ holds: "north" }, south))).toEqual(["Opposite ends", "(four steps apart)"]);
    const short = compare(["amber", "basalt"], {
      options: ["north", "south"],
      statements: [{ holds: "north" }, south],
    });
    expect(result(short)).toEqual(["Opposite ends", "(one step apart)"]);
  });

  it("says who is silent where they cannot be compared", () => {
    expect(result(two(south))).toEqual(["Cannot be compared", "(Amber: no position found)"]);
    expect(result(compare(["amber", "status-quo"], {}))).toEqual([
      "Cannot be compared",
      "(Amber: no position found; Status quo: none of the options holds today)",
    ]);
  });

  it("knows what lies between them and what they share", () => {
    expect(two({ holds: ["north", "north-east"] }, south).results[0]).toMatchObject({
      gap: { from: 1, to: 4 },
      shared: [],
      restsOnReport: false,
      pair: [],
      tags: ["PA", "PB"],
    });
    expect(two({ holds: ["east", "south"] }, south).results[0]).toMatchObject({
      gap: undefined,
      shared: [{ from: 4, to: 4 }],
    });
    expect(two({ holds: "north", evidence: "summary" }, south).results[0]?.restsOnReport).toBe(true);
  });

  it("says what it would be if the report alongside a position were counted", () => {
    const report = (more: StatementSketch): StatementSketch => ({
      id: "r",
      date: "2031-03-02",
      evidence: "anonymous",
      holds: "south-east",
      ...more,
    });
    expect(two(report({}), { holds: "north" }, south).results[0]?.ifReportsCounted).toEqual({
      shape: "reported",
      words: "One step apart if the report were counted",
    });
    const denied = report({ reactions: [{ date: "2031-03-03" }] });
    expect(two(denied, { holds: "north" }, south).results[0]?.ifReportsCounted).toEqual({
      shape: "disputed",
      words: "One step apart if the disputed report were counted",
    });
    const other = report({ id: "r2", evidence: "summary", holds: "south" });
    const both = two(other, report({}), { holds: "north" }, south).results[0]?.ifReportsCounted;
    expect(both).toEqual({ shape: "summary", words: "Overlapping if the reports were counted" });
    expect(two({ holds: "north" }, south).results[0]?.ifReportsCounted).toBeUndefined();
  });

  it("is named by its two columns where there are three", () => {
    const row = compare(["amber", "basalt", "status-quo"], { statements: [{ holds: "north" }, south] });
    expect(row.results.map(({ pair, heading }) => [pair, heading])).toEqual([
      [["Amber", "Basalt"], "Opposite ends"],
      [["Amber", "the status quo"], "Cannot be compared"],
      [["Basalt", "the status quo"], "Cannot be compared"],
    ]);
    expect(row.differs).toBe(true);
  });
});

describe("a side of a question", () => {
  it("says whose an old position is, and from when the last one is that is left out", () => {
    const old: StatementSketch = { date: "2030-06-14", holds: "north" };
    const report: StatementSketch = { date: "2031-05-01", evidence: "anonymous", holds: "south" };
    const said = (within: AgeLimit | undefined, ...statements: StatementSketch[]) =>
      compare(["amber", "basalt"], { statements }, {}, { ...unfiltered, within }).sides[0]?.said.replaceAll(
        "\u00a0",
        " ",
      );
    expect(said(undefined, old)).toBe("The ferrywoman, 14 Jun 2030, eleven months old");
    expect(said(undefined, { ...old, date: "2031-05-01" })).toBe("");
    expect(said(3, old)).toBe("The last position dates from 14 June 2030.");
    expect(said(3, report, old)).toBe("On the record, the last position dates from 14 June 2030.");
  });

  it("has the reports alongside what is stated, and what the party rules out", () => {
    const row = two(
      { id: "r", date: "2031-03-02", evidence: "anonymous", holds: "east" },
      { holds: "north", rulesOut: ["south-east", "south"] },
      south,
    );
    expect(row.sides[0]?.beside).toEqual([
      { shape: "reported", text: "east", report: true, by: "The ferrywoman, 2\u00a0Mar" },
    ]);
    expect(row.sides[0]?.redLines).toBe("“south-east” and “south”");
    expect(row.sides[1]).toMatchObject({ beside: [], redLines: "" });
  });

  it("has no report alongside where a report is all there is", () => {
    expect(two({ evidence: "anonymous", holds: "east" }, south).sides[0]?.beside).toEqual([]);
  });

  it("speaks of its own day where the party is shown at an earlier one", () => {
    const row = compare(["amber@2031-03-15", "amber"], { statements: [{ date: "2031-04-01", holds: "north" }] });
    expect(row.sides[0]?.cell.sentences).toEqual(["Nothing found that was public by 15 March 2031."]);
  });
});

describe("the row of a question", () => {
  it("says what it is about and where it is", () => {
    const negotiation = { questions: [{ id: "course" }, { id: "toll", label: "Toll", text: "How high?" }] };
    expect(compare(["amber", "basalt"], {}, negotiation)).toMatchObject({
      id: "course",
      issue: "The ferry",
      issueHref: "/pier/issues/ferry",
      part: "1 of 2",
      text: "Which way does the ferry leave?",
      label: "Course",
      href: "/pier/issues/ferry#course",
      differs: false,
    });
    expect(two(south).part).toBe("");
  });
});

it("only what is apart, at opposite ends or different is a difference", () => {
  expect(isDifference({ kind: "apart" })).toBe(true);
  expect(isDifference({ kind: "opposite" })).toBe(true);
  expect(isDifference({ kind: "different" })).toBe(true);
  for (const kind of ["same", "overlapping", "not-comparable"] as const) expect(isDifference({ kind })).toBe(false);
});

it("three things make three pairs", () => {
  expect(pairUp(["a", "b", "c"])).toEqual([
    ["a", "b"],
    ["a", "c"],
    ["b", "c"],
  ]);
});
