import { describe, expect, it } from "vitest";
import { soundFolder } from "../testing/sound-folder";
import { findDuplicateKeys, parseFile } from "./parse-file";

const partyFile = {
  $schema: "../schemas/parties.schema.json",
  format: 2,
  parties: [
    { id: "amber", name: "Amber", monogram: "AM", speaks: "The elder", note: "Everyone of the village." },
    { id: "basalt", name: "Базальт", monogram: "БА", speaks: "The elder", note: "Everyone of the village." },
  ],
};

/** The faults found in parties.json after one party has been given other values. */
function findFaults(change: Record<string, unknown>) {
  const [first, second] = partyFile.parties;
  const text = JSON.stringify({ ...partyFile, parties: [{ ...first, ...change }, second] });
  return parseFile("parties", "pier/parties.json", text).problems;
}

const at = (path: string) => ({ file: "pier/parties.json", path });

describe("a sound file", () => {
  it("is read with its place and its name, in any script", () => {
    expect(parseFile("parties", "pier/parties.json", JSON.stringify(partyFile))).toEqual({
      parsed: { file: "pier/parties.json", name: "parties", value: partyFile },
      problems: [],
    });
  });

  it("of an issue or a deal is named like its file", () => {
    const [issue] = soundFolder.issues;
    expect(parseFile("issue", "pier/issues/ferry.json", JSON.stringify(issue?.value)).parsed).toEqual(issue);
  });
});

describe("a file that is not JSON", () => {
  const parse = (text: string) => parseFile("parties", "pier/parties.json", text);

  it.each([
    ["a comma is missing", '{\n  "parties": []\n  "more": 1\n}'],
    ["a word is not in quotation marks", '{\n  "parties": [],\n  "more": amber\n}'],
    ["a comma is too many", '{\n  "parties": [],\n}'],
    ["it breaks off", '{\n  "parties": ['],
  ])("is told as one fault of the whole file where %s", (_, text) => {
    expect(parse(text)).toEqual({
      parsed: undefined,
      problems: [
        {
          ...at(""),
          wrong: expect.stringMatching(/^not valid JSON: ./),
          remedy: "Check the commas, quotation marks and brackets around that position.",
        },
      ],
    });
  });

  it.each([
    ["a comma is missing", '{\n  "parties": []\n  "more": 1\n}', "line 3, column 3"],
    ["a word is not in quotation marks", '{\n  "parties": [],\n  "more": amber\n}', "line 3, column 11"],
    ["a comma is too many", '{\n  "parties": [],\n}', "line 3, column 1"],
    ["it breaks off", '{\n  "parties": [', "line 2, column 15"],
  ])("is told with the line and the column in which %s", (_, text, place) => {
    expect(parse(text).problems[0]?.wrong).toMatch(new RegExp(`at ${place}$`));
  });

  it.each(["", " ", "\n\n"])("is told to be empty where nothing is in it (%j)", (text) => {
    expect(parse(text).problems).toEqual([
      { ...at(""), wrong: "the file is empty", remedy: "Fill it in as schemas/parties.schema.json describes." },
    ]);
  });
});

