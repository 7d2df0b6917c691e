import { describe, expect, it } from "vitest";
import {
  capitalise,
  formatCount,
  formatDate,
  formatList,
  formatNumberInWords,
  formatPossessive,
  formatShortDate,
} from "./format";

describe("dates, numbers and lists", () => {
  it("formats a date the same in every time zone", () => {
    expect(formatDate("2025-04-23")).toBe("23 April 2025");
    expect(formatDate("2024-02-29")).toBe("29 February 2024");
  });

  it("names the year only if it is a different one, and keeps day and month together", () => {
    expect(formatShortDate("2025-04-22", "2025-04-23")).toBe("22\u00a0Apr");
    expect(formatShortDate("2014-03-18", "2025-04-23")).toBe("18\u00a0Mar\u00a02014");
    expect(formatShortDate("2024-09-01")).toBe("1\u00a0Sep\u00a02024");
  });

  it("writes a date as far as it is known, without a day that nobody knows", () => {
    expect(formatDate("2025-04")).toBe("April 2025");
    expect(formatDate("2025")).toBe("2025");
    expect(formatShortDate("2025-04", "2025-04-23")).toBe("April\u00a02025");
    expect(formatShortDate("2025", "2025-04-23")).toBe("2025");
  });

  it("says whose something is", () => {
    expect(formatPossessive("Basalt")).toBe("Basalt’s");
    expect(formatPossessive("The Heights")).toBe("The Heights’");
  });

  it("writes numbers up to twenty as words", () => {
    expect([
      formatNumberInWords(0),
      formatNumberInWords(20),
      formatNumberInWords(21),
      formatNumberInWords(2500),
    ]).toEqual(["no", "twenty", "21", "2,500"]);
    expect([formatCount(1, "step", "steps"), formatCount(2, "step", "steps")]).toEqual(["one step", "two steps"]);
  });

  it("joins a list as in a sentence", () => {
    expect(formatList(["a", "b", "c"])).toBe("a, b and c");
    expect(formatList([])).toBe("");
    expect(capitalise("none")).toBe("None");
  });
});
