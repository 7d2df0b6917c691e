import { formatList } from "../../text/format";
import { type Block, type Canvas, createCanvas } from "../canvas";
import type { DrawnContent } from "../content";
import { listStripEntries, type PictureLegend } from "../legend";
import { maxHeight, type PictureOptions, pictureSizes } from "../options";
import { layoutBody } from "./body";
import { flow } from "./flow";
import { drawMove } from "./lanes";
import { type Measures, measures } from "./measures";
import { box, drawIcon, drawMark, group, line, place } from "./shapes";
import { drawStrip } from "./strip";
import { enlarge, getIconOffset } from "./table";
import { drawTallyBar } from "./tally";

/** A laid-out picture: its size in CSS pixels, its content without the surrounding document, and what did not fit. */
export interface PictureLayout extends Block {
  defs: string;
  /** The height of the content, at most that of the picture. */
  used: number;
  /** Questions that did not fit and are only counted. */
  left: number;
  /** The font size of the smallest text. */
  smallest: number;
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

/** How much of the picture is what stands around its rows, the most first. */
const fullness = ["introduced", "bare", "dense", "low"] as const;

/** Lays out a picture at a size: title above, key and sources below, and as many rows between them as fit. */
export async function layoutPicture(
  figure: DrawnContent,
  { size, theme }: Pick<PictureOptions, "size" | "theme">,
  isOfStrips = false,
): Promise<PictureLayout> {
  const own = measures[size];
  const canvas = createCanvas(theme, own.smallest);
  const { width, height } = pictureSizes[size];
  const { margin } = own;
  const inner = width - margin * 2;
  const [top, end] = [Math.round(margin * 0.8), Math.round(margin * 0.6)];
  const layoutAll = async (around: (typeof fullness)[number], heads: DrawnContent["heads"]) => {
    const isDense = around === "dense" || around === "low";
    const key = await layoutKey(canvas, figure, own, inner, { heads, isDense });
    const foot = await layoutFoot(canvas, figure, own, inner, isDense);
    const under = own.gap * 1.5 + key.height + own.gap * 1.2 + foot.height + end;
    const head = await layoutHead(canvas, figure, own, inner, {
      hasSub: around === "introduced",
      isLow: around === "low",
    });
    const bodyTop = top + head.height + own.gap * 1.5;
    const body = await layoutBody(canvas, figure, own, {
      width: inner,
      height: (height ?? maxHeight) - bodyTop - under,
      grows: height === undefined,
      isOfStrips,
    });
    return { head, bodyTop, body, key, foot, under };
  };
  // Names above the columns leave room; without room for names, the key has them.
  const named = listNamed(figure);
  const layoutNamed = async (around: (typeof fullness)[number]) => {
    const bare = await layoutAll(around, []);
    return bare.body.isNamed || named.length === 0 ? bare : layoutAll(around, named);
  };
  // What stands around the rows makes way for them.
  const tries = own.smallest < 20 || height === undefined ? fullness : fullness.slice(1);
  let best = await layoutNamed(tries[0] ?? "bare");
  for (const around of tries.slice(1)) {
    if (best.body.left === 0) break;
    const next = await layoutNamed(around);
    if (next.body.left < best.body.left) best = next;
  }
  const { head, bodyTop, body, key, foot, under } = best;
  const isMatrix = figure.kind === "matrix";
  const isCut = isMatrix ? body.left > 0 : body.left === figure.rows.length && figure.kind === "issue";
  if (isCut && !isOfStrips && !figure.counted && figure.rows.length > 0) {
    // No room for all of the options: strips need no words for them.
    return layoutPicture(
      { ...figure, key: listStripEntries("matrix", figure.rows, figure.within) },
      { size, theme },
      true,
    );
  }
  const used = bodyTop + body.block.height + under;
  const fullHeight = height ?? Math.ceil(used);
  const footTop = fullHeight - end - foot.height;
  const keyTop = footTop - own.gap * 1.2 - key.height;
  // What cannot be stretched stands in the middle of its space rather than above a hole.
  const spare = Math.max(0, keyTop - own.gap * 1.5 - bodyTop - body.block.height);
  const svg = [
    group("ground", "", box(0, 0, width, fullHeight, canvas.colours.paper)),
    place(head.svg, margin, top),
    group("figure", "", place(body.block.svg, margin, bodyTop + Math.min(spare / 2, own.margin))),
    place(key.svg, margin, keyTop),
    place(foot.svg, margin, footTop),
  ].join("");
  return { width, height: fullHeight, ...(await canvas.finish(svg)), used, left: body.left };
}

/** Where and when; the title on as few lines as its largest fitting size allows; what it shows and what it leaves out. */
async function layoutHead(
  canvas: Canvas,
  figure: DrawnContent,
  { smallest, titles, lowTitles, gap }: Measures,
  width: number,
  { hasSub, isLow }: { hasSub: boolean; isLow: boolean },
): Promise<Block> {
  const { colours } = canvas;
  const style = { size: smallest, lineHeight: 1.25 };
  const day = await canvas.text(figure.asOf, { ...style, weight: 700 }, width);
  const over = await canvas.text(
    figure.over,
    { ...style, weight: 600, colour: colours["ink-2"] },
    width - day.width - 24,
  );
  let title: Block | undefined;
  for (const size of isLow ? lowTitles : titles) {
    const own = { face: "serif", size, weight: 600, lineHeight: 1.12 } as const;
    title = await canvas.text(figure.title, own, width);
    if (title.height > size * 1.12 * (isLow ? 1 : 2) + 4) continue;
    // No last line of a single word: lines about as long as each other.
    for (const share of title.height < size * 1.5 ? [] : [0.9, 0.8, 0.7, 0.6]) {
      const narrow = await canvas.text(figure.title, own, width * share);
      if (narrow.height > title.height) break;
      title = narrow;
    }
    break;
  }
  const words = figure.counted || (hasSub ? figure.sub : figure.caveat);
  const sub = await canvas.text(words, { ...style, colour: colours["ink-2"] }, width);
  const titleTop = Math.max(over.height, day.height) + gap / 2;
  const subTop = titleTop + (title?.height ?? 0) + (sub.height > 0 ? gap / 2 : 0);
  return {
    width,
    height: subTop + sub.height,
    svg: [
      group("over", "", over.svg),
      group("as-of", figure.asOf, place(day.svg, width - day.width, 0)),
      group("title", figure.title, place(title?.svg ?? "", 0, titleTop)),
      group("sub", "", place(sub.svg, 0, subTop)),
    ].join(""),
  };
}

/** The marks that occur with their meanings and, where columns are headed by initials, the names they stand for. */
async function layoutKey(
  canvas: Canvas,
  figure: DrawnContent,
  { smallest, strip }: Measures,
  width: number,
  { heads, isDense }: { heads: DrawnContent["heads"]; isDense: boolean },
): Promise<Block> {
  const { colours } = canvas;
  const style = { size: smallest, lineHeight: 1.2, colour: colours["ink-2"] };
  const marks: Block[] = [];
  for (const one of figure.key) {
    const sign = drawKey(canvas, one, { size: smallest, strip });
    const words = await canvas.text(one.label, style, width - sign.width);
    marks.push({
      width: sign.width + words.width,
      height: words.height,
      svg: place(sign.svg, 0, words.height / 2) + place(words.svg, sign.width, 0),
    });
  }
  const people: Block[] = [];
  for (const head of heads) {
    const colour = head.reported ? colours.reported : colours["ink-2"];
    const letters = await canvas.text(head.monogram, { ...style, weight: 700, colour }, 400);
    const indent = letters.width + smallest * 0.4;
    const name = await canvas.text(head.name, style, width - indent);
    people.push({
      width: indent + name.width,
      height: Math.max(letters.height, name.height),
      svg: letters.svg + place(name.svg, indent, 0),
    });
  }
  const space = smallest * 1.5;
  if (isDense) {
    const all = flow([...marks, ...people], width, smallest);
    return { width, height: all.height, svg: group("key", "Key", all.svg) };
  }
  const [first, second] = [flow(marks, width, space), flow(people, width, space)];
  // On one line where both have room.
  const isOneLine = first.width + second.width + space <= width && marks.every((one) => one.height < smallest * 1.5);
  const [x, y] = isOneLine && first.height < smallest * 1.6 ? [first.width + space, 0] : [0, first.height + 4];
  const names = formatList(heads.map((head) => head.name));
  return {
    width,
    height: people.length === 0 ? first.height : Math.max(first.height, y + second.height),
    svg: group("key", "Key", first.svg) + (people.length > 0 ? group("columns", names, place(second.svg, x, y)) : ""),
  };
}

/**
 * The columns that may be headed by initials alone: where parties are counted, those alongside the counts.
 */
function listNamed({ counted, heads, rows, kind }: DrawnContent): DrawnContent["heads"] {
  if (heads.length < 2) return [];
  if (!counted) return heads;
  if (kind === "deal" || kind === "draft") return [];
  const beside = new Set(rows.flatMap((row) => (row.beside ?? []).map(({ key }) => key)));
  return heads.filter(({ key }) => beside.has(key));
}

/** The sign of an entry of the key, around the line y = 0, with the space behind it. */
function drawKey(
  { colours }: Canvas,
  { shape, icon, strip }: PictureLegend,
  { size, strip: high }: { size: number; strip: number },
): { width: number; svg: string } {
  const mark = size * 0.95;
  const [half, wide] = [mark / 2, size * 2];
  const long = (svg: string) => ({ width: wide + size * 0.5, svg });
  if (strip) {
    const width = high * 2.2;
    return { width: width + size * 0.45, svg: drawStrip(colours, strip, { x: 0, y: 0, width, height: high }) };
  }
  if (icon) return drawKeyIcon(colours, icon, false, size);
  switch (shape) {
    case "words":
    case "strip":
    case "result":
      return { width: 0, svg: "" };
    case "range":
      return long(
        drawMark("record", { x: half, y: 0, size: mark }, colours) +
          drawMark("record", { x: wide - half, y: 0, size: mark }, colours) +
          line(half, 0, wide - half, 0, colours.ink, mark * 0.4),
      );
    case "reported-range":
      return long(line(0, 0, wide, 0, colours.reported, 2.2, "5 3"));
    case "move":
      return long(drawMove(0, wide, 0, mark / 2, colours.reported));
    case "held":
    case "reported-of":
      return long(drawTallyBar(colours, shape, wide));
    case "dashed-result":
      return drawKeyIcon(colours, { kind: "apart", steps: 2 }, true, size);
    default:
      return { width: mark * 1.4, svg: drawMark(shape, { x: half, y: 0, size: mark }, colours) };
  }
}

/** A symbol of the key. It has the middle of its box elsewhere; here it begins where other signs begin. */
function drawKeyIcon(
  colours: Canvas["colours"],
  icon: NonNullable<PictureLegend["icon"]>,
  report: boolean,
  size: number,
): { width: number; svg: string } {
  const by = size / 14;
  const inset = getIconOffset(icon) * by;
  return {
    width: 46 * by - inset * 2 + size * 0.5,
    svg: place(enlarge(drawIcon(icon, report, colours), by), -inset, -7 * by),
  };
}

/** Where everything comes from: the site, the address with all sources, and the licence, on one line if that is possible. */
async function layoutFoot(
  canvas: Canvas,
  figure: DrawnContent,
  { smallest, gap }: Measures,
  width: number,
  isDense: boolean,
): Promise<Block> {
  const { colours } = canvas;
  const small = { size: smallest, colour: colours["ink-2"], lineHeight: 1.25 };
  const logo = await layoutLogo(canvas, smallest * 1.15);
  const terms = await canvas.text(figure.licence, { ...small, colour: colours["ink-3"] }, width);
  const room = width - logo.width - terms.width - smallest * 1.8;
  let words: Block = { width: 0, height: 0, svg: "" };
  // An address on two lines can hardly be copied: the words before it make way.
  for (const said of [
    ...(isDense ? [] : [figure.allSources]),
    figure.briefSources,
    figure.address || figure.briefSources,
  ]) {
    words = await canvas.text(said, small, room);
    if (words.height < smallest * 1.5) break;
  }
  // An address that is still too long has a line of its own.
  const isBelow = words.height > smallest * 1.5;
  if (isBelow) words = await canvas.text(isDense ? figure.briefSources : figure.allSources, small, width);
  const height = Math.max(logo.height, isBelow ? 0 : words.height);
  const top = gap;
  const [x, y] = isBelow ? [0, top + height + gap / 2] : [logo.width + smallest, top + (height - words.height) / 2];
  return {
    width,
    height: isBelow ? y + words.height : top + height,
    svg: [
      line(0, 0, width, 0, colours.stop),
      group("credit", figure.credit, place(logo.svg, 0, top + (height - logo.height) / 2)),
      group("address", figure.url, place(words.svg, x, y)),
      group("licence", "", place(terms.svg, width - terms.width, top + (height - terms.height) / 2)),
    ].join(""),
  };
}
