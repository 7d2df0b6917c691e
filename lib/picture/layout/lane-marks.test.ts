import { describe, expect, it } from "vitest";
import { buildCell, buildHead, buildMark, buildRow } from "../../testing/build-drawn";
import { createPlainCanvas } from "../../testing/plain-canvas";
import { type Drawn, getMiddle as middleOf, readDrawing } from "../../testing/read-drawing";
import type { PictureCell, PictureHead } from "../content";
import { drawMove, layoutLanes } from "./lanes";

const options = ["no toll", "one coin", "two coins", "three coins"];
const amber = buildHead("Amber");
const basalt = buildHead("Basalt");
const scale = { names: 280, words: "full" as const, label: 18, note: 16, mark: 20 };

async function draw(cells: PictureCell[], heads: PictureHead[]) {
  const block = await layoutLanes(createPlainCanvas(), buildRow(options, { cells }), heads, { width: 1000 }, scale);
  const drawn = readDrawing(block.svg);
  const of = (key: string) => drawn.filter(({ within }) => within.at(-1) === `row-toll-${key}`);
  const find = (name: string): Drawn => {
    const found = drawn.find((one) => one.name === name);
    if (!found) throw new Error(`there is no ${name}`);
    return found;
  };
  return { block, of, find };
}

describe("the marks of a lane", () => {
  const report = buildMark(2, { report: true });

  it("have what is reported below what is on the record", async () => {
    const { find, of } = await draw(
      [buildCell("amber", { marks: [buildMark(0), report], moves: [{ from: 0, to: 2 }] })],
      [amber],
    );
    expect(find("reported").top - find("record").top).toBeCloseTo(19);
    const [dots] = of("amber").filter(({ colour, kind }) => colour === "reported" && kind === "line");
    expect(dots).toMatchObject({ isDashed: true, top: expect.closeTo(middleOf(find("reported")).y) });
    const [tip] = of("amber").filter(({ kind }) => kind === "area");
    expect(tip?.right).toBeLessThan(find("reported").left);
    const alone = await draw([buildCell("amber", { marks: [report] })], [amber]);
    expect(middleOf(alone.find("reported")).y).toBeCloseTo(
      alone.of("amber").find(({ colour }) => colour === "stop")?.top ?? 0,
    );
    expect(alone.block.height).toBeLessThan(200);
  });

  it("have a report of the same below it, and a red line on the first free line", async () => {
    const mark = buildMark(1, { beside: { shape: "reported", by: "" } });
    const { find, of, block } = await draw([buildCell("amber", { marks: [mark], redLines: [1, 3] })], [amber]);
    const lines = of("amber").filter(({ name }) => name === "red-line");
    expect([find("record"), find("reported"), ...lines].map(({ top }) => Math.round(top - find("record").top))).toEqual(
      [0, 19, 38, 0],
    );
    expect(lines.every(({ bottom }) => bottom < block.height)).toBe(true);
  });

  it("are joined by a bar for a range, open for a limit, and by dashes for a reported range", async () => {
    const { of, find } = await draw(
      [
        buildCell("amber", { marks: [buildMark(1)], bars: [{ from: 1, to: 3, limit: "at-least" }] }),
        buildCell("basalt", { reportedBars: [{ from: 0, to: 2 }] }),
      ],
      [amber, basalt],
    );
    const bar = of("amber").find(({ kind, colour }) => kind === "line" && colour === "ink");
    expect([bar?.left, bar?.right]).toEqual(
      ["one coin", "three coins"].map((one) => expect.closeTo(middleOf(find(one)).x, 0)),
    );
    expect(of("amber").find(({ kind }) => kind === "area")?.right).toBeGreaterThan(bar?.right ?? 1000);
    const dashes = of("basalt").find(({ colour }) => colour === "reported");
    expect(dashes?.isDashed).toBe(true);
    expect([dashes?.left, dashes?.right]).toEqual(
      ["no toll", "two coins"].map((one) => expect.closeTo(middleOf(find(one)).x, 0)),
    );
    // Nothing is on the record there, so that the dashes are on the line itself.
    expect(dashes?.top).toBeCloseTo(of("basalt").find(({ colour }) => colour === "stop")?.top ?? 0);
    const both = await draw(
      [buildCell("amber", { bars: [{ from: 0, to: 1 }], reportedBars: [{ from: 1, to: 2 }] })],
      [amber],
    );
    const [own, other] = both
      .of("amber")
      .filter(({ kind, colour }) => kind === "line" && ["ink", "reported"].includes(colour));
    expect((other?.top ?? 0) - (own?.top ?? 0)).toBeCloseTo(19);
  });
});

it("a move ends with an arrow before the mark to which it leads, on either side", () => {
  const read = (from: number, to: number) =>
    readDrawing(drawMove(from, to, 50, 20, "reported")).map(({ kind, left, right }) => [kind, left, right]);
  expect(read(0, 100)).toEqual([
    ["line", 0, 78],
    ["area", 77, 86],
  ]);
  expect(read(100, 0)).toEqual([
    ["line", 22, 100],
    ["area", 14, 23],
  ]);
});
