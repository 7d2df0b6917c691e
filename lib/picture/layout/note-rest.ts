import { formatCount } from "../../text/format";
import type { Block, Canvas } from "../canvas";
import type { DrawnContent } from "../content";
import type { Measures } from "./measures";

/** How many questions did not fit, and where they are. */
export function noteRest(
  canvas: Canvas,
  figure: DrawnContent,
  { smallest }: Measures,
  left: number,
  width: number,
): Promise<Block> {
  return canvas.text(
    `And ${formatCount(left, "more question", "more questions")} ${figure.elsewhere}`,
    { size: smallest, weight: 600 },
    width,
  );
}
