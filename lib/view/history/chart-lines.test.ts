import fc from "fast-check";
import { describe, expect, it } from "vitest";
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

describe("the lines of a movement", () => {
  it("lie on their option where no other line is", () => {
    const lines = layoutLines(
      draw([{ at: 0, stated: [span(0)], reported: [] }], [{ at: 0, stated: [span(3)], reported: [] }]),
    );
    expect(lines.map(({ slot }) => slot)).toEqual([0, 0]);
  });

  it("lie beside each other where parties hold the same option on a day", () => {
    const same = [{ at: 0, stated: [span(1)], reported: [] }];
    expect(layoutLines(draw(same, same, same)).map(({ slot }) => slot)).toEqual([0, 1, -1]);
  });

  it("keep what is reported on a line of its own, joined to what is stated from the day of the report", () => {
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

  it("stop where a party is silent, and have a name only where they reach the last date", () => {
    const lines = layoutLines(
      draw([
        { at: 0, stated: [], reported: [span(2, 2, true)] },
        { at: 1, stated: [], reported: [] },
      ]),
    );
    expect(lines[0]?.spans.map((here) => here.length)).toEqual([1, 0, 0]);
    expect(listEndLabels(lines, false)).toEqual([]);
  });

  it("say at their ends that they are reported, with letters alone where there is little room", () => {
    const lines = layoutLines(draw([{ at: 0, stated: [], reported: [span(2, 2, true)] }]));
    expect(listEndLabels(lines, false).map((label) => label.lines)).toEqual([["Party 0", "reported"]]);
    expect(listEndLabels(lines, true).map((label) => label.lines)).toEqual([["P0", "reported"]]);
  });

  it("never lie on each other, whatever is held when", () => {
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
  it("cover neither each other nor the dates, where the room suffices", () => {
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

  it("stay where they are where nothing is in the way", () => {
    expect(spreadApart([100, 40], [14, 14], 200)).toEqual([100, 40]);
  });

  it("have room in the height of the chart", () => {
    const many = draw(...Array.from({ length: 6 }, () => [{ at: 0, stated: [span(0)], reported: [span(1, 1, true)] }]));
    const options = [
      { label: "a", short: "a" },
      { label: "b", short: "b" },
    ];
    const names = listEndLabels(layoutLines(many), false).flatMap(({ lines }) => lines).length;
    expect(measureChart({ ...many, options }).height).toBeGreaterThan(names * drawing.line);
  });
});

describe("text in a chart", () => {
  it("breaks between words, and never within one", () => {
    expect(wrap("Left for later talks", 8)).toEqual(["Left for", "later", "talks"]);
    expect(wrap("Kreuzbrücken am See", 8)).toEqual(["Kreuzbrücken", "am See"]);
  });

  it("names the newest date always, and others evenly", () => {
    expect(thinOut(5, 10)).toEqual([0, 1, 2, 3, 4]);
    expect(thinOut(10, 4)).toEqual([0, 3, 6, 9]);
    expect(thinOut(3, 0)).toEqual([2]);
  });
});
