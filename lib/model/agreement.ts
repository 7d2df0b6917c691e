import { findAgreedTime, isAgreed, listBound } from "../dataset/deal-history";
import { memoize } from "../dataset/memoize";
import { listPlacedQuestions, type Negotiation, type PlacedQuestion } from "../dataset/negotiation";
import type { Deal } from "../schema/deal";
import type { Question } from "../schema/issue";
import type { Contradiction, Party } from "../schema/negotiation";
import { isRefused } from "../text/values";
import { answerDeal } from "./column";
import { findConsistent } from "./contradictions";
import { listConcerned, listCounted, listOthers } from "./counted";
import { getDistance } from "./deals/asks";
import { type Distance, getStanding, measure } from "./difference";
import { getScale, hasValues, joinSpans, type Span } from "./scale";
import { isConcerned, type RedLine, recordOnly, type Stance } from "./stance";
import { getStanceTable, type StanceTable } from "./stance-table";

/**
 * What an option would ask of the parties with a stated position, and which parties rule it out. Here as below the parties
 * are the principals whom the question concerns.
 */
export interface OptionAgreement {
  place: number;
  /** The parties that rule the option out, each with its red line. */
  ruledOutBy: { party: Party; line: RedLine }[];
  /** For each party with a stated position, the distance from it; 0 if the option lies within it. */
  steps: ({ party: Party } & Distance)[];
}

/**
 * - `agreed`: a deal that binds everybody who has to agree says what holds, and none of them has since ruled that out.
 * - `open`: an option that no party rules out lies within every party's stated position.
 * - `with-moves`: every party has stated a position. Some options are ruled out by no party, but each of them asks
 *   somebody to move.
 * - `closed`: every option is ruled out by at least one party.
 * - `unknown`: at least one party has no stated position, so nothing can be concluded.
 */
export type AgreementKind = "agreed" | "open" | "with-moves" | "closed" | "unknown";

/** Whether those who have to agree could agree on one question. */
export interface QuestionAgreement extends PlacedQuestion {
  kind: AgreementKind;
  options: OptionAgreement[];
  /**
   * The Pareto-optimal options among those that cross no red line: no other one asks less of one party without asking
   * more of another. Empty if no party has stated a position.
   */
  nearest: OptionAgreement[];
  /** What is agreed, for the kind `agreed`. */
  agreed?: AgreedAnswer | undefined;
  /** The parties without a stated position. A report is no substitute for a statement. */
  missing: Party[];
  /** The parties that need not agree, where the question concerns them. What they say decides nothing. */
  others: { party: Party; stance: Stance }[];
  /** The principals whom the question does not concern. */
  notConcerned: Party[];
}

/** What a deal says on a question on which it binds everybody who has to agree. */
export interface AgreedAnswer {
  deal: Deal;
  span: Span;
  /** The day from which it has been agreed. */
  since: string;
}

export type Verdict = "possible" | "impossible" | "cannot-be-said";

/** Whether those who have to agree could agree on everything. */
export interface Agreement {
  verdict: Verdict;
  questions: QuestionAgreement[];
  /** The statements that are missing before anything can be concluded about the whole. */
  missing: { question: QuestionAgreement; parties: Party[] }[];
  /**
   * The contradictions that make agreement impossible: every question has an option that no party rules out, but no
   * choice among these options is consistent. Empty otherwise.
   */
  contradictions: Contradiction[];
}

/** The verdicts and their rules, as the method page lists them. */
export const verdictLabels: readonly { verdict: Verdict; label: string; rule: string }[] = [
  {
    verdict: "possible",
    label: "Possible",
    rule: "Every party has stated a position on every question, and each question has an option that nobody rules out, without contradictions between them. Parties may still have to move; the page says how far.",
  },
  {
    verdict: "impossible",
    label: "Impossible",
    rule: "On at least one question somebody has ruled out every option, in words that are quoted; or the remaining options contradict each other, whichever are chosen. That holds until somebody gives up a red line.",
  },
  {
    verdict: "cannot-be-said",
    label: "Too early to say",
    rule: "On at least one question a party has not stated a position. The page lists which. Silence is not consent.",
  },
];

/**
 * Finds out whether those who have to agree could agree as of a date. Only statements on the record count. Removing evidence never
 * turns “too early to say” into “possible”, because a position that is missing stays missing.
 */
export function findAgreement(negotiation: Negotiation, asOf: string): Agreement {
  const stances = getStanceTable(negotiation, asOf, recordOnly);
  const principals = listCounted(negotiation.parties);
  const others = listOthers(negotiation);
  const questions = listPlacedQuestions(negotiation).map((placed): QuestionAgreement => {
    const { question } = placed;
    const room = findQuestionAgreement(question, listConcerned(question, principals), stances);
    const agreed = findAgreed(negotiation, question, room.options, asOf);
    return {
      ...placed,
      ...room,
      ...(agreed && { kind: "agreed", agreed, missing: [] }),
      others: listConcerned(question, others).map((party) => ({ party, stance: stances.get(question, party.id) })),
      notConcerned: principals.filter(({ id }) => !isConcerned(question, id)),
    };
  });
  const missing = questions
    .filter((question) => question.missing.length > 0)
    .map((question) => ({ question, parties: question.missing }));
  const contradictions = findBlocking(negotiation, questions);
  return { verdict: judge(questions, contradictions), questions, missing, contradictions };
}

