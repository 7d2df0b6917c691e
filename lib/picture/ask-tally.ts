import { askLabels } from "../model/deals/asks";
import { groupBy } from "../model/timeline";
import type { PictureAsk } from "./content";

/** The number of parties of which a term asks the same thing. */
export interface AskTally {
  icon: PictureAsk["icon"];
  heading: string;
  parties: number;
  /** How many of those asks rest on a report. */
  reports: number;
}

/** Counts what a term asks: by kind in the order of the method page, then by number of steps, ascending. */
export function tallyAsks(asks: readonly PictureAsk[]): AskTally[] {
  const kindOf = ({ kind }: PictureAsk) => askLabels.findIndex((one) => one.kind === kind);
  const stepsOf = ({ icon }: PictureAsk) => (icon.kind === "beyond" ? icon.steps : 0);
  const ordered = asks.toSorted((a, b) => kindOf(a) - kindOf(b) || stepsOf(a) - stepsOf(b));
  return groupBy(ordered, ({ heading }) => heading).flatMap(([heading, own]) => {
    const [first] = own;
    const reports = own.filter(({ report }) => report).length;
    return first ? [{ icon: first.icon, heading, parties: own.length, reports }] : [];
  });
}
