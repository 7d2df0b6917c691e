import { describe, expect, it } from "vitest";
import type { Result } from "../../model/difference";
import { buildQuestion } from "../../testing/build-question";
import { boats, fleet, opening, wood } from "../../testing/value-questions";
import { formatResult, formatResultHeading } from "./result-words";

it.each([
  [{ kind: "same" }, "same", "Same"],
  [{ kind: "overlapping" }, "overlapping", "Overlapping"],
  [{ kind: "apart", steps: 1 }, "one step apart", "One step apart"],
  [{ kind: "apart", steps: 3 }, "three steps apart", "Three steps apart"],
  [{ kind: "opposite", steps: 4 }, "opposite ends", "Opposite ends"],
  [{ kind: "not-comparable" }, "cannot be compared", "Cannot be compared"],
] as [Result, string, string][])("%j reads “%s”, and as a heading “%s”", (result, words, heading) => {
  expect(formatResult(result, buildQuestion())).toBe(words);
  expect(formatResultHeading(result, buildQuestion())).toBe(heading);
});

describe("a distance", () => {
  it("between amounts is told in their unit", () => {
    const question = buildQuestion(fleet());
    expect(formatResult({ kind: "apart", steps: 200 }, question)).toBe("200 boats apart");
    expect(formatResult({ kind: "apart", steps: 1 }, question)).toBe("1 boat apart");
  });

  it("between percentages is told in points", () => {
    const unit = { many: "#%", difference: { many: "# percentage points" } };
    const question = buildQuestion(fleet({ amount: { ...boats, unit, decimals: 1 } }));
    expect(formatResult({ kind: "apart", steps: 1.5 }, question)).toBe("1.5 percentage points apart");
  });

  it("between days is told in the time between them", () => {
    const question = buildQuestion(opening({ statements: [{ holds: { from: "2034-04-01" } }] }));
    expect(formatResult({ kind: "apart", steps: 821, between: { from: 1, to: 2 } }, question)).toBe(
      "two years and three months apart",
    );
  });

  it("does not exist between options without an order", () => {
    expect(formatResult({ kind: "different" }, buildQuestion(wood()))).toBe("different");
  });
});
