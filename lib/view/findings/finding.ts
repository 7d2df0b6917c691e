import type { AgeLimit } from "../../model/stance";
import { countWords } from "../../text/words";
import { nameSpan } from "../age-words";

/** What a view comes to: its title, and one or two short sentences below it. */
export interface Finding {
  /** At most `maxHeadline` characters wherever the names in it leave room for that; never a cut sentence. */
  headline: string;
  lead: string;
}

/** The most characters of a headline: two lines on a phone. */
export const maxHeadline = 90;

/** The most words of a lead. With the words around it that makes 60 before the first mark of a page. */
export const maxLeadWords = 25;

/**
 * The first of several true headlines, fullest first, that has room; where none has, the shortest. If only positions of the
 * last months count, it says so: otherwise it would not be true without its page.
 */
export function chooseHeadline(headlines: readonly [string, ...string[]], within?: AgeLimit): string {
  const all = headlines.filter(Boolean).map((one) => limitHeadline(one, within));
  const shortest = all.reduce((least, one) => (one.length < least.length ? one : least), all[0] ?? "");
  return all.find((one) => one.length <= maxHeadline) ?? shortest;
}

/** `Amber and Basalt agree on both questions (last three months)`, unless the headline says so itself. */
export function limitHeadline(headline: string, within: AgeLimit | undefined): string {
  if (within === undefined) return headline;
  const span = nameSpan(within);
  if (headline.includes(span)) return headline;
  // The numbers of a headline are written alike.
  return `${headline} (${/\d/.test(headline) ? nameSpan(within, true) : span})`;
}

/** The first of several sentences, and those after it for which there is room. */
export function joinLead(sentences: readonly string[]): string {
  const kept: string[] = [];
  let words = 0;
  for (const sentence of sentences) {
    const own = countWords(sentence);
    if (sentence === "" || words + own > maxLeadWords) continue;
    kept.push(sentence);
    words += own;
  }
  return kept.join(" ");
}
