import { formatShortDate } from "../../text/format";
import type { AxisView } from "../axis";
import type { MarkShape } from "../matrix/cell";
import { placeOn } from "../place-on-axis";
import { chooseLabels, spreadApart, wrap } from "./labels";
import { layOutTime, type TimeAxis } from "./time-axis";
import type { MarkedSpan, Whereabouts } from "./whereabouts-words";

/** A party’s position from a day on, until its next state. */
export interface StripState extends Whereabouts {
  date: string;
}

/** A piece of a strip’s line: a position, or a range of them, over some time. */
interface StripBar {
  x: number;
  y: number;
  width: number;
  height: number;
  range: boolean;
  report: boolean;
}

interface StripLabel {
  x: number;
  y: number;
  text: string;
  anchor: "start" | "middle" | "end";
  tone: "now" | "before" | "report" | "date";
}

/** How the position of one party on one question developed, ready to draw: the options as lines, time across. */
export interface StripView {
  width: number;
  height: number;
  /** The options, the axis of time with its breaks, and the steps from one position to the next, as paths. */
  options: string;
  axis: string;
  steps: string;
  bars: StripBar[];
  marks: { x: number; y: number; shape: MarkShape }[];
  labels: StripLabel[];
}

/** Pixels. A strip is as wide as a phone has room for, so that its words are never made smaller. */
const drawing = {
  width: 340,
  /** Where the days begin and end; right of them are the names of the positions. */
  from: 8,
  to: 226,
  labels: 236,
  top: 8,
  pitch: 10,
  line: 13,
  dates: 16,
  /** How far below its option a report is drawn where something is on the record too. */
  below: 5,
  letter: 6,
  mostLetters: 17,
} as const;

/** What all strips of a question share. */
export interface StripFrame {
  axis: AxisView;
  days: readonly string[];
  time: TimeAxis;
  asOf: string;
}

/** The frame of a question’s strips: its days to one scale, from the first on which something was said. */
export function frameStrips(axis: AxisView, dates: readonly string[], asOf: string): StripFrame {
  const days = [...new Set([...dates, asOf])].sort();
  return { axis, days, time: layOutTime(days, drawing.to - drawing.from), asOf };
}

/** The strip of a party. `nameSpan` writes a position in a few words. */
export function drawStrip(
  frame: StripFrame,
  states: readonly StripState[],
  nameSpan: (span: MarkedSpan) => string,
): StripView {
  const put = place(frame);
  const both = states.some(({ stated }) => stated.length > 0);
  const down = (report: boolean) => (report && both ? drawing.below : 0);
  const drawn = states.map((state, i) => ({
    state,
    x: put.x(state.date),
    end: put.x(states[i + 1]?.date ?? frame.asOf),
    spans: [
      ...state.stated.map((span) => ({ span, report: false })),
      ...state.reported.map((span) => ({ span, report: true })),
    ],
  }));
  const last = drawn.at(-1);
  return finish(frame, {
    bars: drawn.flatMap(({ x, end, spans }) =>
      spans.map(({ span, report }) => ({
        x,
        width: Math.max(2, end - x),
        ...put.reach(span, down(report)),
        range: span.from !== span.to,
        report,
      })),
    ),
    steps: drawn.flatMap(({ state, x }, i) => {
      const before = drawn[i - 1]?.state.stated[0];
      const now = state.stated[0];
      if (!before || !now || isSame(before, now)) return [];
      const [from, to] = findStep(put.ends(before), put.ends(now));
      return from === to ? [] : [`M${x} ${from}V${to}`];
    }),
    marks: drawn.flatMap(({ state, x }, i) => {
      const before = drawn[i - 1]?.state;
      const isNew = (span: MarkedSpan, all: readonly MarkedSpan[] = []) => !all.some((one) => isSame(one, span));
      return [
        ...state.stated.filter((span) => isNew(span, before?.stated)).map((span) => ({ span, report: false })),
        ...state.reported.filter((span) => isNew(span, before?.reported)).map((span) => ({ span, report: true })),
      ].flatMap(({ span, report }) => put.ends(span).map((y) => ({ x, y: y + down(report), shape: span.shape })));
    }),
    before: drawn.slice(0, -1).flatMap(({ state, x, end }, i) => {
      const [span] = state.stated;
      const next = drawn[i + 1]?.state.stated[0];
      if (!span || state.stated.length > 1 || (next && isSame(span, next))) return [];
      const text = nameSpan(span);
      if (text.length * drawing.letter > end - x - 8) return [];
      const y = put.middle(span);
      return [{ x: x + 7, y: y > 16 ? y - 5 : y + 14, text, anchor: "start" as const, tone: "before" as const }];
    }),
    now: (last?.spans ?? []).map(({ span, report }) => ({
      y: put.middle(span) + down(report),
      text: nameSpan(span),
      report,
    })),
    dates: states.map(({ date }) => date),
  });
}

