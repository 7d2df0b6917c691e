import type { Ask, AskedMove } from "../model/deals/asks";
import type { Distance } from "../model/difference";
import type { Question } from "../schema/issue";
import { countMonths } from "../text/calendar";
import { formatCount, formatList } from "../text/format";
import { formatAmount } from "../text/values";

/** What the words for a distance need to know of its question. */
export type Measured = Pick<Question, "kind" | "amount" | "options">;

/** A distance in the unit of its question: `two steps`, `25,000 soldiers`, `three years and two months`. */
export function formatDistance({ kind, amount, options }: Measured, { steps, between }: Distance): string {
  if (kind === "amount" && amount) {
    const { one, many, difference } = amount.unit;
    return formatAmount(steps, { ...amount, unit: difference ?? { one, many } });
  }
  if (kind === "date") {
    const [from, to] = [options[between?.from ?? -1]?.id, options[between?.to ?? -1]?.id];
    return from && to ? formatTime(from, to) : formatCount(steps, "day", "days");
  }
  return formatCount(steps, "step", "steps");
}

/** Up to this many days a time is told in days, and below this many months in months. */
const [mostDays, mostMonths] = [60, 24];

/** The time between two days: in days, months or years, and never rounded. */
export function formatTime(from: string, to: string): string {
  const days = Math.round((Date.parse(to) - Date.parse(from)) / (24 * 60 * 60 * 1000));
  if (days <= mostDays) return formatCount(days, "day", "days");
  const whole = countMonths(from, to);
  const years = whole.months < mostMonths ? 0 : Math.floor(whole.months / 12);
  const parts: [number, string][] = [
    [years, "year"],
    [whole.months - years * 12, "month"],
    [whole.days, "day"],
  ];
  return formatList(parts.flatMap(([count, unit]) => (count > 0 ? [formatCount(count, unit, `${unit}s`)] : [])));
}

/** How far a party would have to go: `two steps`; `25,000 soldiers more`; `two years later`; `another answer`. */
export function formatMove(question: Measured, move: AskedMove): string {
  if (question.kind === "unordered") return "another answer";
  const far = formatDistance(question, move);
  return move.side ? `${far} ${sideWords(question)[move.side.direction]}` : far;
}

/**
 * How far a term is from a party's own position, as the end of a sentence: `two steps away from its own position`, `25,000
 * soldiers more than its own limit`, `two years later than it asks`, `a different answer`.
 */
export function formatBeyond(question: Measured, move: AskedMove): string {
  if (question.kind === "unordered") return "a different answer";
  if (!move.side) return `${formatDistance(question, move)} away from its own position`;
  const own = move.side.limit ? "its own limit" : question.kind === "date" ? "it asks" : "its own position";
  return `${formatMove(question, move)} than ${own}`;
}

/** The same as a heading, where a step is short enough to be understood alone: `two steps away`. */
export function formatBeyondBriefly(question: Measured, move: AskedMove): string {
  if (question.kind === "unordered" || move.side) return formatBeyond(question, move);
  return `${formatDistance(question, move)} away`;
}

function sideWords({ kind }: Pick<Question, "kind">): Record<"above" | "below", string> {
  return kind === "date" ? { above: "later", below: "earlier" } : { above: "more", below: "less" };
}

/** The distance of an ask that lies beyond the party's own position; undefined if it does not, or nobody can say. */
export function getAskedMove(ask: Ask): AskedMove | undefined {
  if (ask.kind !== "beyond" && ask.kind !== "crosses") return undefined;
  return ask.steps ? ask : undefined;
}
