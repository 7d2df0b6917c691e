import type { AxisView } from "../../view/axis";
import { placeOn } from "../../view/place-on-axis";
import type { Block, Canvas } from "../canvas";
import type { PictureCell, PictureContent, PictureRow } from "../content";
import { drawMove } from "./lanes";
import { drawIcon, drawMark, drawOpenEnd, formatId, group, line, place } from "./shapes";

/** Dimensions of table rows. */
export interface TableScale {
  size: number;
  mark: number;
  /** Padding above and below the content of a row. */
  space: number;
}

/** A question with its label, and the two ends of its scale if it has any. */
async function layoutQuestion(canvas: Canvas, row: PictureRow, width: number, scale: TableScale): Promise<Block> {
  const label = await canvas.text(row.label, { size: scale.size, weight: 600, lineHeight: 1.22 }, width);
  const style = { size: Math.min(12, scale.size - 2), colour: canvas.colours["ink-2"], lineHeight: 1.2 };
  const ends = [
    ["Left", row.axis.ordered ? row.options.at(0) : undefined],
    ["Right", row.axis.ordered ? row.options.at(-1) : undefined],
  ] as const;
  let height = label.height + 2;
  const parts: string[] = [];
  for (const [side, option] of ends) {
    if (!option) continue;
    const words = await canvas.text(`${side}: ${option.label}`, style, width);
    parts.push(place(words.svg, 0, height));
    height += words.height;
  }
  return { width, height, svg: label.svg + parts.join("") };
}

/** One question of a comparison: the columns on one scale, and the result of each pair as an icon and words. */
export async function layoutCompared(
  canvas: Canvas,
  figure: PictureContent,
  row: PictureRow,
  width: number,
  scale: TableScale,
): Promise<Block> {
  const { colours } = canvas;
  const narrow = width < 560;
  const label = width * 0.3;
  const result = narrow ? 150 : Math.max(170, width * 0.24);
  const track = { x: label + 16, width: width - label - result - 36 };
  const words = await layoutQuestion(canvas, row, label, scale);
  const tracks = await layoutTracks(canvas, figure, row, track, scale);
  const results: Block[] = [];
  for (const one of row.results) {
    const tags = row.results.length > 1 ? `${one.tags.join("–")}: ` : "";
    const heading = await canvas.text(
      `${tags}${one.heading}`,
      { size: scale.size, weight: 600, lineHeight: 1.2 },
      result - 56,
    );
    const detail =
      row.results.length > 1 || (one.result.kind !== "apart" && one.result.kind !== "opposite")
        ? undefined
        : await canvas.text(
            `${one.detail}${one.restsOnReport ? "; rests on a report" : ""}`,
            { size: Math.max(12, scale.size - 2), colour: colours["ink-2"], lineHeight: 1.2 },
            result - 56,
          );
    results.push({
      width: result,
      height: heading.height + (detail?.height ?? 0) + 3,
      svg: `${place(drawIcon(one.result, one.restsOnReport, colours), 0, 1)}${place(heading.svg, 54, 0)}${detail ? place(detail.svg, 54, heading.height) : ""}`,
    });
  }
  const high = results.reduce((sum, { height }) => sum + height, 0);
  const height = Math.max(words.height, tracks.height, high) + scale.space * 2;
  let y = (height - high) / 2;
  const drawn = results.map((one) => {
    const svg = place(one.svg, width - result, y);
    y += one.height;
    return svg;
  });
  const svg = [
    line(0, 0, width, 0, colours.rule),
    place(words.svg, 0, (height - words.height) / 2),
    place(tracks.svg, 0, (height - tracks.height) / 2),
    group(formatId("row", row.id, "result"), row.results.map(({ heading }) => heading).join("; "), drawn.join("")),
  ].join("");
  return { width, height, svg: group(formatId("row", row.id), row.text, svg) };
}

