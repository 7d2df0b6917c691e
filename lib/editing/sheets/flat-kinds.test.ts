import { describe, expect, it } from "vitest";
import { importFlat } from "./import-flat";
import { type RawSheet, readTable } from "./read-book";
import { type Import, isSound } from "./result";

const head = "party,question,answer,date,url,evidence";
const later = "https://example.org/b,on record";
const source = "https://example.org/a,on record";

const sheet = (...rows: string[]): RawSheet => ({ name: "Army", rows: readTable(`${[head, ...rows].join("\n")}\n`) });

const sizes = sheet(
  `A,How large would the army be?,800000,2031-05-12,${source}`,
  `B,How large would the army be?,at most 600 000,2031-05-13,${source}`,
);

const days = sheet(
  `A,When would it begin?,2031-06-01,2031-05-12,${source}`,
  `B,When would it begin?,1 July 2031,2031-05-13,${source}`,
);

const errors = ({ faults }: Import) => faults.filter(({ severity }) => severity === "error");
const readQuestion = ({ files }: Import, before: ReadonlyMap<string, string> = new Map()) => {
  const file = "army/issues/questions.json";
  return JSON.parse(files.find((one) => one.file === file)?.after ?? before.get(file) ?? "null").questions[0];
};
const listHeld = (question: { statements: { holds: object }[] }) => question.statements.map(({ holds }) => holds);
const asValues = { set: new Map([["answerKind", "value"]]) };

describe("a new question whose answers are all numbers or all days", () => {
  it.each([
    ["numbers", sizes, "How large would the army be?"],
    ["days", days, "When would it begin?"],
  ])("is asked about, not guessed at: %s", (what, table, question) => {
    const result = importFlat("army", new Map(), table);
    expect(errors(result)).toHaveLength(1);
    expect(errors(result)[0]).toMatchObject({
      row: 2,
      column: "answer",
      wrong: `the answers to the new question “${question}” are all ${what}, which can be values or names of options`,
    });
    expect(errors(result)[0]?.remedy).toContain("--set answerKind=value, or --set answerKind=option");
  });

  it("has amounts if that is said, with a range that reaches to the highest", () => {
    const result = importFlat("army", new Map(), sizes, asValues);
    expect(errors(result)).toEqual([]);
    const question = readQuestion(result);
    expect(question).toMatchObject({ kind: "amount", amount: { unit: { many: "#" }, from: 0, to: 800_000 } });
    expect(question).not.toHaveProperty("options");
    expect(listHeld(question)).toEqual([{ atMost: 600_000 }, { from: 800_000 }]);
  });

  it("has a percentage or a currency as its unit", () => {
    const shares = sheet(`A,What share?,2.5%,2031-05-12,${source}`, `B,What share?,"3,25 %",2031-05-13,${source}`);
    const question = readQuestion(importFlat("army", new Map(), shares, asValues));
    expect(question.amount).toMatchObject({ unit: { many: "#%" }, from: 0, to: 3.25, decimals: 2 });
    expect(listHeld(question)).toEqual([{ from: 3.25 }, { from: 2.5 }]);
  });

  it("has days if that is said", () => {
    const result = importFlat("army", new Map(), days, asValues);
    expect(errors(result)).toEqual([]);
    const question = readQuestion(result);
    expect(question).toMatchObject({ kind: "date", dates: { from: "2031-06-01", to: "2031-07-01" } });
    expect(listHeld(question)).toEqual([{ from: "2031-07-01" }, { from: "2031-06-01" }]);
  });

  it("has options if that is said", () => {
    const result = importFlat("army", new Map(), sizes, { set: new Map([["answerKind", "option"]]) });
    expect(isSound(result)).toBe(true);
    expect(readQuestion(result)).toMatchObject({ kind: "unordered", options: [{ label: "800000" }, {}] });
  });

  it("is another one if a single answer is in words: nothing is asked, also where amounts are wanted", () => {
    const mixed = sheet(
      `A,How large would the army be?,800000,2031-05-12,${source}`,
      `B,How large would the army be?,No army,2031-05-13,${source}`,
    );
    for (const options of [{}, asValues])
      expect(readQuestion(importFlat("army", new Map(), mixed, options))).toMatchObject({ kind: "unordered" });
  });

  it("can be said for some questions only, in a column", () => {
    const table: RawSheet = {
      name: "Army",
      rows: [
        [...head.split(","), "Kind of answer"],
        ["A", "How large?", 800_000, "2031-05-12", "https://example.org/a", "on record", "value"],
        ["B", "Which article?", 5, "2031-05-12", "https://example.org/a", "on record", "option"],
      ],
    };
    const { files, ...result } = importFlat("army", new Map(), table);
    expect(errors({ files, ...result })).toEqual([]);
    const { questions } = JSON.parse(files.find(({ file }) => file === "army/issues/questions.json")?.after ?? "");
    expect(questions.map(({ kind }: { kind: string }) => kind)).toEqual(["amount", "unordered"]);
  });
});

describe("a question that is there with amounts or days", () => {
  const keep = (result: Import) => new Map(result.files.map(({ file, after }) => [file, after ?? ""]));

  it("takes numbers of a table as values, with or without the unit beside them", () => {
    const texts = keep(importFlat("army", new Map(), sizes, asValues));
    const file = "army/issues/questions.json";
    texts.set(file, (texts.get(file) ?? "").replace('"many": "#"', '"many": "€# million"'));
    const more = sheet(
      `A,How large would the army be?,700000,2031-05-14,${later}`,
      `B,How large would the army be?,€500000 million,2031-05-15,${later.replace("/b", "/d")}`,
    );
    const result = importFlat("army", texts, more);
    expect(errors(result)).toEqual([]);
    expect(listHeld(readQuestion(result, texts)).slice(0, 2)).toEqual([{ from: 500_000 }, { from: 700_000 }]);
  });

  it("takes the day of a date cell, and asks about a day with two readings", () => {
    const texts = keep(importFlat("army", new Map(), days, asValues));
    const row = (answer: string | Date, day: string) => [
      "A",
      "When would it begin?",
      answer,
      day,
      "https://example.org/c",
      "on record",
    ];
    const make = (...rows: (string | Date)[][]): RawSheet => ({ name: "Army", rows: [head.split(","), ...rows] });
    const result = importFlat("army", texts, make(row(new Date("2031-06-15T00:00:00Z"), "2031-05-14")));
    expect(errors(result)).toEqual([]);
    expect(listHeld(readQuestion(result, texts))[0]).toEqual({ from: "2031-06-15" });
    const unclear = make(row("05/06/2031", "2031-05-14"));
    expect(errors(importFlat("army", texts, unclear))[0]).toMatchObject({
      row: 2,
      column: "answer",
      wrong: "“05/06/2031” can be read in two ways",
    });
    const said = importFlat("army", texts, unclear, { dates: "day-first" });
    expect(listHeld(readQuestion(said, texts))[0]).toEqual({ from: "2031-06-05" });
  });

  it("is told apart from one with options, whose answers no spreadsheet may turn into dates", () => {
    const table: RawSheet = {
      name: "Army",
      rows: [
        head.split(","),
        ["A", "Which article?", new Date("2031-03-02T00:00:00Z"), "2031-05-12", "https://example.org/a", "on record"],
        ["B", "Which article?", "None of them", "2031-05-12", "https://example.org/a", "on record"],
      ],
    };
    expect(errors(importFlat("army", new Map(), table))).toMatchObject([
      { row: 2, column: "answer", wrong: "the spreadsheet has turned this text into a date (2031-03-02)" },
    ]);
  });
});
