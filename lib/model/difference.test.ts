import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compare, measure, rankResult, type Standing } from "./difference";
import { orderedScale, type Span } from "./scale";

const at = (from: number, to = from): Span => ({ from, to });
const stated = (...spans: Span[]): Standing => ({ stated: spans, reported: [] });
const reported = (...spans: Span[]): Standing => ({ stated: [], reported: spans });
const silent: Standing = { stated: [], reported: [] };

/** A scale of 2 to 9 options with two placings on it, silent and contested ones among them. */
const twoPlacings = fc.integer({ min: 2, max: 9 }).chain((options) => {
  const place = fc.integer({ min: 0, max: options - 1 });
  const span = fc.tuple(place, place).map(([a, b]) => at(Math.min(a, b), Math.max(a, b)));
  const standing = fc.record({
    stated: fc.array(span, { maxLength: 2 }),
    reported: fc.array(span, { maxLength: 2 }),
  });
  return fc.tuple(fc.constant(options), standing, standing);
});

describe("the difference between two columns", () => {
  it("is the same whichever of the two is named first", () => {
    fc.assert(
      fc.property(twoPlacings, ([options, left, right]) => {
        expect(compare(left, right, orderedScale(options))).toEqual(compare(right, left, orderedScale(options)));
      }),
    );
  });

  it("never counts more steps than the scale has, and never fewer than one", () => {
    fc.assert(
      fc.property(twoPlacings, ([options, left, right]) => {
        const { result } = compare(left, right, orderedScale(options));
        if (result.kind === "apart" || result.kind === "opposite") {
          expect(result.steps).toBeGreaterThanOrEqual(1);
          expect(result.steps).toBeLessThanOrEqual(options - 1);
        }
      }),
    );
  });

  it("says opposite if and only if the nearest points are the two ends", () => {
    fc.assert(
      fc.property(twoPlacings, ([options, left, right]) => {
        const { result } = compare(left, right, orderedScale(options));
        expect(result.kind === "opposite").toBe("steps" in result && result.steps === options - 1);
      }),
    );
  });

  it("is the same for a column compared with itself, unless it is silent", () => {
    fc.assert(
      fc.property(twoPlacings, ([options, left]) => {
        const known = left.stated.length + left.reported.length > 0;
        expect(compare(left, left, orderedScale(options)).result.kind).toBe(known ? "same" : "not-comparable");
      }),
    );
  });

  it("is never shortened by a report alongside what is on the record", () => {
    fc.assert(
      fc.property(twoPlacings, ([options, left, right]) => {
        fc.pre(left.stated.length > 0 && right.stated.length > 0);
        const bare = compare({ ...left, reported: [] }, { ...right, reported: [] }, orderedScale(options));
        expect(compare(left, right, orderedScale(options)).result).toEqual(bare.result);
      }),
    );
  });

  it("is unknown where one of the two is silent: two silent columns do not agree", () => {
    expect(compare(silent, silent, orderedScale(4)).result).toEqual({ kind: "not-comparable" });
    expect(compare(silent, stated(at(1)), orderedScale(4)).result).toEqual({ kind: "not-comparable" });
    expect(compare(silent, stated(at(1)), orderedScale(4)).restsOnReport).toBe(false);
  });

  it("distinguishes ranges that share an option from ranges that are the same", () => {
    expect(measure([at(0, 2)], [at(2, 3)], orderedScale(5))).toEqual({ kind: "overlapping" });
    expect(measure([at(0, 2)], [at(0, 2)], orderedScale(5))).toEqual({ kind: "same" });
    expect(measure([at(0, 1)], [at(3, 4)], orderedScale(5))).toEqual({ kind: "apart", steps: 2 });
    expect(measure([at(0)], [at(4)], orderedScale(5))).toEqual({ kind: "opposite", steps: 4 });
  });

  it("is opposite for the two answers of a question that has only two", () => {
    expect(measure([at(0)], [at(1)], orderedScale(2))).toEqual({ kind: "opposite", steps: 1 });
  });

  it("measures a contested stance from the nearest of its positions", () => {
    expect(measure([at(0), at(4)], [at(3)], orderedScale(5))).toEqual({ kind: "apart", steps: 1 });
  });

  it("says that it rests on a report where one side is known only by report", () => {
    const difference = compare(reported(at(1)), stated(at(3)), orderedScale(5));
    expect(difference).toEqual({
      result: { kind: "apart", steps: 2 },
      restsOnReport: true,
      ifReportsCounted: undefined,
    });
  });

  it("says what it would be if a report alongside a stated position counted", () => {
    const difference = compare({ stated: [at(4)], reported: [at(3)] }, stated(at(0)), orderedScale(5));
    expect(difference.result).toEqual({ kind: "opposite", steps: 4 });
    expect(difference.ifReportsCounted).toEqual({ kind: "apart", steps: 3 });
    expect(difference.restsOnReport).toBe(false);
  });
});

describe("the order of results", () => {
  it("runs from the same over steps apart to opposite ends, with what cannot be compared last", () => {
    const inOrder = [
      { kind: "same" },
      { kind: "overlapping" },
      { kind: "apart", steps: 1 },
      { kind: "apart", steps: 7 },
      { kind: "opposite", steps: 1 },
      { kind: "opposite", steps: 8 },
      { kind: "not-comparable" },
    ] as const;
    expect([...inOrder].reverse().toSorted((a, b) => rankResult(a) - rankResult(b))).toEqual(inOrder);
  });
});
