import { expect, it } from "vitest";
import { formatSpan } from "./position-words";

it("a position is one label, or the two between which it lies", () => {
  expect(formatSpan(["low", "middle", "high"], { from: 1, to: 1 })).toBe("middle");
  expect(formatSpan(["low", "middle", "high"], { from: 0, to: 2 })).toBe("from “low” to “high”");
});
