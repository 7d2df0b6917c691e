import { describe, expect, it } from "vitest";
import { addRows, addRowsTo, course, day, makeRow, startWork, type Texts, wholeRow } from "../../testing/flat-work";
import { type JsonObject, listOf } from "../records";
import { addAnswer } from "./flat-answer";
import type { FlatField } from "./flat-fields";

describe("a row of a flat table", () => {
  it("is a statement, with its fields in their order", () => {
    const { statements, work, faults, notes } = addRows(wholeRow);
    expect(JSON.stringify(statements)).toBe(
      JSON.stringify([
        {
          ...{ id: "am-2031-05-12-course", party: "amber", date: "2031-05-12", evidence: "on-record" },
          ...{ holds: { from: "north" }, summary: "Wants the north.", source: "log" },
        },
      ]),
    );
    expect(work.changes).toEqual([
      {
        kind: "new",
        sheet: "Wishes",
        row: 2,
        record: "statement am-2031-05-12-course",
        fields: [
          ["id", "am-2031-05-12-course"],
          ["party", "amber"],
          ["date", "2031-05-12"],
          ["evidence", "on-record"],
          ["holds", "north"],
          ["summary", "Wants the north."],
          ["source", "log"],
        ].map(([field, now]) => ({ field, old: "", now })),
      },
    ]);
    expect(work.added).toEqual([{ record: statements[0], change: work.changes[0] }]);
    expect([faults, notes]).toEqual([[], []]);
  });

  it("carries over everything that it says", () => {
    const texts = {
      ...{ to: "To the south", rulesOut: "To the south | Nowhere", rejects: "south", said: "2031-05-10" },
      ...{ speaker: "Ida Holm", scope: "By night.", condition: "If it rains.", quote: "North!", keeps: "a | b" },
      ...{ replaces: "c", placement: "She says so.", certainty: "probable" },
    };
    const [first] = addRows({ ...wholeRow, ...texts }).statements;
    expect(first).toEqual({
      ...{ id: "am-2031-05-12-holm-course", party: "amber", date: "2031-05-12", said: "2031-05-10" },
      ...{ speaker: "Ida Holm", evidence: "on-record", holds: { from: "north", to: "south" }, rejects: ["south"] },
      ...{ rulesOut: ["south", "nowhere"], scope: "By night.", condition: "If it rains.", summary: "Wants the north." },
      ...{ quote: { exact: "North!", words: "own" }, source: "log", keeps: ["a", "b"], replaces: ["c"] },
      ...{ placement: "She says so.", certainty: "probable" },
    });
  });

  it("is a report where nothing says how it is known, and has a summary of its own, which is said", () => {
    const { evidence: _, summary: __, ...short } = wholeRow;
    const { statements, notes } = addRows(short, { ...short, answer: "", rulesOut: "south", date: "2031-05-13" });
    expect(statements.map(({ evidence, summary }) => [evidence, summary])).toEqual([
      ["summary", "Amber: not south"],
      ["summary", "Amber: To the north"],
    ]);
    expect(notes).toEqual([
      "Nothing says how the statement is known, so it counts as a news summary, which is a report. Map a column to evidence, or add --set evidence=on-record.",
      "There is no sentence, so the summary is the name of the party and its answer.",
    ]);
  });

  it.each<[Texts, object]>([
    [{ question: "toll", answer: "30" }, { from: 30 }],
    [
      { question: "toll", answer: "30", to: "40" },
      { from: 30, to: 40 },
    ],
    [{ question: "toll", answer: "at most 30" }, { atMost: 30 }],
    [{ question: "start", answer: "1 June 2031" }, { from: "2031-06-01" }],
  ])("with %j holds %j", (texts, holds) => {
    expect(addRows({ ...wholeRow, ...texts }).statements).toMatchObject([{ holds }]);
  });

  it("refuses amounts beyond a limit", () => {
    const [first] = addRows({
      ...wholeRow,
      question: "toll",
      answer: "",
      rulesOut: "above 30 | 7",
      rejects: "5",
    }).statements;
    expect(first).toMatchObject({ rulesOut: [{ above: 30 }, 7], rejects: [5] });
    expect(first).not.toHaveProperty("holds");
  });

  it("without a party is an answer that nobody gives, and nothing where answers are amounts", () => {
    const { find, faults, work } = addRows(
      { question: "course", answer: "Nowhere" },
      { question: "toll", answer: "30" },
      { question: "course" },
    );
    expect(listOf(find("course"), "options").map((one) => (one as JsonObject).id)).toEqual([
      "north",
      "south",
      "nowhere",
    ]);
    expect(listOf(find("toll"), "options")).toEqual([]);
    expect(faults).toEqual([
      [4, undefined, "the row names neither a party nor an answer", "Fill it in, or remove the row."],
    ]);
    expect(work.changes).toEqual([]);
  });

  it.each(["", "-", "n/a", "No position found", "silent"])("with the answer “%s” is a silence", (answer) => {
    const { find, work } = addRows({ party: "Amber", question: "course", answer, summary: "Was asked." });
    expect(find("course").silent).toEqual([{ party: "amber", note: "Was asked." }]);
    expect(work.changes).toEqual([
      {
        kind: "new",
        sheet: "Wishes",
        row: 2,
        record: "silence of amber on course",
        fields: [{ field: "note", old: "", now: "Was asked." }],
      },
    ]);
  });

  it("is no silence where there is nothing to say of it, or the party has spoken or is listed", () => {
    const silence = { party: "Amber", question: "course", summary: "Was asked." };
    const { find, work } = addRows({ ...silence, summary: "" }, silence, silence, { ...silence, party: "Basalt" });
    expect(find("course").silent).toEqual([
      { party: "amber", note: "Was asked." },
      { party: "basalt", note: "Was asked." },
    ]);
    expect(work.unchanged).toBe(2);
    expect(addRows(wholeRow, silence).find("course")).not.toHaveProperty("silent");
  });
});

