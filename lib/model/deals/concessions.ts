import { listPlacedQuestions, type Negotiation, type PlacedQuestion } from "../../dataset/negotiation";
import type { Deal } from "../../schema/deal";
import { isOnRecord } from "../../schema/evidence-kinds";
import type { Question } from "../../schema/issue";
import type { Party } from "../../schema/negotiation";
import { type Distance, measure } from "../difference";
import { getScale, type Span } from "../scale";
import { recordOnly, unfiltered } from "../stance";
import { getStanceTable } from "../stance-table";
import { listStatementsOf } from "../statements";
import { type Ask, getDistance, getWeighingDate, listAsked, weighTerm } from "./asks";
import { listKnownDeals, listPutAnswers } from "./terms";

/** What one answer in a deal asks of one party that it binds. */
export interface ConcessionLedgerEntry extends PlacedQuestion {
  party: Party;
  deal: Deal;
  span: Span;
  /** The ids of the terms that contain the answer. */
  terms: string[];
  ask: Ask;
  /** From the status quo to the answer, the same for every party; undefined if no option is the status quo. */
  fromStatusQuo: Distance | undefined;
}

/** How far a party has moved on a question since it first stated a position on the record. */
export interface Concession extends PlacedQuestion, Distance {
  party: Party;
  since: string;
  /** Between the nearest points of the first stance and the current one; 0 if they meet. */
  steps: number;
  first: Span[];
  now: Span[];
}

/** Everything that the deals known by a date ask of the parties. Nothing is added up across questions. */
export function listConcessionLedger(negotiation: Negotiation, asOf: string): ConcessionLedgerEntry[] {
  const placed = new Map(listPlacedQuestions(negotiation).map((one) => [one.question.id as string, one]));
  return listKnownDeals(negotiation, asOf).flatMap((deal) =>
    listPutAnswers(negotiation, deal, asOf).flatMap((answer) => {
      const { question, span, terms } = answer;
      const at = placed.get(question.id);
      if (!at) return [];
      const before = getStanceTable(negotiation, getWeighingDate(deal), unfiltered);
      return listAsked(negotiation.parties, deal).map((party) => ({
        ...at,
        party,
        deal,
        span,
        terms: terms.map(({ id }) => id),
        ask: weighTerm(answer, party.id, before),
        fromStatusQuo: measureFromStatusQuo(question, span),
      }));
    }),
  );
}

/** The distance from the status quo to a term; undefined if the question has no status quo. */
function measureFromStatusQuo(question: Question, span: Span): Distance | undefined {
  const place = question.options.findIndex(({ statusQuo }) => statusQuo);
  return place < 0 ? undefined : getDistance(measure([span], [{ from: place, to: place }], getScale(question)));
}

/** How far each of some parties has moved on each of the questions on which it had stated a position by a date. */
export function listConcessions(
  negotiation: Negotiation,
  asOf: string,
  questions: readonly PlacedQuestion[] = listPlacedQuestions(negotiation),
  parties: readonly Party[] = negotiation.parties,
): Concession[] {
  const stances = getStanceTable(negotiation, asOf, recordOnly);
  return questions.flatMap((placed) =>
    parties.flatMap((party) => {
      const { question } = placed;
      const first = listStatementsOf(question, party.id).findLast(
        (one) => one.holds && one.date <= asOf && isOnRecord(one.evidence) && !one.agreed,
      );
      if (!first) return [];
      const now = stances.get(question, party.id);
      const then = stances.at(first.date).get(question, party.id);
      if (now.kind !== "stated" || then.kind !== "stated") return [];
      const moved = getDistance(measure(then.spans, now.spans, getScale(question))) ?? { steps: 0 };
      return [{ ...placed, party, since: first.date, ...moved, first: then.spans, now: now.spans }];
    }),
  );
}
