import type { Ask, AskKind } from "../../model/deals/asks";
import type { AgeLimit } from "../../model/stance";
import type { Question } from "../../schema/issue";
import { formatNumber } from "../../text/format";
import { nameSilence } from "../age-words";
import { formatMove } from "../distance-words";

/** What a table of asks tells apart: the kinds of ask, and a question that does not concern the party. */
export type AskTally = AskKind | "not-concerned";

/**
 * An ask as a cell of a table has room for it: `asks nothing`, `two steps`, `25,000 soldiers more`, `another answer`,
 * `crosses its red line, two steps`.
 */
export function formatAskInTable(ask: Ask, question: Question, isConcerned: boolean, within?: AgeLimit): string {
  if (!isConcerned) return "does not concern it";
  switch (ask.kind) {
    case "own-offer":
      return "own offer";
    case "within":
      return "asks nothing";
    case "more-than-asked":
      return "more than it asked";
    case "beyond":
      return formatMove(question, ask);
    case "crosses":
      return ask.steps ? `crosses its red line, ${formatMove(question, ask)}` : "crosses its red line";
    case "no-position":
      return nameSilence(within);
  }
}

/** The words after a number of terms, for one term and for several. */
const tallyWords: Record<AskTally, [one: string, many: string]> = {
  "own-offer": ["is its own offer", "are its own offer"],
  within: ["asks nothing of it", "ask nothing of it"],
  "more-than-asked": ["gives more than it asked", "give more than it asked"],
  beyond: ["asks it to move", "ask it to move"],
  crosses: ["crosses its red line", "cross its red lines"],
  "no-position": ["with", "with"],
  "not-concerned": ["does not concern it", "do not concern it"],
};

/** How the terms of a deal are counted, in the order of a column's foot. */
export const tallyOrder = Object.keys(tallyWords) as AskTally[];

/** `6 ask it to move`. */
export function formatTally(kind: AskTally, count: number, within?: AgeLimit): string {
  const what = kind === "no-position" ? ` ${nameSilence(within)}` : "";
  return `${formatNumber(count)} ${tallyWords[kind][count === 1 ? 0 : 1]}${what}`;
}
