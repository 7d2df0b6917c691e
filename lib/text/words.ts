/**
 * Splits a text into words with `Intl.Segmenter`, which handles scripts without spaces. Omit `locale` if the language
 * is not known.
 */
export function listWords(text: string, locale = "und"): string[] {
  const segmenter = new Intl.Segmenter(locale, { granularity: "word" });
  return [...segmenter.segment(text)].filter((segment) => segment.isWordLike).map((segment) => segment.segment);
}
