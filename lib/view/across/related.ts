import type { Negotiation } from "../../dataset/negotiation";
import { findNeighbours, sortByOpening } from "../../model/across";
import type { Deal } from "../../schema/deal";
import type { Party } from "../../schema/negotiation";
import { dealPath, negotiationPath, partyAcrossPath } from "../../url/paths";

/** A way on to another negotiation, or to something in it. */
export interface WayOn {
  text: string;
  href: string;
  /** What the way leads to, before its name: `Later talks`. */
  what: string;
}

/** The talks before and after a negotiation: the nearest with which it shares a party and a question. */
export interface RelatedTalks {
  later: WayOn | undefined;
  earlier: WayOn | undefined;
}

export function findRelatedTalks(negotiation: Negotiation, all: readonly Negotiation[]): RelatedTalks {
  const { earlier, later } = findNeighbours(negotiation, all);
  const link = (what: string, other: Negotiation | undefined) =>
    other && { what, text: other.short, href: negotiationPath(other) };
  return { later: link("Later talks:", later), earlier: link("Earlier talks:", earlier) };
}

/** The other negotiations that have a deal of the same id, newest first. */
export function listSameDeals(negotiation: Negotiation, deal: Deal, all: readonly Negotiation[]): WayOn[] {
  return sortByOpening(all)
    .toReversed()
    .filter((other) => other.id !== negotiation.id && other.deals.some(({ id }) => id === deal.id))
    .map((other) => ({ what: "Also in", text: other.short, href: dealPath(other, deal) }));
}

/** The way from a party to its page across negotiations, if it is in more than one. */
export function findWayAcross(party: Party, all: readonly Negotiation[]): WayOn | undefined {
  const among = all.filter(({ parties }) => parties.some(({ id }) => id === party.id));
  if (among.length < 2) return undefined;
  return { what: "Then and now:", text: `${party.name} in all negotiations`, href: partyAcrossPath(party) };
}
