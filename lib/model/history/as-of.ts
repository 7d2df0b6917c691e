import { memoize } from "../../dataset/memoize";
import type { Negotiation } from "../../dataset/negotiation";
import type { Deal } from "../../schema/deal";
import type { IsoDate } from "../../schema/primitives";
import type { Column } from "../column";
import type { Topic } from "../topic";
import { type ChangingData, type LoggedChange, listAllChanges, listChangeDates } from "./changes";

/** The negotiation as it was known on a day, with addresses that stay at that day. */
export function atDate(negotiation: Negotiation, date: string): Negotiation {
  const day = date as IsoDate;
  return { ...negotiation, asOf: day, at: day, opens: getOpening(negotiation) };
}

/** The date at which the pages of a negotiation open, whatever the date of this one. */
export function getOpening({ opens, asOf }: Negotiation): IsoDate {
  return opens ?? asOf;
}

/**
 * The negotiation as a deal's page shows it: at the date at which the pages open or, for a deal that became known later,
 * at the last day on which one of its terms did.
 */
export function atDeal(negotiation: Negotiation, deal: Deal): Negotiation {
  if (deal.date <= negotiation.asOf) return negotiation;
  const days = [deal.date, ...deal.terms.map(({ date }) => date)];
  return atDate(negotiation, days.toSorted().at(-1) ?? deal.date);
}

/** The changes that concern a page, oldest first. A deal concerns an issue where one of its terms answers a question of it. */
export function listChangesOf(negotiation: ChangingData, topic: Topic): readonly LoggedChange[] {
  return pickChanges(negotiation, topic).changes;
}

interface PickedChanges {
  changes: readonly LoggedChange[];
  dates: readonly { date: string; count: number }[];
}

/** Kept for what there are few of, since every page asks more than once; of columns there can be as many as one likes. */
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
 * The days on which something changed that concerns a page, oldest first, each with how many entries the log has. A
 * comparison begins with the day on which all of its columns are known.
 */
export function listDatesOf(negotiation: ChangingData, topic: Topic): { date: string; count: number }[] {
  const first = getFirstDay(topic);
  return pickChanges(negotiation, topic).dates.filter(({ date }) => date >= first);
}

/** The day from which a page can be shown: for a comparison that on which the last of its columns became known. */
export function getFirstDay(topic: Topic): string {
  return topic.kind === "compare" ? (topic.columns.map(getFirstDayOf).toSorted().at(-1) ?? "") : "";
}

/** The last day on which something changed that concerns a page, on or before a day. */
export function findLastDate(negotiation: ChangingData, topic: Topic, day: string): string | undefined {
  return listDatesOf(negotiation, topic).findLast(({ date }) => date <= day)?.date;
}

/**
 * The negotiation at the last day on which something changed that concerns a page: the canonical one of all the days on
 * which the page says the same. Without a day the page is its own.
 */
export function getCanonical(negotiation: Negotiation, topic: Topic): Negotiation {
  const { at } = negotiation;
  const last = at === undefined ? undefined : findLastDate(negotiation, topic, at);
  return last === undefined ? negotiation : atDate(negotiation, last);
}

/** The day from which a column can be shown: the day it became known, or its own earlier date. */
function getFirstDayOf(column: Column): string {
  if (column.kind === "deal") return column.deal.date;
  return column.kind === "party" ? (column.at ?? "") : "";
}

/**
 * What a day in an address comes to: one on which something changed in the negotiation is shown; any other leads to the
 * last of those before it; one before the first or after the last of them is outside of what the data cover.
 */
export type DateRoute =
  | { kind: "shown"; date: string }
  | { kind: "moved"; to: string }
  | { kind: "before"; first: string }
  | { kind: "after"; last: string }
  | { kind: "empty" };

/** Reads the day of an address; it has to be written as one, `YYYY-MM-DD`. */
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

/** Whether a term that became known that day answers a question of the issue. */
function touches(negotiation: ChangingData, change: LoggedChange & { kind: "deal" }, issue: string): boolean {
  const questions = negotiation.issues.find(({ id }) => id === issue)?.questions ?? [];
  return change.deal.terms.some(
    (term) => change.terms.includes(term.id) && questions.some(({ id }) => id === term.question),
  );
}
