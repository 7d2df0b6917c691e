import { memoize } from "../../dataset/memoize";
import type { Negotiation, PlacedQuestion } from "../../dataset/negotiation";
import type { Deal } from "../../schema/deal";
import { isOnRecord } from "../../schema/evidence-kinds";
import type { Question } from "../../schema/issue";
import type { Party } from "../../schema/negotiation";
import { getDayBefore } from "../../text/calendar";
import { listKnownDeals, listPutAnswers } from "../deals/terms";
import { compare, type Difference, formatStandings, getStanding, type ResultKind, type Standing } from "../difference";
import { listPairs } from "../pairs";
import type { Span } from "../scale";
import { deriveStance, type EvidenceFilter, type Stance } from "../stance";
import { getStanceTable } from "../stance-table";
import { groupInto } from "../statements";
import { type Change, type ChangingData, diffStances, listAllChanges, type StanceChange } from "./changes";

/** How the stances on a question came to be what they are: at each date on which one changed or a deal answered it. */
export interface StanceHistory {
  /** Oldest first. None is later than the date of the page. */
  dates: string[];
  parties: PartyStanceHistory[];
  answers: DatedAnswer[];
}

/** The stance of a party at each date of a movement, in the order of the dates, and what changed in it on that day. */
export interface PartyStanceHistory {
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
export function traceStanceHistory(
  negotiation: Negotiation,
  { question }: PlacedQuestion,
  evidence: EvidenceFilter,
): StanceHistory {
  const changes = (groupByQuestion(negotiation, evidence).get(question.id) ?? []).filter(
    ({ date }) => date <= negotiation.asOf,
  );
  const changeOf = new Map(changes.map((change) => [`${change.date} ${change.party.id}`, change.changes]));
  const answers = listDatedAnswers(negotiation, question);
  const dates = [...new Set([...changes, ...answers].map(({ date }) => date))].sort();
  const stances = getStanceTable(negotiation, negotiation.asOf, evidence);
  return {
    dates,
    parties: negotiation.parties.map((party) => ({
      party,
      stances: dates.map((date) => stances.at(date).get(question, party.id)),
      changes: dates.map((date) => changeOf.get(`${date} ${party.id}`) ?? []),
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
          date: terms.map((term) => term.date).sort()[0] ?? deal.date,
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
  return memoize(negotiation, `result counts ${evidence}`, () => countAllResults(negotiation, evidence)).filter(
    ({ date }) => date <= negotiation.asOf,
  );
}

/**
 * Counts once and then only what a change alters: the pairs of the party whose stance it is, on that question, with all
 * who stand at one place together. To compare every pair at every date anew would take days where there are hundreds of
 * parties.
 */
function countAllResults({ issues, parties, deals }: Negotiation, evidence: EvidenceFilter): ResultCounts[] {
  const nowhere: Standing = { stated: [], reported: [] };
  const sums = buildCounts();
  sums["not-comparable"].all = listPairs(parties).length * issues.flatMap(({ questions }) => questions).length;
  const byQuestion = new Map<string, StandingsOnQuestion>();
  const days = groupInto(listStanceChanges({ issues, parties, deals }, evidence), ({ date }) => date);
  return [...days].map(([date, changes]) => {
    for (const { question, party } of changes) {
      const own = byQuestion.get(question.id) ?? standAll(parties, nowhere);
      byQuestion.set(question.id, own);
      const before = own.of.get(party.id) ?? nowhere;
      const after = getStanding(deriveStance(question, party.id, date, evidence));
      move(own.places, before, -1);
      for (const { standing, parties: others } of own.places.values()) {
        add(sums, compare(before, standing, question.options.length), -others);
        add(sums, compare(after, standing, question.options.length), others);
      }
      move(own.places, after, 1);
      own.of.set(party.id, after);
    }
    return { date, counts: structuredClone(sums) };
  });
}

/** Who stands where on a question, and how many at each place. */
interface StandingsOnQuestion {
  of: Map<string, Standing>;
  places: Map<string, { standing: Standing; parties: number }>;
}

function standAll(parties: readonly Party[], standing: Standing): StandingsOnQuestion {
  return { of: new Map(), places: new Map([[formatStandings(standing), { standing, parties: parties.length }]]) };
}

function move(places: StandingsOnQuestion["places"], standing: Standing, by: 1 | -1): void {
  const key = formatStandings(standing);
  const parties = (places.get(key)?.parties ?? 0) + by;
  if (parties > 0) places.set(key, { standing, parties });
  else places.delete(key);
}

function add(sums: Record<ResultKind, ResultCount>, { result, restsOnReport }: Difference, pairs: number): void {
  const sum = sums[result.kind];
  sum.all += pairs;
  if (restsOnReport) sum.byReport += pairs;
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

function groupByQuestion(negotiation: ChangingData, evidence: EvidenceFilter): ReadonlyMap<string, StanceChange[]> {
  return memoize(negotiation, `stance changes by question ${evidence}`, () =>
    groupInto(listStanceChanges(negotiation, evidence), ({ question }) => question.id),
  );
}

/** Every change of a stance, oldest first, as a reader sees them who may have left reports out. */
function listStanceChanges(negotiation: ChangingData, evidence: EvidenceFilter): StanceChange[] {
  return memoize(negotiation, `stance changes ${evidence}`, () => {
    const all = listAllChanges(negotiation).flatMap((change) => (change.kind === "stance" ? [change] : []));
    if (evidence === "all") return all;
    return all.flatMap((change) => {
      const { question, party, date } = change;
      const at = (day: string) => deriveStance(question, party.id, day, evidence);
      const changes = diffStances(at(getDayBefore(date)), at(date), question.options.length);
      return changes.length > 0 ? [{ ...change, changes }] : [];
    });
  });
}
