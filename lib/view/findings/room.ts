import type { Negotiation } from "../../dataset/negotiation";
import { type Agreement, type AgreementKind, findAgreement } from "../../model/agreement";
import { listCounted, listOthers } from "../../model/counted";
import type { Party } from "../../schema/negotiation";
import { capitalise, formatCount, formatList } from "../../text/format";
import { writeHeadlineNumbers, writeHeadlineShare, writeNumbers } from "../../text/words";
import { chooseHeadline, type Finding, joinLead } from "./finding";
import { countAll, nameAll } from "./who";

/** Whether those who have to agree could, and if that cannot be said, why. */
export function findRoom(negotiation: Negotiation): Finding {
  const room = findAgreement(negotiation, negotiation.asOf);
  return writeRoom(room, listCounted(negotiation.parties), listOthers(negotiation).length > 0);
}

/** The finding for this room for agreement among these parties; `others` if there are some that need not agree. */
export function writeRoom(
  room: Pick<Agreement, "verdict" | "questions">,
  parties: readonly Party[],
  others: boolean,
): Finding {
  const { verdict, questions } = room;
  const count = (kind: AgreementKind) => questions.filter((one) => one.kind === kind).length;
  const all = questions.length;
  const numbers = writeNumbers(all);
  const share = (some: number, numbers = writeHeadlineNumbers(all)) =>
    writeHeadlineShare(some, all, "question", "questions", numbers);
  if (all === 0) return { headline: "There is no question to agree on", lead: "" };
  const lead = joinLead([
    others
      ? `Only ${parties.length > 3 ? `the ${formatCount(parties.length, "party", "parties")} counted` : nameAll(parties)} have to agree.`
      : "",
    describeKinds(count, numbers.number, verdict === "impossible" && count("closed") > 0),
  ]);
  if (count("agreed") === all) {
    return {
      headline: `A deal that binds them all settles ${share(all)}`,
      lead,
    };
  }
  const together = writeHeadlineNumbers(all, parties.length);
  const names = capitalise(
    parties.length === 2 ? nameAll(parties) : countAll(parties.length, others ? "that have to agree" : "", together),
  );
  switch (verdict) {
    case "possible":
      return {
        headline: chooseHeadline([
          `${names} could agree on ${share(all, together)} without crossing a red line`,
          "Agreement is possible without crossing a red line",
        ]),
        lead,
      };
    case "impossible":
      return {
        headline:
          count("closed") > 0
            ? `On ${share(count("closed"))} every option is ruled out by somebody`
            : "The options that nobody rules out contradict each other",
        lead,
      };
    case "cannot-be-said":
      return {
        headline: `Too early to say: on ${share(count("unknown"))} somebody has stated no position`,
        lead,
      };
  }
}

function describeKinds(
  count: (kind: AgreementKind) => number,
  number: (count: number) => string,
  told: boolean,
): string {
  const parts = [
    { kind: "agreed", words: "an agreed deal says what holds" },
    { kind: "open", words: "an option meets every position" },
    { kind: "with-moves", words: "somebody would have to move" },
    { kind: "closed", words: "every option is ruled out" },
  ] as const;
  const found = parts.filter(({ kind }) => count(kind) > 0 && !(told && kind === "closed"));
  return found.length > 0
    ? `${capitalise(formatList(found.map(({ kind, words }) => `on ${number(count(kind))} ${words}`)))}.`
    : "";
}
