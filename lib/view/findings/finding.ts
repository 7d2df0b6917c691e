import { countWords } from "../../text/words";

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

/** The first of several true headlines, fullest first, that has room; where none has, the shortest. */
export function chooseHeadline([first, ...others]: readonly [string, ...string[]]): string {
  const all = [first, ...others].filter(Boolean);
  const shortest = all.reduce((least, one) => (one.length < least.length ? one : least), first);
  return all.find((one) => one.length <= maxHeadline) ?? shortest;
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
