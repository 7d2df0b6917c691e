import { findGap } from "./gap";
import { isSameSpan, listIndices, type Span } from "./scale";
import { listReports, type Stance } from "./stance";

/** Where a column stands on one question: what is on record, and what is only reported. Both empty: silent. */
export interface Standing {
  stated: readonly Span[];
  reported: readonly Span[];
}

/** What comparing two columns on one question comes to. `steps` counts options between the nearest points. */
export type Result =
  | { kind: "same" }
  | { kind: "overlapping" }
  | { kind: "apart"; steps: number }
  | { kind: "opposite"; steps: number }
  | { kind: "not-comparable" };

export type ResultKind = Result["kind"];

/** The result of comparing two columns on one question. */
export interface Difference {
  result: Result;
  /** A side is known only by report, so the result rests on a report. */
  restsOnReport: boolean;
  /** What the result would be if the reports that stand beside stated positions counted in their place. */
  ifReportsCounted: Result | undefined;
}

/** The results with their rules, from nearest to furthest. The method page prints this table. */
export const resultLabels: readonly { kind: ResultKind; label: string; rule: string }[] = [
  { kind: "same", label: "Same", rule: "Both hold the same option, or the same range of options." },
  { kind: "overlapping", label: "Overlapping", rule: "Their ranges share at least one option, but are not the same." },
  {
    kind: "apart",
    label: "Steps apart",
    rule: "They share no option. The steps are counted along the scale, from the nearest point of one to the nearest point of the other.",
  },
  {
    kind: "opposite",
    label: "Opposite ends",
    rule: "One stands at the first option of the scale and the other at the last.",
  },
  {
    kind: "not-comparable",
    label: "Cannot be compared",
    rule: "One or both have no position that was found. Two silent columns do not agree: nothing is known of either.",
  },
];

/** The placing of a stance, for comparing it. */
export function getStanding(stance: Stance): Standing {
  return {
    stated: stance.kind === "stated" ? stance.spans : [],
    reported: listReports(stance).map(({ span }) => span),
  };
}

/** The same for placings that compare alike with everything. Several parties stand at one place, so there are few of them. */
export function formatStandings({ stated, reported }: Standing): string {
  const write = (spans: readonly Span[]) => spans.map(({ from, to }) => `${from}-${to}`).join(" ");
  return `${write(stated)}/${write(reported)}`;
}

/**
 * Compares two columns on a question of `options` options. Symmetric and bounded by `options - 1` steps. Measured
 * between what is on record; a report counts only where nothing is on record, and the result then says that it rests on
 * one. docs/rules.md.
 */
export function compare(left: Standing, right: Standing, options: number): Difference {
  const result = measure(onRecordFirst(left), onRecordFirst(right), options);
  const beside = [left, right].some(({ stated, reported }) => stated.length > 0 && reported.length > 0);
  return {
    result,
    restsOnReport: result.kind !== "not-comparable" && [left, right].some(({ stated }) => stated.length === 0),
    ifReportsCounted:
      beside && result.kind !== "not-comparable" ? measure(reportFirst(left), reportFirst(right), options) : undefined,
  };
}

/** What a column is measured by: what is on record, and a report only where nothing is. */
export function onRecordFirst({ stated, reported }: Standing): readonly Span[] {
  return stated.length > 0 ? stated : reported;
}

function reportFirst({ stated, reported }: Standing): readonly Span[] {
  return reported.length > 0 ? reported : stated;
}

/** The distance between two sets of spans on one scale: the smallest one between any two of their points. */
export function measure(left: readonly Span[], right: readonly Span[], options: number): Result {
  const [a, b] = [left[0], right[0]];
  // Nothing is known of a silent column, so nothing is known of the difference: not zero, not the maximum.
  if (!a || !b) return { kind: "not-comparable" };
  const gap = findGap(left, right);
  if (gap) {
    const steps = gap.to - gap.from;
    return { kind: steps === options - 1 ? "opposite" : "apart", steps };
  }
  // Nearly always one stretch against another, and then there is nothing to list.
  const isSame =
    left.length === 1 && right.length === 1 ? isSameSpan(a, b) : listIndices(left).join() === listIndices(right).join();
  return { kind: isSame ? "same" : "overlapping" };
}

/** Orders results from nearest to furthest; those that cannot be compared come last. */
export function rankResult(result: Result): number {
  switch (result.kind) {
    case "same":
      return -1;
    case "overlapping":
      return 0;
    case "apart":
      return result.steps;
    case "opposite":
      // A scale of two options has its ends one step apart; that is still further than one step of a longer scale.
      return 1000 + result.steps;
    case "not-comparable":
      return Number.POSITIVE_INFINITY;
  }
}
