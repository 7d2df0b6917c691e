import type { Span } from "@/lib/model/scale";
import { escapeHtml } from "@/lib/text/escape";
import type { ColumnHead } from "@/lib/view/matrix/matrix";
import type { OverviewCell, OverviewRow } from "@/lib/view/matrix/overview";

/** The width of a column, the height of a cell's figure and the size of a mark in it, in CSS pixels; overview.css has the same. */
const width = 40;
const height = 26;
const mark = 9;

/** Where the middle of a sign is, from the left of its column: a red line, a mark or a bar, a mark beside another. */
const at = { redLine: 12.5, mark: 18, beside: 27 };

/**
 * The table of one section as HTML. Written as text because there are tens of thousands of cells: as components each
 * would be sent at several times the length, and the browser would take it up again. The signs of a row are one drawing
 * across its cells, with one path for each kind of sign that has a mark at each of its points: what a browser has to lay
 * out is two elements a cell. Everything from the data is escaped. Attributes are in single quotes: the page carries the
 * text a second time, in a script, where each double quote takes four letters.
 */
export function renderOverviewTable(
  heads: readonly ColumnHead[],
  rows: readonly OverviewRow[],
  linked: boolean,
): string {
  const columns = heads.map((head) => writeHead(head, linked)).join("");
  return `<thead><tr><th scope='col'><span class='sr-only'>Question</span></th>${columns}</tr></thead><tbody>${rows.map(writeRow).join("")}</tbody>`;
}

/** The columns are links in the first section alone: fifty times the same links are no help to a keyboard. */
function writeHead({ name, monogram, href }: ColumnHead, linked: boolean): string {
  const letters = `${escapeHtml(monogram)}<span class='sr-only'>, ${escapeHtml(name)}</span>`;
  return `<th scope='col' title='${escapeHtml(name)}'>${linked && href ? `<a href='${escapeHtml(href)}'>${letters}</a>` : letters}</th>`;
}

function writeRow({ id, label, text, href, options, cells }: OverviewRow): string {
  const link = escapeHtml(href);
  const head = `<th scope='row'><a href='${link}' title='${escapeHtml(text)}' dir='auto'>${escapeHtml(label)}</a></th>`;
  const figure = `<svg aria-hidden='true' viewBox='0 0 ${width * cells.length} ${height}'>${writeSigns(cells, options)}</svg>`;
  // The row's head leads to the same place, so that cells are links for a pointer and no stops for a keyboard.
  const body = cells.map(
    ({ words }, i) =>
      `<td>${i === 0 ? figure : ""}<a href='${link}' tabindex='-1' title='${escapeHtml(words)}'></a></td>`,
  );
  return `<tr id='${escapeHtml(id)}'>${head}${body.join("")}</tr>`;
}

/** The paths of a row: bars, which have no marks of their own, and below them none; then the points of each shape. */
function writeSigns(cells: readonly OverviewCell[], options: number): string {
  const bars = new Map<string, string[]>();
  const points = new Map<string, string[]>();
  const add = (to: Map<string, string[]>, kind: string, path: string) => to.set(kind, [...(to.get(kind) ?? []), path]);
  const middle = (place: number) => topOf(place, options) + mark / 2;
  cells.forEach((cell, i) => {
    const put = (kind: string, x: number, place: number) => add(points, kind, `${i * width + x} ${middle(place)}`);
    const draw = (kind: string, { from, to }: Span) =>
      add(bars, kind, `M${i * width + at.mark} ${middle(from)}V${middle(to)}`);
    if (cell.kind === "silent") put("silent", at.mark, (options - 1) / 2);
    for (const place of cell.redLines) put("red-line", at.redLine, place);
    for (const span of cell.bars) draw("b", span);
    for (const span of cell.reportedBars) draw("r", span);
    cell.marks.forEach(({ place, shape }, m) => {
      put(shape, cell.marks[m - 1]?.place === place ? at.beside : at.mark, place);
    });
  });
  return [
    ...[...bars].map(([kind, paths]) => `<path class='${kind}' d='${paths.join("")}'/>`),
    ...[...points].map(([shape, own]) => `<path class='o-${shape}' d='M${own.join("L")}'/>`),
  ].join("");
}

/** Where a mark begins, from the top. The options stand in the order of the scale, as in the matrix in words. */
function topOf(place: number, options: number): number {
  return options < 2 ? (height - mark) / 2 : Math.round((place * (height - mark) * 2) / (options - 1)) / 2;
}
