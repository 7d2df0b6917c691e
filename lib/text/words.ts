import { formatCount, formatList, formatNumber, formatNumberInWords, longestNumberInWords } from "./format";

/**
 * Splits a text into words with `Intl.Segmenter`, which handles scripts without spaces. Omit `locale` if the language
 * is not known.
 */
export function listWords(text: string, locale = "und"): string[] {
  const segmenter = new Intl.Segmenter(locale, { granularity: "word" });
  return [...segmenter.segment(text)].filter((segment) => segment.isWordLike).map((segment) => segment.segment);
}

/** Scripts that put no spaces between words. */
const unspaced = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]/u;

/**
 * The number of words as a person counts them: what stands between spaces is one word, so a hyphenated word, a number
 * with separators and “2014–2022” are one each, and a dash or a full stop alone is none. A long dash and an ellipsis
 * separate words even without spaces.
 */
export function countWords(text: string): number {
  const parts = text.split(/[\s—…]+/u).filter((part) => /[\p{L}\p{N}]/u.test(part));
  return parts.reduce((sum, part) => sum + (unspaced.test(part) ? listWords(part).length : 1), 0);
}

/** `1 issue`, `3 issues`: in digits, for tables and lists of facts. */
export function countInDigits(count: number, one: string, many: string): string {
  return `${formatNumber(count)} ${count === 1 ? one : many}`;
}

/** Writes the numbers of one sentence. */
export interface SentenceNumbers {
  /** `no`, `two` or `21`, before a noun. */
  number: (count: number) => string;
  /** `none`, `two` or `21`, without a noun. */
  some: (count: number) => string;
  /** `no questions`, `one question`, `21 questions`. */
  count: (count: number, one: string, many: string) => string;
}

/**
 * The numbers of a sentence are written alike: in words or, if one of them is too large for that, all in digits. Zero is
 * a word in both cases. Takes every number of the sentence.
 */
export function writeNumbers(...all: readonly number[]): SentenceNumbers {
  return writeNumbersUpTo(longestNumberInWords, all);
}

/** The largest number that a headline has in words, as newspapers do. */
export const longestInHeadline = 9;

/** The same for one phrase of a headline, which has digits from ten on: `15 of 17`, but `moved on one` after it. */
export function writeHeadlineNumbers(...phrase: readonly number[]): SentenceNumbers {
  return writeNumbersUpTo(longestInHeadline, phrase);
}

function writeNumbersUpTo(longest: number, all: readonly number[]): SentenceNumbers {
  const digits = Math.max(...all) > longest;
  const number = (count: number) => (digits && count > 0 ? formatNumber(count) : formatNumberInWords(count));
  return {
    number,
    some: (count) => (count === 0 ? "none" : number(count)),
    count: (count, one, many) =>
      digits && count > 0 ? countInDigits(count, one, many) : formatCount(count, one, many),
  };
}

/** `all three questions`, `both questions`, `the only question`. */
export function writeAll(count: number, one: string, many: string, numbers = writeNumbers(count)): string {
  if (count === 1) return `the only ${one}`;
  return count === 2 ? `both ${many}` : `all ${numbers.number(count)} ${many}`;
}

/** `two of the five questions`, `neither of the two questions`, or `all five questions`, as `writeAll` says it. */
export function writeShare(
  count: number,
  of: number,
  one: string,
  many: string,
  numbers = writeNumbers(count, of),
): string {
  if (count === of) return writeAll(of, one, many, numbers);
  if (count === 0 && of === 2) return `neither of the ${numbers.number(of)} ${many}`;
  return `${numbers.some(count)} of the ${numbers.number(of)} ${of === 1 ? one : many}`;
}

/** The same in a headline: `15 of 17 questions`, `two of the five questions`. */
export function writeHeadlineShare(
  count: number,
  of: number,
  one: string,
  many: string,
  numbers = writeHeadlineNumbers(count, of),
): string {
  return count < of && of > longestInHeadline
    ? `${numbers.some(count)} of ${numbers.number(of)} ${many}`
    : writeShare(count, of, one, many, numbers);
}

/** A kind of thing that is counted. The words follow the number: `two the same`. */
export interface Counted {
  count: number;
  words: string;
}

/** `two the same and one apart`: the kinds that occur, with their numbers; empty if none does. */
export function writeOccurring(counted: readonly Counted[], numbers = numbersOf(counted)): string {
  return formatList(
    counted.filter(({ count }) => count > 0).map(({ count, words }) => `${numbers.number(count)} ${words}`),
  );
}

/** `two the same and one apart; none overlapping or at opposite ends`: every kind, with those that do not occur last. */
export function writeCounts(counted: readonly Counted[], numbers = numbersOf(counted)): string {
  const absent = counted.filter(({ count }) => count === 0).map(({ words }) => words);
  return [writeOccurring(counted, numbers), ...(absent.length > 0 ? [`none ${writeAlternatives(absent)}`] : [])]
    .filter(Boolean)
    .join("; ");
}

function numbersOf(counted: readonly Counted[]): SentenceNumbers {
  return writeNumbers(...counted.map(({ count }) => count));
}

/** `a, b or c`. */
export function writeAlternatives(items: readonly string[]): string {
  const last = items.at(-1) ?? "";
  return items.length > 1 ? `${items.slice(0, -1).join(", ")} or ${last}` : last;
}

/**
 * Names pairs: `Russia and Ukraine`. If a name on the line contains “and” itself, all are joined by “with”:
 * `Trinidad and Tobago with Serbia and Montenegro`.
 */
export function writePairs(pairs: readonly (readonly string[])[]): string[] {
  const joint = pairs.some((names) => names.some((name) => /\band\b/.test(name))) ? " with " : " and ";
  return pairs.map((names) => names.join(joint));
}

/** What goes before each of several names: nothing, a comma, “and” or, where that could be misread, “with”. */
export function listJoints(names: readonly string[]): string[] {
  const unclear = names.some((name) => /\band\b/.test(name));
  const last = unclear ? (names.length === 2 ? " with " : ", and ") : " and ";
  return names.map((_, i) => (i === 0 ? "" : i === names.length - 1 ? last : ", "));
}

/** Names one pair. */
export function writePair(names: readonly string[]): string {
  return writePairs([names])[0] ?? "";
}
