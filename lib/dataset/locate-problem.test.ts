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
