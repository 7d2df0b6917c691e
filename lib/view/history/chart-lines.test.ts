import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { buildQuestion } from "../../testing/build-question";
import { buildAxis } from "../axis";
import type { ChartState } from "./chart";
import { drawing, layoutLines, listEndLabels, measureChart, spreadApart, thinOut, wrap } from "./chart-lines";
import type { MarkedSpan } from "./chart-words";

const dates = ["2031-04-01", "2031-04-02", "2031-04-03"];

function span(from: number, to = from, report = false): MarkedSpan {
  return { from, to, shape: report ? "reported" : "record" };
}

function draw(...all: ChartState[][]) {
  return { dates, parties: all.map((states, i) => ({ key: `p${i}`, name: `Party ${i}`, monogram: `P${i}`, states })) };
}

describe("the lines of a stance history", () => {
  it("are on their option if no other line is there", () => {
    const lines = layoutLines(
      draw([{ at: 0, stated: [span(0)], reported: [] }], [{ at: 0, stated: [span(3)], reported: [] }]),
    );
    expect(lines.map(({ slot }) => slot)).toEqual([0, 0]);
  });

  it("are side by side where parties have the same position on a day", () => {
    const same = [{ at: 0, stated: [span(1)], reported: [] }];
    expect(layoutLines(draw(same, same, same)).map(({ slot }) => slot)).toEqual([0, 1, -1]);
  });

  it("show reports on a line of their own, joined to the stated one on the day of the report", () => {
    const lines = layoutLines(
      draw([
        { at: 0, stated: [span(1)], reported: [] },
        { at: 1, stated: [span(1)], reported: [span(3, 4, true)] },
      ]),
    );
    expect(lines.map(({ reported, spans }) => [reported, spans.map((here) => here.length)])).toEqual([
      [false, [1, 1, 1]],
      [true, [0, 1, 1]],
    ]);
    expect(lines[1]?.joins).toEqual([{ at: 1, from: 1, to: 3 }]);
  });

  it("stop where a party is silent, and have a name only if they reach the last date", () => {
    const lines = layoutLines(
      draw([
        { at: 0, stated: [], reported: [span(2, 2, true)] },
        { at: 1, stated: [], reported: [] },
      ]),
    );
    expect(lines[0]?.spans.map((here) => here.length)).toEqual([1, 0, 0]);
    expect(listEndLabels(lines, false)).toEqual([]);
  });

  it("are labelled as reported at their ends, with initials only where there is little room", () => {
    const lines = layoutLines(draw([{ at: 0, stated: [], reported: [span(2, 2, true)] }]));
    expect(listEndLabels(lines, false).map((label) => label.lines)).toEqual([["Party 0", "reported"]]);
    expect(listEndLabels(lines, true).map((label) => label.lines)).toEqual([["P0", "reported"]]);
  });

  it("never overlap, whatever is held when", () => {
    const state = fc.record({
      stated: fc.array(fc.record({ from: fc.nat({ max: 4 }), width: fc.nat({ max: 2 }) }), { maxLength: 2 }),
      reported: fc.array(fc.record({ from: fc.nat({ max: 4 }), width: fc.nat({ max: 2 }) }), { maxLength: 2 }),
    });
    const party = fc.tuple(state, state, state).map((all) =>
      all.map(
        ({ stated, reported }, at): ChartState => ({
          at,
          stated: stated.map(({ from, width }) => span(from, from + width)),
          reported: reported.map(({ from, width }) => span(from, from + width, true)),
        }),
      ),
    );
    fc.assert(
      fc.property(fc.array(party, { minLength: 1, maxLength: 6 }), (all) => {
        const lines = layoutLines(draw(...all));
        for (const [i, at] of dates.entries()) {
          const edges = lines.flatMap(({ key, spans, slot }) =>
            [...new Set((spans[i] ?? []).flatMap(({ from, to }) => [from, to]))].map((place) => ({
              key,
              where: `${place} ${slot}`,
            })),
          );
          expect(new Set(edges.map(({ where }) => where)).size, at).toBe(edges.length);
        }
      }),
      { numRuns: 60 },
    );
  });
});

describe("the names at the ends of the lines", () => {
  it("cover neither each other nor the dates, if there is enough room", () => {
    const labels = fc.array(fc.tuple(fc.nat({ max: 300 }), fc.integer({ min: 14, max: 45 })), { maxLength: 10 });
    fc.assert(
      fc.property(labels, (all) => {
        const heights = all.map(([, height]) => height);
        const end = heights.reduce((sum, height) => sum + height, 0) + 20;
        const middles = spreadApart(
          all.map(([wanted]) => wanted),
          heights,
          end,
        );
        const boxes = middles
          .map((middle, i) => ({ top: middle - (heights[i] ?? 0) / 2, end: middle + (heights[i] ?? 0) / 2 }))
          .toSorted((a, b) => a.top - b.top);
        for (const [i, box] of boxes.entries()) {
          expect(box.top).toBeGreaterThanOrEqual((boxes[i - 1]?.end ?? 0) - 1e-6);
          expect(box.end).toBeLessThanOrEqual(end + 1e-6);
        }
      }),
    );
  });

  it("stay in place if nothing is in the way", () => {
    expect(spreadApart([100, 40], [14, 14], 200)).toEqual([100, 40]);
  });

  it("fit within the height of the chart", () => {
    const many = draw(...Array.from({ length: 6 }, () => [{ at: 0, stated: [span(0)], reported: [span(1, 1, true)] }]));
    const axis = buildAxis(buildQuestion({ options: ["a", "b"] }));
    const names = listEndLabels(layoutLines(many), false).flatMap(({ lines }) => lines).length;
    expect(measureChart({ ...many, axis }).height).toBeGreaterThan(names * drawing.line);
  });
});

describe("text in a chart", () => {
  it("breaks between words, and never within one", () => {
    expect(wrap("Left for later talks", 8)).toEqual(["Left for", "later", "talks"]);
    expect(wrap("Kreuzbrücken am See", 8)).toEqual(["Kreuzbrücken", "am See"]);
  });

  it("always labels the newest date, and others at even intervals", () => {
    expect(thinOut(5, 10)).toEqual([0, 1, 2, 3, 4]);
    expect(thinOut(10, 4)).toEqual([0, 3, 6, 9]);
    expect(thinOut(3, 0)).toEqual([2]);
  });
});
