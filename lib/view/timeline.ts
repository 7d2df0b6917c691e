import { getStage } from "../dataset/deal-history";
import { getSource, type Negotiation } from "../dataset/negotiation";
import { maxPartiesNamed } from "../limits";
import { formatDealTitle, isReported } from "../model/deals/names";
import { listAllChanges } from "../model/history/changes";
import { nameInSentence } from "../model/party-name";
import { listDisputes } from "../model/reactions";
import { getSpan } from "../model/scale";
import { nameSource } from "../model/source-name";
import { getKnownDate, nameSpeaker } from "../model/statements";
import {
  atFirstShown,
  findPage,
  groupBy,
  listTimeline,
  paginate,
  type TimelineEntry,
  type TimelineKind,
  type TimelinePage,
  timelineKinds,
} from "../model/timeline";
import type { Deal, StageEntry } from "../schema/deal";
import type { Quotation } from "../schema/evidence";
import { getEvidenceLabels } from "../schema/evidence-kinds";
import {
  capitalise,
  formatCount,
  formatDate,
  formatList,
  formatMonth,
  formatNumber,
  formatShortDate,
} from "../text/format";
import { countInDigits, writeNumbers } from "../text/words";
import { dealPath, sourcePath, statementPath, timelineEntryPath, timelinePath } from "../url/paths";
import {
  countValues,
  filterTimeline,
  formatTimelineFilter,
  isFiltered,
  noFilter,
  type TimelineFilter,
} from "../url/timeline-filter";
import { describeDealKnown } from "./deal/head";
import { describeStage, getStageGloss, getStageLabel } from "./deal/stage-words";
import { findTimeline } from "./findings/timeline";
import { describeDealChange } from "./history/change-words";
import { buildReactionView } from "./issue/evidence";
import { formatPosition, getShape, linkToClaim, type MarkShape } from "./matrix/cell";

/** A timeline entry, ready to render. */
export interface TimelineEntryView {
  kind: TimelineKind;
  anchor: string;
  /** The URL of the entry itself. */
  permalink: string;
  date: string;
  isoDate: string;
  shape: MarkShape;
  /** `Statement, on the record`; `Event`. */
  word: string;
  report: boolean;
  title: string;
  text: string;
  /** Where it counts, and the position it supports there. */
  where: { text: string; href: string | undefined; position: string } | undefined;
  source: { name: string; href: string; listed: string };
  /** Consequences: reactions, and what became known later. Oldest first. */
  after: { key: string; date: string; isoDate: string; text: string }[];
}

/** A line on the timeline: the date on which the negotiation's pages open. */
export interface OpeningView {
  date: string;
  isoDate: string;
  text: string;
}

/** What became public on one day, in a line that opens. */
export interface TimelineDayView {
  key: string;
  date: string;
  isoDate: string;
  /** The events and deals of the day or, without any, who spoke. */
  gist: string;
  count: string;
  open: boolean;
  /** The line above the day, for the day on which the pages open. */
  opening: OpeningView | undefined;
  entries: TimelineEntryView[];
}

/** The values of a filter field, each with the number of entries it would show given the other fields. */
export interface TimelineField {
  name: "kind" | "party" | "issue";
  title: string;
  choices: { value: string; label: string; count: string; checked: boolean }[];
}

/** The timeline, ready to render. */
export interface TimelineView {
  path: string;
  asOf: string;
  title: string;
  lead: string;
  fields: TimelineField[];
  /** How many of all entries are shown, if some are filtered out. */
  filtered: string;
  /** Which page of the timeline this is, if there are several. */
  part: string;
  months: { anchor: string; title: string; count: string; open: boolean; days: TimelineDayView[] }[];
  earlier: PageLink | undefined;
  later: PageLink | undefined;
}

interface PageLink {
  href: string;
  text: string;
}

const kindWords: Record<TimelineKind, { one: string; many: string }> = {
  event: { one: "event", many: "events" },
  deal: { one: "deal", many: "deals" },
  statement: { one: "statement", many: "statements" },
};

