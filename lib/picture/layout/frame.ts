import { formatList } from "../../text/format";
import { type Block, type Canvas, createCanvas } from "../canvas";
import type { PictureContent } from "../content";
import { maxHeight, type PictureOptions, pictureSizes } from "../options";
import { layoutBody } from "./body";
import { flow } from "./flow";
import { drawMove } from "./lanes";
import { box, drawIcon, drawMark, group, line, place } from "./shapes";
import { drawTallyBar } from "./tally";

/** A laid-out picture: its size in CSS pixels, its content without the surrounding document, and what did not fit. */
export interface PictureLayout extends Block {
  defs: string;
  /** The height of the content, at most that of the picture. */
  used: number;
  /** Questions that did not fit and are only counted. */
  left: number;
}

/**
 * The link preview of an issue: a large title on the left, the positions on the right. It is seen small, among other
 * links, so it shows a few things in large type.
 */
async function layoutPanel(
  figure: PictureContent,
  { size, theme }: Pick<PictureOptions, "size" | "theme">,
): Promise<PictureLayout | undefined> {
  const canvas = createCanvas(theme);
  const { colours } = canvas;
  const { width, height } = pictureSizes[size];
  if (height === undefined) return undefined;
  const [margin, panel, gap, top] = [52, 380, 44, 46];
  const side = width - margin * 2 - panel - gap;
  const right = margin + panel + gap;
  const logo = await layoutLogo(canvas, 30);
  const over = await canvas.text(figure.over, { size: 20, weight: 600, colour: colours["ink-2"] }, panel);
  let title: Block | undefined;
  for (const px of [56, 48, 42, 36, 31]) {
    title = await canvas.text(figure.title, { face: "serif", size: px, weight: 600, lineHeight: 1.12 }, panel);
    if (title.height <= 250) break;
  }
  const day = await canvas.text(figure.asOf, { size: 18, weight: 700 }, panel);
  const address = await canvas.text(figure.address, { size: 15, colour: colours["ink-2"] }, panel);
  const terms = await canvas.text(
    `${figure.licence}, data ${figure.version}`,
    { size: 13, colour: colours["ink-3"] },
    panel,
  );
  const key = await layoutKey(canvas, figure, side);
  const sources = await canvas.text(figure.sources, { size: 12.5, colour: colours["ink-2"], lineHeight: 1.3 }, side);
  const end = height - 34;
  const keyTop = end - sources.height - 10 - key.height;
  const body = await layoutBody(canvas, figure, { width: side, height: keyTop - 14 - top, grows: false });
  const foot = [day, address, terms];
  const footHeight = foot.reduce((sum, one) => sum + one.height + 3, 0);
  const titleHeight = over.height + 6 + (title?.height ?? 0);
  const free = { from: top + logo.height + 16, to: end - footHeight - 16 };
  // If the text does not fit, fall back to the layout of the other sizes.
  if (!title || titleHeight > free.to - free.from || body.left > 0) return undefined;
  const titleTop = free.from + (free.to - free.from - titleHeight) / 2;
  let y = end - footHeight;
  const svg = [
    group("ground", "", box(0, 0, width, height, colours.paper) + box(0, 0, width, 10, colours.ink)),
    group("credit", figure.credit, place(logo.svg, margin, top)),
    group("over", "", place(over.svg, margin, titleTop)),
    group("title", figure.title, place(title.svg, margin, titleTop + over.height + 6)),
    ...foot.map((one, i) => {
      const part = group(["as-of", "address", "licence"][i] ?? "", "", place(one.svg, margin, y));
      y += one.height + 3;
      return part;
    }),
    group("figure", "", place(body.block.svg, right, top)),
    place(key.svg, right, keyTop),
    group("sources", "", place(sources.svg, right, end - sources.height)),
  ].join("");
  return { width, height, ...(await canvas.finish(svg)), used: top + body.block.height + height - keyTop, left: 0 };
}

/** The Parley logo with its name; `size` is the font size. */
async function layoutLogo(canvas: Canvas, size: number): Promise<Block> {
  const { ink, paper } = canvas.colours;
  const name = await canvas.text("Parley", { face: "serif", size, weight: 700, lineHeight: 1.2 }, 200);
  const by = size / 21;
  const marks = `<g transform="scale(${by})">${line(3, 13, 31, 13, ink, 1.8)}<circle cx="5" cy="13" r="4.4" fill="${ink}"/><circle cx="28" cy="13" r="3.9" fill="${paper}" stroke="${ink}" stroke-width="1.9"/></g>`;
  return {
    width: 42 * by + name.width,
    height: Math.max(26 * by, name.height),
    svg: marks + place(name.svg, 42 * by, 13 * by - name.height / 2),
  };
}

