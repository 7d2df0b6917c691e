import { capitalise } from "../../text/format";
import type { Block, Canvas } from "../canvas";
import type { DrawnContent, PictureRow } from "../content";
import type { Measures } from "./measures";
import { drawIcon, place } from "./shapes";

/** What stands at the end of each row in words or symbols, with its heading. */
export interface Tail {
  length: "none" | "brief" | "full";
  width: number;
  head: Block;
  rows: Block[];
}

const empty: Block = { width: 0, height: 0, svg: "" };

/** The positions of a party, or the results of a comparison, one for each row. */
export async function layoutTail(
  canvas: Canvas,
  figure: DrawnContent,
  measures: Measures,
  length: Tail["length"],
  { width, free }: { width: number; free: number },
): Promise<Tail> {
  if (length === "none") return { length, width: 0, head: empty, rows: [] };
  if (figure.kind === "party") {
    const own = Math.max(free, width * 0.4);
    const rows = await Promise.all(figure.rows.map((row) => layoutPositions(canvas, row, measures, length, own - 14)));
    return { length, width: own, head: empty, rows: rows.map((row) => indent(row, 14)) };
  }
  const pairs = figure.rows[0]?.results.length ?? 0;
  return pairs > 1
    ? layoutSymbols(canvas, figure, measures, length)
    : layoutResults(canvas, figure, measures, length, width);
}

function indent(block: Block, by: number): Block {
  return { ...block, width: block.width + by, svg: place(block.svg, by, 0) };
}

/** Each position in words; in brief, only what is on the record, where anything is. */
async function layoutPositions(
  canvas: Canvas,
  { cells }: PictureRow,
  { note }: Measures,
  length: Tail["length"],
  width: number,
): Promise<Block> {
  const all = cells.flatMap(({ positions }) => positions);
  const stated = all.filter(({ report }) => !report);
  const shown = length === "brief" && stated.length > 0 ? stated.slice(0, 1) : all;
  let height = 0;
  const parts: string[] = [];
  for (const { text, report, age } of shown) {
    const colour = report ? canvas.colours.reported : canvas.colours.ink;
    const words = await canvas.text(
      `${report ? `Reported: ${text}` : capitalise(text)}${age ? ` (${age.words})` : ""}`,
      { size: note, lineHeight: 1.16, colour },
      width,
    );
    parts.push(place(words.svg, 0, height));
    height += words.height;
  }
  return { width, height, svg: parts.join("") };
}

/** The result of a pair: its symbol, and what it is called. */
async function layoutResults(
  canvas: Canvas,
  { rows }: DrawnContent,
  { note, icon }: Measures,
  length: Tail["length"],
  width: number,
): Promise<Tail> {
  const before = 46 * icon + 18;
  const said = rows.map(({ results: [one] }) =>
    one ? `${one.heading}${one.restsOnReport ? ", by a report" : ""}` : "",
  );
  const style = { size: note, lineHeight: 1.14 };
  const free = await Promise.all(said.map((words) => canvas.text(words, style, 4000)));
  const own = Math.min(
    Math.max(...free.map((one) => one.width)) + before + 2,
    width * (length === "full" ? 0.44 : 0.32),
  );
  const words = await Promise.all(said.map((one) => canvas.text(one, style, own - before)));
  return {
    length,
    width: own,
    head: empty,
    rows: rows.map(({ results: [one] }, i) => {
      const text = words[i] ?? empty;
      const height = Math.max(14 * icon, text.height);
      const symbol = one ? drawResult(canvas, one, icon, height) : "";
      return { width: own, height, svg: place(symbol, 6, 0) + place(text.svg, before, (height - text.height) / 2) };
    }),
  };
}

function drawResult(
  { colours }: Canvas,
  { result, restsOnReport }: PictureRow["results"][number],
  icon: number,
  height: number,
): string {
  return `<g transform="translate(0 ${(height - 14 * icon) / 2}) scale(${icon})">${drawIcon(result, restsOnReport, colours)}</g>`;
}

/** The results of three pairs: a column of symbols each, below the initials of the two. */
async function layoutSymbols(
  canvas: Canvas,
  { rows }: DrawnContent,
  { smallest, icon }: Measures,
  length: Tail["length"],
): Promise<Tail> {
  const pairs = rows[0]?.results.map(({ tags }) => tags.join("–")) ?? [];
  const style = { size: smallest, weight: 650, lineHeight: 1.2, colour: canvas.colours["ink-2"] };
  const tags = await Promise.all(pairs.map((pair) => canvas.text(pair, style, 400)));
  const pitch = Math.max(46 * icon, ...tags.map((tag) => tag.width)) + 14;
  const middle = (i: number) => 14 + pitch * (i + 0.5);
  return {
    length,
    width: pitch * pairs.length + 14,
    head: {
      width: pitch * pairs.length,
      height: Math.max(...tags.map((tag) => tag.height)),
      svg: tags.map((tag, i) => place(tag.svg, middle(i) - tag.width / 2, 0)).join(""),
    },
    rows: rows.map(({ results }) => ({
      width: pitch * results.length,
      height: 14 * icon,
      svg: results.map((one, i) => place(drawResult(canvas, one, icon, 14 * icon), middle(i) - 23 * icon, 0)).join(""),
    })),
  };
}
