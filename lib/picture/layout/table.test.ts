import { describe, expect, it } from "vitest";
import { buildAsk, buildDrawn, buildHead, buildRow } from "../../testing/build-drawn";
import { createPlainCanvas } from "../../testing/plain-canvas";
import { type Drawn, listWordsInOrder, readDrawing } from "../../testing/read-drawing";
import type { DrawnContent, PictureAsk, PictureRow } from "../content";
import { drawIcon } from "./shapes";
import {
  enlarge,
  getAskWidth,
  getIconOffset,
  layoutAsked,
  layoutAskHeads,
  layoutProposed,
  type TableScale,
} from "./table";

const canvas = createPlainCanvas();
const scale: TableScale = { label: 18, note: 16, icon: 1.2, space: 8, brief: false };
const row = (asks: PictureAsk[], more: Partial<PictureRow> = {}) =>
  buildRow(["no toll"], { position: "two coins", asks, ...more });
const figure: DrawnContent = buildDrawn({ kind: "deal", rows: [row([])] });

async function draw(
  asks: PictureAsk[],
  more: Partial<TableScale> = {},
  space: { width?: number; height?: number } = {},
) {
  const block = await layoutAsked(canvas, figure, row(asks), { width: 1000, ...space }, { ...scale, ...more });
  const drawn = readDrawing(block.svg);
  const find = (name: string): Drawn => {
    const found = drawn.find((one) => one.name === name);
    if (!found) throw new Error(`there is no ${name}`);
    return found;
  };
  return { block, drawn, find, words: listWordsInOrder(drawn) };
}

describe("what a deal proposes", () => {
  it("stands below its question", async () => {
    const { svg, ...size } = await layoutProposed(canvas, row([]), 300, scale);
    const [question, answer] = readDrawing(svg);
    expect(question).toMatchObject({ name: "Toll", size: 18, colour: "ink", left: 0, top: 0 });
    expect(answer).toMatchObject({ name: "two coins", size: 16, colour: "ink-2", left: 0 });
    expect((answer?.top ?? 0) - (question?.bottom ?? 0)).toBe(2);
    expect(size).toEqual({ width: 300, height: answer?.bottom });
  });

  it("has a bar below it where it divides something", async () => {
    const part = { label: "Amber", percent: "100", fill: "full" as const, from: 0, length: 100 };
    const shares = { words: "Amber 100 percent of the toll", parts: [part] };
    const { svg, height } = await layoutProposed(canvas, row([], { shares }), 300, scale);
    const drawn = readDrawing(svg);
    expect(listWordsInOrder(drawn)).toEqual(["Toll", "two coins", "Amber 100%"]);
    const bar = drawn.find(({ kind }) => kind === "ground");
    expect(bar?.top).toBeGreaterThanOrEqual(drawn.find(({ name }) => name === "two coins")?.bottom ?? 0);
    expect(height).toBeGreaterThanOrEqual(drawn.find(({ name }) => name === "Amber 100%")?.bottom ?? 0);
  });
});

