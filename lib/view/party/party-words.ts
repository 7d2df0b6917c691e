import { maxPartiesNamed } from "../../limits";
import { type Named, nameInSentence } from "../../model/party-name";
import { formatCount, formatList } from "../../text/format";

/** Parties for use in a sentence: `Russia and Ukraine`, or their number if there are many: `167 parties`. */
export function formatParties(parties: readonly Named[]): string {
  return parties.length > maxPartiesNamed
    ? formatCount(parties.length, "party", "parties")
    : formatList(parties.map(nameInSentence));
}
