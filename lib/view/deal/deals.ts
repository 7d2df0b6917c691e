import type { Negotiation } from "../../dataset/negotiation";
import { listAsked } from "../../model/deals/asks";
import { formatDealTitle, isReported } from "../../model/deals/names";
import { listKnownDeals } from "../../model/deals/terms";
import { capitalise, formatCount, formatDate, formatNumberInWords } from "../../text/format";
import { dealPath, draftPath } from "../../url/paths";
import { type AskCounts, countAsks } from "./asks";
import { buildConcessionsView, type ConcessionsView } from "./concessions";
import { weighDeal } from "./deal";
import { buildDealHeadView, type DealHead } from "./head";

/** One deal in the list of deals. */
export interface DealEntry {
  head: DealHead;
  counts: AskCounts[];
  /** What the counts cover: `Seven answers to sixteen questions`. */
  counted: string;
}

/** The page of the deals on the table, ready to render. */
export interface DealsView {
  lead: string;
  asOf: string;
  deals: DealEntry[];
  /** Deals that became known after the date of the page. */
  later: { title: string; href: string; date: string }[];
  /** The URL of an empty draft. */
  whatIf: string;
  moves: ConcessionsView;
}

/** Builds the list of deals known by the negotiation's date, newest first, and the ledger of concessions. */
export function buildDealsView(negotiation: Negotiation): DealsView {
  const { asOf, deals } = negotiation;
  const known = listKnownDeals(negotiation, asOf);
  const questions = negotiation.issues.flatMap((issue) => issue.questions).length;
  const reported = known.filter(isReported).length;
  return {
    lead:
      known.length === 0
        ? `No deal was on the table by ${formatDate(asOf)}.`
        : `${capitalise(formatCount(known.length, "deal was", "deals were"))} known by ${formatDate(asOf)}, ${reported === 0 ? "none" : formatNumberInWords(reported)} of them through reports alone.`,
    asOf: formatDate(asOf),
    deals: known.map((deal) => {
      const weighed = weighDeal(negotiation, deal);
      return {
        head: buildDealHeadView(negotiation, deal),
        counts: countAsks(listAsked(negotiation.parties, deal), weighed),
        counted: `${capitalise(formatCount(weighed.length, "answer", "answers"))} to ${formatCount(new Set(weighed.map(({ question }) => question)).size, "question", "questions")} of ${questions}`,
      };
    }),
    later: deals
      .filter((deal) => !known.includes(deal))
      .map((deal) => ({
        title: formatDealTitle(deal),
        href: dealPath(negotiation, deal),
        date: formatDate(deal.date),
      })),
    whatIf: draftPath(negotiation),
    moves: buildConcessionsView(negotiation),
  };
}
