import { formatNumber } from "../../text/format";
import { formatAsks } from "../alt-text";
import type { Block, Canvas } from "../canvas";
import type { DrawnContent, PictureRow } from "../content";
import { flow } from "./flow";
import { drawIcon, formatId, group, line, place } from "./shapes";
import { enlarge, getIconOffset, layoutProposed, type TableScale } from "./table";

/** One answer of a deal: what it proposes, and of how many parties it asks each thing, as icons and words. */
export async function layoutAskTally(
  canvas: Canvas,
  figure: DrawnContent,
  row: PictureRow,
  width: number,
  scale: TableScale,
): Promise<Block> {
  const label = width * askLabel;
  const put = await layoutProposed(canvas, row, label - 12, scale);
  const right = hasAskColumns(figure, width, scale)
    ? await layoutAskCounts(canvas, figure, row, width - label, scale)
    : await layoutAskLines(canvas, row, width - label, scale);
  const height = Math.max(put.height, right.height) + scale.space * 2;
  const svg = [
    line(0, 0, width, 0, canvas.colours.rule),
    place(put.svg, 0, scale.space),
    group(formatId("row", row.id, "asks"), "", place(right.svg, label, scale.space)),
  ].join("");
  return { width, height, svg: group(formatId("row", row.id), row.text, svg) };
}

/** The share of the width for the questions. */
const askLabel = 0.3;

/** Asks get a column each if there is room for their text; otherwise they follow one another. */
function hasAskColumns({ askColumns }: DrawnContent, width: number, { note }: TableScale): boolean {
  return (width * (1 - askLabel)) / Math.max(1, askColumns.length) >= note * 5.6;
}

/** The headings of the columns that count a deal's asks; empty without such columns. */
export async function layoutAskTallyHeads(
  canvas: Canvas,
  figure: DrawnContent,
  width: number,
  scale: TableScale,
): Promise<Block> {
  if (!hasAskColumns(figure, width, scale)) return { width, height: 0, svg: "" };
  const { askColumns } = figure;
  const left = width * askLabel;
  const column = (width - left) / askColumns.length;
  const heads = await Promise.all(
    askColumns.map(async ({ icon, heading }) => ({
      icon,
      words: await canvas.text(heading, { size: scale.note, weight: 650, lineHeight: 1.14 }, column - 10),
    })),
  );
  const below = 14 * scale.icon + 8;
  const height = below + Math.max(...heads.map(({ words }) => words.height)) + 7;
  const svg = heads.map(({ icon, words }, i) => {
    const x = left + column * i;
    // Align the icons with the left edge of the text below them.
    return (
      place(enlarge(drawIcon(icon, false, canvas.colours), scale.icon), x - getIconOffset(icon) * scale.icon, 2) +
      place(words.svg, x, below)
    );
  });
  return { width, height, svg: group("heads", "", svg.join("")) };
}

/** How many parties a term asks each thing of, one column each, with the number that rest on reports below. */
async function layoutAskCounts(
  canvas: Canvas,
  { askColumns }: DrawnContent,
  row: PictureRow,
  width: number,
  scale: TableScale,
) {
  const { colours } = canvas;
  const column = width / askColumns.length;
  const cells = await Promise.all(
    askColumns.map(async ({ heading }) => {
      const own = row.askTally?.find((one) => one.heading === heading);
      const style = { size: scale.label, weight: own ? 650 : 400, colour: own ? colours.ink : colours["ink-3"] };
      const count = await canvas.text(formatNumber(own?.parties ?? 0), style, column - 10);
      const reports = own?.reports
        ? await canvas.text(
            `${formatNumber(own.reports)} by report`,
            { size: scale.note, colour: colours.reported, lineHeight: 1.14 },
            column - 6,
          )
        : undefined;
      return { own, count, reports };
    }),
  );
  return {
    width,
    height: Math.max(...cells.map(({ count, reports }) => count.height + (reports?.height ?? 0))),
    svg: cells
      .map(({ own, count, reports }, i) =>
        group(
          formatId("row", row.id, "asked", `${i + 1}`),
          own ? formatAsks(own) : `${askColumns[i]?.heading ?? ""}: 0`,
          place(count.svg, column * i, 0) + place(reports?.svg ?? "", column * i, count.height),
        ),
      )
      .join(""),
  };
}

/** The same counts one after the other, each in words. */
async function layoutAskLines(canvas: Canvas, row: PictureRow, width: number, scale: TableScale): Promise<Block> {
  const asks = await Promise.all(
    (row.askTally ?? []).map(async (ask): Promise<Block> => {
      const words = await canvas.text(formatAsks(ask), { size: scale.note, lineHeight: 1.2 }, width - 50 * scale.icon);
      return {
        width,
        height: Math.max(14 * scale.icon, words.height),
        svg:
          place(enlarge(drawIcon(ask.icon, false, canvas.colours), scale.icon), 0, words.height / 2 - 7 * scale.icon) +
          place(words.svg, 50 * scale.icon, 0),
      };
    }),
  );
  return flow(asks, width);
}
