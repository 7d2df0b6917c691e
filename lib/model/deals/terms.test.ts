import { describe, expect, it } from "vitest";
import type { DealSketch } from "../../testing/build-deal";
import { buildDeal } from "../../testing/build-deal";
import { buildNegotiation } from "../../testing/build-negotiation";
import { formatDealShortTitle, formatDealTitle, isReported } from "./names";
import { listKnownDeals, listPutAnswers } from "./terms";

function put(deal: DealSketch, asOf = "2031-05-01") {
  const negotiation = buildNegotiation({ questions: [{ id: "course" }, { id: "toll" }], deals: [deal] });
  const [built] = negotiation.deals;
  if (!built) throw new Error("the negotiation has no deal");
  return listPutAnswers(negotiation, built, asOf).map(({ question, span, terms }) => ({
    question: question.id as string,
    span,
    terms: terms.map(({ id }) => id as string),
  }));
}

describe("the answers that a deal puts to the parties", () => {
  it("take terms that place a question alike as one, and those that place it otherwise apart", () => {
    const answers = put({
      terms: [
        { question: "toll", position: "south" },
        { question: "course", position: "north" },
        { question: "toll", position: "south" },
        { question: "toll", position: ["east", "south"] },
      ],
    });
    expect(answers).toEqual([
      { question: "toll", span: { from: 4, to: 4 }, terms: ["term-1", "term-3"] },
      { question: "course", span: { from: 0, to: 0 }, terms: ["term-2"] },
      { question: "toll", span: { from: 2, to: 4 }, terms: ["term-4"] },
    ]);
  });

  it("leave out what no question asks about, and terms that became known later", () => {
    const deal: DealSketch = {
      date: "2031-04-01",
      terms: [{}, { question: "toll", position: "east", date: "2031-04-20" }, { question: "course", position: "east" }],
    };
    expect(put(deal, "2031-04-19").map(({ question }) => question)).toEqual(["course"]);
    expect(put(deal, "2031-04-20").map(({ question }) => question)).toEqual(["toll", "course"]);
  });
});

describe("the deals known by a date", () => {
  it("are those made public by the end of that day", () => {
    const negotiation = buildNegotiation({
      deals: [
        { id: "second", date: "2031-04-02" },
        { id: "first", date: "2031-04-01" },
      ],
    });
    expect(listKnownDeals(negotiation, "2031-04-01").map(({ id }) => id)).toEqual(["first"]);
  });
});

describe("the name of a deal", () => {
  it("says “Reported” where the deal is known through reports alone, by its status or by its evidence", () => {
    const reported = buildDeal({ stage: "reported", evidence: "anonymous" });
    expect(formatDealTitle(reported)).toBe("Reported: Truce on the pier");
    expect(formatDealShortTitle(reported)).toBe("Truce (reported)");
    expect(isReported(buildDeal({ stage: "drafted", evidence: "anonymous" }))).toBe(true);
    expect(isReported(buildDeal({ stage: "reported", evidence: "document" }))).toBe(true);
  });

  it("is left as it is where the deal was published", () => {
    expect(formatDealTitle(buildDeal())).toBe("Truce on the pier");
  });
});
