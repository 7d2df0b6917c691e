import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { chooseLabels, spreadApart, wrap } from "./labels";

describe("labels beside each other", () => {
  it("cover neither each other nor what is below, if there is enough room", () => {
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

  it.each([
    ["of one place go one below the other", [100, 100], [20, 20], [100, 120]],
    ["of two heights keep half of each apart", [50, 50], [10, 30], [50, 70]],
    ["keep the order of their places, not that of the list", [60, 50], [20, 20], [70, 50]],
    ["stay below the top", [2], [20], [10]],
    ["stay above the end, and push those before them up", [190, 195], [20, 20], [170, 190]],
    ["keep a neighbour that they only touch", [100, 120], [20, 20], [100, 120]],
  ])("%s", (_, wanted, heights, middles) => {
    expect(spreadApart(wanted, heights, 200)).toEqual(middles);
  });
});

describe("text in a chart", () => {
  it("breaks between words, and never within one", () => {
    expect(wrap("Left for later talks", 8)).toEqual(["Left for", "later", "talks"]);
    expect(wrap("Kreuzbrücken am See", 8)).toEqual(["Kreuzbr-", "ücken am", "See"]);
  });

  it("names the newest and the first before what is between them, and nothing that would touch another", () => {
    const row = (...all: number[]) => all.map((at) => ({ at, width: 40 }));
    expect([...chooseLabels(row(20, 100, 180), 8)].sort()).toEqual([0, 1, 2]);
    expect([...chooseLabels(row(20, 100, 170, 180), 8)].sort()).toEqual([0, 1, 3]);
    expect([...chooseLabels(row(160, 180), 8)]).toEqual([1]);
    expect([...chooseLabels([], 8)]).toEqual([]);
  });

  it("fills a line to its last letter", () => {
    expect(wrap("ab cd", 5)).toEqual(["ab cd"]);
    expect(wrap("ab cde", 5)).toEqual(["ab", "cde"]);
    expect(wrap("abcde", 5)).toEqual(["abcde"]);
    expect(wrap("abcdef", 5)).toEqual(["abcd-", "ef"]);
  });

  it("measures the gap between two labels from edge to edge, and prefers the newer of those between the ends", () => {
    const shown = (gap: number, ...labels: [at: number, width: number][]) =>
      [
        ...chooseLabels(
          labels.map(([at, width]) => ({ at, width })),
          gap,
        ),
      ].sort();
    expect(shown(8, [0, 40], [48, 40])).toEqual([0, 1]);
    expect(shown(8, [0, 40], [47, 40])).toEqual([1]);
    expect(shown(0, [0, 20], [40, 60])).toEqual([0, 1]);
    expect(shown(0, [0, 20], [39, 60])).toEqual([1]);
    expect(shown(8, [0, 40], [60, 40], [100, 40], [160, 40])).toEqual([0, 2, 3]);
  });
});
