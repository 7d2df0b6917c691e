import type { ResultKind } from "../../model/difference";
import { formatNumber } from "../../text/format";

/** How the pairs stood at one date: a count for each result in the order of `resultKinds`, and how many by a report. */
interface CountsAt {
  date: string;
  counts: [all: number, byReport: number][];
}

/** The chart of results. Serialised for the browser. */
export interface ResultCountsChart {
  gist: string;
  kinds: { kind: ResultKind; label: string }[];
  /** Oldest first. */
  dates: CountsAt[];
  /** Pairs times questions. */
  most: number;
}

/** A count, which mentions how many rest on reports. */
export function formatResultCount(all: number, byReport: number): string {
  return byReport > 0 ? `${formatNumber(all)} (${formatNumber(byReport)} by a report)` : formatNumber(all);
}
