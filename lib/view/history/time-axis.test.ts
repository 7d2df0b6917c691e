import { expect, it } from "vitest";
import { layOutTime } from "./time-axis";

it("draws days to one scale", () => {
  expect(layOutTime(["2031-04-01", "2031-04-03", "2031-04-05"], 100)).toEqual({ at: [0, 50, 100], breaks: [] });
});

it("cuts out years in which nothing was said, and no short pause", () => {
  const days = ["2014-03-18", "2025-04-17", "2025-04-20", "2025-04-23"];
  expect(layOutTime(days, 122)).toEqual({ at: [0, 22, 72, 122], breaks: [{ from: 0, to: 22 }] });
  expect(layOutTime(["2025-04-01", "2025-04-20", "2025-04-23"], 110).breaks).toEqual([]);
});

it("has a place for a single day, and for two that are years apart", () => {
  expect(layOutTime(["2031-04-01"], 100)).toEqual({ at: [0], breaks: [] });
  expect(layOutTime(["2011-04-01", "2031-04-01"], 100)).toEqual({ at: [0, 100], breaks: [] });
});
