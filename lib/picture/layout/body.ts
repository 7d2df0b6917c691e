import { formatCount } from "../../text/format";
import type { Block, Canvas } from "../canvas";
import type { PictureContent, PictureRow } from "../content";
import { layoutAskTally, layoutAskTallyHeads } from "./ask-tally";
import { layoutLanes } from "./lanes";
import {
  getColumnWidth,
  layoutScaleColumns,
  measureMonograms,
  monogramGap,
  type ScaleColumnSize,
} from "./scale-columns";
import { group, place } from "./shapes";
import { layoutAsked, layoutAskHeads, layoutCompared, layoutPosition, type TableScale } from "./table";
import { layoutTally } from "./tally";

/** One way to lay out the rows: how many side by side, and how to draw each of them. */
interface Variant {
  columns: number;
  /** The gap between two rows. */
  gap: number;
  draw: (row: PictureRow, width: number) => Promise<Block>;
  /** The header above the rows. */
  head?: (width: number) => Promise<Block>;
}

/** The gap between two columns. */
const gutter = 40;

/** The rows of a picture within the available space, and how many did not fit. */
export interface Body {
  block: Block;
  left: number;
}

/**
 * Lays out the rows in the largest variant in which all of them fit. If none does, the variant that holds the most
 * shows the first rows and says how many more there are; nothing is cut off. A body that `grows` is as high as its
 * rows, up to `height`.
 */
export async function layoutBody(
  canvas: Canvas,
  figure: PictureContent,
  { width, height, grows }: { width: number; height: number; grows: boolean },
): Promise<Body> {
  let best: { laid: Laid; shown: number } | undefined;
  const monograms = await measureMonograms(canvas, figure.heads);
  for (const variant of listVariants(canvas, figure, { width, grows, monograms })) {
    const laid = await layoutVariant(variant, figure, width, height);
    const all = countFitting(laid, height, figure.rows.length);
    if (all === figure.rows.length) return { block: compose(laid, all, grows ? undefined : height), left: 0 };
    const note = await noteRest(canvas, figure, 1, width);
    const shown = countFitting(laid, height - note.height - 8, figure.rows.length);
    if (!best || shown > best.shown) best = { laid, shown };
  }
  if (!best) return { block: { width, height: 0, svg: "" }, left: 0 };
  const left = figure.rows.length - best.shown;
  const note = await noteRest(canvas, figure, left, width);
  const block = compose(best.laid, best.shown, undefined);
  return {
    left,
    block: {
      width,
      height: block.height + 8 + note.height,
      svg: block.svg + group("more", "", place(note.svg, 0, block.height + 8)),
    },
  };
}

function noteRest(canvas: Canvas, figure: PictureContent, left: number, width: number): Promise<Block> {
  return canvas.text(
    `And ${formatCount(left, "more question", "more questions")} ${figure.elsewhere}`,
    { size: 14, weight: 600 },
    width,
  );
}

interface Laid {
  variant: Variant;
  width: number;
  column: number;
  head: Block | undefined;
  /** Rows side by side, with the height of the tallest. */
  lines: { blocks: Block[]; height: number }[];
}

/** Lays out rows until one exceeds `height`: none after it can be shown, however many there are. */
async function layoutVariant(variant: Variant, figure: PictureContent, width: number, height: number): Promise<Laid> {
  const column = (width - gutter * (variant.columns - 1)) / variant.columns;
  const head = await variant.head?.(width);
  const lines: Laid["lines"] = [];
  let used = head?.height ?? 0;
  for (let i = 0; i < figure.rows.length && used <= height; i += variant.columns) {
    const blocks: Block[] = [];
    for (const row of figure.rows.slice(i, i + variant.columns)) blocks.push(await variant.draw(row, column));
    const high = Math.max(...blocks.map((block) => block.height));
    used += high + (i > 0 ? variant.gap : 0);
    lines.push({ blocks, height: high });
  }
  return { variant, width, column, head, lines };
}

function countFitting({ variant, head, lines }: Laid, height: number, rows: number): number {
  let used = head?.height ?? 0;
  let fit = 0;
  for (const [i, one] of lines.entries()) {
    used += one.height + (i > 0 ? variant.gap : 0);
    if (used > height) break;
    fit = Math.min(rows, fit + one.blocks.length);
  }
  return fit;
}

