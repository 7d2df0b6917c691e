import { describe, expect, it } from "vitest";
import { findDeal } from "../../dataset/negotiation";
import { weighDeal } from "../../model/deals/weigh-deal";
import { atDate } from "../../model/history/as-of";
import type { DealSketch } from "../../testing/build-deal";
import type { FolderSketch } from "../../testing/build-folder";
import { buildNegotiation } from "../../testing/build-negotiation";
import { buildDealView } from "./deal";
import { buildDealsView } from "./deals";

const pier: FolderSketch = {
  issues: [
    {
      id: "ferry",
      title: "The ferry",
      questions: [
        {
          id: "course",
          statements: [
            { date: "2031-03-31", holds: "north" },
            { party: "basalt", date: "2031-04-01", holds: "south" },
          ].toReversed(),
        },
        { id: "toll", label: "Toll", text: "How high is the toll?", options: ["low", "high"] },
      ],
    },
    { id: "fish", title: "The fish", questions: [{ id: "nets", label: "Nets", text: "How many nets?" }] },
  ],
  deals: [
    {
      id: "later",
      title: "A later deal",
      date: "2031-05-29",
      terms: [{ question: "nets", position: "north" }],
    },
    {
      id: "truce",
      date: "2031-04-01",
      reactions: [{ party: "amber", kind: "doubted", date: "2031-04-02" }],
      terms: [
        {
          id: "leave",
          question: "course",
          position: "south",
          gives: ["amber"],
          gets: ["basalt"],
          condition: "the bell is rung",
        },
        { id: "leave-too", question: "course", position: "south", text: "It leaves south, we say." },
        { id: "bell", text: "A bell is hung.", gives: ["amber", "basalt"] },
        { id: "late", question: "toll", position: "low", date: "2031-05-28", text: "The toll is low." },
        { id: "later", question: "toll", position: "high", date: "2031-05-29" },
      ],
    },
    { id: "rumour", short: "Rumour", date: "2031-03-20", stage: "reported", evidence: "anonymous", terms: [{}] },
  ],
};

function viewDeal(id: string, folder = pier) {
  const negotiation = buildNegotiation(folder);
  const deal = findDeal(negotiation, id);
  if (!deal) throw new Error(`there is no deal ${id}`);
  return { negotiation, deal, view: buildDealView(negotiation, deal) };
}

describe("a deal measured from positions of the last months only", () => {
  const negotiation = buildNegotiation({
    parties: ["amber", "basalt"],
    questions: [
      {
        statements: [
          { party: "basalt", date: "2031-03-01", holds: "east" },
          { date: "2030-06-14", holds: "north" },
        ],
      },
    ],
    deals: [{ id: "truce", date: "2031-04-01", terms: [{ question: "course", position: "south" }] }],
  });
  const deal = findDeal(negotiation, "truce");
  if (!deal) throw new Error("there is no deal");
  const view = buildDealView(negotiation, deal, { within: 3, only: "amber" });

  it("asks nothing that can be measured of who has said nothing in that time, and says from when the last position is", () => {
    const [amber] = view.rows[0]?.cells ?? [];
    expect(amber).toMatchObject({ kind: "no-position", words: "nothing in the last three months" });
    expect(amber?.own.map(({ text }) => text)).toEqual(["The last position dates from 14 June 2030."]);
    expect(amber?.accessibleText).toBe(
      "Amber, Course: nothing in the last three months as of 31 March 2031, which leaves nothing to measure from.",
    );
    expect(view.results.tallies).toEqual([{ party: "amber", lines: ["1 with nothing in the last three months"] }]);
  });

  it("says so in its title, and below the table", () => {
    expect(view.title).toBe("The deal asks Basalt to move on the only question (last three months)");
    expect(view.limit).toBe("Last three months only: older positions and red lines are left out.");
  });

  it("keeps its limit when a party is chosen, and the party when the limit is", () => {
    expect(view.results.choices.map(({ href }) => href)).toEqual([
      "/pier/deals/truce?within=3#asks",
      "/pier/deals/truce?within=3&party=amber#asks",
      "/pier/deals/truce?within=3&party=basalt#asks",
    ]);
    expect(view.ages.options.map(({ href }) => href)).toContain("/pier/deals/truce?within=6&party=amber#asks");
    expect(view.ages.options[0]).toEqual({
      label: "Any age",
      href: "/pier/deals/truce?party=amber#asks",
      current: false,
    });
  });
});

