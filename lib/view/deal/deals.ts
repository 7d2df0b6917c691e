import type { Negotiation } from "../../dataset/negotiation";
import { isReported, writeDealTitle } from "../../model/deals/names";
import { listKnownDeals } from "../../model/deals/terms";
import { capitalise, writeCount, writeDate, writeNumber } from "../../text/format";
import { dealPath, draftPath } from "../../url/paths";
import { type AskCounts, countAsks } from "./asks";
import { type MovesView, viewMoves } from "./concessions";
import { weighDeal } from "./deal";
import { type DealHead, viewDealHead } from "./head";

/** One deal in the list of deals. */
export interface DealEntry {
  head: DealHead;
  counts: AskCounts[];
  /** What the counts are of: `Seven answers to sixteen questions`. */
  counted: string;
}

/** The page of the deals on the table, ready to be drawn. */
export interface DealsView {
  lead: string;
  asOf: string;
  deals: DealEntry[];
  /** Deals that became known after the date of the page. */
  later: { title: string; href: string; date: string }[];
  /** What-if from nothing. */
  whatIf: string;
  moves: MovesView;
}

/** Draws up the deals known by the negotiation's date, newest first, and the ledger of moves. */
export function viewDeals(negotiation: Negotiation): DealsView {
  const { asOf, deals } = negotiation;
  const known = listKnownDeals(negotiation, asOf);
  const questions = negotiation.issues.flatMap((issue) => issue.questions).length;
  const reported = known.filter(isReported).length;
  return {
    lead:
      known.length === 0
        ? `No deal was on the table by ${writeDate(asOf)}.`
        : `${capitalise(writeCount(known.length, "deal was", "deals were"))} known by ${writeDate(asOf)}, ${reported === 0 ? "none" : writeNumber(reported)} of them through reports alone.`,
    asOf: writeDate(asOf),
    deals: known.map((deal) => {
      const weighed = weighDeal(negotiation, deal);
      return {
        head: viewDealHead(negotiation, deal),
        counts: countAsks(negotiation.parties, weighed),
        counted: `${capitalise(writeCount(weighed.length, "answer", "answers"))} to ${writeCount(new Set(weighed.map(({ question }) => question)).size, "question", "questions")} of ${questions}`,
      };
    }),
    later: deals
      .filter((deal) => !known.includes(deal))
      .map((deal) => ({
        title: writeDealTitle(deal),
        href: dealPath(negotiation, deal),
        date: writeDate(deal.date),
      })),
    whatIf: draftPath(negotiation),
    moves: viewMoves(negotiation),
  };
}
