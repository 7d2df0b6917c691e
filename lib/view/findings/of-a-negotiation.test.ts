import { describe, expect, it } from "vitest";
import type { Negotiation } from "../../dataset/negotiation";
import { parseDraft } from "../../model/deals/draft";
import { listChanges } from "../../model/history/changes";
import type { FolderSketch } from "../../testing/build-folder";
import { buildNegotiation } from "../../testing/build-negotiation";
import { parseSubject } from "../../url/subject";
import { defaultViewOptions } from "../../url/view-options";
import { findChanges } from "./changes";
import { findPairs } from "./compare-index";
import { findDeals } from "./deals";
import { findDraft } from "./draft";
import { findParty } from "./party";
import { findRoom } from "./room";
import { findSources } from "./sources";
import { findSubject, writeKicker } from "./subject";
import { findTimeline } from "./timeline";

const pier: FolderSketch = {
  parties: ["amber", "basalt", { id: "cedar", role: "mediator" }],
  questions: [
    {
      id: "course",
      statements: [
        { date: "2031-04-20", holds: "north-east" },
        { date: "2031-04-20", party: "cedar", holds: "east" },
        { date: "2031-03-09", party: "basalt", holds: "south" },
        { date: "2031-03-01", holds: "north" },
      ],
    },
    {
      id: "toll",
      label: "Toll",
      text: "How high is the toll?",
      options: ["low", "high"],
      statements: [
        { date: "2031-04-20", party: "basalt", holds: "low" },
        { date: "2031-04-02", holds: "low", rulesOut: ["high"] },
        { date: "2031-03-01", party: "basalt", holds: "low" },
      ],
    },
    { id: "nets", label: "Nets", text: "How many nets?", options: ["few", "many"] },
  ],
  contradictions: [
    {
      between: [
        { question: "course", options: ["south"] },
        { question: "toll", options: ["low"] },
      ],
      says: "The south is not reached for so low a toll.",
    },
  ],
  deals: [
    {
      id: "truce",
      short: "Truce",
      date: "2031-04-10",
      history: [
        { stage: "published", date: "2031-04-10" },
        { stage: "accepted", date: "2031-05-01", by: ["amber"] },
      ],
      terms: [{ question: "course", position: "south" }, { text: "A bell is hung." }],
    },
    {
      id: "pact",
      short: "Pact",
      stage: "reported",
      evidence: "anonymous",
      date: "2031-03-05",
      terms: [{ question: "toll", position: "low", evidence: "anonymous" }],
    },
  ],
  sources: ["log", "book"],
};

const negotiation = buildNegotiation(pier);

function find(address: string, query: Record<string, string> = {}) {
  const route = parseSubject([negotiation], address, query);
  if (route.kind !== "shown") throw new Error(`${address} is not shown`);
  const titled = findSubject(route.subject);
  return { ...titled, kicker: writeKicker(route.subject, titled) };
}

describe("the finding of a view says what it is about", () => {
  it.each([
    ["pier", {}, "The ferry of the invented pier", "The ferry of the invented pier"],
    ["pier/parties/amber", {}, "Amber", "The ferry of the invented pier"],
    ["pier/issues/ferry", {}, "The ferry", "The ferry of the invented pier: The ferry"],
    ["pier/issues/ferry", { question: "toll" }, "The ferry", "The ferry of the invented pier: The ferry"],
    ["pier/compare/amber/basalt", {}, "Amber and Basalt", "The ferry of the invented pier"],
    ["pier/deals/truce", {}, "Truce on the pier", "The ferry of the invented pier: Truce on the pier"],
  ])("%s %j", (address, query, topic, kicker) => {
    expect(find(address, query)).toMatchObject({ topic, kicker });
  });

  it("and tells each in its own words", () => {
    expect(find("pier/parties/amber").headline).toBe(
      "Amber: on the record on two of the three questions, moved on one",
    );
    expect(find("pier/issues/ferry", { question: "toll" }).headline).toBe(
      "Toll – Amber and Basalt: low; Cedar: no position found",
    );
    expect(find("pier/issues/ferry").headline).toBe("Course – Amber: north-east; Basalt: south; Cedar: east");
    expect(find("pier/deals/truce").headline).toBe("The deal asks Amber to move on the only question, Basalt on none");
  });
});

describe("the finding of a reader’s deal", () => {
  const draft = (terms: string, of: Negotiation = negotiation) => findDraft(of, parseDraft(terms, of).draft);

  it("is what it asks, how much in it contradicts itself, and that nobody has proposed it", () => {
    expect(draft("course.south~toll.low")).toEqual({
      headline: "Your deal asks Amber to move on one of two questions, Basalt on none",
      lead: "One contradiction in it. It crosses no red line. Nobody has proposed it.",
    });
    expect(draft("toll.high").lead).toBe("It crosses one red line: Amber’s on Toll. Nobody has proposed it.");
  });

  it("is whose terms it has, where they are those of a deal", () => {
    expect(draft("course.south")).toEqual({
      headline: "These are the terms of Truce",
      lead: "Change one to make your own. It answers one of the three questions.",
    });
    expect(draft("toll.low").headline).toBe("These are the terms of Pact (reported)");
  });

  it("is without the name of the deal where that leaves no room", () => {
    const deals = ["one", "two", "three", "four", "five"].map((id) => ({
      id,
      short: `Truce ${id} of the pier`,
      terms: [{ question: "course", position: "south" }],
    }));
    expect(draft("course.south", buildNegotiation({ deals })).headline).toBe(
      "These are the terms of a deal that is already known",
    );
  });

  it("names up to four parties that a first answer would ask, and no more", () => {
    const invite = (...parties: string[]) => draft("", buildNegotiation({ parties })).lead;
    expect(invite("amber", "basalt", "cedar", "dune")).toBe(
      "Answer one to see what your deal would ask of Amber, Basalt, Cedar and Dune.",
    );
    expect(invite("amber", "basalt", "cedar", "dune", "elm")).toBe(
      "Answer one to see what your deal would ask of each party.",
    );
  });
});

