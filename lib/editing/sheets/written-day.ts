import { isCalendarDay } from "../../text/calendar";

/** What comes first in days such as 05/06/2031, where somebody has said it. */
export type DayOrder = "day-first" | "month-first";

/** A day or month that could be read; one that can be read in two ways; or neither. */
export type WrittenDay = { day: string } | "two ways" | undefined;

/** Languages in which tables are often written. Each names the months in a date as it writes them. */
const languages = ["en", "de", "fr", "es", "it", "pt", "nl", "pl", "ru", "uk"];

const monthNames = new Map(
  languages.flatMap((language) =>
    (["long", "short"] as const).flatMap((month) => {
      const format = new Intl.DateTimeFormat(language, { day: "numeric", month, timeZone: "UTC" });
      return Array.from({ length: 12 }, (_, i): [string, number] => {
        const part = format.formatToParts(new Date(Date.UTC(2031, i, 1))).find(({ type }) => type === "month");
        return [simplifyMonth(part?.value ?? ""), i + 1];
      });
    }),
  ),
);
monthNames.set("sept", 9);

function simplifyMonth(name: string): string {
  return name.toLowerCase().replace(/\.$/, "");
}

/** Reads a date as people write it. What can be read in two ways is not guessed at. */
export function readWrittenDay(given: string, order?: DayOrder): WrittenDay {
  const text = given
    .trim()
    .replace(/^\p{L}+,\s+(?=\d)/u, "")
    .replace(/,?\s+(at )?\d{1,2}:\d{2}(:\d{2})?( ?[ap]m)?( (utc|gmt))?$/i, "")
    .replace(/\s*(г|р)\.?$/u, "");
  const [, y, m = "", d = ""] = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:T\d{2}:\d{2}\S*)?$/.exec(text) ?? [];
  if (y) return write(y, Number(m), Number(d));
  const [, day, name = "", year = ""] =
    /^(\d{1,2})(?:st|nd|rd|th|\.|º|er)?[ -]+(?:de )?(\p{L}{3,12})\.?,?[ -]+(?:de )?(\d{4})$/iu.exec(text) ?? [];
  if (day) return write(year, findMonth(name), Number(day));
  const [, first = "", second, third = ""] =
    /^(\p{L}{3,12})\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})$/iu.exec(text) ?? [];
  if (second) return write(third, findMonth(first), Number(second));
  const [, word, ofYear = ""] = /^(\p{L}{3,12})\.?,? (?:de )?(\d{4})$/iu.exec(text) ?? [];
  const month = findMonth(word ?? "");
  if (word) return month ? { day: `${ofYear}-${String(month).padStart(2, "0")}` } : undefined;
  // With dots the day is always first.
  const [, dd, mm = "", yyyy = ""] = /^(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})$/.exec(text) ?? [];
  if (dd) return write(yyyy, Number(mm), Number(dd));
  const [, one, other = "", last = ""] = /^(\d{1,2})[/-](\d{1,2})[/-](\d{4})$/.exec(text) ?? [];
  if (one) return readEitherWay(Number(one), Number(other), last, order);
  return undefined;
}

/** Two numbers of which one is the day. Only if one of them is no month, or both are the same, is it known which. */
function readEitherWay(one: number, other: number, year: string, order: DayOrder | undefined): WrittenDay {
  const [dayFirst, monthFirst] = [write(year, other, one), write(year, one, other)];
  if (order) return (order === "day-first" ? dayFirst : monthFirst) ?? undefined;
  if (dayFirst && monthFirst && one !== other) return "two ways";
  return dayFirst ?? monthFirst;
}

function findMonth(name: string): number | undefined {
  return monthNames.get(simplifyMonth(name));
}

function write(year: string, month: number | undefined, day: number): { day: string } | undefined {
  const text = [year, String(month ?? 0).padStart(2, "0"), String(day).padStart(2, "0")].join("-");
  return isCalendarDay(text) ? { day: text } : undefined;
}
