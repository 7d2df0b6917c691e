import { listPlacedQuestions, type Negotiation } from "../../dataset/negotiation";
import { listConcessions } from "../../model/deals/concessions";
import { type Named, nameInSentence } from "../../model/party-name";
import { type AgeLimit, listHeld } from "../../model/stance";
import { getStanceTable } from "../../model/stance-table";
import type { Party } from "../../schema/negotiation";
import { capitalise, formatList } from "../../text/format";
import {
  type SentenceNumbers,
  writeHeadlineNumbers,
  writeHeadlineShare,
  writeNumbers,
  writeShare,
} from "../../text/words";
import type { ViewOptions } from "../../url/view-options";
import { nameSilence } from "../age-words";
import { chooseHeadline, type Finding, joinLead } from "./finding";

/** What is known of a party’s positions, in numbers of questions. */
export interface PartyCounts {
  stated: number;
  agreed: number;
  reported: number;
  silent: number;
  notConcerned: number;
  /** The short titles of the questions on which it has moved. */
  moved: readonly string[];
}

/** On how many questions a party has stated a position, and on how many it has moved. */
export function findParty(negotiation: Negotiation, party: Party, viewOptions: ViewOptions): Finding {
  const stances = getStanceTable(negotiation, negotiation.asOf, viewOptions);
  const placed = listPlacedQuestions(negotiation);
  const kinds = placed.map(({ question }) => {
    const stance = stances.get(question, party.id);
    const held = listHeld(stance);
    return held.length > 0 && held.every(({ statement }) => statement.agreed) ? "agreed" : stance.kind;
  });
  const count = (kind: (typeof kinds)[number]) => kinds.filter((one) => one === kind).length;
  const moved = listConcessions(negotiation, negotiation.asOf, placed, [party]).filter(({ steps }) => steps > 0);
  const counts = {
    stated: count("stated"),
    agreed: count("agreed"),
    reported: count("reported"),
    silent: count("silent"),
    notConcerned: count("not-concerned"),
    moved: moved.map(({ question }) => question.label),
  };
  return writeParty(party, counts, viewOptions.within);
}

/** The finding for these counts. */
export function writeParty(party: Named, counts: PartyCounts, within?: AgeLimit): Finding {
  const { stated, agreed, reported, silent, notConcerned, moved } = counts;
  const asked = stated + agreed + reported + silent;
  if (asked === 0)
    return {
      headline: chooseHeadline([`No question concerns ${nameInSentence(party)}`, "No question concerns it"]),
      lead: "",
    };
  const that = notConcerned > 0 ? (asked === 1 ? " that concerns it" : " that concern it") : "";
  const share = (count: number) =>
    that
      ? writeShare(count, asked, `question${that}`, `questions${that}`, writeHeadlineNumbers(count, asked))
      : writeHeadlineShare(count, asked, "question", "questions");
  const numbers = writeNumbers(asked, notConcerned);
  const rest = describeRest(counts, numbers, within);
  const known = stated + agreed;
  if (known === 0) {
    const by = `known by report alone on ${share(reported)}`;
    const none = asked === 1 ? "on the only question" : "on any question";
    return reported > 0
      ? { headline: chooseHeadline([`${party.name}: ${by}`, capitalise(by)], within), lead: joinLead([rest]) }
      : {
          headline: chooseHeadline(
            [`No position of ${nameInSentence(party)} was found ${none}`, `No position found ${none}`],
            within,
          ),
          lead: notConcerned > 0 ? `Not concerned by ${numbers.number(notConcerned)}.` : "",
        };
  }
  const moves =
    moved.length === 0
      ? "no move"
      : known === 1
        ? "moved since"
        : `moved on ${writeHeadlineNumbers(moved.length).number(moved.length)}`;
  // No verb follows the name: some parties are one body, and some are several.
  // Moves are counted from the first position, however old it is.
  const states = `on the record on ${share(known)}${within === undefined ? `, ${moves}` : ""}`;
  return {
    headline: chooseHeadline([`${party.name}: ${states}`, capitalise(states)], within),
    lead: joinLead([moved.length > 0 ? `Moved on: ${formatList(moved)}.` : "", rest]),
  };
}

/** The questions on which no position is on the record. */
function describeRest(
  { stated, agreed, reported, silent, notConcerned }: PartyCounts,
  numbers: SentenceNumbers,
  within: AgeLimit | undefined,
): string {
  const parts = [
    ...(agreed > 0
      ? [stated > 0 ? `bound by a deal on ${numbers.number(agreed)} of them` : "bound by a deal on all of these"]
      : []),
    ...(reported > 0 && stated + agreed > 0 ? [`known by report alone on ${numbers.number(reported)}`] : []),
    ...(silent > 0 ? [`${nameSilence(within)} on ${numbers.number(silent)}`] : []),
    ...(notConcerned > 0 ? [`not concerned by ${numbers.number(notConcerned)}`] : []),
  ];
  return parts.length > 0 ? `${capitalise(parts.join("; "))}.` : "";
}
