import type { Negotiation } from "../../dataset/negotiation";
import { isRelated } from "../../model/across";
import { listPartiesAcross } from "./party";

/**
 * Which other negotiations the pages of one show something of, by its id, and which negotiations a party across them does,
 * by `parties/<id>`.
 */
export function listDrawnOn(negotiations: readonly Negotiation[]): Map<string, string[]> {
  const ids = (some: readonly Negotiation[]) => some.map(({ id }) => id as string);
  return new Map([
    ...negotiations.map((one): [string, string[]] => [
      one.id,
      ids(negotiations.filter((other) => isRelated(one, other) || shareDeal(one, other))),
    ]),
    ...listPartiesAcross(negotiations).map((party): [string, string[]] => [
      `parties/${party.id}`,
      ids(party.negotiations),
    ]),
  ]);
}

function shareDeal(one: Negotiation, other: Negotiation): boolean {
  return one.id !== other.id && one.deals.some(({ id }) => other.deals.some((deal) => deal.id === id));
}
