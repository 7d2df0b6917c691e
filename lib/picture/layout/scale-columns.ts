import { placeOn } from "../../view/place-on-axis";
import type { Block, Canvas } from "../canvas";
import type { PictureCell, PictureHead, PictureRow } from "../content";
import { box, countLetterLines, drawMark, drawOpenEnd, formatId, group, line, markOffsets, place } from "./shapes";
import { layoutShares } from "./shares";

/** Dimensions of a scale column. */
export interface ScaleColumnSize {
  /** The minimum distance between two options. */
  pitch: number;
  size: number;
  mark: number;
  /** The font size of the question above it. */
  title: number;
  /** The maximum width of a column. */
  column: number;
}

/** A question as a compact figure: options down, one narrow column per party and deal. At least as high as `height`. */
export async function layoutScaleColumns(
  canvas: Canvas,
  row: PictureRow,
  heads: readonly PictureHead[],
  { width, height = 0 }: { width: number; height?: number | undefined },
  scale: ScaleColumnSize,
  /** The question, those of the figures beside it, which begin at the same height, and whether columns have heads. */
  title?: { words: string; beside: readonly string[]; hasHeads: boolean },
): Promise<Block> {
  const { colours } = canvas;
  const widest = await measureLetters(canvas, heads, scale.size);
  const column = Math.min(Math.max(scale.column, widest + 8), (width * 0.56) / heads.length);
  const mark = Math.min(scale.mark, column * 0.8);
  const left = width - column * heads.length;
  const style = { face: "serif" as const, size: scale.title, weight: 600, lineHeight: 1.2 };
  const words = await canvas.text(title?.words ?? "", style, width);
  const titles = await Promise.all((title?.beside ?? []).map((one) => canvas.text(one, style, width)));
  const titleHeight = Math.max(words.height, ...titles.map((one) => one.height));
  const { axis } = row;
  const last = axis.lines - 1;
  const labels = await Promise.all(
    axis.ticks.map(async ({ label, shares }): Promise<Block> => {
      const words = await canvas.text(label, { size: scale.size, lineHeight: 1.16 }, left - 14);
      const divided = await layoutShares(canvas, shares, left - 14, scale.size);
      return {
        width: words.width,
        height: words.height + divided.height,
        svg: words.svg + place(divided.svg, 0, words.height),
      };
    }),
  );
  const letters = await Promise.all(
    heads.map((head) => {
      const own = {
        size: scale.size,
        weight: 650,
        colour: head.reported ? colours.reported : colours["ink-2"],
      };
      return canvas.text(head.monogram, own, 400);
    }),
  );
  const lettersHigh = Math.max(...letters.map(({ height }) => height));
  // Initials that would touch stand on several lines.
  const lettersLines = countLetterLines(letters, column);
  const highest = Math.max(...labels.map((label) => label.height));
  const top = titleHeight + (title ? 6 : 0);
  const hasHeads = title?.hasHeads ?? true;
  const rule = top + (hasHeads ? lettersHigh * lettersLines + 5 : 0);
  const ages = await layoutAges(canvas, row, scale.size, column);
  // As many lines as there are options, and 5 px around them.
  const pitch = Math.max(scale.pitch, highest + 3, (height - ages.height - rule - 5) / axis.lines);
  const edge = pitch / 2;
  const y = (i: number) => rule + edge + 3 + i * pitch;
  const bottom = y(last) + edge + 2 + ages.height;
  // Drawn below everything, so that no band covers what is in the next column.
  const bands: string[] = [];
  const columns = row.cells.map((cell, i) => {
    const head = heads[i];
    if (!head) return "";
    const x = left + column * (i + 0.5);
    const ground = head.deal ? colours.band : colours.paper;
    if (head.deal) bands.push(box(x - column / 2, top, column, bottom - top, ground));
    const lines = axis.ticks.map(({ at }) =>
      line(x - column / 2, y(at), x + column / 2, y(at), colours.stave, 1, cell.silent ? "3 3" : ""),
    );
    return group(
      formatId("row", row.id, head.key),
      cell.accessibleText,
      [
        hasHeads ? placeLetters(letters[i], x, top + 2 + lettersHigh * (i % lettersLines), width) : "",
        ...lines,
        drawColumn(canvas, cell, {
          x,
          y: (place) => y(placeOn(axis, place)),
          mark,
          column,
          ground,
          middle: (y(0) + y(last)) / 2,
        }),
        placeAge(ages.each[i], x, bottom),
      ].join(""),
    );
  });
  const svg = [
    place(words.svg, 0, titleHeight - words.height),
    ...bands,
    group(
      formatId("row", row.id, "options"),
      "",
      labels.map((label, i) => place(label.svg, 0, y(axis.ticks[i]?.labelAt ?? 0) - label.height / 2)).join(""),
    ),
    ...columns,
    line(0, rule, width, rule, colours.stop),
  ].join("");
  return { width, height: bottom, svg: group(formatId("row", row.id), row.text, svg) };
}

