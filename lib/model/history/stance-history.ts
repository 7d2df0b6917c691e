import { memoize } from "../../dataset/memoize";
import type { Negotiation, PlacedQuestion } from "../../dataset/negotiation";
import type { Deal } from "../../schema/deal";
import { isOnRecord } from "../../schema/evidence-kinds";
import type { Question } from "../../schema/issue";
import type { Party } from "../../schema/negotiation";
import { getDayBefore } from "../../text/calendar";
import { listConcerned } from "../counted";
import { listKnownDeals, listPutAnswers } from "../deals/terms";
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
