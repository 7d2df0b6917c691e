/** Days drawn to one scale, except for long stretches without any, which are cut out and marked. */
export interface TimeAxis {
  /** The place of each day, in pixels. */
  at: number[];
  /** Where time is cut out. */
  breaks: { from: number; to: number }[];
}

/** The width of a break, the most breaks on an axis, and the shortest stretch that is worth one, in days. */
const [breakWidth, mostBreaks, shortest] = [22, 6, 30];

/** A stretch is cut out if it is longer than this share of all that is drawn. */
const share = 0.4;

/** Places days, each once and in their order, on an axis of some width. */
export function layOutTime(days: readonly string[], width: number): TimeAxis {
  const gaps = days.slice(1).map((day, i) => countDays(days[i] ?? day, day));
  const broken = findBroken(gaps);
  const scaled = gaps.reduce((sum, gap, i) => sum + (broken.has(i) ? 0 : gap), 0);
  const perDay = (width - broken.size * breakWidth) / scaled;
  const at = [0];
  const breaks: TimeAxis["breaks"] = [];
  for (const [i, gap] of gaps.entries()) {
    const from = at.at(-1) ?? 0;
    const to = from + (broken.has(i) ? breakWidth : gap * perDay);
    if (broken.has(i)) breaks.push({ from, to });
    at.push(to);
  }
  return { at: at.map(round), breaks: breaks.map(({ from, to }) => ({ from: round(from), to: round(to) })) };
}

/** The stretches to cut out: the longest, as long as it takes up most of what would be left. */
function findBroken(gaps: readonly number[]): Set<number> {
  const broken = new Set<number>();
  while (broken.size < mostBreaks) {
    const left = gaps.map((gap, i) => ({ gap, i })).filter(({ i }) => !broken.has(i));
    const sum = left.reduce((all, { gap }) => all + gap, 0);
    const longest = left.toSorted((a, b) => b.gap - a.gap)[0];
    if (!longest || longest.gap < shortest || longest.gap <= share * sum || left.length === 1) break;
    broken.add(longest.i);
  }
  return broken;
}

function countDays(from: string, to: string): number {
  return (Date.parse(to) - Date.parse(from)) / 86_400_000;
}

function round(pixels: number): number {
  return Math.round(pixels * 10) / 10;
}
