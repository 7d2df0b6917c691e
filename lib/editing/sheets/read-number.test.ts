import { describe, expect, it } from "vitest";
import { readNumber } from "./read-number";

describe("a number", () => {
  it.each([
    ["3", 3],
    ["-3.5", -3.5],
    ["−3", -3],
    ["2,5", 2.5],
    ["0,125", 0.125],
    ["1 000,5", 1000.5],
    ["1\u00a0000\u00a0000", 1_000_000],
    ["1’000", 1000],
    ["1.234,56", 1234.56],
    ["1,234.56", 1234.56],
    ["1.234.567", 1_234_567],
    ["1e5", 100_000],
  ])("written %s is %d", (text, value) => {
    expect(readNumber(text)).toEqual({ value });
  });

  it.each(["1,000", "1.000", "600.000"])("written %s may be a thousand or one", (text) => {
    expect(readNumber(text)).toBe("two ways");
  });

  it.each(["", "many", "3 %", "1,2,3", "12 34"])("is not written “%s”", (text) => {
    expect(readNumber(text)).toBeUndefined();
  });
});