/** Lays out a picture at a size: title above, key and sources below, and as many rows between them as fit. */
export async function layoutPicture(
  figure: PictureContent,
  { size, theme }: Pick<PictureOptions, "size" | "theme">,
): Promise<PictureLayout> {
  const panel = size === "social" && figure.kind === "issue" ? await layoutPanel(figure, { size, theme }) : undefined;
  if (panel) return panel;
  const canvas = createCanvas(theme);
  const { width, height } = pictureSizes[size];
  const narrow = width < 700;
  const margin = narrow ? 22 : 44;
  const inner = width - margin * 2;
  const head = await layoutHead(canvas, figure, inner, narrow);
  const key = await layoutKey(canvas, figure, inner);
  const foot = await layoutFoot(canvas, figure, inner, narrow);
  const bar = narrow ? 4 : 6;
  const top = bar + (narrow ? 18 : 26);
  const between = narrow ? 16 : 22;
  const end = narrow ? 16 : 24;
  const taken = top + head.height + between + 14 + key.height + 12 + foot.height + end;
  const body = await layoutBody(canvas, figure, {
    width: inner,
    height: (height ?? maxHeight) - taken,
    grows: height === undefined,
  });
  const fullHeight = height ?? Math.ceil(taken + body.block.height);
  const bodyTop = top + head.height + between;
  const footTop = fullHeight - end - foot.height;
  const svg = [
    group("ground", "", box(0, 0, width, fullHeight, canvas.colours.paper) + box(0, 0, width, bar, canvas.colours.ink)),
    place(head.svg, margin, top),
    group("figure", "", place(body.block.svg, margin, bodyTop)),
    place(key.svg, margin, footTop - 12 - key.height),
    place(foot.svg, margin, footTop),
  ].join("");
  return {
    width,
    height: fullHeight,
    ...(await canvas.finish(svg)),
    used: taken + body.block.height,
    left: body.left,
  };
}

async function layoutHead(canvas: Canvas, figure: PictureContent, width: number, narrow: boolean): Promise<Block> {
  const { colours } = canvas;
  const over = await canvas.text(figure.over, { size: narrow ? 13 : 15, weight: 600, colour: colours["ink-2"] }, width);
  const sizes = narrow ? [24, 20] : [38, 32, 27];
  let title = await canvas.text(
    figure.title,
    { face: "serif", size: sizes[0] ?? 24, weight: 600, lineHeight: 1.14 },
    width,
  );
  for (const size of sizes.slice(1)) {
    if (title.height <= size * 1.6) break;
    title = await canvas.text(figure.title, { face: "serif", size, weight: 600, lineHeight: 1.14 }, width);
  }
  const style = { size: narrow ? 14 : 16, lineHeight: 1.35 };
  const day = await canvas.text(figure.asOf, { ...style, weight: 700 }, width);
  const sub = await canvas.text(figure.counted || figure.sub, { ...style, colour: colours["ink-2"] }, width);
  const beside = sub.height <= day.height + 1 && sub.width + 8 + day.width <= width;
  const subTop = over.height + 3 + title.height + 5;
  return {
    width,
    height: subTop + sub.height + (beside ? 0 : day.height),
    svg: [
      group("over", "", over.svg),
      group("title", figure.title, place(title.svg, 0, over.height + 3)),
      group("sub", "", place(sub.svg, 0, subTop)),
      group(
        "as-of",
        figure.asOf,
        beside ? place(day.svg, sub.width + 8, subTop) : place(day.svg, 0, subTop + sub.height),
      ),
    ].join(""),
  };
}