describe("the page of a deal", () => {
  const { view } = viewDeal("truce");

  it("does not count as nothing what could not be measured", () => {
    expect(view.title).toBe("The deal asks Amber to move on the only question; no position of Basalt is known");
    expect(view.unmeasured).toBe("On the only question, what Basalt wanted was not known.");
    expect(viewDeal("rumour").view.unmeasured).toBe("");
  });

  it("does not expect a position of a party whom a question does not concern", () => {
    const [ferry] = pier.issues ?? [];
    const questions = (ferry?.questions ?? []).map((one) =>
      one.id === "course" ? { ...one, concerns: ["amber"], statements: [{ date: "2031-03-31", holds: "north" }] } : one,
    );
    const only = viewDeal("truce", {
      ...pier,
      issues: [{ ...ferry, questions }, ...(pier.issues ?? []).slice(1)],
    }).view;
    expect(only.unmeasured).toBe("");
    expect(only.title).toBe("The deal asks Amber to move on the only question, Basalt on none");
  });

  it("measures each answer on the day before the deal became known", () => {
    expect(view.weighedAt).toBe("31 March 2031");
    expect(view.asOf).toBe("20 May 2031");
    expect(view.rows.map(({ cells }) => cells.map(({ heading }) => heading))).toEqual([
      ["Four steps away", "No position found"],
    ]);
    expect(view.rows[0]?.cells[1]?.later?.heading).toBe("As of 20 May 2031: asks nothing");
  });

  it("has each answer with all its terms, and then what no question asks about", () => {
    expect(view.rows[0]?.terms).toEqual([
      { text: "The ferry leaves.", href: "#term-truce-leave" },
      { text: "It leaves south, we say.", href: "#term-truce-leave-too" },
    ]);
    expect(
      view.provisions.map(({ anchor, number, title, terms, cells }) => [
        anchor,
        number,
        title,
        terms.length,
        cells.length,
      ]),
    ).toEqual([
      ["row-course-4-4", 1, "Course: south", 2, 2],
      ["beside-bell", undefined, "A bell is hung.", 1, 0],
    ]);
  });

  it("says by each term who would give and get", () => {
    expect(
      view.exchange.map(({ text, href, cells }) => [
        text,
        href,
        ...cells.map(({ party, gives, gets }) => `${party.name}${gives ? " gives" : ""}${gets ? " gets" : ""}`),
      ]),
    ).toEqual([
      ["The ferry leaves.", "#term-truce-leave", "Amber gives", "Basalt gets"],
      ["It leaves south, we say.", "#term-truce-leave-too", "Amber", "Basalt"],
      ["A bell is hung.", "#term-truce-bell", "Amber gives", "Basalt gives"],
    ]);
    expect(view.leftOut).toBe("");
    expect(viewDeal("rumour").view.leftOut).toBe("Nothing is named that Amber and Basalt would give or get.");
  });

  it("counts at the foot of each party’s column, and shows one party where it is named", () => {
    expect(view.results.tallies).toEqual([
      { party: "amber", lines: ["1 asks it to move"] },
      { party: "basalt", lines: ["1 with no position found"] },
    ]);
    expect(view.results.choices.map(({ name, href, current }) => [name, href, current])).toEqual([
      ["All parties", "/pier/deals/truce#asks", true],
      ["Amber", "/pier/deals/truce?party=amber#asks", false],
      ["Basalt", "/pier/deals/truce?party=basalt#asks", false],
    ]);
    const { negotiation, deal } = viewDeal("truce");
    const { results, provisions, rows } = buildDealView(negotiation, deal, { only: "basalt" });
    expect(results.rows[0]?.cells.map(({ party }) => party.id)).toEqual(["basalt"]);
    expect(results.tallies).toEqual([{ party: "basalt", lines: ["1 with no position found"] }]);
    expect(provisions[0]?.cells.map(({ party }) => party.id)).toEqual(["basalt"]);
    expect(rows[0]?.cells).toHaveLength(2);
    expect(buildDealView(negotiation, deal, { only: "nobody" }).results.isOne).toBe(false);
  });

  it("says in one line how it is known and what was said to it", () => {
    expect(view.known).toBe("Known from its text (The harbour book); doubted by Amber.");
    expect(viewDeal("rumour").view.known).toMatch(/^Known only from unnamed sources \(.+\)\.$/);
  });

  it("has each term with its facts, one that no question asks about among them", () => {
    expect(view.provisions.flatMap(({ terms }) => terms.map(({ item, facts }) => [item.id, facts]))).toEqual([
      [
        "leave",
        [
          ["Answers", "Which way does the ferry leave?"],
          ["Would give", "Amber"],
          ["Would get", "Basalt"],
          ["The term is", "concrete"],
          ["Once carried out", "easy to reverse"],
        ],
      ],
      ["leave-too", expect.anything()],
      [
        "bell",
        [
          ["Answers", "No question here asks about it, so it is compared with nobody"],
          ["Would give", "Amber and Basalt"],
          ["Would get", "nobody named"],
          ["The term is", "concrete"],
          ["Once carried out", "easy to reverse"],
        ],
      ],
    ]);
  });

  it("leaves out what became known after its date, and says how much that is", () => {
    expect(view.later).toBe("Two terms made public after the date of this page are not shown and not counted.");
    expect(viewDeal("truce", { ...pier, asOf: "2031-05-28" }).view.later).toBe(
      "One term made public after the date of this page is not shown and not counted.",
    );
    expect(viewDeal("truce", { ...pier, asOf: "2031-05-30" }).view.later).toBe("");
  });

  it("lists what the deal leaves open, issue by issue", () => {
    expect(view.omissionsLead).toBe(
      "The deal leaves two of the three questions open. What is left out stays open; it is counted neither for nor against the deal.",
    );
    expect(view.omissions).toEqual([
      {
        issue: "The ferry",
        questions: [{ text: "How high is the toll?", href: "/pier/issues/ferry#toll" }],
      },
      { issue: "The fish", questions: [{ text: "How many nets?", href: "/pier/issues/fish#nets" }] },
    ]);
  });

  it("says that a deal leaves everything open, or nothing", () => {
    expect(viewDeal("rumour").view.omissionsLead).toMatch(/^The deal leaves all three questions open\./);
    const terms = ["course", "toll", "nets"].map((question) => ({
      question,
      position: question === "toll" ? "low" : "north",
    }));
    const whole = viewDeal("truce", { ...pier, deals: [{ id: "truce", terms }] }).view;
    expect(whole.omissionsLead).toBe("The deal answers all three questions asked here.");
    expect(whole.omissions).toEqual([]);
    const one = { deals: [{ id: "truce", terms: [{ question: "course", position: "north" }] }] };
    expect(viewDeal("truce", one).view.omissionsLead).toBe("The deal answers the only question asked here.");
  });

  it("says what was searched, how it was answered and where it is", () => {
    expect(view).toMatchObject({
      path: "/pier/deals/truce",
      dealsHref: "/pier/deals",
      searched: "Searched for terms: The harbour log.",
      reactions: [{ kind: "cast doubt", party: "Amber", date: "2\u00a0Apr" }],
    });
    expect(view.head.title).toBe("Truce on the pier");
    expect(view.versus.heads.map(({ name }) => name)).toEqual(["Rumour (reported)", "Status quo"]);
  });

  it("measures what is known by the date of the page, each answer once", () => {
    const { negotiation, deal } = viewDeal("truce");
    expect(weighDeal(negotiation, deal).map(({ question }) => question.id as string)).toEqual(["course"]);
    const later = buildNegotiation({ ...pier, asOf: "2031-05-30" });
    expect(weighDeal(later, deal)).toHaveLength(3);
  });
});

