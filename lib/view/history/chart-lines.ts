import { isSameSpan, type Span } from "../../model/scale";
import type { AxisView } from "../axis";
import { placeOn } from "../place-on-axis";
import type { ChartState, StanceHistoryChart } from "./chart";
import type { MarkedSpan } from "./chart-words";

/** One party's line through the dates of a chart, either of stated or of reported positions. */
export interface StanceHistoryLine {
  key: string;
  party: { name: string; monogram: string };
  reported: boolean;
  /** The spans at each date, in the order of the scale: none if silent, several if contested. */
  spans: MarkedSpan[][];
  /** Whether the spans changed at each date, by index. */
  changed: boolean[];
  /** From stated to reported spans, at the date of a report next to a stated position. */
  joins: (Span & { at: number })[];
  /** The offset from the option, so that no line hides another: 0, 1, -1, 2, … */
  slot: number;
}

/** A name at the end of a line, split into lines of text. */
export interface EndLabel {
  key: string;
  reported: boolean;
  lines: string[];
  /** Where the line ends, as indices of the span's ends. */
  from: number;
  to: number;
  slot: number;
}

/** Dimensions in pixels that do not depend on the width of the chart. */
export const drawing = {
  /** Minimum distance between two options, and minimum total height of the scale. */
  pitch: 46,
  least: 190,
  /** Height of a line of text. */
  line: 14,
  /** Distance between parallel lines. */
  beside: 7,
  /** Space above the options, between the options and the dates, and for the dates. */
  top: 16,
  bottom: 14,
  dates: 34,
  /** Maximum characters per line: at the ends of lines, and for the option labels of a narrow and a wide chart. */
  most: 20,
  mostNarrow: 14,
  mostWide: 26,
};

/** Computes the lines of a chart, each with its own offset from its option. */
export function layoutLines({ parties, dates }: Pick<StanceHistoryChart, "parties" | "dates">): StanceHistoryLine[] {
  const lines: StanceHistoryLine[] = [];
  for (const { key, name, monogram, states } of parties) {
    const at = dates.map((_, i) => states.findLast((state) => state.at <= i));
    for (const reported of [false, true]) {
      const spans = at.map((state) => (reported ? state?.reported : state?.stated) ?? []);
      if (spans.every((one) => one.length === 0)) continue;
      const changed = spans.map((here, i) => !isSame(here, spans[i - 1] ?? []));
      const joins = reported ? listJoins(at, changed) : [];
      const line = { key: `${key}-${reported ? "reported" : "stated"}`, party: { name, monogram }, reported };
      const drawn = { ...line, spans, changed, joins, slot: 0 };
      lines.push({ ...drawn, slot: findSlot(drawn, lines) });
    }
  }
  return lines;
}

/** A line as it is drawn: at the places of its options on the axis. */
export function placeLine(line: StanceHistoryLine, axis: AxisView): StanceHistoryLine {
  const put = <T extends Span>(span: T): T => ({ ...span, from: placeOn(axis, span.from), to: placeOn(axis, span.to) });
  return { ...line, spans: line.spans.map((here) => here.map(put)), joins: line.joins.map(put) };
}

function isSame(here: readonly Span[], there: readonly Span[]): boolean {
  return JSON.stringify(here) === JSON.stringify(there);
}

function listJoins(at: readonly (ChartState | undefined)[], changed: readonly boolean[]) {
  return at.flatMap((state, i) => {
    if (!changed[i] || !state) return [];
    const own = state.stated.flatMap(listEnds);
    const before = at[i - 1]?.reported ?? [];
    return state.reported.flatMap(({ from, to }) => {
      if (own.length === 0 || before.some((one) => isSameSpan(one, { from, to }))) return [];
      const highest = Math.max(...own);
      const lowest = Math.min(...own);
      if (from > highest) return [{ at: i, from: highest, to: from }];
      return to < lowest ? [{ at: i, from: lowest, to }] : [];
    });
  });
}

/** The first offset at which the line hides none of the previous ones. */
function findSlot(line: Omit<StanceHistoryLine, "slot">, others: readonly StanceHistoryLine[]): number {
  const taken = new Set(others.filter((other) => collide(line, other)).map(({ slot }) => slot));
  for (let i = 0; ; i++) {
    const slot = i % 2 === 1 ? (i + 1) / 2 : -i / 2 || 0;
    if (!taken.has(slot)) return slot;
  }
}

