import type { Column } from "../model/column";
import { listCounted, type PartiesFilter } from "../model/counted";
import type { StanceFilter } from "../model/stance";
import { capitalise, formatCount, formatNumber } from "../text/format";
import { nameSilence, writeLimit } from "../view/age-words";
import { listColumnsAlongside, type OptionTally, type Tally } from "./tally";

/** The counts of an option with their labels, in display order. */
export const countLabels: readonly { key: keyof OptionTally; word: string }[] = [
  { key: "held", word: "Hold it" },
  { key: "reported", word: "Reported" },
  { key: "ruledOut", word: "Rule it out" },
];

/** Describes what is counted if there are too many columns to draw, and how many are left out even of that. */
export function describeCounting(
  columns: readonly Column[],
  { evidence, within }: StanceFilter,
  filter: PartiesFilter = "principals",
): string {
  const parties = columns.flatMap((column) => (column.kind === "party" ? [column.party] : []));
  const counted = listCounted(parties, filter).length;
  const others = parties.length - counted;
  const left = columns.length - parties.length - listColumnsAlongside(columns).length;
  const all = `${formatCount(counted, "party", "parties")}${others > 0 ? " that have to agree" : ""}`;
  return [
    evidence === "record"
      ? `How many of ${all} hold each option, on the record only: reports are left out.`
      : `How many of ${all} hold each option, and of how many it is reported.`,
    ...(within === undefined ? [] : [writeLimit(within)]),
    "A range counts at each of its options.",
    ...(others > 0
      ? [
          `${capitalise(formatCount(others, "party that need not agree is", "parties that need not agree are"))} not counted.`,
        ]
      : []),
    ...(left > 0 ? [`${capitalise(formatCount(left, "more column is", "more columns are"))} on the page.`] : []),
  ].join(" ");
}

/** `No position found: 44 of 200`, and how many more the question does not concern. */
export function describeSilent({ silent, parties, notConcerned, within }: Tally): string {
  const others = notConcerned > 0 ? `; not concerned: ${formatNumber(notConcerned)}` : "";
  return `${capitalise(nameSilence(within))}: ${silent === 0 ? "none" : formatNumber(silent)} of ${formatNumber(parties)}${others}`;
}
