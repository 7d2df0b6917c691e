import type { Column } from "../model/column";
import type { EvidenceFilter } from "../model/stance";
import { capitalise, formatCount, formatNumber } from "../text/format";
import { listColumnsAlongside, type OptionTally, type Tally } from "./tally";

/** The counts of an option with their labels, in display order. */
export const countLabels: readonly { key: keyof OptionTally; word: string }[] = [
  { key: "held", word: "Hold it" },
  { key: "reported", word: "Reported" },
  { key: "ruledOut", word: "Rule it out" },
];

/** Describes what is counted if there are too many columns to draw, and how many are left out even of that. */
export function describeCounting(columns: readonly Column[], evidence: EvidenceFilter): string {
  const parties = columns.filter(({ kind }) => kind === "party").length;
  const left = columns.length - parties - listColumnsAlongside(columns).length;
  const all = formatCount(parties, "party", "parties");
  return [
    evidence === "record"
      ? `How many of ${all} hold each option, on the record only: reports are left out.`
      : `How many of ${all} hold each option, and of how many it is reported.`,
    "A range counts at each of its options.",
    ...(left > 0 ? [`${capitalise(formatCount(left, "more column is", "more columns are"))} on the page.`] : []),
  ].join(" ");
}

/** `No stated position: 44 of 200`. */
export function describeSilent({ silent, parties }: Tally): string {
  return `No stated position: ${silent === 0 ? "none" : formatNumber(silent)} of ${formatNumber(parties)}`;
}
