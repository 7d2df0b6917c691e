import { countMonths } from "../text/calendar";
import { countDays } from "../text/values";

/** How long before a date something was said: in days, and in whole months of the calendar. */
export interface Age {
  days: number;
  months: number;
}

/** The age of a statement at a date. One known only to its month or year counts from the last day of that. */
export function countAge(date: string, asOf: string): Age {
  return { days: countDays(asOf) - countDays(date), months: countMonths(date, asOf).months };
}
