import type { Block } from "../canvas";
import { place } from "./shapes";

/** Arranges blocks in sequence, on as many lines as they need. */
export function flow(blocks: readonly Block[], width: number): Block {
  let x = 0;
  let y = 0;
  let high = 0;
  const parts = blocks.map((block) => {
    if (x > 0 && x + block.width > width) {
      x = 0;
      y += high + 4;
      high = 0;
    }
    const svg = place(block.svg, x, y);
    x += block.width + 24;
    high = Math.max(high, block.height);
    return svg;
  });
  return { width, height: y + high, svg: parts.join("") };
}
