import { describe, expect, it } from "vitest";
import { buildQuestion } from "../testing/build-question";
import { getShares, measureShares } from "./shares";

const question = buildQuestion({
  kind: "unordered",
  whole: {
    of: "the mill",
    between: [
      { id: "amber", label: "Amber" },
      { id: "basalt", label: "Basalt" },
      { id: "fund", label: "The fund" },
    ],
  },
  options: [
    { id: "halves", shares: [50, 50, 0] },
    { id: "thirds", shares: [33, 33, 33] },
    { id: "fund", shares: [0, 0, 100] },
    "closed",
  ],
});
const at = (place: number) => [{ from: place, to: place }];

describe("the shares of an answer", () => {
  it("are those of one option, in percent of the whole", () => {
    expect(getShares(question, at(0))).toEqual([50, 50, 0]);
    expect(getShares(question, at(1))?.map(Math.round)).toEqual([33, 33, 33]);
    expect(getShares(question, at(1))?.reduce((sum, one) => sum + one)).toBeCloseTo(100);
  });

  it("are nobody’s where the answer divides nothing, is a range or is missing", () => {
    expect(getShares(question, at(3))).toBeUndefined();
    expect(getShares(question, [{ from: 0, to: 1 }])).toBeUndefined();
    expect(getShares(question, [...at(0), ...at(1)])).toBeUndefined();
    expect(getShares(question, [])).toBeUndefined();
  });

  it("differ by what goes to somebody else", () => {
    expect(measureShares(question, at(0), at(2))).toBe(100);
    expect(measureShares(question, at(0), at(0))).toBe(0);
    expect(measureShares(question, at(0), at(1))).toBeCloseTo(33.33);
    expect(measureShares(question, at(0), at(3))).toBeUndefined();
  });
});
