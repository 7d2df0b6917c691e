import { type ChangingData, type LoggedChange, listAllChanges, listChangeDates } from "./changes";
import type { Column } from "./column";
import type { Negotiation } from "./dataset/negotiation";
import type { IsoDate } from "./schema/primitives";

/** What a page is about, for the changes that concern it: everything, one issue, one party, or the columns compared. */
export type Subject =
  | { kind: "negotiation" }
  | { kind: "issue"; issue: { id: string } }
  | { kind: "party"; party: { id: string } }
  | { kind: "columns"; columns: readonly Column[] };

/** The negotiation as it was known on a day, with addresses that stay at that day. */
export function atDate(negotiation: Negotiation, date: string): Negotiation {
  return { ...negotiation, asOf: date as IsoDate, at: date as IsoDate };
}

/** The changes that concern a page, oldest first. A deal concerns an issue where one of its terms answers a question of it. */
export function listChangesOf(negotiation: ChangingData, subject: Subject): LoggedChange[] {
  return listAllChanges(negotiation).filter((change) => concerns(negotiation, change, subject));
}

/** The days on which something changed that concerns a page, oldest first, each with how many entries the log has. */
export function listDatesOf(negotiation: ChangingData, subject: Subject): { date: string; count: number }[] {
  return listChangeDates(listChangesOf(negotiation, subject));
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
  const dates = listChangeDates(listAllChanges(negotiation)).map((one) => one.date);
  const first = dates[0];
  const last = dates.at(-1);
  if (first === undefined || last === undefined) return { kind: "empty" };
  if (date < first) return { kind: "before", first };
  if (date > last) return { kind: "after", last };
  const to = dates.findLast((one) => one <= date) ?? first;
  return to === date ? { kind: "shown", date } : { kind: "moved", to };
}

function concerns(negotiation: ChangingData, change: LoggedChange, subject: Subject): boolean {
  switch (subject.kind) {
    case "negotiation":
      return true;
    case "issue":
      return change.kind === "stance"
        ? change.issue.id === subject.issue.id
        : touches(negotiation, change, subject.issue.id);
    case "party":
      return change.kind === "stance" && change.party.id === subject.party.id;
    case "columns":
      return subject.columns.some((column) =>
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
