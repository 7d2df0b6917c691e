import type { Block, Canvas } from "../canvas";
import type { DrawnContent, PictureRow } from "../content";
import { isOfStrips } from "../legend";
import { layoutAskTally, layoutAskTallyHeads } from "./ask-tally";
import { layoutLanes } from "./lanes";
import type { Measures } from "./measures";
import { noteRest } from "./note-rest";
import { layoutScaleColumns } from "./scale-columns";
import { group, place } from "./shapes";
import { areNamesShort, layoutStripRows } from "./strip-rows";
import { getAskWidth, layoutAsked, layoutAskHeads, type TableScale } from "./table";
import { layoutTally } from "./tally";

/** One way to lay out the rows: how many side by side, and how to draw each of them. */
interface Variant {
  columns: number;
  /** The gap between two rows. */
  gap: number;
  /** Whether it has the names of the columns, so that no key has to give them. */
  isNamed?: boolean;
  /** By how much rows may be stretched where there is room; without it, not at all. */
  stretch?: number;
  /** Draws a row, at least as high as is asked where it stretches. */
  draw: (row: PictureRow, own: { width: number; height?: number }) => Promise<Block>;
  /** The header above the rows. */
  head?: (width: number) => Promise<Block>;
}

/** The gap between two columns. */
const gutter = 40;

/** The rows of a picture within the available space, and how many did not fit. */
export interface Body {
  block: Block;
  left: number;
  /** Whether the columns are headed by their names, so that no key has to give them. */
  isNamed: boolean;
}

/**
 * Lays out the rows in the largest variant in which all of them fit. If none does, the variant that holds the most
 * shows the first rows and says how many more there are; nothing is cut off. A body that `grows` is as high as its
 * rows, up to `height`.
 */