/** Whether two lines would overlap, along an option or in a vertical step. */
function collide(a: Omit<StanceHistoryLine, "slot">, b: Omit<StanceHistoryLine, "slot">): boolean {
  return a.spans.some((here, i) => {
    const there = b.spans[i] ?? [];
    const places = there.flatMap(listEnds);
    if (here.flatMap(listEnds).some((place) => places.includes(place))) return true;
    const one = measureStep(a, i);
    const other = measureStep(b, i);
    return one !== undefined && other !== undefined && one.from <= other.to && other.from <= one.to;
  });
}

/** The vertical extent of a line at a date on which it changes. */
function measureStep({ spans, changed, joins }: Omit<StanceHistoryLine, "slot">, i: number): Span | undefined {
  if (!changed[i]) return undefined;
  const places = [
    ...[...(spans[i] ?? []), ...(spans[i - 1] ?? [])].flatMap(listEnds),
    ...joins.filter(({ at }) => at === i).flatMap(listEnds),
  ];
  return places.length > 0 ? { from: Math.min(...places), to: Math.max(...places) } : undefined;
}

function listEnds({ from, to }: Span): number[] {
  return from === to ? [from] : [from, to];
}

/** The names at the ends of the lines; only initials on narrow charts. */
export function listEndLabels(lines: readonly StanceHistoryLine[], narrow: boolean): EndLabel[] {
  return lines.flatMap(({ key, party, reported, spans, slot }) =>
    (spans.at(-1) ?? []).map(({ from, to }, i) => ({
      key: `${key}-${i}`,
      reported,
      lines: [...(narrow ? [party.monogram] : wrap(party.name, drawing.most)), ...(reported ? ["reported"] : [])],
      from,
      to,
      slot,
    })),
  );
}

/**
 * Moves labels apart so that none covers another: centres in pixels, in the given order, for labels of these heights.
 */
export function spreadApart(wanted: readonly number[], heights: readonly number[], end: number): number[] {
  const order = wanted.map((_, i) => i).toSorted((a, b) => (wanted[a] ?? 0) - (wanted[b] ?? 0) || a - b);
  const middles = [...wanted];
  const gap = (a: number, b: number) => ((heights[a] ?? 0) + (heights[b] ?? 0)) / 2;
  for (const [n, i] of order.entries()) {
    const before = order[n - 1];
    const own = (heights[i] ?? 0) / 2;
    const least = before === undefined ? own : (middles[before] ?? 0) + gap(before, i);
    middles[i] = Math.max(middles[i] ?? 0, least);
  }
  for (const [n, i] of order.toReversed().entries()) {
    const after = order.toReversed()[n - 1];
    const most = after === undefined ? end - (heights[i] ?? 0) / 2 : (middles[after] ?? 0) - gap(after, i);
    middles[i] = Math.min(middles[i] ?? 0, most);
  }
  return middles;
}

/**
 * The heights of a chart in pixels: in total, and above and below its options, where lines may be offset from the outer
 * ones.
 */
export function measureChart(chart: Pick<StanceHistoryChart, "parties" | "dates" | "axis">) {
  const lines = layoutLines(chart);
  const slots = lines.map(({ slot }) => slot);
  const top = drawing.top - Math.min(0, ...slots) * drawing.beside;
  const bottom = drawing.bottom + Math.max(0, ...slots) * drawing.beside;
  const names = listEndLabels(lines, false).reduce((sum, label) => sum + label.lines.length * drawing.line + 3, 0);
  const options = Math.max((chart.axis.lines - 1) * drawing.pitch, drawing.least);
  return { height: Math.max(top + options + bottom, names) + drawing.dates, top, bottom };
}

/** Breaks a text between words into lines with a maximum length; a longer word gets a line of its own. */
export function wrap(text: string, most: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(" ")) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= most) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

/** The dates to label: the newest, and as many earlier ones at even intervals as fit. */
export function thinOut(count: number, most: number): number[] {
  const step = Math.max(1, Math.ceil(count / Math.max(1, most)));
  return Array.from({ length: count }, (_, i) => i).filter((i) => (count - 1 - i) % step === 0);
}
