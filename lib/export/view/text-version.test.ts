import { describe, expect, it } from "vitest";
import type { Negotiation } from "../../dataset/negotiation";
import { buildNegotiation } from "../../testing/build-negotiation";
import { parseSubject } from "../../url/subject";
import { buildTextVersionView, listShownQuotes, nameOptions, textVersionUrlPath } from "./text-version";

const pier = buildNegotiation({
  headlineDeal: "truce",
  questions: [
    {
      id: "course",
      code: "crse",
      options: [
        { id: "north", code: "no" },
        { id: "east", code: "ea", statusQuo: true },
        { id: "south", code: "so" },
      ],
      statements: [
        { id: "report", date: "2031-03-05", evidence: "anonymous", holds: "east" },
        { id: "said", date: "2031-03-04", holds: "north" },
        { id: "line", date: "2031-03-03", holds: "north", rulesOut: ["south"] },
        { id: "other", date: "2031-03-02", party: "basalt", evidence: "summary", holds: "south" },
      ],
    },
    {
      id: "toll",
      code: "toll",
      label: "Toll",
      text: "How high?",
      options: [
        { id: "low", code: "lo" },
        { id: "high", code: "hi" },
      ],
    },
  ],
  deals: [{ id: "truce", terms: [{ id: "a", question: "course", position: "south", text: "It leaves south." }] }],
});

function find(address: string, query: Record<string, string> = {}, negotiation: Negotiation = pier) {
  const route = parseSubject([negotiation], address, query);
  if (route.kind === "not-found") throw new Error(`there is no ${address}`);
  return route.subject;
}

const tell = (address: string, query: Record<string, string> = {}) => buildTextVersionView(find(address, query));

describe("a matrix in words", () => {
  it("says what it is of, as of when and in which columns", () => {
    expect(tell("/pier")).toMatchObject({
      page: "/pier",
      negotiation: "The ferry of the invented pier",
      title: "Amber and Basalt agree on neither of the two questions",
      sub: "They are at opposite ends on one and cannot be compared on one.",
      asOf: "20 May 2031",
      columns: ["Amber", "Basalt", "Truce"],
      omitted: undefined,
      parts: [],
    });
    expect(textVersionUrlPath(find("/pier", { evidence: "record" }))).toBe("/words/pier?evidence=record");
  });

  it("gives each question with its options, each column’s position, and the claims it rests on", () => {
    const [group] = tell("/pier").groups;
    expect(group?.issue).toBe("The ferry");
    const [course, toll] = group?.questions ?? [];
    expect(course).toMatchObject({
      key: "course",
      text: "Which way does the ferry leave?",
      href: "/pier/issues/ferry#course",
      optionsAre: "The options, from one end of the question to the other:",
      options: ["north", "east (status quo)", "south"],
      put: undefined,
      results: [],
    });
    expect(course?.entries.map(({ name, says, claims }) => [name, says, claims.map(({ id }) => id)])).toEqual([
      ["Amber", "North, on the record; reported: east; ruled out: south.", ["said", "report", "line"]],
      ["Basalt", "Nothing on the record; by a news summary: south.", ["other"]],
      ["Truce", "South, in its text.", ["a"]],
    ]);
    expect(toll?.entries.map(({ says }) => says)).toEqual([
      "No position found. The log has nothing.",
      "No position found. The log has nothing.",
      "Not addressed by the deal. Nothing on this was found in what was public of the deal by 20 May 2031.",
    ]);
    expect(toll?.entries.map(({ claims }) => claims)).toEqual([[], [], []]);
  });

  it("says in what order the options are, if in any", () => {
    expect(nameOptions({ kind: "unordered" })).toBe("The options, in no order:");
    for (const kind of ["amount", "date"] as const) {
      expect(nameOptions({ kind })).toBe("The values named so far, from one end of the range to the other:");
    }
  });

  it("lists each quotation once, also where two answers rest on it", () => {
    const quoting = buildNegotiation({
      headlineDeal: "truce",
      questions: [
        {
          id: "course",
          statements: [{ id: "said", date: "2031-03-04", holds: "north", quote: "We leave north." }],
        },
      ],
      deals: [{ id: "truce", terms: [{ id: "a", question: "course", position: "south", quote: "It leaves south." }] }],
    });
    const quotes = (address: string) =>
      listShownQuotes(buildTextVersionView(find(address, {}, quoting)).groups).map(({ text }) => text);
    expect(quotes("/pier/compare/amber/amber@2031-03-04")).toEqual(["We leave north."]);
    expect(quotes("/pier/deals/truce")).toEqual(["It leaves south.", "We leave north."]);
  });

  it("leaves out the claims that the reader has filtered out", () => {
    const [group] = tell("/pier", { evidence: "record" }).groups;
    expect(group?.questions[0]?.entries.map(({ claims }) => claims.map(({ id }) => id))).toEqual([
      ["said", "line"],
      [],
      ["a"],
    ]);
  });

  it("is divided by issue where there are too many positions for one page", () => {
    const letters = [..."abcdefghijklmnopqrstuvwxyz"];
    const ids = letters.flatMap((letter) => [`${letter}x`, `${letter}y`]);
    const crowd = buildNegotiation({
      parties: ids.slice(0, 41).map((id) => ({ id, name: id, monogram: id.toUpperCase() })),
      questions: ids.slice(0, 50).map((id) => ({ id: `on-${id}`, label: `On ${id}`, text: `What of ${id}?` })),
    });
    const whole = buildTextVersionView(find("/pier", { evidence: "record", show: "scales" }, crowd));
    expect(whole).toMatchObject({
      title: "No two parties can be compared on any question",
      sub: "There are too many positions for one page; each issue has a page of its own.",
      columns: [],
      groups: [],
      omitted: undefined,
      sources: "",
      parts: [{ title: "The ferry", href: "/words/pier/issues/ferry?evidence=record" }],
    });
    expect(buildTextVersionView(find("/pier", { columns: "ax,bx" }, crowd)).parts).toEqual([]);
    expect(buildTextVersionView(find("/pier/issues/ferry", {}, crowd)).parts).toEqual([]);
  });
});

