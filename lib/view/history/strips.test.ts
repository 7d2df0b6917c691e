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

describe("the drawing of a strip", () => {
  it("is the lines of the options, the time below them, and the labels in their places", () => {
    const {
      options: lines,
      axis,
      width,
      height,
      labels,
    } = draw(state("2031-04-01", [at(0)]), state("2031-04-03", [at(2)]));
    expect([width, height, lines, axis]).toEqual([340, 52, "M8 8H226M8 18H226M8 28H226", "M8 36H226"]);
    expect(labels).toEqual([
      { x: 236, y: 32, text: "south", anchor: "start", tone: "now" },
      { x: 15, y: 22, text: "north", anchor: "start", tone: "before" },
      { x: 15, y: 49, text: "1\u00a0Apr", anchor: "middle", tone: "date" },
      { x: 117, y: 49, text: "3\u00a0Apr", anchor: "middle", tone: "date" },
    ]);
  });

  it("puts an earlier name above its line where there is room, and leaves it out where it is too long", () => {
    const strip = draw(state("2031-04-01", [at(2)]), state("2031-04-03", [at(0)]));
    expect(strip.labels.filter(({ tone }) => tone === "before").map(({ y }) => y)).toEqual([23]);
    const nameOf = (letters: number) =>
      say(
        drawStrip(frame, [state("2031-04-01", [at(0)]), state("2031-04-03", [at(2)])], () => "a".repeat(letters)),
        "before",
      );
    expect(nameOf(16)).toHaveLength(1);
    expect(nameOf(17)).toEqual([]);
  });

  it("names nothing before where it was several things, or is the same still", () => {
    expect(say(draw(state("2031-04-01", [at(0), at(1)]), state("2031-04-03", [at(2)])), "before")).toEqual([]);
    expect(say(draw(state("2031-04-01", [at(0)]), state("2031-04-03", [at(0)], [at(2)])), "before")).toEqual([]);
    expect(say(draw(state("2031-04-01", []), state("2031-04-03", [at(0)])), "before")).toEqual([]);
  });

  it("marks what is new on a day, a report below its option, and draws no step where nothing moved", () => {
    const strip = draw(state("2031-04-01", [at(0)]), state("2031-04-03", [at(0)], [at(2)]));
    expect(strip.marks.map(({ x, y }) => [x, y])).toEqual([
      [8, 8],
      [117, 33],
    ]);
    expect(strip.steps).toBe("");
    const labels = strip.labels.filter(({ x }) => x === 236);
    expect(labels.map(({ y, text, tone }) => [y, text, tone])).toEqual([
      [12, "north", "now"],
      [33, "south", "report"],
    ]);
    const again = draw(state("2031-04-01", [], [at(1)]), state("2031-04-03", [], [at(1)]));
    expect(again.marks.map(({ x, y }) => [x, y])).toEqual([[8, 18]]);
  });

  it("steps between the nearest ends of two ranges, and a limit is another position with one end", () => {
    expect(draw(state("2031-04-01", [at(0, 1)]), state("2031-04-03", [at(2)])).steps).toBe("M117 18V28");
    const limit: MarkedSpan = { ...at(0, 2), limit: "at-least" };
    const strip = draw(state("2031-04-01", [at(0, 2)]), state("2031-04-03", [limit]));
    expect(strip.steps).toBe("");
    expect(strip.marks.map(({ x, y }) => [x, y])).toEqual([
      [8, 8],
      [8, 28],
      [117, 8],
    ]);
    expect(draw(state("2031-04-01", [{ ...at(0, 2), limit: "at-most" }])).marks.map(({ y }) => y)).toEqual([28]);
  });

  it("gives names as many lines as they need, in the middle of their position, and grows with them", () => {
    const lines = drawStrip(frame, [state("2031-04-01", [at(0)])], () => "north shore and the east shore").labels;
    expect(lines.slice(0, 2).map(({ y, text }) => [y, text])).toEqual([
      [11, "north shore and"],
      [24, "the east shore"],
    ]);
    const long = (letter: string) => Array.from({ length: 4 }, () => letter.repeat(17)).join(" ");
    const strip = drawStrip(frame, [state("2031-04-01", [at(0), at(2)])], ({ from }) => long(from === 0 ? "a" : "b"));
    expect([strip.height, strip.axis]).toEqual([122, "M8 106H226"]);
    expect(strip.labels.at(-1)).toMatchObject({ tone: "date", y: 119 });
  });

  it("breaks the line of time where a stretch is cut out", () => {
    const axis = buildAxis(buildQuestion({ options }));
    const drawTime = (dates: string[], asOf: string) =>
      drawStrip(frameStrips(axis, dates, asOf), [state("2031-04-01", [at(0)])], () => "north").axis;
    expect(drawTime(["2032-04-11", "2031-04-11", "2031-04-01"], "2032-04-21")).toBe(
      "M8 36H114M120 36H226M114 39l3-6M117 39l3-6",
    );
    expect(drawTime(["2031-04-01", "2031-04-11", "2032-04-11", "2032-04-21", "2033-04-22"], "2033-05-02")).toBe(
      "M8 36H74M80 36H154M160 36H226M74 39l3-6M77 39l3-6M154 39l3-6M157 39l3-6",
    );
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
  expect(strip.bars).toEqual([{ x: 116, y: 16, width: 2, height: 14, range: true, report: true }]);
  expect(strip.steps).toBe("");
  expect(strip.labels.map(({ text }) => text)).toEqual(["1\u00a0Apr", "3\u00a0Apr"]);
});

it("the strip of the deals names each day once, in the order of time", () => {
  const strip = drawDealStrip(frame, [
    { date: "2031-04-03", from: 0, to: 0, shape: "term" },
    { date: "2031-04-01", from: 1, to: 1, shape: "term" },
    { date: "2031-04-01", from: 2, to: 2, shape: "term" },
  ]);
  expect(strip.labels.map(({ text }) => text)).toEqual(["1\u00a0Apr", "3\u00a0Apr"]);
});
