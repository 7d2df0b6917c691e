import type { Negotiation } from "../../dataset/negotiation";
import { atDate, getFirstDay, getOpening, listDatesOf } from "../../model/history/as-of";
import type { Topic } from "../../model/topic";
import { capitalise, formatCount, formatDate, formatNumber, formatShortDate } from "../../text/format";
import { changesPath } from "../../url/paths";

/** A link to the same page as of another date. */
export interface StepLink {
  href: string;
  label: string;
}

/** One date of the strip. */
interface TickView extends StepLink {
  key: string;
  day: string;
  /** Set only if it differs from that of the previous date. */
  year: string;
  count: string;
  /** Height of the bar in CSS pixels, from 2 to `tallest`. */
  height: number;
  current: boolean;
}

/** The date of a page, the steps to other dates, and how much changed on each. */
export interface StepperView {
  asOf: string;
  /** The page's position among its dates, in words. */
  place: string;
  previous: StepLink | undefined;
  next: StepLink | undefined;
  /** What the last change up to this date was: `says` on the page, `label` in full. */
  since: (StepLink & { says: string }) | undefined;
  /** The link back to the opening date, if the page exists at that date. */
  opening: StepLink | undefined;
  /** Of the overview: the further dates that the negotiation names to look from. */
  views: (StepLink & { key: string; current: boolean })[];
  ticks: TickView[];
  earlier: StepLink | undefined;
  later: StepLink | undefined;
  note: string;
}

/** The tallest bar of the strip, in CSS pixels. */
const tallest = 34;

/** Maximum number of dates shown in the strip. */
const datesShown = 16;

/**
 * Builds the stepper of a page. `negotiation` is as of the page's date; `link` gives the URL of the page in a
 * negotiation at another date, with the view options.
 */
export function buildStepperView(
  negotiation: Negotiation,
  topic: Topic,
  link: (negotiation: Negotiation) => string,
): StepperView {
  const { asOf } = negotiation;
  const dates = listDatesOf(negotiation, topic);
  const at = dates.findLastIndex(({ date }) => date <= asOf);
  const step = (index: number, word: string): StepLink | undefined => {
    const to = dates[index]?.date;
    return to === undefined ? undefined : { href: link(atDate(negotiation, to)), label: `${word}: ${formatDate(to)}` };
  };
  const begin = Math.max(0, Math.min(at - Math.floor(datesShown / 2), dates.length - datesShown));
  const shown = dates.slice(begin, begin + datesShown);
  const most = Math.max(1, ...dates.map(({ count }) => count));
  const { at: _, ...undated } = negotiation;
  const opens = getOpening(negotiation);
  return {
    asOf: formatDate(asOf),
    place: writePlace(dates, at, asOf),
    previous: step(at - 1, "Previous change"),
    next: step(at + 1, "Next change"),
    since: buildSinceView(negotiation, dates, at),
    opening:
      negotiation.at === undefined || opens < getFirstDay(topic)
        ? undefined
        : { href: link({ ...undated, asOf: opens }), label: `back to ${formatShortDate(opens, asOf)}` },
    views: topic.kind === "matrix" ? listViews(negotiation, dates, link) : [],
    ticks: shown.map(({ date, count }, i) => ({
      key: date,
      href: link(atDate(negotiation, date)),
      label: `${formatDate(date)}: ${formatCount(count, "change", "changes")}`,
      day: formatShortDate(date, date),
      year: shown[i - 1]?.date.slice(0, 4) === date.slice(0, 4) ? "" : date.slice(0, 4),
      count: formatNumber(count),
      height: Math.max(2, Math.round((count / most) * tallest)),
      current: begin + i === at,
    })),
    earlier: begin > 0 ? step(begin - 1, `${formatNumber(begin)} earlier`) : undefined,
    later:
      begin + datesShown < dates.length
        ? step(begin + datesShown, `${formatNumber(dates.length - begin - datesShown)} later`)
        : undefined,
    note: "Bars show how many positions and deals changed or were repeated that day. Dates are evenly spaced, not to scale.",
  };
}

/** A day on which nothing changed shows what the last one before it shows, and leads there. */
function listViews(
  negotiation: Negotiation,
  dates: readonly { date: string }[],
  link: (negotiation: Negotiation) => string,
): StepperView["views"] {
  return (negotiation.viewDates ?? []).flatMap(({ date, label }) => {
    const to = dates.findLast((one) => one.date <= date)?.date;
    if (to === undefined) return [];
    return [
      {
        key: date,
        href: link(atDate(negotiation, to)),
        label: `${formatShortDate(date, negotiation.asOf)}, ${label}`,
        current: negotiation.at === to,
      },
    ];
  });
}

function writePlace(dates: readonly { date: string }[], at: number, asOf: string): string {
  if (dates.length === 0) return "Nothing here has changed at any date.";
  const current = dates[at]?.date;
  if (current === undefined) return "Before the first change here";
  const place = `${formatNumber(at + 1)} of ${formatNumber(dates.length)}`;
  return current === asOf || at > 0 ? place : `${place}, unchanged since ${formatShortDate(current, asOf)}`;
}

function buildSinceView(negotiation: Negotiation, dates: readonly { date: string; count: number }[], at: number) {
  const current = dates[at];
  const before = dates[at - 1];
  if (!current || !before) return undefined;
  return {
    href: changesPath(negotiation, before.date, current.date),
    says:
      current.date === negotiation.asOf
        ? "what changed"
        : `last changed ${formatShortDate(current.date, negotiation.asOf)}`,
    label: `${capitalise(formatCount(current.count, "change", "changes"))} since ${formatShortDate(before.date, current.date)}`,
  };
}
