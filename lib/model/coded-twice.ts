import { addValues, type CompiledPlacement, compilePlacement } from "../dataset/compile";
import { memoizeFor } from "../dataset/memoize";
import { listPlacedQuestions, type Negotiation, type PlacedQuestion } from "../dataset/negotiation";
import type { CoderAnswer, Coding } from "../schema/coding";
import type { Question, Statement } from "../schema/issue";
import { buildBlindItem, hashSeen } from "./blind-item";
import { measure } from "./difference";
import { type Alpha, type AlphaMetric, computeAlpha } from "./krippendorff";
import { getScale, getSpan, hasValues, type Span } from "./scale";
import { groupInto } from "./statements";

/** How alike two codings of one statement are. */
export type Likeness = "same" | "overlapping" | "one-step" | "further" | "opposite" | "one-sided" | "unclear";

/** From most to least alike, and last what cannot be compared. The method page lists them. */
export const likenessLabels: readonly { likeness: Likeness; label: string; rule: string }[] = [
  {
    likeness: "same",
    label: "Alike",
    rule: "Both give the same answer, or the same range; or both find only what is refused, and the same.",
  },
  { likeness: "overlapping", label: "Overlapping", rule: "Their ranges share an answer, but are not the same." },
  { likeness: "one-step", label: "One step apart", rule: "Their answers are neighbours on the scale." },
  {
    likeness: "further",
    label: "Further apart",
    rule: "Two steps or more, but not from end to end. So is any difference between amounts, dates or answers without an order, which have no steps.",
  },
  {
    likeness: "opposite",
    label: "Opposite ends",
    rule: "One gives the first answer of the scale and the other the last.",
  },
  {
    likeness: "one-sided",
    label: "One finds no answer",
    rule: "One gives an answer. The other finds only that something is refused.",
  },
  {
    likeness: "unclear",
    label: "Unclear",
    rule: "The second coder says that the quotation alone does not tell. That is not a difference, and it is counted by itself.",
  },
];

/** A statement that was coded again, and what came of it. */
export interface CodedTwice {
  placed: PlacedQuestion;
  statement: Statement;
  coding: Coding;
  answer: CoderAnswer;
  /** The question with the values that the two codings name among its options. */
  question: Question;
  /** The first coding as it was when the two were compared. */
  first: CompiledPlacement;
  second: CompiledPlacement;
  likeness: Likeness;
  /** Whether both say the same of what the party declines and what it rules out. */
  sameRefusals: boolean;
  /** The quotation or the coding notes are no longer what the second coder saw. */
  changedSince: boolean;
}

/** Every statement that was coded again, with each coding of it, in the order of the questions. */
export function listCodedTwice(negotiation: Negotiation): readonly CodedTwice[] {
  const { codings } = negotiation;
  if (!codings) return [];
  return memoizeFor(codings, "coded twice", () => {
    const byStatement = new Map<string, { coding: Coding; answer: CoderAnswer }[]>();
    for (const coding of codings)
      for (const answer of coding.answers)
        byStatement.set(answer.statement, [...(byStatement.get(answer.statement) ?? []), { coding, answer }]);
    return listPlacedQuestions(negotiation).flatMap((placed) =>
      placed.question.statements.flatMap((statement) =>
        (byStatement.get(statement.id) ?? []).map((one) => compareCodings(negotiation, placed, statement, one)),
      ),
    );
  });
}

/** The second codings of one statement. */
export function listCodingsOf(negotiation: Negotiation, statement: { id: string }): readonly CodedTwice[] {
  const list = listCodedTwice(negotiation);
  const byId = memoizeFor(list, "by statement", () => groupInto(list, (one) => one.statement.id));
  return byId.get(statement.id) ?? [];
}

function compareCodings(
  negotiation: Negotiation,
  placed: PlacedQuestion,
  statement: Statement,
  { coding, answer }: { coding: Coding; answer: CoderAnswer },
): CodedTwice {
  const was = answer.decision?.first;
  const question = addValues(placed.question, [answer, ...(was ? [was] : [])]);
  const now = question.statements.find(({ id }) => id === statement.id) ?? statement;
  const first = was ? compilePlacement(question, was) : now;
  const second = compilePlacement(question, answer);
  const seen = buildBlindItem(negotiation, placed.question, statement);
  return {
    placed,
    statement,
    coding,
    answer,
    question,
    first: { holds: first.holds, rejects: first.rejects, rulesOut: first.rulesOut },
    second: { holds: second.holds, rejects: second.rejects, rulesOut: second.rulesOut },
    likeness: answer.unclear ? "unclear" : compare(question, first, second),
    sameRefusals: isSameSet(first.rejects, second.rejects) && isSameSet(first.rulesOut, second.rulesOut),
    changedSince: !seen || hashSeen(seen) !== answer.saw,
  };
}