/** How many titles a day is summed up in. */
const maxTitles = 3;

/** Up to how many entries all are shown at once. */
const maxOpen = 30;

/** Builds the page of the timeline selected by a filter. */
export function buildTimelineView(negotiation: Negotiation, filter: TimelineFilter): TimelineView {
  const { asOf } = negotiation;
  const all = listTimeline(negotiation);
  const finding = findTimeline(negotiation, writeLead(all));
  const entries = filterTimeline(all, filter);
  const pages = paginate(entries);
  const at = findPage(pages, filter.until);
  const page = pages[at];
  const link = (to: number, word: string) => buildPageLinkView(negotiation, filter, pages, to, word);
  const home = buildHomesView(negotiation, all);
  // Where the pages open: the newest entry that was known by then, with the line above it.
  const first = entries.find(({ date }) => date <= asOf);
  const current = page?.entries.find((entry) => entry.date <= asOf) ?? page?.entries[0];
  const areFew = (page?.entries.length ?? 0) <= maxOpen;
  return {
    path: timelinePath(negotiation),
    asOf: formatDate(asOf),
    title: finding.headline,
    lead: finding.lead,
    fields: buildFieldsView(negotiation, all, filter),
    filtered: isFiltered(filter)
      ? `${entries.length === 0 ? "None" : formatNumber(entries.length)} of ${formatNumber(all.length)} ${all.length === 1 ? "entry" : "entries"} shown.`
      : "",
    part: pages.length > 1 && page ? `Part ${at + 1} of ${pages.length}: ${writeMonths(page)}.` : "",
    months: groupBy(page?.entries ?? [], ({ date }) => date.slice(0, 7)).map(([month, ofMonth]) => ({
      anchor: `month-${month}`,
      title: formatMonth(month),
      count: countEntries(ofMonth.length),
      open: areFew || current?.date.slice(0, 7) === month,
      days: groupBy(ofMonth, ({ date }) => date).map(([date, ofDay]) => ({
        key: date,
        date: ofDay.every(isDayUnknown) ? "Day not known" : formatShortDate(date, date),
        isoDate: ofDay.every(isDayUnknown) ? month : date,
        gist: writeGist(negotiation, ofDay),
        count: countEntries(ofDay.length),
        open: areFew || current?.date === date,
        opening: first && first === ofDay[0] ? buildOpeningView(negotiation, first !== entries[0]) : undefined,
        entries: ofDay.map((entry) => buildEntryView(negotiation, entry, home(entry))),
      })),
    })),
    earlier: link(at + 1, "Earlier"),
    later: link(at - 1, "Later"),
  };
}

/** Whether a statement is known only to its month or its year. */
function isDayUnknown(entry: TimelineEntry): boolean {
  return entry.kind === "statement" && getKnownDate(entry.statement) !== entry.date;
}

function countEntries(count: number): string {
  return countInDigits(count, "entry", "entries");
}

/** What happened on a day: its deals and events by their titles or, without any, who made statements. */
function writeGist(negotiation: Negotiation, entries: readonly TimelineEntry[]): string {
  const deals = entries.flatMap((entry) => (entry.kind === "deal" ? [formatDealTitle(entry.deal)] : []));
  const events = entries.flatMap((entry) => (entry.kind === "event" ? [entry.event.title] : []));
  const titles = [...new Set([...deals, ...events])];
  const more = titles.length - maxTitles;
  if (titles.length > 0) {
    return [...titles.slice(0, maxTitles), ...(more > 0 ? [`and ${formatCount(more, "more", "more")}`] : [])].join(
      "; ",
    );
  }
  const spoke = new Set(entries.flatMap((entry) => (entry.kind === "statement" ? [entry.statement.party] : [])));
  const parties = negotiation.parties.filter(({ id }) => spoke.has(id));
  const names =
    parties.length > maxPartiesNamed
      ? formatCount(parties.length, "party", "parties")
      : formatList(parties.map(nameInSentence));
  return `Statements by or about ${names}`;
}

