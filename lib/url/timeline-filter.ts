import type { Negotiation } from "../dataset/negotiation";
import { type TimelineEntry, type TimelineKind, timelineKinds } from "../model/timeline";
import { type Query, splitValues } from "./view-options";

/** Which timeline entries are shown. Empty lists filter nothing; `until` is the month a page starts with. */
export interface TimelineFilter {
  kinds: TimelineKind[];
  parties: string[];
  issues: string[];
  until: string | undefined;
}

export const noFilter: TimelineFilter = { kinds: [], parties: [], issues: [], until: undefined };

/** The query parameters of the timeline. A URL with none of them is the canonical page. */
export const timelineKeys = ["kind", "party", "issue", "until"] as const;

/**
 * Parses the filter from a query. Total: unknown values are ignored and never break a page. Values may be separated by
 * commas, as in links, or repeated, as forms submit them.
 */
export function parseTimelineFilter(
  query: Query,
  negotiation: Pick<Negotiation, "parties" | "issues">,
): TimelineFilter {
  const named = (key: (typeof timelineKeys)[number]) => splitValues(query[key]);
  const choose = <T extends string>(known: readonly T[], values: string[]) =>
    known.filter((one) => values.includes(one));
  const until = named("until")[0];
  return {
    kinds: choose(timelineKinds, named("kind")),
    parties: choose<string>(
      negotiation.parties.map(({ id }) => id),
      named("party"),
    ),
    issues: choose<string>(
      negotiation.issues.map(({ id }) => id),
      named("issue"),
    ),
    until: until && /^\d{4}-(0[1-9]|1[0-2])$/.test(until) ? until : undefined,
  };
}

/** Formats the filter as a query with a question mark; empty if nothing is filtered. */
export function formatTimelineFilter({ kinds, parties, issues, until }: TimelineFilter): string {
  const parts = [
    ["kind", kinds.join(",")],
    ["party", parties.join(",")],
    ["issue", issues.join(",")],
    ["until", until ?? ""],
  ].filter(([, value]) => value);
  // Ids and commas need no escaping in a query.
  return parts.length > 0 ? `?${parts.map((part) => part.join("=")).join("&")}` : "";
}

/** Whether a filter hides anything. A month only says where a page starts. */
export function isFiltered({ kinds, parties, issues }: TimelineFilter): boolean {
  return kinds.length + parties.length + issues.length > 0;
}

/** How many entries each value of a field would show, given the choices in the other fields. */
export function countValues(
  entries: readonly TimelineEntry[],
  filter: TimelineFilter,
  field: "kinds" | "parties" | "issues",
): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const entry of filterTimeline(entries, { ...filter, [field]: [] })) {
    const values = field === "kinds" ? [entry.kind] : entry[field];
    for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return counts;
}

/** The entries that pass a filter: those that match every field by any of its values. */
export function filterTimeline(entries: readonly TimelineEntry[], filter: TimelineFilter): TimelineEntry[] {
  const fits = (chosen: readonly string[], own: readonly string[]) =>
    chosen.length === 0 || own.some((one) => chosen.includes(one));
  return entries.filter(
    (entry) =>
      fits(filter.kinds, [entry.kind]) && fits(filter.parties, entry.parties) && fits(filter.issues, entry.issues),
  );
}
