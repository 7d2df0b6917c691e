import type { Negotiation } from "../dataset/negotiation";
import type { CheckResult, CurrentCheck, Quotation } from "../schema/evidence";
import type { Source } from "../schema/negotiation";
import { formatDate } from "../text/format";
import { countInDigits } from "../text/words";

/** What a check of a quotation found, in words; empty while nobody has checked it. */
export function describeCheck(check: CurrentCheck | undefined): string {
  if (!check) return "";
  const day = formatDate(check.date);
  if (check.result === "verified") return `Checked ${day}`;
  if (check.result === "not-found") return `Checked on ${day}: not found in the source`;
  return `Checked on ${day}: differs from the source by ${countInDigits(check.letters ?? 1, "letter", "letters")}`;
}

/** The check of a quotation for readers of data: of a quotation that nobody has checked it says that too. */
export function nameCheck(quote: Quotation): CheckResult | "not-checked" {
  return quote.check?.result ?? "not-checked";
}

/** How many of the quotations on a page were checked, in a sentence; empty where there are none. */
export function countChecked(quotes: readonly { check: string }[]): string {
  const [all, checked] = [quotes.length, quotes.filter(({ check }) => check !== "").length];
  if (all === 0) return "";
  if (checked === all) {
    return all === 1
      ? "The quotation on this page was checked against its source."
      : `All ${all} quotations on this page were checked against their sources.`;
  }
  const [was, own] = checked === 1 ? ["was", "its source"] : ["were", "their sources"];
  if (checked > 0) return `${checked} of the ${all} quotations on this page ${was} checked against ${own} so far.`;
  return all === 1
    ? "The quotation on this page has not yet been checked against its source."
    : `None of the ${all} quotations on this page has been checked against its source yet.`;
}

/** Every quotation of a negotiation, at any date. */
export function listAllQuotations({ issues, deals, events }: Negotiation): Quotation[] {
  const claims = [
    ...issues
      .flatMap(({ questions }) => questions.flatMap(({ statements }) => statements))
      .filter((one) => !one.agreed),
    ...deals.flatMap((deal) => [{ quote: undefined, reactions: deal.reactions }, ...deal.terms]),
    ...events.map(({ quote }) => ({ quote, reactions: undefined })),
  ];
  return claims.flatMap(({ quote, reactions = [] }) => [
    ...(quote ? [quote] : []),
    ...reactions.flatMap((reaction) => reaction.quote ?? []),
  ]);
}

/** What the checks of a whole negotiation found, in sentences. */
export function describeChecks(negotiation: Negotiation): string {
  const all = listAllQuotations(negotiation).map(nameCheck);
  if (all.length === 0) return "It has no quotations.";
  const count = (result: (typeof all)[number]) => all.filter((one) => one === result).length;
  const checked = all.length - count("not-checked");
  const texts = negotiation.sources.filter(({ text }) => text).length;
  if (checked === 0) {
    return all.length === 1
      ? "Its only quotation has not yet been checked against a kept text."
      : `None of its ${all.length} quotations has been checked against a kept text yet.`;
  }
  const results = [
    [count("verified"), "word for word as in the source"],
    [count("differs"), "with letters that differ"],
    [count("not-found"), "not found"],
  ] as const;
  const found = results.filter(([number]) => number > 0).map(([number, words]) => `${number} ${words}`);
  return `${checked} of its ${countInDigits(all.length, "quotation", "quotations")} ${checked === 1 ? "has" : "have"} been checked against a kept text: ${found.join(", ")}. ${texts === 1 ? "The text" : "The texts"} of ${texts} of its ${countInDigits(negotiation.sources.length, "source", "sources")} ${texts === 1 ? "is" : "are"} kept.`;
}

/** Where else a source can be read, and that its own address leads nowhere, as far as either is known. */
export interface LastingView {
  archived?: { text: string; href: string };
  dead?: string;
}

export function describeLasting({ archived, dead }: Pick<Source, "archived" | "dead">): LastingView {
  return {
    ...(archived && { archived: { text: `archived copy of ${formatDate(archived.date)}`, href: archived.url } }),
    ...(dead !== undefined && { dead: `Its address led nowhere on ${formatDate(dead)}.` }),
  };
}
