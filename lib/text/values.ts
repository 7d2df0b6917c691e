import type { RefusedLimit, WrittenQuestion } from "../schema/issue";

const dayLength = 24 * 60 * 60 * 1000;

/** A date as the number of days since 1 January 1970, by which dates are compared and their distances told. */
export function countDays(date: string): number {
  return Math.round(Date.parse(date) / dayLength);
}

/** The id of an amount among the options of its question: `250000`, `3-point-5`, `minus-2`. */
export function writeAmountId(value: number): string {
  return String(value).replace("-", "minus-").replace(".", "-point-");
}

/** The date of a number of days since 1 January 1970. */
export function writeDay(days: number): string {
  return new Date(days * dayLength).toISOString().slice(0, 10);
}

type Amount = NonNullable<WrittenQuestion["amount"]>;

/** A number with as many decimals as the question has, without its unit. */
export function formatBareAmount(value: number, { decimals = 0 }: Pick<Amount, "decimals">): string {
  return new Intl.NumberFormat("en-GB", {
    minimumFractionDigits: Number.isInteger(value) ? 0 : decimals,
    maximumFractionDigits: decimals,
  })
    .format(value)
    .replace("-", "−");
}

/** A number with as many decimals as the question has, and its unit. */
export function formatAmount(value: number, amount: Pick<Amount, "unit" | "decimals">): string {
  const { unit } = amount;
  return (Math.abs(value) === 1 ? (unit.one ?? unit.many) : unit.many).replace("#", formatBareAmount(value, amount));
}

/** The number that an id or a field of a form stands for: `3-point-5`, `minus-2`, `3.5`. Undefined if it is none. */
export function readAmount(text: string): number | undefined {
  const plain = text.replace(/^minus-/, "-").replace("-point-", ".");
  return /^-?\d{1,15}(\.\d{1,6})?$/.test(plain) ? Number(plain) : undefined;
}

/** Whether a limit refuses a value. The limit itself is not refused. */
export function isRefused(limit: RefusedLimit, value: number): boolean {
  return "below" in limit ? value < limit.below : value > limit.above;
}
