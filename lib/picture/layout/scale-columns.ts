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
  const column = Math.min(scale.column, (width * (scale.labels === "all" ? 0.52 : 0.58)) / heads.length);
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
  const letters = await Promise.all(
    heads.map((head) => {
      const style = {
        size: Math.max(12, scale.size - 1),
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
  const edge = scale.labels === "all" ? pitch / 2 : Math.max(scale.mark * 0.7, highest / 2);
  const top = words.height + (title ? 8 : 0);
  const rule = top + lettersHeight + 5;
  const y = (i: number) => rule + edge + 3 + i * pitch;
  const bottom = y(last) + edge + 2;
  const columns = await Promise.all(
    row.cells.map(async (cell, i) => {
      const head = heads[i];
      if (!head) return "";
      const x = left + column * (i + 0.5);
      const ground = head.deal ? colours.band : colours.paper;
      const lines = axis.ticks.map(({ at }) =>
        line(x - column / 2, y(at), x + column / 2, y(at), colours.stave, 1, cell.silent ? "3 3" : ""),
      );
      return group(
        formatId("row", row.id, head.key),
        cell.accessibleText,
        [
          head.deal ? box(x - column / 2, top, column, bottom - top, ground) : "",
          place(letters[i]?.svg ?? "", x - column / 2, top + 2),
          ...lines,
          drawColumn(canvas, cell, {
            x,
            y: (place) => y(placeOn(axis, place)),
            mark: scale.mark,
            ground,
            middle: (y(0) + y(last)) / 2,
          }),
        ].join(""),
      );
    }),
  );
  const svg = [
    words.svg,
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

interface Place {
  x: number;
  y: (place: number) => number;
  mark: number;
  ground: string;
  middle: number;
}

/** The marks of one column, and the lines between them. */
export function drawColumn({ colours }: Canvas, cell: PictureCell, { x, y, mark, ground, middle }: Place): string {
  const marks = cell.marks.flatMap((one) => {
    const shapes = [
      one.shape,
      ...(one.beside ? [one.beside.shape] : []),
      ...(cell.redLines.includes(one.place) ? (["red-line"] as const) : []),
    ];
    return shapes.map((shape, n) =>
      drawMark(shape, { x: x + (markOffsets[n] ?? 0) * (mark + 1), y: y(one.place), size: mark }, colours, ground),
    );
  });
  const lines = cell.redLines
    .filter((at) => !cell.marks.some((one) => one.place === at))
    .map((at) => drawMark("red-line", { x, y: y(at), size: mark }, colours, ground));
  return [
    ...cell.moves.map(({ from, to }) => {
      const way = to > from ? 1 : -1;
      return line(
        x,
        y(from) + way * mark * 0.5,
        x,
        y(to) - way * mark * 0.4,
        colours.reported,
        Math.max(1.4, mark / 8),
        "1.8 2.4",
      );
    }),
    ...cell.bars.map(({ from, to }) => line(x, y(from), x, y(to), colours.ink, mark * 0.42)),
    ...cell.bars.map((bar) => drawOpenEnd(bar, (at) => ({ x, y: y(at) }), "down", mark * 0.5, colours.ink)),
    ...cell.reportedBars.map(({ from, to }) =>
      line(x, y(from), x, y(to), colours.reported, Math.max(1.6, mark * 0.16), "4 2.6"),
    ),
    ...lines,
    ...marks,
    cell.silent && cell.redLines.length === 0
      ? box(x - mark * 0.6, middle - mark * 0.7, mark * 1.2, mark * 1.4, ground) +
        drawMark("silent", { x, y: middle, size: mark * 1.15 }, colours)
      : "",
  ].join("");
}
