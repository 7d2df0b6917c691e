import type { Negotiation } from "../../dataset/negotiation";
import { getWeighingDate, listAsked } from "../../model/deals/asks";
import { formatDealTitle } from "../../model/deals/names";
import { listKnownDeals } from "../../model/deals/terms";
import { weighDeal } from "../../model/deals/weigh-deal";
import { unfiltered } from "../../model/stance";
import { capitalise, formatDate } from "../../text/format";
import { writeNumbers, writeShare } from "../../text/words";
import { dealPath, draftPath } from "../../url/paths";
import { countQuestions } from "../findings/deal";
import { findDeals } from "../findings/deals";
import { type AskCounts, buildAsksView, countAsks, nameOption } from "./asks";
import { buildConcessionsView, type ConcessionsView } from "./concessions";
import { buildDealHeadView, type DealHead } from "./head";
import { writeKnown } from "./known-words";
import { writeRedLines } from "./red-lines";

/** One deal in the list of deals. */
export interface DealEntry {
  head: DealHead;
  /** How it is known and what was said to it. */
  known: string;
  /** Which red lines it crosses, in a sentence; empty if it has no term to weigh. */
  redLines: string;
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

/**
 * Builds the list of deals known by the negotiation's date, and the ledger of concessions. Newest first, by the day that
 * each entry shows: that on which it reached its status.
 */
export function buildDealsView(negotiation: Negotiation): DealsView {
  const { asOf, deals } = negotiation;
  const known = listKnownDeals(negotiation, asOf);
  const questions = negotiation.issues.flatMap((issue) => issue.questions).length;
  const finding = findDeals(negotiation);
  return {
    title: finding.headline,
    lead: finding.lead,
    asOf: formatDate(asOf),
    deals: known
      .map((deal) => {
        const weighed = weighDeal(negotiation, deal);
        const rows = buildAsksView(negotiation, weighed, {
          weighedAt: getWeighingDate(deal),
          filter: unfiltered,
          say: nameOption,
        });
        return {
          head: buildDealHeadView(negotiation, deal),
          known: writeKnown(negotiation, deal),
          redLines: writeRedLines(rows),
          counts: weighed.length > 0 ? countAsks(listAsked(negotiation.parties, deal), weighed) : [],
          counted: writeCounted(weighed.length, countQuestions(weighed), questions),
        };
      })
      .toSorted((a, b) => b.head.isoStatusDate.localeCompare(a.head.isoStatusDate)),
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
