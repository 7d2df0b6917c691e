import { hasValues } from "../model/scale";
import type { Question } from "../schema/issue";
import { capitalise, formatCount } from "../text/format";
import { notYetExplained } from "./issue/coding";
import { formatPosition } from "./matrix/cell";
import { type SharesView, withShares } from "./shares";

/** How an answer is coded: each option, or once for all values of an amount or a date. */
export interface CodedAnswer {
  label: string;
  sentence: string;
  means: string;
  evidence: string;
  statusQuo: boolean;
  /** How it divides something, where it does. */
  shares?: SharesView;
}

/** How the answers to a question are coded. */
export function listCodedAnswers(question: Question): CodedAnswer[] {
  const { options, amount, dates } = question;
  const about = amount ?? dates;
  if (!hasValues(question) || !about) {
    return options.map(({ label, sentence, means, evidence, statusQuo }, place) => ({
      label,
      ...withShares(question, { from: place, to: place }),
      sentence,
      means: means ?? notYetExplained,
      evidence: evidence ?? notYetExplained,
      statusQuo: statusQuo === true,
    }));
  }
  const today = options.find(({ statusQuo }) => statusQuo);
  return [
    {
      label: `${capitalise(describeRange(question))}${today ? `; the status quo is ${today.label}` : ""}`,
      sentence: about.sentence.replace("#", amount ? amount.unit.many.replace("#", "…") : "…"),
      means: about.means,
      evidence: about.evidence,
      statusQuo: false,
    },
  ];
}

/** The plausible range of an amount or a date: `any amount from 0 to 1,000 boats`. */
export function describeRange(question: Question): string {
  const range = formatPosition(question, { from: 0, to: question.options.length - 1 });
  return question.kind === "date" ? `any day ${range}` : `any amount ${range}`;
}

/** What the scale of a question is, as the introduction of its figure. */
export function describeScale(question: Question): string {
  if (hasValues(question)) {
    return `${capitalise(describeRange(question))}, the plausible range, drawn in proportion; neither end is better.`;
  }
  const count = capitalise(formatCount(question.options.length, "option", "options"));
  return question.kind === "unordered"
    ? `${count} without an order: two answers are the same or different, and nothing more.`
    : `${count}, from one end of the question to the other; neither end is better.`;
}
