import type { CompiledPlacement } from "../dataset/compile";
import type { Negotiation } from "../dataset/negotiation";
import {
  type AgreementCounts,
  type CodedTwice,
  countAgreement,
  type Likeness,
  listCodedTwice,
  measureAlpha,
} from "../model/coded-twice";
import { atDate } from "../model/history/as-of";
import type { Alpha } from "../model/krippendorff";
import { getSpan } from "../model/scale";
import { getKnownDate, nameSpeaker } from "../model/statements";
import type { Decision } from "../schema/coding";
import type { Question } from "../schema/issue";
import { capitalise, formatDate, formatList, formatNumber } from "../text/format";
import { setQuotation } from "../text/quotation";
import { methodPath, questionPath, statementPath } from "../url/paths";
import { formatPosition } from "./matrix/cell";
import { nameDeclined, nameRuledOut, quoteAnswers } from "./refused-words";

/** How far two coders agree, question by question: counts first, alpha last. */
export interface CodedTwiceView {
  /** Its anchor on the page. */
  anchor: string;
  /** Who decided first, and who decided again. */
  who: string;
  /** How each of the others worked. */
  notes: string[];
  total: string;
  rows: AgreementRow[];
  /** How many answers are about a quotation or notes that have been changed since. Empty where none is. */
  changed: string;
  decisions: DecisionView[];
}

/** A row of the table; the last one has no question and no alpha, as the questions have no scale in common. */
export interface AgreementRow {
  id: string;
  text: string;
  href: string;
  alike: string;
  otherwise: string;
  unclear: string;
  alpha: string;
}

export interface DecisionView {
  id: string;
  who: string;
  question: string;
  href: string;
  quote: string;
  first: string;
  second: string;
  reason: string;
  stands: string;
  why: string;
  by: string;
}

/** What the method page says of second codings; undefined where there is none. */
export function buildCodedTwiceView(negotiation: Negotiation): CodedTwiceView | undefined {
  const list = listCodedTwice(negotiation);
  if (list.length === 0) return undefined;
  const counts = countAgreement(list);
  const changed = list.filter(({ changedSince }) => changedSince).length;
  const coders = negotiation.codings ?? [];
  return {
    anchor: codedTwiceId(negotiation),
    who: `First coder: ${negotiation.codedBy ?? "not named"}. Coded again by: ${formatList(coders.map(({ name }) => name))}.`,
    notes: coders.flatMap(({ note }) => note ?? []),
    total: writeCodedTwice(counts),
    rows: listQuestions(list).map(({ question, own }) => ({
      ...writeCounts(countAgreement(own)),
      id: question.id,
      text: question.text,
      href: own[0] ? questionPath(negotiation, own[0].placed.issue, question) : "",
      alpha: writeAlpha(measureAlpha(question, own)),
    })),
    changed:
      changed === 0
        ? ""
        : `For ${changed === list.length ? "all of them" : `${formatNumber(changed)} of the ${formatNumber(list.length)}`} the quotation or the notes have been mended since.`,
    decisions: list.flatMap((one) => buildDecision(negotiation, one) ?? []),
  };
}

/** The statements coded twice by question, in the order of the questions. */
export function listQuestions(list: readonly CodedTwice[]): { question: Question; own: CodedTwice[] }[] {
  const questions = new Map(list.map(({ placed }) => [placed.question.id as string, placed.question]));
  return [...questions.values()].map((question) => ({
    question,
    own: list.filter(({ placed }) => placed.question.id === question.id),
  }));
}

/** One line beside a question, with the way to the counts of all. Undefined where nobody has coded it again. */
export function linkCodedTwice(negotiation: Negotiation, question: { id: string }) {
  const own = listCodedTwice(negotiation).filter(({ placed }) => placed.question.id === question.id);
  if (own.length === 0) return undefined;
  return { text: writeCodedTwice(countAgreement(own)), href: `${methodPath}#${codedTwiceId(negotiation)}` };
}

/** Where the method page has the counts of a negotiation. */
export function codedTwiceId({ id }: { id: string }): string {
  return `coded-twice-${id}`;
}

