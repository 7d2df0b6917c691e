import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addValue } from "../dataset/compile";
import type { Question } from "../schema/issue";
import { buildNegotiation } from "../testing/build-negotiation";
import { buildQuestion } from "../testing/build-question";
import type { StatementSketch } from "../testing/build-statement";
import { boats, fleet, opening, wood } from "../testing/value-questions";
import { findAgreement } from "./agreement";
import { answerDeal, compareAnswers, getAnswerStanding } from "./column";
import { countSteps, weighTerm } from "./deals/asks";
import { measure } from "./difference";
import { findGap, listShared } from "./gap";
import { getFraction, getScale, getSpan, joinSpans, measureSpan, type Span } from "./scale";
import { deriveStance } from "./stance";

/** The place of a value among those that the question names. */
function place(question: Question, value: number): number {
  return question.options.findIndex((option) => option.value === value);
}

const named = (...values: number[]) =>
  buildQuestion(fleet({ statements: values.map((from) => ({ holds: { from } })) }));
const at = (question: Question, value: number): Span => {
  const i = place(question, value);
  return { from: i, to: i };
};

describe("a distance between amounts", () => {
  it("is that of their values, wherever they come in the list of values", () => {
    const question = named(400, 410, 420, 800);
    const result = measure([at(question, 400)], [at(question, 800)], getScale(question));
    expect(result).toEqual({ kind: "apart", steps: 400 });
  });

  it("is that of the nearest values, not of the fewest places", () => {
    const question = named(100, 110, 120, 200, 600);
    // From 600 to 200 is one place, from 100 to 120 are two.
    const own = [at(question, 100), at(question, 600)];
    const other = [at(question, 120), at(question, 200)];
    expect(measure(own, other, getScale(question))).toEqual({ kind: "apart", steps: 20 });
    expect(findGap(own, other, getScale(question))).toEqual({ from: place(question, 100), to: place(question, 120) });
  });

  it("has the decimals of the values, and no more", () => {
    const amount = { ...boats, decimals: 1, to: 10, statusQuo: 5 };
    const question = buildQuestion(fleet({ amount, statements: [{ holds: { from: 3.3 } }, { holds: { from: 3 } }] }));
    const [low, high] = [place(question, 3), place(question, 3.3)];
    expect(measureSpan({ from: low, to: high }, getScale(question))).toBe(0.3);
  });

  it("is never that of opposite ends", () => {
    const question = buildQuestion(fleet());
    expect(measure([at(question, 0)], [at(question, 1000)], getScale(question))).toEqual({
      kind: "apart",
      steps: 1000,
    });
  });

  it("is the same from either side, at most the length of the scale, and never an average", () => {
    const value = fc.integer({ min: 0, max: 1000 });
    fc.assert(
      fc.property(value, value, value, (a, b, c) => {
        const question = named(a, b, c);
        const scale = getScale(question);
        const [left, right] = [[at(question, a), at(question, b)], [at(question, c)]];
        const steps = countSteps(measure(left, right, scale));
        expect(measure(left, right, scale)).toEqual(measure(right, left, scale));
        expect(steps).toBe(Math.min(Math.abs(a - c), Math.abs(b - c)));
      }),
    );
  });

  it("does not change where a value is added that nobody holds", () => {
    const value = fc.integer({ min: 1, max: 999 });
    const limit = fc.constantFrom("from", "atLeast", "atMost");
    fc.assert(
      fc.property(value, value, value, limit, limit, (a, b, added, one, other) => {
        const holds = (key: string, n: number) => ({ holds: { [key]: n } });
        const statements = [holds(one, a), { ...holds(other, b), party: "basalt" }];
        const question = buildQuestion(fleet({ statements }));
        const more = addValue(question, added) ?? question;
        const compare = (on: Question) => {
          const [left, right] = on.statements.map(({ holds: held }) => (held ? [getSpan(on, held)] : []));
          return measure(left ?? [], right ?? [], getScale(on));
        };
        expect(compare(more)).toEqual(compare(question));
      }),
    );
  });

  it("tells two values from the range between them, whether or not another is named there", () => {
    const question = named(100, 200);
    const two = [at(question, 100), at(question, 200)];
    const range = [{ from: place(question, 100), to: place(question, 200) }];
    expect(measure(two, range, getScale(question))).toEqual({ kind: "overlapping" });
    expect(measure(two, two, getScale(question))).toEqual({ kind: "same" });
  });
});

describe("a distance between days", () => {
  it("is counted in days, with the two between which it lies", () => {
    const question = buildQuestion(opening());
    expect(measure([{ from: 0, to: 0 }], [{ from: 1, to: 1 }], getScale(question))).toEqual({
      kind: "apart",
      steps: 365,
      between: { from: 0, to: 1 },
    });
  });
});

