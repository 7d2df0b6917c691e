/** Words that the code has for its own use, and what a reader is told instead. docs/writing.md is the style. */
export const privateTerms: readonly { term: RegExp; instead: string }[] = [
  { term: /\brests? on\b/i, instead: "is based on, is known only from" },
  { term: /\bstands? beside\b|\breport beside\b/i, instead: "shown with it; if the report is right" },
  { term: /\bkept by\b|\bwhat it keeps\b|\bcounts now\b/i, instead: "still current" },
  { term: /\bplaced at\b|\bplacement\b/i, instead: "position, counts as" },
  // “Coded twice” is the heading under which the method page says what that is.
  { term: /\bcoded\b(?! (?:twice|again))|\bcoding\b/i, instead: "how we decide" },
  { term: /\bstances?\b(?! changes)/i, instead: "position" },
  { term: /\bon record\b/i, instead: "on the record" },
  { term: /\bsteps? beyond\b|\bbeyond its own\b/i, instead: "steps away" },
  { term: /^within$|\bwithin (?:its|their|every)\b/i, instead: "asks nothing" },
  { term: /\bno stated position\b/i, instead: "no position found" },
  { term: /\bamong the nearest\b/i, instead: "closest" },
  { term: /^in words$|\bview in words\b|\btold of\b/i, instead: "as text" },
];

/** The private terms in a text, each with what to say instead. */
export function listPrivateTerms(text: string): string[] {
  return privateTerms.flatMap(({ term, instead }) => {
    const found = text.match(term)?.[0];
    return found === undefined ? [] : [`“${found}”: ${instead}`];
  });
}
