import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { buildQuestion } from "../testing/build-question";
import type { StatementSketch } from "../testing/build-statement";
import {
  compare,
  formatStandings,
  getOtherIfCounted,
  getStanding,
  listResultLabels,
  measure,
  rankResult,
  type Standing,
} from "./difference";
import { orderedScale, type Scale, type Span } from "./scale";
import { deriveStance } from "./stance";

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

describe("the difference on a question that does not concern both", () => {
  const notConcerned: Standing = { ...silent, notConcerned: true };
  const nothing = { result: { kind: "not-concerned" }, restsOnReport: false, ifReportsCounted: undefined };

  it("is none, whatever the other one holds", () => {
    for (const other of [stated(at(1)), reported(at(1)), silent, notConcerned]) {
      expect(compare(notConcerned, other, orderedScale(4))).toEqual(nothing);
      expect(compare(other, notConcerned, orderedScale(4))).toEqual(nothing);
    }
  });
});

describe("the difference on a question whose options have no order", () => {
  const scale: Scale = { ...orderedScale(4), kind: "unordered" };

  it("has no distance: two answers are different, even the first and the last", () => {
    expect(measure([at(0)], [at(1)], scale)).toEqual({ kind: "different" });
    expect(measure([at(0)], [at(3)], scale)).toEqual({ kind: "different" });
    expect(measure([at(0), at(2)], [at(1), at(3)], scale)).toEqual({ kind: "different" });
  });

  it("is none where both name the same answers, in whatever sequence", () => {
    expect(measure([at(0), at(2)], [at(2), at(0)], scale)).toEqual({ kind: "same" });
    expect(measure([at(0), at(2)], [at(2)], scale)).toEqual({ kind: "overlapping" });
    expect(measure([at(2)], [at(0), at(2)], scale)).toEqual({ kind: "overlapping" });
  });
});

describe("the difference of several spans", () => {
  it("is none where they cover the same options, however they are cut", () => {
    expect(measure([at(0, 1), at(2)], [at(0, 2)], orderedScale(5))).toEqual({ kind: "same" });
    expect(measure([at(0, 1), at(3)], [at(0, 3)], orderedScale(5))).toEqual({ kind: "overlapping" });
  });

  it("is one of amounts where they do not cover the values between", () => {
    const amounts: Scale = { kind: "amount", values: [0, 3, 5, 10] };
    // 3 or 5 is not from 3 to 5.
    expect(measure([at(1), at(2)], [at(1, 2)], amounts)).toEqual({ kind: "overlapping" });
    expect(measure([at(1), at(2)], [at(2), at(1)], amounts)).toEqual({ kind: "same" });
    expect(measure([at(0, 1), at(1, 2)], [at(0, 2)], amounts)).toEqual({ kind: "same" });
    expect(measure([at(1, 2), at(0, 3)], [at(0, 3)], amounts)).toEqual({ kind: "same" });
    expect(measure([at(0), at(2)], [at(0), at(1)], amounts)).toEqual({ kind: "overlapping" });
    expect(measure([at(0), at(1)], [at(0)], amounts)).toEqual({ kind: "overlapping" });
  });

  it("is an amount, and never that of opposite ends", () => {
    const amounts: Scale = { kind: "amount", values: [0, 3, 5, 10] };
    expect(measure([at(0)], [at(3)], amounts)).toEqual({ kind: "apart", steps: 10 });
    expect(Object.keys(measure([at(0)], [at(3)], amounts))).toEqual(["kind", "steps"]);
  });

  it("is a number of days between two days", () => {
    const days: Scale = { kind: "date", values: [100, 131, 160] };
    expect(measure([at(0)], [at(1)], days)).toEqual({ kind: "apart", steps: 31, between: at(0, 1) });
  });
});

describe("what a difference would be if reports counted", () => {
  const scale = orderedScale(5);
  const counted = (left: Standing, right: Standing) => getOtherIfCounted(compare(left, right, scale));

  it("is told where it is another result or another distance, and not where it is the same", () => {
    expect(counted({ stated: [at(4)], reported: [at(3)] }, stated(at(0)))).toEqual({ kind: "apart", steps: 3 });
    expect(counted({ stated: [at(1)], reported: [at(3)] }, stated(at(0)))).toEqual({ kind: "apart", steps: 3 });
    expect(counted({ stated: [at(1)], reported: [at(3)] }, stated(at(2)))).toBeUndefined();
    expect(counted({ stated: [at(1)], reported: [at(2)] }, stated(at(2)))).toEqual({ kind: "same" });
    expect(counted(stated(at(1)), stated(at(2)))).toBeUndefined();
  });

  it("is nothing where the other one is silent", () => {
    expect(counted({ stated: [at(4)], reported: [at(3)] }, silent)).toBeUndefined();
    expect(compare({ stated: [at(4)], reported: [at(3)] }, silent, scale).ifReportsCounted).toBeUndefined();
  });
});

describe("where a column stands", () => {
  const stand = (statements: StatementSketch[], concerns?: string[]) =>
    getStanding(deriveStance(buildQuestion({ statements, ...(concerns && { concerns }) }), "amber", "2031-05-01"));
  const report: StatementSketch = { evidence: "anonymous", date: "2031-03-02", holds: "south" };

  it("is on the record, and by reports beside it", () => {
    expect(stand([{ holds: ["north", "east"] }])).toEqual({ stated: [at(0, 2)], reported: [] });
    expect(stand([report, { holds: "north" }])).toEqual({ stated: [at(0)], reported: [at(4)] });
    expect(stand([report])).toEqual({ stated: [], reported: [at(4)] });
    expect(stand([])).toEqual({ stated: [], reported: [] });
    expect(stand([], ["basalt"])).toEqual({ stated: [], reported: [], notConcerned: true });
  });

  it("has one key for standings that are alike, and another for any others", () => {
    const all: Standing[] = [
      { ...silent, notConcerned: true },
      silent,
      stated(at(1)),
      reported(at(1)),
      stated(at(1, 2)),
      stated(at(1), at(2)),
      { stated: [at(1)], reported: [at(2)] },
    ];
    expect(all.map(formatStandings)).toEqual(["not concerned", "/", "1-1/", "/1-1", "1-2/", "1-1 2-2/", "1-1/2-2"]);
  });
});

describe("the results that a key lists", () => {
  const list = (...found: Parameters<typeof listResultLabels>[0][]) =>
    found.map((one) => listResultLabels(one).map(({ kind }) => kind));
  const always = ["same", "overlapping", "apart", "opposite", "not-comparable"];

  it("are all but those that only some questions can come to, unless they occur", () => {
    expect(list([], ["same"])).toEqual([always, always]);
    expect(list(["different"])).toEqual([["same", "overlapping", "apart", "opposite", "different", "not-comparable"]]);
    expect(list(["not-concerned"])).toEqual([
      ["same", "overlapping", "apart", "opposite", "not-concerned", "not-comparable"],
    ]);
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
    expect(rankResult({ kind: "different" })).toBe(1);
    expect(rankResult({ kind: "not-concerned" })).toBe(Number.POSITIVE_INFINITY);
  });
});
