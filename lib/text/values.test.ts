import { describe, expect, it } from "vitest";
import { countDays, formatAmount, formatBareAmount, isRefused, readAmount, writeAmountId, writeDay } from "./values";

describe("a day", () => {
  it.each([
    ["1970-01-01", 0],
    ["1970-01-02", 1],
    ["1969-12-31", -1],
    ["2031-03-01", 22_339],
    ["2032-02-29", 22_704],
  ])("%s is so many days after 1 January 1970: %i", (day, days) => {
    expect(countDays(day)).toBe(days);
    expect(writeDay(days)).toBe(day);
  });
});

describe("an amount in an id", () => {
  it.each([
    [250_000, "250000"],
    [0, "0"],
    [3.5, "3-point-5"],
    [-2, "minus-2"],
    [-0.25, "minus-0-point-25"],
  ])("%d is written so that it can stand in an address, and read from there: %s", (value, id) => {
    expect(writeAmountId(value)).toBe(id);
    expect(readAmount(id)).toBe(value);
  });
});

describe("an amount that somebody typed", () => {
  it.each([
    ["3.5", 3.5],
    ["-2", -2],
    ["007", 7],
    ["0.123456", 0.123456],
    ["123456789012345", 123_456_789_012_345],
  ])("is read as a number: %s", (text, value) => {
    expect(readAmount(text)).toBe(value);
  });

  it.each([
    "",
    " 3",
    "3 ",
    "three",
    "3.",
    ".5",
    "3,5",
    "1e3",
    "--2",
    "2-",
    "2-point-",
    "a-minus-2",
    "3.5.1",
    "3x5",
    "0.1234567",
    "1234567890123456",
    "Infinity",
  ])("is undefined if it is not plainly a number, or has more digits than a number can hold: “%s”", (text) => {
    expect(readAmount(text)).toBeUndefined();
  });
});

describe("an amount in words", () => {
  it.each([
    [1000, 0, "1,000"],
    [2.5, 2, "2.50"],
    [2.345, 1, "2.3"],
    [2, 2, "2"],
    [2.6, 0, "3"],
    [-1250.5, 1, "−1,250.5"],
  ])("%d with %i decimals is %s", (value, decimals, words) => {
    expect(formatBareAmount(value, { decimals })).toBe(words);
  });

  it("has no decimals where the question says nothing of them", () => {
    expect(formatBareAmount(2.6, {})).toBe("3");
  });

  it("has its unit, in the singular for one, and may be negative", () => {
    const unit = { one: "# boat", many: "# boats" };
    expect([0, 1, 2, -1, -3].map((value) => formatAmount(value, { unit }))).toEqual([
      "0 boats",
      "1 boat",
      "2 boats",
      "−1 boat",
      "−3 boats",
    ]);
    expect(formatAmount(1, { unit: { many: "# percent" } })).toBe("1 percent");
    expect(formatAmount(2.5, { unit: { many: "€# million" }, decimals: 2 })).toBe("€2.50 million");
  });
});

describe("a limit to what is refused", () => {
  it("is not refused itself, and everything beyond it is", () => {
    expect([2, 3, 4].map((value) => isRefused({ below: 3 }, value))).toEqual([true, false, false]);
    expect([2, 3, 4].map((value) => isRefused({ above: 3 }, value))).toEqual([false, false, true]);
  });
});
