import type { Party } from "../schema/negotiation";
import { formatPossessive } from "../text/format";

/** What a sentence needs to know of a party to name it. */
export type Named = Pick<Party, "name" | "nameInText">;

/** A party’s name within a sentence: `the United States`. Alone, as in a heading or a list, it is `name`. */
export function nameInSentence({ name, nameInText = name }: Named): string {
  return nameInText;
}

/** `Russia’s`, `the United States’`. */
export function namePossessive(party: Named): string {
  return formatPossessive(nameInSentence(party));
}
