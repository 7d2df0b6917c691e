import { type Result, type ResultKind, resultLabels } from "../../model/difference";
import { capitalise, formatList, formatNumberInWords } from "../../text/format";
import type { DrawnResult } from "./drawn-result";
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
  const missing = resultLabels
    .filter(({ kind }) => kind !== "different" && ![...found.values()].some(({ result }) => result.kind === kind))
    .map(({ kind, label }) => ({ heading: label, result: exampleOf(kind), count: 0, questions: [] }));
  return [...[...found.values()].sort((a, b) => a.count - b.count), ...missing];
}

/** The number of questions with each outcome, including zeros, and how many of them rest on reports. */
function writeSentence(rows: readonly CompareRowView[], p: number): string {
  const results = rows.flatMap((row) => row.results[p] ?? []);
  const count = (kind: ResultKind) => results.filter(({ result }) => result.kind === kind).length;
  const number = (kind: ResultKind) => (count(kind) === 0 ? "none" : formatNumberInWords(count(kind)));
  const reports = results.filter(({ restsOnReport }) => restsOnReport).length;
  const parts = [
    `the same on ${number("same")}`,
    `overlapping on ${number("overlapping")}`,
    `apart on ${number("apart")}`,
    `at opposite ends on ${number("opposite")}`,
    ...(count("different") > 0 ? [`different on ${number("different")}`] : []),
  ];
  const silent = count("not-comparable");
  const unknown =
    silent === 0 ? "None is left uncompared" : `${capitalise(formatNumberInWords(silent))} cannot be compared`;
  const of = rows.length === 1 ? "On the one question" : `Of ${formatNumberInWords(rows.length)} questions`;
  return `${of}: ${formatList(parts)}. ${unknown}; ${reports === 0 ? "none" : formatNumberInWords(reports)} of the results ${reports === 1 ? "rests" : "rest"} on a report.`;
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
