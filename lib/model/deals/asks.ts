import { listBound } from "../../dataset/deal-history";
import type { Negotiation } from "../../dataset/negotiation";
import type { Deal } from "../../schema/deal";
import type { Question } from "../../schema/issue";
import type { Party } from "../../schema/negotiation";
import { getDayBefore } from "../../text/calendar";
import { type Distance, getStanding, measure, onRecordFirst, type Result } from "../difference";
import { findGap } from "../gap";
import { getScale, hasValues, joinSpans, listIndices, type Span } from "../scale";
import type { RedLine } from "../stance";
import type { StanceTable } from "../stance-table";

/** A proposed answer to one question: a deal's term, or an option that a reader chose for a draft. */
export interface Proposed {
  question: Question;
  span: Span;
  /** Whose offer it is. Undefined for a draft, which nobody at the table has proposed. */
  offer?: Offer | undefined;
}

/** What a deal says of the parties to one of its answers. */
export interface Offer {
  /** The ids of the parties that proposed the deal or, where others did, its terms with this answer. */
  by: readonly string[];
  /** The ids of the parties that give something by the answer. */
  gives: readonly string[];
  /** The ids of the parties that get something by the answer and give nothing. */
  favours: readonly string[];
  /** Whether the answer is known only from reports. */
  reported: boolean;
}

/** The key of a proposed answer on pages and in pictures. A deal can contain several answers to one question. */
export function getProposalKey({ question, span }: Proposed): string {
  return `${question.id}-${span.from}-${span.to}`;
}

/**
 * What a term asks of a party, measured from the party's own stance. `steps` is the distance between their nearest points;
 * it is undefined if the party rules the term out but has no position.
 *
 * - `own-offer`: the party proposed the deal. Nobody is asked to move by their own offer; `steps` is how far the offer
 *   lies from what the party held before.
 * - `within`: at the nearest point the term asks for no move. `partly`: the term reaches beyond the stance.
 * - `more-than-asked`: the term lies outside the stance, but goes past what the party asked. The party gets something by it
 *   and gives nothing, and its stance lies between the term and what those who give hold, or the status quo where they hold
 *   nothing. A term that falls short of what the party asked is `beyond`, though the party gets something by it.
 * - `beyond`: the term lies `steps` outside the stance.
 * - `crosses`: the party itself called the term unacceptable. `partly`: only some of the options that the term allows.
 *   That goes first, whomever the term favours.
 * - `no-position`: no position was found from which to measure. That is neither a yes nor a no.
 */
export type Ask =
  | { kind: "own-offer"; steps: number | undefined; restsOnReport: boolean; ifReportsCounted: undefined }
  | { kind: "more-than-asked"; steps: number; restsOnReport: boolean; ifReportsCounted: Result | undefined }
  | { kind: "within"; partly: boolean; restsOnReport: boolean; ifReportsCounted: Result | undefined }
  | ({ kind: "beyond"; restsOnReport: boolean; ifReportsCounted: Result | undefined } & AskedMove)
  | ({
      kind: "crosses";
      partly: boolean;
      lines: RedLine[];
      restsOnReport: boolean;
      ifReportsCounted: Result | undefined;
    } & (AskedMove | { steps: undefined }))
  | { kind: "no-position" };

/** How far an ask lies from the party's own stance. */
export interface AskedMove extends Distance {
  /** For an amount or a date: whether the term lies above or below the stance, and whether the stance ends there in a limit. */
  side?: { direction: "above" | "below"; limit: boolean } | undefined;
}

export type AskKind = Ask["kind"];

/** The kinds of ask and their rules, as the method page lists them. */
export const askLabels: readonly { kind: AskKind; label: string; rule: string }[] = [
  {
    kind: "own-offer",
    label: "Own offer",
    rule: "The party proposed the deal. Nobody is asked to move by their own offer.",
  },
  {
    kind: "within",
    label: "Asks nothing",
    rule: "The term agrees with the party’s own position, at least in part: it asks for no move.",
  },
  {
    kind: "more-than-asked",
    label: "More than it asked",
    rule: "The term gives the party more than it asked for: the party gets something and gives nothing, and those who give, or the status quo, are on the other side of its position.",
  },
  {
    kind: "beyond",
    label: "Asks it to move",
    rule: "The term differs from the party’s own position. The steps, the amount or the time are counted between their nearest points.",
  },
  {
    kind: "crosses",
    label: "Crosses a red line",
    rule: "The party itself has called what the term says unacceptable, on the record. Its words are quoted.",
  },
  {
    kind: "no-position",
    label: "No position found",
    rule: "No position of the party was found to compare the term with. That is neither a yes nor a no.",
  },
];

/** The parties of which a deal asks something: those that it binds. A reader's draft binds the principals. */
export function listAsked(parties: readonly Party[], deal?: Deal): Party[] {
  return listBound(deal ?? { history: [] }, parties);
}

/** A term with what it asks of each party. */
export interface WeighedTerm extends Proposed {
  asks: { party: Party; ask: Ask }[];
}

/** Weighs terms against each party's own stance. For a deal these are the stances of `getWeighingDate`. */
export function weighTerms(terms: readonly Proposed[], parties: readonly Party[], stances: StanceTable): WeighedTerm[] {
  return terms.map((term) => ({
    ...term,
    asks: parties.map((party) => ({ party, ask: weighTerm(term, party.id, stances) })),
  }));
}

