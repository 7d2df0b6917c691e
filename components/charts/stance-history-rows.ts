import type { StanceHistoryLine } from "@/lib/view/history/chart-lines";

/** Room before the first date and after the last one, in steps between dates, so that a change on the last day is seen. */
export const roomBefore = 0.3;
export const roomAfter = 0.6;

/** Two rows for each date, its beginning and its end, so that a line that stops does so at the next date. */
export function listRows(lines: readonly StanceHistoryLine[], last: number): Record<string, number>[] {
  return Array.from({ length: last + 1 }, (_, i) => {
    const row: Record<string, number> = {};
    for (const { key, spans } of lines) {
      for (const [track, { from, to }] of (spans[i] ?? []).entries()) {
        row[`${key}-${track}-from`] = from;
        if (from !== to) row[`${key}-${track}-to`] = to;
      }
    }
    return [
      { ...row, x: i },
      { ...row, x: i === last ? last + roomAfter : i + 1 },
    ];
  }).flat();
}

/** The keys of a line in its rows: one for each stretch that it has at once, and one more where that is a range. */
export function listEdges({ key, spans }: StanceHistoryLine): string[] {
  const most = Math.max(...spans.map((here) => here.length));
  return Array.from({ length: most }, (_, track) => {
    const range = spans.some((here) => here[track] && here[track].from !== here[track].to);
    return [`${key}-${track}-from`, ...(range ? [`${key}-${track}-to`] : [])];
  }).flat();
}
