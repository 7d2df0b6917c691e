import { type IsoDate, isoDate } from "../schema/primitives";

/** Whether a text is an existing date, `YYYY-MM-DD`; 30 February is not. */
export function isCalendarDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().slice(0, 10) === text;
}

/** The day before a date, both as `YYYY-MM-DD`. */
export function getDayBefore(day: string): string {
  const before = new Date(`${day}T00:00:00Z`);
  before.setUTCDate(before.getUTCDate() - 1);
  return before.toISOString().slice(0, 10);
}

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