/** One question of a party: its place on the scale, and its position in words. */
export async function layoutPosition(
  canvas: Canvas,
  figure: PictureContent,
  row: PictureRow,
  width: number,
  scale: TableScale,
): Promise<Block> {
  const { colours } = canvas;
  const label = width * 0.3;
  const side = width * 0.34;
  const track = { x: label + 16, width: width - label - side - 36 };
  const words = await layoutQuestion(canvas, row, label, scale);
  const tracks = await layoutTracks(canvas, figure, row, track, scale);
  const lines: Block[] = [];
  for (const one of row.cells.flatMap(({ positions }) => positions)) {
    const text = await canvas.text(
      one.report ? `Reported: ${one.text}` : one.text,
      { size: scale.size, lineHeight: 1.2, colour: one.report ? colours.reported : colours.ink },
      side,
    );
    lines.push({ width: side, height: text.height, svg: text.svg });
  }
  const high = lines.reduce((sum, one) => sum + one.height, 0);
  const height = Math.max(words.height, tracks.height, high) + scale.space * 2;
  let y = (height - high) / 2;
  const svg = [
    line(0, 0, width, 0, colours.rule),
    place(words.svg, 0, (height - words.height) / 2),
    place(tracks.svg, 0, (height - tracks.height) / 2),
    ...lines.map((one) => {
      const at = place(one.svg, width - side, y);
      y += one.height;
      return at;
    }),
  ].join("");
  return { width, height, svg: group(formatId("row", row.id), row.text, svg) };
}

async function layoutTracks(
  canvas: Canvas,
  figure: PictureContent,
  row: PictureRow,
  track: { x: number; width: number },
  scale: TableScale,
): Promise<Block> {
  const { colours } = canvas;
  const pitch = scale.mark + 8;
  const tagged = figure.heads.length > 1;
  const tags = await Promise.all(
    figure.heads.map((head) =>
      canvas.text(tagged ? head.monogram : "", { size: 12, weight: 650, colour: colours["ink-2"] }, 70),
    ),
  );
  // A red line is drawn before a mark at the same option.
  const isRuledOut = row.cells.some(
    ({ marks, redLines }) => redLines.includes(0) && marks.some((one) => one.place === 0),
  );
  const before = scale.mark / 2 + (isRuledOut ? scale.mark + 1 : 0);
  const indent = tagged ? Math.max(...tags.map(({ width }) => width)) + 12 + before : before;
  const span = track.width - indent - scale.mark / 2;
  const last = row.axis.lines - 1;
  const along = (at: number) => track.x + indent + (last > 0 ? (span * at) / last : span / 2);
  const drawn = row.cells.map((cell, i) => {
    const head = figure.heads[i];
    const y = pitch * (i + 0.5);
    const tag = tags[i];
    return group(
      formatId("row", row.id, head?.key ?? `${i}`),
      cell.accessibleText,
      (tag ? place(tag.svg, track.x, y - tag.height / 2) : "") +
        drawTrack(canvas, cell, { axis: row.axis, along, y, mark: scale.mark }),
    );
  });
  return { width: track.width, height: pitch * row.cells.length, svg: drawn.join("") };
}

function drawTrack(
  { colours }: Canvas,
  cell: PictureCell,
  { axis, along, y, mark }: { axis: AxisView; along: (at: number) => number; y: number; mark: number },
): string {
  const x = (option: number) => along(placeOn(axis, option));
  const [start, end] = [along(0), along(axis.lines - 1)];
  const silent = cell.silent && cell.redLines.length === 0;
  return [
    axis.ordered ? line(start, y, end, y, colours.stop, 1, cell.silent ? "3 3" : "") : "",
    ...axis.ticks.map(({ at }) => line(along(at), y - 3, along(at), y + 3, colours.stop)),
    ...cell.moves.map(({ from, to }) => drawMove(x(from), x(to), y, mark, colours.reported)),
    ...cell.bars.map(({ from, to }) => line(x(from), y, x(to), y, colours.ink, mark * 0.42)),
    ...cell.bars.map((bar) => drawOpenEnd(bar, (at) => ({ x: x(at), y }), "right", mark * 0.5, colours.ink)),
    ...cell.reportedBars.map(({ from, to }) => line(x(from), y, x(to), y, colours.reported, 2, "4 2.6")),
    ...cell.redLines.map((at) => {
      const beside = cell.marks.some((one) => one.place === at);
      return drawMark("red-line", { x: x(at) - (beside ? mark + 1 : 0), y, size: mark }, colours);
    }),
    ...cell.marks.flatMap((one) => [
      ...(one.beside ? [drawMark(one.beside.shape, { x: x(one.place) + mark + 1, y, size: mark }, colours)] : []),
      drawMark(one.shape, { x: x(one.place), y, size: mark }, colours),
    ]),
    silent
      ? drawMark(cell.positions[0]?.shape ?? "silent", { x: (start + end) / 2, y, size: mark * 1.1 }, colours)
      : "",
  ].join("");
}

