import { listPlacedQuestions, type Negotiation, type PlacedQuestion } from "../dataset/negotiation";
import type { Question } from "../schema/issue";
import type { Contradiction, Party } from "../schema/negotiation";
import { findConsistent } from "./contradictions";
import { countSteps } from "./deals/asks";
import { getStanding, measure } from "./difference";
import type { RedLine } from "./stance";
import { getStanceTable, type StanceTable } from "./stance-table";

/** What an option would ask of those who have a stated position, and who rules it out. */
export interface OptionAgreement {
  place: number;
  /** Parties that ruled the option out, with the words that drew the line. */
  ruledOutBy: { party: Party; line: RedLine }[];
  /** For each party with a stated position, the steps from it; none means within. */
  steps: { party: Party; steps: number }[];
}

/**
 * - `open`: an option that nobody rules out lies within every party's stated position.
 * - `with-moves`: every party has stated a position, and some options are ruled out by nobody; each asks for a move.
 * - `closed`: every option is ruled out by somebody.
 * - `unknown`: at least one party has no stated position, so nothing can be said for all.
 */
export type AgreementKind = "open" | "with-moves" | "closed" | "unknown";

/** The room for agreement on one question. */
export interface QuestionAgreement extends PlacedQuestion {
  kind: AgreementKind;
  options: OptionAgreement[];
  /**
   * Options that cross nobody's red line and stand within or nearest to every stated position: none of the others asks
   * less of one party without asking more of another. None where nobody has stated a position.
   */
  nearest: OptionAgreement[];
  /** Parties whose missing position would decide it. A report does not stand for a statement. */
  missing: Party[];
}

export type Verdict = "possible" | "impossible" | "cannot-be-said";

/** The room for agreement on the whole. */
export interface Agreement {
  verdict: Verdict;
  questions: QuestionAgreement[];
  /** Each missing statement that would have to be there before anything can be said for the whole. */
  missing: { question: QuestionAgreement; parties: Party[] }[];
  /**
   * Where each question has an option that nobody rules out, but every choice among them contradicts itself: the
   * contradictions that close the room. Empty otherwise.
   */
  contradictions: Contradiction[];
}

/** The verdicts with their rules. The method page prints this table. */
export const verdictLabels: readonly { verdict: Verdict; label: string; rule: string }[] = [
  {
    verdict: "possible",
    label: "Possible",
    rule: "Every party has stated a position on every question, and on each question there is an option that nobody rules out, so that all of them together contradict nothing. It can still ask parties to move; how far is said for each.",
  },
  {
    verdict: "impossible",
    label: "Impossible",
    rule: "On at least one question every option is ruled out by somebody, in words that are quoted; or the options that nobody rules out contradict each other whichever are chosen. It stays so until somebody takes a line back.",
  },
  {
    verdict: "cannot-be-said",
    label: "Cannot be said",
    rule: "At least one party has no stated position on at least one question. Which ones are missing is listed. Silence is no consent.",
  },
];

/**
 * The room for agreement among the parties as of a date. Only what is on record counts. Taking evidence away never
 * turns “cannot be said” into “possible”: a position that is missing stays missing.
 */
export function findAgreement(negotiation: Negotiation, asOf: string): Agreement {
  const stances = getStanceTable(negotiation, asOf, "record");
  const questions = listPlacedQuestions(negotiation).map((placed) => ({
    ...placed,
    ...findQuestionAgreement(placed.question, negotiation.parties, stances),
  }));
  const missing = questions
    .filter((question) => question.missing.length > 0)
    .map((question) => ({ question, parties: question.missing }));
  const contradictions = findBlocking(negotiation, questions);
  return { verdict: judge(questions, contradictions), questions, missing, contradictions };
}

function judge(questions: readonly { kind: AgreementKind }[], contradictions: readonly Contradiction[]): Verdict {
  if (questions.some(({ kind }) => kind === "closed") || contradictions.length > 0) return "impossible";
  // A negotiation without a question has nothing on which anybody could agree.
  if (questions.length === 0 || questions.some(({ kind }) => kind === "unknown")) return "cannot-be-said";
  return "possible";
}

/** The contradictions that leave no choice among the options that nobody rules out; a closed question is told apart. */
function findBlocking(negotiation: Negotiation, questions: readonly QuestionAgreement[]): Contradiction[] {
  const choices = questions
    .filter(({ kind }) => kind !== "closed")
    .map(({ question, options }) => ({ question, places: listFree(options).map(({ place }) => place) }));
  if (findConsistent(negotiation, choices)) return [];
  const free = new Map(choices.map(({ question, places }) => [question.id as string, { question, places }]));
  return (negotiation.contradictions ?? []).filter(({ between }) =>
    between.every((side) => {
      const at = free.get(side.question);
      return at?.places.some((place) => side.options.some((id) => id === at.question.options[place]?.id)) === true;
    }),
  );
}

/** The room for agreement on one question. */
function findQuestionAgreement(
  question: Question,
  parties: readonly Party[],
  /** Those on the record. */
  onRecord: StanceTable,
): Pick<QuestionAgreement, "kind" | "options" | "nearest" | "missing"> {
  const stances = parties.map((party) => ({ party, stance: onRecord.get(question, party.id) }));
  const missing = stances.filter(({ stance }) => stance.kind !== "stated").map(({ party }) => party);
  const options = question.options.map((_, place) => ({
    place,
    ruledOutBy: stances.flatMap(({ party, stance }) =>
      stance.redLines.filter((line) => line.place === place).map((line) => ({ party, line })),
    ),
    steps: stances.flatMap(({ party, stance }) => {
      const steps = countSteps(
        measure([{ from: place, to: place }], getStanding(stance).stated, question.options.length),
      );
      return steps === undefined ? [] : [{ party, steps }];
    }),
  }));
  const free = listFree(options);
  // Where nobody has spoken every option is as near as any other: to offer them all would take silence for consent.
  const spoken = missing.length < parties.length;
  const nearest = spoken ? free.filter((option) => !free.some((other) => asksLess(other, option))) : [];
  const agreed = nearest.some(({ steps }) => steps.every((one) => one.steps === 0));
  const kind = free.length === 0 ? "closed" : missing.length > 0 ? "unknown" : agreed ? "open" : "with-moves";
  return { kind, options, nearest, missing };
}

function listFree(options: readonly OptionAgreement[]): OptionAgreement[] {
  return options.filter(({ ruledOutBy }) => ruledOutBy.length === 0);
}

/** Whether an option asks less of at least one party and more of none. */
function asksLess(one: OptionAgreement, other: OptionAgreement): boolean {
  const pairs = one.steps.map(({ steps }, i) => [steps, other.steps[i]?.steps ?? 0] as const);
  return pairs.every(([a, b]) => a <= b) && pairs.some(([a, b]) => a < b);
}
