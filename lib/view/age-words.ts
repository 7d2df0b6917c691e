import { countAge } from "../model/age";
import type { AgeLimit } from "../model/stance";
import { getKnownDate } from "../model/statements";
import { isOnRecord } from "../schema/evidence-kinds";
import type { Statement } from "../schema/issue";
import { capitalise, formatDate, formatNumberInWords } from "../text/format";
import { writeNumbers, writeShare } from "../text/words";

/** How old a position is at the date of its page. */
export interface AgeView {
  /** `ten months old`, `two years old`. */
  words: string;
  /** The same where there is room for a few letters: `10 mo`, `2 yr`; and for fewer: `10m`, `2y`. */
  brief: string;
  briefest: string;
}

/** From how many months on the age of a position is given. */
export const toldFrom = 3;

/** The age of a position by the day of its newest statement; undefined for one that is not old. */
export function findAge(date: string, asOf: string): AgeView | undefined {
  const { months } = countAge(date, asOf);
  if (months < toldFrom) return undefined;
  const years = Math.floor(months / 12);
  return years < 2
    ? { words: `${formatNumberInWords(months)} months old`, brief: `${months} mo`, briefest: `${months}m` }
    : { words: `${formatNumberInWords(years)} years old`, brief: `${years} yr`, briefest: `${years}y` };
}

/** `, ten months old`, to follow a position; empty for one that is not old, or whose day there is none of. */
export function tellAge(date: string | undefined, asOf: string): string {
  const age = date === undefined ? undefined : findAge(date, asOf);
  return age ? `, ${age.words}` : "";
}

/** How many positions of parties are old, in a sentence; empty if none is. */
export function describeOld(cells: readonly { kind: string; age?: AgeView }[]): string {
  const held = cells.filter(({ kind }) => kind === "stated" || kind === "reported");
  const old = held.filter(({ age }) => age !== undefined).length;
  if (old === 0) return "";
  const numbers = writeNumbers(held.length, toldFrom);
  const share = capitalise(writeShare(old, held.length, "position", "positions", numbers));
  return `${share} ${old === 1 ? "is" : "are"} ${numbers.number(toldFrom)} months old or more.`;
}

/** How old a position may be, as a span of time: `last three months`, or `last 3 months` among digits. */
export function nameSpan(within: AgeLimit, inDigits = false): string {
  if (within === 1) return "last month";
  if (within === 12) return "last year";
  return `last ${inDigits ? within : formatNumberInWords(within)} months`;
}

/** What stands in the place of a position that is too old, or was never found: `nothing in the last three months`. */
export function nameSilence(within: AgeLimit | undefined): string {
  return within === undefined ? "no position found" : `nothing in the ${nameSpan(within)}`;
}

/** From when the newest statement is that is too old to count. */
export function describeOlder({ holds, evidence, ...dated }: Statement): string {
  const what = !holds ? "statement" : isOnRecord(evidence) ? "position" : "report";
  return `the last ${what} dates from ${formatDate(getKnownDate(dated))}`;
}

/** The filter as a sentence for a caption: `Last three months only: older positions and red lines are left out.` Empty without one. */
export function writeLimit(within: AgeLimit | undefined): string {
  if (within === undefined) return "";
  return `${capitalise(nameSpan(within))} only: older positions and red lines are left out.`;
}
