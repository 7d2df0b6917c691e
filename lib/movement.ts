import { getDayBefore } from "./calendar";
import { type Change, diffStances, listAllChanges, type StanceChange } from "./changes";
import type { Negotiation, PlacedQuestion } from "./dataset/negotiation";
import { listKnownDeals, listPutAnswers } from "./deal-terms";
import type { ResultKind } from "./difference";
import { isOnRecord } from "./evidence";
import { comparePairs } from "./pairs";
import type { Span } from "./scale";
import type { Deal } from "./schema/deal";
import type { Question } from "./schema/issue";
import type { Party } from "./schema/negotiation";
import { deriveStance, type EvidenceFilter, type Stance } from "./stance";

/** How the stances on a question came to be what they are: at each date on which one changed or a deal answered it. */
export interface Movement {
  /** Oldest first. None is later than the date of the page. */
  dates: string[];
  parties: PartyMovement[];
  answers: DatedAnswer[];
}

/** The stance of a party at each date of a movement, in the order of the dates, and what changed in it on that day. */
export interface PartyMovement {
  party: Party;
  stances: Stance[];
  /** Empty where nothing of this party's changed. */
  changes: Change[][];
}

/** What a deal answers to the question, on the day on which it became known. */
export interface DatedAnswer {
  date: string;
  deal: Deal;
  span: Span;
  /** Known through reports alone: a term can be in a text where the deal is not, and the other way round. */
  reported: boolean;
}

/** Draws up the movement on a question as of the negotiation's date. Deals are there whatever the evidence filter. */
export function traceMovement(
  negotiation: Negotiation,
  { question }: PlacedQuestion,
  evidence: EvidenceFilter,
): Movement {
  const changes = listStanceChanges(negotiation, evidence).filter((change) => change.question.id === question.id);
  const answers = listDatedAnswers(negotiation, question);
  const dates = [...new Set([...changes, ...answers].map(({ date }) => date))].sort();
  return {
    dates,
    parties: negotiation.parties.map((party) => ({
      party,
      stances: dates.map((date) => deriveStance(question, party.id, date, evidence)),
      changes: dates.map(
        (date) => changes.find((change) => change.date === date && change.party.id === party.id)?.changes ?? [],
      ),
    })),
    answers,
  };
}

/** Every answer that a deal known by the date of the page gives to a question, on the day it became known. */
function listDatedAnswers(negotiation: Negotiation, question: Question): DatedAnswer[] {
  return listKnownDeals(negotiation, negotiation.asOf)
    .toReversed()
    .flatMap((deal) =>
      listPutAnswers(negotiation, deal, negotiation.asOf)
        .filter((answer) => answer.question.id === question.id)
        .map(({ span, terms }) => ({
          date: terms.map((term) => term.date ?? deal.date).sort()[0] ?? deal.date,
          deal,
          span,
          reported: terms.every((term) => !isOnRecord(term.evidence)),
        })),
    );
}

/** How many pairs of parties, question by question, come to a result, and for how many of them it rests on a report. */
export interface ResultCount {
  all: number;
  byReport: number;
}

/** How the pairs of parties compared at a date. The counts add up to the pairs times the questions. */
export interface ResultCounts {
  date: string;
  counts: Record<ResultKind, ResultCount>;
}

/** At each date on which a stance changed: how many pairs on how many questions came to which result. Oldest first. */
export function countResults(negotiation: Negotiation, evidence: EvidenceFilter): ResultCounts[] {
  const questions = negotiation.issues.flatMap((issue) => issue.questions);
  const changes = listStanceChanges(negotiation, evidence);
  const known = new Map<string, Record<ResultKind, ResultCount>>();
  return [...new Set(changes.map(({ date }) => date))].map((date) => {
    // A question on which nothing changed that day stands as it stood.
    const changed = new Set<string>(changes.filter((one) => one.date === date).map(({ question }) => question.id));
    for (const question of questions) {
      if (known.has(question.id) && !changed.has(question.id)) continue;
      known.set(question.id, countPairs(negotiation, question, date, evidence));
    }
    return { date, counts: addUp([...known.values()]) };
  });
}

function countPairs(negotiation: Negotiation, question: Question, date: string, evidence: EvidenceFilter) {
  const counts = buildCounts();
  for (const { difference } of comparePairs(question, negotiation.parties, date, evidence)) {
    const count = counts[difference.result.kind];
    count.all++;
    if (difference.restsOnReport) count.byReport++;
  }
  return counts;
}

function addUp(all: readonly Record<ResultKind, ResultCount>[]): Record<ResultKind, ResultCount> {
  const sums = buildCounts();
  for (const counts of all) {
    for (const kind of resultKinds) {
      sums[kind].all += counts[kind].all;
      sums[kind].byReport += counts[kind].byReport;
    }
  }
  return sums;
}

/** The results from nearest to furthest, then what cannot be compared. */
export const resultKinds = [
  "same",
  "overlapping",
  "apart",
  "opposite",
  "not-comparable",
] as const satisfies ResultKind[];

function buildCounts(): Record<ResultKind, ResultCount> {
  const none = () => ({ all: 0, byReport: 0 });
  return { same: none(), overlapping: none(), apart: none(), opposite: none(), "not-comparable": none() };
}

/** The changes of stances known by the date of the page, as a reader sees them who may have left reports out. */
function listStanceChanges(negotiation: Negotiation, evidence: EvidenceFilter): StanceChange[] {
  const known = listAllChanges(negotiation).flatMap((change) =>
    change.kind === "stance" && change.date <= negotiation.asOf ? [change] : [],
  );
  if (evidence === "all") return known;
  return known.flatMap((change) => {
    const { question, party, date } = change;
    const at = (day: string) => deriveStance(question, party.id, day, evidence);
    const changes = diffStances(at(getDayBefore(date)), at(date), question.options.length);
    return changes.length > 0 ? [{ ...change, changes }] : [];
  });
}
