import type { Span } from "../../model/scale";
import type { AxisView } from "../axis";
import { type CellView, findAbsence, type MarkShape } from "./cell";

/** One option of a strip. A report of an option that is also stated lies over it: both are true then. */
export interface StripSegment {
  stated: boolean;
  reported: boolean;
  redLine: boolean;
  statusQuo: boolean;
}

/** An amount or a date on a strip, or a range of them, as shares of its length: 0 at the start, 1 at the end. */
export interface StripSpan {
  from: number;
  to: number;
  report: boolean;
  /** The end that is open, where the answer is a limit. */
  limit?: Span["limit"];
}

/** Where a position lies on its question, from one end to the other, on a line as short as a word. */
export type StripView = {
  /** Nothing is drawn on the strip of a party without a position but its red lines. */
  absence?: "silent" | "not-concerned";
} & (
  | {
      kind: "options";
      /** False where options have no order, so that nothing leads from one to the next. */
      ordered: boolean;
      segments: StripSegment[];
    }
  | { kind: "values"; spans: StripSpan[]; redLines: number[]; statusQuo: number | undefined }
);

/** A question as a strip needs it. */
export interface StripScale {
  axis: Pick<AxisView, "at" | "lines" | "values" | "ordered">;
  options: readonly { statusQuo: boolean }[];
}

/** What a strip needs of a cell. */
export type StripCell = Pick<CellView, "kind" | "positions" | "bars" | "reportedBars" | "redLines"> & {
  marks: readonly { place: number; report: boolean; shape: MarkShape; beside?: unknown }[];
};

/** Builds the strip of one cell. */
export function buildStripView({ axis, options }: StripScale, cell: StripCell): StripView {
  const absence = findAbsence(cell)?.shape;
  const stated = listSpans(cell, false);
  const reported = listSpans(cell, true);
  const base = absence ? { absence } : {};
  if (axis.values) {
    const at = (place: number) => (axis.at[place] ?? 0) / Math.max(1, axis.lines - 1);
    const draw = (report: boolean) => (span: Span) => ({
      from: at(span.from),
      to: at(span.to),
      report,
      ...(span.limit && { limit: span.limit }),
    });
    const statusQuo = options.findIndex((option) => option.statusQuo);
    return {
      ...base,
      kind: "values",
      spans: [...stated.map(draw(false)), ...reported.map(draw(true))],
      redLines: cell.redLines.map(at),
      statusQuo: statusQuo < 0 ? undefined : at(statusQuo),
    };
  }
  const covers = (spans: readonly Span[], place: number) =>
    spans.some(({ from, to }) => Math.min(from, to) <= place && place <= Math.max(from, to));
  return {
    ...base,
    kind: "options",
    ordered: axis.ordered,
    segments: options.map(({ statusQuo }, place) => ({
      stated: covers(stated, place),
      reported: covers(reported, place),
      redLine: cell.redLines.includes(place),
      statusQuo,
    })),
  };
}

/** The answers of a cell, each once: its ranges, and its marks that are not the end of one. */
export function listSpans(cell: StripCell, report: boolean): Span[] {
  const bars = report ? cell.reportedBars : cell.bars;
  const marks = cell.marks.filter((mark) => (report ? mark.report || mark.beside !== undefined : !mark.report));
  const isEnd = (place: number) => bars.some(({ from, to }) => from === place || to === place);
  return [...bars, ...marks.filter(({ place }) => !isEnd(place)).map(({ place }) => ({ from: place, to: place }))].sort(
    (a, b) => a.from - b.from || a.to - b.to,
  );
}
