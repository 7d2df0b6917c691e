import { type IsoDate, isoDate } from "../schema/primitives";
import { keepResults } from "./keep-results";

/** Whether a text is an existing date, `YYYY-MM-DD`; 30 February is not. */
export function isCalendarDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().slice(0, 10) === text;
}

/** The day before a date, both as `YYYY-MM-DD`. */
export const getDayBefore = keepResults((day) => {
  const before = new Date(`${day}T00:00:00Z`);
  before.setUTCDate(before.getUTCDate() - 1);
  return before.toISOString().slice(0, 10);
});

/** The last day of a date as far as it is known: of the month `2025-04` it is `2025-04-30`; a day is its own last day. */
export function getLastDay(known: string): IsoDate {
  const [year = "", month = "12", day] = known.split("-");
  if (day !== undefined) return isoDate.parse(known);
  return isoDate.parse(new Date(Date.UTC(Number(year), Number(month), 0)).toISOString().slice(0, 10));
}

/** The first day of a date as far as it is known: of the month `2025-04` it is `2025-04-01`; a day is its own first day. */
export function getFirstDay(known: string): IsoDate {
  const [year = "", month = "01", day = "01"] = known.split("-");
  return isoDate.parse(`${year}-${month}-${day}`);
}

/** The time from one day to a later one in whole months of the calendar, and the days left over. */
export const countMonths = keepResults((from, to: string): Readonly<{ months: number; days: number }> => {
  const [a, b] = [new Date(`${from}T00:00:00Z`), new Date(`${to}T00:00:00Z`)];
  const most = (b.getUTCFullYear() - a.getUTCFullYear()) * 12 + b.getUTCMonth() - a.getUTCMonth();
  const months = addMonths(a, most) > b ? most - 1 : most;
  return { months, days: Math.round((b.getTime() - addMonths(a, months).getTime()) / (24 * 60 * 60 * 1000)) };
});

/** The same day some months before, or the last of that month if it is shorter. */
export const getDayMonthsBefore = keepResults((day, months: number): string =>
  addMonths(new Date(`${day}T00:00:00Z`), -months)
    .toISOString()
    .slice(0, 10),
);

/** The same day some months later, or the last of that month if it is shorter. */
function addMonths(day: Date, months: number): Date {
  const [year, month] = [day.getUTCFullYear(), day.getUTCMonth() + months];
  const last = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  return new Date(Date.UTC(year, month, Math.min(day.getUTCDate(), last)));
}
