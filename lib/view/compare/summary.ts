import { listResultLabels, type Result, type ResultKind } from "../../model/difference";
import { capitalise, formatCount, formatList } from "../../text/format";
import { writeAlternatives, writeNumbers } from "../../text/words";
import type { DrawnResult } from "./drawn-result";
import { formatResultOfTwo } from "./result-words";
import type { CompareRowView } from "./row";

/** One outcome of a comparison: how often it occurs, with a link to each question. */
export interface OutcomeView {
  heading: string;
  result: DrawnResult;
  count: number;
  questions: { label: string; href: string }[];
}

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

/** Rarer outcomes first, because exceptions are what readers look for; those that do not occur are listed last. */
function listOutcomes(
  rows: readonly CompareRowView[],
  p: number,
  linkTo: (row: CompareRowView) => string,
): OutcomeView[] {
  const found = new Map<string, OutcomeView>();
  for (const row of rows) {
    const result = row.results[p]?.result;
    if (!result) continue;
    const heading = row.results[p]?.heading ?? "";
    const outcome = found.get(heading) ?? { heading, result, count: 0, questions: [] };
    outcome.count++;
    outcome.questions.push({ label: row.label, href: linkTo(row) });
    found.set(heading, outcome);
  }
  const missing = listResultLabels([])
    .filter(({ kind }) => ![...found.values()].some(({ result }) => result.kind === kind))
    .map(({ kind, label }) => ({ heading: label, result: exampleOf(kind), count: 0, questions: [] }));
  return [...[...found.values()].sort((a, b) => a.count - b.count), ...missing];
}

/** The number of questions with each outcome, with those that do not occur last, and how many rest on reports. */
function writeSentence(rows: readonly CompareRowView[], p: number): string {
  const results = rows.flatMap((row) => row.results[p] ?? []);
  const reports = results.filter(({ restsOnReport }) => restsOnReport).length;
  const [only] = results;
  if (!only) return "There is no question to compare them on.";
  if (results.length === 1) {
    const rests = only.restsOnReport ? " The result rests on a report." : "";
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
  if (silent === results.length) return `They cannot be compared on any of the ${numbers.number(silent)} questions.`;
  const found = kinds.filter((one) => one.count > 0).map((one) => `${one.words} on ${numbers.number(one.count)}`);
  const absent = kinds.filter((one) => one.count === 0).map(({ words }) => words);
  const none = absent.length > 0 ? `; on none ${writeAlternatives(absent)}` : "";
  const unknown = silent === 0 ? "All can be compared" : `${capitalise(numbers.number(silent))} cannot be compared`;
  const rest = numbers.count(reports, "of the results rests", reports > 0 ? "of the results rest" : "result rests");
  return `Of ${numbers.number(results.length)} questions: ${formatList(found)}${none}. ${unknown}; ${rest} on a report.${unconcerned}`;
}

function exampleOf(kind: ResultKind): Result {
  switch (kind) {
    case "apart":
      return { kind, steps: 1 };
    case "opposite":
      return { kind, steps: 4 };
    default:
      return { kind };
  }
}