describe("what a deal asks", () => {
  const asks = [buildAsk("amber"), buildAsk("basalt", { heading: "One step away", brief: "One step", report: true })];

  it("of each party is a symbol in its column, and the words below it", async () => {
    const { words, find, drawn } = await draw(asks);
    expect(words).toEqual(["Toll", "two coins", "Two steps away", "One step away, by a report"]);
    expect([find("Two steps away").left, find("One step away, by a report").left]).toEqual([340, 670]);
    for (const [key, name] of [
      ["amber", "Two steps away"],
      ["basalt", "One step away, by a report"],
    ] as const) {
      const symbol = drawn.filter(({ kind, within }) => kind !== "words" && within.at(-1) === `row-toll-${key}`);
      expect(symbol.length).toBeGreaterThan(2);
      expect(Math.max(...symbol.map(({ bottom }) => bottom))).toBeLessThan(find(name).top);
      expect(symbol.some(({ isDashed }) => isDashed)).toBe(key === "basalt");
      expect(symbol.every(({ colour }) => colour === "dist-2")).toBe(true);
      // A symbol begins where its words do.
      expect(Math.abs(Math.min(...symbol.map(({ left }) => left)) - find(name).left)).toBeLessThan(2);
    }
  });

  it("is as high as its words with their symbol need, where its question is lower", async () => {
    const long = "Two steps away from its own position, and then one more, by what it said before the pier was opened";
    const { block, find } = await draw([buildAsk("amber", { heading: long })]);
    expect(block.height).toBeCloseTo(find(long).bottom + 8 - 1);
    expect(find(long).bottom - find(long).top).toBeGreaterThan(50);
    expect(find(long).within).toEqual(["row-toll", "row-toll-amber"]);
  });

  it("is said in two words where there is little room, and the symbol says that it is a report", async () => {
    const { words } = await draw(asks, { brief: true });
    expect(words).toEqual(["Toll", "two coins", "Two steps", "One step"]);
  });

  it("has a line above, and the same space above and below", async () => {
    const { block, drawn, find } = await draw(asks);
    const rule = drawn[0];
    expect(rule).toMatchObject({ kind: "line", colour: "rule", left: 0, right: 1000, top: 0 });
    expect(find("Toll").top).toBe(8);
    expect(block.height).toBeCloseTo(find("two coins").bottom + 8);
    const high = await draw(asks, {}, { height: 200 });
    expect(high.block.height).toBe(200);
    expect(high.find("Toll").top).toBeGreaterThan(40);
    expect((await draw(asks, {}, { height: 10 })).block.height).toBe(block.height);
  });

  it("breaks words at the end of their column", async () => {
    const { find } = await draw(asks, {}, { width: 400 });
    expect(find("Two steps away").right).toBeLessThan(find("One step away, by a report").left);
    // Words end ten pixels before the next column.
    expect(find("Two steps away").right).toBeLessThanOrEqual(136 + 132 - 10);
    expect(getAskWidth(figure, 400)).toBe(122);
    expect(getAskWidth(buildDrawn({ heads: [] }), 400)).toBe(254);
  });
});

describe("the heads of a deal’s table", () => {
  const draw = async (isNamed: boolean, more: Partial<DrawnContent> = {}) => {
    const block = await layoutAskHeads(canvas, { ...figure, ...more }, 1000, { note: 16, isNamed });
    return { block, drawn: readDrawing(block.svg) };
  };

  it("are names, or initials where names have no room, above their columns", async () => {
    const { drawn, block } = await draw(true);
    expect(drawn.map(({ name, left }) => [name, left])).toEqual([
      ["Amber", 340],
      ["Basalt", 670],
    ]);
    expect(drawn.every(({ bottom }) => bottom === block.height - 7)).toBe(true);
    expect((await draw(false)).drawn.map(({ name }) => name)).toEqual(["AA", "BB"]);
  });

  it("end on one line, and are left out if nothing is compared", async () => {
    const long = buildHead("The Ferry Guild of the Whole of the Eastern Shore of the Lake");
    const { drawn } = await draw(true, { heads: [buildHead("Amber"), long] });
    expect(drawn[0]?.bottom).toBe(drawn[1]?.bottom);
    expect([drawn[1]?.top, drawn[1]?.within]).toEqual([0, ["heads"]]);
    expect(drawn[1]?.right).toBeLessThanOrEqual(1000 - 10);
    expect(drawn[0]?.top).toBeGreaterThan(drawn[1]?.top ?? 0);
    expect((await draw(true, { rows: [] })).block).toEqual({ width: 1000, height: 0, svg: "" });
  });
});

describe("a symbol", () => {
  it.each<Parameters<typeof getIconOffset>[0]>([
    { kind: "within" },
    { kind: "more-than-asked" },
    { kind: "overlapping" } as never,
    { kind: "different" },
    { kind: "not-comparable" } as never,
    { kind: "opposite" } as never,
    { kind: "apart", steps: 2 },
    { kind: "beyond", steps: 1 },
    { kind: "beyond", steps: 7 },
    { kind: "same" },
    { kind: "own-offer" },
    { kind: "crosses" },
    { kind: "no-position" },
  ])("%j begins where its box is said to be empty no longer", (icon) => {
    const drawn = readDrawing(drawIcon(icon, false, canvas.colours));
    const left = Math.min(...drawn.map((one) => one.left));
    expect(left - getIconOffset(icon)).toBeGreaterThanOrEqual(0);
    expect(left - getIconOffset(icon)).toBeLessThan(2);
  });

  it("is as much larger as asked", () => {
    const drawn = readDrawing(enlarge(drawIcon({ kind: "within" }, false, canvas.colours), 2));
    expect(drawn[0]).toMatchObject({ left: 18, right: 74 });
  });
});