/** How old the positions are, where any is old and there is room below their columns. */
async function layoutAges(canvas: Canvas, { cells }: PictureRow, size: number, column: number) {
  const each = await Promise.all(
    cells.map(({ age }) =>
      age ? canvas.text(age.brief, { size, lineHeight: 1.2, colour: canvas.colours["ink-3"] }, 400) : undefined,
    ),
  );
  const widest = Math.max(0, ...each.map((one) => one?.width ?? 0));
  if (widest > column - 4) return { each: [], height: 0 };
  return { each, height: Math.max(0, ...each.map((one) => one?.height ?? 0)) };
}

function placeAge(age: Block | undefined, x: number, bottom: number): string {
  return age ? place(age.svg, x - age.width / 2, bottom - age.height) : "";
}

/** The width of the widest initials. */
async function measureLetters(canvas: Canvas, heads: readonly PictureHead[], size: number): Promise<number> {
  const letters = await Promise.all(heads.map(({ monogram }) => canvas.text(monogram, { size, weight: 650 }, 400)));
  return Math.max(0, ...letters.map((one) => one.width));
}

/** Initials, centred on their column without leaving the figure. */
function placeLetters(letters: Block | undefined, x: number, y: number, width: number): string {
  return letters ? place(letters.svg, Math.min(x - letters.width / 2, width - letters.width), y) : "";
}

interface Place {
  x: number;
  y: (place: number) => number;
  mark: number;
  column: number;
  ground: string;
  middle: number;
}

/** The marks of one column, and the lines between them. */
export function drawColumn(
  { colours }: Canvas,
  cell: PictureCell,
  { x, y, mark, column, ground, middle }: Place,
): string {
  const sets = cell.marks.map((one) => ({
    place: one.place,
    shapes: [
      one.shape,
      ...(one.beside ? [one.beside.shape] : []),
      ...(cell.redLines.includes(one.place) ? (["red-line"] as const) : []),
    ],
  }));
  // Marks that share an option stay within their column: if there is no room beside the first, all of them move over.
  const most = Math.max(1, ...sets.map(({ shapes }) => shapes.length));
  const hasRoom = most === 1 || 3 * (mark + 1) <= column;
  const beside = hasRoom ? mark : Math.min(mark, column / most - 1);
  const axis = hasRoom || most > 2 ? x : x - (beside + 1) / 2;
  const marks = sets.flatMap(({ place, shapes }) =>
    shapes.map((shape, n) => {
      const size = shapes.length > 1 ? beside : mark;
      return drawMark(shape, { x: axis + (markOffsets[n] ?? 0) * (size + 1), y: y(place), size }, colours, ground);
    }),
  );
  const lines = cell.redLines
    .filter((at) => !cell.marks.some((one) => one.place === at))
    .map((at) => drawMark("red-line", { x: axis, y: y(at), size: mark }, colours, ground));
  return [
    ...cell.moves.map(({ from, to }) => {
      const way = to > from ? 1 : -1;
      return line(
        axis,
        y(from) + way * mark * 0.5,
        axis,
        y(to) - way * mark * 0.4,
        colours.reported,
        Math.max(1.4, mark / 8),
        "1.8 2.4",
      );
    }),
    ...cell.bars.map(({ from, to }) => line(axis, y(from), axis, y(to), colours.ink, mark * 0.42)),
    ...cell.bars.map((bar) => drawOpenEnd(bar, (at) => ({ x: axis, y: y(at) }), "down", mark * 0.5, colours.ink)),
    ...cell.reportedBars.map(({ from, to }) =>
      line(axis, y(from), axis, y(to), colours.reported, Math.max(1.6, mark * 0.16), "4 2.6"),
    ),
    ...lines,
    ...marks,
    cell.silent && cell.redLines.length === 0
      ? drawMark(cell.positions[0]?.shape ?? "silent", { x, y: middle, size: mark * 1.15 }, colours)
      : "",
  ].join("");
}