/** The page each entry is on without a filter, because its own URL points there whatever the reader has filtered. */
function buildHomesView(negotiation: Negotiation, all: readonly TimelineEntry[]): (entry: TimelineEntry) => string {
  const onFirst = paginate(all)[0]?.oldest ?? "";
  return ({ anchor, date }) => {
    const month = date.slice(0, 7);
    const query = month >= onFirst ? "" : formatTimelineFilter({ ...noFilter, until: month });
    return timelineEntryPath(negotiation, anchor, query);
  };
}

function writeLead(all: readonly TimelineEntry[]): string {
  const [newest] = all;
  const oldest = all.at(-1);
  if (!newest || !oldest) return "Nothing has been entered yet.";
  const numbers = writeNumbers(all.length);
  const stages = all.filter((entry) => entry.kind === "deal" && entry.stage).length;
  const counts = timelineKinds.flatMap((kind) => {
    const count = all.filter((entry) => entry.kind === kind).length - (kind === "deal" ? stages : 0);
    return count > 0 ? [numbers.count(count, kindWords[kind].one, kindWords[kind].many)] : [];
  });
  if (stages > 0) counts.push(numbers.count(stages, "later stage of a deal", "later stages of deals"));
  const days =
    oldest.date === newest.date
      ? `of ${formatDate(newest.date)}`
      : `from ${formatDate(oldest.date)} to ${formatDate(newest.date)}`;
  if (all.length === 1) return `${capitalise(formatList(counts))} ${days}, the day it became public.`;
  return `${capitalise(formatList(counts))} ${days}, newest first, each on the day it became public.`;
}

function buildFieldsView(
  negotiation: Negotiation,
  all: readonly TimelineEntry[],
  filter: TimelineFilter,
): TimelineField[] {
  const kinds = countValues(all, filter, "kinds");
  const parties = countValues(all, filter, "parties");
  const issues = countValues(all, filter, "issues");
  return [
    {
      name: "kind",
      title: "Kind",
      choices: timelineKinds.map((kind) => ({
        value: kind,
        label: capitalise(kindWords[kind].many),
        count: formatNumber(kinds.get(kind) ?? 0),
        checked: filter.kinds.includes(kind),
      })),
    },
    {
      name: "party",
      title: "Party",
      choices: negotiation.parties.map(({ id, name }) => ({
        value: id,
        label: name,
        count: formatNumber(parties.get(id) ?? 0),
        checked: filter.parties.includes(id),
      })),
    },
    {
      name: "issue",
      title: "Issue",
      choices: negotiation.issues.map(({ id, title }) => ({
        value: id,
        label: title,
        count: formatNumber(issues.get(id) ?? 0),
        checked: filter.issues.includes(id),
      })),
    },
  ];
}

function buildPageLinkView(
  negotiation: Negotiation,
  filter: TimelineFilter,
  pages: readonly TimelinePage[],
  to: number,
  word: string,
): PageLink | undefined {
  const page = pages[to];
  if (!page) return undefined;
  const query = formatTimelineFilter({ ...filter, until: to === 0 ? undefined : page.newest });
  return { href: `${timelinePath(negotiation)}${query}`, text: `${word}: ${writeMonths(page)}` };
}

function writeMonths({ oldest, newest }: TimelinePage): string {
  return oldest === newest ? formatMonth(newest) : `${formatMonth(oldest)} to ${formatMonth(newest)}`;
}

function buildOpeningView({ asOf }: Negotiation, later: boolean): OpeningView {
  return {
    date: formatDate(asOf),
    isoDate: asOf,
    text: later
      ? "The pages open at this day. Everything above became public later."
      : "The pages open at this day. Nothing later is shown here.",
  };
}

