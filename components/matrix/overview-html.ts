import { escapeXml } from "@/lib/picture/xml";
import type { ColumnHead } from "@/lib/view/matrix-view";
import type { OverviewCell, OverviewRow } from "@/lib/view/overview-view";

/** The height of a cell's figure and the size of a mark in it, in CSS pixels; overview.css has the same. */
const height = 26;
const mark = 9;

/**
 * The table of one section as HTML. Written as text because there are tens of thousands of cells: as components each
 * would be sent at several times the length, and the browser would take it up again. Everything from the data is escaped.
 * Attributes are in single quotes: the page carries the text a second time, in a script, where each double quote takes
 * four letters.
 */
export function writeOverviewTable(
  heads: readonly ColumnHead[],
  rows: readonly OverviewRow[],
  linked: boolean,
): string {
  const columns = heads.map((head) => writeHead(head, linked)).join("");
  return `<thead><tr><th scope='col'><span class='sr-only'>Question</span></th>${columns}</tr></thead><tbody>${rows.map(writeRow).join("")}</tbody>`;
}

/** The columns are links in the first section alone: fifty times the same links are no help to a keyboard. */
function writeHead({ name, monogram, href }: ColumnHead, linked: boolean): string {
  const letters = `${quote(monogram)}<span class='sr-only'>, ${quote(name)}</span>`;
  return `<th scope='col' title='${quote(name)}'>${linked && href ? `<a href='${quote(href)}'>${letters}</a>` : letters}</th>`;
}

function writeRow({ id, label, text, href, options, cells }: OverviewRow): string {
  const link = quote(href);
  const head = `<th scope='row'><a href='${link}' title='${quote(text)}' dir='auto'>${quote(label)}</a></th>`;
  // The row's head leads to the same place, so that cells are links for a pointer and no stops for a keyboard.
  const body = cells.map(
    (cell) =>
      `<td><a href='${link}' tabindex='-1' title='${quote(cell.words)}'><svg>${writeSigns(cell, options)}</svg></a></td>`,
  );
  return `<tr id='${quote(id)}'>${head}${body.join("")}</tr>`;
}

function quote(text: string): string {
  return escapeXml(text).replaceAll("'", "&#39;");
}

function writeSigns(cell: OverviewCell, options: number): string {
  if (cell.kind === "silent") return `<use href='#o-silent' y='${topOf((options - 1) / 2, options)}'/>`;
  const middle = (place: number) => topOf(place, options) + mark / 2;
  const bar = (kind: string, from: number, to: number) =>
    `<path class='${kind}' d='M10 ${middle(from)}V${middle(to)}'/>`;
  return [
    ...cell.redLines.map((place) => `<use href='#o-red-line' y='${topOf(place, options)}'/>`),
    ...cell.bars.map(({ from, to }) => bar("b", from, to)),
    ...cell.reportedBars.map(({ from, to }) => bar("r", from, to)),
    ...cell.marks.map(({ place, shape }, i) => {
      const beside = cell.marks[i - 1]?.place === place;
      return `<use href='#o-${shape}'${beside ? " x='9'" : ""} y='${topOf(place, options)}'/>`;
    }),
  ].join("");
}

/** Where a mark begins, from the top. The options stand in the order of the scale, as in the matrix in words. */
function topOf(place: number, options: number): number {
  return options < 2 ? (height - mark) / 2 : Math.round((place * (height - mark) * 2) / (options - 1)) / 2;
}
