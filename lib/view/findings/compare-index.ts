import type { Negotiation } from "../../dataset/negotiation";
import { type Headline, summarize } from "../../model/headline";
import { nameInSentence } from "../../model/party-name";
import { unfiltered } from "../../model/stance";
import { capitalise } from "../../text/format";
import { writeHeadlineNumbers, writePairs } from "../../text/words";
import { chooseHeadline, type Finding } from "./finding";

/** Which two parties are furthest apart. `lead` says what can be compared. */
export function findPairs(negotiation: Negotiation, lead: string): Finding {
  return { headline: writePairsFinding(summarize(negotiation, negotiation.asOf, unfiltered, "all")), lead };
}

/** `Furthest apart: Russia and Ukraine, at opposite ends on four questions`. */
export function writePairsFinding({ questions, comparable, furthest }: Headline): string {
  if (questions === 0) return "There is no question to compare two parties on";
  if (comparable === 0) return "No two parties can be compared on any question";
  if (!furthest)
    return `No two parties are at opposite ends of ${questions === 1 ? "the only question" : "any question"}`;
  const pairs = writePairs(furthest.pairs.map((pair) => pair.map(nameInSentence)));
  const on =
    questions === 1
      ? ""
      : ` on ${writeHeadlineNumbers(furthest.opposite).count(furthest.opposite, "question", "questions")}`;
  const counted = `${capitalise(writeHeadlineNumbers(pairs.length).count(pairs.length, "pair of parties is", "pairs of parties are"))} at opposite ends${on}${pairs.length > 1 && on ? " each" : ""}`;
  if (pairs.length > 2) return counted;
  return chooseHeadline([
    `Furthest apart: ${pairs.join("; ")}, at opposite ends${on}${pairs.length > 1 && on ? " each" : ""}`,
    `Furthest apart: ${pairs.join("; ")}`,
    counted,
  ]);
}
