import { describe, expect, it } from "vitest";
import { findParty } from "../../dataset/negotiation";
import type { FolderSketch } from "../../testing/build-folder";
import { buildNegotiation } from "../../testing/build-negotiation";
import { defaultViewOptions, type ViewOptions } from "../../url/view-options";
import { buildPartyView } from "./party";

const pier: FolderSketch = {
  questions: [
    {
      id: "course",
      options: ["north", { id: "south", label: "South, as today", short: "south", statusQuo: true }],
      statements: [
        { id: "later", date: "2031-05-30", holds: "south" },
        { id: "now", date: "2031-04-01", holds: "south" },
        { id: "old", date: "2031-03-01", holds: "north" },
        { id: "other", date: "2031-02-01", party: "basalt", holds: "north" },
      ],
    },
    { id: "toll", label: "Toll", text: "How high?", statements: [{ evidence: "anonymous", holds: "north" }] },
    { id: "nets", label: "Nets", text: "How many nets?" },
  ],
};

function view(id: string, folder = pier, options: Partial<ViewOptions> = {}) {
  const negotiation = buildNegotiation(folder);
  const party = findParty(negotiation, id);
  if (!party) throw new Error(`there is no party ${id}`);
  return buildPartyView(negotiation, party, { ...defaultViewOptions, ...options });
}

describe("the page of a party", () => {
  it("says who speaks for it, and on how many questions it has spoken", () => {
    expect(view("amber")).toMatchObject({
      path: "/pier/parties/amber",
      name: "Amber",
      monogram: "PA",
      speaks: "Whoever stands on the pier",
      note: "Everyone of the village.",
      asOf: "20 May 2031",
      title: "Amber: on the record on one of the three questions, moved since",
      lead: "Moved on: Course. Known by report alone on one; no position found on one.",
    });
    expect(view("amber", pier, { evidence: "record" }).lead).toBe("Moved on: Course. No position found on two.");
    expect(view("basalt", {}).title).toBe("No position of Basalt was found on the only question");
  });

  it("has a cell for each question, with its scale and the way to it", () => {
    const [course] = view("amber").questions;
    expect(course).toMatchObject({
      id: "course",
      issue: "The ferry",
      href: "/pier/issues/ferry#course",
      text: "Which way does the ferry leave?",
      axisName: "Options, in the order of the scale",
      axis: {
        ticks: [
          { label: "north", short: "north", statusQuo: false },
          { label: "South, as today", short: "south", statusQuo: true },
        ],
      },
      cell: { column: "amber", kind: "stated", positions: [{ text: "South, as today" }] },
    });
  });

  it("says how the party came there: its own statements by then, oldest first, and what became of each", () => {
    expect(
      view("amber").questions.map(({ history }) => history.map(({ id, standing }) => `${id}: ${standing}`)),
    ).toEqual([
      ["old: A newer statement replaces it", "now: Current"],
      ["toll-amber-undated: Current, while no position is on the record"],
      [],
    ]);
  });
});

it("says on how many questions a party is bound by a deal, apart from those on which it has spoken", () => {
  const negotiation = buildNegotiation({
    questions: [{ id: "course", statements: [{ holds: "north" }] }, { id: "toll" }],
    deals: [{ stage: "signed", terms: [{ question: "toll", position: "east" }] }],
  });
  const [amber] = negotiation.parties;
  if (!amber) throw new Error("there is no party");
  const view = buildPartyView(negotiation, amber, defaultViewOptions);
  expect(view.lead).toBe("Bound by a deal on one of them.");
  const [agreed] = view.questions[1]?.history ?? [];
  expect([agreed?.word, agreed?.who, agreed?.agreedIn, agreed?.standing]).toEqual([
    "Agreed",
    "Amber: agreed in Truce",
    { text: "Agreed in Truce, 1 April 2031", href: "/pier/deals/truce" },
    "Follows from the deal it agreed to",
  ]);
  expect(view.questions[1]?.cell.evidence[0]).toMatchObject({
    shape: "agreed",
    word: "Agreed",
    text: "in Truce, 1\u00a0Apr",
    href: "/pier/deals/truce",
  });
});
