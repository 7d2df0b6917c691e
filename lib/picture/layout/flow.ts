import type { Block } from "../canvas";
import { place } from "./shapes";

/** Arranges blocks in sequence, on as many lines as they need, as wide as the longest of these. */
export function flow(blocks: readonly Block[], width: number, space = 24): Block {
  let [x, y, high, widest] = [0, 0, 0, 0];
  const parts = blocks.map((block) => {
    if (x > 0 && x + block.width > width) {
      x = 0;
      y += high + 4;
      high = 0;
    }
    const svg = place(block.svg, x, y);
    widest = Math.max(widest, x + block.width);
    x += block.width + space;
    high = Math.max(high, block.height);
    return svg;
  });
  return { width: widest, height: y + high, svg: parts.join("") };
}
