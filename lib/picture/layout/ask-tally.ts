import { writeFigure } from "../../text/format";
import { tellAsks } from "../alt-text";
import type { Block, Pen } from "../canvas";
import type { Figure, FigureRow } from "../content";
import { flow } from "./flow";
import { drawGlyph, group, line, place, writeId } from "./shapes";
import { glyphStart, layPut, type TableScale } from "./table";

/** One answer of a deal: what is put, and of how many parties it asks what, in shape and words. */
export async function layAskTally(
  pen: Pen,
  figure: Figure,
  row: FigureRow,
  width: number,
  scale: TableScale,
): Promise<Block> {
  const label = width * askLabel;
  const put = await layPut(pen, row, label - 12, scale);
  const right = hasAskColumns(figure, width)
    ? await layAskCounts(pen, figure, row, width - label, scale)
    : await layAskLines(pen, row, width - label, scale);
  const height = Math.max(put.height, right.height) + scale.space * 2;
  const svg = [
    line(0, 0, width, 0, pen.colours.rule),
    place(put.svg, 0, scale.space),
    group(writeId("row", row.id, "asks"), "", place(right.svg, label, scale.space)),
  ].join("");
  return { width, height, svg: group(writeId("row", row.id), row.text, svg) };
}

/** The part of the width that questions take. */
const askLabel = 0.3;

/** What is asked of anybody stands in columns where each has room for its words, and else one after the other. */
function hasAskColumns({ askColumns }: Figure, width: number): boolean {
  return (width * (1 - askLabel)) / Math.max(1, askColumns.length) >= 74;
}

/** The heads of the columns in which the asks of a deal are counted; nothing where there are none. */
export async function layAskTallyHeads(pen: Pen, figure: Figure, width: number, scale: TableScale): Promise<Block> {
  if (!hasAskColumns(figure, width)) return { width, height: 0, svg: "" };
  const { askColumns } = figure;
  const left = width * askLabel;
  const column = (width - left) / askColumns.length;
  const heads = await Promise.all(
    askColumns.map(async ({ glyph, heading }) => ({
      glyph,
      words: await pen.text(heading, { size: Math.min(14, scale.size), weight: 650, lineHeight: 1.2 }, column - 10),
    })),
  );
  const height = 22 + Math.max(...heads.map(({ words }) => words.height)) + 7;
  const svg = heads.map(({ glyph, words }, i) => {
    const x = left + column * i;
    // Glyphs begin where the words under them begin.
    return place(drawGlyph(glyph, false, pen.colours), x - glyphStart(glyph), 2) + place(words.svg, x, 22);
  });
  return { width, height, svg: group("heads", "", svg.join("")) };
}

/** How many parties a term asks what, a number in each column, and under it how many of them by a report. */
async function layAskCounts(pen: Pen, { askColumns }: Figure, row: FigureRow, width: number, scale: TableScale) {
  const { colours } = pen;
  const column = width / askColumns.length;
  const cells = await Promise.all(
    askColumns.map(async ({ heading }) => {
      const own = row.askTally?.find((one) => one.heading === heading);
      const style = { size: scale.size + 1, weight: own ? 650 : 400, colour: own ? colours.ink : colours["ink-3"] };
      const count = await pen.text(writeFigure(own?.parties ?? 0), style, column - 10);
      const reports = own?.reports
        ? await pen.text(`${writeFigure(own.reports)} by report`, { size: 12, colour: colours.reported }, column - 6)
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
          writeId("row", row.id, "asked", `${i + 1}`),
          own ? tellAsks(own) : `${askColumns[i]?.heading ?? ""}: 0`,
          place(count.svg, column * i, 0) + place(reports?.svg ?? "", column * i, count.height),
        ),
      )
      .join(""),
  };
}

/** The same one after the other, each in words. */
async function layAskLines(pen: Pen, row: FigureRow, width: number, scale: TableScale): Promise<Block> {
  const asks = await Promise.all(
    (row.askTally ?? []).map(async (ask): Promise<Block> => {
      const words = await pen.text(tellAsks(ask), { size: scale.size, lineHeight: 1.2 }, width - 54);
      return {
        width,
        height: Math.max(16, words.height),
        svg: place(drawGlyph(ask.glyph, false, pen.colours), 0, words.height / 2 - 7) + place(words.svg, 54, 0),
      };
    }),
  );
  return flow(asks, width);
}
