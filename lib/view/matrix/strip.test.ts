import { describe, expect, it } from "vitest";
import { buildStripView, type StripCell } from "./strip";

const options = [{ statusQuo: false }, { statusQuo: false }, { statusQuo: true }, { statusQuo: false }];
const axis = { at: [0, 1, 2, 3], lines: 4, values: false, ordered: true };
const cell: StripCell = { kind: "stated", positions: [], marks: [], bars: [], reportedBars: [], redLines: [] };
const mark = (place: number, report = false) => ({ place, report, shape: "record" as const });

/** `s` stated, `r` reported, `x` red line, `q` status quo; a dot for none. */
function read(own: Partial<StripCell>) {
  const strip = buildStripView({ axis, options }, { ...cell, ...own });
  if (strip.kind !== "options") throw new Error("not options");
  return strip.segments.map(
    ({ stated, reported, redLine, statusQuo }) =>
      [stated && "s", reported && "r", redLine && "x", statusQuo && "q"].filter(Boolean).join("") || ".",
  );
}

describe("a strip of options", () => {
  it("has the option that is held, the status quo and the red lines", () => {
    expect(read({ marks: [mark(0)], redLines: [3] })).toEqual(["s", ".", "q", "x"]);
  });

  it("has all the options of a range", () => {
    expect(read({ marks: [mark(0), mark(2)], bars: [{ from: 0, to: 2 }] })).toEqual(["s", "s", "sq", "."]);
  });

  it("has a report apart from what is stated, and over it where both name the same option", () => {
    expect(read({ marks: [mark(0), mark(3, true)] })).toEqual(["s", ".", "q", "r"]);
    expect(read({ marks: [{ ...mark(1), beside: {} }] })).toEqual([".", "sr", "q", "."]);
  });

  it("has the red lines of a party that states no position", () => {
    const silent = { kind: "silent" as const, positions: [{ shape: "silent" as const, text: "", report: false }] };
    expect(read({ ...silent, redLines: [0] })).toEqual(["x", ".", "q", "."]);
    expect(buildStripView({ axis, options }, { ...cell, ...silent }).absence).toBe("silent");
  });
});

describe("a strip of values", () => {
  it("has each value at its share of the range, and which end is open", () => {
    const values = { at: [0, 1.25, 2.5, 5], lines: 6, values: true, ordered: true };
    expect(
      buildStripView(
        { axis: values, options },
        { ...cell, marks: [mark(1), mark(3, true)], bars: [{ from: 1, to: 3, limit: "at-least" }], redLines: [0] },
      ),
    ).toEqual({
      kind: "values",
      spans: [
        { from: 0.25, to: 1, report: false, limit: "at-least" },
        { from: 1, to: 1, report: true },
      ],
      redLines: [0],
      statusQuo: 0.5,
    });
  });
});
