import type { Change } from "../changes";
import { writeCount, writeList } from "../format";
import type { Span } from "../scale";
import type { MarkShape } from "./cell-view";
import { writeSpan } from "./position-words";

/** A stretch of the scale and the mark of the evidence that puts a party there. */
export interface MarkedSpan extends Span {
  shape: MarkShape;
}

/** Where a party stands at a date: what is on record, and what is reported beside or instead. Both empty: silent. */
export interface Whereabouts {
  stated: MarkedSpan[];
  reported: MarkedSpan[];
  /** What is on record cannot all hold. */
  contested?: true;
}

/** Where a party stands, in words. A report says that it is one. */
export function writeWhereabouts(labels: readonly string[], { stated, reported, contested }: Whereabouts): string {
  if (stated.length === 0 && reported.length === 0) return "No stated position found";
  const onRecord = writeList(stated.map((span) => writeSpan(labels, span)));
  const reports = reported.map((span) => {
    const word = span.shape === "summary" ? "by a news summary" : "reported";
    return `${word}: ${writeSpan(labels, span)}${span.shape === "disputed" ? ", disputed" : ""}`;
  });
  return [
    stated.length > 0 ? `${onRecord}${contested ? ", contested: these cannot both hold" : ""}` : "Nothing on record",
    ...reports,
  ].join("; ");
}

/** What changed in a party's stance on one day, as a phrase for each change. */
export function writeChange(labels: readonly string[], change: Change): string {
  const write = (spans: readonly Span[]) => writeList(spans.map((span) => writeSpan(labels, span)));
  switch (change.kind) {
    case "first":
      return `first position on record: ${write(change.spans)}`;
    case "moved":
      return `moves ${writeCount(change.steps, "step", "steps")}, now: ${write(change.after)}`;
    case "reach":
      return `${reachWords[change.reach]}, now: ${write(change.after)}`;
    case "restated":
      return change.ruledOut ? `rules the same out again: ${write(change.spans)}` : "says the same again";
    case "newly-reported":
      return `a report: ${write([change.span])}`;
    case "report-lapsed":
      return `the report lapses: ${write([change.span])}`;
    case "disputed":
      return `denies or doubts the report: ${write([change.span])}`;
    case "condition-added":
      return `sets a condition: ${change.condition}`;
    case "condition-dropped":
      return `no longer names the condition: ${change.condition}`;
    case "red-line-drawn":
      return `rules out: ${labels[change.place] ?? ""}`;
    case "red-line-taken-back":
      return `no longer rules out: ${labels[change.place] ?? ""}`;
    case "contested":
      return "what is on record can no longer all hold";
    case "settled":
      return "what is on record can all hold again";
  }
}

const reachWords = { wider: "widens", narrower: "narrows", shifted: "shifts" };
