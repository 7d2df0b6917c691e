import { capitalise } from "../../text/format";
import { writeSaid } from "../../view/matrix/cell";
import { placeOn } from "../../view/place-on-axis";
import type { Block, Canvas } from "../canvas";
import type { PictureCell, PictureHead, PictureRow } from "../content";
import { box, drawMark, drawOpenEnd, formatId, group, line, place } from "./shapes";
import { layoutShares } from "./shares";

/** Dimensions of lanes. */
export interface LaneScale {
  /** The width of the column of names; zero where each name stands above its line. */
  names: number;
  words: "full" | "brief";
  label: number;
  note: number;
  mark: number;
}

/** A question as lanes: options across, one lane per column, with the evidence in words. At least as high as `height`. */
export async function layoutLanes(
  canvas: Canvas,
  row: PictureRow,
  heads: readonly PictureHead[],
  { width, height = 0 }: { width: number; height?: number | undefined },
  scale: LaneScale,
): Promise<Block> {
  const { colours } = canvas;
  const { axis } = row;
  const step = (width - scale.names) / axis.lines;
  const along = (at: number) => scale.names + step * (at + 0.5);
  const labels = await Promise.all(
    axis.ticks.map(async ({ label, statusQuo, shares }) => {
      const style = { lineHeight: 1.14, align: "center" as const };
      const words = await canvas.text(label, { ...style, size: scale.label, weight: 600 }, step - 14);
      const quiet = { ...style, size: scale.note, colour: colours["ink-3"] };
      const note = statusQuo ? await canvas.text("status quo", quiet, step - 14) : undefined;
      const divided = await layoutShares(canvas, shares, step - 14, scale.note, "center");
      const noted = words.height + (note?.height ?? 0);
      return { words, note, divided, noted, height: noted + divided.height };
    }),
  );
  const headHeight = Math.max(...labels.map((label) => label.height));
  const parts = labels.map(({ words, note, divided, noted, height: own }, i) => {
    const x = along(axis.ticks[i]?.labelAt ?? 0) - (step - 14) / 2;
    const y = headHeight - own;
    return (
      place(words.svg, x, y) + (note ? place(note.svg, x, y + words.height) : "") + place(divided.svg, x, y + noted)
    );
  });
  const lanes = await Promise.all(
    row.cells.flatMap((cell, i) => {
      const head = heads[i];
      return head ? [layoutLane(canvas, { row, cell, head, width, step, along, scale })] : [];
    }),
  );
  let y = headHeight + 8;
  const least = levelUp(
    lanes.map((lane) => lane.height),
    height - y - 1,
  );
  const drawn = lanes.map((lane) => {
    const high = Math.max(least, lane.height);
    const svg = place(lane.draw(high), 0, y);
    y += high;
    return svg;
  });
  const svg = [
    group(formatId("row", row.id, "options"), "", parts.join("")),
    ...drawn,
    line(0, y, width, y, colours.rule),
  ].join("");
  return { width, height: y + 1, svg: group(formatId("row", row.id), row.text, svg) };
}

