import { expect, it } from "vitest";
import { buildQuestion } from "../testing/build-question";
import { boats, fleet, wood } from "../testing/value-questions";
import { buildAxis, nameAxis } from "./axis";

const draw = (values: number[], amount = boats) => {
  const statements = values.map((from) => ({ holds: { from } }));
  const axis = buildAxis(buildQuestion(fleet({ amount, statements })));
  return { ...axis, ticks: axis.ticks.map(({ label, at, labelAt }) => `${label} ${at} ${labelAt}`) };
};

it("options lie one line apart, whether or not they have an order", () => {
  expect(buildAxis(buildQuestion({ options: ["low", "high"] }))).toMatchObject({ lines: 2, at: [0, 1], ordered: true });
  expect(buildAxis(buildQuestion(wood()))).toMatchObject({ lines: 3, at: [0, 1, 2], ordered: false });
});

it("an option is labelled at its place, and says whether it holds today", () => {
  const options = [
    { id: "low", short: "Low" },
    { id: "mid", statusQuo: true as const, short: "Middling" },
    { id: "high" },
  ];
  expect(buildAxis(buildQuestion({ options }))).toEqual({
    lines: 3,
    at: [0, 1, 2],
    ticks: [
      { label: "low", short: "Low", statusQuo: false, at: 0, labelAt: 0 },
      { label: "mid", short: "Middling", statusQuo: true, at: 1, labelAt: 1 },
      { label: "high", short: "high", statusQuo: false, at: 2, labelAt: 2 },
    ],
    values: false,
    ordered: true,
  });
});

it("a value says whether it holds today", () => {
  const { ticks, values, ordered } = buildAxis(buildQuestion(fleet()));
  expect(ticks.map(({ short, statusQuo }) => `${short}: ${statusQuo}`)).toEqual([
    "0 boats: false",
    "300 boats: true",
    "1,000 boats: false",
  ]);
  expect([values, ordered]).toEqual([true, true]);
});

it("the status quo may be an end of the range", () => {
  expect(draw([], { ...boats, statusQuo: 0 }).ticks).toEqual(["0 boats 0 0", "1,000 boats 5 5"]);
  expect(draw([], { ...boats, statusQuo: 1000 }).ticks).toEqual(["0 boats 0 0", "1,000 boats 5 5"]);
});

it("an axis is introduced by what its labels are", () => {
  expect(nameAxis({ kind: "amount" })).toBe("The plausible range, with the values between its ends");
  expect(nameAxis({ kind: "date" })).toBe("The plausible range, with the values between its ends");
  expect(nameAxis({ kind: "unordered" })).toBe("Options, in no order");
  expect(nameAxis(buildQuestion())).toBe("Options, in the order of the scale");
});

it("amounts lie in proportion between the ends of their range", () => {
  expect(draw([500, 910])).toMatchObject({ lines: 6, at: [0, 1.5, 2.5, 4.55, 5], values: true });
});

it("the ends and the status quo are labelled, and of the others those whose labels do not touch", () => {
  expect(draw([310, 320, 600, 650]).ticks).toEqual([
    "0 boats 0 0",
    "300 boats 1.5 1.5",
    "600 boats 3 3",
    "1,000 boats 5 5",
  ]);
});

it("the label of an end makes way for that of a status quo near it", () => {
  expect(draw([], { ...boats, statusQuo: 880 }).ticks).toEqual([
    "0 boats 0 0",
    "880 boats 4.4 4.4",
    "1,000 boats 5 5.3",
  ]);
  expect(draw([], { ...boats, statusQuo: 980 }).ticks).toEqual([
    "0 boats 0 0",
    "980 boats 4.9 4.5",
    "1,000 boats 5 5.4",
  ]);
  expect(draw([], { ...boats, statusQuo: 100 }).ticks).toEqual([
    "0 boats 0 -0.4",
    "100 boats 0.5 0.5",
    "1,000 boats 5 5",
  ]);
});
