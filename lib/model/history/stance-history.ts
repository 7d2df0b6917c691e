import { memoize } from "../../dataset/memoize";
import { listPlacedQuestions, type Negotiation, type PlacedQuestion } from "../../dataset/negotiation";
import type { Deal } from "../../schema/deal";
import { isOnRecord } from "../../schema/evidence-kinds";
import type { Question } from "../../schema/issue";
import type { Party } from "../../schema/negotiation";
import { getDayBefore } from "../../text/calendar";
import { listConcerned, listCounted, type PartiesFilter } from "../counted";
import { listKnownDeals, listPutAnswers } from "../deals/terms";
import { compare, type Difference, formatStandings, getStanding, type ResultKind, type Standing } from "../difference";
import { listPairs } from "../pairs";
import { getScale, type Span } from "../scale";
import { deriveStance, type EvidenceFilter, isConcerned, type Stance, unfiltered } from "../stance";
import { getStanceTable } from "../stance-table";
import { groupInto } from "../statements";
import { type Change, type ChangingData, diffStances, listAllChanges, type StanceChange } from "./changes";

/** The history of the stances on a question, at each date on which one changed or a deal answered the question. */
export interface StanceHistory {
  /** Oldest first, up to the date of the page. */
  dates: string[];
  /** The parties whom the question concerns. */
  parties: PartyStanceHistory[];
  /** The other parties. */
  notConcerned: Party[];
  answers: DatedAnswer[];
}

/** A party's stance at each date of the history, and the changes on that day. */
export interface PartyStanceHistory {
  party: Party;
  stances: Stance[];
  /** By date; empty if nothing changed. */
  changes: Change[][];
}

/** A deal's answer to the question, on the day when it became known. */
export interface DatedAnswer {
  date: string;
  deal: Deal;
  span: Span;
  /** Whether it is known only from reports. This can differ between a deal and its terms. */
  reported: boolean;
}

/** Traces the history of a question up to the negotiation's date. The evidence filter does not apply to deals. */
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
  const stances = getStanceTable(negotiation, negotiation.asOf, { ...unfiltered, evidence });
  return {
    dates,
    parties: listConcerned(question, negotiation.parties).map((party) => ({
      party,
      stances: dates.map((date) => stances.at(date).get(question, party.id)),
      changes: dates.map((date) => changeOf.get(`${date} ${party.id}`) ?? []),
    })),
    notConcerned: negotiation.parties.filter(({ id }) => !isConcerned(question, id)),
    answers,
  };
}

/** The answers of all deals known by the date of the page, each on the day when it became known. */
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

/** How many pairs of parties have a result, counted for each question, and for how many of them it rests on a report. */
export interface ResultCount {
  all: number;
  byReport: number;
}

/** How the pairs of parties compared at a date. The counts add up to the number of pairs times that of questions. */
export interface ResultCounts {
  date: string;
  counts: Record<ResultKind, ResultCount>;
}

/** The results of all pairs of the parties counted, at each date on which one of their stances changed. Oldest first. */
export function countResults(
  negotiation: Negotiation,
  evidence: EvidenceFilter,
  filter: PartiesFilter = "principals",
): ResultCounts[] {
  return memoize(negotiation, `result counts ${evidence} ${filter}`, () =>
    countAllResults(negotiation, evidence, listCounted(negotiation.parties, filter)),
  ).filter(({ date }) => date <= negotiation.asOf);
}

/**
 * Counts incrementally: a change affects only the pairs of one party on one question, and parties with the same standing
 * are counted together. Comparing every pair again at every date would take days with hundreds of parties.
 */
