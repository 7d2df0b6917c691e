import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { listPlacedQuestions } from "../dataset/negotiation";
import { buildNegotiation } from "../testing/build-negotiation";
import { findConsistent, findContradictions } from "./contradictions";

/** The ferry leaves north or by night, and neither goes with a toll of nothing. */
const negotiation = buildNegotiation({
  questions: [
    { id: "course", options: ["north", "east", "south"] },
    { id: "toll", options: ["nothing", "one", "two"] },
    { id: "hour", options: ["morning", "night"] },
  ],
  contradictions: [
    {
      between: [
        { question: "course", options: ["north", "east"] },
        { question: "toll", options: ["nothing"] },
      ],
      says: "Nobody rows north or east for nothing.",
    },
    {
      between: [
        { question: "toll", options: ["one", "two"] },
        { question: "hour", options: ["night"] },
      ],
      says: "No toll is taken at night.",
    },
  ],
});
const questions = listPlacedQuestions(negotiation).map(({ question }) => question);

/** The term that answers the question at a place of the negotiation, by the ends of its range. */
function answerQuestion(at: number, from: number, to = from) {
  const question = questions[at];
  if (!question) throw new Error(`no question ${at}`);
  return { question, span: { from, to } };
}

function name(...terms: ReturnType<typeof answerQuestion>[]) {
  return findContradictions(negotiation, terms).map(({ says }) => says);
}

describe("a contradiction", () => {
  it("is named where both of its sides are in the deal", () => {
    expect(name(answerQuestion(0, 0), answerQuestion(1, 0))).toEqual(["Nobody rows north or east for nothing."]);
    expect(name(answerQuestion(1, 2), answerQuestion(2, 1))).toEqual(["No toll is taken at night."]);
  });

  it("is not there where a side is left open, or answered otherwise", () => {
    expect(name(answerQuestion(0, 0))).toEqual([]);
    expect(name(answerQuestion(0, 2), answerQuestion(1, 0))).toEqual([]);
    expect(name()).toEqual([]);
  });

  it("holds for a range of which every option contradicts", () => {
    expect(name(answerQuestion(0, 0, 1), answerQuestion(1, 0))).toEqual(["Nobody rows north or east for nothing."]);
  });

  it("does not hold for a range that leaves a way out", () => {
    expect(name(answerQuestion(0, 1, 2), answerQuestion(1, 0))).toEqual([]);
    expect(name(answerQuestion(0, 0), answerQuestion(1, 0, 1))).toEqual([]);
  });

  it("is the same in whatever order the terms stand", () => {
    const terms = [answerQuestion(0, 0), answerQuestion(1, 0), answerQuestion(2, 1)];
    expect(name(...terms.toReversed())).toEqual(name(...terms));
  });

  it("is nothing where the data names none", () => {
    expect(findContradictions({}, [answerQuestion(0, 0), answerQuestion(1, 0)])).toEqual([]);
  });
});

const someChoices = fc
  .tuple(fc.subarray([0, 1, 2]), fc.subarray([0, 1, 2]), fc.subarray([0, 1]))
  .map((places) => questions.map((question, q) => ({ question, places: places[q] ?? [] })));

describe("a choice without contradiction", () => {
  /** The places chosen, where these may be chosen on each question. */
  const choose = (...places: number[][]) =>
    findConsistent(
      negotiation,
      places.flatMap((own, q) => (questions[q] ? [{ question: questions[q], places: own }] : [])),
    )?.map(({ span }) => [span.from, span.to]);

  it("is an option that contradicts nothing where there is one, or else the first that goes with the others", () => {
    expect(choose([0, 1, 2], [0, 1, 2], [0, 1])).toEqual([
      [2, 2],
      [0, 0],
      [0, 0],
    ]);
    expect(choose([0], [0, 1], [0, 1])).toEqual([
      [0, 0],
      [1, 1],
      [0, 0],
    ]);
    expect(choose([0, 2], [0], [1])).toEqual([
      [2, 2],
      [0, 0],
      [1, 1],
    ]);
  });

  it("is none where each option contradicts another, or where there is nothing to choose from", () => {
    expect(choose([0], [0, 1], [1])).toBeUndefined();
    expect(choose([0], [], [1])).toBeUndefined();
    expect(choose()).toEqual([]);
  });

  it("is the first of everything where the data names no contradictions", () => {
    const found = findConsistent(
      {},
      questions.map((question) => ({ question, places: [1, 0] })),
    );
    expect(found?.map(({ span }) => span.from)).toEqual([1, 1, 1]);
  });

  it("takes one of the places offered on each question, and contradicts nothing", () => {
    fc.assert(
      fc.property(someChoices, (choices) => {
        const found = findConsistent(negotiation, choices);
        if (!found) return;
        expect(findContradictions(negotiation, found)).toEqual([]);
        expect(found.map(({ question }) => question.id)).toEqual(choices.map(({ question }) => question.id));
        found.forEach(({ span }, q) => {
          expect(choices[q]?.places).toContain(span.from);
        });
      }),
    );
  });

  it("is found whenever there is one", () => {
    fc.assert(
      fc.property(someChoices, (choices) => {
        const [courses = [], tolls = [], hours = []] = choices.map(({ places }) => places);
        const exists = courses.some((c) =>
          tolls.some((t) =>
            hours.some((h) => name(answerQuestion(0, c), answerQuestion(1, t), answerQuestion(2, h)).length === 0),
          ),
        );
        expect(findConsistent(negotiation, choices) !== undefined).toBe(exists);
      }),
    );
  });
});
