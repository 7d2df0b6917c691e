import { describe, expect, it } from "vitest";
import { capitalise, writeCount, writeDate, writeList, writeNumber, writeShortDate } from "./format";

describe("dates, numbers and lists", () => {
  it("writes a day the same in every time zone", () => {
    expect(writeDate("2025-04-23")).toBe("23 April 2025");
    expect(writeDate("2024-02-29")).toBe("29 February 2024");
  });

  it("names the year only where it is another one, and keeps day and month together", () => {
    expect(writeShortDate("2025-04-22", "2025-04-23")).toBe("22\u00a0Apr");
    expect(writeShortDate("2014-03-18", "2025-04-23")).toBe("18\u00a0Mar\u00a02014");
    expect(writeShortDate("2024-09-01")).toBe("1\u00a0Sep\u00a02024");
  });

  it("writes numbers up to twenty as words", () => {
    expect([writeNumber(0), writeNumber(20), writeNumber(21), writeNumber(2500)]).toEqual([
      "no",
      "twenty",
      "21",
      "2,500",
    ]);
    expect([writeCount(1, "step", "steps"), writeCount(2, "step", "steps")]).toEqual(["one step", "two steps"]);
  });

  it("joins a list as a sentence does", () => {
    expect(writeList(["a", "b", "c"])).toBe("a, b and c");
    expect(writeList([])).toBe("");
    expect(capitalise("none")).toBe("None");
  });
});