export async function layoutBody(
  canvas: Canvas,
  figure: DrawnContent,
  measures: Measures,
  space: Space,
): Promise<Body> {
  const { width, height, grows } = space;
  if (!figure.counted && (space.isOfStrips || isOfStrips(figure))) {
    return layoutStripRows(canvas, figure, measures, space);
  }
  let best: { laid: Laid; shown: number } | undefined;
  for (const variant of await listVariants(canvas, figure, measures, space)) {
    const laid = await layoutVariant(variant, figure, width, height);
    const all = countFitting(laid, height, figure.rows.length);
    if (all === figure.rows.length) {
      return {
        block: await compose(laid, figure.rows, grows ? undefined : height),
        left: 0,
        isNamed: variant.isNamed ?? false,
      };
    }
    const note = await noteRest(canvas, figure, measures, 1, width);
    const shown = countFitting(laid, height - note.height - 8, figure.rows.length);
    if (!best || shown > best.shown) best = { laid, shown };
  }
  if (!best) return { block: { width, height: 0, svg: "" }, left: 0, isNamed: false };
  const left = figure.rows.length - best.shown;
  const note = await noteRest(canvas, figure, measures, left, width);
  const rest = grows ? undefined : height - note.height - 8;
  const block = await compose(best.laid, figure.rows.slice(0, best.shown), rest);
  return {
    left,
    isNamed: best.laid.variant.isNamed ?? false,
    block: {
      width,
      height: block.height + 8 + note.height,
      svg: block.svg + group("more", "", place(note.svg, 0, block.height + 8)),
    },
  };
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
async function layoutVariant(variant: Variant, figure: DrawnContent, width: number, height: number): Promise<Laid> {
  const column = (width - gutter * (variant.columns - 1)) / variant.columns;
  const head = await variant.head?.(width);
  const lines: Laid["lines"] = [];
  let used = head?.height ?? 0;
  for (let i = 0; i < figure.rows.length && used <= height; i += variant.columns) {
    const blocks: Block[] = [];
    for (const row of figure.rows.slice(i, i + variant.columns)) {
      blocks.push(await variant.draw(row, { width: column }));
    }
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

/** Puts the rows together, stretched as far as there is room and they allow; figures side by side are equally high. */
async function compose(
  { variant, width, column, head, lines }: Laid,
  rows: readonly PictureRow[],
  height: number | undefined,
): Promise<Block> {
  const { columns, stretch = 1 } = variant;
  const used = lines.slice(0, Math.ceil(rows.length / columns));
  const natural =
    (head?.height ?? 0) + used.reduce((sum, one) => sum + one.height, 0) + variant.gap * (used.length - 1);
  const spare = height === undefined ? 0 : Math.max(0, height - natural);
  let y = head?.height ?? 0;
  const parts = [head?.svg ?? ""];
  for (const [i, one] of used.entries()) {
    if (i > 0) y += variant.gap;
    const high = stretch === 1 ? one.height : Math.min(one.height * stretch, one.height + spare / used.length);
    for (const [n, row] of rows.slice(i * columns, (i + 1) * columns).entries()) {
      const block = stretch === 1 ? one.blocks[n] : await variant.draw(row, { width: column, height: high });
      parts.push(place(block?.svg ?? "", (column + gutter) * n, y));
    }
    y += high;
  }
  return { width, height: y, svg: parts.join("") };
}

/** The space for the rows. */
interface Space {
  width: number;
  height: number;
  grows: boolean;
  /** Whether strips stand for figures, which had no room. */
  isOfStrips?: boolean;
}

async function listVariants(
  canvas: Canvas,
  figure: DrawnContent,
  measures: Measures,
  { width, grows }: Space,
): Promise<Variant[]> {
  if (figure.kind === "deal" || figure.kind === "draft") {
    const isNamed =
      figure.counted !== "" || (await areNamesShort(canvas, figure.heads, measures.note, getAskWidth(figure, width)));
    return listTables(canvas, figure, measures, isNamed);
  }
  return figure.counted
    ? listTallies(canvas, figure, measures, width, grows)
    : listIssueVariants(canvas, figure, measures, width);
}

/** The variants of what a deal asks. */
function listTables(
  canvas: Canvas,
  figure: DrawnContent,
  { label, note, smallest, icon, gap }: Measures,
  isNamed: boolean,
): Variant[] {
  return [label, smallest].flatMap((size) =>
    [gap * 1.6, gap, gap / 2, gap / 4].map((space): Variant => {
      // Symbols shrink before a term is left out.
      const own = space < gap / 2 ? icon * 0.7 : icon;
      const scale: TableScale = { label: size, note: Math.min(note, size), icon: own, space, brief: smallest > 20 };
      return figure.counted
        ? {
            columns: 1,
            gap: 0,
            isNamed,
            draw: (row, own) => layoutAskTally(canvas, figure, row, own.width, scale),
            head: (own) => layoutAskTallyHeads(canvas, figure, own, scale),
          }
        : {
            columns: 1,
            gap: 0,
            isNamed,
            stretch: 1.8,
            draw: (row, own) => layoutAsked(canvas, figure, row, own, scale),
            head: (own) => layoutAskHeads(canvas, figure, own, { note: scale.note, isNamed }),
          };
    }),
  );
}

/** The variants for parties that are counted because there are too many to draw. */
function listTallies(
  canvas: Canvas,
  { heads, rows }: DrawnContent,
  { smallest, label }: Measures,
  width: number,
  grows: boolean,
): Variant[] {
  const sides = width > 1050 && rows.length > 1 ? (rows.length > 3 ? [2, 1] : [1, 2]) : [1];
  const pitches = grows ? [smallest * 1.7] : [2.2, 1.8, 1.4].map((by) => by * smallest);
  const counts = rows.flatMap(({ tally }) => (tally?.options ?? []).flatMap(({ held, reported }) => [held, reported]));
  const largest = Math.max(...counts);
  return sides.flatMap((columns) =>
    pitches.map((pitch) => ({
      columns,
      gap: 16,
      draw: async (row, own) => {
        if (!row.tally) throw new Error(`the parties are not counted on ${row.id}`);
        const title = rows.length > 1 ? row.text : "";
        return layoutTally(canvas, row, { heads, tally: row.tally, title, largest }, own.width, {
          pitch,
          size: smallest,
          title: label,
          smallest,
        });
      },
    })),
  );
}

/** A single question as lanes; several of them as figures side by side and equally high. */
function listIssueVariants(
  canvas: Canvas,
  { heads, rows }: DrawnContent,
  { label, note, mark, smallest, gap }: Measures,
  width: number,
): Variant[] {
  const longest = Math.max(...rows.map(({ axis }) => axis.lines));
  const isWide = width > 1050;
  const names = isWide ? 280 : 0;
  const lanes = (["full", "brief"] as const).flatMap((words) =>
    [label, smallest].map(
      (size): Variant => ({
        columns: 1,
        gap: 0,
        isNamed: true,
        stretch: Number.POSITIVE_INFINITY,
        draw: (row, own) => layoutLanes(canvas, row, heads, own, { names, words, label: size, note, mark }),
      }),
    ),
  );
  // Options side by side need room for their words, and no reader follows many lanes.
  const hasLanes = rows.length === 1 && (width - names) / longest >= smallest * 5.4 && heads.length <= 7;
  const many = rows.length > 1;
  // Side by side as many as leave no hole in the last line.
  const sides = !many ? [1] : !isWide ? [1] : rows.length % 3 === 0 ? [3, 1] : [2, 3, 1];
  const figures = sides.flatMap((columns) =>
    [label, smallest].flatMap((size) =>
      [2.6, 2, 1.5, 1.1].map(
        (by): Variant => ({
          columns,
          gap: gap * (isWide ? 3 : 1.6),
          stretch: 1.9,
          draw: (row, own) =>
            layoutScaleColumns(
              canvas,
              row,
              heads,
              own,
              {
                pitch: size * by,
                size,
                mark: Math.min(mark, size * by),
                title: size + 3,
                column: own.width * (columns === 1 ? 0.13 : 0.11),
              },
              many
                ? {
                    words: row.text,
                    beside: columns > 1 ? rows.map(({ text }) => text) : [],
                    // Figures below one another have the same columns.
                    hasHeads: columns > 1 || row === rows[0],
                  }
                : undefined,
            ),
        }),
      ),
    ),
  );
  return hasLanes ? [...lanes, ...figures] : figures;
}
