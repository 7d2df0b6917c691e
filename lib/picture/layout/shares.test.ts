import { describe, expect, it } from "vitest";
import { createPlainCanvas } from "../../testing/plain-canvas";
import { type Drawn, getMiddle, listWordsInOrder, readDrawing } from "../../testing/read-drawing";
import type { SharesView } from "../../view/shares";
import { layoutShares } from "./shares";

const canvas = createPlainCanvas();
const view: SharesView = {
  words: "Amber 60, Basalt 30, the fund 10, Cobalt 0 percent of the mill",
  parts: [
    { label: "Amber", percent: "60", fill: "full", from: 0, length: 60 },
    { label: "Basalt", percent: "30", fill: "empty", from: 60, length: 30 },
    { label: "the fund", percent: "10", fill: "lines", from: 90, length: 10 },
    { label: "Cobalt", percent: "0", fill: "half", from: 100, length: 0 },
  ],
};

async function draw(width: number, align?: "left" | "center") {
  const block = await layoutShares(canvas, view, width, 20, align);
  const drawn = readDrawing(block.svg);
  const boxes = drawn.filter(({ kind }) => kind === "ground");
  // The bar comes first, then a sign before each label.
  return { block, drawn, bar: boxes.slice(0, 3), signs: boxes.slice(3) };
}
const ends = ({ left, right }: Drawn) => [left, right];

describe("an answer that divides something", () => {
  it("has a bar of its parts, as long as their shares; a share of nothing is no part", async () => {
    const { bar } = await draw(1000);
    expect(bar.map(ends)).toEqual([
      [0, 108],
      [108, 162],
      [162, 180],
    ]);
    expect(bar.map(({ filling, colour }) => [filling, colour])).toEqual([
      ["ink", "ink"],
      ["paper", "ink"],
      ["paper", "ink"],
    ]);
  });

  it("says below whose each part is, after a sign with its filling", async () => {
    const { drawn, signs, bar } = await draw(1000);
    expect(listWordsInOrder(drawn)).toEqual(["Amber 60%", "Basalt 30%", "the fund 10%", "Cobalt 0%"]);
    const words = drawn.filter(({ kind }) => kind === "words");
    expect(words.every(({ colour, size }) => colour === "ink-2" && size === 20)).toBe(true);
    expect(signs.map(({ filling }) => filling)).toEqual(["ink", "paper", "paper", "ink-3"]);
    for (const [i, sign] of signs.entries()) {
      expect(sign.right).toBeLessThan(words[i]?.left ?? 0);
      expect(sign.top).toBeGreaterThan(bar[0]?.bottom ?? 0);
    }
  });

  it("has the words on as many lines as they need, within their width", async () => {
    const { block, drawn } = await draw(300);
    const words = drawn.filter(({ kind }) => kind === "words");
    expect(new Set(words.map(({ top }) => top)).size).toBe(2);
    for (const one of words) {
      expect(one.right).toBeLessThanOrEqual(300);
      expect(one.bottom).toBeLessThanOrEqual(block.height);
    }
    expect((await draw(1000)).block.height).toBeLessThan(block.height);
    // A label that is wider than its line is broken.
    expect((await draw(90)).drawn.every(({ right }) => right <= 90)).toBe(true);
  });

  it("stands in the middle of an option above a line", async () => {
    const { bar, drawn } = await draw(1000, "center");
    expect([bar[0]?.left, bar[2]?.right]).toEqual([410, 590]);
    const last = drawn.filter(({ kind }) => kind === "words").at(-1);
    expect(1000 - (last?.right ?? 0)).toBeCloseTo((await draw(1000, "center")).signs[0]?.left ?? 0);
  });

  it("has the words after the sign on the same line, and no part without its lines", async () => {
    const { drawn, signs } = await draw(1000);
    const words = drawn.filter(({ kind }) => kind === "words");
    for (const [i, sign] of signs.entries()) {
      const [one] = words.slice(i);
      if (one) expect(Math.abs(getMiddle(sign).y - getMiddle(one).y)).toBeLessThan(2);
    }
    // Lines of 4 pixels across 11 by 11, in the bar and in the sign.
    expect(drawn.filter(({ kind }) => kind === "line").map(({ colour }) => colour)).toEqual(["ink", "ink"]);
  });

  it("is nothing where nothing is divided, or where there is no room", async () => {
    expect(await layoutShares(canvas, undefined, 300, 20)).toEqual({ width: 300, height: 0, svg: "" });
    expect(await layoutShares(canvas, view, 0, 20)).toEqual({ width: 0, height: 0, svg: "" });
  });
});
