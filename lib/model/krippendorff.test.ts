import { describe, expect, it } from "vitest";
import { computeAlpha } from "./krippendorff";

// Krippendorff (2011), section D: four observers, twelve units, missing data. A full stop is a value that is missing.
const observers = [
  "1 2 3 3 2 1 4 1 2 . . .",
  "1 2 3 3 2 2 4 1 2 5 . 3",
  ". 3 3 3 2 3 4 2 2 5 1 .",
  "1 2 3 3 2 4 4 1 2 5 1 .",
].map((row) => row.split(" "));
const units = observers[0]?.map((_, u) => observers.flatMap((row) => (row[u] === "." ? [] : [Number(row[u])]))) ?? [];

const round = (alpha: number | undefined) => Number(alpha?.toFixed(3));

describe("Krippendorff’s alpha", () => {
  it("is what Krippendorff published for his example: 0.743 nominal, 0.815 ordinal, 0.849 interval", () => {
    expect(round(computeAlpha(units, "nominal").alpha)).toBe(0.743);
    expect(round(computeAlpha(units, "ordinal").alpha)).toBe(0.815);
    expect(round(computeAlpha(units, "interval").alpha)).toBe(0.849);
    expect(computeAlpha(units, "ordinal").units).toBe(11);
  });

  it("is about zero for two coders who are alike on 19 of 20: the paradox, and why it never stands alone", () => {
    const alike = Array.from({ length: 19 }, () => [1, 1]);
    expect(round(computeAlpha([...alike, [1, 2]], "ordinal").alpha)).toBe(0);
  });

  it("is one for coders who are alike throughout, and below zero for coders who avoid each other", () => {
    expect(
      computeAlpha(
        [
          [1, 1],
          [2, 2],
          [3, 3],
        ],
        "ordinal",
      ).alpha,
    ).toBe(1);
    expect(
      round(
        computeAlpha(
          [
            [1, 2],
            [2, 1],
          ],
          "nominal",
        ).alpha,
      ),
    ).toBe(-0.5);
  });

  it("cannot be told where everybody gave one value, or nobody gave two", () => {
    expect(
      computeAlpha(
        [
          [1, 1],
          [1, 1],
        ],
        "ordinal",
      ),
    ).toEqual({ alpha: undefined, units: 2 });
    expect(computeAlpha([[1], []], "ordinal")).toEqual({ alpha: undefined, units: 0 });
  });
});
