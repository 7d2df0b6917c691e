import { maxColumnsOfPicture } from "../limits";
import type { Column } from "../model/column";
import { getStanding } from "../model/difference";
import { listIndices } from "../model/scale";
import type { StanceTable } from "../model/stance-table";
import type { Question } from "../schema/issue";
import type { Party } from "../schema/negotiation";

/** How many parties stand at one option of a question. */
export interface OptionTally {
  /** On the record. One that holds a range is counted at each option in it. */
  held: number;
  /** By reports, whether or not something is on record beside them. */
  reported: number;
  /** By their own words on the record. */
  ruledOut: number;
}

/** How many parties stand where on one question. Who they are is not told, so that none stands before another. */
export interface Tally {
  parties: number;
  /** In the order of the scale. */
  options: OptionTally[];
  /** Of whom no position was found, on record or reported. They may have ruled something out. */
  silent: number;
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
  for (const { id } of parties) {
    const stance = stances.get(question, id);
    const { stated, reported } = getStanding(stance);
    count(listIndices(stated), "held");
    count(listIndices(reported), "reported");
    count(new Set(stance.redLines.map(({ place }) => place)), "ruledOut");
    if (stance.kind === "silent") silent++;
  }
  return { parties: parties.length, options, silent };
}

/** Whether columns are too many to stand side by side, so that the parties among them are counted. */
export function areCounted(columns: readonly Column[]): boolean {
  return columns.length > maxColumnsOfPicture;
}

/** How many columns that are no parties stand beside what is counted. */
const maxBeside = 3;

/** The columns that stand beside what is counted: the first that are no parties. */
export function listColumnsAlongside(columns: readonly Column[]): Column[] {
  return columns.filter(({ kind }) => kind !== "party").slice(0, maxBeside);
}
