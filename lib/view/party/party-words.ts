import { mostNamed } from "../../limits";
import { writeCount, writeList } from "../../text/format";

/** Parties as a sentence has them: `Russia and Ukraine`, and of many how many they are: `167 parties`. */
export function writeParties(parties: readonly { name: string }[]): string {
  return parties.length > mostNamed
    ? writeCount(parties.length, "party", "parties")
    : writeList(parties.map(({ name }) => name));
}
