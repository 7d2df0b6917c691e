import type { Negotiation } from "../../dataset/negotiation";
import type { DateRoute } from "../../model/history/as-of";
import { atDate } from "../../model/history/as-of";
import { formatDate } from "../../text/format";
import type { StepLink } from "./stepper";

/** The page for a date outside the period the data cover. */
export interface OutOfRangeView {
  title: string;
  lead: string;
  links: StepLink[];
}

/**
 * Builds the page for a date before the first or after the last change. `path` gives the URL of the page in a
 * negotiation at another date, or undefined if it does not exist at that date.
 */
export function buildOutOfRangeView(
  negotiation: Negotiation,
  route: DateRoute,
  path: (negotiation: Negotiation) => string | undefined,
): OutOfRangeView {
  const link = (to: Negotiation): StepLink[] => {
    const href = path(to);
    return href === undefined ? [] : [{ href, label: `The page as of ${formatDate(to.asOf)}` }];
  };
  const opening = link(negotiation);
  const to = (date: string) => link(atDate(negotiation, date));
  switch (route.kind) {
    case "before":
      return {
        title: `Nothing is known here before ${formatDate(route.first)}`,
        lead: "That is the date of the first statement that was found. What the parties held before it has not been looked for.",
        links: [...to(route.first), ...opening],
      };
    case "after":
      return {
        title: `Nothing is known here after ${formatDate(route.last)}`,
        lead: "That is the date of the last change that was found. Later statements have not been looked for, so nothing is said about them.",
        links: [...to(route.last), ...opening],
      };
    default:
      return {
        title: "Nothing has changed here at any date",
        lead: "No statement and no deal has been found so far.",
        links: opening,
      };
  }
}
