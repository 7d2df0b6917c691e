import { describe, expect, it } from "vitest";
import { parseDraft } from "../../model/deals/draft";
import { buildNegotiation } from "../../testing/build-negotiation";
import { buildAgainstView, findAgainst } from "./against";

const pier = buildNegotiation({
  questions: [
    {
      id: "course",
      options: ["north", { id: "east", statusQuo: true }, "south"],
      statements: [
        { id: "now", date: "2031-04-01", holds: "north" },
        { id: "b", date: "2031-03-20", party: "basalt", evidence: "anonymous", holds: ["east", "south"] },
        { id: "old", date: "2031-03-01", holds: "south" },
      ],
    },
    { id: "toll", label: "Toll", text: "How high?", options: ["low", "high"], statements: [{ holds: "low" }] },
    { id: "nets", label: "Nets", text: "How many?", options: ["few", { id: "many", statusQuo: true }] },
  ],
  deals: [
    {
      id: "pact",
      short: "Pact",
      stage: "reported",
      evidence: "anonymous",
      terms: [{ question: "course", position: "south", evidence: "anonymous" }],
    },
  ],
});

function against(terms: string, key?: string) {
  const column = findAgainst(pier, key);
  if (!column) throw new Error("there is no column");
  return buildAgainstView(pier, parseDraft(terms, pier).draft, column);
}

describe("the column beside which a draft is looked at", () => {
  it("is the one named, or else the status quo, then a deal, then a party", () => {
    expect(findAgainst(pier, "basalt")?.key).toBe("basalt");
    expect(findAgainst(pier, "amber@2031-03-15")?.key).toBe("amber@2031-03-15");
    expect(findAgainst(pier, "nobody")?.key).toBe("status-quo");
    expect(findAgainst(pier, undefined)?.key).toBe("status-quo");
    expect(findAgainst(buildNegotiation({ deals: [{ id: "truce" }] }), undefined)?.key).toBe("deal.truce");
    expect(findAgainst(buildNegotiation(), undefined)?.key).toBe("amber");
  });
});

describe("a draft beside what else there is", () => {
  it("can be seen beside each column, the default one without naming it", () => {
    const { choices, name } = against("course.north");
    expect(name).toBe("Status quo");
    expect(choices).toEqual([
      { key: "status-quo", name: "Status quo", href: "/pier/deals/new?terms=course.north#against", current: true },
      {
        key: "deal.pact",
        name: "Pact (reported)",
        href: "/pier/deals/new?terms=course.north&against=deal.pact#against",
        current: false,
      },
      {
        key: "amber",
        name: "Amber",
        href: "/pier/deals/new?terms=course.north&against=amber#against",
        current: false,
      },
      {
        key: "basalt",
        name: "Basalt",
        href: "/pier/deals/new?terms=course.north&against=basalt#against",
        current: false,
      },
    ]);
  });

  it("adds a party at an earlier day to the columns where it is named", () => {
    const { choices, rows, name } = against("course.north", "amber@2031-03-15");
    expect(name).toBe("Amber, 15 March 2031");
    expect(choices.at(-1)).toMatchObject({ key: "amber@2031-03-15", current: true });
    expect(choices).toHaveLength(5);
    expect(rows[0]).toMatchObject({ words: "Opposite ends", other: [{ text: "south", report: false }] });
  });

  it("compares each answer with that of the column", () => {
    expect(against("course.north~toll.high", "basalt").rows).toEqual([
      {
        id: "course",
        label: "Course",
        href: "/pier/issues/ferry#course",
        own: "North",
        other: [{ shape: "reported", text: "from “east” to “south”", report: true, by: "The ferrywoman, 20\u00a0Mar" }],
        result: { kind: "apart", steps: 1 },
        words: "One step apart",
        restsOnReport: true,
      },
      {
        id: "toll",
        label: "Toll",
        href: "/pier/issues/ferry#toll",
        own: "High",
        other: [{ shape: "silent", text: "No position found", report: false }],
        result: { kind: "not-comparable" },
        words: "Cannot be compared",
        restsOnReport: false,
      },
    ]);
  });

  it("stands beside four deals at most, that which is named among them", () => {
    const many = buildNegotiation({
      questions: [{ id: "course", options: ["north", { id: "east", statusQuo: true }, "south"] }],
      deals: [1, 2, 3, 4, 5].map((day) => ({ id: `draft-${day}`, short: `Draft ${day}`, date: `2031-04-0${day}` })),
    });
    const beside = (key?: string) => {
      const column = findAgainst(many, key);
      if (!column) throw new Error("there is no column");
      return buildAgainstView(many, parseDraft("course.north", many).draft, column).versus;
    };
    expect(beside().heads.map(({ name }) => name)).toEqual(["Status quo", "Draft 5", "Draft 4", "Draft 3"]);
    expect(beside("deal.draft-1").heads.map(({ name }) => name)).toEqual([
      "Status quo",
      "Draft 5",
      "Draft 4",
      "Draft 1",
    ]);
    expect(beside().left).toEqual(["Four of six are shown; the list below has the others."]);
  });

  it("compares each answer with every deal and with the status quo", () => {
    const { versus } = against("course.north_east~toll.low");
    expect(versus.heads.map(({ name, href }) => [name, href])).toEqual([
      ["Status quo", "/pier/deals/new?terms=course.north_east~toll.low#against"],
      ["Pact (reported)", "/pier/deals/new?terms=course.north_east~toll.low&against=deal.pact#against"],
    ]);
    expect(versus.left).toEqual([]);
    expect(
      versus.rows.map(({ key, label, text, cells }) => [key, label, text, cells.map(({ words }) => words)]),
    ).toEqual([
      ["course", "Course", "Which way does the ferry leave?", ["Overlapping", "One step apart"]],
      ["toll", "Toll", "How high?", ["No option holds today", "Left out there"]],
    ]);
    expect(versus.rows[0]?.cells[1]).toEqual({
      key: "deal.pact",
      name: "Pact (reported)",
      result: { kind: "apart", steps: 1 },
      words: "One step apart",
      href: "/pier/deals/new?terms=course.north_east~toll.low&against=deal.pact#against",
      report: true,
      isAbsent: false,
    });
  });

  it("lists what the column answers and the draft leaves open", () => {
    expect(against("toll.low").leftOpen).toEqual([
      { id: "course", label: "Course", href: "#answer-course" },
      { id: "nets", label: "Nets", href: "#answer-nets" },
    ]);
    expect(against("nets.few", "basalt").leftOpen.map(({ id }) => id as string)).toEqual(["course"]);
    expect(against("course.north", "amber").leftOpen.map(({ id }) => id as string)).toEqual(["toll"]);
  });
});
