import type { Block, Canvas } from "../canvas";
import type { DrawnContent, PictureRow } from "../content";
import type { Measures } from "./measures";
import { drawIcon, formatId, group, line, place } from "./shapes";
import { layoutShares } from "./shares";

/** Dimensions of table rows. */
export interface TableScale extends Pick<Measures, "label" | "note" | "icon"> {
  /** Whether asks are said in two words, and only their symbols and the key say the rest. */
  brief: boolean;
  /** Padding above and below the content of a row. */
  space: number;
}

/** One answer of a deal: the question, and what the deal proposes. */
export async function layoutProposed(
  canvas: Canvas,
  row: PictureRow,
  width: number,
  scale: TableScale,
): Promise<Block> {
  const question = await canvas.text(row.label, { size: scale.label, weight: 600, lineHeight: 1.16 }, width);
  const put = await canvas.text(
    row.position,
    { size: scale.note, colour: canvas.colours["ink-2"], lineHeight: 1.2 },
    width,
  );
  const divided = await layoutShares(canvas, row.shares, width, scale.note);
  const top = question.height + 2;
  return {
    width,
    height: top + put.height + divided.height,
    svg: question.svg + place(put.svg, 0, top) + place(divided.svg, 0, top + put.height),
  };
}

/** One answer of a deal: what it proposes, and what it asks of each party, as icons and words. */
export async function layoutAsked(
  canvas: Canvas,
  figure: DrawnContent,
  row: PictureRow,
  { width, height: least = 0 }: { width: number; height?: number | undefined },
  scale: TableScale,
): Promise<Block> {
  const { colours } = canvas;
  const { label, column } = askColumns(figure, width);
  const put = await layoutProposed(canvas, row, label - 12, scale);
  const cells = await Promise.all(
    row.asks.map(async (ask) => ({
      ask,
      words: await canvas.text(
        scale.brief ? ask.brief : `${ask.heading}${ask.report ? ", by a report" : ""}`,
        { size: scale.note, lineHeight: 1.14 },
        column - 10,
      ),
    })),
  );
  const below = 14 * scale.icon + 6;
  const highest = Math.max(0, ...cells.map(({ words }) => words.height + below));
  const content = Math.max(put.height, highest);
  const height = Math.max(least, content + scale.space * 2);
  const space = (height - content) / 2;
  const svg = [
    line(0, 0, width, 0, colours.rule),
    place(put.svg, 0, space),
    ...cells.map(({ ask, words }, i) => {
      // Align the icons with the left edge of the text below them.
      const ink = getIconOffset(ask.icon) * scale.icon;
      return group(
        formatId("row", row.id, ask.key),
        ask.accessibleText,
        place(enlarge(drawIcon(ask.icon, ask.report, colours), scale.icon), label + column * i - ink, space + 1) +
          place(words.svg, label + column * i, space + 1 + below),
      );
    }),
  ].join("");
  return { width, height, svg: group(formatId("row", row.id), row.text, svg) };
}

/** A symbol at another size. */
export function enlarge(icon: string, by: number): string {
  return `<g transform="scale(${by})">${icon}</g>`;
}

/** Where an icon's visible part starts within its box. */
export function getIconOffset(icon: Parameters<typeof drawIcon>[0]): number {
  switch (icon.kind) {
    case "within":
    case "more-than-asked":
      return 8;
    case "overlapping":
      return 6;
    case "different":
    case "not-comparable":
      return 8;
    case "opposite":
      return 2;
    case "apart":
    case "beyond":
      return 23 - (Math.min(icon.steps, 4) * 8.6) / 2 - 4;
    default:
      return 15;
  }
}

function askColumns(figure: DrawnContent, width: number): { label: number; column: number } {
  const label = width * 0.34;
  return { label, column: (width - label) / Math.max(1, figure.heads.length) };
}

/** The width of the column of a party. */
export function getAskWidth(figure: DrawnContent, width: number): number {
  return askColumns(figure, width).column - 10;
}

/** The headings of a deal's table: the names of the parties or, where words would be broken, their initials. */
export async function layoutAskHeads(
  canvas: Canvas,
  figure: DrawnContent,
  width: number,
  { note, isNamed }: { note: number; isNamed: boolean },
): Promise<Block> {
  if (figure.rows.length === 0) return { width, height: 0, svg: "" };
  const { label, column } = askColumns(figure, width);
  const names = await Promise.all(
    figure.heads.map((head) =>
      canvas.text(isNamed ? head.name : head.monogram, { size: note, weight: 650, lineHeight: 1.14 }, column - 10),
    ),
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