function buildEntryView(negotiation: Negotiation, entry: TimelineEntry, permalink: string): TimelineEntryView {
  const common = {
    anchor: entry.anchor,
    permalink,
    date: formatShortDate(entry.date),
    isoDate: entry.date,
  };
  switch (entry.kind) {
    case "event": {
      const { event } = entry;
      return {
        ...common,
        kind: "event",
        shape: "event",
        word: "Event",
        report: false,
        title: event.title,
        text: event.text,
        where: undefined,
        source: buildSourceLinkView(negotiation, event, entry.date),
        after: [],
      };
    }
    case "deal": {
      const { deal, stage } = entry;
      if (stage) return { ...common, ...buildStageEntryView(negotiation, deal, stage) };
      return {
        ...common,
        kind: "deal",
        shape: "term",
        word: `Deal, ${getStageLabel(getStage(deal, deal.date)).toLocaleLowerCase("en-GB")}`,
        report: isReported(deal),
        title: formatDealTitle(deal),
        text: `${deal.summary} ${describeDealKnown(deal, negotiation.parties, deal.date)}.`,
        where: { text: "The deal and its terms", href: dealPath(negotiation, deal), position: "" },
        source: buildSourceLinkView(negotiation, deal, entry.date),
        after: listAllChanges(negotiation).flatMap((change) =>
          change.kind === "deal" && change.deal.id === deal.id
            ? describeDealChange({ ...change, stages: [] }, negotiation.parties).map((text) =>
                buildAfterView(change.date, text, entry.date),
              )
            : [],
        ),
      };
    }
    case "statement":
      return { ...common, ...buildStatementEntryView(negotiation, entry) };
  }
}

function buildStageEntryView(negotiation: Negotiation, deal: Deal, entry: StageEntry) {
  return {
    kind: "deal" as const,
    shape: "term" as const,
    word: `Deal, ${getStageLabel(entry.stage).toLocaleLowerCase("en-GB")}`,
    report: isReported(deal),
    title: `${formatDealTitle(deal)}: ${describeStage(entry, deal, negotiation.parties)}`,
    text: entry.note ?? `${capitalise(getStageGloss(entry.stage))}.`,
    where: { text: "The deal and its terms", href: dealPath(negotiation, deal), position: "" },
    source: buildSourceLinkView(negotiation, entry, entry.date),
    after: [],
  };
}

function buildStatementEntryView(negotiation: Negotiation, entry: TimelineEntry & { kind: "statement" }) {
  const { issue, question, statement } = entry;
  const words = getEvidenceLabels(statement.evidence);
  const reactions = (statement.reactions ?? []).toSorted((a, b) => a.date.localeCompare(b.date));
  const disputed = listDisputes(statement).length > 0;
  const shown = atFirstShown(negotiation, statement);
  const known = getKnownDate(statement);
  return {
    kind: "statement" as const,
    date: formatShortDate(known),
    isoDate: known,
    shape: getShape(statement.evidence, disputed),
    word: `Statement, ${words.label.toLocaleLowerCase("en-GB")}${disputed ? ", disputed" : ""}`,
    report: !words.onRecord,
    title: nameSpeaker(negotiation, statement),
    text: statement.summary,
    where: {
      text: question.label,
      href: shown ? statementPath(shown, issue, statement) : undefined,
      position: statement.holds ? formatPosition(question, getSpan(question, statement.holds)) : "",
    },
    source: buildSourceLinkView(negotiation, statement, entry.date),
    after: reactions.map((reaction) => {
      const { kind, by, party } = buildReactionView(negotiation, reaction, entry.date);
      return buildAfterView(reaction.date, `${kind}: ${party} (${by})`, entry.date);
    }),
  };
}

function buildAfterView(date: string, text: string, near: string) {
  return { key: `${date} ${text}`, date: formatShortDate(date, near), isoDate: date, text };
}

function buildSourceLinkView(
  negotiation: Negotiation,
  claim: { source: string; quote?: Quotation | undefined },
  near: string,
): TimelineEntryView["source"] {
  const source = getSource(negotiation, claim.source);
  return {
    // The day is said once, above.
    name: `${nameSource(source)}${source.date === near ? "" : `, ${formatShortDate(source.date, near)}`}`,
    href: linkToClaim(negotiation, claim),
    listed: sourcePath(negotiation, source),
  };
}