/** One answer of a deal: the question, and what the deal proposes. */
export async function layoutProposed(
  canvas: Canvas,
  row: PictureRow,
  width: number,
  scale: TableScale,
): Promise<Block> {
  const question = await canvas.text(row.label, { size: scale.size, weight: 600, lineHeight: 1.22 }, width);
  const put = await canvas.text(
    row.position,
    { size: Math.max(12, scale.size - 1), colour: canvas.colours["ink-2"], lineHeight: 1.25 },
    width,
  );
  return {
    width,
    height: question.height + put.height + 2,
    svg: question.svg + place(put.svg, 0, question.height + 2),
  };
}

/** One answer of a deal: what it proposes, and what it asks of each party, as icons and words. */
export async function layoutAsked(
  canvas: Canvas,
  figure: PictureContent,
  row: PictureRow,
  width: number,
  scale: TableScale,
): Promise<Block> {
  const { colours } = canvas;
  const { label, column } = askColumns(figure, width);
  const put = await layoutProposed(canvas, row, label - 12, scale);
  const cells = await Promise.all(
    row.asks.map(async (ask) => ({
      ask,
      words: await canvas.text(
        `${ask.heading}${ask.report ? ", by a report" : ""}`,
        { size: Math.max(12, scale.size - 1), lineHeight: 1.2 },
        column - 10,
      ),
    })),
  );
  const highest = Math.max(0, ...cells.map(({ words }) => words.height + 20));
  const height = Math.max(put.height, highest) + scale.space * 2;
  const svg = [
    line(0, 0, width, 0, colours.rule),
    place(put.svg, 0, scale.space),
    ...cells.map(({ ask, words }, i) => {
      // Align the icons with the left edge of the text below them.
      const ink = getIconOffset(ask.icon);
      return group(
        formatId("row", row.id, ask.key),
        ask.accessibleText,
        place(drawIcon(ask.icon, ask.report, colours), label + column * i - ink, scale.space + 1) +
          place(words.svg, label + column * i, scale.space + 19),
      );
    }),
  ].join("");
  return { width, height, svg: group(formatId("row", row.id), row.text, svg) };
}

/** Where an icon's visible part starts within its box. */
export function getIconOffset(icon: PictureRow["asks"][number]["icon"]): number {
  switch (icon.kind) {
    case "within":
    case "more-than-asked":
      return 8;
    case "beyond":
      return 23 - (Math.min(icon.steps, 4) * 8.6) / 2 - 4;
    default:
      return 15;
  }
}

function askColumns(figure: PictureContent, width: number): { label: number; column: number } {
  const label = width * (width < 700 ? 0.34 : 0.36);
  return { label, column: (width - label) / Math.max(1, figure.heads.length) };
}

/** The headings of a deal's table: the names of the parties. */
export async function layoutAskHeads(
  canvas: Canvas,
  figure: PictureContent,
  width: number,
  scale: TableScale,
): Promise<Block> {
  const { label, column } = askColumns(figure, width);
  const names = await Promise.all(
    figure.heads.map((head) => canvas.text(head.name, { size: scale.size, weight: 650, lineHeight: 1.2 }, column - 10)),
  );
  const height = Math.max(...names.map((name) => name.height)) + 7;
  return {
    width,
    height,
    svg: group(
      "heads",
      "",
      names.map((name, i) => place(name.svg, label + column * i, height - 7 - name.height)).join(""),
    ),
  };
}
