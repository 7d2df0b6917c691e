import type { Absence, Move } from "../../model/across";
import { getDistance } from "../../model/deals/asks";
import { getOtherIfCounted } from "../../model/difference";
import { capitalise } from "../../text/format";
import { formatResult } from "../compare/result-words";
import { describeMove } from "../history/change-words";

/**
 * Whether a party moved between two negotiations, as the text of a cell: `Moved two steps towards “South”`, `Same position`.
 * As everywhere, only what is on the record can be a move.
 */
export function writeMove(move: Move): string {
  const counted = getOtherIfCounted(move.difference);
  const otherwise = counted ? `; ${formatResult(counted, move.question)} if the report is right` : "";
  return `${capitalise(describeResult(move))}${otherwise}`;
}

function describeResult({ question, difference, towards, absent }: Move): string {
  const { result, restsOnReport } = difference;
  if (result.kind === "not-concerned") return describeAbsence(absent, "not-concerned", "not concerned");
  if (result.kind === "not-comparable") return describeAbsence(absent, "silent", "no position found");
  if (restsOnReport) return `${formatResult(result, question)}, by report`;
  switch (result.kind) {
    case "same":
      return "same position";
    case "overlapping":
      return "overlaps the earlier position";
    case "opposite":
      return "moved from one end to the other";
    default:
      return describeMove(question, { steps: 0, ...getDistance(result), towards });
  }
}

/** `no position found then`, `not concerned at either date`. */
function describeAbsence([then, now]: Move["absent"], why: Absence, words: string): string {
  if (then === why && now === why) return `${words} at either date`;
  return `${words} ${then === why ? "then" : "now"}`;
}
