import { describe, expect, it } from "vitest";
import { buildQuestion } from "../../testing/build-question";
import { buildAxis } from "../axis";
import { drawDealStrip, drawStrip, frameStrips, type StripState } from "./strips";
import type { MarkedSpan } from "./whereabouts-words";

const options = ["north", "east", "south"];
const frame = frameStrips(buildAxis(buildQuestion({ options })), ["2031-04-01", "2031-04-03"], "2031-04-05");
const at = (from: number, to = from): MarkedSpan => ({ from, to, shape: "record" });
const state = (date: string, stated: MarkedSpan[], reported: MarkedSpan[] = []): StripState => ({
  date,
  stated,
  reported,
});
const draw = (...states: StripState[]) =>
  drawStrip(frame, states, ({ from, to }) => (from === to ? `${options[from]}` : `${options[from]} – ${options[to]}`));
const say = (strip: ReturnType<typeof draw>, tone: string) =>
  strip.labels.flatMap((label) => (label.tone === tone ? [label.text] : []));

describe("the strip of a party", () => {
  it("has a line from each day on to the next change, and a step between them", () => {
    const strip = draw(state("2031-04-01", [at(0)]), state("2031-04-03", [at(2)]));
    expect(strip.bars.map(({ x, width, y }) => [x, width, y])).toEqual([
      [8, 109, 6],
      [117, 109, 26],
    ]);
    expect(strip.steps).toBe("M117 8V28");
    expect(strip.marks.map(({ x, y }) => [x, y])).toEqual([
      [8, 8],
      [117, 28],
    ]);
  });

  it("names where the party is now, where it was before, and the days in between", () => {
    const strip = draw(state("2031-04-01", [at(0)]), state("2031-04-03", [at(2)]));
    expect([say(strip, "now"), say(strip, "before"), say(strip, "date")]).toEqual([
      ["south"],
      ["north"],
      ["1\u00a0Apr", "3\u00a0Apr"],
    ]);
  });

  it("draws a report below what is on the record, and names it once where both say the same", () => {
    const strip = draw(state("2031-04-01", [at(1)], [at(1)]));
    expect(strip.bars.map(({ y, report }) => [y, report])).toEqual([
      [16, false],
      [21, true],
    ]);
    expect([say(strip, "now"), say(strip, "report")]).toEqual([["east"], []]);
    expect(draw(state("2031-04-01", [], [at(1)])).bars.map(({ y }) => y)).toEqual([16]);
  });

  it("draws a range as tall as it is, and stops where the party is silent", () => {
    const strip = draw(state("2031-04-01", [at(0, 2)]), state("2031-04-03", []));
    expect(strip.bars).toEqual([{ x: 8, y: 6, width: 109, height: 24, range: true, report: false }]);
    expect(say(strip, "now")).toEqual([]);
  });

  it("is high enough for the names of all that is held", () => {
    const words = "a position of many words that takes several lines to name";
    const strip = drawStrip(frame, [state("2031-04-01", [at(0)], [at(2)])], ({ from }) => `${words} ${from}`);
    const named = strip.labels.filter(({ tone }) => tone !== "date");
    expect(Math.max(...named.map(({ y }) => y))).toBeLessThan(strip.height);
    expect(new Set(named.map(({ y }) => y)).size).toBe(named.length);
  });
});

it("the strip of the deals has a mark at each answer, on its day", () => {
  const strip = drawDealStrip(frame, [
    { date: "2031-04-01", from: 0, to: 0, shape: "term" },
    { date: "2031-04-03", from: 1, to: 2, shape: "term" },
  ]);
  expect(strip.marks.map(({ x, y }) => [x, y])).toEqual([
    [8, 8],
    [117, 18],
    [117, 28],
  ]);
});
