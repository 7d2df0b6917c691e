import { describe, expect, it } from "vitest";
import { findDeal } from "../../dataset/negotiation";
import { atDate } from "../../model/history/as-of";
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
      statusDate: "1 April 2031",
      isoStatusDate: "2031-04-01",
      shape: "document",
      reported: false,
      known: "document (a text of the party itself)",
      by: "The harbour book",
      proposedBy: "",
      binds: "Amber and Basalt",
      agreedBy: "",
      history: [
        {
          text: "Published",
          date: "1 April 2031",
          isoDate: "2031-04-01",
          note: "",
          source: {
            name: "The Pier Post, 31\u00a0Dec\u00a02039",
            href: "https://example.org/log",
            listed: "/pier/sources#source-log",
          },
        },
      ],
      revises: undefined,
      revisedBy: [],
      date: "1 April 2031",
      isoDate: "2031-04-01",
      handedOver: "28 March 2031",
      chain: [{ name: "The harbour book", detail: "", unnamed: false }],
      summary: "The ferry leaves, and nobody shouts.",
      knownInPart: "",
      partly: "Known in part",
      whatIf: "/pier/deals/new?terms=crse.so",
      compare: [
        { name: "Amber", href: "/pier/compare/deal.truce/amber" },
        { name: "Basalt", href: "/pier/compare/deal.truce/basalt" },
      ],
    });
  });

  it.each([
    ["reported", "anonymous", "Reported", "known only through accounts of it", true],
    ["drafted", "document", "Drafted", "its text is known; its authors have not put it forward", false],
    ["drafted", "summary", "Drafted", "its text is known; its authors have not put it forward", true],
    ["published", "document", "Published", "put forward in public by its authors", false],
    ["agreed-in-principle", "document", "Agreed in principle by Amber and Basalt", "agreed, but not signed", false],
  ] as const)("of one that is %s, by evidence of the kind %s", (stage, evidence, label, gloss, reported) => {
    const { negotiation, deal } = build({ stage, evidence });
    const head = buildDealHeadView(negotiation, deal);
    expect(head).toMatchObject({ status: label, statusGloss: gloss, reported, handedOver: "" });
    expect(head.title).toBe(reported ? "Reported: Truce on the pier" : "Truce on the pier");
  });
});

describe("what became of a deal", () => {
  const { negotiation, deal } = build({
    proposedBy: ["basalt"],
    history: [
      { stage: "tabled" },
      { stage: "accepted", by: ["amber"], date: "2031-04-03", note: "The council still has to meet." },
      { stage: "signed", date: "2031-05-02" },
      { stage: "lapsed", date: "2031-06-01" },
    ],
  });
  const at = (date: string) => {
    const then = atDate(negotiation, date);
    const { status, statusDate, agreedBy, history } = buildDealHeadView(then, findDeal(then, "truce") ?? deal);
    return [status, statusDate, agreedBy, history.map(({ text }) => text).join("; ")];
  };

  it("is told as of the date of the page, and nothing later", () => {
    expect(at("2031-04-02")).toEqual(["Tabled", "1 April 2031", "", "Tabled"]);
    expect(at("2031-04-03")).toEqual(["Accepted by Amber", "3 April 2031", "Amber", "Tabled; Accepted by Amber"]);
    expect(at("2031-05-02")).toEqual([
      "Signed by Amber and Basalt",
      "2 May 2031",
      "Amber and Basalt",
      "Tabled; Accepted by Amber; Signed by Amber and Basalt",
    ]);
    expect(at("2031-06-01").slice(0, 3)).toEqual(["Lapsed", "1 June 2031", ""]);
  });

  it("tells whose deal it is apart from whose word it rests on", () => {
    expect(buildDealHeadView(negotiation, deal)).toMatchObject({
      proposedBy: "Basalt",
      binds: "Amber and Basalt",
      by: "The harbour book",
    });
    expect(buildDealHeadView(negotiation, deal).history[1]?.note).toBe("The council still has to meet.");
  });
});

describe("a deal that revises another", () => {
  const negotiation = buildNegotiation({
    deals: [
      { id: "second", title: "The second draft", date: "2031-05-02", revises: "first" },
      { id: "first", title: "The first draft", date: "2031-05-01" },
    ],
  });
  const view = (id: string, date: string) => {
    const then = atDate(negotiation, date);
    const deal = findDeal(then, id);
    if (!deal) throw new Error(`there is no deal ${id}`);
    const { revises, revisedBy } = buildDealHeadView(then, deal);
    return { revises: revises?.title, revisedBy: revisedBy.map(({ title }) => title) };
  };

  it("names the earlier draft, and the earlier one the later one from its date on", () => {
    expect(view("second", "2031-05-02")).toEqual({ revises: "The first draft", revisedBy: [] });
    expect(view("first", "2031-05-02")).toEqual({ revises: undefined, revisedBy: ["The second draft"] });
    expect(view("first", "2031-05-01")).toEqual({ revises: undefined, revisedBy: [] });
  });
});

it("how a deal is known is said in one line", () => {
  const { negotiation, deal } = build({
    history: [{ stage: "reported" }, { stage: "rejected", by: ["basalt"], date: "2031-04-09" }],
    evidence: "anonymous",
    by: "the Pier Post",
  });
  const { parties } = negotiation;
  expect(describeDealKnown(deal, parties, "2031-04-08")).toBe(
    "Reported, 1 April 2031; known only from unnamed sources (the Pier Post)",
  );
  expect(describeDealKnown(deal, parties, "2031-04-09")).toBe(
    "Rejected by Basalt, 9 April 2031; known only from unnamed sources (the Pier Post)",
  );
});
