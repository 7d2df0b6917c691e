import type { Negotiation } from "../dataset/negotiation";
import { type TimelineEntry, type TimelineKind, timelineKinds } from "../model/timeline";
import { type Query, readAll } from "./view-options";

/** Which entries of the timeline are shown. An empty list filters nothing; `until` is the month at which a page begins. */
export interface TimelineFilter {
  kinds: TimelineKind[];
  parties: string[];
  issues: string[];
  until: string | undefined;
}

export const noFilter: TimelineFilter = { kinds: [], parties: [], issues: [], until: undefined };

/** The query keys of the timeline. An address with none of them is the canonical page. */
export const timelineKeys = ["kind", "party", "issue", "until"] as const;

/**
 * Reads the filter from a query. Total: whatever is unknown is left out, and never breaks a page. Values may be given in
 * one with commas, as links write them, or one by one, as a form sends them.
 */
export function parseTimelineFilter(
  query: Query,
  negotiation: Pick<Negotiation, "parties" | "issues">,
): TimelineFilter {
  const named = (key: (typeof timelineKeys)[number]) => readAll(query[key]).flatMap((value) => value.split(","));
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

/** Writes the filter as a query with its question mark, or nothing where nothing is filtered. */
export function formatTimelineFilter({ kinds, parties, issues, until }: TimelineFilter): string {
  const parts = [
    ["kind", kinds.join(",")],
    ["party", parties.join(",")],
    ["issue", issues.join(",")],
    ["until", until ?? ""],
  ].filter(([, value]) => value);
  // Ids are safe in a query as they are, and a comma needs no escape in one.
  return parts.length > 0 ? `?${parts.map((part) => part.join("=")).join("&")}` : "";
}

/** Whether a filter leaves anything out. A month only says where a page begins. */
export function isFiltered({ kinds, parties, issues }: TimelineFilter): boolean {
  return kinds.length + parties.length + issues.length > 0;
}

/** How many entries each value of a field would show beside what is chosen in the other fields. */
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

/** The entries that a filter lets through: those that fit each field, by any of the values given for it. */
export function filterTimeline(entries: readonly TimelineEntry[], filter: TimelineFilter): TimelineEntry[] {
  const fits = (chosen: readonly string[], own: readonly string[]) =>
    chosen.length === 0 || own.some((one) => chosen.includes(one));
  return entries.filter(
    (entry) =>
      fits(filter.kinds, [entry.kind]) && fits(filter.parties, entry.parties) && fits(filter.issues, entry.issues),
  );
}
