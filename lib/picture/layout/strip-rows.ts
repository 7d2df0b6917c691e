import type { Block, Canvas } from "../canvas";
import type { DrawnContent, PictureRow } from "../content";
import type { Body } from "./body";
import type { Measures } from "./measures";
import { noteRest } from "./note-rest";
import { countLetterLines, formatId, group, line, place } from "./shapes";
import { drawStrip, getStripRoom } from "./strip";
import { layoutTail, type Tail } from "./strip-tail";

/** The space between two columns of rows, in units of the margin of a text. */
const gutter = 44;

/** One way of setting the rows. */
interface Setting {
  /** Columns of rows side by side. */
  sides: number;
  label: number;
  /** The least heights of a row that are tried, from the largest. */
  heights: number[];
  /** How much is said at the end of a row. */
  tail: Tail["length"];
}

/** A column of rows: where the questions end, and where each strip begins. */
interface Geometry {
  width: number;
  label: number;
  strip: number;
  pitch: number;
  tail: number;
}

/**
 * Every question in a row of its own: what it is called, a strip for each column and, for a party or a comparison, what the
 * strips say in words. Rows run down one column and then down the next. If there are too many, as many as fit are shown, and
 * the picture says how many more there are.
 */
export async function layoutStripRows(
  canvas: Canvas,
  figure: DrawnContent,
  measures: Measures,
  { width, height, grows }: { width: number; height: number; grows: boolean },
): Promise<Body> {
  let best: { laid: Laid; shown: number } | undefined;
  let whole: Laid | undefined;
  search: for (const setting of listSettings(figure, measures, width, grows)) {
    // Smaller letters are worth it only where they save a line, not where they save words.
    if (whole && (setting.tail !== whole.setting.tail || setting.sides !== whole.setting.sides)) continue;
    const set = await layoutRows(canvas, figure, measures, setting, width);
    if (!set) continue;
    for (const least of setting.heights) {
      const laid = raiseRows(set, least);
      const all = figure.rows.length;
      if (countFitting(laid, height, all) === all) {
        whole ??= laid;
        if (laid.isOnOneLine) whole = laid;
        if (laid.isOnOneLine || figure.kind === "party") break search;
      }
      if (whole) continue;
      const note = await noteRest(canvas, figure, measures, all, width);
      const shown = countFitting(laid, height - note.height - measures.gap, all);
      if (!best || shown > best.shown) best = { laid, shown };
    }
  }
  if (whole) {
    const block = compose(canvas, figure, measures, whole, { shown: figure.rows.length, height, grows });
    return { block, left: 0, isNamed: whole.head.isNamed };
  }
  if (!best) return { block: empty, left: figure.rows.length, isNamed: false };
  const left = figure.rows.length - best.shown;
  const note = await noteRest(canvas, figure, measures, left, width);
  const rest = { shown: best.shown, height: height - note.height - measures.gap, grows };
  const block = compose(canvas, figure, measures, best.laid, rest);
  const top = block.height + measures.gap;
  return {
    left,
    isNamed: best.laid.head.isNamed,
    block: { width, height: top + note.height, svg: block.svg + group("more", "", place(note.svg, 0, top)) },
  };
}

function listSettings(
  { kind, rows }: DrawnContent,
  { smallest, label, strip }: Measures,
  width: number,
  grows: boolean,
) {
  const labels = [...new Set([label, (label + smallest) / 2, smallest])];
  const most = kind === "matrix" ? 3 : 2;
  const sides = width < 1050 || rows.length < 7 ? [1] : rows.length < 19 ? [2, 1] : [2, most, 1];
  const tails: Tail["length"][] = kind === "matrix" ? ["none"] : ["full", "brief"];
  return tails.flatMap((tail) =>
    labels.flatMap((size) =>
      sides.map(
        (side): Setting => ({
          sides: side,
          label: size,
          heights: (grows ? [2.4] : [1.9, 1.5, 1.22]).map((row) => Math.max(size * row, strip * 2)),
          tail,
        }),
      ),
    ),
  );
}

interface Laid {
  setting: Setting;
  geometry: Geometry;
  head: Heads;
  rows: { label: Block; tail: Block; height: number }[];
  /** Whether no question and no result takes a second line. */
  isOnOneLine: boolean;
}

