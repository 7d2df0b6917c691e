import { placeOn } from "../../view/place-on-axis";
import type { Block, Canvas } from "../canvas";
import type { PictureCell, PictureHead, PictureRow } from "../content";
import { box, drawMark, drawOpenEnd, formatId, group, line, markOffsets, place } from "./shapes";

/** Dimensions of a scale column. */
export interface ScaleColumnSize {
  /** The minimum distance between two options. */
  pitch: number;
  size: number;
  mark: number;
  /** The font size of the question above it. */
  title: number;
  /** Label every option, or only the two ends. */
  labels: "all" | "ends";
  /** The maximum width of a column. */
  column: number;
}

/** A question as a compact figure: options down, one narrow column per party and deal. */
export async function layoutScaleColumns(
  canvas: Canvas,
  row: PictureRow,
  heads: readonly PictureHead[],
  width: number,
  scale: ScaleColumnSize,
  title: string,
): Promise<Block> {
  const { colours } = canvas;
  const column = getColumnWidth(scale, heads.length, width);
  const mark = Math.min(scale.mark, column * 0.8);
  const left = width - column * heads.length;
  const words = await canvas.text(title, { face: "serif", size: scale.title, weight: 600, lineHeight: 1.2 }, width);
  const { axis } = row;
  const last = axis.lines - 1;
  const labels = await Promise.all(
    axis.ticks.map(({ label }, i) =>
      scale.labels === "all" || i === 0 || i === axis.ticks.length - 1
        ? canvas.text(
            label,
            { size: scale.size, lineHeight: 1.18, colour: scale.labels === "all" ? colours.ink : colours["ink-2"] },
            left - 14,
          )
        : undefined,
    ),
  );
  const widest = await measureMonograms(canvas, heads);
  const size = Math.min(Math.max(12, scale.size - 1), (12 * (column - monogramGap)) / widest);
  const letters = await Promise.all(
    heads.map((head) => {
      const style = {
        size,
        weight: 650,
        align: "center" as const,
        colour: head.reported ? colours.reported : colours["ink-2"],
      };
      return canvas.text(head.monogram, style, column);
    }),
  );
  const lettersHeight = Math.max(...letters.map(({ height }) => height));
  const highest = Math.max(...labels.map((label) => label?.height ?? 0));
  const pitch =
    scale.labels === "all"
      ? Math.max(scale.pitch, highest + 6)
      : Math.max(
          scale.pitch,
          last > 0 ? (((labels[0]?.height ?? 0) + (labels.at(-1)?.height ?? 0)) / 2 + 4) / last : 0,
        );
  const edge = scale.labels === "all" ? pitch / 2 : Math.max(mark * 0.7, highest / 2);
  const top = words.height + (title ? 8 : 0);
  const rule = top + lettersHeight + 5;
  const y = (i: number) => rule + edge + 3 + i * pitch;
  const bottom = y(last) + edge + 2;
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
        place(letters[i]?.svg ?? "", x - column / 2, top + 2),
        ...lines,
        drawColumn(canvas, cell, {
          x,
          y: (place) => y(placeOn(axis, place)),
          mark,
          column,
          ground,
          middle: (y(0) + y(last)) / 2,
        }),
      ].join(""),
    );
  });
  const svg = [
    words.svg,
    ...bands,
    group(
      formatId("row", row.id, "options"),
      "",
      labels
        .map((label, i) => (label ? place(label.svg, 0, y(axis.ticks[i]?.labelAt ?? 0) - label.height / 2) : ""))
        .join(""),
    ),
    ...columns,
    line(0, rule, width, rule, scale.labels === "all" ? colours.stop : colours.rule),
  ].join("");
  return { width, height: bottom, svg: group(formatId("row", row.id), row.text, svg) };
}

/** The width of a column within that of the whole figure. */
export function getColumnWidth(
  { column, labels }: Pick<ScaleColumnSize, "column" | "labels">,
  heads: number,
  width: number,
) {
  return Math.min(column, (width * (labels === "all" ? 0.52 : 0.58)) / heads);
}

/** The least space between two monograms, in CSS pixels. */
export const monogramGap = 5;

/** The width of the widest monogram at 12 px, in CSS pixels. */
export async function measureMonograms(canvas: Canvas, heads: readonly PictureHead[]): Promise<number> {
  const drawn = await Promise.all(heads.map(({ monogram }) => canvas.text(monogram, { size: 12, weight: 650 }, 200)));
  return Math.max(1, ...drawn.map(({ width }) => width));
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
      ? box(x - mark * 0.6, middle - mark * 0.7, mark * 1.2, mark * 1.4, ground) +
        drawMark(cell.positions[0]?.shape ?? "silent", { x, y: middle, size: mark * 1.15 }, colours)
      : "",
  ].join("");
}
