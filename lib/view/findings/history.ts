import type { Named } from "../../model/party-name";
import { capitalise } from "../../text/format";
import { writeHeadlineNumbers, writeShare } from "../../text/words";
import { chooseHeadline } from "./finding";
import { nameAll } from "./who";

/** Who has moved on a question since it first stated a position, among those that have stated one. */
export interface MovesOn {
  label: string;
  moved: readonly Named[];
  stayed: readonly Named[];
  /** How many are known by report alone. */
  reported: number;
}

/** `NATO – moved: Russia and the United States; not moved: the European allies and Ukraine`. */
export function writeMoves({ label, moved, stayed, reported }: MovesOn): string {
  const stated = moved.length + stayed.length;
  if (stated === 0) {
    const numbers = writeHeadlineNumbers(reported);
    return reported === 0
      ? `${label}: nobody has stated a position`
      : `${label}: nobody has stated a position; ${numbers.count(reported, "party is", "parties are")} known by report`;
  }
  const share = `${writeShare(moved.length, stated, "party", "parties", writeHeadlineNumbers(stated))} with a stated position moved`;
  if (moved.length === 0) return `${label}: nobody has moved from a stated position`;
  const named = [`moved: ${nameAll(moved)}`, ...(stayed.length > 0 ? [`not moved: ${nameAll(stayed)}`] : [])].join(
    "; ",
  );
  return chooseHeadline([`${label} – ${named}`, `${label}: ${share}`, capitalise(share)]);
}
