import { describe, expect, it } from "vitest";
import { findDeal } from "../../dataset/negotiation";
import { atDate } from "../../model/history/as-of";
import { buildNegotiation } from "../../testing/build-negotiation";
import { serializeView } from "./json";
import { viewDocument } from "./json-schema";
import { writeMarkdown } from "./markdown";

const negotiation = buildNegotiation({
  sources: ["log", "ledger"],
  questions: [{ statements: [{ holds: "north" }] }],
  deals: [
    {
      id: "first",
      short: "First draft",
      date: "2031-04-01",
      proposedBy: ["basalt"],
      terms: [
        { id: "bell", clause: "1", wording: "A bell shall hang on the pier." },
        { id: "crew", clause: "2", wording: "The crew shall number four." },
      ],
    },
    {
      id: "second",
      short: "Second draft",
      date: "2031-05-01",
      proposedBy: ["basalt"],
      revises: "first",
      history: [
        { stage: "tabled" },
        { stage: "signed", date: "2031-05-10", source: "ledger" },
        { stage: "lapsed", date: "2031-06-01" },
      ],
      terms: [
        { id: "crew", clause: "1", wording: "The crew shall number five." },
        { id: "bell", clause: "2", wording: "A bell shall hang on the pier." },
        { id: "leave", question: "course", position: "east", gives: ["amber"], gets: ["basalt"] },
      ],
    },
  ],
});

function open(date: string) {
  const then = atDate(negotiation, date);
  const deal = findDeal(then, "second");
  if (!deal) throw new Error("there is no deal");
  return { kind: "deal", negotiation: then, deal, within: undefined } as const;
}

describe("a deal as Markdown", () => {
  const text = writeMarkdown(open("2031-05-20"));

  it("says whose it is, whom it binds, on whose word it is known and who agreed, with its history so far", () => {
    expect(text).toContain(
      "Proposed by: Basalt. Binds: Amber and Basalt. Known from: The harbour book. Agreed by: Amber and Basalt.",
    );
    expect(text).toContain("1 May 2031: Tabled [1]; 10 May 2031: Signed by Amber and Basalt [2].");
    expect(text).not.toContain("Lapsed");
  });

  it("asks nothing of its own proposer", () => {
    expect(text).toContain("Two steps away; own position: north [1] | Own offer |");
  });

  it("has the two drafts clause by clause, with the words in bold that only one of them has", () => {
    expect(text).toContain(
      "| Changed, moved | Clause 2: The crew shall number **four**. | Clause 1: The crew shall number **five**. |",
    );
    expect(text).toContain("| Kept, moved | Clause 1: A bell shall hang on the pier. |");
  });
});

describe("a deal as JSON", () => {
  const parse = (date: string) => viewDocument.parse(JSON.parse(serializeView(open(date))));

  it("has its history so far, and names by their ids those who proposed it, whom it binds and who agreed", () => {
    const [deal] = parse("2031-05-09").deals;
    expect(deal).toMatchObject({
      status: "tabled",
      proposedBy: ["basalt"],
      binds: ["amber", "basalt"],
      agreedBy: [],
      history: [{ stage: "tabled", date: "2031-05-01", source: "log" }],
      revises: "first",
    });
    expect(parse("2031-05-10").deals[0]).toMatchObject({ status: "signed", agreedBy: ["amber", "basalt"] });
    expect(parse("2031-05-10").sources.map(({ id }) => id as string)).toEqual(["ledger", "log"]);
  });

  it("has what became of each clause", () => {
    expect(parse("2031-05-20").clauses).toEqual([
      {
        kind: "changed",
        moved: true,
        earlier: { term: "crew", clause: "2", text: "The crew shall number four.", verbatim: true },
        later: { term: "crew", clause: "1", text: "The crew shall number five.", verbatim: true },
      },
      {
        kind: "kept",
        moved: true,
        earlier: { term: "bell", clause: "1", text: "A bell shall hang on the pier.", verbatim: true },
        later: { term: "bell", clause: "2", text: "A bell shall hang on the pier.", verbatim: true },
      },
      { kind: "new", later: { term: "leave", text: "The ferry leaves.", verbatim: false } },
    ]);
  });

  it("says of each ask what it is", () => {
    expect(parse("2031-05-20").asks?.map(({ party, ask, steps }) => [party as string, ask, steps])).toEqual([
      ["amber", "beyond", 2],
      ["basalt", "own-offer", undefined],
    ]);
  });
});
