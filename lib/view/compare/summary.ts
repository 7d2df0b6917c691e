import type { ResultKind } from "../../model/difference";
import { groupBy } from "../../model/timeline";
import { capitalise, formatCount, formatList } from "../../text/format";
import { writeAlternatives, writeNumbers } from "../../text/words";
import type { DrawnResult } from "./drawn-result";
import { formatResultOfTwo } from "./result-words";
import type { CompareRowView } from "./row";

/** One part of the bar of results: how often it occurs, with a link to each question. */
export interface OutcomeView {
  heading: string;
  result: DrawnResult;
  count: number;
  /** Its part of the bar, of 8. */
  share: number;
  questions: { label: string; href: string }[];
}

/** How wide the bar of results is. */
const parts = 8;

/** The outcomes for one pair of columns. */
export interface PairSummaryView {
  /** The names of the two; empty if the page compares only two columns. */
  pair: string[];
  sentence: string;
  outcomes: OutcomeView[];
}

/** Sums up each pair. `linkTo` gives the URL of a row, which view options may have hidden on this page. */
export function sumUpPairs(
  rows: readonly CompareRowView[],
  linkTo: (row: CompareRowView) => string,
): PairSummaryView[] {
  const pairs = rows[0]?.results ?? [];
  return pairs.map(({ pair }, p) => ({
    pair,
    sentence: writeSentence(rows, p),
    outcomes: listOutcomes(rows, p, linkTo),
  }));
}

/** The outcomes that occur, from nearest to furthest, with those that cannot be compared last. */
function listOutcomes(
  rows: readonly CompareRowView[],
  p: number,
  linkTo: (row: CompareRowView) => string,
): OutcomeView[] {
  const compared = rows.flatMap((row) => {
    const result = row.results[p];
    return result ? [{ row, result }] : [];
  });
  const sorted = compared.toSorted((a, b) => a.result.rank - b.result.rank);
  return groupBy(sorted, ({ result }) => String(Math.floor(result.rank))).flatMap(([, own]) => {
    const [first] = own;
    if (!first) return [];
    const isOne = own.every(({ result }) => result.heading === first.result.heading);
    return [
      {
        heading: isOne ? first.result.heading : "Apart by an amount or a time",
        result: first.result.result,
        count: own.length,
        share: (own.length / compared.length) * parts,
        questions: own.map(({ row }) => ({ label: row.label, href: linkTo(row) })),
      },
    ];
  });
}

/** The number of questions with each outcome, with those that do not occur last, and how many are known from reports. */
function writeSentence(rows: readonly CompareRowView[], p: number): string {
  const results = rows.flatMap((row) => row.results[p] ?? []);
  const reports = results.filter(({ restsOnReport }) => restsOnReport).length;
  const [only] = results;
  if (!only) return "There is no question to compare them on.";
  if (results.length === 1) {
    const rests = only.restsOnReport ? " That is based on a report." : "";
    return `On the only question they ${formatResultOfTwo(only.result, only.heading.toLocaleLowerCase("en-GB"))}.${rests}`;
  }
  const count = (kind: ResultKind) => results.filter(({ result }) => result.kind === kind).length;
  const numbers = writeNumbers(results.length);
  const kinds = [
    { words: "the same", count: count("same") },
    { words: "overlapping", count: count("overlapping") },
    { words: "apart", count: count("apart") },
    { words: "at opposite ends", count: count("opposite") },
    ...(count("different") > 0 ? [{ words: "different", count: count("different") }] : []),
  ];
  const unconcerned =
    count("not-concerned") > 0
      ? ` ${capitalise(formatCount(count("not-concerned"), "question does", "questions do"))} not concern both.`
      : "";
  const silent = count("not-comparable");
  if (silent + count("not-concerned") === results.length)
    return `They cannot be compared on ${results.length === 2 ? "either" : "any"} of the ${numbers.number(results.length)} questions.${unconcerned}`;
  const found = kinds.filter((one) => one.count > 0).map((one) => `${one.words} on ${numbers.number(one.count)}`);
  const absent = kinds.filter((one) => one.count === 0).map(({ words }) => words);
  const none = absent.length > 0 ? `; on none ${writeAlternatives(absent)}` : "";
  const unknown = silent === 0 ? "All can be compared" : `${capitalise(numbers.number(silent))} cannot be compared`;
  const rest =
    reports === 0
      ? "all of this is on the record"
      : numbers.count(reports, "result is based on a report", "results are based on reports");
  return `Of ${numbers.number(results.length)} questions: ${formatList(found)}${none}. ${unknown}; ${rest}.${unconcerned}`;
}
