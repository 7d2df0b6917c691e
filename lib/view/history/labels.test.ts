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
});
