import { listPlacedQuestions, type Negotiation, type PlacedQuestion } from "../dataset/negotiation";
import type { Question } from "../schema/issue";
import { compare, type Difference, getStanding, onRecordFirst, type Standing } from "./difference";
import { findTowards } from "./history/changes";
import { getScale, hasValues, type Span } from "./scale";
import { type Stance, unfiltered } from "./stance";
import { getStanceTable } from "./stance-table";

/** A question as one of several negotiations asks it. */
export interface AskedIn {
  negotiation: Negotiation;
  placed: PlacedQuestion;
}

/**
 * What makes a question the same in another negotiation: its id, and what can be answered to it. Options are the same if
 * they have the same ids, in the same order where they have one. Amounts have the same unit; which of them somebody has
 * named does not matter, nor does the range that is plausible. The wording may differ, and so may the issue.
 */
function identify({ id, kind = "ordered", options, amount }: Question): string {
  const ids = options.map((option) => option.id);
  switch (kind) {
    case "ordered":
      return [id, kind, ...ids].join(" ");
    case "unordered":
      return [id, kind, ...ids.toSorted()].join(" ");
    case "amount":
      return [id, kind, amount?.unit.many].join(" ");
    case "date":
      return [id, kind].join(" ");
  }
}

/** Whether two negotiations ask the same question. */
export function isSameQuestion(one: Question, other: Question): boolean {
  return identify(one) === identify(other);
}

/** Negotiations by the dates on which their pages open, oldest first. */
export function sortByOpening(negotiations: readonly Negotiation[]): Negotiation[] {
  return negotiations.toSorted((a, b) => compareOpenings(a, b));
}

function compareOpenings(a: Negotiation, b: Negotiation): number {
  return a.asOf.localeCompare(b.asOf) || b.id.localeCompare(a.id);
}

/**
 * The questions that more than one of these negotiations ask, each with all that ask it, oldest first. They are in the
 * order of the newest negotiation that asks them.
 */
export function listAskedAgain(negotiations: readonly Negotiation[]): AskedIn[][] {
  const groups = new Map<string, AskedIn[]>();
  for (const negotiation of sortByOpening(negotiations).toReversed()) {
    for (const placed of listPlacedQuestions(negotiation)) {
      const key = identify(placed.question);
      groups.set(key, [{ negotiation, placed }, ...(groups.get(key) ?? [])]);
    }
  }
  return [...groups.values()].filter(({ length }) => length > 1);
}

/** The nearest negotiations before and after one that share a question and a party with it. */
export function findNeighbours(
  negotiation: Negotiation,
  all: readonly Negotiation[],
): { earlier: Negotiation | undefined; later: Negotiation | undefined } {
  const related = sortByOpening(all).filter((other) => isRelated(negotiation, other));
  return {
    earlier: related.findLast((other) => compareOpenings(other, negotiation) < 0),
    later: related.find((other) => compareOpenings(other, negotiation) > 0),
  };
}

/** The nearest negotiations before and after one that ask the same question of one of its parties. */
export function findOthersAsking(
  negotiation: Negotiation,
  question: Question,
  all: readonly Negotiation[],
): { earlier: AskedIn | undefined; later: AskedIn | undefined } {
  const others = sortByOpening(all).flatMap((other) => {
    if (other.id === negotiation.id || !shareParty(negotiation, other)) return [];
    const placed = listPlacedQuestions(other).find((one) => isSameQuestion(one.question, question));
    return placed ? [{ negotiation: other, placed }] : [];
  });
  return {
    earlier: others.findLast((other) => compareOpenings(other.negotiation, negotiation) < 0),
    later: others.find((other) => compareOpenings(other.negotiation, negotiation) > 0),
  };
}

/** Whether two negotiations have a party and a question in common. */
export function isRelated(one: Negotiation, other: Negotiation): boolean {
  if (one.id === other.id || !shareParty(one, other)) return false;
  const asked = new Set(listPlacedQuestions(one).map(({ question }) => identify(question)));
  return listPlacedQuestions(other).some(({ question }) => asked.has(identify(question)));
}

function shareParty(one: Negotiation, other: Negotiation): boolean {
  return one.parties.some(({ id }) => other.parties.some((party) => party.id === id));
}

/** The stance of a party on the day on which the pages of a negotiation open, by all evidence. */
export function getOpeningStance({ negotiation, placed }: AskedIn, party: string): Stance {
  return getStanceTable(negotiation, negotiation.asOf, unfiltered).get(placed.question, party);
}

/** Why a party has no position: nothing was found, or the question does not concern it. */
export type Absence = "silent" | "not-concerned";

/** How a party’s position in one negotiation compares with its position on the same question in an earlier one. */
export interface Move {
  /** The question with the answers of both, on whose scale the distance is measured. */
  question: Question;
  difference: Difference;
  /** As in `Change`: the index of the end of the scale towards which it moved, where it moved that way as a whole. */
  towards: number | undefined;
  /** Why there was no position at the earlier date, and at the later one; undefined where there was one. */
  absent: readonly [then: Absence | undefined, now: Absence | undefined];
}

/** Compares where a party stood on the opening dates of two negotiations, of which the first is the earlier. */
export function measureMove(earlier: AskedIn, later: AskedIn, party: string): Move {
  const question = joinAnswers(earlier.placed.question, later.placed.question);
  const [before, after] = [earlier, later].map((one) =>
    translate(getStanding(getOpeningStance(one, party)), one.placed.question, question),
  ) as [Standing, Standing];
  const scale = getScale(question);
  const [from, to] = [onRecordFirst(before), onRecordFirst(after)];
  return {
    question,
    difference: compare(before, after, scale),
    towards: from.length > 0 && to.length > 0 ? findTowards(from, to, scale) : undefined,
    absent: [findAbsence(before), findAbsence(after)],
  };
}

function findAbsence(standing: Standing): Absence | undefined {
  if (standing.notConcerned) return "not-concerned";
  return onRecordFirst(standing).length === 0 ? "silent" : undefined;
}

/** The later of two forms of a question. Where its answers are values it also has those that the earlier one names. */
function joinAnswers(earlier: Question, later: Question): Question {
  if (!hasValues(later)) return later;
  const missing = earlier.options.filter((option) => !later.options.some(({ id }) => id === option.id));
  const options = [...later.options, ...missing].toSorted((a, b) => (a.value ?? 0) - (b.value ?? 0));
  return { ...later, options };
}

function translate({ stated, reported, ...rest }: Standing, from: Question, to: Question): Standing {
  const move = (span: Span) => translateSpan(span, from, to);
  return { ...rest, stated: stated.map(move), reported: reported.map(move) };
}

/** The same position among the answers of another form of the question. An open end reaches to the end of that scale. */
function translateSpan(span: Span, from: Question, to: Question): Span {
  const place = (index: number) => to.options.findIndex(({ id }) => id === from.options[index]?.id);
  return {
    ...span,
    from: span.limit === "at-most" ? 0 : place(span.from),
    to: span.limit === "at-least" ? to.options.length - 1 : place(span.to),
  };
}
