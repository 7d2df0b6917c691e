import { describe, expect, it } from "vitest";
import { buildNegotiation } from "../../testing/build-negotiation";
import type { StatementSketch } from "../../testing/build-statement";
import { defaultViewOptions } from "../../url/view-options";
import { buildPartyView } from "./party";

/** The page of a body of three villages, which says this about the one question. */
function view(statements: StatementSketch[]) {
  const negotiation = buildNegotiation({
    parties: [
      {
        id: "amber",
        members: [
          { id: "dune", name: "Dune" },
          { id: "fen", name: "Fen" },
          { id: "holm", name: "Holm" },
        ],
      },
      "basalt",
    ],
    questions: [{ statements }],
    deals: [{ stage: "signed", date: "2031-02-01", terms: [{ question: "course", position: "east" }] }],
  });
  const [amber] = negotiation.parties;
  if (!amber) throw new Error("there is no party");
  return buildPartyView(negotiation, amber, defaultViewOptions);
}

const read = (statements: StatementSketch[]) => view(statements).questions[0];

describe("what the page of a party folds below a position", () => {
  it("is counted: its statements, the one of today included, and not those of later days", () => {
    expect(
      read([
        { id: "late", date: "2031-05-21", holds: "north" },
        { id: "today", date: "2031-05-20", holds: "north" },
        { id: "old", date: "2031-01-05", holds: "south" },
        { id: "oldest", date: "2031-01-02", holds: "east" },
      ]),
    ).toMatchObject({
      history: [{ id: "oldest" }, { id: "old" }, { word: "Agreed" }, { id: "today" }],
      folded: "Four statements",
    });
  });

  it("has conditions and the members that spoke, too", () => {
    expect(read([{ date: "2031-03-05", holds: "north", voice: "dune", condition: "the quay is mended" }])?.folded).toBe(
      "One condition, one member and two statements",
    );
    expect(
      read([
        {
          id: "fen",
          date: "2031-03-06",
          holds: "north",
          voice: "fen",
          condition: "the tide allows it",
          keeps: ["dune"],
        },
        { id: "dune", date: "2031-03-05", holds: "south", voice: "dune", condition: "the quay is mended" },
      ])?.folded,
    ).toBe("Two conditions, two members and three statements");
  });
});

it("lists the members of a party by their names", () => {
  expect(view([]).members).toBe("Dune, Fen and Holm");
});

describe("a position that follows from an agreed deal", () => {
  it("is called that where the party has not stated one since", () => {
    expect(read([{ date: "2031-01-05", holds: "south" }])?.byAgreement).toBe(true);
    expect(read([{ date: "2031-03-05", holds: "south" }])?.byAgreement).toBe(false);
  });

  it("is not called that where there is none", () => {
    const negotiation = buildNegotiation();
    const [amber] = negotiation.parties;
    if (!amber) throw new Error("there is no party");
    expect(buildPartyView(negotiation, amber, defaultViewOptions).questions[0]?.byAgreement).toBe(false);
  });
});
