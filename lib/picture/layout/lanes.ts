import { placeOn } from "../../view/place-on-axis";
import type { Block, Canvas } from "../canvas";
import type { PictureCell, PictureHead, PictureRow } from "../content";
import { box, drawMark, drawOpenEnd, formatId, group, line, markOffsets, place } from "./shapes";

/** Dimensions of lanes. */
export interface LaneScale {
  /** The width of the column of names. */
  names: number;
  size: number;
  mark: number;
  /** The minimum height of a lane. */
  lane: number;
}

/** A question as lanes: options across, one lane per column, with the speaker under each mark. */
export async function layoutLanes(
  canvas: Canvas,
  row: PictureRow,
  heads: readonly PictureHead[],
  width: number,
  scale: LaneScale,
  titled: boolean,
): Promise<Block> {
  const { colours } = canvas;
  const { axis } = row;
  const step = (width - scale.names) / axis.lines;
  const along = (at: number) => scale.names + step * (at + 0.5);
  const title = titled
    ? await canvas.text(row.text, { face: "serif", size: scale.size + 6, weight: 600, lineHeight: 1.2 }, width)
    : undefined;
  const top = title ? title.height + 14 : 0;
  const labels = await Promise.all(
    axis.ticks.map(async ({ label, statusQuo }) => {
      const words = await canvas.text(label, { size: scale.size, weight: 600, align: "center" }, step - 12);
      const note = statusQuo
        ? await canvas.text("status quo", { size: 12, colour: colours["ink-3"], align: "center" }, step - 12)
        : undefined;
      return { words, note, height: words.height + (note?.height ?? 0) };
    }),
  );
  const headHeight = Math.max(...labels.map(({ height }) => height));
  const parts = labels.map(({ words, note, height }, i) => {
    const x = along(axis.ticks[i]?.labelAt ?? 0) - (step - 12) / 2;
    const y = top + headHeight - height;
    return place(words.svg, x, y) + (note ? place(note.svg, x, y + words.height) : "");
  });
  const head = group(formatId("row", row.id, "options"), "", parts.join(""));
  let y = top + headHeight + 10;
  const lanes: string[] = [];
  const begin = y;
  for (const [i, cell] of row.cells.entries()) {
    const column = heads[i];
    if (!column) continue;
    const lane = await layoutLane(canvas, { row, cell, head: column, width, step, along, scale });
    lanes.push(place(lane.svg, 0, y));
    y += lane.height;
  }
  const grid = axis.ticks.map(({ at }) => line(along(at), begin - 4, along(at), y, colours.rule)).join("");
  const svg = [
    title ? title.svg : "",
    `<g id="${formatId("row", row.id, "grid")}">${grid}</g>`,
    head,
    ...lanes,
    line(0, y, width, y, colours.rule),
  ].join("");
  return { width, height: y + 1, svg: group(formatId("row", row.id), row.text, svg) };
}

interface Lane {
  row: PictureRow;
  cell: PictureCell;
  head: PictureHead;
  width: number;
  step: number;
  along: (at: number) => number;
  scale: LaneScale;
}