function writeCodedTwice({ compared, counts }: AgreementCounts): string {
  const unclear = counts.unclear > 0 ? `, ${formatNumber(counts.unclear)} more unclear from the quotation alone` : "";
  if (compared === 0) return `Coded twice: ${formatNumber(counts.unclear)}, all unclear from the quotation alone.`;
  return `Coded twice: ${formatNumber(counts.same)} of ${formatNumber(compared)} alike${unclear}.`;
}

/** The differences as they follow their number: `2 overlapping`. */
const otherwise: readonly (readonly [Likeness, string])[] = [
  ["overlapping", "overlapping"],
  ["one-step", "a step apart"],
  ["further", "further apart"],
  ["opposite", "at opposite ends"],
  ["one-sided", "answered by one of them only"],
];

/** The counts of a row, in words. */
export function writeCounts({
  compared,
  counts,
}: AgreementCounts): Pick<AgreementRow, "alike" | "otherwise" | "unclear"> {
  const parts = otherwise.flatMap(([likeness, words]) =>
    counts[likeness] > 0 ? [`${formatNumber(counts[likeness])} ${words}`] : [],
  );
  return {
    alike: `${formatNumber(counts.same)} of ${formatNumber(compared)}`,
    otherwise: capitalise(formatList(parts)),
    unclear: counts.unclear === 0 ? "" : formatNumber(counts.unclear),
  };
}

/** `0.91, from 16`; the number of statements always stands beside it. */
export function writeAlpha({ alpha, units }: Alpha): string {
  if (units === 0) return "";
  if (alpha === undefined) return `Not defined: one answer throughout, from ${formatNumber(units)}`;
  // 1.00 is for coders who never differ.
  const shown = alpha < 1 ? Math.min(alpha, 0.99) : alpha;
  return `${shown.toFixed(2).replace("-", "−")}, from ${formatNumber(units)}`;
}

const standsWords: Record<Decision["stands"], string> = {
  first: "The first stands.",
  second: "The second stands.",
  both: "Both can be defended.",
  neither: "Neither stands.",
};

/** A decision in words; undefined where there was none to make, or nobody has made it. */
export function buildDecision(negotiation: Negotiation, one: CodedTwice): DecisionView | undefined {
  const { decision } = one.answer;
  if (!decision) return undefined;
  return {
    ...describeTwo(negotiation, one),
    stands: standsWords[decision.stands],
    why: decision.why,
    by: `${decision.by}, ${formatDate(decision.date)}`,
  };
}

/** Both codings of a statement in words. */
export function describeTwo(
  negotiation: Negotiation,
  { placed, statement, question, first, second, answer }: CodedTwice,
) {
  return {
    id: statement.id as string,
    who: `${nameSpeaker(negotiation, statement)}, ${formatDate(getKnownDate(statement))}`,
    question: placed.question.text,
    // What became known later is on no page of the day at which the others open.
    href: statementPath(
      statement.date > negotiation.asOf ? atDate(negotiation, statement.date) : negotiation,
      placed.issue,
      statement,
    ),
    quote: statement.quote ? setQuotation(statement.quote.exact) : "",
    first: describePlacement(question, first),
    second: describePlacement(question, second) || "Unclear",
    reason: answer.reason ?? "",
  };
}

/** An answer with what is refused beside it: `“Decide later”; declines “Return to Ukraine”`. */
export function describePlacement(question: Question, given: CompiledPlacement): string {
  const { holds, rejects, rulesOut } = given;
  const refused = { rejects, rulesOut } as Parameters<typeof nameDeclined>[1];
  const parts = [
    holds ? formatPosition(question, getSpan(question, holds)) : "",
    rejects ? `declines ${formatList(quoteAnswers(question, nameDeclined(question, refused)))}` : "",
    rulesOut ? `rules out ${formatList(quoteAnswers(question, nameRuledOut(question, refused)))}` : "",
  ];
  return capitalise(parts.filter(Boolean).join("; "));
}
