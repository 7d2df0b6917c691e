import { countAge } from "../model/age";
import type { AgeLimit } from "../model/stance";
import { getKnownDate } from "../model/statements";
import { isOnRecord } from "../schema/evidence-kinds";
import type { Statement } from "../schema/issue";
import { capitalise, formatCount, formatDate, formatNumberInWords, formatShortDate } from "../text/format";

/** How old a position is at the date of its page. */
export interface AgeView {
  /** When its newest statement that counts became public: `14 Jun 2024`. */
  on: string;
  /** `ten months old`, `two years old`; empty for a position of less than three months, which is not called old. */
  words: string;
  /** The same where there is room for a few letters: `10 mo`, `2 yr`. */
  brief: string;
}

/** From how many months on an age is told. */
export const toldFrom = 3;

/** The age of a position by its newest statement. */
export function buildAgeView(statement: Pick<Statement, "date" | "dateAsKnown">, asOf: string): AgeView {
  const on = formatShortDate(getKnownDate(statement), asOf);
  const { months } = countAge(statement, asOf);
  if (months < toldFrom) return { on, words: "", brief: "" };
  const years = Math.floor(months / 12);
  return years < 2
    ? { on, words: `${formatNumberInWords(months)} months old`, brief: `${months} mo` }
    : { on, words: `${formatNumberInWords(years)} years old`, brief: `${years} yr` };
}

/** `14 Jun 2024, ten months old`. */
export function writeAge({ on, words }: AgeView): string {
  return words ? `${on}, ${words}` : on;
}

/** How old a position may be, as a span of time: `the last three months`. */
export function nameLimit(within: AgeLimit): string {
  if (within === 1) return "the last month";
  return within === 12 ? "the last year" : `the last ${formatCount(within, "month", "months")}`;
}

/** What stands in the place of a position that is too old, or was never found: `nothing in the last three months`. */
export function nameSilence(within: AgeLimit | undefined): string {
  return within === undefined ? "no position found" : `nothing in ${nameLimit(within)}`;
}

/** From when the newest statement is that is too old to count. */
export function describeOlder({ holds, evidence, ...dated }: Statement): string {
  const what = !holds ? "statement" : isOnRecord(evidence) ? "position" : "report";
  return `the last ${what} dates from ${formatDate(getKnownDate(dated))}`;
}

/** The filter as a sentence for a caption: `The last three months only: older positions are left out.` Empty without one. */
export function writeLimit(within: AgeLimit | undefined): string {
  if (within === undefined) return "";
  return `${capitalise(nameLimit(within))} only: older positions are left out.`;
}