describe("the page of a long deal", () => {
  const open = (others: number) =>
    viewDeal("long", {
      ...pier,
      deals: [
        {
          id: "long",
          date: "2031-04-10",
          terms: [
            { question: "course", position: "south" },
            ...Array.from({ length: others }, (_, i) => ({ text: `Provision ${i + 1}.` })),
          ],
        },
      ],
    }).view;

  it("shows at once what answers a question, and the rest opens", () => {
    const view = open(20);
    expect(view.provisions.map(({ title }) => title)).toEqual(["Course: south"]);
    expect(view.others?.words).toBe("Twenty terms that answer no question asked here");
    expect(view.others?.provisions).toHaveLength(20);
    expect(view.exchangeFolded).toBe("21 terms, one by one");
    expect(view.exchange).toHaveLength(21);
  });

  it("shows a few of the others at once", () => {
    expect(open(8).others).toBeUndefined();
    expect(open(8).provisions).toHaveLength(9);
    expect(open(8).exchangeFolded).toBe("");
  });
});

describe("the page of a deal known in part", () => {
  const knownInPart = "The terms on the fish have not been seen.";
  const open = (id: string, sketch: DealSketch) =>
    viewDeal(id, { ...pier, deals: [...(pier.deals ?? []), { id, date: "2031-04-10", knownInPart, ...sketch }] }).view;

  it("speaks of its known part alone", () => {
    const view = open("part", { short: "Part", terms: [{ question: "course", position: "south" }] });
    expect(view.head.knownInPart).toBe(knownInPart);
    expect(view.title).toBe("The known part of the deal asks Amber to move on the only question, Basalt on none");
    expect(view.omissionsLead).toBe(
      "The known part of the deal has no answer to two of the three questions. The rest may have one.",
    );
    expect(view.versus.left).toContain("On “Course” it says the same as all others that answer.");
    const beside = open("beside", { terms: [{}] });
    expect(beside.title).toBe("The known part of the deal answers none of the three questions asked here");
    expect(beside.omissionsLead).toBe(
      "The known part of the deal does not answer any of the three questions. The rest may.",
    );
    expect(beside.uncompared).toBe("No known term answers a question asked here, so there is nothing to compare.");
  });

  it("says that no term is known where none is", () => {
    const view = open("points", { terms: [], stage: "reported", evidence: "account" });
    expect(view.title).toBe("No term of the reported deal is known");
    expect(view.omissionsLead).toBe("Whether the deal answers any of the three questions is not known.");
    expect(view.rows).toEqual([]);
    expect(view.provisions).toEqual([]);
    expect(view.head.whatIf).toBe("");
    expect(view.uncompared).toBe("No term of it is known, so there is nothing to compare.");
    expect(view.leftOut).toBe("");
  });
});

