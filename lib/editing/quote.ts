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

/** Whose words a quotation has, where nobody says it: of a report they are the outlet’s. */
export function proposeWords(evidence: string, isTranslated: boolean): "own" | "translated" | "outlet" {
  if (isTranslated) return "translated";
  return ["summary", "anonymous", "account"].includes(evidence) ? "outlet" : "own";
}
