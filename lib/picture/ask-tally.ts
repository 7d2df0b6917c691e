import { askWords } from "../model/deals/asks";
import { groupBy } from "../model/timeline";
import type { FigureAsk } from "./content";

/** Of how many parties a term asks the same. */
export interface AskTally {
  glyph: FigureAsk["glyph"];
  heading: string;
  parties: number;
  /** Of how many of them that rests on a report. */
  reports: number;
}

/** Counts what a term asks: by kind in the order of the method page, and the fewer steps first. */
export function tallyAsks(asks: readonly FigureAsk[]): AskTally[] {
  const kindOf = ({ kind }: FigureAsk) => askWords.findIndex((one) => one.kind === kind);
  const stepsOf = ({ glyph }: FigureAsk) => (glyph.kind === "beyond" ? glyph.steps : 0);
  const ordered = asks.toSorted((a, b) => kindOf(a) - kindOf(b) || stepsOf(a) - stepsOf(b));
  return groupBy(ordered, ({ heading }) => heading).flatMap(([heading, own]) => {
    const [first] = own;
    const reports = own.filter(({ report }) => report).length;
    return first ? [{ glyph: first.glyph, heading, parties: own.length, reports }] : [];
  });
}
