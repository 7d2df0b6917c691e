import type { Span } from "../../model/scale";
import { formatList } from "../../text/format";
import type { MarkShape } from "../matrix/cell";
import { formatSpan } from "../matrix/position-words";

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
export function formatWhereabouts(labels: readonly string[], { stated, reported, contested }: Whereabouts): string {
  if (stated.length === 0 && reported.length === 0) return "No stated position found";
  const onRecord = formatList(stated.map((span) => formatSpan(labels, span)));
  const reports = reported.map((span) => {
    const word = span.shape === "summary" ? "by a news summary" : "reported";
    return `${word}: ${formatSpan(labels, span)}${span.shape === "disputed" ? ", disputed" : ""}`;
  });
  return [
    stated.length > 0 ? `${onRecord}${contested ? ", contested: these cannot both hold" : ""}` : "Nothing on record",
    ...reports,
  ].join("; ");
}
