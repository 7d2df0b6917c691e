import { expect, it } from "vitest";
import { formatResultCount } from "./result-counts-words";

it("a count of which some rest on a report says so", () => {
  expect(formatResultCount(0, 0)).toBe("0");
  expect(formatResultCount(1200, 0)).toBe("1,200");
  expect(formatResultCount(1200, 1)).toBe("1,200 (1 by a report)");
});