function countAllResults(
  negotiation: Negotiation,
  evidence: EvidenceFilter,
  parties: readonly Party[],
): ResultCounts[] {
  const sums = buildCounts();
  const pairs = listPairs(parties).length;
  for (const { question } of listPlacedQuestions(negotiation)) {
    const concerned = listConcerned(question, parties).length;
    const comparable = (concerned * (concerned - 1)) / 2;
    sums["not-comparable"].all += comparable;
    sums["not-concerned"].all += pairs - comparable;
  }
  const counted = new Set<string>(parties.map(({ id }) => id));
  const byQuestion = new Map<string, StandingsOnQuestion>();
  const days = groupInto(
    listStanceChanges(negotiation, evidence).filter(({ party }) => counted.has(party.id)),
    ({ date }) => date,
  );
  return [...days].map(([date, changes]) => {
    for (const { question, party } of changes) {
      const own = byQuestion.get(question.id) ?? standAll(question, parties);
      byQuestion.set(question.id, own);
      const before = own.of.get(party.id) ?? nowhere;
      const after = getStanding(deriveStance(question, party.id, date, { ...unfiltered, evidence }));
      move(own.groups, before, -1);
      for (const { standing, parties: others } of own.groups.values()) {
        add(sums, compare(before, standing, getScale(question)), -others);
        add(sums, compare(after, standing, getScale(question)), others);
      }
      move(own.groups, after, 1);
      own.of.set(party.id, after);
    }
    return { date, counts: structuredClone(sums) };
  });
}

const nowhere: Standing = { stated: [], reported: [] };

/** The standings of the parties on a question, and the number of parties with each. */
interface StandingsOnQuestion {
  of: Map<string, Standing>;
  groups: Map<string, { standing: Standing; parties: number }>;
}

/** Before anybody has spoken. A party whom the question does not concern compares with nobody, so it is left out. */
function standAll(question: Question, parties: readonly Party[]): StandingsOnQuestion {
  const concerned = listConcerned(question, parties).length;
  return { of: new Map(), groups: new Map([[formatStandings(nowhere), { standing: nowhere, parties: concerned }]]) };
}

function move(groups: StandingsOnQuestion["groups"], standing: Standing, by: 1 | -1): void {
  const key = formatStandings(standing);
  const parties = (groups.get(key)?.parties ?? 0) + by;
  if (parties > 0) groups.set(key, { standing, parties });
  else groups.delete(key);
}

function add(sums: Record<ResultKind, ResultCount>, { result, restsOnReport }: Difference, pairs: number): void {
  const sum = sums[result.kind];
  sum.all += pairs;
  if (restsOnReport) sum.byReport += pairs;
}

/** The kinds of result from nearest to furthest, with those that cannot be compared last. */
export const resultKinds = [
  "same",
  "overlapping",
  "apart",
  "opposite",
  "different",
  "not-concerned",
  "not-comparable",
] as const satisfies ResultKind[];

function buildCounts(): Record<ResultKind, ResultCount> {
  const none = () => ({ all: 0, byReport: 0 });
  return {
    same: none(),
    overlapping: none(),
    apart: none(),
    opposite: none(),
    different: none(),
    "not-concerned": none(),
    "not-comparable": none(),
  };
}

function groupByQuestion(negotiation: ChangingData, evidence: EvidenceFilter): ReadonlyMap<string, StanceChange[]> {
  return memoize(negotiation, `stance changes by question ${evidence}`, () =>
    groupInto(listStanceChanges(negotiation, evidence), ({ question }) => question.id),
  );
}

/** Every change of a stance under the evidence filter, oldest first. */
function listStanceChanges(negotiation: ChangingData, evidence: EvidenceFilter): StanceChange[] {
  return memoize(negotiation, `stance changes ${evidence}`, () => {
    const all = listAllChanges(negotiation).flatMap((change) => (change.kind === "stance" ? [change] : []));
    if (evidence === "all") return all;
    return all.flatMap((change) => {
      const { question, party, date } = change;
      const at = (day: string) => deriveStance(question, party.id, day, { ...unfiltered, evidence });
      const changes = diffStances(at(getDayBefore(date)), at(date), getScale(question), getDayBefore(date));
      return changes.length > 0 ? [{ ...change, changes }] : [];
    });
  });
}