describe("what a row lacks", () => {
  const { date: _, ...undated } = wholeRow;
  const { url: __, ...unsourced } = wholeRow;

  it.each<[string, Texts, (number | string | undefined)[]]>([
    [
      "its question",
      { party: "Amber" },
      [
        undefined,
        "the row names no question",
        "Write what is to be settled, also where it is the same as in the row above, or remove the row.",
      ],
    ],
    ["its date", undated, [undefined, "a statement without a date", "Write the day on which it became public."]],
    ["its source", unsourced, [undefined, "the row has no source", "Write its full address, beginning with https://."]],
  ])("is reported: %s", (_, texts, told) => {
    const { faults, statements } = addRows(texts);
    expect(faults).toEqual([[2, ...told]]);
    expect(statements).toEqual([]);
  });

  it("is reported once if its date could not be read", () => {
    const work = startWork({ questions: [course()] });
    work.faults.push({ sheet: "Wishes", row: 2, column: undefined, wrong: "no date", remedy: "", severity: "error" });
    expect(addRowsTo(work, undated).faults).toHaveLength(1);
  });

  it("is an answer where a spreadsheet has turned one into a date", () => {
    const work = startWork({ questions: [course(), day()] });
    const dated = new Set<FlatField>(["answer"]);
    addAnswer(work, { ...makeRow({ ...wholeRow, answer: "2031-03-02" }), dated });
    addAnswer(work, { ...makeRow({ ...wholeRow, answer: "2031-03-02", question: "start" }, 3), dated });
    expect(work.faults).toMatchObject([
      {
        row: 2,
        column: "ANSWER",
        wrong: "the spreadsheet has turned this text into a date (2031-03-02)",
        remedy: "Format the cell as text and write it again.",
      },
    ]);
  });
});
