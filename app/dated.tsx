import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import type { ReactNode } from "react";
import { OutOfRangePage } from "@/components/history/out-of-range-page";
import type { Negotiation } from "@/lib/dataset/negotiation";
import { listColumns } from "@/lib/model/column";
import { atDate, type DateRoute, routeDate } from "@/lib/model/history/as-of";
import type { Topic } from "@/lib/model/topic";
import { formatPageQuery, parsePage } from "@/lib/url/pagination";
import { listDatedPages } from "@/lib/url/prerendered-dates";
import { parseViewOptions, type Query } from "@/lib/url/view-options";
import { buildOutOfRangeView } from "@/lib/view/history/out-of-range";
import { loadDataset, loadNegotiation } from "./load";

// A page as of a day has two addresses in this folder: the static one for the days on which something changed on it, and
// its twin under lens/ for every other day and for a query. Both come here.

/** The parameters of the static pages by date of one kind of subject. */
export function listDatedParams<K extends Topic["kind"], P>(
  kind: K,
  write: (topic: Topic & { kind: K }) => P,
): (P & { negotiation: string; date: string })[] {
  return loadDataset().negotiations.flatMap((negotiation) =>
    listDatedPages(negotiation).flatMap(({ topic, date }) =>
      isOf(topic, kind) ? [{ ...write(topic), negotiation: negotiation.id, date }] : [],
    ),
  );
}

function isOf<K extends Topic["kind"]>(topic: Topic, kind: K): topic is Topic & { kind: K } {
  return topic.kind === kind;
}

/** The negotiation at a day on which something changed in it; at any other day there is no such page. */
export function loadAt({ negotiation, date }: { negotiation: string; date: string }): Negotiation {
  const now = loadNegotiation(negotiation);
  return routeDate(now, date).kind === "shown" ? atDate(now, date) : notFound();
}

/** What a page by date is about: its address in a negotiation at a day, and how it is drawn and described. */
export interface DatedSubject {
  path: (negotiation: Negotiation) => string;
  describe: (negotiation: Negotiation, query: Query) => Metadata;
  render: (negotiation: Negotiation, query: Query) => ReactNode;
}

/** Draws a page by date: that of the day, or what is said of a day outside of what the data cover. Others lead on. */
export function renderAt(negotiation: Negotiation, date: string, query: Query, subject: DatedSubject): ReactNode {
  const route = routeDate(negotiation, date);
  if (route.kind === "shown") return subject.render(atDate(negotiation, date), query);
  if (route.kind === "moved") {
    const to = atDate(negotiation, route.to);
    redirect(
      `${subject.path(to)}${formatPageQuery(parseViewOptions(query, listColumns(to, to.asOf)), parsePage(query))}`,
    );
  }
  return renderOutside(negotiation, route, subject.path);
}

export function renderOutside(
  negotiation: Negotiation,
  route: DateRoute,
  path: (negotiation: Negotiation) => string | undefined,
): ReactNode {
  return <OutOfRangePage negotiation={negotiation} view={buildOutOfRangeView(negotiation, route, path)} />;
}

/** The head of a twin of a page by date. Twins ask not to be listed. */
export function describeAt(negotiation: Negotiation, date: string, query: Query, subject: DatedSubject): Metadata {
  const robots = { index: false };
  return routeDate(negotiation, date).kind === "shown"
    ? { ...subject.describe(atDate(negotiation, date), query), robots }
    : { title: `A date outside of the data: ${negotiation.title}`, robots };
}
