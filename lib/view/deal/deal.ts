import { isAgreed, listKnownStages } from "../../dataset/deal-history";
import type { Negotiation } from "../../dataset/negotiation";
import { listPlacedQuestions } from "../../dataset/negotiation";
import { maxExchangeRows, maxOtherTerms } from "../../limits";
import { getWeighingDate, listAsked, listOmissions } from "../../model/deals/asks";
import { listKnownTerms, listPutAnswers, type PutAnswer } from "../../model/deals/terms";
import { weighDeal } from "../../model/deals/weigh-deal";
import type { Span } from "../../model/scale";
import { type AgeLimit, unfiltered } from "../../model/stance";
import type { Deal, DealStage, Term } from "../../schema/deal";
import type { Question } from "../../schema/issue";
import type { Party } from "../../schema/negotiation";
import { capitalise, formatCount, formatDate } from "../../text/format";
import { writeAll, writeNumbers, writeShare } from "../../text/words";
import { dealsPath, questionPath } from "../../url/paths";
import { nameSilence, writeLimit } from "../age-words";
import { countQuestions, findDeal, sumUpAsks, writeUnmeasured } from "../findings/deal";
import { buildReactionsView, buildTermView, listQuotes, type ReactionView } from "../issue/evidence";
import { buildAgeChoicesView, type ViewOptionChoiceGroup } from "../matrix/view-options";
import { formatParties } from "../party/party-words";
import { countChecked } from "../quotation-checks";
import { type AskRow, buildAsksView, type TermWords } from "./asks";
import { buildClausesView, type ClausesView } from "./clauses";
import { buildDealHeadView, type DealHead } from "./head";
import { writeKnown } from "./known-words";
import { buildRedLinesView, type RedLinesView } from "./red-lines";
import {
  buildProvisionsView,
  buildResultsView,
  type DealTerm,
  formatDealQuery,
  type Provision,
  type ResultsView,
} from "./results";
import { type ExchangeWords, getExchangeWords } from "./stage-words";
import { buildVersusView, type VersusView } from "./versus";

/** Who gives and who gets by one term, or would. */
export interface ExchangeRow {
  text: string;
  /** Links to the details of the term. */
  href: string;
  cells: { party: Pick<Party, "id" | "name" | "monogram">; gives: boolean; gets: boolean }[];
}

/** A deal's page, ready to render. */
export interface DealView {
  /** What the deal asks of whom. The name of the deal is in its head. */
  title: string;
  lead: string;
  head: DealHead;
  path: string;
  dealsHref: string;
  asOf: string;
  weighedAt: string;
  /** How old the positions may be from which it is measured, and the limit in a sentence; empty without one. */
  ages: ViewOptionChoiceGroup;
  limit: string;
  /** What stands in the place of a position where none counts. */
  silence: string;
  reactions: ReactionView[];
  /** Said in place of reactions where there are none. */
  noReactions: string;
  exchangeWords: ExchangeWords;
  /** Each term, with those of the parties that give or get something by any of them. */
  exchange: ExchangeRow[];
  /** What opens where there are too many rows to show at once; empty where there are not. */
  exchangeFolded: string;
  /** The other parties, in a sentence; empty if there are none. */
  leftOut: string;
  /** How it is known and what was said to it, in one line. */
  known: string;
  redLines: RedLinesView | undefined;
  rows: AskRow[];
  /** Why nothing is compared; empty if something is. */
  uncompared: string;
  results: ResultsView;
  provisions: Provision[];
  /** Terms that answer no question, where there are too many to show at once; `words` says how many. */
  others: { words: string; provisions: Provision[] } | undefined;
  /** How many of the quotations were checked; empty if there are none. */
  checked: string;
  /** The parties of which the deal asks nothing because it does not bind them, in words; empty if there are none. */
  unbound: string;
  /** On how many questions it cannot be measured what the deal asks, and of whom, in words; empty if on none. */
  unmeasured: string;
  /** Terms that became public after the date of the page, in words; empty if there are none. */
  later: string;
  omissions: { issue: string; questions: { text: string; href: string }[] }[];
  omissionsLead: string;
  searched: string;
  versus: VersusView;
  /** The comparison with the draft that the deal revises. */
  clauses: ClausesView | undefined;
}