describe("a file that its schema refuses", () => {
  it("is told the key that it does not know, with its spelling", () => {
    expect(findFaults({ nmae: "Amber" })).toEqual([
      {
        ...at("parties[0]"),
        wrong: "unknown key “nmae”",
        remedy: "Check the spelling against the schema, or remove the key.",
      },
    ]);
  });

  it("is told the key that it has twice, of which JSON would take the last, beside its other faults", () => {
    const [first, second] = partyFile.parties;
    const text = `{\n"$schema": "x", "format": 2, "parties": [\n{"name": "Basalt", ${JSON.stringify({ ...first, flag: 1 }).slice(1)},\n${JSON.stringify(second)}]}`;
    expect(parseFile("parties", "pier/parties.json", text).problems).toMatchObject([
      { ...at("parties[0].name"), wrong: "duplicate key “name”, repeated at line 3, column 33" },
      { ...at("parties[0]"), wrong: "unknown key “flag”" },
    ]);
  });

  it("is told all the keys of one place that it does not know at once", () => {
    expect(findFaults({ flag: "x", colour: "y" })).toMatchObject([{ wrong: "unknown keys “flag”, “colour”" }]);
  });

  it("is told what is missing", () => {
    expect(findFaults({ name: undefined })).toEqual([
      { ...at("parties[0].name"), wrong: "missing", remedy: "Add `name`: a text of at most 32 characters." },
    ]);
  });

  it("is told what a missing field means, what it may hold and how long it may be", () => {
    const [issue] = soundFolder.issues;
    const told = (key: string) => {
      const text = JSON.stringify(issue?.value).replace(
        new RegExp(`"${key}":("[^"]*"|\\[[^\\]]*\\]|\\{[^}]*\\}),?`),
        "",
      );
      return parseFile("issue", "pier/issues/ferry.json", text.replace(/,\}/g, "}")).problems.map(
        ({ path, wrong, remedy }) => `${path}: ${wrong}. ${remedy}`,
      );
    };
    expect(told("summary")).toEqual(["summary: missing. Add `summary`: a text of at most 240 characters."]);
    expect(told("checked")).toEqual([
      "questions[0].checked: missing. Add `checked`: a day as YYYY-MM-DD. The day the sources were last searched for statements on this question.",
    ]);
  });

  it("is told what is longer than its place", () => {
    expect(findFaults({ name: "A".repeat(33) })).toEqual([
      {
        ...at("parties[0].name"),
        wrong: "33 characters long; at most 32 fit",
        remedy: "Shorten it by 1 character: the page has no space for more.",
      },
    ]);
    expect(findFaults({ name: "A".repeat(32) })).toEqual([]);
  });

  it("is told of an id, a monogram or a text that has the wrong format", () => {
    const wrong = "wrong format";
    expect(findFaults({ id: "Amber Village" })).toEqual([
      { ...at("parties[0].id"), wrong, remedy: "Use lower-case letters, digits and single hyphens." },
    ]);
    expect(findFaults({ monogram: "A1" })).toEqual([
      { ...at("parties[0].monogram"), wrong, remedy: "Use two or three letters." },
    ]);
    expect(findFaults({ speaks: "The elder " })).toEqual([
      { ...at("parties[0].speaks"), wrong, remedy: "Remove the space at the start or the end." },
    ]);
    expect(findFaults({ note: 7 })).toEqual([
      {
        ...at("parties[0].note"),
        wrong: "expected string, received number",
        remedy: "Correct the value; the file’s $schema describes what is expected.",
      },
    ]);
  });

  it("is told of what is empty, and of lists that are too short or too long", () => {
    expect(findFaults({ name: "" })[0]).toEqual({
      ...at("parties[0].name"),
      wrong: "empty",
      remedy: "Fill it in, or remove it.",
    });
    const [issue] = soundFolder.issues;
    const [question] = issue?.value.questions ?? [];
    const read = (questions: unknown[]) =>
      parseFile("issue", "pier/issues/ferry.json", JSON.stringify({ ...issue?.value, questions })).problems;
    expect(read([])).toMatchObject([
      {
        path: "questions",
        wrong: "fewer than 1 entry",
        remedy: "Add entries; the file’s $schema gives the limits.",
      },
    ]);
    const options = Array.from({ length: 10 }, () => question?.options[0]);
    expect(read([{ ...question, options }])).toMatchObject([
      {
        path: "questions[0].options",
        wrong: "more than 9 entries",
        remedy: "Remove entries; the file’s $schema gives the limits.",
      },
    ]);
  });

  it("is told every fault at once", () => {
    const faults = findFaults({ id: "A", name: undefined, speaks: "x".repeat(61), colour: "red" });
    expect(faults.map(({ path }) => path)).toEqual([
      "parties[0].id",
      "parties[0].name",
      "parties[0].speaks",
      "parties[0]",
    ]);
  });

  it.each([["[]"], ["null"], ['"parties"'], ["7"]])("is told so where it holds something else (%s)", (text) => {
    expect(parseFile("parties", "pier/parties.json", text)).toMatchObject({
      parsed: undefined,
      problems: [{ ...at(""), wrong: expect.stringContaining("expected object") }],
    });
  });

  it.each(["2025-02-30", "2031-13-01", "2031-2-1", "1 May 2031", "2031-05-20T12:00:00Z"])(
    "is told of a day that no calendar has, or that is not written YYYY-MM-DD (%s)",
    (date) => {
      const event = { id: "opening", date, title: "Opening", text: "The pier opens.", source: "log" };
      const text = JSON.stringify({ $schema: "../schemas/events.schema.json", format: 2, events: [event] });
      expect(parseFile("events", "pier/events.json", text).problems).toMatchObject([
        { file: "pier/events.json", path: "events[0].date", remedy: "Write a day of the calendar as YYYY-MM-DD." },
      ]);
    },
  );

  it("takes the leap day of a leap year only", () => {
    const parse = (date: string) => {
      const event = { id: "opening", date, title: "Opening", text: "The pier opens.", source: "log" };
      return parseFile("events", "events.json", JSON.stringify({ $schema: "x", format: 2, events: [event] })).problems
        .length;
    };
    expect([parse("2028-02-29"), parse("2031-02-29")]).toEqual([0, 1]);
  });

  it("is told the values that a choice allows, at its place in the file", () => {
    const issue = structuredClone(soundFolder.issues[0]?.value);
    const text = JSON.stringify(issue).replace('"evidence":"anonymous"', '"evidence":"rumour"');
    expect(parseFile("issue", "pier/issues/ferry.json", text).problems).toEqual([
      {
        file: "pier/issues/ferry.json",
        path: "questions[0].statements[1].evidence",
        wrong: "not one of the allowed values",
        remedy: "Use one of: document, on-record, spokesperson, account, summary, anonymous.",
      },
    ]);
  });

  it.each(["ftp://example.org/a", "example.org/a", "javascript:alert(1)", "lake"])(
    "is told of an address that is no web address (%s)",
    (url) => {
      const source = { id: "log", publisher: "The Pier Post", date: "2031-01-01", url };
      const text = JSON.stringify({ $schema: "x", format: 2, sources: [source] });
      expect(parseFile("sources", "pier/sources.json", text).problems).toMatchObject([
        { path: "sources[0].url", remedy: "Give the full address, beginning with https:// or http://." },
      ]);
    },
  );
});

