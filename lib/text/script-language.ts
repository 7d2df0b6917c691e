const scripts = [
  "Cyrillic",
  "Arabic",
  "Hebrew",
  "Greek",
  "Han",
  "Hangul",
  "Devanagari",
  "Thai",
  "Georgian",
  "Armenian",
];
const codes = ["Cyrl", "Arab", "Hebr", "Grek", "Hani", "Hang", "Deva", "Thai", "Geor", "Armn"];
const tests = scripts.map((name) => new RegExp(`\\p{Script=${name}}`, "gu"));

/**
 * The language tag of a text mostly in another script than the page's: `und-Cyrl`. The data do not record the language
 * of a text; the script is all we can detect, and enough to keep a screen reader from reading it as English.
 */
export function findScriptLanguage(text: string): string | undefined {
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  const at = tests.findIndex((test) => (text.match(test)?.length ?? 0) * 2 > letters);
  return at < 0 ? undefined : `und-${codes[at]}`;
}
