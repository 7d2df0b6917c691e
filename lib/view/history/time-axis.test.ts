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

/** Days with so many days between one and the next. */
function space(...gaps: number[]): string[] {
  const days = [0];
  for (const gap of gaps) days.push((days.at(-1) ?? 0) + gap);
  return days.map((day) => new Date(Date.UTC(2031, 0, 1 + day)).toISOString().slice(0, 10));
}

it("cuts out a stretch of thirty days, if it is more than four tenths of all, and nothing shorter", () => {
  expect(layOutTime(space(30, 10, 10), 122)).toEqual({ at: [0, 22, 72, 122], breaks: [{ from: 0, to: 22 }] });
  expect(layOutTime(space(29, 10, 10), 49)).toEqual({ at: [0, 29, 39, 49], breaks: [] });
  expect(layOutTime(space(40, 30, 30), 100)).toEqual({ at: [0, 40, 70, 100], breaks: [] });
});

it("judges each further stretch by what is left, and keeps one to draw to scale", () => {
  expect(layOutTime(space(41, 30, 29), 73)).toEqual({
    at: [0, 22, 44, 73],
    breaks: [
      { from: 0, to: 22 },
      { from: 22, to: 44 },
    ],
  });
  expect(layOutTime(space(5, 400), 100)).toEqual({ at: [0, 78, 100], breaks: [{ from: 78, to: 100 }] });
});

it("has six breaks at most", () => {
  expect(layOutTime(space(30, 60, 120, 240, 480, 960, 1920, 3840), 400).breaks).toHaveLength(6);
});

it("places to a tenth of a pixel", () => {
  expect(layOutTime(space(1, 1, 1), 100).at).toEqual([0, 33.3, 66.7, 100]);
});
