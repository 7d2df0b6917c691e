import { findGap } from "./gap";
import { isSameSpan, listIndices, measureSpan, type Scale, type Span } from "./scale";
import { listReports, type Stance } from "./stance";

/** Where a column stands on one question: on the record, and according to reports. It is silent if both are empty. */
export interface Standing {
  stated: readonly Span[];
  reported: readonly Span[];
  /** Whether the question does not concern the column. Nothing is then stated or reported. */
  notConcerned?: true | undefined;
}

/** How far two points of a scale lie apart. */
export interface Distance {
  /** In steps of the scale, in the unit of an amount, in days for a date. */
  steps: number;
  /** For dates: the two days. Their distance in months depends on which months they are. */
  between?: Span | undefined;
}

/** How far apart two columns are on one question: the distance is that between their nearest points. */
export type Result =
  | { kind: "same" }
  | { kind: "overlapping" }
  | ({ kind: "apart" } & Distance)
  | { kind: "opposite"; steps: number }
  | { kind: "different" }
  | { kind: "not-concerned" }
  | { kind: "not-comparable" };

export type ResultKind = Result["kind"];

/** The comparison of two columns on one question. */
export interface Difference {
  result: Result;
  /** Whether a side is known only from reports, so that the result rests on a report. */
  restsOnReport: boolean;
  /** The result if the reports alongside stated positions counted in their place; undefined if there are none. */
  ifReportsCounted: Result | undefined;
}

/** The results and their rules, from nearest to furthest, as the method page lists them. */
export const resultLabels: readonly { kind: ResultKind; label: string; rule: string }[] = [
  { kind: "same", label: "Same", rule: "Both want the same option, or the same range of options." },
  { kind: "overlapping", label: "Overlapping", rule: "Their ranges share at least one option, but are not the same." },
  {
    kind: "apart",
    label: "Apart",
    rule: "They share no option. The steps between them are counted along the scale, from the nearest point of one to the nearest point of the other. For amounts and dates it is the amount or the time between these points.",
  },
  {
    kind: "opposite",
    label: "Opposite ends",
    rule: "One wants the first option of the scale and the other the last. Amounts and dates have no opposite ends.",
  },
  {
    kind: "different",
    label: "Different",
    rule: "They share no option, and the options of the question have no order, so nobody can say how far apart they are.",
  },
  {
    kind: "not-concerned",
    label: "Does not concern both",
    rule: "The question does not concern one or both of them. That is neither a missing position nor a difference.",
  },
  {
    kind: "not-comparable",
    label: "Cannot be compared",
    rule: "No position was found for one or both. Two parties that say nothing do not agree: nothing is known about either.",
  },
];

/** The results that a key or a list of counts has: all but those that only some questions can come to, where none did. */
export function listResultLabels(found: Iterable<ResultKind>): typeof resultLabels {
  const occurring = new Set(found);
  return resultLabels.filter(({ kind }) => (kind !== "different" && kind !== "not-concerned") || occurring.has(kind));
}

/** The part of a stance that comparisons are based on. */
export function getStanding(stance: Stance): Standing {
  return {
    stated: stance.kind === "stated" ? stance.spans : [],
    reported: listReports(stance).map(({ span }) => span),
    ...(stance.kind === "not-concerned" && { notConcerned: true as const }),
  };
}

/** A key that is equal for standings with equal results against any other. There are far fewer of them than parties. */
export function formatStandings({ stated, reported, notConcerned }: Standing): string {
  if (notConcerned) return "not concerned";
  const write = (spans: readonly Span[]) => spans.map(({ from, to }) => `${from}-${to}`).join(" ");
  return `${write(stated)}/${write(reported)}`;
}

/**
 * Compares two columns on a question with this scale. Symmetric, and never further apart than the ends of the scale. Only
 * what is on the record counts; a report counts if nothing is on the record, and then `restsOnReport` is set. docs/rules.md.
 */
