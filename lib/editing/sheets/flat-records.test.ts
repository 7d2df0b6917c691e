import { describe, expect, it } from "vitest";
import { startWork } from "../../testing/flat-work";
import { type JsonObject, listOf } from "../records";
import { tell } from "./flat-records";

const open = (questions: JsonObject[] = []) => startWork({ questions }).records;

describe("a party of a flat table", () => {
  it.each([
    ["amber", "amber"],
    ["AMBER", "amber"],
    ["AM", "amber"],
    ["the basalt", "basalt"],
  ])("is one that is there, by any of its names: %s", (text, id) => {
    const records = open();
    expect(records.findParty(text).id).toBe(id);
    expect(records.made).toEqual([]);
  });

  it("is made otherwise, still to be described", () => {
    const records = open();
    const party = records.findParty("The Night Crew");
    expect(party).toEqual({
      id: "the-night-crew",
      name: "The Night Crew",
      monogram: "TNC",
      speaks: "Not yet described.",
      note: "Not yet described.",
    });
    expect(records.parties.at(-1)).toBe(party);
    expect(records.made).toEqual([{ record: party, noun: "party" }]);
    expect(records.isMade(party)).toBe(true);
    expect(records.isMade(records.findParty("amber"))).toBe(false);
    expect(records.findParty("the night crew")).toBe(party);
  });

  it("has letters that no other party has", () => {
    const records = open();
    const names = ["Amber", "Ambra", "Basalt Wharf", "Bright Wharf", "Q", "Q.", "42", "Øst Pier Quay Two", "Östra 3"];
    expect(names.map((name) => records.findParty(name).monogram)).toEqual([
      ...["AM", "AB", "BW", "BR", "QA", "QA", "XA", "ØPQ", "ÖS"],
    ]);
  });
});

describe("an issue of a flat table", () => {
  it("is one that is there, or a new file that the negotiation lists", () => {
    const records = open();
    expect(records.findIssue("the ferry").id).toBe("ferry");
    const issue = records.findIssue("The toll");
    expect(issue).toEqual({
      $schema: "../../schemas/issue.schema.json",
      format: 2,
      id: "the-toll",
      title: "The toll",
      summary: "Not yet described.",
      questions: [],
    });
    expect(records.contents.get("pier/issues/the-toll.json")).toBe(issue);
    expect(records.contents.get("pier/negotiation.json")?.issues).toEqual(["ferry", "the-toll"]);
  });

  it("has its schema where the negotiation has its own", () => {
    const records = open();
    Object.assign(records.contents.get("pier/negotiation.json") ?? {}, {
      $schema: "https://example.org/schemas/negotiation.schema.json",
    });
    expect(records.findIssue("The toll").$schema).toBe("../https://example.org/schemas/issue.schema.json");
  });
});

describe("an id that a flat table is given", () => {
  it("is never one that a record of the same kind has or has had", () => {
    const records = open([
      { id: "north", options: [{ id: "south" }], statements: [{ id: "am-2031-05-12-north" }] },
      { id: "toll", statements: [] },
    ]);
    Object.assign(records.contents.get("pier/negotiation.json") ?? {}, { retired: ["party dune", "source post"] });
    expect([records.findParty("Dune").id, records.findParty("Post").id]).toEqual(["dune-2", "post"]);
    const [north = {}, toll = {}] = records.questions;
    const amber = records.findParty("amber");
    const said = { date: "2031-05-12" };
    expect(records.proposeStatement(amber, north, said)).toBe("am-2031-05-12-north-2");
    expect(records.proposeStatement(amber, toll, said)).toBe("am-2031-05-12-toll");
    expect(records.addQuestion("North", records.findIssue("ferry"), "2031-05-20").id).toBe("north-2");
    expect(records.findParty("North").id).toBe("north");
    expect(records.findOption(north, "South!!").id).toBe("south");
    expect(records.findOption(north, "South east").id).toBe("south-east");
    expect(records.addSource({ publisher: "Log", date: "", url: "https://example.org/b" }).id).toBe("log-2");
    expect(records.findSource({ url: "https://example.org/b", source: "" })?.id).toBe("log-2");
  });
});

