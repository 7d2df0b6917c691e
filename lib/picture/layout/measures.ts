import type { PictureSize } from "../options";

/**
 * What is legible where a picture of a size is looked at, in its own pixels. A square and a portrait are seen on a phone,
 * at little more than a third of their width; wide pictures stand in articles and among links, a column in a text.
 */
export interface Measures {
  /** No text is smaller than this. */
  smallest: number;
  margin: number;
  /** The font sizes of the title, the largest first: the first at which it takes few lines is used. */
  titles: readonly number[];
  /** Those of a title that makes way for what it is the title of: on one line, or as small as the last. */
  lowTitles: readonly number[];
  /** The font size of questions, names and options, and of what is said of them. */
  label: number;
  note: number;
  mark: number;
  /** The height of a segment of a strip. */
  strip: number;
  /** By how much symbols are enlarged. */
  icon: number;
  /** The least space between two things that belong together. */
  gap: number;
}

const article: Measures = {
  smallest: 16,
  margin: 44,
  titles: [44, 40, 36, 32],
  lowTitles: [36, 32, 28],
  label: 18,
  note: 16,
  mark: 20,
  strip: 10,
  icon: 1.2,
  gap: 8,
};

const phone: Measures = {
  smallest: 26,
  margin: 40,
  titles: [56, 50, 46, 42],
  lowTitles: [42, 38, 34],
  label: 30,
  note: 26,
  mark: 34,
  strip: 14,
  icon: 1.8,
  gap: 12,
};

export const measures: Record<PictureSize, Measures> = {
  wide: article,
  social: article,
  square: phone,
  portrait: phone,
  column: { ...article, margin: 22, titles: [30, 26, 23], label: 17, mark: 18 },
};
