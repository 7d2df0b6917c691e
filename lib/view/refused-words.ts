import type { RedLine } from "../model/stance";
import type { Question, RefusedLimit, Statement } from "../schema/issue";
import { formatDate } from "../text/format";
import { formatAmount, isRefused, writeDay } from "../text/values";

/** What a party rules out, each in words: an option, a value, or everything on one side of a limit. */
export function nameRedLines(question: Question, lines: readonly RedLine[]): string[] {
  const statements = [...new Set(lines.map(({ statement }) => statement))];
  const named = statements.flatMap((statement) => {
    const places = lines.filter((line) => line.statement === statement).map(({ place }) => place);
    return nameRefused(question, places, statement.refusedLimits?.rulesOut ?? []);
  });
  return [...new Set(named)];
}

/** What a statement calls unacceptable, in words. */
export function nameRuledOut(question: Question, { rulesOut = [], refusedLimits }: Statement): string[] {
  const places = rulesOut.map((id) => question.options.findIndex((option) => option.id === id));
  return nameRefused(question, places, refusedLimits?.rulesOut ?? []);
}

/** What a statement declines as offered, in words. */
export function nameDeclined(question: Question, { rejects = [], refusedLimits }: Statement): string[] {
  const places = rejects.map((id) => question.options.findIndex((option) => option.id === id));
  return nameRefused(question, places, refusedLimits?.rejects ?? []);
}

function nameRefused(question: Question, places: readonly number[], limits: readonly RefusedLimit[]): string[] {
  const getValue = (place: number) => question.options[place]?.value ?? 0;
  const others = places.filter((place) => !limits.some((limit) => isRefused(limit, getValue(place))));
  // A limit that no longer rules anything out is not named.
  const standing = limits.filter((limit) => places.some((place) => isRefused(limit, getValue(place))));
  return [
    ...standing.map((limit) => nameLimit(question, limit)),
    ...others.map((place) => question.options[place]?.label ?? ""),
  ];
}

/** `more than 600 boats`, `any day before 1 January 2032`. */
export function nameLimit({ amount }: Question, limit: RefusedLimit): string {
  const write = (value: number) => (amount ? formatAmount(value, amount) : formatDate(writeDay(value)));
  if ("below" in limit) return amount ? `less than ${write(limit.below)}` : `any day before ${write(limit.below)}`;
  return amount ? `more than ${write(limit.above)}` : `any day after ${write(limit.above)}`;
}

/** The same in quotation marks where they are the names of options; an amount or a day needs none. */
export function quoteAnswers({ kind }: Question, words: readonly string[]): string[] {
  return kind === "amount" || kind === "date" ? [...words] : words.map((word) => `“${word}”`);
}
