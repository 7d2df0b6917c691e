import { ChangesPage } from "@/components/history/changes-page";
import { OutOfRangePage } from "@/components/history/out-of-range-page";
import { TimelinePage } from "@/components/timeline/timeline-page";
import type { Negotiation } from "@/lib/dataset/negotiation";
import { listColumns } from "@/lib/model/column";
import { atDate, type DateRoute, listDatesOf, routeDate } from "@/lib/model/history/as-of";
import { isCalendarDay } from "@/lib/text/calendar";
import { formatPageQuery, parsePage } from "@/lib/url/pagination";
import { changesPath, formatPrintedSource, timelinePath } from "@/lib/url/paths";
import { parseTimelineFilter, timelineKeys } from "@/lib/url/timeline-filter";
import { listFields, parseViewOptions, type Query } from "@/lib/url/view-options";
import { buildChangesView } from "@/lib/view/history/changes";
import { buildOutOfRangeView } from "@/lib/view/history/out-of-range";
import { buildTimelineView } from "@/lib/view/timeline";
import { describeUnknownFilter } from "@/lib/view/unknown-values";
import type { Page, PageResult } from "../_http/serve";
import { describeChanges, describeTimeline } from "./metadata";

/**
 * A page as of a date: the date itself if something changed on it, a redirect to the last one before it, or a page that
 * says that the data do not reach it.
 */
export function findPageAt(
  negotiation: Negotiation,
  date: string,
  query: Query,
  path: (negotiation: Negotiation) => string,
  page: (negotiation: Negotiation, query: Query) => Page,
): PageResult {
  if (!isCalendarDay(date)) return undefined;
  const route = routeDate(negotiation, date);
  if (route.kind === "shown") return () => page(atDate(negotiation, date), query);
  if (route.kind !== "moved") return () => outOfRangePage(negotiation, route, path);
  const to = atDate(negotiation, route.to);
  const viewOptions = parseViewOptions(query, listColumns(to, to.asOf));
  return { redirect: `${path(to)}${formatPageQuery(viewOptions, parsePage(query))}` };
}

export function outOfRangePage(
  negotiation: Negotiation,
  route: DateRoute,
  path: (negotiation: Negotiation) => string | undefined,
): Page {
  return {
    metadata: { title: `A date outside the data: ${negotiation.title}`, noIndex: true },
    content: <OutOfRangePage negotiation={negotiation} view={buildOutOfRangeView(negotiation, route, path)} />,
  };
}

export function timelinePage(negotiation: Negotiation, query: Query): Page {
  const printed = formatPrintedSource(timelinePath(negotiation), negotiation.asOf);
  return {
    metadata: { ...describeTimeline(negotiation), noIndex: timelineKeys.some((key) => query[key] !== undefined) },
    printed,
    content: (
      <TimelinePage
        printed={printed}
        negotiation={negotiation}
        unknown={describeUnknownFilter(negotiation, query)}
        view={buildTimelineView(negotiation, parseTimelineFilter(query, negotiation))}
      />
    ),
  };
}

/** What changed between two dates. Dates in the wrong order, or a day that does not exist, redirect to what is meant. */
export function findChangesPage(negotiation: Negotiation, from: string, to: string): PageResult {
  if (![from, to].every(isCalendarDay)) return undefined;
  if (from > to) return { redirect: changesPath(negotiation, to, from) };
  return () => changesPage(negotiation, from, to);
}

function changesPage(negotiation: Negotiation, from: string, to: string): Page {
  const view = buildChangesView(negotiation, from, to);
  const printed = formatPrintedSource(view.path, to);
  const dates = listDatesOf(negotiation, { kind: "matrix" }).map(({ date }) => date);
  const isStep = dates.includes(from) && dates[dates.indexOf(from) + 1] === to;
  return {
    metadata: { ...describeChanges(negotiation, from, to), noIndex: !isStep },
    printed,
    content: <ChangesPage printed={printed} negotiation={negotiation} view={view} />,
  };
}

/** The URL that the form with two dates means. A date that is missing or invalid becomes the first or the last there is. */
export function findChangesUrl(negotiation: Negotiation, query: Query): string {
  const fields = new Map(listFields(query));
  const dates = listDatesOf(negotiation, { kind: "matrix" }).map(({ date }) => date);
  const read = (name: string, otherwise: string | undefined) => {
    const day = fields.get(name) ?? "";
    return isCalendarDay(day) ? day : (otherwise ?? negotiation.asOf);
  };
  const [from, to] = [read("from", dates[0]), read("to", dates.at(-1))].toSorted();
  return changesPath(negotiation, from ?? negotiation.asOf, to ?? negotiation.asOf);
}
