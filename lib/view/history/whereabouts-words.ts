import type { Span } from "../../model/scale";
import { formatList } from "../../text/format";
import type { MarkShape } from "../matrix/cell";
import { formatSpan, type ScaleWords } from "../matrix/position-words";

/** A span of the scale, with the mark of the evidence for it. */
export interface MarkedSpan extends Span {
  shape: MarkShape;
}

/**
 * A party's position at a date: what is on the record, and what is reported in addition or instead. Both empty if silent.
 */
export interface Whereabouts {
  stated: MarkedSpan[];
  reported: MarkedSpan[];
  /** True if the statements on the record cannot all hold. */
  contested?: true;
}

function describeReport(shape: MarkShape): string {
  if (shape === "account") return "by an account of others";
  return shape === "summary" ? "by a news summary" : "reported";
}

/** A position in words. Reports are labelled as such. */
export function formatWhereabouts(words: ScaleWords, { stated, reported, contested }: Whereabouts): string {
  if (stated.length === 0 && reported.length === 0) return "No position found";
  const onRecord = formatList(stated.map((span) => formatSpan(words, span)));
  const reports = reported.map((span) => {
    return `${describeReport(span.shape)}: ${formatSpan(words, span)}${span.shape === "disputed" ? ", disputed" : ""}`;
  });
  return [
    stated.length > 0
      ? `${onRecord}${contested ? ", contested: these cannot both hold" : ""}`
      : "Nothing on the record",
    ...reports,
  ].join("; ");
}
