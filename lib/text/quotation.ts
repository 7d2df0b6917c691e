/**
 * Sets quoted words as print does, to stand between “ and ”: curly apostrophes, and single quotation marks within. Links
 * to the words in their source keep what the source has.
 */
export function setQuotation(words: string): string {
  return words
    .replaceAll(/(?<=^|[\s([—–-])["“](?=\S)/g, "‘")
    .replaceAll(/["”]/g, "’")
    .replaceAll("“", "‘")
    .replaceAll(/(?<=^|[\s([—–])'(?=\S)/g, "‘")
    .replaceAll("'", "’");
}
