import { describe, expect, it } from "vitest";
import { parseDraft } from "../../model/deals/draft";
import type { FolderSketch } from "../../testing/build-folder";
import { buildNegotiation } from "../../testing/build-negotiation";
import { fleet, opening } from "../../testing/value-questions";
import { buildDraftFormView } from "./form";

const pier: FolderSketch = {
  parties: [
    { id: "amber", monogram: "AM" },
    { id: "basalt", monogram: "BA" },
    { id: "cobalt", monogram: "CO" },
  ],
  issues: [
    {
      id: "ferry",
      title: "The ferry",
      questions: [
        {
          id: "course",
          options: ["north", { id: "east", statusQuo: true }, "south", "west"],
          statements: [
            { id: "a", date: "2031-04-03", holds: ["north", "east"], rulesOut: ["south", "west"] },
            { id: "b", date: "2031-04-02", party: "basalt", holds: "east", rulesOut: ["south"] },
            { id: "c-rumour", date: "2031-04-02", party: "cobalt", evidence: "anonymous", holds: "south" },
            { id: "c", date: "2031-04-01", party: "cobalt", holds: "west" },
          ],
        },
        { id: "toll", label: "Toll", text: "How high is the toll?", options: ["low", "high"] },
      ],
    },
    {
      id: "lamp",
      title: "The lamp",
      questions: [{ id: "oil", label: "Oil", text: "Which oil?", options: ["thin", "thick"] }],
    },
  ],
  deals: [
    { id: "truce", short: "Truce", date: "2031-04-20", terms: [{ question: "course", position: ["south", "west"] }] },
    { id: "pact", short: "Pact", date: "2031-04-12", terms: [{ question: "course", position: ["north", "south"] }] },
    { id: "accord", short: "Accord", date: "2031-04-11", terms: [{ question: "course", position: ["south", "west"] }] },
    { id: "league", short: "League", date: "2031-04-10", terms: [{ question: "course", position: ["north", "east"] }] },
    { id: "plan", short: "Plan", date: "2031-04-05", terms: [{ question: "course", position: "east" }] },
  ],
};

function build(terms: string, sketch = pier) {
  const negotiation = buildNegotiation(sketch);
  return buildDraftFormView(negotiation, parseDraft(terms, negotiation).draft);
}

const findQuestion = (id: string, terms = "", sketch = pier) =>
  build(terms, sketch)
    .flatMap(({ questions }) => questions)
    .find((one) => one.id === id);

const findChoice = (value: string, terms = "") =>
  findQuestion("course", terms)?.choices.find((one) => one.value === value);

describe("the form of a reader’s own deal", () => {
  it("has the questions of each issue below its title", () => {
    expect(build("").map(({ issue, questions }) => [issue, questions.map(({ id }) => id)])).toEqual([
      ["The ferry", ["course", "toll"]],
      ["The lamp", ["oil"]],
    ]);
  });

  it("asks each question in full, with its place on the page and the way to its own", () => {
    expect(findQuestion("toll")).toMatchObject({
      anchor: "answer-toll",
      field: "q.toll",
      label: "Toll",
      text: "How high is the toll?",
      href: "/pier/issues/ferry#toll",
      open: true,
      value: undefined,
    });
    expect(findQuestion("toll", "toll.low")?.open).toBe(false);
    expect(findQuestion("course", "toll.low")?.open).toBe(true);
  });

  it("offers each option, then the ranges of deals from one end of the scale to the other, each once", () => {
    expect(findQuestion("course")?.choices.map(({ id, value, label, isRange }) => [id, value, label, isRange])).toEqual(
      [
        ["answer-course-0-0", "north", "North", false],
        ["answer-course-1-1", "east", "East", false],
        ["answer-course-2-2", "south", "South", false],
        ["answer-course-3-3", "west", "West", false],
        ["answer-course-0-1", "north_east", "From “north” to “east”", true],
        ["answer-course-0-2", "north_south", "From “north” to “south”", true],
        ["answer-course-2-3", "south_west", "From “south” to “west”", true],
      ],
    );
  });

  it("offers the reader’s own range too", () => {
    const values = (terms: string) =>
      findQuestion("course", terms)
        ?.choices.slice(4)
        .map(({ value }) => value);
    expect(values("course.east_south")).toEqual(["north_east", "north_south", "east_south", "south_west"]);
    expect(values("course.north_south")).toEqual(["north_east", "north_south", "south_west"]);
    expect(values("course.west")).toEqual(["north_east", "north_south", "south_west"]);
  });

  it("has the reader’s answer checked, and no other", () => {
    const list = (terms: string) =>
      findQuestion("course", terms)?.choices.flatMap(({ value, checked }) => (checked ? [value] : []));
    expect(list("")).toEqual([]);
    expect(list("course.east")).toEqual(["east"]);
    expect(list("course.east_south")).toEqual(["east_south"]);
  });

  it("says which option holds today; a range never does", () => {
    expect(findQuestion("course")?.choices.flatMap(({ value, statusQuo }) => (statusQuo ? [value] : []))).toEqual([
      "east",
    ]);
  });
});

describe("an answer that a reader can choose says who is at it", () => {
  it.each([
    ["north", "Stated by Amber."],
    ["east", "Stated by Amber and Basalt. In Plan."],
    ["south", "Reported of Cobalt. Ruled out by Amber and Basalt."],
    ["west", "Stated by Cobalt. Ruled out by Amber."],
    ["north_east", "Stated by Amber. In League."],
    ["north_south", "Ruled out in part by Amber and Basalt. In Pact."],
    ["south_west", "Ruled out by Amber. Ruled out in part by Basalt. In Truce and Accord."],
  ])("%s: %s", (value, words) => {
    expect(findChoice(value)?.described).toBe(words);
  });

  it("is nobody where nobody has said anything", () => {
    expect(findQuestion("toll")?.choices.map(({ described, marks }) => [described, marks])).toEqual([
      ["", []],
      ["", []],
    ]);
  });

  it("draws the same as marks with the letters of the parties, a report as a report", () => {
    expect(findChoice("south")?.marks).toEqual([
      { shape: "reported", codes: ["CO"] },
      { shape: "red-line", codes: ["AM", "BA"] },
    ]);
    expect(findChoice("south_west")?.marks).toEqual([
      { shape: "red-line", codes: ["AM"] },
      { shape: "red-line", codes: ["BA"] },
      { shape: "term", codes: [] },
    ]);
    expect(findChoice("west")?.marks[0]).toEqual({ shape: "record", codes: ["CO"] });
  });
});

describe("an answer of the reader’s own", () => {
  const valued: FolderSketch = {
    questions: [
      fleet({ statements: [{ holds: { from: 400 } }] }),
      fleet({
        id: "share",
        label: "Share",
        text: "How much of the catch?",
        amount: {
          unit: { many: "#%" },
          from: 0,
          to: 10,
          decimals: 2,
          sentence: "The share is #.",
          means: "A share.",
          evidence: "The words name it.",
        },
      }),
      opening(),
    ],
  };

  it.each([
    ["fleet", { type: "number", min: "0", max: "1000", step: "1", label: "Another amount, from 0 to 1,000 boats" }],
    ["share", { type: "number", min: "0", max: "10", step: "0.01", label: "Another amount, from 0% to 10%" }],
    [
      "opening",
      {
        type: "date",
        min: "2031-01-01",
        max: "2035-12-31",
        step: undefined,
        label: "Another day, from 1 January 2031 to 31 December 2035",
      },
    ],
  ])("is asked for in a field, within what is plausible: %s", (id, field) => {
    expect(findQuestion(id, "", valued)?.value).toEqual(field);
  });
});
