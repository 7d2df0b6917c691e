import { maxColumnsOfPicture } from "../limits";
import type { Column } from "../model/column";
import { listConcerned } from "../model/counted";
import { getStanding } from "../model/difference";
import { listIndices } from "../model/scale";
import type { AgeLimit } from "../model/stance";
import type { StanceTable } from "../model/stance-table";
import type { Question } from "../schema/issue";
import type { Party } from "../schema/negotiation";

/** How many parties hold one option of a question. */
export interface OptionTally {
  /** On the record. A range counts at each option within it. */
  held: number;
  /** According to reports, whether or not something is on the record too. */
  reported: number;
  /** In their own words, on the record. */
  ruledOut: number;
}

/** How many parties hold each option of a question. It does not say which, so that none is named before another. */
export interface Tally {
  /** The parties counted: those whom the question concerns. */
  parties: number;
  /** In the order of the scale. */
  options: OptionTally[];
  /** Parties without any position, on the record or reported. They may have ruled something out. */
  silent: number;
  /** Parties whom the question does not concern. They are not among those counted. */
  notConcerned: number;
  /** How old a position may be to be counted, in months. */
  within: AgeLimit | undefined;
}

/** Counts the stances of parties on a question. */
export function tallyStances(question: Question, parties: readonly Party[], stances: StanceTable): Tally {
  const options = question.options.map((): OptionTally => ({ held: 0, reported: 0, ruledOut: 0 }));
  const count = (places: Iterable<number>, what: keyof OptionTally) => {
    for (const place of places) {
      const option = options[place];
      if (option) option[what]++;
    }
  };
  let silent = 0;
  const concerned = listConcerned(question, parties);
  for (const { id } of concerned) {
    const stance = stances.get(question, id);
    const { stated, reported } = getStanding(stance);
    count(listIndices(stated), "held");
    count(listIndices(reported), "reported");
    count(new Set(stance.redLines.map(({ place }) => place)), "ruledOut");
    if (stance.kind === "silent") silent++;
  }
  return {
    parties: concerned.length,
    options,
    silent,
    notConcerned: parties.length - concerned.length,
    within: stances.filter.within,
  };
}

/** Whether there are too many columns to show side by side, so that parties are counted instead. */
export function areCounted(columns: readonly Column[]): boolean {
  return columns.length > maxColumnsOfPicture;
}

/** Maximum number of non-party columns shown alongside counts. */
const maxBeside = 3;

/** The columns shown alongside counts: the first non-party ones. */
export function listColumnsAlongside(columns: readonly Column[]): Column[] {
  return columns.filter(({ kind }) => kind !== "party").slice(0, maxBeside);
}