/**
 * Builds a deal’s page as of the negotiation’s date, for all parties of which it asks something or for the one named, measured
 * from their positions of any age or of the last months, and beside the columns of the keys given.
 */
export function buildDealView(
  negotiation: Negotiation,
  deal: Deal,
  {
    only,
    within,
    beside = [],
  }: { only?: string | undefined; within?: AgeLimit | undefined; beside?: readonly string[] } = {},
): DealView {
  const { asOf, parties } = negotiation;
  const known = listKnownTerms(deal, asOf);
  const answers = listPutAnswers(negotiation, deal, asOf);
  const filter = { ...unfiltered, within };
  const weighed = weighDeal(negotiation, deal, filter);
  const questions = listPlacedQuestions(negotiation);
  const terms = known.map((term) => buildDealTermView(negotiation, deal, term));
  const omitted = listOmissions(negotiation, answers);
  const head = buildDealHeadView(negotiation, deal);
  const inPart = deal.knownInPart !== undefined;
  const trading = parties.filter(({ id }) => known.some(({ gives, gets }) => gives.includes(id) || gets.includes(id)));
  const rows = buildAsksView(negotiation, weighed, {
    weighedAt: getWeighingDate(deal),
    pageDate: asOf,
    filter,
    say: ({ question, span }) => describeTerms(answers, terms, question, span),
  });
  const provisions = buildProvisionsView(negotiation, answers, rows, terms, only);
  const answering = provisions.filter(({ number }) => number !== undefined);
  const others = provisions.filter(({ number }) => number === undefined);
  const isLong = others.length > maxOtherTerms;
  const redLines = buildRedLinesView(rows, true, inPart ? "Its known part" : "It");
  const finding = findDeal(negotiation, deal, { withRedLines: redLines === undefined, within });
  return {
    title: finding.headline,
    lead: finding.lead,
    head,
    path: head.href,
    dealsHref: dealsPath(negotiation),
    asOf: formatDate(asOf),
    weighedAt: formatDate(getWeighingDate(deal)),
    ages: buildAgeChoicesView(within, (other) => `${head.href}${formatDealQuery(only ?? "", other)}#asks`),
    limit: writeLimit(within),
    silence: capitalise(nameSilence(within)),
    reactions: buildReactionsView(negotiation, deal.reactions, asOf),
    noReactions: hasAnswers(deal, asOf)
      ? "What the parties said to it is in its history."
      : "No reaction to the deal as a whole was found. Those to its terms stand under the terms.",
    exchangeWords: getExchangeWords(isAgreed(deal, parties, asOf)),
    leftOut:
      known.length > 0
        ? writeLeftOut(
            parties.filter((party) => !trading.includes(party)),
            inPart,
          )
        : "",
    exchangeFolded:
      known.length > maxExchangeRows ? `${capitalise(formatCount(known.length, "term", "terms"))}, one by one` : "",
    exchange: known.map((term) => ({
      text: term.text,
      href: `#term-${deal.id}-${term.id}`,
      cells: trading.map((party) => ({
        party,
        gives: term.gives.includes(party.id),
        gets: term.gets.includes(party.id),
      })),
    })),
    known: writeKnown(negotiation, deal),
    redLines,
    rows,
    uncompared: rows.length > 0 ? "" : describeUncompared(deal, asOf),
    results: buildResultsView(head.href, listAsked(parties, deal), rows, { only, within }),
    provisions: isLong ? answering : provisions,
    others: isLong ? { words: writeOthers(others.length), provisions: others } : undefined,
    checked: countChecked(
      listQuotes([
        ...terms.map(({ item }) => item),
        { reactions: buildReactionsView(negotiation, deal.reactions, asOf) },
      ]),
    ),
    unbound: writeUnbound(parties, listAsked(parties, deal)),
    // What is only too old for the filter was known.
    unmeasured:
      within === undefined
        ? writeUnmeasured(sumUpAsks(listAsked(parties, deal), weighed), countQuestions(weighed))
        : "",
    later: writeLater(deal.terms.length - known.length),
    omissions: negotiation.issues.flatMap((issue) => {
      const own = omitted.filter((question) => issue.questions.includes(question));
      if (own.length === 0) return [];
      return [
        {
          issue: issue.title,
          questions: own.map((question) => ({ text: question.text, href: questionPath(negotiation, issue, question) })),
        },
      ];
    }),
    omissionsLead: writeOmissions(omitted.length, questions.length, known.length, inPart),
    searched: writeSearched(deal, asOf),
    versus: buildVersusView(negotiation, deal, beside),
    clauses: buildClausesView(negotiation, deal),
  };
}