export function compare(left: Standing, right: Standing, scale: Scale): Difference {
  if (left.notConcerned || right.notConcerned) {
    return { result: { kind: "not-concerned" }, restsOnReport: false, ifReportsCounted: undefined };
  }
  const result = measure(onRecordFirst(left), onRecordFirst(right), scale);
  const hasReportAlongside = [left, right].some(({ stated, reported }) => stated.length > 0 && reported.length > 0);
  return {
    result,
    restsOnReport: result.kind !== "not-comparable" && [left, right].some(({ stated }) => stated.length === 0),
    ifReportsCounted:
      hasReportAlongside && result.kind !== "not-comparable"
        ? measure(reportFirst(left), reportFirst(right), scale)
        : undefined,
  };
}

/** The spans that a column is measured by: those on the record or, if there are none, those of the reports. */
export function onRecordFirst({ stated, reported }: Standing): readonly Span[] {
  return stated.length > 0 ? stated : reported;
}

function reportFirst({ stated, reported }: Standing): readonly Span[] {
  return reported.length > 0 ? reported : stated;
}

/** Compares two sets of spans on one scale. Their distance is the smallest between any two of their points. */
export function measure(left: readonly Span[], right: readonly Span[], scale: Scale): Result {
  const [a, b] = [left[0], right[0]];
  // Nothing is known about a silent column, so the difference is unknown: neither zero nor the maximum.
  if (!a || !b) return { kind: "not-comparable" };
  const gap = findGap(left, right, scale);
  if (gap) {
    if (scale.kind === "unordered") return { kind: "different" };
    const isWhole = gap.from === 0 && gap.to === scale.values.length - 1;
    const steps = measureSpan(gap, scale);
    if (scale.kind === "ordered" && isWhole) return { kind: "opposite", steps };
    return { kind: "apart", steps, ...(scale.kind === "date" && { between: gap }) };
  }
  return { kind: coverTheSame(left, right, scale) ? "same" : "overlapping" };
}

/** Whether two sets of spans cover the same answers. */
function coverTheSame(left: readonly Span[], right: readonly Span[], { kind }: Scale): boolean {
  const [a, b] = [left[0], right[0]];
  // A fast path for the usual case of one span against another.
  if (left.length === 1 && right.length === 1 && a && b) return isSameSpan(a, b);
  if (kind === "ordered" || kind === "unordered") return listIndices(left).join() === listIndices(right).join();
  // Between two values that are next to each other among those named there are others: 3 or 5 is not from 3 to 5.
  const [own, other] = [mergeSpans(left), mergeSpans(right)];
  return own.length === other.length && own.every((span, i) => isSameSpan(span, other[i] ?? span));
}

/** The same spans with those that meet joined, in order. */
function mergeSpans(spans: readonly Span[]): Span[] {
  const merged: Span[] = [];
  for (const { from, to } of spans.toSorted((one, two) => one.from - two.from)) {
    const last = merged.at(-1);
    if (last && from <= last.to) last.to = Math.max(last.to, to);
    else merged.push({ from, to });
  }
  return merged;
}

/** Whether two results are the same one. */
function isSameResult(a: Result, b: Result): boolean {
  return a.kind === b.kind && rankResult(a) === rankResult(b);
}

/** The result if the reports alongside counted, where it is another one. */
export function getOtherIfCounted({ result, ifReportsCounted }: Difference): Result | undefined {
  return ifReportsCounted && !isSameResult(result, ifReportsCounted) ? ifReportsCounted : undefined;
}

/** A rank that sorts results from nearest to furthest, with those that cannot be compared last. */
export function rankResult(result: Result): number {
  switch (result.kind) {
    case "same":
      return -1;
    case "overlapping":
      return 0;
    case "apart":
      return result.steps;
    case "opposite":
      // On a scale of two options the ends are one step apart. That is still further than one step on a longer scale.
      return 1000 + result.steps;
    case "different":
      return 1;
    case "not-concerned":
    case "not-comparable":
      return Number.POSITIVE_INFINITY;
  }
}
