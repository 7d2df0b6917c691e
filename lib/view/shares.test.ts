import { describe, expect, it } from "vitest";
import { buildQuestion } from "../testing/build-question";
import { buildSharesView, describeShares, drawShareFill, writeShareDistance } from "./shares";

const question = buildQuestion({
  kind: "unordered",
  whole: {
    of: "the mill",
    between: [
      { id: "amber", label: "Amber" },
      { id: "basalt", label: "Basalt" },
      { id: "fund", label: "the fund" },
    ],
  },
  options: [
    { id: "halves", label: "Half each", shares: [50, 50, 0] },
    { id: "thirds", label: "Thirds", shares: [33, 33, 33] },
    { id: "most", label: "Most to Amber", shares: [87.5, 0, 12.5] },
    "closed",
  ],
});
const at = (place: number) => ({ from: place, to: place });

describe("an answer that divides something", () => {
  it("is said in the order of the question, with those that get nothing", () => {
    expect(buildSharesView(question, at(0))?.words).toBe("Amber 50, Basalt 50, the fund 0 percent of the mill");
    expect(buildSharesView(question, at(2))?.words).toBe("Amber 87.5, Basalt 0, the fund 12.5 percent of the mill");
    expect(buildSharesView(question, at(3))).toBeUndefined();
    expect(buildSharesView(question, { from: 0, to: 1 })).toBeUndefined();
  });

  it("is drawn as parts that fill a bar", () => {
    expect(buildSharesView(question, at(2))?.parts).toEqual([
      { label: "Amber", percent: "87.5", fill: "full", from: 0, length: 87.5 },
      { label: "Basalt", percent: "0", fill: "empty", from: 87.5, length: 0 },
      { label: "the fund", percent: "12.5", fill: "lines", from: 87.5, length: 12.5 },
    ]);
    const thirds = buildSharesView(question, at(1))?.parts.at(-1);
    expect(thirds && thirds.from + thirds.length).toBeCloseTo(100);
    expect(thirds?.percent).toBe("33");
  });

  it("is a sentence below the words of a position, once", () => {
    expect(describeShares(question, [at(0), at(0), at(3)])).toEqual([
      "Half each: Amber 50, Basalt 50, the fund 0 percent of the mill.",
    ]);
    expect(describeShares(buildQuestion(), [at(0)])).toEqual([]);
  });

  it("differs from another by what would go to somebody else", () => {
    expect(writeShareDistance(question, [at(0)], [at(1)])).toBe("33 of 100 percent would go to somebody else");
    expect(writeShareDistance(question, [at(0)], [at(0)])).toBe("");
    expect(writeShareDistance(question, [at(0)], [at(3)])).toBe("");
  });

  it("has lines and dots that stay within their box", () => {
    expect(drawShareFill("full", 0, 0, 20, 8)).toBe("");
    expect(drawShareFill("dots", 10, 0, 8, 8)).toBe("M11.5 2h1M11.5 6h1M15.5 2h1M15.5 6h1");
    expect(drawShareFill("lines", 0, 0, 8, 8)).toBe("M0 4L4 0M0 8L8 0M4 8L8 4");
  });
});
