import type { DealChange, StanceChange } from "../../model/history/changes";
import type { Named } from "../../model/party-name";
import { capitalise, formatCount, formatDate } from "../../text/format";
import { writeHeadlineNumbers } from "../../text/words";
import { formatParties } from "../party/party-words";
import { type Finding, joinLead } from "./finding";

/** What changed after one day and up to the end of another, in numbers. */
export interface ChangeCounts {
  /** Positions that changed in any way, by party and question; those that were only said again are not counted. */
  positions: number;
  questions: number;
  /** Positions that were said again, and did not change. */
  restated: number;
  deals: number;
  staged: number;
  /** Who moved away from what it had said on the record. */
  moved: readonly Named[];
  moves: number;
  /** The days on which it happened. */
  dates: readonly string[];
}

/** How many positions and deals changed between two dates. */
export function findChanges(
  stances: readonly StanceChange[],
  deals: readonly DealChange[],
  [from, to]: readonly [string, string],
): Finding {
  const key = ({ party, question }: StanceChange) => `${party.id} ${question.id}`;
  const isNew = ({ changes }: StanceChange) => changes.some(({ kind }) => kind !== "restated");
  const changed = stances.filter(isNew);
  const positions = new Set(changed.map(key));
  const moved = stances.filter(({ changes }) => changes.some(({ kind }) => kind === "moved"));
  return writeChanges(
    {
      positions: positions.size,
      questions: new Set(changed.map(({ question }) => question.id)).size,
      restated: new Set(stances.map(key).filter((one) => !positions.has(one))).size,
      deals: deals.filter(({ first }) => first).length,
      staged: new Set(deals.filter(({ stages, first }) => !first && stages.length > 0).map(({ deal }) => deal.id)).size,
      moved: [...new Map(moved.map(({ party }) => [party.id, party])).values()].toSorted((a, b) =>
        a.name.localeCompare(b.name, "en-GB"),
      ),
      moves: new Set(moved.map(key)).size,
      dates: [...new Set([...stances, ...deals].map(({ date }) => date))],
    },
    [from, to],
  );
}

/** The finding for these counts: `10 positions changed on 23 April 2025; one new deal`. */
export function writeChanges(counts: ChangeCounts, [from, to]: readonly [string, string]): Finding {
  const { positions, questions, restated, deals, staged, moved, moves, dates } = counts;
  const [day, ...more] = dates;
  const when =
    day !== undefined && more.length === 0 ? `on ${formatDate(day)}` : `from ${formatDate(from)} to ${formatDate(to)}`;
  if (dates.length === 0) {
    return {
      headline: from === to ? `Nothing changed: both days are ${formatDate(to)}` : `Nothing changed ${when}`,
      lead: "No party said anything new on any question, and no deal became known.",
    };
  }
  const newDeals = deals === 0 ? "no new deal" : writeHeadlineNumbers(deals).count(deals, "new deal", "new deals");
  const said =
    positions === 0
      ? "No position changed"
      : `${capitalise(writeHeadlineNumbers(positions).count(positions, "position", "positions"))} changed`;
  return {
    headline: `${said} ${when}; ${newDeals}`,
    lead: joinLead([
      positions > 1 ? `They concern ${formatCount(questions, "question", "questions")}.` : "",
      moves > 0
        ? `${capitalise(formatCount(moves, "stated position", "stated positions"))} moved, ${moves === 1 ? "that" : "those"} of ${formatParties(moved)}.`
        : positions > 0
          ? "Nobody moved from a stated position."
          : "",
      restated > 0 ? `${capitalise(formatCount(restated, "position was", "positions were"))} said again.` : "",
      staged > 0 ? `${capitalise(formatCount(staged, "deal", "deals"))} reached a later stage.` : "",
    ]),
  };
}
