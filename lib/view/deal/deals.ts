import type { Negotiation } from "../../dataset/negotiation";
import { maxDealsInFull } from "../../limits";
import { getWeighingDate, listAsked } from "../../model/deals/asks";
import { formatDealTitle } from "../../model/deals/names";
import { listKnownDeals } from "../../model/deals/terms";
import { weighDeal } from "../../model/deals/weigh-deal";
import { unfiltered } from "../../model/stance";
import type { Deal } from "../../schema/deal";
import { capitalise, formatCount, formatDate } from "../../text/format";
import { writeNumbers, writeShare } from "../../text/words";
import { dealPath, draftPath } from "../../url/paths";
import { countQuestions, findDeal } from "../findings/deal";
import { findDeals } from "../findings/deals";
import { type AskCounts, buildAsksView, countAsks, nameOption } from "./asks";
import { buildConcessionsView, type ConcessionsView } from "./concessions";
import { buildDealHeadView, type DealHead } from "./head";
import { writeKnown } from "./known-words";
import { writeRedLines } from "./red-lines";

/** One deal in the list of deals. */
export interface DealEntry {
  head: DealHead;
  /** What it comes to, where it is listed briefly; the rest of the entry then opens. Empty where it is listed in full. */
  finding: string;
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
  /** Of many deals those that are older, which open; `words` says how many. */
  older: { words: string; deals: DealEntry[] } | undefined;
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
  const isMany = known.length > maxDealsInFull;
  const entries = known
    .map((deal) => buildEntry(negotiation, deal, questions, isMany))
    .toSorted((a, b) => b.head.isoStatusDate.localeCompare(a.head.isoStatusDate));
  return {
    title: finding.headline,
    lead: finding.lead,
    asOf: formatDate(asOf),
    deals: isMany ? entries.slice(0, maxDealsInFull) : entries,
    older: isMany
      ? { words: writeOlder(entries.length - maxDealsInFull), deals: entries.slice(maxDealsInFull) }
      : undefined,
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

function buildEntry(negotiation: Negotiation, deal: Deal, questions: number, isBrief: boolean): DealEntry {
  const weighed = weighDeal(negotiation, deal);
  const rows = buildAsksView(negotiation, weighed, {
    weighedAt: getWeighingDate(deal),
    filter: unfiltered,
    say: nameOption,
  });
  return {
    head: buildDealHeadView(negotiation, deal),
    finding: isBrief ? `${findDeal(negotiation, deal).headline}.` : "",
    known: writeKnown(negotiation, deal),
    redLines: writeRedLines(rows, deal.knownInPart === undefined ? "It" : "Its known part"),
    counts: weighed.length > 0 ? countAsks(listAsked(negotiation.parties, deal), weighed) : [],
    counted: writeCounted(weighed.length, countQuestions(weighed), questions),
  };
}

function writeOlder(count: number): string {
  return capitalise(formatCount(count, "older deal", "older deals"));
}

function writeCounted(answers: number, answered: number, questions: number): string {
  const numbers = writeNumbers(answers, questions);
  if (answers === 0) return "No answer to any question";
  return `${capitalise(numbers.count(answers, "answer", "answers"))} to ${writeShare(answered, questions, "question", "questions", numbers)}`;
}