function compose({ variant, width, column, head, lines }: Laid, shown: number, height: number | undefined): Block {
  const used = lines.slice(0, Math.ceil(shown / variant.columns));
  const natural =
    (head?.height ?? 0) + used.reduce((sum, one) => sum + one.height, 0) + variant.gap * (used.length - 1);
  // Spread spare space between the rows, up to the point where they would no longer look related.
  const spare = height === undefined ? 0 : Math.max(0, height - natural);
  const gap = variant.gap + (used.length > 1 ? Math.min(18, spare / (used.length - 1)) : 0);
  let y = head?.height ?? 0;
  const parts = used.map((one, i) => {
    if (i > 0) y += gap;
    const svg = one.blocks.map((block, n) => place(block.svg, (column + gutter) * n, y)).join("");
    y += one.height;
    return svg;
  });
  return { width, height: y, svg: (head?.svg ?? "") + parts.join("") };
}

/** The space for the rows, and the width of the widest monogram at 12 px. */
interface Space {
  width: number;
  grows: boolean;
  monograms: number;
}

function listVariants(canvas: Canvas, figure: PictureContent, space: Space): Variant[] {
  const { width, grows } = space;
  switch (figure.kind) {
    case "issue":
      return figure.counted ? listTallies(canvas, figure, width, grows) : listIssueVariants(canvas, figure, space);
    case "matrix":
      return figure.counted ? listTallies(canvas, figure, width, grows) : listMatrixVariants(canvas, figure, space);
    case "party":
      return listTables(width, figure.rows.length, 1, (row, own, scale) =>
        layoutPosition(canvas, figure, row, own, scale),
      );
    case "compare":
      return listTables(width, figure.rows.length, figure.heads.length, (row, own, scale) =>
        layoutCompared(canvas, figure, row, own, scale),
      );
    case "deal":
    case "draft":
      return tableScales
        .filter(({ size }) => width > 700 || size < 15)
        .map((scale) =>
          figure.counted
            ? {
                columns: 1,
                gap: 0,
                draw: (row, own) => layoutAskTally(canvas, figure, row, own, scale),
                head: (own) => layoutAskTallyHeads(canvas, figure, own, scale),
              }
            : {
                columns: 1,
                gap: 0,
                draw: (row, own) => layoutAsked(canvas, figure, row, own, scale),
                head: (own) => layoutAskHeads(canvas, figure, own, scale),
              },
        );
  }
}

/** The variants for parties that are counted because there are too many to draw. */
function listTallies(canvas: Canvas, { heads, rows }: PictureContent, width: number, grows: boolean): Variant[] {
  const sides = width > 900 && rows.length > 1 ? (rows.length > 3 ? [2, 1] : [1, 2]) : [1];
  const pitches = grows ? [26] : [34, 28, 23, 18];
  const counts = rows.flatMap(({ tally }) => (tally?.options ?? []).flatMap(({ held, reported }) => [held, reported]));
  const largest = Math.max(...counts);
  return sides.flatMap((columns) =>
    pitches.map((pitch) => ({
      columns,
      gap: 16,
      draw: async (row, own) => {
        if (!row.tally) throw new Error(`the parties are not counted on ${row.id}`);
        const size = pitch > 30 ? 16 : pitch > 25 ? 14.5 : 13;
        const title = rows.length > 1 ? row.text : "";
        return layoutTally(canvas, row, { heads, tally: row.tally, title, largest }, own, {
          pitch,
          size,
          title: size + 4,
        });
      },
    })),
  );
}

