import { listLaterStages } from "../dataset/deal-history";
import { memoize } from "../dataset/memoize";
import { listPlacedQuestions, type Negotiation, type PlacedQuestion } from "../dataset/negotiation";
import type { Deal, StageEntry } from "../schema/deal";
import type { Statement } from "../schema/issue";
import type { Event } from "../schema/negotiation";
import { atDate, listDatesOf } from "./history/as-of";
import { listOwnStatements } from "./statements";

/** The kinds of entry, in the order in which entries of one day are listed. */
export const timelineKinds = ["event", "deal", "statement"] as const;

export type TimelineKind = (typeof timelineKinds)[number];

interface EntryBase {
  /** The anchor of the entry on its page. */
  anchor: string;
  date: string;
  /** The ids of the parties that it concerns. An event concerns no party in particular. */
  parties: readonly string[];
  /** The ids of the issues that it concerns. */
  issues: readonly string[];
}

/**
 * One entry of the timeline. Later terms of a deal and reactions to it are part of the deal's entry; each later stage that
 * it reaches is an entry of its own day. What follows from an agreed deal is no entry: that of the deal says it.
 */
export type TimelineEntry =
  | (EntryBase & { kind: "event"; event: Event })
  | (EntryBase & { kind: "deal"; deal: Deal /** The later stage that the entry is about. */; stage?: StageEntry })
  | (EntryBase & PlacedQuestion & { kind: "statement"; statement: Statement });

/** The data that a timeline is built from. It does not depend on the date of the page. */
export type TimelineData = Pick<Negotiation, "events" | "deals" | "issues">;

/** Every event, deal and statement in the data, newest first. Memoized, because every filter starts from it. */
export function listTimeline(data: TimelineData): TimelineEntry[] {
  return memoize(data, "timeline", () => composeTimeline(data));
}

function composeTimeline({ events, deals, issues }: TimelineData): TimelineEntry[] {
  const placed = listPlacedQuestions({ issues });
  const entries = [
    ...events.map(placeEvent),
    ...deals.flatMap((deal) => {
      const entry = placeDeal(deal, placed);
      return [
        ...listLaterStages(deal)
          .map((stage, i) => placeStage(entry, deal, stage, i))
          .toReversed(),
        entry,
      ];
    }),
    ...placed.flatMap((one) => listOwnStatements(one.question).map((statement) => placeStatement(one, statement))),
  ];
  return entries.toSorted((a, b) => compareText(b.date, a.date));
}

function placeEvent(event: Event): TimelineEntry {
  const { id, date, issues = [] } = event;
  return { kind: "event", anchor: `event-${id}`, date, parties: [], issues, event };
}

/** A deal concerns the parties that give or get something by it or have reacted to it, and the issues of its terms. */
function placeDeal(deal: Deal, placed: readonly PlacedQuestion[]): TimelineEntry {
  const answers = [...(deal.reactions ?? []), ...deal.terms.flatMap(({ reactions = [] }) => reactions)];
  const named = deal.terms.flatMap(({ gives, gets }) => [...gives, ...gets]);
  const asked = new Set(deal.terms.map(({ question }) => question));
  return {
    kind: "deal",
    anchor: `deal-${deal.id}`,
    date: deal.date,
    parties: distinct([...named, ...answers.map(({ party }) => party)]),
    issues: distinct(placed.filter(({ question }) => asked.has(question.id)).map(({ issue }) => issue.id)),
    deal,
  };
}

function placeStage(entry: EntryBase, deal: Deal, stage: StageEntry, index: number): TimelineEntry {
  const { date, by } = stage;
  return {
    ...entry,
    kind: "deal",
    // Two stages can be of one day, and a deal can be rejected twice.
    anchor: `${entry.anchor}-${stage.stage}-${index + 1}`,
    date,
    parties: by ?? entry.parties,
    deal,
    stage,
  };
}

function placeStatement(placed: PlacedQuestion, statement: Statement): TimelineEntry {
  const answers = (statement.reactions ?? []).map(({ party }) => party);
  return {
    ...placed,
    kind: "statement",
    anchor: `statement-${statement.id}`,
    date: statement.date,
    parties: distinct([statement.party, ...answers]),
    issues: [placed.issue.id],
    statement,
  };
}

function distinct(ids: readonly string[]): string[] {
  return [...new Set(ids)];
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** A page of the timeline. It consists of whole months, newest first. */
export interface TimelinePage {
  entries: TimelineEntry[];
  /** The newest and the oldest month on the page, `YYYY-MM`. */
  newest: string;
  oldest: string;
}

/** The approximate number of entries on a page. A month is never split, so one with more entries has its own page. */
const entriesPerPage = 400;

/** Divides entries, newest first, into pages. Every entry is on exactly one page; without entries there are no pages. */
export function paginate(entries: readonly TimelineEntry[], most = entriesPerPage): TimelinePage[] {
  const pages: TimelinePage[] = [];
  for (const [month, own] of groupBy(entries, ({ date }) => date.slice(0, 7))) {
    const page = pages.at(-1);
    if (page && page.entries.length + own.length <= most) {
      page.entries.push(...own);
      page.oldest = month;
    } else {
      pages.push({ entries: [...own], newest: month, oldest: month });
    }
  }
  return pages;
}

/** The index of the page on which a month is: the first that reaches back far enough, or else the last. */
export function findPage(pages: readonly TimelinePage[], until: string | undefined): number {
  if (until === undefined) return 0;
  const at = pages.findIndex(({ oldest }) => oldest <= until);
  return at === -1 ? Math.max(0, pages.length - 1) : at;
}

/** Groups adjacent items with the same key. */
export function groupBy<T>(items: readonly T[], keyOf: (item: T) => string): [string, T[]][] {
  const groups: [string, T[]][] = [];
  for (const item of items) {
    const key = keyOf(item);
    const last = groups.at(-1);
    if (last?.[0] === key) last[1].push(item);
    else groups.push([key, [item]]);
  }
  return groups;
}

/**
 * The negotiation as of the first page that shows a statement: the default page or, for a later statement, that of the
 * first change on or after its date. Undefined if there is no such page yet.
 */
export function atFirstShown(negotiation: Negotiation, statement: { date: string }): Negotiation | undefined {
  if (statement.date <= negotiation.asOf) return negotiation;
  const day = listDatesOf(negotiation, { kind: "matrix" }).find(({ date }) => date >= statement.date)?.date;
  return day === undefined ? undefined : atDate(negotiation, day);
}