async function layoutRows(
  canvas: Canvas,
  figure: DrawnContent,
  measures: Measures,
  setting: Setting,
  whole: number,
): Promise<Laid | undefined> {
  const { heads, rows } = figure;
  const width = (whole - gutter * (setting.sides - 1)) / setting.sides;
  const style = { size: setting.label, weight: 600, lineHeight: 1.14 };
  const free = await Promise.all(rows.map((row) => canvas.text(row.label, style, 4000)));
  const longest = Math.max(...free.map((label) => label.width)) + measures.gap * 2.5;
  const space = measures.strip * 1.2;
  const rest = width - Math.min(longest, width * 0.4) - (measures.strip * 6 + space) * heads.length;
  const tail = await layoutTail(canvas, figure, measures, setting.tail, { width, free: rest });
  const least = (measures.strip * 2.6 + space) * heads.length;
  const room = width - tail.width;
  // Questions on one line where that leaves the strips long enough; otherwise on two.
  const wanted = (measures.strip * 4.4 + space) * heads.length;
  const label =
    longest + wanted <= room ? Math.min(longest, room * 0.62) : Math.max(room - wanted, Math.min(longest, room * 0.42));
  const most = (measures.strip * 9 + space) * heads.length;
  const strips = Math.min(room - label, most);
  if (strips < least) return undefined;
  const pitch = strips / heads.length;
  const geometry = { width, label: room - strips, strip: pitch - space, pitch, tail: width - tail.width };
  const head = await layoutHeads(canvas, figure, measures, geometry, tail.head);
  const labels = await Promise.all(rows.map((row) => canvas.text(row.label, style, geometry.label - measures.gap * 2)));
  return {
    setting,
    geometry,
    head,
    isOnOneLine:
      labels.every((one) => one.height < setting.label * 1.6) &&
      tail.rows.every((one) => one.height < measures.smallest * 1.8),
    rows: rows.map((_, i) => {
      const [own, words] = [labels[i] ?? empty, tail.rows[i] ?? empty];
      const height = Math.max(own.height + 3, words.height + 4, getStripRoom(measures.strip) * 2 + 4);
      return { label: own, tail: words, height };
    }),
  };
}

/** The same rows, none of them lower than `least`. Their texts need not be measured again. */
function raiseRows(laid: Laid, least: number): Laid {
  return { ...laid, rows: laid.rows.map((row) => ({ ...row, height: Math.max(least, row.height) })) };
}

const empty: Block = { width: 0, height: 0, svg: "" };

/** What stands above the strips, and whether these are names rather than initials. */
type Heads = Block & { isNamed: boolean };

/** The names above the strips or, without room for them, the initials, on several lines where they would touch. */
async function layoutHeads(
  canvas: Canvas,
  { heads }: DrawnContent,
  { smallest }: Measures,
  { label, pitch, strip, tail, width }: Geometry,
  over: Block,
): Promise<Heads> {
  if (heads.length === 1) return { ...empty, isNamed: true };
  const { colours } = canvas;
  const style = (reported: boolean) => ({
    size: smallest,
    weight: 650,
    lineHeight: 1.14,
    colour: reported ? colours.reported : colours["ink-2"],
  });
  const names = await Promise.all(
    heads.map(({ name, reported }) =>
      canvas.text(name, { ...style(reported), align: "center" }, pitch - smallest * 0.3),
    ),
  );
  if (await areNamesShort(canvas, heads, smallest, pitch)) {
    const height = Math.max(...names.map((one) => one.height), over.height) + 4;
    const svg = names.map((one, i) => {
      const x = label + pitch * i + (strip - pitch + smallest * 0.3) / 2;
      return place(one.svg, x, height - 4 - one.height);
    });
    return { width, height, svg: svg.join("") + place(over.svg, tail, height - 4 - over.height), isNamed: true };
  }
  const letters = await Promise.all(heads.map(({ monogram, reported }) => canvas.text(monogram, style(reported), 400)));
  const lines = countLetterLines(letters, pitch);
  const high = Math.max(...letters.map((one) => one.height));
  const height = Math.max(lines * high, over.height) + 4;
  const svg = letters.map((one, i) => {
    const middle = label + pitch * i + strip / 2;
    const x = Math.min(middle - one.width / 2, width - one.width);
    return place(one.svg, x, height - 4 - high * (lines - (i % lines)));
  });
  return { width, height, svg: svg.join("") + place(over.svg, tail, height - 4 - over.height), isNamed: false };
}

/** Whether each name has room above its strip, on two lines at most and without breaking a word. */
export async function areNamesShort(
  canvas: Canvas,
  heads: DrawnContent["heads"],
  size: number,
  pitch: number,
): Promise<boolean> {
  const room = pitch - size * 0.3;
  const style = { size, weight: 650, lineHeight: 1.14 };
  for (const { name } of heads) {
    const words = await Promise.all(name.split(/\s+/).map((word) => canvas.text(word, style, 4000)));
    if (words.some((word) => word.width > room)) return false;
    if ((await canvas.text(name, style, room)).height > size * 1.14 * 2 + 6) return false;
  }
  return true;
}