function listIssueVariants(canvas: Canvas, figure: PictureContent, { width, grows, monograms }: Space): Variant[] {
  const { heads, rows } = figure;
  const many = rows.length > 1;
  const longest = Math.max(...rows.map(({ axis }) => axis.lines));
  // Options side by side need room for their labels.
  const lanes: Variant[] =
    width / longest < 120
      ? []
      : [120, 100, 84, 75, 66, 58].map((lane) => ({
          columns: 1,
          gap: 30,
          draw: (row, own) =>
            layoutLanes(
              canvas,
              row,
              heads,
              own,
              { names: longest > 5 ? 176 : 200, size: lane > 70 ? 14 : 13, mark: lane > 90 ? 16 : 14, lane },
              many,
            ),
        }));
  const sides = (width > 900 && many ? [2, 1, 3] : [1]).filter((columns) =>
    hasRoomForMonograms({ column: columns > 1 ? 54 : 76, labels: "all" }, heads.length, { columns, width, monograms }),
  );
  const pitches = grows ? [28] : [62, 54, 46, 40, 34, 28, 24, 20];
  const staves: Variant[] = sides.flatMap((columns) =>
    pitches.map((pitch) => ({
      columns,
      gap: 26,
      draw: (row, own) =>
        layoutScaleColumns(
          canvas,
          row,
          heads,
          own,
          {
            pitch,
            size: width < 700 ? 13.5 : pitch > 50 ? 18 : pitch > 38 ? 16 : pitch > 26 ? 14 : 12.5,
            mark: pitch > 50 ? 20 : pitch > 38 ? 18 : pitch > 26 ? 15 : 13,
            title: pitch > 38 ? 20 : 17,
            labels: "all",
            column: columns > 1 ? 54 : 76,
          },
          many ? row.text : "",
        ),
    })),
  );
  return [...lanes, ...staves];
}

function listMatrixVariants(canvas: Canvas, { heads }: PictureContent, { width, monograms }: Space): Variant[] {
  const wide = width > 900;
  const sizes = [
    { pitch: 40, size: 16, mark: 18, title: 21, column: 50, sides: wide ? [2] : [] },
    { pitch: 32, size: 15, mark: 16, title: 19, column: 44, sides: wide ? [2, 3] : [] },
    { pitch: 27, size: 13.5, mark: 15, title: 17, column: 38, sides: wide ? [3] : [] },
    ...[24, 20, 16, 13, 11, 9.5].map((pitch) => ({
      pitch,
      size: 12,
      mark: Math.min(14, Math.max(10, pitch)),
      title: pitch > 15 ? 16 : 14.5,
      column: 34,
      sides: wide ? [3, 4, 2, 1] : [2, 1],
    })),
  ];
  return sizes.flatMap(({ sides, ...scale }) =>
    sides
      .filter((columns) =>
        hasRoomForMonograms({ ...scale, labels: "ends" }, heads.length, { columns, width, monograms }),
      )
      .map((columns) => ({
        columns,
        gap: 16,
        draw: (row: PictureRow, own: number) =>
          layoutScaleColumns(canvas, row, heads, own, { ...scale, labels: "ends" }, row.label),
      })),
  );
}

/** Whether monograms are legible above the columns of figures side by side. A single figure is as good as it gets. */
function hasRoomForMonograms(
  scale: Pick<ScaleColumnSize, "column" | "labels">,
  heads: number,
  { columns, width, monograms }: Pick<Space, "width" | "monograms"> & { columns: number },
): boolean {
  const column = getColumnWidth(scale, heads, (width - gutter * (columns - 1)) / columns);
  return columns === 1 || column - monogramGap >= (monograms * smallestMonogram) / 12;
}

/** In CSS pixels. */
const smallestMonogram = 9;

const tableScales: TableScale[] = [
  { size: 16, mark: 16, space: 18 },
  { size: 16, mark: 16, space: 13 },
  { size: 15, mark: 15, space: 9 },
  { size: 14, mark: 14, space: 7 },
  { size: 13, mark: 12, space: 5 },
  { size: 12.5, mark: 11, space: 3 },
];

function listTables(
  width: number,
  rows: number,
  tracks: number,
  draw: (row: PictureRow, width: number, scale: TableScale) => Promise<Block>,
): Variant[] {
  const sides = width > 1000 && rows > 6 && tracks < 3 ? [1, 2] : [1];
  const scales = width < 700 ? tableScales.filter(({ size }) => size === 14) : tableScales;
  return sides.flatMap((columns) =>
    scales.map((scale) => ({ columns, gap: 0, draw: (row: PictureRow, own: number) => draw(row, own, scale) })),
  );
}
