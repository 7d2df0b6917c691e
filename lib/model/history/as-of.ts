import { getStage } from "../../dataset/deal-history";
import { memoize } from "../../dataset/memoize";
import type { Negotiation } from "../../dataset/negotiation";
import type { Deal } from "../../schema/deal";
import type { IsoDate } from "../../schema/primitives";
import type { Column } from "../column";
import type { Topic } from "../topic";
import { type ChangingData, type LoggedChange, listAllChanges, listChangeDates } from "./changes";

/** The negotiation as it was known on a day. The addresses of its pages stay at that day. */
export function atDate(negotiation: Negotiation, date: string): Negotiation {
  const day = date as IsoDate;
  const deals = negotiation.deals.map((deal) => ({ ...deal, stage: getStage(deal, day) }));
  return { ...negotiation, deals, asOf: day, at: day, opens: getOpening(negotiation) };
}

/** The default date of a negotiation's pages, whatever its current one is. */
export function getOpening({ opens, asOf }: Negotiation): IsoDate {
  return opens ?? asOf;
}

/**
 * The negotiation as a deal's page shows it: at the default date or, for a deal that became known later, on the day when
 * the last of its terms did or it reached its last stage.
 */
export function atDeal(negotiation: Negotiation, deal: Deal): Negotiation {
  if (deal.date <= negotiation.asOf) return negotiation;
  const days = [deal.date, ...[...deal.terms, ...deal.history].map(({ date }) => date)];
  return atDate(negotiation, days.toSorted().at(-1) ?? deal.date);
}

/** The changes that concern a topic, oldest first. A deal concerns the issues whose questions its terms answer. */
export function listChangesOf(negotiation: ChangingData, topic: Topic): readonly LoggedChange[] {
  return pickChanges(negotiation, topic).changes;
}

interface PickedChanges {
  changes: readonly LoggedChange[];
  dates: readonly { date: string; count: number }[];
}

/** Memoized except for comparisons, of which there can be any number. */
function pickChanges(negotiation: ChangingData, topic: Topic): PickedChanges {
  const pick = () => {
    const changes = listAllChanges(negotiation).filter((change) => concerns(negotiation, change, topic));
    return { changes, dates: listChangeDates(changes) };
  };
  const key = writeKey(topic);
  return key === undefined ? pick() : memoize(negotiation, `changes of ${key}`, pick);
}

function writeKey(topic: Topic): string | undefined {
  switch (topic.kind) {
    case "matrix":
      return "matrix";
    case "issue":
      return `issue ${topic.issue.id}`;
    case "party":
      return `party ${topic.party.id}`;
    case "compare":
      return undefined;
  }
}

/**
 * The days on which something changed that concerns a topic, oldest first, each with the number of changes. A comparison
 * starts on the first day when all of its columns are known.
 */
export function listDatesOf(negotiation: ChangingData, topic: Topic): { date: string; count: number }[] {
  const first = getFirstDay(topic);
  return pickChanges(negotiation, topic).dates.filter(({ date }) => date >= first);
}

/** The first day for which a page can be shown: for a comparison, the day when the last of its columns became known. */
export function getFirstDay(topic: Topic): string {
  return topic.kind === "compare" ? (topic.columns.map(getFirstDayOf).toSorted().at(-1) ?? "") : "";
}

/** The last day, up to the given one, on which something changed that concerns a topic. */
export function findLastDate(negotiation: ChangingData, topic: Topic, day: string): string | undefined {
  return listDatesOf(negotiation, topic).findLast(({ date }) => date <= day)?.date;
}

/**
 * The negotiation at the last day on which something changed that concerns a topic. It is the canonical one of all days
 * for which the page is the same. A page without a date in its address is its own canonical page.
 */
export function getCanonical(negotiation: Negotiation, topic: Topic): Negotiation {
  const { at } = negotiation;
  const last = at === undefined ? undefined : findLastDate(negotiation, topic, at);
  return last === undefined ? negotiation : atDate(negotiation, last);
}

/** The first day for which a column can be shown: the day when a deal became known, or the date of a dated party. */
function getFirstDayOf(column: Column): string {
  if (column.kind === "deal") return column.deal.date;
  return column.kind === "party" ? (column.at ?? "") : "";
}

/**
 * How a date in an address is handled. Days on which something changed are shown; other days redirect to the last such day
 * before them; days before the first or after the last one are outside the period that the data cover.
 */
export type DateRoute =
  | { kind: "shown"; date: string }
  | { kind: "moved"; to: string }
  | { kind: "before"; first: string }
  | { kind: "after"; last: string }
  | { kind: "empty" };

/** Decides how a date in an address is handled. It must have the form `YYYY-MM-DD`. */
export function routeDate(negotiation: ChangingData, date: string): DateRoute {
  const dates = listDatesOf(negotiation, { kind: "matrix" }).map((one) => one.date);
  const first = dates[0];
  const last = dates.at(-1);
  if (first === undefined || last === undefined) return { kind: "empty" };
  if (date < first) return { kind: "before", first };
  if (date > last) return { kind: "after", last };
  const to = dates.findLast((one) => one <= date) ?? first;
  return to === date ? { kind: "shown", date } : { kind: "moved", to };
}

function concerns(negotiation: ChangingData, change: LoggedChange, topic: Topic): boolean {
  switch (topic.kind) {
    case "matrix":
      return true;
    case "issue":
      return change.kind === "stance"
        ? change.issue.id === topic.issue.id
        : touches(negotiation, change, topic.issue.id);
    case "party":
      return change.kind === "stance" && change.party.id === topic.party.id;
    case "compare":
      return topic.columns.some((column) =>
        change.kind === "stance"
          ? column.kind === "party" && column.at === undefined && column.party.id === change.party.id
          : column.kind === "deal" && column.deal.id === change.deal.id,
      );
  }
}

/**
 * Whether one of the terms that became known that day answers a question of the issue. A later stage concerns every
 * issue of the deal.
 */
function touches(negotiation: ChangingData, change: LoggedChange & { kind: "deal" }, issue: string): boolean {
  const questions = negotiation.issues.find(({ id }) => id === issue)?.questions ?? [];
  return change.deal.terms.some(
    (term) =>
      (change.stages.length > 0 || change.terms.includes(term.id)) && questions.some(({ id }) => id === term.question),
  );
}
