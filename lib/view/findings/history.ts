import type { Party } from "../../schema/negotiation";
import { capitalise, formatList } from "../../text/format";
import { writeNumbers, writeShare } from "../../text/words";
import { chooseHeadline } from "./finding";

/** Who has moved on a question since it first stated a position, among those that have stated one. */
export interface MovesOn {
  label: string;
  moved: readonly Pick<Party, "name">[];
  stayed: readonly Pick<Party, "name">[];
  /** How many are known by report alone. */
  reported: number;
}

/**
 * `NATO – moved: Russia and United States; not moved: European allies and Ukraine`. The names stand in lists: some would
 * need an article in a sentence, and no name says so.
 */
export function writeMoves({ label, moved, stayed, reported }: MovesOn): string {
  const stated = moved.length + stayed.length;
  if (stated === 0) {
    const numbers = writeNumbers(reported);
    return reported === 0
      ? `${label}: nobody has stated a position`
      : `${label}: nobody has stated a position; ${numbers.count(reported, "party is", "parties are")} known by report`;
  }
  const name = (parties: MovesOn["moved"]) => formatList(parties.map((party) => party.name));
  const numbers = writeNumbers(stated);
  const share = `${writeShare(moved.length, stated, "party", "parties", numbers)} with a stated position moved`;
  if (moved.length === 0) return `${label}: nobody has moved from a stated position`;
  const named = [`moved: ${name(moved)}`, ...(stayed.length > 0 ? [`not moved: ${name(stayed)}`] : [])].join("; ");
  return chooseHeadline([`${label} – ${named}`, `${label}: ${share}`, capitalise(share)]);
}