/** The date whose stances a deal is weighed against: the day before it became known, so that none responds to it. */
export function getWeighingDate(deal: { date: string }): string {
  return getDayBefore(deal.date);
}

/** Where the stances that a term is weighed against are found. */
export type Stances = Pick<StanceTable, "get">;

/** What a term asks of a party. Reports count only if nothing is on the record. */
export function weighTerm(term: Proposed, party: string, stances: Stances): Ask {
  const { question, span, offer } = term;
  const stance = stances.get(question, party);
  const { stated, reported } = getStanding(stance);
  const scale = getScale(question);
  const restsOnReport = stated.length === 0 && reported.length > 0;
  const own = restsOnReport ? reported : stated;
  const result = measure([span], own, scale);
  const ifReportsCounted = stated.length > 0 && reported.length > 0 ? measure([span], reported, scale) : undefined;
  const steps = countSteps(result);
  if (offer?.by.includes(party)) {
    return { kind: "own-offer", steps, restsOnReport: offer.reported, ifReportsCounted: undefined };
  }
  const asked = listIndices([span]);
  const lines = stance.redLines.filter(({ place }) => asked.includes(place));
  if (lines.length > 0) {
    const partly = asked.some((place) => !lines.some((line) => line.place === place));
    const move = describeMove(question, own, span, result) ?? { steps: undefined };
    return { kind: "crosses", partly, lines, restsOnReport, ifReportsCounted, ...move };
  }
  const move = describeMove(question, own, span, result);
  if (!move) return { kind: "no-position" };
  if (move.steps > 0) {
    const kind = isMoreThanAsked(term, party, own, stances) ? "more-than-asked" : "beyond";
    return { kind, restsOnReport, ifReportsCounted, ...move };
  }
  const held = listIndices(own);
  return { kind: "within", partly: asked.some((place) => !held.includes(place)), restsOnReport, ifReportsCounted };
}

/** The result if the reports alongside counted, where it asks for another number of steps. */
export function getOtherIfCounted(ask: Ask): Result | undefined {
  if (ask.kind === "no-position" || !ask.ifReportsCounted) return undefined;
  const steps = ask.kind === "within" ? 0 : ask.steps;
  return countSteps(ask.ifReportsCounted) === steps ? undefined : ask.ifReportsCounted;
}

/** Whether a term outside these spans of a party goes past what it asked, as seen from those who give. */
function isMoreThanAsked({ question, span, offer }: Proposed, party: string, own: readonly Span[], stances: Stances) {
  if (!offer?.favours.includes(party) || question.kind === "unordered") return false;
  const held = offer.gives.flatMap((id) => onRecordFirst(getStanding(stances.get(question, id))));
  const statusQuo = question.options.findIndex((option) => option.statusQuo);
  const from = held.length > 0 ? held : statusQuo < 0 ? [] : [{ from: statusQuo, to: statusQuo }];
  if (from.length === 0) return false;
  const [asked, there] = [joinSpans(own), joinSpans(from)];
  return span.from > asked.to ? there.to <= asked.to : span.to < asked.from && there.from >= asked.from;
}

/** Whether what a term asks is measured from reports, or is an offer known only from reports. */
export function restsOnReport(ask: Ask): boolean {
  return ask.kind !== "no-position" && ask.restsOnReport;
}

/** The number of steps that an ask requires of the party; undefined if there are none to count. */
export function countStepsAsked(ask: Ask): number | undefined {
  switch (ask.kind) {
    case "within":
      return 0;
    case "beyond":
    case "crosses":
      return ask.steps;
    case "own-offer":
    case "more-than-asked":
    case "no-position":
      return undefined;
  }
}

/** The distance of a result between a party's own spans and a term, and on which side of them the term lies. */
export function describeMove(
  question: Question,
  own: readonly Span[],
  span: Span,
  result: Result,
): AskedMove | undefined {
  const distance = getDistance(result);
  if (!distance || distance.steps === 0 || !hasValues(question)) return distance;
  const gap = findGap(own, [span], getScale(question));
  const direction = gap && gap.to === span.from ? "above" : "below";
  const limit = own.some((one) =>
    direction === "above"
      ? one.to === gap?.from && one.limit === "at-most"
      : one.from === gap?.to && one.limit === "at-least",
  );
  return { ...distance, side: { direction, limit } };
}

/** The distance of a result, as by `countSteps`, with the days between which it lies for a date. */
export function getDistance(result: Result): Distance | undefined {
  const steps = countSteps(result);
  if (steps === undefined) return undefined;
  return { steps, ...(result.kind === "apart" && result.between && { between: result.between }) };
}

/**
 * The distance of a result: 0 if the two meet, undefined if one of them is silent. Where options have no order it is 1 if they
 * are different: somebody would have to move, and nobody can say how far.
 */
export function countSteps(result: Result): number | undefined {
  switch (result.kind) {
    case "same":
    case "overlapping":
      return 0;
    case "apart":
    case "opposite":
      return result.steps;
    case "different":
      return 1;
    case "not-concerned":
    case "not-comparable":
      return undefined;
  }
}

/** The questions of a negotiation that none of the terms answers. An omission is a finding too. */
export function listOmissions(negotiation: Negotiation, answered: readonly { question: Question }[]): Question[] {
  const ids = new Set<string>(answered.map(({ question }) => question.id));
  return negotiation.issues.flatMap(({ questions }) => questions).filter(({ id }) => !ids.has(id));
}
