import { listPlacedQuestions, type Negotiation } from "../../dataset/negotiation";
import { answerQuestion, type Column, compareAnswers } from "../../model/column";
import { nameColumnsTogether } from "../../model/column-name";
import type { Difference, ResultKind } from "../../model/difference";
import { namePossessive } from "../../model/party-name";
import type { AgeLimit, StanceFilter } from "../../model/stance";
import { getStanceTable } from "../../model/stance-table";
import { capitalise, formatDate, formatList } from "../../text/format";
import { writeHeadlineNumbers, writeHeadlineShare, writeNumbers, writeShare } from "../../text/words";
import { chooseHeadline, type Finding, joinLead } from "./finding";

/** On how many of the questions that can be compared two or three columns agree or overlap. */
export function findComparison(negotiation: Negotiation, columns: readonly Column[], filter: StanceFilter): Finding {
  const stances = getStanceTable(negotiation, negotiation.asOf, filter);
  const pairs = columns.flatMap((left, i) => columns.slice(i + 1).map((right) => [left, right] as const));
  const results = listPlacedQuestions(negotiation).map(({ question }) =>
    pairs.map(([left, right]) =>
      compareAnswers(answerQuestion(left, question, stances), answerQuestion(right, question, stances), question),
    ),
  );
  return writeComparison(columns, results, negotiation.asOf, filter.within);
}

/** The finding for these results: for each question those of the pairs. */
export function writeComparison(
  columns: readonly Column[],
  results: readonly Difference[][],
  asOf: string,
  within?: AgeLimit,
): Finding {
  const who = nameColumns(columns, asOf);
  const kindsOf = (differences: readonly Difference[]) => differences.map(({ result }) => result.kind);
  const isOne = (differences: readonly Difference[], ...kinds: ResultKind[]) =>
    kindsOf(differences).every((kind) => kinds.includes(kind));
  const known = results.filter((one) => kindsOf(one).every(isComparable));
  const same = known.filter((one) => isOne(one, "same"));
  const overlapping = known.filter((one) => isOne(one, "same", "overlapping") && !isOne(one, "same"));
  const questions = results.length;
  if (questions === 0) return { headline: "There is no question to compare them on", lead: "" };
  const both = columns.length === 2 ? "both" : "all";
  const have = columns.every(({ kind }) => kind === "party") ? `where ${both} have a position` : "that can be compared";
  if (known.length === 0) {
    const on = questions === 1 ? "the only question" : questions === 2 ? "either question" : "any question";
    // When three are compared, two of them may still be comparable.
    const some = columns.length > 2 && results.some((one) => one.some(({ result }) => isComparable(result.kind)));
    return {
      headline: chooseHeadline(
        who.map((names) => `${names} cannot ${some ? "all " : ""}be compared on ${on}`) as [string, ...string[]],
        within,
      ),
      lead: describeUnconcerned(results, both),
    };
  }
  const numbers = writeHeadlineNumbers(known.length);
  const share = (count: number) => writeShare(count, known.length, `question ${have}`, `questions ${have}`, numbers);
  const agree = columns.every(({ kind }) => kind === "party") && !isSameParty(columns) ? "agree" : "match";
  const verb =
    same.length > 0 && overlapping.length > 0
      ? `${agree} on ${numbers.number(same.length)} and overlap on ${numbers.number(overlapping.length)} of the ${numbers.count(known.length, `question ${have}`, `questions ${have}`)}`
      : overlapping.length > 0
        ? `overlap on ${share(overlapping.length)}`
        : same.length > 0
          ? `${agree} on ${share(same.length)}`
          : columns.length === 2
            ? `differ on ${share(known.length)}`
            : known.length === 1
              ? `do not all ${agree} on ${share(1)}`
              : `${agree} on ${share(0)}`;
  const close = same.length + overlapping.length;
  const does = overlapping.length === 0 ? agree : same.length === 0 ? "overlap" : `${agree} or overlap`;
  const comparable = (count: number) =>
    writeHeadlineShare(count, known.length, "comparable question", "comparable questions", numbers);
  const briefer =
    known.length === 1
      ? [
          `${close > 0 ? does : columns.length === 2 ? "differ" : `do not all ${agree}`} on the only question that can be compared`,
        ]
      : [
          ...(same.length > 0 && overlapping.length > 0
            ? [`${agree} on ${numbers.number(same.length)} and overlap on ${comparable(overlapping.length)}`]
            : []),
          `${does} on ${comparable(close)}`,
        ];
  return {
    headline: chooseHeadline(
      who.flatMap((names) => [verb, ...briefer].map((does) => `${names} ${does}`)) as [string, ...string[]],
      within,
    ),
    lead: joinLead([
      columns.length === 2 ? describeRest(known) : "",
      describeReports(known),
      describeMissing(results, both),
      describeUnconcerned(results, both),
    ]),
  };
}

