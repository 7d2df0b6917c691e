/** Dates, numbers and lists as the pages write them. Everything goes through `Intl`, in one locale. */
const locale = "en-GB";

// Made when first asked for: a browser takes long to make one, and most pages need none in the browser.
const longDate = once(() => writeDays({ day: "numeric", month: "long", year: "numeric" }));
const dayMonthYear = once(() => writeDays({ day: "numeric", month: "short", year: "numeric" }));
const dayMonth = once(() => writeDays({ day: "numeric", month: "short" }));
const monthYear = once(() => writeDays({ month: "long", year: "numeric" }));
const conjunction = once(() => new Intl.ListFormat(locale, { type: "conjunction" }));
const plural = once(() => new Intl.PluralRules(locale));
const integer = once(() => new Intl.NumberFormat(locale));

function writeDays(parts: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat(locale, { ...parts, timeZone: "UTC" });
}

function once<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => {
    made ??= make();
    return made;
  };
}

/** `23 April 2025`. A date is a calendar day, so it is read and written in UTC. */
export function writeDate(date: string): string {
  return longDate().format(new Date(`${date}T00:00:00Z`));
}

/** `22 Apr` in the year of `near`, `18 Mar 2014` outside it. Day and month are kept together. */
export function writeShortDate(date: string, near?: string): string {
  const format = near?.slice(0, 4) === date.slice(0, 4) ? dayMonth() : dayMonthYear();
  // British English abbreviates September to four letters; the other months have three.
  return format
    .format(new Date(`${date}T00:00:00Z`))
    .replace("Sept", "Sep")
    .replaceAll(" ", "\u00a0");
}

/** `April 2025`, of a month `2025-04`. */
export function writeMonth(month: string): string {
  return monthYear().format(new Date(`${month}-01T00:00:00Z`));
}

/** `a, b and c`. */
export function writeList(items: readonly string[]): string {
  return conjunction().format(items);
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

/** Numbers up to twenty as words, as running text has them; figures above. */
export function writeNumber(count: number): string {
  return words[count] ?? integer().format(count);
}

/** `three questions`, `one question`, `no questions`. */
export function writeCount(count: number, one: string, many: string): string {
  return `${writeNumber(count)} ${plural().select(count) === "one" ? one : many}`;
}

/** Digits, with separators. */
export function writeFigure(count: number): string {
  return integer().format(count);
}

/** The first letter as a capital, for a sentence that begins with a computed word. */
export function capitalise(text: string): string {
  return text.slice(0, 1).toLocaleUpperCase(locale) + text.slice(1);
}
