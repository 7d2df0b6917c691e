import { formatNumber } from "../../text/format";
import { formatOption } from "../alt-text";
import type { Block, Canvas } from "../canvas";
import type { PictureHead, PictureRow } from "../content";
import type { Tally } from "../tally";
import { countLabels, describeSilent } from "../tally-words";
import type { PictureColours } from "./colours";
import { drawColumn } from "./scale-columns";
import { box, drawMark, formatId, group, line, place } from "./shapes";
import { layoutShares } from "./shares";

/** Dimensions of a tally. */
export interface TallyScale {
  /** The minimum distance between two options. */
  pitch: number;
  size: number;
  /** The font size of the question above it. */
  title: number;
  /** The smallest text, which the widths of columns follow. */
  smallest: number;
}

/** A question with its parties counted. */
interface Counted {
  tally: Tally;
  heads: readonly PictureHead[];
  title: string;
  /** The largest count at any option in the picture: the full width of a bar, so that all bars share one scale. */
  largest: number;
}

/**
 * A question with the number of parties at each option, as labelled bars, and the non-party columns alongside with
 * their marks.
 */
export async function layoutTally(
  canvas: Canvas,
  row: PictureRow,
  { heads, tally, title, largest }: Counted,
  width: number,
  scale: TallyScale,
): Promise<Block> {
  const { colours } = canvas;
  const cells = row.beside ?? [];
  const [countColumn, besideColumn] = [scale.smallest * 5, scale.smallest * 3];
  const right = width - cells.length * besideColumn;
  const numbers = right - countLabels.length * countColumn;
  const label = numbers / 2;
  const bars = { x: label, width: numbers - label - 8 };
  const words = await canvas.text(title, { face: "serif", size: scale.title, weight: 600, lineHeight: 1.2 }, width);
  const small = { size: scale.smallest, colour: colours["ink-2"], align: "center" as const, lineHeight: 1.15 };
  const columns = await Promise.all([
    ...countLabels.map(({ word, key }) =>
      canvas.text(word, key === "reported" ? { ...small, colour: colours.reported } : small, countColumn - 4),
    ),
    ...cells.map(({ key }) =>
      canvas.text(heads.find((head) => head.key === key)?.monogram ?? "", small, besideColumn - 2),
    ),
  ]);
  const labels = await Promise.all(
    row.options.map(async (option, i): Promise<Block> => {
      const words = await canvas.text(option.label, { size: scale.size, lineHeight: 1.18 }, label - 12);
      const divided = await layoutShares(canvas, findShares(row, i), label - 12, scale.size);
      return {
        width: words.width,
        height: words.height + divided.height,
        svg: words.svg + place(divided.svg, 0, words.height),
      };
    }),
  );
  const figures = await Promise.all(
    tally.options.map((option) =>
      Promise.all(
        countLabels.map(({ key }) => {
          const colour = option[key] === 0 ? colours["ink-3"] : key === "reported" ? colours.reported : colours.ink;
          const style = { size: scale.size, weight: option[key] === 0 ? 400 : 650, align: "center" as const, colour };
          return canvas.text(formatNumber(option[key]), style, countColumn);
        }),
      ),
    ),
  );
  const silence = await canvas.text(
    describeSilent(tally),
    { size: scale.size, colour: colours["ink-2"] },
    width - scale.smallest * 2,
  );

  const top = words.height + (title ? 6 : 0);
  const headsHeight = Math.max(...columns.map(({ height }) => height));
  const rule = top + headsHeight + 4;
  const pitch = Math.max(scale.pitch, ...labels.map(({ height }) => height + 4));
  const y = (i: number) => rule + 2 + pitch * (i + 0.5);
  const end = rule + 4 + pitch * row.options.length;
  const columnAt = (i: number) =>
    i < countLabels.length ? numbers + countColumn * i + 2 : right + besideColumn * (i - countLabels.length) + 1;
  const barOf = (parties: number) => (bars.width * parties) / Math.max(1, largest);
  const options = row.options.map((_, i) => {
    const { held, reported, ruledOut } = tally.options[i] ?? { held: 0, reported: 0, ruledOut: 0 };
    const name = labels[i];
    return group(
      formatId("row", row.id, "option", `${i + 1}`),
      formatOption(row.options, tally, i),
      [
        i > 0 ? line(0, y(i) - pitch / 2, right, y(i) - pitch / 2, colours.stave) : "",
        name ? place(name.svg, 0, y(i) - name.height / 2) : "",
        held > 0 ? place(drawTallyBar(colours, "held", barOf(held)), bars.x, y(i) - (reported > 0 ? 4 : 0)) : "",
        reported > 0
          ? place(drawTallyBar(colours, "reported-of", barOf(reported)), bars.x, y(i) + (held > 0 ? 4 : 0))
          : "",
        line(bars.x, y(i) - pitch / 2 + 2, bars.x, y(i) + pitch / 2 - 2, colours.stop),
        ruledOut > 0
          ? drawMark(
              "red-line",
              { x: right - countColumn + scale.smallest * 0.8, y: y(i), size: scale.smallest },
              colours,
            )
          : "",
        ...(figures[i] ?? []).map((one, n) => place(one.svg, numbers + countColumn * n, y(i) - one.height / 2)),
      ].join(""),
    );
  });
  const middle = (y(0) + y(row.options.length - 1)) / 2;
  const beside = cells.map((cell, i) => {
    const x = right + besideColumn * (i + 0.5);
    return group(
      formatId("row", row.id, cell.key),
      cell.accessibleText,
      [
        box(x - besideColumn / 2, top, besideColumn, end - top, colours.band),
        place(columns[countLabels.length + i]?.svg ?? "", columnAt(countLabels.length + i), top),
        ...row.options
          .slice(1)
          .map((_, n) => line(x - besideColumn / 2, y(n) + pitch / 2, width, y(n) + pitch / 2, colours.stave)),
        drawColumn(canvas, cell, { x, y, mark: scale.smallest, column: besideColumn, ground: colours.band, middle }),
      ].join(""),
    );
  });
  const svg = [
    words.svg,
    ...beside,
    group(
      formatId("row", row.id, "heads"),
      "",
      countLabels
        .map((_, i) => place(columns[i]?.svg ?? "", columnAt(i), top + headsHeight - (columns[i]?.height ?? 0)))
        .join(""),
    ),
    line(0, rule, width, rule, colours.stop),
    ...options,
    group(
      formatId("row", row.id, "silent"),
      "",
      line(0, end, width, end, colours.rule) +
        drawMark(
          "silent",
          { x: scale.smallest * 0.6, y: end + 4 + silence.height / 2, size: scale.smallest },
          colours,
        ) +
        place(silence.svg, scale.smallest * 1.5, end + 4),
    ),
  ].join("");
  return { width, height: end + 4 + silence.height, svg: group(formatId("row", row.id), row.text, svg) };
}

/** How an option divides something; an axis of values has no such options. */
function findShares({ axis }: PictureRow, option: number) {
  return axis.values ? undefined : axis.ticks[option]?.shares;
}

/** A bar centred on the line y = 0: solid for positions on the record, hollow and dashed for reported ones. */
export function drawTallyBar(colours: PictureColours, shape: "held" | "reported-of", width: number): string {
  return shape === "held"
    ? box(0, -3.5, width, 7, colours.ink)
    : `<rect x="0.7" y="-2.5" width="${Math.max(0.6, Math.round((width - 1.4) * 100) / 100)}" height="5" fill="${colours.paper}" stroke="${colours.reported}" stroke-width="1.3" stroke-dasharray="3 1.8"/>`;
}
