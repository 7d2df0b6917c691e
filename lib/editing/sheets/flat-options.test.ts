import { describe, expect, it } from "vitest";
import { startWork } from "../../testing/flat-work";
import { type JsonObject, listOf } from "../records";
import { completeOptions, findAnswer, putInOrder } from "./flat-options";
import type { Work } from "./flat-work";

const toll: JsonObject = {
  id: "toll",
  label: "Toll",
  text: "What does a crossing cost?",
  options: [
    { id: "nothing", label: "Nothing at all", short: "Nothing", sentence: "It costs nothing." },
    { id: "two-shells", label: "Two shells", short: "Two", sentence: "It costs two shells." },
  ],
};

function start(question: JsonObject = toll) {
  const own = structuredClone(question);
  return { work: startWork({ questions: [own] }), question: own };
}

/** A question that the table has made, with these answers at these places. */
function make(...answers: [text: string, order?: number][]) {
  const work = startWork();
  const [issue] = work.records.issues;
  const question = work.records.addQuestion("Who steers?", issue ?? {}, "2031-05-20");
  for (const [text, order] of answers) findAnswer(work, question, text, order);
  return { work, question };
}

const ids = (question: JsonObject) => listOf(question, "options").map((one) => (one as JsonObject).id);
const notes = (work: Work) => [...work.notes];

describe("the answer that a row gives", () => {
  it.each(["two-shells", "Two shells", "two", "It costs two shells", "TWO SHELLS!"])(
    "is one that is there, by any of its names: %s",
    (text) => {
      const { work, question } = start();
      expect(findAnswer(work, question, text, undefined)).toBe("two-shells");
      expect(ids(question)).toHaveLength(2);
      expect(notes(work)).toEqual([]);
    },
  );

  it("is a new one at the end of the scale otherwise, which is said", () => {
    const { work, question } = start();
    expect(findAnswer(work, question, "A song", 1)).toBe("a-song");
    expect(listOf(question, "options").at(-1)).toEqual({
      id: "a-song",
      label: "A song",
      short: "A song",
      sentence: "A song.",
    });
    expect(notes(work)).toEqual([
      ["“A song” is a new answer to “Toll”, put at the end of its scale: move it on the sheet Options.", 1],
    ]);
    expect([...work.orders]).toEqual([]);
  });

  it("is a new one without a word where the answers have no order", () => {
    const { work, question } = start({ ...toll, kind: "unordered" });
    findAnswer(work, question, "A song", undefined);
    expect(notes(work)).toEqual([]);
  });

  it("that is long has its name cut, which is said once for all of them", () => {
    const long = "The ferry would be steered by";
    const { work, question } = make([`${long} Amber`], [`${long} Basalt`], [`${long} Basalt`], ["x".repeat(28)]);
    expect(listOf(question, "options").slice(0, 2)).toMatchObject([
      { label: "The ferry would be steered by Amber", short: "The ferry would be steered…" },
      { label: "The ferry would be steered by Basalt", short: "The ferry would be… (2)" },
    ]);
    expect(notes(work)).toEqual([
      ["The answer is long, so its name on the scale is cut. Write a better one on the sheet Options.", 2],
    ]);
  });
});

describe("the answers of a new question", () => {
  it("are along a scale where each was given its place once", () => {
    const { work, question } = make(["Both", 2], ["Neither", 3], ["A seaman", 1], ["Both"]);
    putInOrder(work);
    expect(ids(question)).toEqual(["a-seaman", "both", "neither"]);
    expect(question).not.toHaveProperty("kind");
    expect(notes(work)).toEqual([]);
  });

  it("have no order where one of them has no place, which is said", () => {
    const { work, question } = make(["Both", 2], ["Neither"], ["A seaman", 1]);
    putInOrder(work);
    expect(ids(question)).toEqual(["both", "neither", "a-seaman"]);
    expect(question.kind).toBe("unordered");
    expect(notes(work)).toEqual([
      ["The answers to “Who steers?” have no order. If they lie along a scale, add a column order.", 1],
    ]);
  });

  it("are two at least: one that is alone gets another beside it", () => {
    const { work, question } = make(["Both"]);
    completeOptions(work);
    expect(ids(question)).toEqual(["both", "something-else"]);
    expect(notes(work)).toEqual([
      [
        "“Who steers?” has one answer only, so “Something else” stands beside it. Name another possible answer: add a row with it and no party, or write it on the sheet Options.",
        1,
      ],
    ]);
  });

  it.each([[[]], [["Both", "Neither"]]])("are left alone if there are none or two: %j", (answers) => {
    const { work, question } = make(...answers.map((one): [string] => [one]));
    completeOptions(work);
    expect(ids(question)).toHaveLength(answers.length);
    expect(notes(work)).toEqual([]);
  });
});