describe("a comparison in words", () => {
  it("says what each pair comes to, what rests on a report and what it would be if a report alongside counted", () => {
    const [group] = tell("/pier/compare/amber/basalt").groups;
    expect(group?.questions.map(({ results }) => results)).toEqual([
      ["Opposite ends (two steps apart). Known only from a report. One step apart if the report is right."],
      ["Cannot be compared (Amber: no position found; Basalt: no position found)."],
    ]);
  });

  it("is in the order of the questions, whatever is furthest apart", () => {
    const turned = buildNegotiation({
      questions: [
        { id: "course", statements: [{ holds: "north" }, { party: "basalt", holds: "north" }] },
        {
          id: "toll",
          label: "Toll",
          text: "How high?",
          statements: [{ holds: "north" }, { party: "basalt", holds: "south" }],
        },
      ],
    });
    const [group] = buildTextVersionView(find("/pier/compare/amber/basalt", {}, turned)).groups;
    expect(group?.questions.map(({ key }) => key)).toEqual(["course", "toll"]);
  });

  it("names the two where there are three", () => {
    const [group] = tell("/pier/compare/amber/basalt/deal.truce").groups;
    expect(group?.questions[0]?.results).toEqual([
      "Amber and Basalt: Opposite ends (two steps apart). Known only from a report. One step apart if the report is right.",
      "Amber and Truce: Opposite ends (two steps apart). One step apart if the report is right.",
      "Basalt and Truce: Same at “south”. Known only from a report.",
    ]);
  });

  it("speaks of a party’s own day where it has one", () => {
    const [group] = tell("/pier/compare/amber@2031-03-03/amber").groups;
    expect(group?.questions[0]?.entries.map(({ name, claims }) => [name, claims.map(({ id }) => id)])).toEqual([
      ["Amber, 3 March 2031", ["line"]],
      ["Amber", ["said", "report", "line"]],
    ]);
  });
});

describe("a deal in words", () => {
  it("says what it puts to the parties, on whose word, and what it asks of each", () => {
    const view = tell("/pier/deals/truce");
    const [group] = view.groups;
    const [course, ...others] = group?.questions ?? [];
    expect(others).toEqual([]);
    expect(course?.put).toMatchObject({ name: "The deal", says: "South.", claims: [{ summary: "It leaves south." }] });
    expect(course?.entries.map(({ name, says, claims }) => [name, says, claims.map(({ id }) => id)])).toEqual([
      [
        "Amber",
        "Crosses a red line as of 31 March 2031. It rules out “south”. Own position: north. If the report is right: one step apart.",
        ["said", "report", "line"],
      ],
      ["Basalt", "Asks nothing of it as of 31 March 2031, by a report. Reported: south.", ["other"]],
    ]);
    expect(view.omitted).toEqual({ lead: "Left out: one question.", questions: ["How high?"] });
  });

  it("of a reader’s own has an answer and no terms", () => {
    const view = tell("/pier/deals/new", { terms: "crse.ea~toll.lo" });
    const [course] = view.groups[0]?.questions ?? [];
    expect(course?.put).toEqual({ key: "put", name: "This answer", says: "East.", claims: [] });
    expect(course?.entries.map(({ says }) => says)).toEqual([
      "One step away from its own position. It rules out “south”. Own position: north. If the report is right: same.",
      "One step away from its own position, by a report. Reported: south.",
    ]);
    expect(view.omitted).toEqual({ lead: "Left out: none.", questions: [] });
  });
});