function isComparable(kind: ResultKind): boolean {
  return kind !== "not-comparable" && kind !== "not-concerned";
}

/** How far apart the others are. */
function describeRest(known: readonly Difference[][]): string {
  const count = (kind: ResultKind) => known.filter(([one]) => one?.result.kind === kind).length;
  const numbers = writeNumbers(known.length);
  const parts = [
    { count: count("apart"), words: "apart" },
    { count: count("different"), words: "different" },
    { count: count("opposite"), words: "at opposite ends" },
  ].filter((one) => one.count > 0);
  if (parts.length === 0 || known.length === 1)
    return known.length === 1 && parts[0] ? `They are ${parts[0].words}.` : "";
  return `They are ${formatList(parts.map((one) => `${one.words} on ${numbers.number(one.count)}`))}.`;
}

function describeReports(known: readonly Difference[][]): string {
  const reports = known.filter((one) => one.some(({ restsOnReport }) => restsOnReport)).length;
  if (reports === 0) return "All of this is on the record.";
  if (reports === known.length) return "All of this is by report.";
  const numbers = writeNumbers(reports);
  return `${capitalise(numbers.count(reports, "result relies", "results rely"))} on a report.`;
}

function countQuestions(results: readonly Difference[][], kind: ResultKind): number {
  return results.filter((one) => one.some(({ result }) => result.kind === kind)).length;
}

function describeMissing(results: readonly Difference[][], both: string): string {
  const silent = countQuestions(results, "not-comparable");
  if (silent === 0) return "";
  const numbers = writeNumbers(silent);
  return both === "all"
    ? `On ${numbers.count(silent, "question", "questions")} not all can be compared.`
    : `${capitalise(numbers.count(silent, "question cannot", "questions cannot"))} be compared.`;
}

function describeUnconcerned(results: readonly Difference[][], both: string): string {
  const unconcerned = countQuestions(results, "not-concerned");
  if (unconcerned === 0) return "";
  return `${capitalise(writeNumbers(unconcerned).count(unconcerned, "question does", "questions do"))} not concern ${both}.`;
}

function isSameParty(columns: readonly Column[]): boolean {
  const [left, right, third] = columns;
  return left?.kind === "party" && right?.kind === "party" && left.party.id === right.party.id && third === undefined;
}

/** The names of the columns, fullest first. */
function nameColumns(columns: readonly Column[], asOf: string): string[] {
  const [left, right] = columns;
  if (isSameParty(columns) && left?.kind === "party" && right?.kind === "party") {
    const whose = capitalise(namePossessive(left.party));
    const days = [left.at ?? asOf, right.at ?? asOf].map((day) => formatDate(day));
    return [
      `${whose} positions of ${formatList(days)}`,
      `${whose} positions of both days`,
      "The positions of both days",
    ];
  }
  return [nameColumnsTogether(columns), columns.length === 2 ? "The two" : "The three"];
}
