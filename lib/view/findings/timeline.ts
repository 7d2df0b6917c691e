import type { Negotiation } from "../../dataset/negotiation";
import { listDatesOf } from "../../model/history/as-of";
import { formatDate } from "../../text/format";
import { writeHeadlineNumbers } from "../../text/words";
import type { Finding } from "./finding";

/** On how many days something changed. `lead` says how much is listed, and from when. */
export function findTimeline(negotiation: Negotiation, lead: string): Finding {
  const dates = listDatesOf(negotiation, { kind: "matrix" }).map(({ date }) => date);
  return { headline: writeTimeline(dates), lead };
}

/** `Positions or deals changed on 30 days, the last of them 23 April 2025`. */
export function writeTimeline(dates: readonly string[]): string {
  const last = dates.at(-1);
  if (last === undefined) return "No position and no deal has been found so far";
  if (dates.length === 1) return `Everything known on positions and deals dates from ${formatDate(last)}`;
  return `Positions or deals changed on ${writeHeadlineNumbers(dates.length).count(dates.length, "day", "days")}, the last of them ${formatDate(last)}`;
}
