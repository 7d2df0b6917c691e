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
