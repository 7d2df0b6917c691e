import { describe, expect, it } from "vitest";
import { maxCellsKept, takeKept } from "./limits";

describe("the pages that are rendered ahead", () => {
  const take = (cells: number[], most?: number) => [...takeKept(cells, (page) => page, most)];

  it("are the first ones, up to as many cells as the limit and no more", () => {
    expect(take([3, 4, 3, 1], 10)).toEqual([3, 4, 3]);
    expect(take([3, 4, 4, 1], 10)).toEqual([3, 4]);
    expect(take([11, 1], 10)).toEqual([]);
    expect(take([], 10)).toEqual([]);
  });

  it("have 50,000 cells together where no other limit is named", () => {
    expect(maxCellsKept).toBe(50_000);
    expect(take([50_000, 1])).toEqual([50_000]);
    expect(take([50_001])).toEqual([]);
  });
});
