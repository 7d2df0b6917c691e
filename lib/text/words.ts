/**
 * The words of a text, by the segmenter of its language: `Intl.Segmenter` knows scripts that use no spaces.
 * `locale` may be left out where the language is not known.
 */
export function listWords(text: string, locale = "und"): string[] {
  const segmenter = new Intl.Segmenter(locale, { granularity: "word" });
  return [...segmenter.segment(text)].filter((segment) => segment.isWordLike).map((segment) => segment.segment);
}
