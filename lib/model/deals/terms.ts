import { listPlacedQuestions, type Negotiation } from "../../dataset/negotiation";
import type { Deal, Term } from "../../schema/deal";
import { isOnRecord } from "../../schema/evidence-kinds";
import { getSpan, isSameSpan } from "../scale";
import type { Offer, Proposed } from "./asks";

/** An answer that a deal puts to the parties, with every term that contains it. */
export interface PutAnswer extends Proposed {
  offer: Offer;
  terms: Term[];
}

/** The deals known by a date, newest first. */
export function listKnownDeals(negotiation: Pick<Negotiation, "deals">, asOf: string): Deal[] {
  return negotiation.deals.filter(({ date }) => date <= asOf);
}

/** The terms of a deal known by a date, in the deal's order. Terms can become known after their deal. */
export function listKnownTerms(deal: Deal, asOf: string): Term[] {
  return deal.terms.filter(({ date }) => date <= asOf);
}

/**
 * Whether something of a deal is missing as of a date: it has not been seen, or became public later. Nothing can then be said
 * of what the deal leaves out.
 */
export function isKnownInPart(deal: Deal, asOf: string): boolean {
  return deal.knownInPart !== undefined || deal.terms.some(({ date }) => date > asOf);
}

/**
 * The answers that a deal puts to the parties as of a date, in the deal's order. Terms with the same position on the same
 * question are one answer: three accounts of one offer do not ask for it three times.
 */
export function listPutAnswers(negotiation: Pick<Negotiation, "issues">, deal: Deal, asOf: string): PutAnswer[] {
  const questions = new Map(listPlacedQuestions(negotiation).map(({ question }) => [question.id as string, question]));
  const answers: (Proposed & { terms: Term[] })[] = [];
  for (const term of listKnownTerms(deal, asOf)) {
    const question = term.question && questions.get(term.question);
    if (!question || !term.position) continue;
    const span = getSpan(question, term.position);
    const same = answers.find((one) => one.question === question && isSameSpan(one.span, span));
    if (same) same.terms.push(term);
    else answers.push({ question, span, terms: [term] });
  }
  return answers.map((answer) => ({ ...answer, offer: describeOffer(deal, answer.terms) }));
}

function describeOffer(deal: Deal, terms: readonly Term[]): Offer {
  const gives = new Set<string>(terms.flatMap((term) => term.gives));
  const gets = new Set<string>(terms.flatMap((term) => term.gets));
  return {
    by: [...new Set(terms.flatMap(({ proposedBy }) => proposedBy ?? deal.proposedBy ?? []))],
    gives: [...gives],
    favours: [...gets].filter((id) => !gives.has(id)),
    reported: terms.every(({ evidence }) => !isOnRecord(evidence)),
  };
}