describe("the findings of the other pages", () => {
  it("the room, where somebody need not agree", () => {
    expect(findRoom(negotiation)).toEqual({
      headline: "Too early to say: on one of the three questions somebody has stated no position",
      lead: "Only Amber and Basalt have to agree. On one an option meets every position and on one somebody would have to move.",
    });
  });

  it("the deals known by the day, and how many by report alone", () => {
    expect(findDeals(negotiation)).toEqual({
      headline: "Two deals were known by 20 May 2031, one of them by report alone",
      lead: "Each is compared with what the parties had said by the day before it became known.",
    });
    expect(findDeals(buildNegotiation()).lead).toBe("");
  });

  it("the timeline, the pairs and the sources", () => {
    expect(findTimeline(negotiation, "Newest first.")).toEqual({
      headline: "Positions or deals changed on seven days, the last of them 1 May 2031",
      lead: "Newest first.",
    });
    expect(findPairs(negotiation, "Three pairs.")).toEqual({
      headline: "No two parties are at opposite ends of any question",
      lead: "Three pairs.",
    });
    expect(findSources(negotiation)).toEqual({
      headline: "Two sources support what is said here; no corrections so far",
      lead: "By publisher, each with its claims.",
    });
    expect(findSources(buildNegotiation()).lead).toBe("");
  });

  it("a party by the evidence that the reader counts", () => {
    const rumour = buildNegotiation({ questions: [{ statements: [{ evidence: "anonymous", holds: "north" }] }] });
    const [amber] = rumour.parties;
    if (!amber) throw new Error("there is no party");
    expect(findParty(rumour, amber, defaultViewOptions).headline).toBe(
      "Amber: known by report alone on the only question",
    );
    expect(findParty(rumour, amber, { ...defaultViewOptions, evidence: "record" }).headline).toBe(
      "No position of Amber was found on the only question",
    );
  });
});

describe("the finding of what changed between two days", () => {
  function between(from: string, to: string) {
    const all = listChanges(negotiation, from, to);
    return findChanges(
      all.flatMap((one) => (one.kind === "stance" ? [one] : [])),
      all.flatMap((one) => (one.kind === "deal" ? [one] : [])),
      [from, to],
    );
  }

  it("counts each position once, however often it changed, and what was said again apart", () => {
    expect(between("2031-02-28", "2031-05-20")).toEqual({
      headline: "Five positions changed from 28 February 2031 to 20 May 2031; two new deals",
      lead: "They concern two questions. One stated position moved, that of Amber. One deal reached a later stage.",
    });
    expect(between("2031-04-02", "2031-04-20")).toEqual({
      headline: "Two positions changed from 2 April 2031 to 20 April 2031; one new deal",
      lead: "They concern one question. One stated position moved, that of Amber. One position was said again.",
    });
  });

  it("names the day where it is one", () => {
    expect(between("2031-03-04", "2031-03-08")).toEqual({
      headline: "No position changed on 5 March 2031; one new deal",
      lead: "",
    });
    expect(between("2031-04-30", "2031-05-01")).toEqual({
      headline: "No position changed on 1 May 2031; no new deal",
      lead: "One deal reached a later stage.",
    });
  });
});

it("those who moved are named in the order of their names, whichever moved first", () => {
  const both = buildNegotiation({
    questions: [
      {
        statements: [
          { id: "amber-new", date: "2031-04-09", holds: "south" },
          { id: "basalt-new", date: "2031-04-05", party: "basalt", holds: "south", condition: "the quay is mended" },
          { id: "amber-old", date: "2031-03-01", holds: "north" },
          { id: "basalt-old", date: "2031-03-01", party: "basalt", holds: "north" },
        ],
      },
    ],
    deals: ["pact", "truce"].map((id) => ({
      id,
      date: "2031-03-20",
      history: [
        { stage: "tabled" as const, date: "2031-03-20" },
        { stage: "published" as const, date: "2031-04-02" },
        { stage: "lapsed" as const, date: "2031-04-03" },
      ],
      terms: [{ date: "2031-03-20" }],
    })),
  });
  const all = listChanges(both, "2031-04-01", "2031-04-20");
  const stances = all.flatMap((one) => (one.kind === "stance" ? [one] : []));
  const deals = all.flatMap((one) => (one.kind === "deal" ? [one] : []));
  expect(findChanges(stances, deals, ["2031-04-01", "2031-04-20"])).toEqual({
    headline: "Two positions changed from 1 April 2031 to 20 April 2031; no new deal",
    lead: "They concern one question. Two stated positions moved, those of Amber and Basalt. Two deals reached a later stage.",
  });
});
