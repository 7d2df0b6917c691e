import { keepResults } from "./keep-results";

/** Formats dates, numbers and lists. Everything goes through `Intl`, in one locale. */
const locale = "en-GB";

// Created lazily: `Intl` formatters are slow to construct, and most pages need none in the browser.
const longDate = once(() => createDateFormat({ day: "numeric", month: "long", year: "numeric" }));
const dayMonthYear = once(() => createDateFormat({ day: "numeric", month: "short", year: "numeric" }));
const dayMonth = once(() => createDateFormat({ day: "numeric", month: "short" }));
const monthYear = once(() => createDateFormat({ month: "long", year: "numeric" }));
const conjunction = once(() => new Intl.ListFormat(locale, { type: "conjunction" }));
const plural = once(() => new Intl.PluralRules(locale));
const integer = once(() => new Intl.NumberFormat(locale));

function createDateFormat(parts: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat(locale, { ...parts, timeZone: "UTC" });
}

function once<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => {
    made ??= make();
    return made;
  };
}

/**
 * `23 April 2025`; `April 2025` or `2025` where no more is known. Dates are calendar days, so they are parsed and formatted
 * in UTC.
 */
export function formatDate(date: string): string {
  if (date.length === 4) return date;
  if (date.length === 7) return formatMonth(date);
  return formatLong(date);
}

const formatLong = keepResults((day) => longDate().format(new Date(`${day}T00:00:00Z`)));

/**
 * `22 Apr` in the year of `near`, `18 Mar 2014` outside it, with a non-breaking space between day and month. A date known only to
 * the month or the year is written in full: `April 2025`.
 */
export function formatShortDate(date: string, near?: string): string {
  if (date.length < 10) return formatDate(date).replaceAll(" ", "\u00a0");
  return near?.slice(0, 4) === date.slice(0, 4) ? formatDayMonth(date) : formatDayMonthYear(date);
}

const formatDayMonth = keepResults((day) => shorten(dayMonth(), day));
const formatDayMonthYear = keepResults((day) => shorten(dayMonthYear(), day));

function shorten(format: Intl.DateTimeFormat, day: string): string {
  // British English abbreviates September to four letters, and every other month to three.
  return format
    .format(new Date(`${day}T00:00:00Z`))
    .replace("Sept", "Sep")
    .replaceAll(" ", "\u00a0");
}

/** Formats the month `2025-04` as `April 2025`. */
export function formatMonth(month: string): string {
  return monthYear().format(new Date(`${month}-01T00:00:00Z`));
}

/** `Russia’s`, `the United States’`. */
export function formatPossessive(name: string): string {
  return name.endsWith("s") ? `${name}’` : `${name}’s`;
}

/** `a, b and c`; `a, and b and c` if an item contains “and” itself. */
export function formatList(items: readonly string[]): string {
  // One alone is most of what a large page lists.
  if (items.length === 1) return items[0] ?? "";
  const [last, ...others] = items.toReversed();
  if (last === undefined || !items.some((item) => /\band\b/.test(item))) {
    return conjunction().format(items);
  }
  return `${others.toReversed().join(", ")}, and ${last}`;
}

const words = [
  "no",
  "one",
  "two",
  "three",
  "four",
  "five",
  "six",
  "seven",
  "eight",
  "nine",
  "ten",
  "eleven",
  "twelve",
  "thirteen",
  "fourteen",
  "fifteen",
  "sixteen",
  "seventeen",
  "eighteen",
  "nineteen",
  "twenty",
];

/** The largest number that is written in words. */
export const longestNumberInWords = words.length - 1;

/** Numbers up to twenty in words, as in running text; larger ones in digits. */
export function formatNumberInWords(count: number): string {
  return words[count] ?? integer().format(count);
}

/** `three questions`, `one question`, `no questions`. */
export function formatCount(count: number, one: string, many: string): string {
  return `${formatNumberInWords(count)} ${plural().select(count) === "one" ? one : many}`;
}

/** Digits with thousands separators. */
export function formatNumber(count: number): string {
  return integer().format(count);
}

/** Capitalises the first letter, for a sentence that starts with a computed word. */
export function capitalise(text: string): string {
  return text.slice(0, 1).toLocaleUpperCase(locale) + text.slice(1);
}
