import type { Move } from "../../model/across";
import type { Named } from "../../model/party-name";
import { capitalise, formatDate, formatList } from "../../text/format";
import { writeHeadlineShare, writeNumbers } from "../../text/words";
import { chooseHeadline, type Finding, joinLead } from "./finding";

/** How a party came out on the questions that are asked again, each by the last two negotiations that ask it. */
export interface AcrossCounts {
  moved: number;
  same: number;
  overlapping: number;
  /** Compared by report alone. */
  reported: number;
  /** Not compared, since one of the two positions is missing. */
  missing: number;
  notConcerned: number;
}

/** Counts moves. Only what is on the record is one. */
export function countMoves(moves: readonly Move[]): AcrossCounts {
  const kinds = moves.map(({ difference: { result, restsOnReport } }): keyof AcrossCounts => {
    if (result.kind === "not-concerned") return "notConcerned";
    if (result.kind === "not-comparable") return "missing";
    if (restsOnReport) return "reported";
    return result.kind === "same" || result.kind === "overlapping" ? result.kind : "moved";
  });
  const count = (kind: keyof AcrossCounts) => kinds.filter((one) => one === kind).length;
  return {
    moved: count("moved"),
    same: count("same"),
    overlapping: count("overlapping"),
    reported: count("reported"),
    missing: count("missing"),
    notConcerned: count("notConcerned"),
  };
}

/** On how many of the questions that are asked again a party has moved. `dates` are those of its negotiations. */
export function writeAcross({ name }: Named, dates: readonly string[], counts: AcrossCounts): Finding {
  const { moved, same, overlapping, reported, missing, notConcerned } = counts;
  const asked = moved + same + overlapping + reported + missing;
  if (asked === 0) {
    return {
      headline: chooseHeadline([`${name}, then and now: no question was asked again`, "No question was asked again"]),
      lead: "",
    };
  }
  const again = asked === 1 ? "question asked again" : "questions asked again";
  const says =
    moved === 0 && asked === 1
      ? `no move on the only ${again}`
      : `moved on ${writeHeadlineShare(moved, asked, again, again)}`;
  const numbers = writeNumbers(same, overlapping, reported, missing, notConcerned);
  const parts = [
    { count: same, words: "the same on" },
    { count: overlapping, words: "overlapping on" },
    { count: reported, words: "known by report alone on" },
    { count: missing, words: "cannot be compared on" },
    { count: notConcerned, words: "not concerned by" },
  ].filter(({ count }) => count > 0);
  const rest = parts.map(({ count, words }) => `${words} ${numbers.number(count)}`).join("; ");
  return {
    headline: chooseHeadline([`${name}, then and now: ${says}`, `${name}: ${says}`, capitalise(says)]),
    lead: joinLead([rest ? `${capitalise(rest)}.` : "", `Compared as of ${formatList(dates.map(formatDate))}.`]),
  };
}
