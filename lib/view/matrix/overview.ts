import type { Negotiation, PlacedQuestion } from "../../dataset/negotiation";
import { answerQuestion, type Column } from "../../model/column";
import { nameColumn } from "../../model/column-name";
import type { Span } from "../../model/scale";
import { getStanceTable } from "../../model/stance-table";
import { groupBy } from "../../model/timeline";
import { formatNumber } from "../../text/format";
import { formatPageQuery, paginateIssues } from "../../url/pagination";
import { issuePath, questionPath } from "../../url/paths";
import type { ViewOptions } from "../../url/view-options";
import { type AxisView, buildAxis } from "../axis";
import { type CellSketch, type MarkShape, sketchCell } from "./cell";

/** One answer in marks, with a description. */
export interface OverviewCell {
  kind: CellSketch["kind"];
  words: string;
  marks: { place: number; shape: MarkShape }[];
  bars: Span[];
  reportedBars: Span[];
  redLines: number[];
}

/** One question across the columns. */
export interface OverviewRow {
  id: string;
  label: string;
  text: string;
  href: string;
  axis: AxisView;
  cells: OverviewCell[];
}

/** The questions of one issue. */
interface OverviewSection {
  id: string;
  title: string;
  href: string;
  rows: OverviewRow[];
}

/** A matrix too large for words: each cell as marks, with a link to the words. */
export interface OverviewView {
  sections: OverviewSection[];
  /** Every issue with a link to its section, which may be on another page. */
  contents: { text: string; href: string; here: boolean }[];
  /** Which part of the matrix this page shows; empty if it shows all of it. */
  part: string;
  previous: string | undefined;
  next: string | undefined;
}

/** How to present an overview. `page` starts with 1, which is also used for unknown values. */
export interface OverviewOptions {
  columns: readonly Column[];
  viewOptions: ViewOptions;
  path: string;
  page: number;
}

/** Builds one page of an overview: as many whole issues as fit. */
export function buildOverviewView(
  negotiation: Negotiation,
  placed: readonly PlacedQuestion[],
  { columns, viewOptions, path, page }: OverviewOptions,
): OverviewView {
  const issues = groupBy(placed, ({ issue }) => issue.id).map(([, own]) => own);
  const pages = paginateIssues(issues, columns.length);
  const at = Math.min(Math.max(1, page), Math.max(1, pages.length)) - 1;
  const link = (to: number) => (pages[to] ? `${path}${formatPageQuery(viewOptions, to + 1)}` : undefined);
  return {
    sections: (pages[at] ?? []).flatMap((own) => buildSectionView(negotiation, own, columns, viewOptions)),
    contents: pages.flatMap((ofPage, p) =>
      ofPage.flatMap(([first]) =>
        first
          ? [
              {
                text: first.issue.title,
                href: `${p === at ? "" : link(p)}#${anchorOf(first.issue)}`,
                here: p === at,
              },
            ]
          : [],
      ),
    ),
    part: pages.length > 1 ? `Part ${formatNumber(at + 1)} of ${formatNumber(pages.length)}` : "",
    previous: link(at - 1),
    next: link(at + 1),
  };
}

function anchorOf(issue: { id: string }): string {
  return `issue-${issue.id}`;
}

function buildSectionView(
  negotiation: Negotiation,
  own: readonly PlacedQuestion[],
  columns: readonly Column[],
  viewOptions: ViewOptions,
): OverviewSection[] {
  const [first] = own;
  if (!first) return [];
  const { issue } = first;
  const stances = getStanceTable(negotiation, negotiation.asOf, viewOptions);
  const rows = own.map(({ question }) => ({
    id: question.id,
    label: question.label,
    text: question.text,
    href: questionPath(negotiation, issue, question),
    axis: buildAxis(question),
    cells: columns.map((column) => {
      const given = answerQuestion(column, question, stances);
      const cell = sketchCell({ negotiation, question, asOf: negotiation.asOf, filter: viewOptions }, column, given);
      return buildOverviewCellView(cell, nameColumn(column));
    }),
  }));
  return [{ id: anchorOf(issue), title: issue.title, href: issuePath(negotiation, issue), rows }];
}

/** The row names the question, so cells do not repeat it. */
function buildOverviewCellView(
  { kind, marks, bars, reportedBars, redLines, words }: CellSketch,
  name: string,
): OverviewCell {
  return {
    kind,
    bars,
    reportedBars,
    redLines,
    words: `${name}: ${words}`,
    marks: marks.flatMap(({ place, shape, beside }) => [
      { place, shape },
      ...(beside ? [{ place, shape: beside.shape }] : []),
    ]),
  };
}
