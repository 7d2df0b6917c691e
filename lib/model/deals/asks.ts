import type { Negotiation } from "../../dataset/negotiation";
import type { Question } from "../../schema/issue";
import type { Party } from "../../schema/negotiation";
import { getDayBefore } from "../../text/calendar";
import { getStanding, measure, type Result } from "../difference";
import { listIndices, type Span } from "../scale";
import type { RedLine, Stance } from "../stance";
import type { StanceTable } from "../stance-table";

/** What is put to the parties on one question: a deal's term, or an option of a deal that a reader makes. */
export interface Proposed {
  question: Question;
  span: Span;
}

/** Names an answer on its page and in its pictures: a deal can put several answers to one question. */
export function getProposalKey({ question, span }: Proposed): string {
  return `${question.id}-${span.from}-${span.to}`;
}

/**
 * What a term asks of a party, measured from the party's own stance. `steps` counts options from the nearest point of
 * the stance to the nearest point of the term; it is undefined where the party rules the term out and holds nothing.
 *
 * - `within`: at the nearest point the term asks for no move. `partly`: the term reaches beyond the stance.
 * - `beyond`: the term lies so many steps from the stance.
 * - `crosses`: the party itself called it unacceptable. `partly`: only some of the options that the term allows.
 * - `no-position`: nothing was found by which it could be measured. Neither a yes nor a no.
 */
export type Ask =
  | { kind: "within"; partly: boolean; restsOnReport: boolean; ifReportsCounted: Result | undefined }
  | { kind: "beyond"; steps: number; restsOnReport: boolean; ifReportsCounted: Result | undefined }
  | {
      kind: "crosses";
      partly: boolean;
      lines: RedLine[];
      steps: number | undefined;
      restsOnReport: boolean;
      ifReportsCounted: Result | undefined;
    }
  | { kind: "no-position" };

export type AskKind = Ask["kind"];

/** The kinds of ask with their rules, the rarer first. The method page prints this table. */
export const askLabels: readonly { kind: AskKind; label: string; rule: string }[] = [
  {
    kind: "within",
    label: "Within",
    rule: "The term meets the party’s own stance: at its nearest point it asks for no move.",
  },
  {
    kind: "beyond",
    label: "Steps beyond",
    rule: "The term lies outside the party’s own stance. The steps are counted along the scale, between their nearest points.",
  },
  {
    kind: "crosses",
    label: "Crosses a red line",
    rule: "The party itself, on the record, called unacceptable what the term says. The words that drew the line stand beside it.",
  },
  {
    kind: "no-position",
    label: "No stated position",
    rule: "Nothing was found by which the term could be measured. That is neither a yes nor a no.",
  },
];

/** A term against each party. */
export interface WeighedTerm extends Proposed {
  asks: { party: Party; ask: Ask }[];
}

/** Weighs terms against each party's own stance: for a deal, that of the day before it became known. */
export function weighTerms(terms: readonly Proposed[], parties: readonly Party[], stances: StanceTable): WeighedTerm[] {
  return terms.map((term) => ({
    ...term,
    asks: parties.map((party) => ({ party, ask: weighTerm(term, stances.get(term.question, party.id)) })),
  }));
}

/** The date at which a deal is weighed: the day before it became known, so that no stance is an answer to it. */
export function getWeighingDate(deal: { date: string }): string {
  return getDayBefore(deal.date);
}

/** What a term asks of a party that has this stance. Reports count only where nothing is on record. */
export function weighTerm({ question, span }: Proposed, stance: Stance): Ask {
  const { stated, reported } = getStanding(stance);
  const options = question.options.length;
  const restsOnReport = stated.length === 0 && reported.length > 0;
  const own = restsOnReport ? reported : stated;
  const result = measure([span], own, options);
  const ifReportsCounted = stated.length > 0 && reported.length > 0 ? measure([span], reported, options) : undefined;
  const asked = listIndices([span]);
  const lines = stance.redLines.filter(({ place }) => asked.includes(place));
  if (lines.length > 0) {
    const partly = asked.some((place) => !lines.some((line) => line.place === place));
    return { kind: "crosses", partly, lines, steps: countSteps(result), restsOnReport, ifReportsCounted };
  }
  const steps = countSteps(result);
  if (steps === undefined) return { kind: "no-position" };
  if (steps > 0) return { kind: "beyond", steps, restsOnReport, ifReportsCounted };
  const held = listIndices(own);
  return { kind: "within", partly: asked.some((place) => !held.includes(place)), restsOnReport, ifReportsCounted };
}

/** The steps of a result: none where the two meet, undefined where one of them is silent. */
export function countSteps(result: Result): number | undefined {
  switch (result.kind) {
    case "same":
    case "overlapping":
      return 0;
    case "apart":
    case "opposite":
      return result.steps;
    case "not-comparable":
      return undefined;
  }
}

/** The questions of a negotiation that none of the terms answers. An omission is a result. */
export function listOmissions(negotiation: Negotiation, answered: readonly { question: Question }[]): Question[] {
  const ids = new Set<string>(answered.map(({ question }) => question.id));
  return negotiation.issues.flatMap(({ questions }) => questions).filter(({ id }) => !ids.has(id));
}
