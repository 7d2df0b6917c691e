import { expect, it } from "vitest";
import { findDeal, findParty } from "../../dataset/negotiation";
import { buildNegotiation } from "../../testing/build-negotiation";
import { buildTwoSprings } from "../../testing/two-springs";
import { findRelatedTalks, findWayAcross, listSameDeals } from "./related";

const { first, second } = buildTwoSprings();
const bridge = buildNegotiation({ id: "bridge-2031", questions: [{ id: "arches" }], deals: [{ id: "oath" }] });
const all = [second, bridge, first];

it("leads on to later talks and back to earlier ones about the same questions", () => {
  const [later, earlier] = [
    { what: "Later talks:", text: "Pier, 2031", href: "/pier-2031" },
    { what: "Earlier talks:", text: "Pier, 2030", href: "/pier-2030" },
  ];
  expect(findRelatedTalks(first, all)).toEqual({ later, earlier: undefined });
  expect(findRelatedTalks(second, all)).toEqual({ later: undefined, earlier });
  expect(findRelatedTalks(bridge, all)).toEqual({ later: undefined, earlier: undefined });
});

it("leads from a deal to the deal of the same id in another negotiation", () => {
  const find = (negotiation: typeof first, id: string) => {
    const deal = findDeal(negotiation, id);
    if (!deal) throw new Error(`there is no deal ${id}`);
    return listSameDeals(negotiation, deal, all);
  };
  expect(find(first, "truce")).toEqual([{ what: "Also in", text: "Pier, 2031", href: "/pier-2031/deals/truce" }]);
  expect(find(bridge, "oath")).toEqual([]);
});

it("leads from a party to its page across negotiations, where it is in more than one", () => {
  const find = (id: string) => {
    const party = findParty(second, id);
    if (!party) throw new Error(`there is no party ${id}`);
    return findWayAcross(party, all);
  };
  expect(find("amber")).toEqual({
    what: "Then and now:",
    text: "Amber Shore in all negotiations",
    href: "/parties/amber",
  });
  expect(find("cedar")).toBeUndefined();
});
