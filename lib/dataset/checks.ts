import type { CompiledDeal } from "../schema/deal";
import type { Quotation } from "../schema/evidence";
import type { CompiledIssue } from "../schema/issue";
import type { Check, Event, Source } from "../schema/negotiation";
import { computeVersion } from "./version";

/** Which quotation of a negotiation a check is of. */
export type QuotationKey = Pick<Check, "record" | "field"> & { id: string; deal?: string | undefined };

export function writeQuotationKey({ record, id, deal = "", field }: QuotationKey): string {
  return [record, deal, id, field].join(" ");
}

/** What changes when the words of a quotation do. The words around it and the rest of the record may change. */
export function hashQuotation({ exact, original }: { exact: unknown; original?: unknown }): string {
  return computeVersion({ exact, original });
}

interface Quoting {
  source: string;
  quote?: Quotation | undefined;
}

interface Reacted extends Quoting {
  reactions?: Quoting[] | undefined;
}

interface Content {
  issues: CompiledIssue[];
  deals: Omit<CompiledDeal, "$schema" | "format">[];
  events: Event[];
  sources: Source[];
}

/** The same content with the checks that still hold at their quotations. The others have lapsed. */
export function attachChecks<T extends Content>(content: T, checks: readonly Check[]): T {
  if (checks.length === 0) return content;
  const known = new Map(checks.map((one) => [writeQuotationKey(one), one]));
  const texts = new Map<string, string | undefined>(content.sources.map(({ id, text }) => [id, text?.sha256]));
  const withCheck = <Q extends Quoting>(one: Q, key: QuotationKey): Q => {
    const found = one.quote && known.get(writeQuotationKey(key));
    if (
      !found ||
      found.text !== texts.get(one.source) ||
      found.quotation !== hashQuotation(one.quote ?? { exact: "" })
    ) {
      return one;
    }
    const { result, letters, date } = found;
    return { ...one, quote: { ...one.quote, check: { result, ...(letters !== undefined && { letters }), date } } };
  };
  const withChecks = <R extends Partial<Reacted>>(one: R, key: Omit<QuotationKey, "field">): R => {
    const own = one.source === undefined ? one : withCheck({ ...one, source: one.source }, { ...key, field: "quote" });
    const { reactions } = own;
    if (!reactions) return own;
    return {
      ...own,
      reactions: reactions.map((reaction, r) => withCheck(reaction, { ...key, field: `reactions[${r}].quote` })),
    };
  };
  return {
    ...content,
    issues: content.issues.map((issue) => ({
      ...issue,
      questions: issue.questions.map((question) => ({
        ...question,
        statements: question.statements.map((one) => withChecks(one, { record: "statement", id: one.id })),
      })),
    })),
    deals: content.deals.map((deal) => ({
      ...withChecks(deal, { record: "deal", id: deal.id }),
      terms: deal.terms.map((one) => withChecks(one, { record: "term", deal: deal.id, id: one.id })),
    })),
    events: content.events.map((one) => withChecks(one, { record: "event", id: one.id })),
  };
}
