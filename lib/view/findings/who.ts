import { type Named, nameInSentence } from "../../model/party-name";
import { formatList } from "../../text/format";
import { writeNumbers } from "../../text/words";

/** `Amber and the Basalt Guild`. */
export function nameAll(parties: readonly Named[]): string {
  return formatList(parties.map(nameInSentence));
}

/** `the two parties`, `all four parties`, with what they have in common after it: `that have to agree`. */
export function countAll(count: number, after = "", numbers = writeNumbers(count)): string {
  const many = `${numbers.count(count, "party", "parties")}${after && ` ${after}`}`;
  return count < 3 ? `the ${many}` : `all ${many}`;
}
