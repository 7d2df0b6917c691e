import { describe, expect, it } from "vitest";
import { buildNegotiation } from "../testing/build-negotiation";
import { parseSubject } from "../url/subject";
import { buildPictureContent } from "./content";

const pier = buildNegotiation({
  questions: [
    {
      id: "nets",
      code: "nets",
      label: "Nets",
      text: "How many nets?",
      options: [
        { id: "few", code: "fe" },
        { id: "many", code: "ma" },
      ],
    },
    {
      id: "toll",
      code: "toll",
      label: "Toll",
      text: "How high is the toll?",
      options: [
        { id: "low", code: "lo" },
        { id: "high", code: "hi", statusQuo: true },
      ],
      statements: [{ holds: "low" }],
    },
  ],
  deals: [{ id: "truce", terms: [{ question: "toll", position: "high" }] }],
});

function draw(address: string, query: Record<string, string> = {}) {
  const route = parseSubject([pier], address, query);
  if (route.kind === "not-found") throw new Error(`there is no ${address}`);
  return buildPictureContent(route.subject);
}

describe("the line under the title of a picture", () => {
  it.each([
    [
      "/pier",
      { evidence: "record", within: "3", only: "differences" },
      "Amber and Basalt cannot be compared on either question (last three months)",
      "Nothing in the last three months for one or both. Two questions are hidden: on both the answers cannot be compared. On the record only: reports are left out. Last three months only: older positions and red lines are left out.",
    ],
    [
      "/pier/issues/ferry",
      {},
      "Toll – Amber: low; Basalt: no position found",
      "Where each party stands, and where reports place it.",
    ],
    [
      "/pier/issues/ferry",
      { evidence: "record" },
      "Toll – Amber: low; Basalt: no position found",
      "Where each party stands. On the record only: reports are left out.",
    ],
    [
      "/pier/parties/amber",
      { within: "3" },
      "Amber: on the record on one of the two questions (last three months)",
      "Where it stands on two questions. Last three months only: older positions and red lines are left out.",
    ],
    [
      "/pier/compare/amber/basalt",
      { only: "differences" },
      "Amber and Basalt cannot be compared on either question",
      "They cannot be compared on either of the two questions. Two questions are hidden: Nets and Toll.",
    ],
    [
      "/pier/compare/amber/basalt/deal.truce",
      {},
      "Amber, Basalt and Truce cannot all be compared on either question",
      "On two questions.",
    ],
    [
      "/pier/deals/truce",
      { within: "3" },
      "The deal asks Amber to move on the only question (last three months)",
      "What the deal asks of each party, measured from the party’s own position of 31 March 2031, the day before it became known. Last three months only: older positions and red lines are left out.",
    ],
    [
      "/pier/deals/new",
      { terms: "toll.hi" },
      "These are the terms of Truce",
      "These are the answers of Truce on the pier. What it would ask of each party, measured from the party’s own position. On the only question, what Basalt wants is not known.",
    ],
    [
      "/pier/deals/new",
      { terms: "toll.lo" },
      "Your deal asks nothing of Amber; no position of Basalt is known",
      "A deal made by a reader: nobody has proposed it. What it would ask of each party, measured from the party’s own position. On the only question, what Basalt wants is not known.",
    ],
  ])("of %s %j says what is shown and what is left out", (address, query, title, sub) => {
    const content = draw(address, query);
    expect([content.title, content.sub]).toEqual([title, sub]);
  });

  it("names the publishers of what is shown, and where all sources are", () => {
    expect(draw("/pier/compare/amber/basalt", { only: "differences" }).sources).toBe(
      "Sources: none. Nothing shown here comes from a statement.",
    );
    expect(draw("/pier/parties/amber")).toMatchObject({
      sources: "Sources: The Pier Post.",
      allSources: "All sources: localhost:3000/pier/parties/amber",
      briefSources: "Sources: localhost:3000/pier/parties/amber",
      elsewhere: "at localhost:3000/pier/parties/amber",
    });
  });
});

