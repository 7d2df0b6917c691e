import type { Span } from "@/lib/model/scale";
import { escapeHtml } from "@/lib/text/escape";
import type { AxisView } from "@/lib/view/axis";
import type { ColumnHead } from "@/lib/view/matrix/matrix";
import type { OverviewCell, OverviewRow } from "@/lib/view/matrix/overview";

/** Column width, height of a cell's figure and size of a mark, in CSS pixels; must match overview.css. */
const width = 40;
const height = 26;
const mark = 9;

/**
 * Horizontal centres of the signs, from the left of their column: a red line, a mark or bar, a second mark on the same
 * option.
 */
const at = { redLine: 12.5, mark: 18, beside: 27 };

/**
 * Renders the table of one section as HTML. There are tens of thousands of cells: as React components they would be
 * several times as long on the wire and would all have to be hydrated. The signs of a row are one drawing across its
 * cells, with one path per kind of sign and a marker at each of its points, so that the browser lays out two elements
 * per cell. Everything from the data is escaped. Attributes use single quotes, because the page carries the text a
 * second time inside a script, where each double quote takes four bytes.
 */
export function renderOverviewTable(
  heads: readonly ColumnHead[],
  rows: readonly OverviewRow[],
  linked: boolean,
): string {
  const columns = heads.map((head) => writeHead(head, linked)).join("");
  return `<thead><tr><th scope='col'><span class='sr-only'>Question</span></th>${columns}</tr></thead><tbody>${rows.map(writeRow).join("")}</tbody>`;
}

/** Columns are links in the first section only: repeating them fifty times would not help keyboard users. */
function writeHead({ name, monogram, href, role }: ColumnHead, linked: boolean): string {
  const letters = `${escapeHtml(monogram)}<span class='sr-only'>, ${escapeHtml(role ? `${name} (${role})` : name)}</span>`;
  return `<th scope='col' title='${escapeHtml(role ? `${name} (${role})` : name)}'>${linked && href ? `<a href='${escapeHtml(href)}'>${letters}</a>` : letters}</th>`;
}

function writeRow({ id, label, text, href, axis, cells }: OverviewRow): string {
  const link = escapeHtml(href);
  const head = `<th scope='row'><a href='${link}' title='${escapeHtml(text)}' dir='auto'>${escapeHtml(label)}</a></th>`;
  const figure = `<svg aria-hidden='true' viewBox='0 0 ${width * cells.length} ${height}'>${writeSigns(cells, axis)}</svg>`;
  // The row header links to the same place, so cells are links for pointers only and not tab stops.
  const body = cells.map(
    ({ words }, i) =>
      `<td>${i === 0 ? figure : ""}<a href='${link}' tabindex='-1' title='${escapeHtml(words)}'></a></td>`,
  );
  return `<tr id='${escapeHtml(id)}'>${head}${body.join("")}</tr>`;
}

/** The paths of a row: first the bars, which have no markers, then the points of each shape. */
function writeSigns(cells: readonly OverviewCell[], axis: AxisView): string {
  const bars = new Map<string, string[]>();
  const points = new Map<string, string[]>();
  const add = (to: Map<string, string[]>, kind: string, path: string) => {
    const own = to.get(kind);
    if (own) own.push(path);
    else to.set(kind, [path]);
  };
  const middle = (at: number) => topOf(at, axis.lines) + mark / 2;
  const along = (place: number) => middle(axis.at[place] ?? 0);
  cells.forEach((cell, i) => {
    const put = (kind: string, x: number, y: number) => add(points, kind, `${i * width + x} ${y}`);
    const draw = (kind: string, { from, to }: Span) =>
      add(bars, kind, `M${i * width + at.mark} ${along(from)}V${along(to)}`);
    if (cell.kind === "silent" || cell.kind === "not-concerned") put(cell.kind, at.mark, middle((axis.lines - 1) / 2));
    for (const place of cell.redLines) put("red-line", at.redLine, along(place));
    for (const span of cell.bars) draw("b", span);
    for (const span of cell.reportedBars) draw("r", span);
    cell.marks.forEach(({ place, shape }, m) => {
      put(shape, cell.marks[m - 1]?.place === place ? at.beside : at.mark, along(place));
    });
  });
  return [
    ...[...bars].map(([kind, paths]) => `<path class='${kind}' d='${paths.join("")}'/>`),
    ...[...points].map(([shape, own]) => `<path class='o-${shape}' d='M${own.join("L")}'/>`),
  ].join("");
}

/** The top of a mark at a place of the axis. Options are in the order of the scale, as in the matrix in words. */
function topOf(at: number, lines: number): number {
  return lines < 2 ? (height - mark) / 2 : Math.round((at * (height - mark) * 2) / (lines - 1)) / 2;
}
