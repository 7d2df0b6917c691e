import { describe, expect, it } from "vitest";
import { buildQuestion } from "../testing/build-question";
import type { buildStatement } from "../testing/build-statement";
import { getOptionIndex, getSpan, isSameSpan, joinSpans, listIndices } from "./scale";

describe("a place on a scale", () => {
  const question = buildQuestion();
  const span = (holds: Parameters<typeof buildStatement>[0]) => {
    const [statement] = buildQuestion({ statements: [holds ?? {}] }).statements;
    if (!statement?.holds) throw new Error("nothing is held");
    return getSpan(question, statement.holds);
  };

  it("is one option, or all from one to another", () => {
    expect(span({ holds: "east" })).toEqual({ from: 2, to: 2 });
    expect(span({ holds: ["north", "south-east"] })).toEqual({ from: 0, to: 3 });
  });

  it("is counted from the first option, and there is none of an option that is not there", () => {
    expect(getOptionIndex(question, "north")).toBe(0);
    expect(getOptionIndex(question, "south")).toBe(4);
    expect(() => getOptionIndex(question, "west")).toThrow("the question course has no option west");
  });
});

describe("spans", () => {
  it("are joined from the first place of any to the last place of any", () => {
    expect(
      joinSpans([
        { from: 3, to: 4 },
        { from: 0, to: 1 },
      ]),
    ).toEqual({ from: 0, to: 4 });
    expect(
      joinSpans([
        { from: 1, to: 3 },
        { from: 2, to: 2 },
      ]),
    ).toEqual({ from: 1, to: 3 });
  });

  it("cover each place once, in the order of the scale", () => {
    expect(
      listIndices([
        { from: 3, to: 4 },
        { from: 0, to: 1 },
        { from: 1, to: 3 },
      ]),
    ).toEqual([0, 1, 2, 3, 4]);
    expect(
      listIndices([
        { from: 10, to: 11 },
        { from: 2, to: 2 },
      ]),
    ).toEqual([2, 10, 11]);
    expect(listIndices([])).toEqual([]);
  });

  it("are the same where both their ends are", () => {
    expect(isSameSpan({ from: 1, to: 2 }, { from: 1, to: 2 })).toBe(true);
    expect(isSameSpan({ from: 1, to: 2 }, { from: 1, to: 3 })).toBe(false);
    expect(isSameSpan({ from: 0, to: 2 }, { from: 1, to: 2 })).toBe(false);
  });
});