function countFitting({ setting, head, rows }: Laid, height: number, all: number): number {
  for (let shown = all; shown > 0; shown--) {
    const columns = listColumns(rows.slice(0, shown), setting.sides);
    if (head.height + Math.max(...columns.map(sumUp)) <= height) return shown;
  }
  return 0;
}

/** Whether rows are about equally high. */
function areEven(rows: Laid["rows"]): boolean {
  const heights = rows.map(({ height }) => height);
  return Math.max(...heights) - Math.min(...heights) < 4;
}

/** Where each column of rows begins: so many in each or, where rows are not equally high, so that columns are. */
function divide(rows: Laid["rows"], sides: number): number[] {
  const heights = rows.map(({ height }) => height);
  const total = heights.reduce((sum, one) => sum + one, 0);
  const isEven = areEven(rows);
  const down = Math.ceil(rows.length / sides);
  let above = 0;
  const starts: number[] = [];
  for (const [i, height] of heights.entries()) {
    const column = isEven ? Math.floor(i / down) : Math.floor((above + height / 2) / (total / sides));
    if (starts.length <= column && starts.length < sides) starts.push(i);
    above += height;
  }
  return starts;
}

/** The rows of each column. */
function listColumns(rows: Laid["rows"], sides: number): Laid["rows"][] {
  const starts = divide(rows, sides);
  return starts.map((from, i) => rows.slice(from, starts[i + 1]));
}

const sumUp = (rows: Laid["rows"]) => rows.reduce((sum, row) => sum + row.height, 0);

/** By how much a row may be stretched before it looks lost. */
const stretch = 1.7;

function compose(
  canvas: Canvas,
  figure: DrawnContent,
  measures: Measures,
  { setting, geometry, head, rows }: Laid,
  { shown, height, grows }: { shown: number; height: number; grows: boolean },
): Block {
  const { colours } = canvas;
  const columns = listColumns(rows.slice(0, shown), setting.sides);
  const tallest = Math.max(...columns.map(sumUp));
  const high = grows ? tallest : Math.min(tallest * stretch, Math.max(tallest, height - head.height));
  // Rows side by side stand on one line where all are about as high; otherwise columns end together.
  const most = Math.max(...columns.map(({ length }) => length));
  const isEven = areEven(columns.flat());
  const parts: string[] = [];
  let index = 0;
  for (const [i, column] of columns.entries()) {
    const x = (geometry.width + gutter) * i;
    const extra = isEven ? (high - tallest) / most : (high - sumUp(column)) / column.length;
    let y = head.height;
    if (head.height > 0) parts.push(group(formatId("heads", `${i + 1}`), "", place(head.svg, x, 0)));
    for (const [n, own] of column.entries()) {
      const row = figure.rows[index];
      if (!row) continue;
      const tall = own.height + extra;
      // A stronger line where another issue begins.
      const begins = n === 0 || figure.rows[index - 1]?.issue !== row.issue;
      const rule = line(0, 0, geometry.width, 0, begins ? colours.stop : colours.rule, 1);
      const svg = rule + drawRow(canvas, figure, row, { own, geometry, middle: tall / 2, measures });
      parts.push(place(group(formatId("row", row.id), row.text, svg), x, y));
      y += tall;
      index++;
    }
  }
  const width = geometry.width * setting.sides + gutter * (setting.sides - 1);
  return { width, height: head.height + high, svg: parts.join("") };
}

function drawRow(
  canvas: Canvas,
  figure: DrawnContent,
  row: PictureRow,
  {
    own,
    geometry,
    middle,
    measures,
  }: { own: Laid["rows"][number]; geometry: Geometry; middle: number; measures: Measures },
): string {
  const strips = row.cells.map((cell, i) =>
    group(
      formatId("row", row.id, figure.heads[i]?.key ?? `${i}`),
      cell.accessibleText,
      drawStrip(canvas.colours, cell.strip, {
        x: geometry.label + geometry.pitch * i,
        y: middle,
        width: geometry.strip,
        height: measures.strip,
      }),
    ),
  );
  const said = own.tail.svg
    ? group(formatId("row", row.id, "result"), "", place(own.tail.svg, geometry.tail, middle - own.tail.height / 2))
    : "";
  return place(own.label.svg, 0, middle - own.label.height / 2) + strips.join("") + said;
}
