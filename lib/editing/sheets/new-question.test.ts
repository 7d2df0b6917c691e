import { describe, expect, it } from "vitest";
import { addRowsTo, makeRow, startWork, type Texts, wholeRow } from "../../testing/flat-work";
import { type JsonObject, listOf } from "../records";
import type { Work } from "./flat-work";

describe("a question that is not there yet", () => {
  const asked: Texts = { ...wholeRow, question: "Who steers?", answer: "5" };
  const values = (said: "value" | "option" | undefined, kind: "amount" | "date" = "amount") =>
    new Map([["whosteers", { kind, said, first: makeRow({ answer: "5" }, 9), values: { kind, [kind]: {} } }]]);

  it("goes to the only issue, or to the one that the row names", () => {
    const issuesOf = (work: Work) =>
      work.records.issues.map((one) => [one.title, ...listOf(one, "questions").map((own) => (own as JsonObject).text)]);
    expect(issuesOf(addRowsTo(startWork(), asked).work)).toEqual([["The ferry", "Who steers?"]]);
    const named = addRowsTo(startWork(), { ...asked, issue: "The crew" }, { ...asked, question: "Who pays?" });
    expect(issuesOf(named.work)).toEqual([
      ["The ferry"],
      ["The crew", "Who steers?"],
      // Nobody knows which of the two it belongs to.
      ["Questions", "Who pays?"],
    ]);
  });

  it.each([
    ["amount", "numbers"],
    ["date", "days"],
  ] as const)("whose answers can be of the kind %s or options is asked about: all %s", (kind, what) => {
    const { work } = addRowsTo(startWork({ values: values(undefined, kind) }), asked);
    expect(work.faults).toEqual([
      {
        sheet: "Wishes",
        row: 9,
        column: "ANSWER",
        wrong: `the answers to the new question “Who steers?” are all ${what}, which can be values or names of options`,
        remedy:
          "Say which: --set answerKind=value, or --set answerKind=option, or in the editor under “How the columns are read”; for some questions only, in a column answerKind.",
        severity: "error",
      },
    ]);
  });

  it.each([
    ["amount", "amounts"],
    ["date", "days"],
  ] as const)("has values of the kind %s where that is said, which are still to be looked at", (kind, what) => {
    const { work, notes, faults } = addRowsTo(startWork({ values: values("value", kind) }), asked);
    expect(work.records.questions).toMatchObject([{ kind }]);
    expect(faults).toEqual([]);
    expect(notes).toEqual([
      `The answers to “Who steers?” are ${what}. What they mean, their unit and the plausible range, which is that of the values here, are still to be looked at, on the sheet Questions.`,
    ]);
  });

  it("has options where that is said, or where no answer is a value", () => {
    for (const found of [values("option"), new Map()]) {
      const { work, notes, faults } = addRowsTo(startWork({ values: found }), { ...asked, order: "1" });
      expect(work.records.questions).toMatchObject([{ kind: "unordered", options: [{ id: "5" }] }]);
      expect([[...work.orders.values()].map((one) => [...one.values()]), notes, faults]).toEqual([[[1]], [], []]);
    }
  });
});