describe("options without an order", () => {
  it("are different or the same, and several do not make a range", () => {
    const statements = [
      { id: "newer", date: "2031-03-02", holds: "elm", keeps: ["older"] },
      { id: "older", holds: "oak" },
    ];
    const question = buildQuestion(wood({ statements }));
    const stance = deriveStance(question, "amber", "2031-04-01");
    expect(stance.kind === "stated" && stance.spans).toEqual([
      { from: 2, to: 2 },
      { from: 0, to: 0 },
    ]);
    const scale = getScale(question);
    expect(measure([{ from: 0, to: 0 }], [{ from: 2, to: 2 }], scale)).toEqual({ kind: "different" });
    expect(measure([{ from: 1, to: 1 }], [{ from: 1, to: 1 }], scale)).toEqual({ kind: "same" });
  });
});

describe("a limit", () => {
  const question = named(400, 600);
  const atLeast = (n: number): Span => ({ from: place(question, n), to: 4, limit: "at-least" });
  const atMost = (n: number): Span => ({ from: 0, to: place(question, n), limit: "at-most" });

  it("stays one where a stance joins it with what lies inside or outside", () => {
    expect(joinSpans([atLeast(400), at(question, 300)])).toEqual({
      from: place(question, 300),
      to: 4,
      limit: "at-least",
    });
    expect(joinSpans([atMost(400), atLeast(600)])).toEqual({ from: 0, to: 4 });
  });

  it("is shared where both sides have it", () => {
    expect(listShared([atLeast(400)], [atLeast(600)])).toEqual([atLeast(600)]);
    expect(listShared([atLeast(400)], [{ from: place(question, 400), to: place(question, 600) }])).toEqual([
      { from: place(question, 400), to: place(question, 600) },
    ]);
  });

  it("is that of the stated position, and what an ask is measured from", () => {
    const [written] = buildQuestion(fleet({ statements: [{ holds: { atMost: 400 } }] })).statements;
    expect(written?.holds).toEqual({ from: "0", to: "400", limit: "at-most" });
    const own = buildQuestion(
      fleet({ statements: [{ holds: { atMost: 400 } }, { party: "basalt", holds: { from: 425 } }] }),
    );
    const ask = weighTerm({ question: own, span: at(own, 425) }, "amber", {
      get: (question, party) => deriveStance(question, party, "2031-04-01"),
    });
    expect(ask).toMatchObject({ kind: "beyond", steps: 25, side: { direction: "above", limit: true } });
  });
});

it("an amount lies on its axis in proportion, an option one line from the next", () => {
  const question = named(250);
  expect(question.options.map((_, i) => getFraction(getScale(question), i))).toEqual([0, 0.25, 0.3, 1]);
  const options = buildQuestion({ options: ["low", "middle", "high"] });
  expect(options.options.map((_, i) => getFraction(getScale(options), i))).toEqual([0, 0.5, 1]);
});

it("two terms of a deal on a question without an order are two answers, with nothing between them", () => {
  const negotiation = buildNegotiation({
    questions: [wood({ statements: [{ holds: "larch" }] })],
    deals: [
      {
        terms: [
          { id: "deck", question: "wood", position: "oak" },
          { id: "rail", question: "wood", position: "elm" },
        ],
      },
    ],
  });
  const [question] = negotiation.issues[0]?.questions ?? [];
  const [deal] = negotiation.deals;
  if (!question || !deal) throw new Error("there is no question");
  const answer = answerDeal(deal, question, negotiation.asOf);
  expect(getAnswerStanding(answer).stated).toEqual([
    { from: 0, to: 0 },
    { from: 2, to: 2 },
  ]);
  const own = { kind: "stance" as const, stance: deriveStance(question, "amber", negotiation.asOf) };
  expect(compareAnswers(answer, own, question).result).toEqual({ kind: "different" });
});

describe("the room for agreement on an amount", () => {
  const judge = (...rulesOut: NonNullable<StatementSketch["rulesOut"]>[]) => {
    const statements = rulesOut.map((refused, i) => ({
      party: i === 0 ? "amber" : "basalt",
      holds: i === 0 ? { from: 400 } : { from: 600 },
      rulesOut: refused,
    }));
    const room = findAgreement(buildNegotiation({ questions: [fleet({ statements })] }), "2031-05-20");
    return [room.questions[0]?.kind, room.verdict];
  };

  it("is closed where limits leave no value, named or not", () => {
    expect(judge([{ above: 450 }], [{ below: 550 }])).toEqual(["closed", "impossible"]);
  });

  it("is open to a value that nobody named, between those that are ruled out one by one", () => {
    expect(judge([600, 1000], [0, 300, 400])).toEqual(["with-moves", "possible"]);
  });

  it("asks for moves where a value is left between two limits", () => {
    expect(judge([{ above: 600 }], [{ below: 400 }])).toEqual(["with-moves", "possible"]);
  });
});
