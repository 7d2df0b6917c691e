import { describe, expect, it } from "vitest";
import { buildFolder } from "../testing/build-folder";
import { locateProblems } from "./locate-problem";
import { formatProblem } from "./problem";

const folder = buildFolder({
  parties: [{ id: "amber", name: "Amber Shore" }, "basalt"],
  sources: [{ id: "log", publisher: "The Pier Post", date: "2031-06-01" }],
  questions: [
    {
      id: "course",
      text: "Which way does the ferry leave?",
      statements: [
        { id: "amber-new", date: "2031-05-12", holds: "north", reactions: [{ party: "basalt", date: "2031-05-13" }] },
        { id: "amber-old", date: "2031-02-01", holds: "south" },
      ],
    },
  ],
  deals: [{ id: "truce", terms: [{ id: "leave", question: "course", position: "east", date: "2031-04-02" }] }],
});
const texts = new Map(
  [folder.parties, folder.sources, ...folder.issues, ...folder.deals].map(({ file, value }) => [
    file,
    JSON.stringify(value, null, 2),
  ]),
);
const issue = "pier/issues/ferry.json";

function locate(file: string, path: string, given: ReadonlyMap<string, string> = texts) {
  const [problem] = locateProblems("pier", given, [{ file, path, wrong: "missing", remedy: "Add it." }]);
  if (!problem) throw new Error("no problem given back");
  return problem;
}

/** The line of a text in which some words are, from 1. */
function lineOf(words: string, file = issue): number {
  return (texts.get(file) ?? "").split("\n").findIndex((line) => line.includes(words)) + 1;
}

describe("a problem", () => {
  it.each([
    [
      issue,
      "questions[0].statements[0].date",
      "statement amber-new (Amber Shore, “Which way does the ferry leave?”, 12 May 2031)",
    ],
    [
      issue,
      "questions[0].statements[0].reactions[0].by",
      "reaction number 1 (Basalt, “Which way does the ferry leave?”, 13 May 2031) to statement amber-new (Amber Shore, “Which way does the ferry leave?”, 12 May 2031)",
    ],
    [issue, "questions[0].options[2].label", "option east (“east”, “Which way does the ferry leave?”)"],
    [issue, "questions[0].searched", "question course (“Which way does the ferry leave?”)"],
    ["pier/parties.json", "parties[0].speaks", "party amber (Amber Shore)"],
    ["pier/sources.json", "sources[0].url", "source log (The Pier Post, 1 June 2031)"],
    ["pier/deals/truce.json", "terms[0].text", "term leave (“Which way does the ferry leave?”, 2 April 2031)"],
    ["pier/deals/truce.json", "status", undefined],
  ])("in %s at %s names its record in words", (file, path, record) => {
    expect(locate(file, path).record).toBe(record);
  });

  it("names what is there of a record that lacks its id, its date and a known party", () => {
    const text = JSON.stringify({ questions: [{ text: 7, statements: [{ party: "coral", date: "2031-13-45" }] }] });
    expect(locate(issue, "questions[0].statements[0].id", new Map([[issue, text]])).record).toBe(
      "statement number 1 (coral, 2031-13-45)",
    );
  });

  it("has the line of its key, or of the record that lacks the key", () => {
    expect(locate(issue, "questions[0].statements[1].date").line).toBe(lineOf('"date": "2031-02-01"'));
    expect(locate(issue, "questions[0].statements[1].quote").line).toBe(lineOf('"id": "amber-old"') - 1);
    expect(locate("pier/deals/truce.json", "terms[0]").line).toBe(lineOf('"terms"', "pier/deals/truce.json") + 1);
  });

  it("has neither where it concerns the whole file, or where the file is no JSON", () => {
    expect(locate(issue, "")).toMatchObject({ line: undefined, record: undefined });
    expect(locate(issue, "id", new Map([[issue, "{"]]))).toMatchObject({ line: undefined, record: undefined });
    expect(locate("pier/gone.json", "id")).toMatchObject({ line: undefined, record: undefined });
  });

  it("is an error unless it says otherwise, and is printed with its line and its record", () => {
    expect(formatProblem(locate("pier/parties.json", "parties[0].speaks"))).toBe(
      [
        `pier/parties.json, line ${lineOf('"speaks"', "pier/parties.json")}, parties[0].speaks`,
        "  in:      party amber (Amber Shore)",
        "  error:   missing",
        "  remedy:  Add it.",
      ].join("\n"),
    );
  });
});

describe("a record is told apart by what there is of it", () => {
  const tell = (file: string, content: object, path: string, more: Record<string, string> = {}) =>
    locate(file, path, new Map([[file, JSON.stringify(content)], ...Object.entries(more)])).record;

  it.each([
    ["terms", { text: "" }, "term number 1"],
    ["terms", { id: "" }, "term number 1"],
    ["events", { id: "fog", title: "Fog at sea", date: "2031-12-30" }, "event fog (“Fog at sea”, 30 December 2031)"],
    ["events", { id: "fog", date: "2031-10-31" }, "event fog (31 October 2031)"],
    ["events", { id: "fog", date: "about 2031-10-31" }, "event fog (about 2031-10-31)"],
    ["events", { id: "fog", date: "2031-10-31 or so" }, "event fog (2031-10-31 or so)"],
    ["answers", { statement: "said" }, "answer said"],
    ["reviews", { record: "question toll", date: "2031-05" }, "sign-off question toll (2031-05)"],
    ["silent", { party: "amber" }, "silent party number 1 (amber)"],
    ["sources", { id: "log", publisher: "x".repeat(200) }, `source log (${"x".repeat(120)})`],
  ])("in %s: %j", (list, record, words) => {
    expect(tell("pier/any.json", { [list]: [record] }, `${list}[0].x`)).toBe(words);
  });

  it("has the name of its party and the text of its question from the files of its own negotiation", () => {
    const term = { terms: [{ id: "leave", party: "amber", question: "course" }] };
    const parties = JSON.stringify({ parties: [{ id: "amber", name: "Amber Shore" }, { id: "basalt" }] });
    const questions = JSON.stringify({ questions: [{ id: "course", text: "Which way?" }] });
    const read = (more: Record<string, string>) => tell("pier/deals/truce.json", term, "terms[0].text", more);
    expect(read({ "pier/parties.json": parties, "pier/issues/ferry.json": questions })).toBe(
      "term leave (Amber Shore, “Which way?”)",
    );
    expect(read({ "quay/parties.json": parties, "quay/issues/ferry.json": questions })).toBe("term leave (amber)");
    expect(read({ "pier/sources.json": parties, "pier/issues/ferry.json": "{" })).toBe("term leave (amber)");
  });

  it("is found by a number of two digits, and is none where there is no such record", () => {
    const content = { terms: Array.from({ length: 12 }, (_, i) => ({ id: `t${i}` })) };
    expect(tell("pier/any.json", content, "terms[11].text")).toBe("term t11");
    expect(tell("pier/any.json", content, "terms[12].text")).toBeUndefined();
    expect(tell("pier/any.json", { terms: [null] }, "terms[0].text")).toBeUndefined();
  });
});

it("a problem is on the line of its key where its value begins on the next, and on the last line that begins before it", () => {
  const text = '{\n  "id":\n    "ferry",\n  "title": "The ferry"\n}';
  const read = (path: string) => locate(issue, path, new Map([[issue, text]])).line;
  expect([read("id"), read("title"), read("gone")]).toEqual([2, 4, undefined]);
});

it("nothing is found of no problems", () => {
  expect(locateProblems("pier", texts, [])).toEqual([]);
});
