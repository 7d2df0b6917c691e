import { expect, it } from "vitest";
import { buildQuestion } from "../../testing/build-question";
import { boats, fleet, opening } from "../../testing/value-questions";
import { formatPosition } from "./cell";
import { formatSpan } from "./position-words";

it("a position is one label, or the two between which it lies", () => {
  const words = { kind: "ordered" as const, labels: ["low", "middle", "high"] };
  expect(formatSpan(words, { from: 1, to: 1 })).toBe("middle");
  expect(formatSpan(words, { from: 0, to: 2 })).toBe("from “low” to “high”");
});

it("an amount is told in its unit, once for a range, and a limit as one", () => {
  const question = buildQuestion(fleet({ statements: [{ holds: { from: 200, to: 400 } }] }));
  const at = (value: number) => question.options.findIndex((option) => option.value === value);
  expect(formatPosition(question, { from: at(200), to: at(200) })).toBe("200 boats");
  expect(formatPosition(question, { from: at(200), to: at(400) })).toBe("from 200 to 400 boats");
  expect(formatPosition(question, { from: at(400), to: at(1000), limit: "at-least" })).toBe("at least 400 boats");
  expect(formatPosition(question, { from: at(0), to: at(200), limit: "at-most" })).toBe("at most 200 boats");
});

it("a sign is said with both ends of a range", () => {
  const amount = { ...boats, unit: { many: "#%" }, from: 0, to: 10, decimals: 1, statusQuo: 3 };
  const question = buildQuestion({ kind: "amount", amount, statements: [{ holds: { from: 3, to: 4.5 } }] });
  expect(formatPosition(question, { from: 1, to: 2 })).toBe("from 3% to 4.5%");
});

it("a day is not before or at the latest one", () => {
  const question = buildQuestion(opening());
  expect(formatPosition(question, { from: 1, to: 1 })).toBe("1 January 2032");
  expect(formatPosition(question, { from: 0, to: 2 })).toBe("from 1 January 2031 to 31 December 2035");
  expect(formatPosition(question, { from: 1, to: 2, limit: "at-least" })).toBe("not before 1 January 2032");
  expect(formatPosition(question, { from: 0, to: 1, limit: "at-most" })).toBe("by 1 January 2032 at the latest");
});
