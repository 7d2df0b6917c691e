import { describe, expect, it } from "vitest";
import type { Cell } from "./cells";
import { mapColumns } from "./flat-columns";

const warning = "warning" as const;

/** What the columns with these headers hold, how those of one party or one question each, and what is wrong. */
function map(headers: string, said: Record<string, string> = {}, cells: Cell[][] = [], linked: number[] = []) {
  const names = headers.split(", ").map((one) => one || undefined);
  const { fields, parts, wrong } = mapColumns(names, new Map(Object.entries(said)), cells, new Set(linked));
  return {
    fields: Object.fromEntries(fields),
    parts: parts.map(({ name, pivot, columns }) => [name, pivot, Object.fromEntries(columns)]),
    wrong,
  };
}

describe("the columns of a flat table", () => {
  it.each([
    ["by its own name before another one", "Actor, Party, Question", { party: 1, question: 2 }],
    ["by another name before a word of the header", "Stated position, Stance, Party", { answer: 1, party: 2 }],
    [
      "by a word of the header where there is nothing nearer",
      "The party (name), Stated position",
      { party: 0, answer: 1 },
    ],
    ["once: the second of one name is left out", "Party, Party, Answer", { party: 0, answer: 2 }],
    ["not without a header", ", Party", { party: 1 }],
  ])("are known %s", (_, headers, fields) => {
    expect(map(headers).fields).toEqual(fields);
  });

  it("are known by the names that people give them", () => {
    const { fields } = map("Actor, Issue, Position, Date of statement, Source link, Direct quote, Comments");
    expect(fields).toEqual({ party: 0, question: 1, answer: 2, date: 3, url: 4, quote: 5, placement: 6 });
    const longer = "Name of the party, Topic, Stated position, Date published, Link to the source, Source";
    expect(map(longer).fields).toEqual({ party: 0, question: 1, answer: 2, date: 3, url: 4, source: 5 });
  });

  it("with an issue and an answer and no question have one question for each issue", () => {
    expect(map("Party, Issue, Answer").fields).toEqual({ party: 0, question: 1, answer: 2 });
    expect(map("Party, Issue, Question, Answer").fields).toEqual({ party: 0, issue: 1, question: 2, answer: 3 });
  });

  it("with one date have it as the day on which it became public", () => {
    expect(map("Party, Answer, Said on").fields).toEqual({ party: 0, answer: 1, date: 2 });
    expect(map("Party, Answer, Published on").fields).toEqual({ party: 0, answer: 1, date: 2 });
    expect(map("Party, Answer, Said on, Date").fields).toEqual({ party: 0, answer: 1, said: 2, date: 3 });
    expect(map("Party, Answer, Published on, Said on").fields).toEqual({ party: 0, answer: 1, published: 2, date: 3 });
  });
});

describe("a column that can be words or a work", () => {
  it("is left out, and its owner is asked", () => {
    expect(map("Party, Answer, Citation")).toMatchObject({
      fields: { party: 0, answer: 1 },
      wrong: [
        {
          column: "Citation",
          wrong: "this can mean the words of a party or the work they are in, so the column is left out",
          remedy: 'Say which: --map "Citation=quote" for words, --map "Citation=title" for a work.',
          severity: warning,
        },
      ],
    });
  });

  it("is one of links where its cells have addresses, in them or behind them", () => {
    const cells = [["A", "Yes", "see https://example.org/a"]];
    expect(map("Party, Answer, Ref", {}, cells)).toMatchObject({ fields: { url: 2 }, wrong: [] });
    expect(map("Party, Answer, Ref", {}, [], [2])).toMatchObject({ fields: { url: 2 }, wrong: [] });
    expect(map("Party, Answer, Ref, Link", {}, cells)).toMatchObject({
      fields: { url: 3 },
      wrong: [{ column: "Ref" }],
    });
  });

  it("is what somebody says it is", () => {
    expect(map("Party, Answer, Citation", { citation: "quote" })).toMatchObject({ fields: { quote: 2 }, wrong: [] });
  });
});