/** The verdict alone. Memoized, because every what-if shows it, whatever the reader answers. */
export function findVerdict(negotiation: Negotiation, asOf: string): Verdict {
  return memoize(negotiation, `verdict ${asOf}`, () => findAgreement(negotiation, asOf).verdict);
}

function judge(questions: readonly { kind: AgreementKind }[], contradictions: readonly Contradiction[]): Verdict {
  if (questions.some(({ kind }) => kind === "closed") || contradictions.length > 0) return "impossible";
  // Without questions there is nothing to agree on.
  if (questions.length === 0 || questions.some(({ kind }) => kind === "unknown")) return "cannot-be-said";
  return "possible";
}

/** The contradictions that leave no consistent choice among the options of the questions that are not closed. */
function findBlocking(negotiation: Negotiation, questions: readonly QuestionAgreement[]): Contradiction[] {
  const choices = questions
    .map(({ question, options }) => ({ question, places: listFree(options).map(({ place }) => place) }))
    .filter(({ places }) => places.length > 0);
  if (findConsistent(negotiation, choices)) return [];
  const free = new Map(choices.map(({ question, places }) => [question.id as string, { question, places }]));
  return (negotiation.contradictions ?? []).filter(({ between }) =>
    between.every((side) => {
      const at = free.get(side.question);
      return at?.places.some((place) => side.options.some((id) => id === at.question.options[place]?.id)) === true;
    }),
  );
}

/** What the newest deal that binds every principal says on a question, unless one of them has since ruled it out. */
function findAgreed(
  { deals, parties }: Negotiation,
  question: Question,
  options: readonly OptionAgreement[],
  asOf: string,
): AgreedAnswer | undefined {
  const answers = deals.flatMap((deal): AgreedAnswer[] => {
    const time = findAgreedTime(deal, parties);
    const answer = answerDeal(deal, question, asOf);
    if (!time || !isAgreed(deal, parties, asOf) || answer.kind !== "terms" || !answer.onRecord) return [];
    const bound = listBound(deal, parties);
    if (!listBound({ history: [] }, parties).every((party) => bound.includes(party))) return [];
    const dates = [time.from, ...answer.terms.map(({ term }) => term.date)].sort();
    return [{ deal, span: joinSpans(answer.spans), since: dates.at(-1) ?? time.from }];
  });
  const [newest] = answers.toSorted((a, b) => b.since.localeCompare(a.since));
  const isFree =
    newest && options.some(({ place, ruledOutBy }) => isInside(place, newest.span) && ruledOutBy.length === 0);
  return isFree ? newest : undefined;
}

function isInside(place: number, { from, to }: Span): boolean {
  return from <= place && place <= to;
}

/** Whether the parties could agree on one question. */
function findQuestionAgreement(
  question: Question,
  parties: readonly Party[],
  /** The stances on the record. */
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
      const distance = getDistance(
        measure([{ from: place, to: place }], getStanding(stance).stated, getScale(question)),
      );
      return distance ? [{ party, ...distance }] : [];
    }),
  }));
  const free = listFree(options);
  // If no party has spoken, all options are equally near. Listing them all would treat silence as consent.
  const spoken = missing.length < parties.length;
  const nearest = spoken ? free.filter((option) => !free.some((other) => asksLess(other, option))) : [];
  const agreed = nearest.some(({ steps }) => steps.every((one) => one.steps === 0));
  // Where nobody has to agree there is nothing to be concluded. The rules of the data exclude it.
  const unknown = missing.length > 0 || parties.length === 0;
  const isClosed = free.length === 0 && !hasFreeBetween(question, options);
  const kind = isClosed ? "closed" : unknown ? "unknown" : agreed ? "open" : "with-moves";
  return { kind, options, nearest, missing };
}

/**
 * Whether a value between two of those that are named is left free, on a question about an amount or a date. Only a limit
 * rules out what lies between: who rules out 400 and 500 has said nothing of 450.
 */
function hasFreeBetween(question: Question, options: readonly OptionAgreement[]): boolean {
  if (!hasValues(question)) return false;
  const { values } = getScale(question);
  const finest = 10 ** -(question.amount?.decimals ?? 0);
  const limits = options.flatMap(({ ruledOutBy }) =>
    ruledOutBy.flatMap(({ line }) => line.statement.refusedLimits?.rulesOut ?? []),
  );
  return values.some((value, i) => {
    const next = values[i + 1];
    if (next === undefined || next - value <= finest) return false;
    return !limits.some((limit) => isRefused(limit, (value + next) / 2));
  });
}

function listFree(options: readonly OptionAgreement[]): OptionAgreement[] {
  return options.filter(({ ruledOutBy }) => ruledOutBy.length === 0);
}

/** Whether an option asks less of at least one party and more of none: it dominates the other. */
function asksLess(one: OptionAgreement, other: OptionAgreement): boolean {
  const pairs = one.steps.map(({ steps }, i) => [steps, other.steps[i]?.steps ?? 0] as const);
  return pairs.every(([a, b]) => a <= b) && pairs.some(([a, b]) => a < b);
}
