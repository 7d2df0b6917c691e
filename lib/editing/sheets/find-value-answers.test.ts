import { describe, expect, it } from "vitest";
import { makeRow, type Texts } from "../../testing/flat-work";
import { findValueAnswers, isNoAnswer } from "./flat-kinds";

describe("the answers to a question of a flat table", () => {
  /** What they are, if they are values: a question may be written in other letters in each row. */
  const find = (...answers: Texts[]) =>
    findValueAnswers(answers.map((one, i) => makeRow({ question: i % 2 ? "HOW MANY" : "How many?", ...one }, i + 2)));
  const kindOf = (...answers: Texts[]) => find(...answers).get("howmany")?.values;

  it.each<[string, Texts[], object]>([
    ["from nothing to the highest", [{ answer: "5" }, { answer: "30" }], { unit: { many: "#" }, from: 0, to: 30 }],
    ["from the lowest to nothing", [{ answer: "-5" }], { unit: { many: "#" }, from: -5, to: 0 }],
    ["over one where there is nothing else", [{ answer: "0" }], { unit: { many: "#" }, from: 0, to: 1 }],
    ["with as many decimals as one has", [{ answer: "2.5" }, { answer: "1,25" }], { from: 0, to: 2.5, decimals: 2 }],
    ["in percent", [{ answer: "5 %" }, { answer: "7%" }], { unit: { many: "#%" }, from: 0, to: 7 }],
    ["in a currency before them", [{ answer: "€5" }, { answer: "€ 7" }], { unit: { many: "€#" }, from: 0, to: 7 }],
    ["in a currency behind them", [{ answer: "5 €" }], { unit: { many: "#€" }, from: 0, to: 5 }],
    ["with limits and ranges", [{ answer: "at least 5", to: "9" }, { rulesOut: "above 30 | 7" }], { from: 0, to: 30 }],
    ["beside rows without one", [{ answer: "n/a" }, { answer: "≤ 4" }, { rejects: "<=8" }], { from: 0, to: 8 }],
  ])("that are all numbers reach %s", (_, answers, amount) => {
    expect(kindOf(...answers)).toMatchObject({ kind: "amount", amount });
  });

  it("that are values have a sentence with the question in it, still to be described", () => {
    expect(kindOf({ question: "How many #1?", answer: "5" }, { question: "other" })).toBeUndefined();
    expect(find({ question: "How many #1?", answer: "5" }).get("howmany1")?.values).toEqual({
      kind: "amount",
      amount: {
        unit: { many: "#" },
        from: 0,
        to: 5,
        sentence: "How many 1? #",
        means: "Not yet described.",
        evidence: "Not yet described.",
      },
    });
  });

  it("that are all days reach from the first to the last, or over a year", () => {
    const [may, june] = [{ answer: "12 May 2031" }, { answer: "2031-06-01" }];
    expect(kindOf(june, may)).toMatchObject({ kind: "date", dates: { from: "2031-05-12", to: "2031-06-01" } });
    expect(kindOf(may, may)).toMatchObject({ dates: { from: "2031-05-12", to: "2032-05-12" } });
  });

  it.each<[string, Texts[]]>([
    ["one is in words", [{ answer: "5" }, { answer: "many" }]],
    ["their units differ", [{ answer: "5 %" }, { answer: "5" }]],
    ["their currencies differ", [{ answer: "€5" }, { answer: "£5" }]],
    ["one is a month", [{ answer: "2031-05-12" }, { answer: "2031-06" }]],
    ["there are none", [{ answer: "" }, { answer: "-" }]],
  ])("are no values where %s", (_, answers) => {
    expect(find(...answers)).toEqual(new Map());
  });

  it("are what the first row says that says it", () => {
    const found = find({ answer: "" }, { answer: "5" }, { answer: "6", answerKind: "value" }).get("howmany");
    expect(found).toMatchObject({ kind: "amount", said: "value", first: { row: 3 } });
    expect(find({ answer: "5" }).get("howmany")?.said).toBeUndefined();
  });

  it("are not given by what people write in their place", () => {
    for (const text of [
      "-",
      "–",
      "?",
      "...",
      "N/A",
      "na",
      "None",
      "unknown",
      "silent",
      "no answer",
      "No position found",
    ])
      expect(isNoAnswer(text)).toBe(true);
    for (const text of ["No", "Nobody", "none of them", "no answer yet"]) expect(isNoAnswer(text)).toBe(false);
  });
});