describe("what somebody says of a column", () => {
  it("goes before what it looks like", () => {
    expect(map("Wer, Party, Answer", { wer: "party" }).fields).toEqual({ party: 0, answer: 2 });
    expect(map("Date, Party, Answer", { Date: "" }).fields).toEqual({ party: 1, answer: 2 });
  });

  it("is refused where there is no such column or no such field", () => {
    const { wrong } = map("Wer, Party, Answer", { Nope: "date", Wer: "anser", Party: "zzzzzzzz" });
    expect(wrong).toMatchObject([
      {
        column: "Nope",
        wrong: "there is no column “Nope”",
        remedy: "The table has: Wer, Party, Answer.",
        severity: "error",
      },
      { column: "Wer", wrong: "there is no field “anser”", severity: "error" },
      { column: "Party", wrong: "there is no field “zzzzzzzz”", severity: "error" },
    ]);
    expect(wrong[1]?.remedy).toMatch(/^Did you mean “answer”\? The fields are: party, question, issue, answer, /);
    expect(wrong[2]?.remedy).toMatch(/^The fields are: party, /);
  });

  it("can be that columns have the answers of one party each, or to one question each", () => {
    const parties = { Us: "answer of Owners", Them: "answer of Crew", When: "date of Owners", Why: "quote of Owners" };
    expect(map("Question, Us, Them, When, Why", parties)).toEqual({
      fields: { question: 0 },
      parts: [
        ["Owners", "party", { answer: 1, date: 3, quote: 4 }],
        ["Crew", "party", { answer: 2 }],
      ],
      wrong: [],
    });
    expect(map("Party, Q1, Q2", { Q1: "answer to Who steers?", Q2: "answer to Who pays?" }).parts).toEqual([
      ["Who steers?", "question", { answer: 1 }],
      ["Who pays?", "question", { answer: 2 }],
    ]);
  });
});

describe("columns with the answers of one party each", () => {
  const cells = [
    ["Who steers?", "A seaman", "Anybody", "x", "y"],
    ["Who pays?", "Nobody", "The town", "x", "y"],
  ];
  const left = {
    column: undefined,
    wrong: "there is no column of answers, so each of these is read as the answers of one party: Crew, Owners",
    remedy: 'If that is wrong, say what a column holds: --map "Crew=answer of Crew", or --map "Crew=" to leave it out.',
    severity: warning,
  };

  it("are those whose headers say so", () => {
    const { parts, fields } = map("Question, Position of Crew, Owners’ position", {}, cells);
    expect(parts).toEqual([
      ["Crew", "party", { answer: 1 }],
      ["Owners", "party", { answer: 2 }],
    ]);
    expect(fields).toEqual({ question: 0 });
  });

  it("are those that are left beside questions, which is said", () => {
    expect(map("Question, Crew, Owners", {}, cells)).toEqual({
      fields: { question: 0 },
      parts: [
        ["Crew", "party", { answer: 1 }],
        ["Owners", "party", { answer: 2 }],
      ],
      wrong: [left],
    });
  });

  it("are not looked for where there is a column of answers, or where somebody has said which it is", () => {
    expect(map("Question, Crew, Owners, Answer", {}, cells).parts).toEqual([]);
    expect(map("Question, Crew, Owners", { Crew: "answer" }, cells)).toMatchObject({
      parts: [],
      fields: { answer: 1 },
    });
  });

  it("have the columns beside them that speak of the same party", () => {
    const headers = "Question, Crew, Owners, Crew source, Date of the Owners, Crew’s quote";
    const { parts, fields } = map(headers, {}, cells);
    expect(parts).toEqual([
      ["Crew", "party", { answer: 1, source: 3, quote: 5 }],
      ["Owners", "party", { answer: 2, date: 4 }],
    ]);
    expect(fields).toEqual({ question: 0 });
  });

  it("do not share a column that speaks of a longer name", () => {
    const { parts } = map("Question, Crew, Crew of the night, Crew of the night source", {}, cells);
    expect(parts).toEqual([
      ["Crew", "party", { answer: 1 }],
      ["Crew of the night", "party", { answer: 2, source: 3 }],
    ]);
  });

  it("are asked to be the answers to one question each where a table has parties", () => {
    const { wrong } = map("Party, Steering, Toll", {}, cells);
    expect(wrong).toMatchObject([
      {
        wrong: "there is no column of answers, so each of these is read as the answers to one question: Steering, Toll",
        remedy:
          'If that is wrong, say what a column holds: --map "Steering=answer to Steering", or --map "Steering=" to leave it out.',
      },
    ]);
  });
});
