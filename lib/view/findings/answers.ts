import type { Span } from "../../model/scale";
import { listAnswers, listReports } from "../../model/stance";
import type { StanceTable } from "../../model/stance-table";
import { groupInto } from "../../model/statements";
import type { Question } from "../../schema/issue";
import type { Party } from "../../schema/negotiation";
import { formatList } from "../../text/format";
import { writeAlternatives, writeHeadlineNumbers } from "../../text/words";
import { nameSilence } from "../age-words";
import { getScaleWords } from "../matrix/cell";
import { formatSpan } from "../matrix/position-words";
import { countAll } from "./who";

/** How a group of parties stands: on the record, by report, silent, or not concerned. */
type Standing = "stated" | "reported" | "silent" | "not-concerned";

/** The parties that give one answer, in the order of the parties. */
export interface AnswerGroup {
  parties: Party[];
  standing: Standing;
  /** The answer in the words of the scale, and in those that stand beside a mark. */
  words: string;
  brief: string;
}

/** The parties by what they answer; groups and parties in the order of the parties, which favours nobody. */
export function groupAnswers(question: Question, parties: readonly Party[], stances: StanceTable): AnswerGroup[] {
  const answers = parties.map((party) => ({ party, ...describeAnswer(question, stances, party) }));
  const groups = groupInto(answers, ({ standing, words }) => `${standing} ${words}`);
  return [...groups.values()].flatMap((own) => {
    const [first] = own;
    if (!first) return [];
    const { standing, words, brief } = first;
    return [{ parties: own.map(({ party }) => party), standing, words, brief }];
  });
}

function describeAnswer(question: Question, stances: StanceTable, { id }: Party): Omit<AnswerGroup, "parties"> {
  const stance = stances.get(question, id);
  const say = (write: (spans: readonly Span[], brief: boolean) => string, spans: readonly Span[]) => ({
    words: write(spans, false),
    brief: write(spans, true),
  });
  switch (stance.kind) {
    case "stated": {
      const answers = listAnswers(question, stance);
      const scoped = new Set(answers.map(({ scope }) => scope)).size > 1;
      const both = stance.contested ? ", contested" : scoped ? ", case by case" : "";
      return {
        standing: "stated",
        ...say(
          (spans, brief) => {
            const named = spans.map((span) => nameSpan(question, span, brief));
            return spans.length === 1 ? (named[0] ?? "") : both ? formatList(named) + both : writeAlternatives(named);
          },
          distinct(answers.map(({ span }) => span)),
        ),
      };
    }
    case "reported":
      return {
        standing: "reported",
        ...say(
          (spans, brief) => writeAlternatives(spans.map((span) => nameSpan(question, span, brief))),
          distinct(listReports(stance).map(({ span }) => span)),
        ),
      };
    case "silent": {
      const [line, ...more] = stance.redLines;
      const silence = nameSilence(stances.filter.within);
      if (!line) return { standing: "silent", words: silence, brief: silence };
      const name = (brief: boolean) =>
        more.length > 0 ? "rules out several answers" : `rules out ${nameSpan(question, spanOf(line.place), brief)}`;
      return { standing: "stated", words: name(false), brief: name(true) };
    }
    case "not-concerned":
      return { standing: "not-concerned", words: "not concerned", brief: "not concerned" };
  }
}

const spanOf = (place: number): Span => ({ from: place, to: place });

function distinct(spans: readonly Span[]): Span[] {
  const key = ({ from, to, limit }: Span) => `${from} ${to} ${limit ?? ""}`;
  return [...new Map(spans.map((span) => [key(span), span])).values()].toSorted((a, b) => a.from - b.from);
}

/**
 * A position in a headline: without quotation marks, which a reader would take for the party's own words. The capital
 * letters show where an option begins and ends.
 */
function nameSpan(question: Question, span: Span, brief: boolean): string {
  const words = getScaleWords(question);
  const labels = brief ? question.options.map(({ short }) => short) : words.labels;
  if (words.kind === "amount" || words.kind === "date") return formatSpan(words, span);
  const [first = "", last = ""] = [labels[span.from], labels[span.to]];
  if (span.from === span.to) return first;
  const isPair = span.to === span.from + 1;
  if (brief) return `${first}${isPair ? " or " : " … "}${last}`;
  return isPair ? `${first} or ${last}` : `from ${first} to ${last}`;
}

/** `Russia and Ukraine: Stays with Russia; United States, by report: Left for later`. */
export function writeGroups(groups: readonly AnswerGroup[], brief = false): string {
  return groups
    .map((group) => `${formatList(group.parties.map(({ name }) => name))}${writeAnswer(group, brief)}`)
    .join("; ");
}

/**
 * The same where there are too many parties to name: `twelve parties: Never; one party, by report: All year`. Empty where
 * nobody has an answer.
 */
export function countGroups(groups: readonly AnswerGroup[], brief = false): string {
  const [only] = groups;
  if (only && groups.length === 1) {
    if (only.standing === "silent" || only.parties.length === 1) return "";
    const who = countAll(only.parties.length, "", writeHeadlineNumbers(only.parties.length));
    return `${who} agree${writeAnswer(only, brief)}`;
  }
  const numbers = writeHeadlineNumbers(...groups.map(({ parties }) => parties.length));
  return groups
    .map((group) => `${numbers.count(group.parties.length, "party", "parties")}${writeAnswer(group, brief)}`)
    .join("; ");
}

function writeAnswer({ standing, words, brief: short }: AnswerGroup, brief: boolean): string {
  return `${standing === "reported" ? ", by report" : ""}: ${brief ? short : words}`;
}

/** The same without the answers: `four parties, three answers; no position found for one`. */
export function countAnswers(groups: readonly AnswerGroup[]): string {
  const count = (standing: Standing) =>
    groups.filter((one) => one.standing === standing).reduce((sum, { parties }) => sum + parties.length, 0);
  const [stated, reported, silent] = [count("stated"), count("reported"), count("silent")];
  const answers = new Set(
    groups.filter(({ standing }) => standing === "stated" || standing === "reported").map(({ words }) => words),
  ).size;
  const all = stated + reported + silent;
  const numbers = writeHeadlineNumbers(all, answers);
  const silence = groups.find(({ standing }) => standing === "silent")?.words ?? "";
  if (stated + reported === 0) return `${silence} for ${all === 1 ? "the party" : "any party"}`;
  return [
    `${numbers.count(all, "party", "parties")}, ${numbers.count(answers, "answer", "answers")}`,
    ...(reported > 0 ? [stated === 0 ? "all by report" : `${numbers.number(reported)} by report`] : []),
    ...(silent > 0 ? [`${silence} for ${numbers.number(silent)}`] : []),
  ].join("; ");
}
