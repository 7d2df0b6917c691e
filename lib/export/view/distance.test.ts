import { describe, expect, it } from "vitest";
import { buildQuestion } from "../../testing/build-question";
import { boats, fleet, opening, wood } from "../../testing/value-questions";
import { buildDistance, getUnit } from "./distance";

describe("a distance in a file", () => {
  it.each([
    ["steps where the answers are options in an order", {}, { steps: 2 }],
    ["a number of what an amount counts", fleet(), { distance: 2, unit: "boats" }],
    ["a number of days between dates", opening(), { distance: 2, unit: "days" }],
    ["nothing where the answers have no order", wood(), {}],
  ])("is %s", (_, sketch, expected) => {
    const question = buildQuestion(sketch);
    expect(buildDistance(question, 2)).toEqual(expected);
    expect(buildDistance(question, undefined)).toEqual({});
  });

  it("of none is a number too", () => {
    expect(buildDistance(buildQuestion(), 0)).toEqual({ steps: 0 });
    expect(buildDistance(buildQuestion(fleet()), 0)).toEqual({ distance: 0, unit: "boats" });
  });
});

it("the unit of a distance is that of the amount without its number, its own where it has one, and none of options", () => {
  const difference = { one: "# point", many: "# points" };
  const percent = { ...boats, unit: { one: "# percent", many: "# percent", difference } };
  expect(getUnit(buildQuestion(fleet({ amount: percent })))).toBe("points");
  expect(getUnit(buildQuestion(fleet()))).toBe("boats");
  expect(getUnit(buildQuestion())).toBe("");
});
