import { listKnownStages } from "../../dataset/deal-history";
import type { Negotiation } from "../../dataset/negotiation";
import { nameInSentence } from "../../model/party-name";
import { listKnownReactions } from "../../model/reactions";
import { groupInto } from "../../model/statements";
import type { Deal, DealStage, StageEntry } from "../../schema/deal";
import type { EvidenceKind, Reaction } from "../../schema/evidence";
import { formatDate, formatList } from "../../text/format";
import { describeStage } from "./stage-words";

/** How a deal is known, by the kind of evidence for it. Who says so follows in brackets. */
const knownWords: Record<EvidenceKind, string> = {
  "on-record": "Said in public",
  document: "Known from its text",
  spokesperson: "Said in public by a spokesperson",
  account: "Known only from the account of others",
  summary: "Known only from a news summary",
  anonymous: "Known only from unnamed sources",
};

const reactionWords: Record<Reaction["kind"], string> = {
  confirmed: "confirmed by",
  denied: "denied by",
  doubted: "doubted by",
  silent: "neither confirmed nor denied by",
};

/** The stages that say nothing yet of what the others did with a deal. */
const unanswered = new Set<DealStage>(["reported", "drafted", "tabled", "published"]);

/**
 * How a deal is known and what was said to it, in one line: `Known only from unnamed sources (Financial Times); accepted by
 * Amber on 2 May 2031; rejected by Basalt on 3 May 2031; doubted by Cedar.`
 */
export function writeKnown(negotiation: Negotiation, deal: Deal): string {
  const { asOf, parties } = negotiation;
  return `${[
    writeOrigin(deal),
    ...listAnswers(deal, asOf).map(
      (entry) => `${lowerFirst(describeStage(entry, deal, parties))} on ${formatDate(entry.date)}`,
    ),
    ...listReactions(negotiation, deal),
  ].join("; ")}.`;
}

/** `Known only from unnamed sources (Financial Times)`. */
export function writeOrigin({ evidence, by }: Pick<Deal, "evidence" | "by">): string {
  return `${knownWords[evidence]} (${by})`;
}

/**
 * The entries of its history that say what became of a deal: the newest or, where that is one party’s answer, the newest
 * answer of each.
 */
function listAnswers(deal: Deal, asOf: string): StageEntry[] {
  const [newest, ...older] = listKnownStages(deal, asOf).toReversed();
  if (!newest || unanswered.has(newest.stage)) return [];
  const kept = [newest];
  if (!isAnswer(newest)) return kept;
  const spoken = new Set(newest.by);
  for (const entry of older) {
    if (!isAnswer(entry)) break;
    const by = (entry.by ?? []).filter((id) => !spoken.has(id));
    if (by.length > 0) kept.push({ ...entry, by });
    for (const id of by) spoken.add(id);
  }
  return kept.toReversed();
}

function isAnswer({ stage }: StageEntry): boolean {
  return stage === "accepted" || stage === "rejected";
}

/** What was said to the deal as a whole, in the order in which each was first said, and by whom. */
function listReactions(negotiation: Negotiation, deal: Deal): string[] {
  const known = listKnownReactions(deal.reactions, negotiation.asOf).toSorted((a, b) => a.date.localeCompare(b.date));
  return [...groupInto(known, ({ kind }) => kind)].map(
    ([, own]) => `${own[0] ? reactionWords[own[0].kind] : ""} ${formatList(listReacting(negotiation, own))}`,
  );
}

/** The parties that reacted in one way; of a body of several the members, where these are known. */
function listReacting(negotiation: Negotiation, reactions: readonly Reaction[]): string[] {
  return negotiation.parties.flatMap((party) => {
    const own = reactions.filter((one) => one.party === party.id);
    if (own.length === 0) return [];
    const members = (party.members ?? []).filter(({ id }) => own.some(({ voice }) => voice === id));
    const isAll = own.every(({ voice }) => voice === undefined);
    const name = nameInSentence(party);
    return [isAll || members.length === 0 ? name : `${name} (${formatList(members.map((one) => one.name))})`];
  });
}

/** A stage within a sentence: `accepted by Amber`. Its label is the only capital that is not a name's. */
export function lowerFirst(text: string): string {
  return text.charAt(0).toLocaleLowerCase("en-GB") + text.slice(1);
}