describe("the page of an agreed deal", () => {
  const open = (date: string) => {
    const negotiation = atDate(
      buildNegotiation({
        parties: ["amber", "basalt", { id: "cinder", role: "mediator" }],
        deals: [
          {
            id: "truce",
            proposedBy: ["basalt"],
            history: [{ stage: "tabled" }, { stage: "signed", date: "2031-04-05" }],
            terms: [{ id: "leave", question: "course", position: "south", gives: ["amber"], gets: ["basalt"] }],
          },
        ],
        questions: [{ statements: [{ holds: "north" }] }],
      }),
      date,
    );
    const deal = findDeal(negotiation, "truce");
    if (!deal) throw new Error("there is no deal");
    return buildDealView(negotiation, deal);
  };

  it("says what would be given until it is agreed, and what is given from then on", () => {
    const words = (date: string) => {
      const { exchangeWords, provisions } = open(date);
      return [exchangeWords.title, provisions[0]?.terms[0]?.facts.map(([name]) => name).slice(1, 3)];
    };
    expect(words("2031-04-04")).toEqual(["Who would give, who would get", ["Would give", "Would get"]]);
    expect(words("2031-04-05")).toEqual(["Who gives, who gets", ["Gives", "Gets"]]);
  });

  it("does not say that no reaction was found once those it binds have said yes", () => {
    expect(open("2031-04-04").noReactions).toMatch(/^No reaction to the deal as a whole was found/);
    expect(open("2031-04-05").noReactions).toBe("What the parties said to it is in its history.");
  });

  it("asks nothing of its proposer, nor of those it does not bind, and says so", () => {
    const { rows, unbound, results } = open("2031-04-04");
    expect(rows[0]?.cells.map(({ accessibleText }) => accessibleText)).toEqual([
      "Amber, Course: four steps away from its own position as of 31 March 2031.",
      "Basalt, Course: its own offer, so it is not asked to move.",
    ]);
    expect(unbound).toBe("The deal asks nothing of Cinder, whom it does not bind.");
    expect(results.tallies).toEqual([
      { party: "amber", lines: ["1 asks it to move"] },
      { party: "basalt", lines: ["1 is its own offer"] },
    ]);
  });

  it("weighs each term again as of the page’s date: what was agreed is within the stance", () => {
    const amber = open("2031-04-05").rows[0]?.cells[0];
    expect(amber?.later?.heading).toBe("As of 5 April 2031: asks nothing");
    expect(amber?.later?.notes[0]).toEqual({
      text: "Position: south.",
      link: { text: "Agreed in Truce, 5\u00a0Apr", href: "/pier/deals/truce" },
    });
  });
});

describe("the page of the deals", () => {
  const view = buildDealsView(buildNegotiation(pier));

  it("says how many were known, and how many of them by report alone", () => {
    expect(view.title).toBe("Two deals were known by 20 May 2031, one of them by report alone");
  });

  it("lists them newest first, with what their counts are of", () => {
    expect(view.deals.map(({ head, counted }) => `${head.short}: ${counted}`)).toEqual([
      "Truce: One answer to one of the three questions",
      "Rumour: No answer to any question",
    ]);
    expect(view.deals[0]?.counts.map(({ party }) => party.name)).toEqual(["Amber", "Basalt"]);
  });

  it("names those that became known later, with the way to them", () => {
    expect(view.later).toEqual([{ title: "A later deal", href: "/pier/deals/later", date: "29 May 2031" }]);
    expect(view.asOf).toBe("20 May 2031");
    expect(view.whatIf).toBe("/pier/deals/new");
    expect(view.moves.parties).toHaveLength(2);
  });
});
