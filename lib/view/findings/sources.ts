import type { Negotiation } from "../../dataset/negotiation";
import { capitalise } from "../../text/format";
import { writeNumbers } from "../../text/words";
import type { Finding } from "./finding";

/** How many sources there are, and how much was corrected so far. */
export function findSources({ sources, corrections }: Negotiation): Finding {
  return {
    headline: writeSources(sources.length, corrections.length),
    lead: sources.length > 1 ? "By publisher, each with its claims." : "",
  };
}

/** `171 sources and three corrections so far`. */
export function writeSources(sources: number, corrections: number): string {
  const numbers = writeNumbers(sources, corrections);
  const corrected = numbers.count(corrections, "correction", "corrections");
  if (sources === 0) return "No source has been entered yet";
  return `${capitalise(numbers.count(sources, "source supports", "sources support"))} what is said here; ${corrected} so far`;
}
