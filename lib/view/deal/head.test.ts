import { describe, expect, it } from "vitest";
import { findDeal } from "../../dataset/negotiation";
import type { DealSketch } from "../../testing/build-deal";
import { buildNegotiation } from "../../testing/build-negotiation";
import { buildDealHeadView, describeDealKnown } from "./head";

function build(sketch: DealSketch) {
  const questions = [
    {
      code: "crse",
      options: [
        { id: "north", code: "no" },
        { id: "south", code: "so" },
      ],
    },
  ];
  const negotiation = buildNegotiation({ questions, deals: [{ id: "truce", ...sketch }] });
  const deal = findDeal(negotiation, "truce");
  if (!deal) throw new Error("there is no deal");
  return { negotiation, deal };
}

describe("the head of a deal", () => {
  it("says what it is, on whose word it is known, and the ways on from it", () => {
    const { negotiation, deal } = build({
      handedOver: "2031-03-28",
      terms: [{ question: "course", position: "south" }],
    });
    expect(buildDealHeadView(negotiation, deal)).toEqual({
      id: "truce",
      href: "/pier/deals/truce",
      title: "Truce on the pier",
      short: "Truce",
      status: "Published",
      statusGloss: "put forward in public by its authors",
      shape: "document",
      reported: false,
      known: "document (a text of the party itself)",
      by: "The harbour book",
      date: "1 April 2031",
      isoDate: "2031-04-01",
      handedOver: "28 March 2031",
      chain: [{ name: "The harbour book", detail: "", unnamed: false }],
      summary: "The ferry leaves, and nobody shouts.",
      whatIf: "/pier/deals/new?terms=crse.so",
      compare: [
        { name: "Amber", href: "/pier/compare/deal.truce/amber" },
        { name: "Basalt", href: "/pier/compare/deal.truce/basalt" },
      ],
    });
  });

  it.each([
    ["reported", "anonymous", "Reported", "known only through accounts of it", true],
    ["drafted", "document", "Draft", "its text is known; its authors have not published it", false],
    ["drafted", "summary", "Draft", "its text is known; its authors have not published it", true],
    ["published", "document", "Published", "put forward in public by its authors", false],
    [
      "agreed-in-principle",
      "document",
      "Agreed in principle",
      "those it binds have agreed, and have not signed",
      false,
    ],
  ] as const)("of one that is %s, by evidence of the kind %s", (stage, evidence, label, gloss, reported) => {
    const { negotiation, deal } = build({ stage, evidence });
    const head = buildDealHeadView(negotiation, deal);
    expect(head).toMatchObject({ status: label, statusGloss: gloss, reported, handedOver: "" });
    expect(head.title).toBe(reported ? "Reported: Truce on the pier" : "Truce on the pier");
  });
});

it("how a deal is known is said in one line", () => {
  const { deal } = build({ stage: "reported", evidence: "anonymous", by: "the Pier Post" });
  expect(describeDealKnown(deal)).toBe("Reported by the Pier Post, 1 April 2031 (unnamed people, through an outlet)");
});
