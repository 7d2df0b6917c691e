import { expect, it } from "vitest";
import { createPlainCanvas } from "../../testing/plain-canvas";
import { readDrawing } from "../../testing/read-drawing";
import { flow } from "./flow";

/** A block of one word of this width, 20 high. */
async function set(width: number) {
  return createPlainCanvas().text("a".repeat(width / 10), { size: 20, lineHeight: 1 }, 1000);
}

async function flowAll(widths: number[], width: number, space?: number) {
  const { svg, ...size } = flow(await Promise.all(widths.map(set)), width, space);
  return { ...size, at: readDrawing(svg).map(({ left, top }) => [left, top]) };
}

it("blocks follow one another, and go on below where the line ends", async () => {
  expect(await flowAll([100, 100, 100], 348)).toEqual({
    width: 348,
    height: 20,
    at: [
      [0, 0],
      [124, 0],
      [248, 0],
    ],
  });
  expect(await flowAll([100, 100, 100], 347)).toEqual({
    width: 224,
    height: 44,
    at: [
      [0, 0],
      [124, 0],
      [0, 24],
    ],
  });
  expect(await flowAll([100, 100], 205, 5)).toEqual({
    width: 205,
    height: 20,
    at: [
      [0, 0],
      [105, 0],
    ],
  });
});

it("one that is wider than the line stands on a line of its own, and no line is empty", async () => {
  expect(await flowAll([400, 50], 300)).toEqual({
    width: 400,
    height: 44,
    at: [
      [0, 0],
      [0, 24],
    ],
  });
  expect(await flowAll([], 300)).toEqual({ width: 0, height: 0, at: [] });
});

it("a line is as high as its highest block", async () => {
  const high = { width: 10, height: 50, svg: "" };
  const low = { width: 10, height: 20, svg: "" };
  expect(flow([high, low, low], 60).height).toBe(50 + 4 + 20);
});
