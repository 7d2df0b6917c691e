import { type FlatText, flattenText } from "../text/find-quotation";
import { countWords } from "../text/words";

/** A quotation as it is cut out of a text, with the words around it by which it can be found again. */
export interface CutQuotation {
  exact: string;
  prefix: string;
  suffix: string;
  words: number;
}

/** How many letters around a quotation are kept: enough to find it, and well within what the files take. */
const around = 40;

/** Cuts the words between two places out of a text, whole words before and after included. Line breaks become spaces. */
export function cutQuotation(text: string, start: number, end: number): CutQuotation | undefined {
  const exact = tidy(text.slice(start, end)).trim();
  if (exact === "") return undefined;
  const before = tidy(text.slice(0, start) + (/^\s/.test(text.slice(start)) ? " " : ""));
  const after = tidy((/\s$/.test(text.slice(start, end)) ? " " : "") + text.slice(end));
  return {
    exact,
    prefix: before.length > around ? before.slice(-around).replace(/^\S*\s/, "") : before,
    suffix: after.length > around ? after.slice(0, around).replace(/\s\S*$/, "") : after,
    words: countWords(exact),
  };
}

function tidy(text: string): string {
  return text.replaceAll(/\s+/g, " ");
}

/** How many words stand before and after a quotation, unless more are needed to tell its place from others. */
const fewWords = 4;

/** What the files take. */
const longestAround = 120;

/**
 * The words before and after a quotation by which a browser finds it in its source: a few, or as many as make the place the
 * only one. They stay within the paragraph, since a page may have anything between two. Those that the quotation already
 * has stay where they are right.
 */
export function findAround(
  text: string,
  flat: FlatText,
  start: number,
  end: number,
  old: { prefix?: unknown; suffix?: unknown } = {},
): { prefix: string; suffix: string } {
  const before = text.slice(text.lastIndexOf("\n", start - 1) + 1, start);
  const lineEnd = text.indexOf("\n", end);
  const after = text.slice(end, lineEnd < 0 ? text.length : lineEnd);
  const exact = text.slice(start, end);
  const isOnly = (prefix: string, suffix: string) => {
    const { letters } = flattenText(prefix + exact + suffix);
    const first = flat.letters.indexOf(letters.trim());
    return first >= 0 && flat.letters.indexOf(letters.trim(), first + 1) < 0;
  };
  const oldPrefix = typeof old.prefix === "string" && endsWith(before, old.prefix) ? old.prefix : "";
  const oldSuffix = typeof old.suffix === "string" && startsWith(after, old.suffix) ? old.suffix : "";
  const cut = (words: number) => ({ prefix: takeLast(before, words), suffix: takeFirst(after, words) });
  const few = cut(fewWords);
  const mended = { prefix: oldPrefix || few.prefix, suffix: oldSuffix || few.suffix };
  if (isOnly(mended.prefix, mended.suffix)) return mended;
  let best = few;
  for (let words = fewWords + 1; ; words++) {
    const more = cut(words);
    const isLonger = more.prefix !== best.prefix || more.suffix !== best.suffix;
    if (!isLonger || more.prefix.length > longestAround || more.suffix.length > longestAround) return best;
    best = more;
    if (isOnly(more.prefix, more.suffix)) return more;
  }
}

function endsWith(before: string, prefix: string): boolean {
  const own = flattenText(prefix).letters.trim();
  return own !== "" && ` ${flattenText(before).letters.trim()}`.endsWith(` ${own}`);
}

function startsWith(after: string, suffix: string): boolean {
  const own = flattenText(suffix).letters.trim();
  return own !== "" && flattenText(after).letters.trim().startsWith(own);
}

/** The last words of a text, with the signs between and behind them. Signs alone say nothing. */
function takeLast(text: string, words: number): string {
  const pieces = tidy(text).match(/\S+\s?|^\s/g) ?? [];
  const from = pieces.findLastIndex((_, i) => countLetters(pieces.slice(i)) >= words);
  const taken = pieces.slice(Math.max(0, from)).join("");
  return countLetters([taken]) > 0 ? taken : "";
}

function takeFirst(text: string, words: number): string {
  const pieces = tidy(text).match(/\s?\S+/g) ?? [];
  const to = pieces.findIndex((_, i) => countLetters(pieces.slice(0, i + 1)) >= words);
  const taken = pieces.slice(0, to < 0 ? pieces.length : to + 1).join("");
  return countLetters([taken]) > 0 ? taken : "";
}

function countLetters(pieces: readonly string[]): number {
  return pieces.filter((piece) => /[\p{L}\p{N}]/u.test(piece)).length;
}

/** Whose words a quotation has, where nobody says it: of a report they are the outlet’s. */
export function proposeWords(evidence: string, isTranslated: boolean): "own" | "translated" | "outlet" {
  if (isTranslated) return "translated";
  return ["summary", "anonymous", "account"].includes(evidence) ? "outlet" : "own";
}
