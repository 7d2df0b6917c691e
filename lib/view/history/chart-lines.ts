import { isSameSpan, type Span } from "../../model/scale";
import type { ChartState, StanceHistoryChart } from "./chart";
import type { MarkedSpan } from "./chart-words";

/** What one party has stated, or what is reported of it, as it runs through the dates of a chart. */
export interface StanceHistoryLine {
  key: string;
  party: { name: string; monogram: string };
  reported: boolean;
  /** The stretches at each date, in the order of the scale: none where it is silent, several where it is contested. */
  spans: MarkedSpan[][];
  /** The dates, by their place, on which the stretches became others. */
  changed: boolean[];
  /** From what is stated to what is reported, at the date from which a report stands beside. */
  joins: (Span & { at: number })[];
  /** How far beside its option the line is drawn, so that no line hides another: 0, 1, -1, 2, … */
  slot: number;
}

/** A name at the end of a line, in as many lines of text as it takes. */
export interface EndLabel {
  key: string;
  reported: boolean;
  lines: string[];
  /** Where the line ends, by the places of its edges. */
  from: number;
  to: number;
  slot: number;
}

/** Pixels of the drawing that do not depend on its width. */
export const drawing = {
  /** The least between two options, and the least that all of them have together. */
  pitch: 46,
  least: 190,
  /** A line of text. */
  line: 14,
  /** From one line to the next beside it. */
  beside: 7,
  /** Room above the options; below them, down to the dates; and for the dates. */
  top: 16,
  bottom: 14,
  dates: 34,
  /** Letters in a line: at the ends of lines, and beside the options of a narrow and a wide chart. */
  most: 20,
  mostNarrow: 14,
  mostWide: 26,
};

/** The lines of a chart, each with its own place beside its option. */
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

/** The first place beside the option at which the line hides none of those before it. */
function findSlot(line: Omit<StanceHistoryLine, "slot">, others: readonly StanceHistoryLine[]): number {
  const taken = new Set(others.filter((other) => collide(line, other)).map(({ slot }) => slot));
  for (let i = 0; ; i++) {
    const slot = i % 2 === 1 ? (i + 1) / 2 : -i / 2 || 0;
    if (!taken.has(slot)) return slot;
  }
}

/** Whether two lines would lie on each other, along an option or in a step from one to another. */
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

/** What a line covers upright at a date on which it changes. */
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

/** The names at the ends of the lines; letters alone where there is little room. */
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

/** Moves labels along so that none covers another: middles in pixels, in the order given, for labels of these heights. */
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

/** The heights of a chart in pixels: as a whole, and above and below its options, where lines stand beside the outer ones. */
export function measureChart(chart: Pick<StanceHistoryChart, "parties" | "dates" | "options">) {
  const lines = layoutLines(chart);
  const slots = lines.map(({ slot }) => slot);
  const top = drawing.top - Math.min(0, ...slots) * drawing.beside;
  const bottom = drawing.bottom + Math.max(0, ...slots) * drawing.beside;
  const names = listEndLabels(lines, false).reduce((sum, label) => sum + label.lines.length * drawing.line + 3, 0);
  const options = Math.max((chart.options.length - 1) * drawing.pitch, drawing.least);
  return { height: Math.max(top + options + bottom, names) + drawing.dates, top, bottom };
}

/** Breaks a text into lines of at most so many letters, between words; a longer word keeps a line to itself. */
export function wrap(text: string, most: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(" ")) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= most) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

/** The dates that get a label: the newest, and as many before it, evenly, as there is room for. */
export function thinOut(count: number, most: number): number[] {
  const step = Math.max(1, Math.ceil(count / Math.max(1, most)));
  return Array.from({ length: count }, (_, i) => i).filter((i) => (count - 1 - i) % step === 0);
}