function buildDealTermView(negotiation: Negotiation, deal: Deal, term: Term): DealTerm {
  const question = listPlacedQuestions(negotiation).find((one) => one.question.id === term.question)?.question;
  const item = buildTermView(negotiation, deal, term, question, negotiation.asOf);
  return {
    item,
    facts: [
      ["Answers", question?.text ?? "No question here asks about it, so it is compared with nobody"],
      ...(item.proposedBy ? [["Proposed by", item.proposedBy] satisfies [string, string]] : []),
      [item.exchange.gives, item.gives],
      [item.exchange.gets, item.gets],
      ["The term is", item.concrete],
      ["Once carried out", item.reversal],
    ],
  };
}

/** The words of every term that gives an answer. */
function describeTerms(
  answers: readonly PutAnswer[],
  terms: readonly DealTerm[],
  question: Question,
  span: Span,
): TermWords[] {
  const put = answers.find((one) => isProposed(one, question, span));
  const ids = new Set<string>((put?.terms ?? []).map(({ id }) => id));
  return terms.filter(({ item }) => ids.has(item.id)).map(({ item }) => ({ text: item.summary, href: item.href }));
}

function isProposed(one: PutAnswer, question: Question, span: Span): boolean {
  return one.question === question && one.span.from === span.from && one.span.to === span.to;
}

/** A search that went on after the date of the page is no evidence of what was left out on that day. */
function writeSearched({ searched, checked }: Deal, asOf: string): string {
  return `Searched for terms: ${searched}${checked > asOf ? "" : ` Last checked ${formatDate(checked)}.`}`;
}

/** Whether the history says by a date that somebody has accepted, rejected or agreed to a deal. */
function hasAnswers(deal: Deal, asOf: string): boolean {
  const put = new Set<DealStage>(["reported", "drafted", "tabled", "published"]);
  return listKnownStages(deal, asOf).some(({ stage }) => !put.has(stage));
}

function writeOthers(count: number): string {
  return `${capitalise(formatCount(count, "term", "terms"))} that ${count === 1 ? "answers" : "answer"} no question asked here`;
}

function writeLeftOut(parties: readonly Party[], inPart: boolean): string {
  return parties.length === 0
    ? ""
    : `${inPart ? "In its known part nothing" : "Nothing"} is named that ${formatParties(parties)} would give or get.`;
}

/** Why a deal without an answer is compared with nobody. */
export function describeUncompared(deal: Deal, asOf: string): string {
  const none =
    listKnownTerms(deal, asOf).length === 0
      ? "No term of it is known"
      : `No ${deal.knownInPart === undefined ? "" : "known "}term answers a question asked here`;
  return `${none}, so there is nothing to compare.`;
}

function writeUnbound(parties: readonly Party[], bound: readonly Party[]): string {
  const left = parties.filter((party) => !bound.includes(party));
  return left.length === 0 ? "" : `The deal asks nothing of ${formatParties(left)}, whom it does not bind.`;
}

function writeLater(count: number): string {
  if (count === 0) return "";
  return `${capitalise(formatCount(count, "term", "terms"))} made public after the date of this page ${count === 1 ? "is" : "are"} not shown and not counted.`;
}

function writeOmissions(omitted: number, of: number, terms: number, inPart: boolean): string {
  const numbers = writeNumbers(of);
  if (omitted === 0) return `The deal answers ${writeAll(of, "question", "questions", numbers)} asked here.`;
  if (inPart && omitted === of) {
    const any =
      of === 1 ? "the only question" : of === 2 ? "either question" : `any of the ${numbers.number(of)} questions`;
    return terms === 0
      ? `Whether the deal answers ${any} is not known.`
      : `The known part of the deal does not answer ${any}. The rest may.`;
  }
  if (inPart) {
    return `The known part of the deal has no answer to ${writeShare(omitted, of, "question", "questions", numbers)}. The rest may have one.`;
  }
  return `The deal leaves ${writeShare(omitted, of, "question", "questions", numbers)} open. What is left out stays open; it is counted neither for nor against the deal.`;
}