describe("what is left of a file with faults", () => {
  const three = (...changes: object[]) => ({
    ...partyFile,
    parties: [...partyFile.parties, { ...partyFile.parties[0], id: "cedar" }].map((one, i) => ({
      ...one,
      ...changes[i],
    })),
  });
  const readText = (text: string) => {
    const result = parseFile("parties", "pier/parties.json", text);
    return { ...result, rest: result.parsed ? undefined : result.rest };
  };
  const read = (content: object) => readText(JSON.stringify(content));

  it("is its sound records, and the paths of those that are gone", () => {
    const { parsed, problems, rest } = read(three({ name: 7 }));
    expect([parsed, problems.length]).toEqual([undefined, 1]);
    expect(rest?.parsed).toMatchObject({ file: "pier/parties.json", name: "parties" });
    expect(rest?.parsed.value.parties.map(({ id }) => id)).toEqual(["basalt", "cedar"]);
    expect([...(rest?.dropped ?? [])]).toEqual(["parties[0]"]);
  });

  it("is nothing where too little is left, where the fault is in no record, or where a key is there twice", () => {
    expect(read(three({ name: 7 }, { name: 7 })).rest).toBeUndefined();
    expect(read({ ...three(), more: 1 }).rest).toBeUndefined();
    const text = JSON.stringify(three({ name: 7 })).replace('"id":"basalt"', '"id":"basalt","id":"basalt"');
    expect(readText(text).rest).toBeUndefined();
  });
});

describe("a fault that JSON has is told in words", () => {
  it.each([
    ['{ "parties": [] "more": 1 }', "comma expected at line 1, column 17"],
    ['{ "parties": [ }', "value expected at line 1, column 16"],
    ['{ "parties": []', "close brace expected at line 1, column 16"],
    ['{ // none\n "parties": [] }', "invalid comment token at line 1, column 3"],
  ])("%j: %s", (text, words) => {
    expect(parseFile("parties", "pier/parties.json", text).problems[0]?.wrong).toBe(`not valid JSON: ${words}`);
  });
});

it("a key that is there twice is named with its place, and the same key of another object is none", () => {
  expect(findDuplicateKeys("pier/any.json", '{"a": {"b": 1,\n "b": 2}, "b": 3}')).toEqual([
    {
      file: "pier/any.json",
      path: "a.b",
      wrong: "duplicate key “b”, repeated at line 2, column 2",
      remedy: "Keep only one of them; otherwise the last one counts.",
    },
  ]);
  expect(findDuplicateKeys("pier/any.json", '[{"a": 1}, {"a": 2}]')).toEqual([]);
});

it("a file of an older format is told how to bring it to the newest", () => {
  const { format: _, ...older } = partyFile;
  expect(parseFile("parties", "pier/parties.json", JSON.stringify(older)).problems).toEqual([
    {
      ...at("format"),
      wrong: "written in an older version of the format, or in none",
      remedy: "Run `npm run data:migrate`, which writes what the newest version requires and leaves the rest as it is.",
    },
  ]);
});
