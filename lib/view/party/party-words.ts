import { maxPartiesNamed } from "../../limits";
import { formatCount, formatList } from "../../text/format";

/** Parties as a sentence has them: `Russia and Ukraine`, and of many how many they are: `167 parties`. */
export function formatParties(parties: readonly { name: string }[]): string {
  return parties.length > maxPartiesNamed
    ? formatCount(parties.length, "party", "parties")
    : formatList(parties.map(({ name }) => name));
}
