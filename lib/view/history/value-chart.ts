import { type Named, nameInSentence } from "../../model/party-name";
import { hasValues } from "../../model/scale";
import type { Question } from "../../schema/issue";
import { formatDate, formatList, formatShortDate } from "../../text/format";
import { buildAxis } from "../axis";
import { endsOf } from "../matrix/cell";
import { placeOn } from "../place-on-axis";
import { chooseLabels, spreadApart } from "./labels";
import type { StripState } from "./strips";

/** How the amounts or dates that parties hold developed, in one chart. Serialised for the browser. */
export interface ValueChart {
  /** What the chart shows, in one sentence. */
  gist: string;
  /** The part of the scale that is drawn, and its labels. */
  domain: [low: number, high: number];
  values: { at: number; label: string }[];
  /** Every day of the chart, counted from the first. */
  days: { day: number; label: string }[];
  /** What each party holds from a day on, low and high; nothing where it is silent. */
  series: { key: string; reported: boolean; points: { day: number; span: [low: number, high: number] | null }[] }[];
  /** The letters of the parties that begin and that end at a place, so that none covers another. */
  starts: { day: number; at: number; letters: string }[];
  ends: { at: number; letters: string; labelAt: number }[];
}

/** The most parties in one chart: more lines cannot be told apart. */
const maxSeries = 8;

/** How many lines of text the drawn part of the scale has room for. */
const linesOfText = 11;

/** Builds the chart of a question about an amount or a date; undefined for others, and where nothing changed. */
export function buildValueChart(
  question: Question,
  parties: readonly (Named & { id: string; monogram: string; states: readonly StripState[] })[],
  dates: readonly string[],
  asOf: string,
): ValueChart | undefined {
  const spoken = parties.filter(({ states }) => states.length > 0);
  const [first = asOf] = dates;
  const days = [...new Set([...dates, asOf])].sort();
  if (!hasValues(question) || days.length < 3 || spoken.length === 0 || spoken.length > maxSeries) return undefined;
  const axis = buildAxis(question);
  const count = (date: string) => Math.round((Date.parse(date) - Date.parse(first)) / 86_400_000);
  const series = spoken.flatMap(({ id, monogram, states }) =>
    [false, true].map((reported) => ({
      key: `${id}${reported ? "-reported" : ""}`,
      letters: monogram,
      reported,
      points: states.map((state) => {
        const spans = reported ? state.reported : state.stated;
        // A limit is drawn at the value that was named: its other end is open.
        const ends = spans.flatMap((one) => endsOf(one)).map((end) => placeOn(axis, end));
        const span: [number, number] | null = ends.length > 0 ? [Math.min(...ends), Math.max(...ends)] : null;
        return { day: count(state.date), span };
      }),
    })),
  );
  const drawn = series.filter(({ points }) => points.some(({ span }) => span));
  const starts = drawn.flatMap(({ letters, points }) => {
    const point = points.find(({ span }) => span);
    return point?.span ? [{ day: point.day, at: point.span[1], letters }] : [];
  });
  const ends = drawn.flatMap(({ letters, points }) => {
    const span = points.at(-1)?.span;
    return span ? [{ day: 0, at: span[1], letters }] : [];
  });
  const named = drawn.flatMap(({ points }) => points.flatMap(({ span }) => span ?? []));
  const [low, high] = [Math.min(...named), Math.max(...named)];
  /** The height of a line of text on the scale. */
  const line = Math.max(high - low, 0.1) / linesOfText;
  const joined = joinLetters(ends);
  const labels = spreadApart(
    joined.map(({ at }) => at - low + line),
    joined.map(() => line),
    (linesOfText + 2) * line,
  );
  return {
    gist: `${question.label}: ${formatList(spoken.map(nameInSentence))}, from ${formatDate(first)} to ${formatDate(asOf)}.`,
    domain: [low - line, high + line],
    values: listValues(question, low, high, line),
    days: days.map((date) => ({ day: count(date), label: formatShortDate(date, asOf) })),
    series: drawn.map(({ key, reported, points }) => ({ key, reported, points })),
    starts: joinLetters(starts),
    ends: joined.map(({ at, letters }, i) => ({ at, letters, labelAt: (labels[i] ?? 0) + low - line })),
  };
}

/** The values that somebody named, as far as their labels do not touch: the ends before those between them. */
function listValues(question: Question, low: number, high: number, line: number) {
  const axis = buildAxis(question);
  const all = question.options
    .map(({ label }, i) => ({ at: placeOn(axis, i), label }))
    .filter(({ at }) => low <= at && at <= high);
  const shown = chooseLabels(
    all.map(({ at }) => ({ at, width: line })),
    0,
  );
  return all.filter((_, i) => shown.has(i));
}

/** The letters at one place are written side by side, each once. */
function joinLetters(all: readonly { day: number; at: number; letters: string }[]) {
  const places = [...new Map(all.map((one) => [`${one.day} ${one.at}`, one])).values()];
  return places.map(({ day, at }) => {
    const here = all.filter((one) => one.day === day && one.at === at).map(({ letters }) => letters);
    return { day, at, letters: [...new Set(here)].join(", ") };
  });
}