async function layoutLane(canvas: Canvas, { row, cell, head, width, step, along, scale }: Lane): Promise<Block> {
  const { colours } = canvas;
  const { axis: scaleAxis } = row;
  const at = (i: number) => along(placeOn(scaleAxis, i));
  const ground = head.deal ? colours.band : colours.paper;
  const letters = head.deal ? undefined : await canvas.text(head.monogram, { size: 11, weight: 650 }, 60);
  const indent = letters ? Math.max(31, letters.width + 18) : 26;
  const name = await canvas.text(head.name, { size: scale.size + 2, weight: 650 }, scale.names - indent - 14);
  const axis = Math.max(24, scale.mark);
  const labels: string[] = [];
  let below = 0;
  for (let i = 0; i < scaleAxis.at.length; i++) {
    const mark = cell.marks.find((one) => one.place === i);
    const lines = [
      ...(mark ? [{ text: mark.by, report: mark.report }] : []),
      ...(mark?.beside ? [{ text: `Reported: ${mark.beside.by}`, report: true }] : []),
      ...(cell.redLines.includes(i) ? [{ text: "Stated red line", report: false }] : []),
      ...(cell.declined?.includes(i) ? [{ text: "Declined as offered", report: false }] : []),
    ];
    let down = 0;
    for (const { text, report } of lines) {
      const style = {
        size: scale.size - 1,
        colour: report ? colours.reported : colours["ink-2"],
        align: "center" as const,
      };
      const words = await canvas.text(
        report && !text.startsWith("Reported") && !head.deal ? `Reported: ${text}` : text,
        style,
        step - 8,
      );
      // A background for the text, so that the line of the option does not run through it.
      const left = at(i) - (step - 8) / 2;
      const ink = Math.min(step - 8, words.width - (step - 8) / 2 > 0 ? (words.width - (step - 8) / 2) * 2 : step - 8);
      labels.push(box(at(i) - ink / 2 - 2, axis + scale.mark * 0.6 + 4 + down, ink + 4, words.height, ground));
      labels.push(place(words.svg, left, axis + scale.mark * 0.6 + 4 + down));
      down += words.height;
    }
    below = Math.max(below, down);
  }
  const silence = cell.silent
    ? await canvas.text(
        cell.positions[0]?.text ?? "",
        { size: scale.size, colour: colours["ink-2"] },
        width - scale.names - 60,
      )
    : undefined;
  const height = Math.max(scale.lane, axis + scale.mark * 0.6 + 4 + below + 8, name.height + 22);
  const from = along(0);
  const to = along(scaleAxis.lines - 1);
  const joins = [
    scaleAxis.ordered ? line(from, axis, to, axis, colours.stop, 1, cell.silent ? "4 4" : "") : "",
    ...(cell.silent
      ? []
      : scaleAxis.ticks.map((tick) => line(along(tick.at), axis - 4, along(tick.at), axis + 4, colours.stop))),
    ...cell.moves.map((move) => drawMove(at(move.from), at(move.to), axis, scale.mark, colours.reported)),
    ...cell.bars.map((bar) => line(at(bar.from), axis, at(bar.to), axis, colours.ink, scale.mark * 0.42)),
    ...cell.bars.map((bar) => drawOpenEnd(bar, (i) => ({ x: at(i), y: axis }), "right", scale.mark * 0.6, colours.ink)),
    ...cell.reportedBars.map((bar) => line(at(bar.from), axis, at(bar.to), axis, colours.reported, 2.4, "5 3")),
  ];
  const marks = scaleAxis.at.flatMap((_, i) => {
    const x = at(i);
    const mark = cell.marks.find((one) => one.place === i);
    const shapes = [
      ...(mark ? [mark.shape] : []),
      ...(mark?.beside ? [mark.beside.shape] : []),
      ...(cell.redLines.includes(i) ? (["red-line"] as const) : []),
    ];
    return shapes.map((shape, n) =>
      drawMark(
        shape,
        {
          x: x + (markOffsets[n] ?? 0) * (scale.mark + 4),
          y: axis,
          size: shape === "red-line" ? scale.mark * 1.3 : scale.mark,
        },
        colours,
        ground,
      ),
    );
  });
  const bare = silence
    ? box(from - 14, axis - 12, silence.width + 44, 24, ground) +
      drawMark(cell.positions[0]?.shape ?? "silent", { x: from, y: axis, size: scale.mark }, colours) +
      place(silence.svg, from + 18, axis - silence.height / 2)
    : "";
  const nameTop = axis - (scale.size + 2) * 0.65;
  const svg = [
    head.deal ? box(0, 0, width, height, ground) : "",
    line(
      0,
      0,
      width,
      0,
      head.reported ? colours.reported : colours.rule,
      head.reported ? 1.6 : 1,
      head.reported ? "5 4" : "",
    ),
    letters
      ? `<rect x="0.5" y="${axis - 8.5}" width="${letters.width + 9}" height="17" fill="none" stroke="${colours["ink-2"]}"/>${place(letters.svg, 5, axis - letters.height / 2)}`
      : drawMark(cell.positions[0]?.shape ?? "reported", { x: 10, y: axis, size: 15 }, colours, ground),
    place(name.svg, indent, nameTop),
    ...joins,
    ...labels,
    ...marks,
    bare,
  ].join("");
  return { width, height, svg: group(formatId("row", row.id, head.key), cell.accessibleText, svg) };
}

/** The shift from a stated position to a reported one: dotted, with an arrow at the report. */
export function drawMove(from: number, to: number, y: number, mark: number, colour: string): string {
  const way = to > from ? 1 : -1;
  const tip = to - way * (mark * 0.5 + 4);
  return (
    line(from + way * mark * 0.5, y, tip - way * 8, y, colour, 1.8, "1.8 2.6") +
    `<path d="M${tip} ${y}l${-way * 9} -4.5v9z" fill="${colour}"/>`
  );
}