describe("the picture of old positions", () => {
  const old = buildNegotiation({
    parties: ["amber", "basalt"],
    questions: [
      { id: "course", statements: [{ date: "2030-06-14", holds: "north" }] },
      { id: "toll", label: "Toll", text: "And the toll?", statements: [{ party: "basalt", holds: "south" }] },
    ],
    deals: [{ id: "truce", terms: [{ question: "course", position: "south" }] }],
  });
  const read = (path: string, query: Record<string, string> = {}) => {
    const route = parseSubject([old], path, query);
    if (route.kind === "not-found") throw new Error(`there is no ${path}`);
    return buildPictureContent(route.subject);
  };

  it("says how many there are, where there is no room to say which", () => {
    const counted = "One of the two positions is three months old or more.";
    for (const path of ["/pier", "/pier/issues/ferry", "/pier/compare/amber/basalt"]) {
      expect(read(path).sub.endsWith(` ${counted}`), path).toBe(true);
      expect(read(path).caveat, path).toContain(counted);
    }
    expect(read("/pier/issues/ferry", { question: "course" }).sub).not.toContain(counted);
    expect(read("/pier/parties/amber").sub).not.toContain("months");
  });

  it("has the age with each", () => {
    expect(read("/pier").rows.map(({ cells }) => cells.map(({ age }) => age?.brief))).toEqual([
      ["11 mo", undefined],
      [undefined, undefined],
    ]);
    expect(read("/pier").alt).toContain("Amber, Course: north, on the record, eleven months old.");
  });

  it("says what it leaves out, in its title, its caption and its key", () => {
    const { title, caveat, key } = read("/pier", { within: "3" });
    expect(title).toBe("Amber and Basalt cannot be compared on either question (last three months)");
    expect(caveat).toBe("Last three months only: older positions and red lines are left out.");
    expect(key.find(({ shape }) => shape === "silent")?.label).toBe("Nothing in the last three months");
    const deal = read("/pier/deals/truce", { within: "3" });
    expect(deal.caveat).toBe("Last three months only: older positions and red lines are left out.");
    expect(deal.rows[0]?.asks[0]?.heading).toBe("Nothing in the last three months");
  });
});

describe("the picture of a deal", () => {
  it("has the scale of the question that each term answers, however alike questions begin", () => {
    for (const rows of [draw("/pier/deals/truce").rows, draw("/pier/deals/new", { terms: "toll.hi" }).rows]) {
      expect(rows).toMatchObject([
        {
          id: "toll-1-1",
          question: "toll",
          issue: "The ferry",
          label: "Toll",
          text: "How high is the toll?",
          options: [
            { label: "low", statusQuo: false },
            { label: "high", statusQuo: true },
          ],
          position: "high",
          asks: [{ heading: "One step away" }, { heading: "No position found" }],
        },
      ]);
    }
  });

  it("says what is known of a deal without a term that could be compared", () => {
    const negotiation = buildNegotiation({
      deals: [
        {
          id: "points",
          stage: "reported",
          evidence: "account",
          terms: [],
          summary: "Points on the ferry.",
          knownInPart: "None of its 27 points has been seen.",
        },
      ],
    });
    const [deal] = negotiation.deals;
    if (!deal) throw new Error("there is no deal");
    const { title, sub, alt } = buildPictureContent({ kind: "deal", negotiation, deal, within: undefined });
    expect(title).toBe("No term of the reported deal is known");
    expect(sub).toBe(
      "Points on the ferry. Contents not known. None of its 27 points has been seen. No term of it is known, so there is nothing to compare. Known through reports alone; first The harbour book, 1 April 2031.",
    );
    expect(alt).toContain("No question is shown.");
  });

  it("says from which day each position is measured", () => {
    expect(draw("/pier/deals/truce").sub).toBe(
      "What the deal asks of each party, measured from the party’s own position of 31 March 2031, the day before it became known. On the only question, what Basalt wanted was not known.",
    );
    expect(draw("/pier/deals/new", { terms: "nets.fe" }).sub).toBe(
      "A deal made by a reader: nobody has proposed it. What it would ask of each party, measured from the party’s own position. On the only question, what Amber and Basalt want is not known.",
    );
    expect(draw("/pier/deals/new", { terms: "toll.hi" }).sub).toBe(
      "These are the answers of Truce on the pier. What it would ask of each party, measured from the party’s own position. On the only question, what Basalt wants is not known.",
    );
  });
});

describe("the picture of an issue", () => {
  it("is headed by what it comes to, below what it is about", () => {
    expect(draw("/pier/issues/ferry")).toMatchObject({
      over: "The ferry of the invented pier: The ferry",
      title: "Toll – Amber: low; Basalt: no position found",
      sub: "Where each party stands, and where reports place it.",
      asOf: "As of 20 May 2031",
    });
    expect(draw("/pier/issues/ferry", { evidence: "record" }).sub).toBe(
      "Where each party stands. On the record only: reports are left out.",
    );
  });
});

describe("the picture of a matrix", () => {
  it("says where it comes from and under which licence", () => {
    expect(draw("/pier")).toMatchObject({
      over: "The ferry of the invented pier",
      title: "Amber and Basalt cannot be compared on either question",
      sub: "No position was found for one or both.",
      counted: "",
      credit: "Parley",
      licence: "CC BY 4.0",
      path: "/pier",
      version: pier.version,
    });
  });
});
