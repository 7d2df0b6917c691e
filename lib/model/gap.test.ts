import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { measure } from "./difference";
import { findGap, findShift, listShared } from "./gap";
import { orderedScale } from "./scale";

const place = fc.integer({ min: 0, max: 8 });
const spans = fc.array(
  fc.tuple(place, place).map(([a, b]) => ({ from: Math.min(a, b), to: Math.max(a, b) })),
  { maxLength: 3 },
);

describe("what lies between two positions, and what they share", () => {
  it("is as long as the steps that are counted", () => {
    fc.assert(
      fc.property(spans, spans, (left, right) => {
        const result = measure(left, right, orderedScale(9));
        const gap = findGap(left, right, orderedScale(9));
        expect(gap ? gap.to - gap.from : undefined).toBe("steps" in result ? result.steps : undefined);
        expect(listShared(left, right).length > 0).toBe(result.kind === "same" || result.kind === "overlapping");
      }),
    );
  });

  it("is the same from both sides", () => {
    fc.assert(
      fc.property(spans, spans, (left, right) => {
        expect(findGap(right, left, orderedScale(9))).toEqual(findGap(left, right, orderedScale(9)));
        expect(listShared(right, left)).toEqual(listShared(left, right));
      }),
    );
  });

  it("runs from what is stated to what is reported, down the scale as well as up", () => {
    const stated = [
      { from: 2, to: 2 },
      { from: 4, to: 5 },
    ];
    expect(findShift(stated, { from: 7, to: 8 }, orderedScale(9))).toEqual({ from: 5, to: 7 });
    expect(findShift(stated, { from: 0, to: 1 }, orderedScale(9))).toEqual({ from: 2, to: 1 });
    expect(findShift(stated, { from: 3, to: 3 }, orderedScale(9))).toBeUndefined();
  });

  it("joins neighbouring places into one stretch", () => {
    expect(
      listShared(
        [{ from: 0, to: 4 }],
        [
          { from: 1, to: 2 },
          { from: 4, to: 6 },
        ],
      ),
    ).toEqual([
      { from: 1, to: 2 },
      { from: 4, to: 4 },
    ]);
  });
});