/** The marks with their meanings and, if columns are headed by initials, the names they stand for. */
async function layoutKey(canvas: Canvas, figure: PictureContent, width: number): Promise<Block> {
  const { colours } = canvas;
  const marks: Block[] = [];
  for (const { shape, label } of figure.key) {
    const words = await canvas.text(label, { size: 13, colour: colours["ink-2"] }, width - 50);
    const wide =
      shape === "held" ||
      shape === "reported-of" ||
      shape === "range" ||
      shape === "reported-range" ||
      shape === "move" ||
      shape === "dashed-result";
    const indent = wide ? 42 : 24;
    marks.push({
      width: indent + words.width,
      height: words.height,
      svg: drawKey(canvas, shape, words.height / 2) + place(words.svg, indent, 0),
    });
  }
  const people: Block[] = [];
  if (figure.heads.length > 1 && figure.kind !== "deal" && figure.kind !== "draft") {
    for (const head of listNamed(figure)) {
      const letters = await canvas.text(
        head.monogram,
        { size: 13, weight: 700, colour: head.reported ? colours.reported : colours["ink-2"] },
        90,
      );
      const name = await canvas.text(head.name, { size: 13, colour: colours["ink-2"] }, width - letters.width - 10);
      people.push({
        width: letters.width + 6 + name.width,
        height: Math.max(letters.height, name.height),
        svg: letters.svg + place(name.svg, letters.width + 6, 0),
      });
    }
  }
  const first = flow(marks, width);
  const second = flow(people, width);
  return {
    width,
    height: first.height + (second.height > 0 ? second.height + 5 : 0),
    svg:
      group("key", "Key", first.svg) +
      (second.height > 0
        ? group(
            "columns",
            formatList(listNamed(figure).map(({ name }) => name)),
            place(second.svg, 0, first.height + 5),
          )
        : ""),
  };
}

/** The columns identified only by initials: where parties are counted, those alongside the counts. */
function listNamed({ counted, heads, rows }: PictureContent): PictureContent["heads"] {
  if (!counted) return heads;
  const beside = new Set(rows.flatMap((row) => (row.beside ?? []).map(({ key }) => key)));
  return heads.filter(({ key }) => beside.has(key));
}

function drawKey({ colours }: Canvas, shape: PictureContent["key"][number]["shape"], y: number): string {
  switch (shape) {
    case "range":
      return (
        drawMark("record", { x: 7, y, size: 13 }, colours) +
        drawMark("record", { x: 28, y, size: 13 }, colours) +
        line(7, y, 28, y, colours.ink, 5)
      );
    case "reported-range":
      return line(0, y, 34, y, colours.reported, 2.2, "5 3");
    case "move":
      return drawMove(0, 38, y, 8, colours.reported);
    case "held":
    case "reported-of":
      return place(drawTallyBar(colours, shape, 34), 0, y);
    case "dashed-result":
      return place(drawIcon({ kind: "apart", steps: 2 }, true, colours), -6, y - 7);
    default:
      return drawMark(shape, { x: 8, y, size: 14 }, colours);
  }
}

async function layoutFoot(canvas: Canvas, figure: PictureContent, width: number, narrow: boolean): Promise<Block> {
  const { colours } = canvas;
  const small = { size: narrow ? 12 : 13, colour: colours["ink-2"], lineHeight: 1.35 };
  const logo = await layoutLogo(canvas, 21);
  const brand = logo.width;
  const stacked = narrow || width < 900;
  const room = stacked ? width - brand - 34 : width * 0.36;
  const address = await canvas.text(figure.address, small, room);
  const terms = await canvas.text(
    `${figure.licence}, data ${figure.version}`,
    { ...small, colour: colours["ink-3"] },
    room,
  );
  const right = Math.max(address.width, terms.width);
  const credit: Block = {
    width: brand + 30 + right,
    height: Math.max(26, address.height + terms.height),
    svg: [
      logo.svg,
      line(brand + 15, 0, brand + 15, Math.max(26, address.height + terms.height), colours.rule),
      group("address", figure.url, place(address.svg, brand + 30, 0)),
      group("licence", "", place(terms.svg, brand + 30, address.height)),
    ].join(""),
  };
  const sources = await canvas.text(figure.sources, small, stacked ? width : width - credit.width - 40);
  const top = 11;
  const height = stacked ? top + sources.height + 10 + credit.height : top + Math.max(sources.height, credit.height);
  return {
    width,
    height,
    svg: [
      line(0, 0, width, 0, colours.stop),
      group("sources", "", place(sources.svg, 0, top)),
      group(
        "credit",
        figure.credit,
        stacked ? place(credit.svg, 0, top + sources.height + 10) : place(credit.svg, width - credit.width, top),
      ),
    ].join(""),
  };
}