describe("a question of a flat table", () => {
  it("is one that is there, by any of its names", () => {
    const records = open([{ id: "course", label: "The course", text: "Which way does it leave?" }]);
    for (const text of ["course", "The Course", "which way does it leave"])
      expect(records.findQuestion(text)?.id).toBe("course");
    expect(records.findQuestion("Who steers?")).toBeUndefined();
    expect(records.findQuestion("???")).toBeUndefined();
  });

  it("is made with no order among its answers, or with what it begins with where they are values", () => {
    const records = open();
    const issue = records.findIssue("ferry");
    expect(records.addQuestion("Who steers the ferry at night?", issue, "2031-05-20")).toEqual({
      id: "who-steers-the-ferry-at-night",
      label: "Who steers the ferry…",
      text: "Who steers the ferry at night?",
      kind: "unordered",
      options: [],
      checked: "2031-05-20",
      statements: [],
    });
    const toll = records.addQuestion("How much?", issue, "2031-05-20", { kind: "amount", amount: {} });
    expect(Object.keys(toll)).toEqual(["id", "label", "text", "kind", "amount", "checked", "statements"]);
    expect(listOf(issue, "questions")).toHaveLength(2);
    expect(records.made.map(({ noun }) => noun)).toEqual(["question", "question"]);
  });
});

describe("an answer of a flat table", () => {
  it("is a sentence with a full stop, unless it ends like one", () => {
    const records = open();
    const question = { id: "course", options: [] };
    expect(
      ["North", "North!", "North?", "North or east."].map((one) => records.findOption(question, one).sentence),
    ).toEqual(["North.", "North.", "North.", "North or east."]);
    expect(records.findOption({ options: [] }, "Why not?").sentence).toBe("Why not?");
  });

  it("has an id of its own within its question only", () => {
    const records = open();
    const [one, other] = [{ options: [] }, { options: [] }];
    const ids = [records.findOption(one, "North"), records.findOption(other, "North")].map(({ id }) => id);
    expect(ids).toEqual(["north", "north"]);
  });
});

describe("what a table says nothing of", () => {
  it("is a silence of each party on each question, but of those that spoke or are listed or not concerned", () => {
    const said = { party: "amber" };
    const questions: JsonObject[] = [
      { id: "a", statements: [said], hardCases: [] },
      { id: "b", concerns: ["basalt"], statements: [] },
      {
        id: "c",
        silent: [
          { party: "amber", note: "Nothing." },
          { party: "basalt", note: "Asked." },
        ],
        statements: [said],
      },
      { id: "d", silent: [{ party: "amber", note: "Nothing." }], concerns: ["amber"], statements: [said] },
    ];
    expect(open(questions).completeSilences()).toBe(2);
    const notYet = "No statement has been entered yet.";
    expect(questions.map(({ silent }) => silent)).toEqual([
      [{ party: "basalt", note: notYet }],
      [{ party: "basalt", note: notYet }],
      [{ party: "basalt", note: "Asked." }],
      undefined,
    ]);
    expect(Object.keys(questions[0] ?? {})).toEqual(["id", "silent", "statements", "hardCases"]);
    expect(questions[3]).not.toHaveProperty("silent");
  });
});

describe("a value in words", () => {
  it.each([
    [undefined, ""],
    [null, ""],
    ["north", "north"],
    [0, "0"],
    [false, "false"],
    [["a", { above: 30 }], "a, 30"],
    [{ from: "two-shells" }, "two-shells"],
    [{ from: 2, to: 3 }, "from 2, to 3"],
    [{}, ""],
  ])("of %j is “%s”", (value, words) => {
    expect(tell(value)).toBe(words);
  });
});
