import { getStageEntry } from "../../dataset/deal-history";
import { findParty, type Negotiation } from "../../dataset/negotiation";
import { nameInSentence } from "../../model/party-name";
import { listKnownReactions } from "../../model/reactions";
import type { Deal, DealStage } from "../../schema/deal";
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
  confirmed: "confirmed it",
  denied: "denied it",
  doubted: "cast doubt on it",
  silent: "neither confirmed nor denied it",
};

/** The stages that say nothing yet of what the others did with a deal. */
const unanswered = new Set<DealStage>(["reported", "drafted", "tabled", "published"]);

/**
 * How a deal is known and what was said to it, in one line: `Known only from unnamed sources (Financial Times); Russia
 * neither confirmed nor denied it and cast doubt on it.`
 */
export function writeKnown(negotiation: Negotiation, deal: Deal): string {
  const { asOf, parties } = negotiation;
  const entry = getStageEntry(deal, asOf);
  return `${[
    writeOrigin(deal),
    ...(unanswered.has(entry.stage)
      ? []
      : [`${lowerFirst(describeStage(entry, deal, parties))} on ${formatDate(entry.date)}`]),
    ...listReactions(negotiation, deal),
  ].join("; ")}.`;
}

/** `Known only from unnamed sources (Financial Times)`. */
export function writeOrigin({ evidence, by }: Pick<Deal, "evidence" | "by">): string {
  return `${knownWords[evidence]} (${by})`;
}

/** What each party said to the deal as a whole, in the order in which they first spoke. */
function listReactions(negotiation: Negotiation, deal: Deal): string[] {
  const known = listKnownReactions(deal.reactions, negotiation.asOf).toSorted((a, b) => a.date.localeCompare(b.date));
  return [...new Set(known.map(({ party }) => party))].map((id) => {
    const kinds = new Set(known.filter(({ party }) => party === id).map(({ kind }) => kind));
    const party = findParty(negotiation, id);
    return `${party ? nameInSentence(party) : id} ${formatList([...kinds].map((kind) => reactionWords[kind]))}`;
  });
}

/** A stage within a sentence: `accepted by Amber`. Its label is the only capital that is not a name's. */
export function lowerFirst(text: string): string {
  return text.charAt(0).toLocaleLowerCase("en-GB") + text.slice(1);
}