/** The strip of the deals: a mark at each answer, on the day when it became known. */
export function drawDealStrip(frame: StripFrame, answers: readonly (MarkedSpan & { date: string })[]): StripView {
  const put = place(frame);
  return finish(frame, {
    bars: answers
      .filter(({ from, to }) => from !== to)
      .map((one) => ({ x: put.x(one.date) - 1, width: 2, ...put.reach(one, 0), range: true, report: true })),
    steps: [],
    marks: answers.flatMap((one) => put.ends(one).map((y) => ({ x: put.x(one.date), y, shape: one.shape }))),
    before: [],
    now: [],
    dates: [...new Set(answers.map(({ date }) => date))].sort(),
  });
}

interface Parts extends Pick<StripView, "bars" | "marks"> {
  steps: string[];
  before: StripLabel[];
  now: { y: number; text: string; report: boolean }[];
  dates: readonly string[];
}

/** The lines of the options, the axis of time and the labels: the same for every strip. */
function finish({ axis, days, time, asOf }: StripFrame, parts: Parts): StripView {
  const put = place({ axis, days, time, asOf });
  // A report of what is on the record anyway has the same name.
  const now = parts.now.filter(({ text }, i, all) => all.findIndex((other) => other.text === text) === i);
  const words = now.map(({ text }) => wrap(text, drawing.mostLetters));
  const heights = words.map((lines) => lines.length * drawing.line + 1);
  const scale = drawing.top + (axis.lines - 1) * drawing.pitch + 8;
  const foot = Math.max(
    scale,
    heights.reduce((sum, height) => sum + height, 0),
  );
  const middles = spreadApart(
    now.map(({ y }) => y),
    heights,
    foot,
  );
  const { from, to } = drawing;
  const cuts = time.breaks.map(({ from: a, to: b }) => Math.round(from + (a + b) / 2));
  const runs = cuts.map((cut, i) => `M${i === 0 ? from : (cuts[i - 1] ?? 0) + 3} ${foot}H${cut - 3}`);
  return {
    width: drawing.width,
    height: foot + drawing.dates,
    options: axis.ticks.map(({ at }) => `M${from} ${put.line(at)}H${to}`).join(""),
    axis: [
      ...runs,
      `M${cuts.length > 0 ? (cuts.at(-1) ?? 0) + 3 : from} ${foot}H${to}`,
      ...cuts.map((cut) => `M${cut - 3} ${foot + 3}l3-6M${cut} ${foot + 3}l3-6`),
    ].join(""),
    steps: parts.steps.join(""),
    bars: parts.bars,
    marks: parts.marks,
    labels: [
      ...words.flatMap((lines, i) =>
        lines.map(
          (text, n): StripLabel => ({
            x: drawing.labels,
            y: round((middles[i] ?? 0) + (n - (lines.length - 1) / 2) * drawing.line + 4),
            text,
            anchor: "start",
            tone: now[i]?.report ? "report" : "now",
          }),
        ),
      ),
      ...parts.before,
      ...labelDates(parts.dates, put.x, asOf, foot + 13),
    ],
  };
}

/** The days of a strip in words below it, as many as have room. */
function labelDates(dates: readonly string[], x: (date: string) => number, asOf: string, y: number): StripLabel[] {
  const all = dates.map((date) => {
    const text = formatShortDate(date, asOf);
    const width = text.length * drawing.letter;
    const at = Math.min(Math.max(x(date), width / 2), drawing.width - width / 2);
    return { text, width, at };
  });
  const shown = chooseLabels(all, 8);
  return all.flatMap(({ text, at }, i) =>
    shown.has(i) ? [{ x: round(at), y, text, anchor: "middle" as const, tone: "date" as const }] : [],
  );
}

/** Where days and positions lie. */
function place({ axis, days, time }: StripFrame) {
  const line = (at: number) => round(drawing.top + at * drawing.pitch);
  const ends = ({ from, to, limit }: MarkedSpan) => {
    const [a, b] = [line(placeOn(axis, from)), line(placeOn(axis, to))];
    if (limit) return [limit === "at-least" ? a : b];
    return a === b ? [a] : [a, b];
  };
  return {
    line,
    ends,
    x: (date: string) => round(drawing.from + (time.at[days.indexOf(date)] ?? 0)),
    middle: ({ from, to }: MarkedSpan) => (line(placeOn(axis, from)) + line(placeOn(axis, to))) / 2,
    reach: ({ from, to }: MarkedSpan, down: number) => {
      const [a, b] = [line(placeOn(axis, from)), line(placeOn(axis, to))];
      return { y: Math.min(a, b) - 2 + down, height: Math.abs(b - a) + 4 };
    },
  };
}

/** The nearest ends of two positions. */
function findStep(before: readonly number[], now: readonly number[]): [number, number] {
  const pairs = before.flatMap((a) => now.map((b): [number, number] => [a, b]));
  return pairs.toSorted((a, b) => Math.abs(a[0] - a[1]) - Math.abs(b[0] - b[1]))[0] ?? [0, 0];
}

function isSame(one: MarkedSpan, other: MarkedSpan): boolean {
  return one.from === other.from && one.to === other.to && one.limit === other.limit;
}

function round(pixels: number): number {
  return Math.round(pixels * 10) / 10;
}
