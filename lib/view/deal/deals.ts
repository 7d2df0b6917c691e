import type { Negotiation } from "../../dataset/negotiation";
import { listAsked } from "../../model/deals/asks";
import { formatDealTitle } from "../../model/deals/names";
import { listKnownDeals } from "../../model/deals/terms";
import { weighDeal } from "../../model/deals/weigh-deal";
import { capitalise, formatDate } from "../../text/format";
import { writeNumbers, writeShare } from "../../text/words";
import { dealPath, draftPath } from "../../url/paths";
import { findDeals } from "../findings/deals";
import { type AskCounts, countAsks } from "./asks";
import { buildConcessionsView, type ConcessionsView } from "./concessions";
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
  title: string;
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
  const finding = findDeals(negotiation);
  return {
    title: finding.headline,
    lead: finding.lead,
    asOf: formatDate(asOf),
    deals: known.map((deal) => {
      const weighed = weighDeal(negotiation, deal);
      return {
        head: buildDealHeadView(negotiation, deal),
        counts: countAsks(listAsked(negotiation.parties, deal), weighed),
        counted: writeCounted(weighed.length, new Set(weighed.map(({ question }) => question)).size, questions),
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

function writeCounted(answers: number, answered: number, questions: number): string {
  const numbers = writeNumbers(answers, questions);
  if (answers === 0) return "No answer to any question";
  return `${capitalise(numbers.count(answers, "answer", "answers"))} to ${writeShare(answered, questions, "question", "questions", numbers)}`;
}