/** The least height of each of some things at which all of them together are as high as `total`. */
export function levelUp(heights: readonly number[], total: number): number {
  const [...rising] = heights.toSorted((a, b) => a - b);
  let taken = heights.reduce((sum, one) => sum + one, 0);
  let level = rising[0] ?? 0;
  for (const [i, one] of rising.entries()) {
    // So many are no higher than this one: raise them together, up to the next.
    const next = rising[i + 1] ?? Number.POSITIVE_INFINITY;
    const by = Math.min(next - one, Math.max(0, total - taken) / (i + 1));
    level = one + by;
    taken += by * (i + 1);
    if (level < next) break;
  }
  return level;
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

/** A lane whose height is still to be decided. */
interface LaidLane {
  height: number;
  draw: (height: number) => string;
}

async function layoutLane(canvas: Canvas, lane: Lane): Promise<LaidLane> {
  const { colours } = canvas;
  const { row, cell, head, width, along, scale } = lane;
  const { axis } = row;
  const { draw: drawMarks, depth, isEmpty } = placeMarks(lane);
  const isAbove = scale.names === 0;
  const isSilent = cell.silent && isEmpty;
  const indent = head.deal ? 8 : 0;
  const beside = scale.names - indent - 20;
  const name = await canvas.text(
    head.name,
    { size: scale.label, weight: 650, lineHeight: 1.14 },
    isAbove ? width * 0.4 : beside,
  );
  // Above the line the words follow the name; beside it they stand below the name.
  const sign = isSilent ? scale.note * 1.3 : 0;
  const wordsAt = isAbove ? indent + name.width + scale.note * 0.7 : indent;
  const said = await layoutWords(canvas, lane, (isAbove ? width - wordsAt : beside) - sign);
  const half = scale.mark * 0.62;
  const axisHeight = half * 2 + depth * getLevel(scale.mark);
  const wordsHeight = isAbove ? Math.max(name.height, said.height) : name.height + said.height + 2;
  const content = isAbove ? wordsHeight + axisHeight : Math.max(wordsHeight, axisHeight);
  const [from, to] = [along(0), along(axis.lines - 1)];
  const draw = (height: number) => {
    const top = (height - content) / 2;
    const y = isAbove ? top + wordsHeight + half : (height - axisHeight) / 2 + half;
    const nameY = isAbove ? top : (height - wordsHeight) / 2;
    // The first line of the words stands on the line of the name.
    const wordsY = isAbove ? nameY + (scale.label * 1.14 - scale.note * 1.16) / 2 : nameY + name.height + 2;
    const rule = head.reported ? { colour: colours.reported, width: 1.6, dash: "5 4" } : undefined;
    return group(
      formatId("row", row.id, head.key),
      cell.accessibleText,
      [
        head.deal ? box(0, 0, width, height, colours.band) : "",
        line(0, 0, width, 0, rule?.colour ?? colours.rule, rule?.width ?? 1, rule?.dash ?? ""),
        place(name.svg, indent, nameY),
        ...axis.ticks.map(({ at }) => line(along(at), y - half, along(at), y + half, colours.stave)),
        axis.ordered ? line(from, y, to, y, colours.stop, 1, isSilent ? "4 4" : "") : "",
        drawMarks(y, colours),
        isSilent
          ? drawMark(
              cell.positions[0]?.shape ?? "silent",
              { x: wordsAt + scale.note * 0.5, y: wordsY + scale.note * 0.6, size: scale.note },
              colours,
            )
          : "",
        place(said.svg, wordsAt + sign, wordsY),
      ].join(""),
    );
  };
  return { height: content + 10, draw };
}

/** How far below the line what is reported stands beside what is on the record, on a thin line of its own. */
const getLevel = (mark: number) => mark * 0.95;

/** The marks of a lane, and how many lines they take below the first. */
function placeMarks({ row, cell, head, along, scale }: Lane) {
  const { axis } = row;
  const at = (i: number) => along(placeOn(axis, i));
  const isStated = cell.marks.some(({ report }) => !report) || cell.bars.length > 0;
  const shapes = cell.marks.flatMap((mark) => [
    { place: mark.place, shape: mark.shape, level: mark.report && isStated ? 1 : 0 },
    ...(mark.beside ? [{ place: mark.place, shape: mark.beside.shape, level: 1 }] : []),
  ]);
  const all = [...shapes];
  for (const place of cell.redLines) {
    const taken = all.filter((one) => one.place === place).map(({ level }) => level);
    const level = [0, 1, 2].find((one) => !taken.includes(one)) ?? 3;
    all.push({ place, shape: "red-line", level });
  }
  const second = isStated && (cell.reportedBars.length > 0 || cell.moves.length > 0) ? 1 : 0;
  const depth = Math.max(second, 0, ...all.map(({ level }) => level));
  const draw = (y: number, colours: Canvas["colours"]) => {
    const ground = head.deal ? colours.band : colours.paper;
    const low = y + getLevel(scale.mark) * second;
    return [
      ...cell.moves.map((move) => drawMove(at(move.from), at(move.to), low, scale.mark, colours.reported)),
      ...cell.bars.map((bar) => line(at(bar.from), y, at(bar.to), y, colours.ink, scale.mark * 0.42)),
      ...cell.bars.map((bar) => drawOpenEnd(bar, (i) => ({ x: at(i), y }), "right", scale.mark * 0.6, colours.ink)),
      ...cell.reportedBars.map((bar) => line(at(bar.from), low, at(bar.to), low, colours.reported, 2.4, "5 3")),
      ...all.map(({ place, shape, level }) =>
        drawMark(shape, { x: at(place), y: y + getLevel(scale.mark) * level, size: scale.mark }, colours, ground),
      ),
    ].join("");
  };
  return { depth, draw, isEmpty: all.length === 0 };
}

/** The positions of a lane in words or, in brief, whose they are: the marks show which. */
async function layoutWords(canvas: Canvas, { row, cell, head, scale }: Lane, room: number): Promise<Block> {
  const { colours } = canvas;
  const list = (places: readonly number[]) => places.map((i) => row.options[i]?.label ?? "").join("; ");
  const lines = [
    ...(head.deal
      ? cell.positions.map(({ text, report }) => sayPosition({ text, report }))
      : scale.words === "brief"
        ? nameSpeakers(cell)
        : cell.positions.map(sayPosition)),
    ...(cell.redLines.length > 0 ? [{ text: `Red line: ${list(cell.redLines)}`, report: false }] : []),
    ...(cell.declined?.length ? [{ text: `Declined as offered: ${list(cell.declined)}`, report: false }] : []),
  ];
  const parts: string[] = [];
  let [width, height] = [0, 0];
  for (const { text, report } of lines) {
    const colour = report ? colours.reported : colours["ink-2"];
    const words = await canvas.text(text, { size: scale.note, lineHeight: 1.16, colour }, room);
    parts.push(place(words.svg, 0, height));
    height += words.height;
    width = Math.max(width, words.width);
  }
  return { width, height, svg: parts.join("") };
}

type Position = PictureCell["positions"][number];

function sayPosition(position: Omit<Position, "shape">) {
  const { text, report } = position;
  const said = writeSaid(position);
  return { text: `${report ? `Reported: ${text}` : capitalise(text)}${said ? ` (${said})` : ""}`, report };
}

/** Who said it, on the record and by report; where nobody did, the position itself. */
function nameSpeakers({ positions }: PictureCell) {
  const list = (report: boolean) => [
    ...new Set(positions.filter((one) => one.report === report).map((one) => writeSaid(one) || one.text)),
  ];
  return [
    ...list(false)
      .slice(0, 1)
      .map((text) => ({ text, report: false })),
    ...(list(true).length > 0 ? [{ text: `Reported: ${list(true).join("; ")}`, report: true }] : []),
  ];
}

/** The shift from a stated position to a reported one: dotted, with an arrow at the report. */
export function drawMove(from: number, to: number, y: number, mark: number, colour: string): string {
  const way = to > from ? 1 : -1;
  const tip = to - way * (mark * 0.5 + 4);
  return (
    line(from, y, tip - way * 8, y, colour, 1.8, "1.8 2.6") +
    `<path d="M${tip} ${y}l${-way * 9} -4.5v9z" fill="${colour}"/>`
  );
}