function compare(question: Question, first: CompiledPlacement, second: CompiledPlacement): Likeness {
  if (!first.holds && !second.holds) return compareRefused(first, second);
  if (!first.holds || !second.holds) return "one-sided";
  const result = measure([getSpan(question, first.holds)], [getSpan(question, second.holds)], getScale(question));
  switch (result.kind) {
    case "same":
    case "overlapping":
    case "opposite":
      return result.kind;
    case "apart":
      return !hasValues(question) && result.steps === 1 ? "one-step" : "further";
    default:
      return "further";
  }
}

/** Where neither gives an answer, what they find refused is compared, whether it was declined or ruled out. */
function compareRefused(first: CompiledPlacement, second: CompiledPlacement): Likeness {
  const [a, b] = [first, second].map(({ rejects = [], rulesOut = [] }) => [
    ...new Set<string>([...rejects, ...rulesOut]),
  ]);
  if (isSameSet(a, b)) return "same";
  return a?.some((one) => b?.includes(one)) ? "overlapping" : "further";
}

function isSameSet(a: readonly string[] = [], b: readonly string[] = []): boolean {
  return a.length === b.length && a.every((one) => b.includes(one));
}

/** Whether two codings say different things: other answers, or other refusals. Unclear words are no difference. */
export function isDifference({ likeness, sameRefusals }: CodedTwice): boolean {
  return likeness !== "unclear" && (likeness !== "same" || !sameRefusals);
}

/** How alike the codings of some statements are. */
export interface AgreementCounts {
  /** All that were coded again, also where the second coder says that the words are unclear. */
  coded: number;
  /** Those of them that can be compared. */
  compared: number;
  counts: Record<Likeness, number>;
  /** Compared, and with a difference only in what is declined or ruled out. */
  refusals: number;
  /** Differences that somebody has decided. */
  decided: number;
  /** Differences that nobody has decided yet. */
  open: number;
}

export function countAgreement(list: readonly CodedTwice[]): AgreementCounts {
  const counts = Object.fromEntries(
    likenessLabels.map(({ likeness }) => [likeness, list.filter((one) => one.likeness === likeness).length]),
  ) as Record<Likeness, number>;
  const compared = list.filter(({ likeness }) => likeness !== "unclear");
  return {
    coded: list.length,
    compared: compared.length,
    counts,
    refusals: compared.filter(({ likeness, sameRefusals }) => likeness === "same" && !sameRefusals).length,
    decided: list.filter(({ answer }) => answer.decision).length,
    open: list.filter((one) => isDifference(one) && !one.answer.decision).length,
  };
}

/**
 * Krippendorff’s alpha for the answers to one question: ordinal along a scale, nominal without an order, interval for amounts
 * and dates. A range counts with its middle. What only one of them places, and limits, which have no middle, are left out.
 */
export function measureAlpha(question: Question, list: readonly CodedTwice[]): Alpha & { metric: AlphaMetric } {
  const metric = hasValues(question) ? "interval" : question.kind === "unordered" ? "nominal" : "ordinal";
  const units = new Map<string, number[]>();
  for (const { statement, question: scale, first, second, likeness } of list) {
    if (likeness === "unclear" || !first.holds || !second.holds) continue;
    const [a, b] = [getSpan(scale, first.holds), getSpan(scale, second.holds)];
    if (a.limit || b.limit) continue;
    units.set(statement.id, [...(units.get(statement.id) ?? [findMiddle(scale, a)]), findMiddle(scale, b)]);
  }
  return { ...computeAlpha([...units.values()], metric), metric };
}

function findMiddle(question: Question, { from, to }: Span): number {
  const { values } = getScale(question);
  return ((values[from] ?? 0) + (values[to] ?? 0)) / 2;
}
