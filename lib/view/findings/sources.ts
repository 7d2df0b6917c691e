import type { Negotiation } from "../../dataset/negotiation";
import { capitalise } from "../../text/format";
import { writeHeadlineNumbers } from "../../text/words";
import type { Finding } from "./finding";

/** How many sources there are, and how much was corrected so far. */
export function findSources({ sources, corrections }: Negotiation): Finding {
  return {
    headline: writeSources(sources.length, corrections.length),
    lead: sources.length > 1 ? "By publisher, each with its claims." : "",
  };
}

/** `171 sources support what is said here; three corrections so far`. */
export function writeSources(sources: number, corrections: number): string {
  const corrected = writeHeadlineNumbers(corrections).count(corrections, "correction", "corrections");
  if (sources === 0) return "No source has been entered yet";
  return `${capitalise(writeHeadlineNumbers(sources).count(sources, "source supports", "sources support"))} what is said here; ${corrected} so far`;
}
