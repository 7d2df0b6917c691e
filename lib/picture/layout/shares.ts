import { drawShareFill, type ShareFill, type SharesView } from "../../view/shares";
import type { Block, Canvas } from "../canvas";
import type { PictureColours } from "./colours";
import { place, round } from "./shapes";

/** The longest bar of shares, in sizes of its letters. */
const longest = 9;

/** An answer that divides something: a divided bar, and below it whose its parts are, in lines of this width. */
export async function layoutShares(
  canvas: Canvas,
  view: SharesView | undefined,
  width: number,
  size: number,
  align: "left" | "center" = "left",
): Promise<Block> {
  if (!view || width <= 0) return { width, height: 0, svg: "" };
  const { colours } = canvas;
  const long = Math.min(width, size * longest);
  const high = round(size * 0.55);
  const bar = view.parts
    .filter(({ length }) => length > 0)
    .map(({ fill, from, length }) => drawPart(colours, fill, (from * long) / 100, (length * long) / 100, high));
  // The sign of a part stands in the first letters of its words.
  const sign = round(size * 0.62);
  const before = sign + size * 0.3;
  const after = size * 0.7;
  const items = await Promise.all(
    view.parts.map(async ({ label, percent, fill }) => ({
      fill,
      words: await canvas.text(
        `${label} ${percent}%`,
        { size, lineHeight: 1.16, colour: colours["ink-2"] },
        width - before,
      ),
    })),
  );
  const lines: { svg: string; width: number; height: number }[] = [];
  for (const { fill, words } of items) {
    const own = before + words.width;
    const last = lines.at(-1);
    const isNew = !last || last.width + after + own > width;
    const x = isNew ? 0 : last.width + after;
    const svg =
      place(drawPart(colours, fill, 0, sign, sign), x, (size * 1.16 - sign) / 2) + place(words.svg, x + before, 0);
    if (isNew) lines.push({ svg, width: own, height: words.height });
    else {
      last.svg += svg;
      last.width = x + own;
      last.height = Math.max(last.height, words.height);
    }
  }
  const indent = (own: number) => (align === "center" ? (width - own) / 2 : 0);
  let y = high + 6;
  const set = lines.map((one) => {
    const svg = place(one.svg, indent(one.width), y);
    y += one.height;
    return svg;
  });
  return { width, height: y + 3, svg: place(bar.join(""), indent(long), 3) + set.join("") };
}

function drawPart(colours: PictureColours, fill: ShareFill, x: number, width: number, height: number): string {
  const ground = { full: colours.ink, half: colours["ink-3"], light: colours.rule }[fill as string] ?? colours.paper;
  const lines = drawShareFill(fill, x, 0, width, height);
  return (
    `<rect x="${round(x)}" y="0" width="${round(width)}" height="${height}" fill="${ground}" stroke="${colours.ink}" stroke-width="1"/>` +
    (lines ? `<path d="${lines}" fill="none" stroke="${colours.ink}" stroke-width="1"/>` : "")
  );
}
