import { describe, expect, it } from "vitest";
import { buildNegotiation } from "../testing/build-negotiation";
import { buildSourcesView } from "./sources";

const pier = buildNegotiation({
  questions: [
    {
      id: "course",
      statements: [
        { id: "late", date: "2031-05-30", holds: "north", summary: "Says it later.", source: "radio" },
        {
          id: "said",
          holds: "north",
          alsoIn: ["radio"],
          reactions: [{ source: "radio", summary: "Confirms it.", kind: "confirmed", date: "2031-03-02" }],
        },
      ],
    },
  ],
  deals: [
    {
      id: "truce",
      source: "ledger",
      reactions: [{ source: "radio", summary: "Doubts the deal." }],
      terms: [
        {
          id: "a",
          question: "course",
          position: "north",
          source: "ledger",
          reactions: [{ source: "ledger", summary: "Doubts the term.", date: "2031-04-03" }],
        },
        { id: "b", source: "ledger", text: "A bell is hung." },
      ],
    },
  ],
  sources: [
    "log",
    {
      id: "radio",
      publisher: "Wharf Radio",
      carriedBy: "The Gull",
      title: "Evening news",
      author: "Vesk",
      note: "Heard through fog.",
      dateNote: "By the tide.",
      date: "2031-06-02",
      url: "https://example.org/radio",
    },
    { id: "ledger", publisher: "The Ledger", date: "2031-06-02" },
    { id: "unused", date: "2031-01-01" },
  ],
  events: [{ id: "opens", source: "unused", date: "2031-01-01", title: "The pier opens" }],
  corrections: [
    { id: "late-mended", date: "2031-06-04", issue: "ferry", statement: "late", source: "radio" },
    { id: "issue-mended", date: "2031-06-03", issue: "ferry" },
    { id: "all-mended", date: "2031-06-01" },
  ],
});

describe("the page of the sources", () => {
  const view = buildSourcesView(pier);

  const sources = view.outlets.flatMap((outlet) => outlet.sources);

  it("lists publishers by their names, with what there is of each, and their sources newest first", () => {
    expect(view.title).toBe("Four sources support what is said here; three corrections so far");
    expect(view.outlets.map(({ name, count, sources: own }) => [name, count, ...own.map(({ id }) => id)])).toEqual([
      ["The Ledger", "1 source, 4 claims", "ledger"],
      ["The Pier Post", "2 sources, 2 claims", "log", "unused"],
      ["Wharf Radio", "1 source, 4 claims", "radio"],
    ]);
    expect(view.outlets[0]?.days).toBe("2 June 2031");
  });

  it("says of each what is known of it", () => {
    expect(sources.find(({ id }) => id === "radio")).toMatchObject({
      anchor: "source-radio",
      name: "Wharf Radio via The Gull",
      title: "Evening news",
      date: "2 June 2031",
      isoDate: "2031-06-02",
      dateNote: "By the tide.",
      href: "https://example.org/radio",
      note: "Heard through fog.",
      author: "Vesk",
      left: "",
    });
    expect(sources.find(({ id }) => id === "log")).toMatchObject({
      name: "The Pier Post",
      title: "",
      dateNote: "",
      note: "",
      author: "",
    });
  });

  it("lists the claims of each, with the way to it", () => {
    const supports = Object.fromEntries(sources.map((source) => [source.id, source.supports]));
    expect(supports.log).toEqual([
      { what: "Statement", text: "Says what is wanted.", href: "/pier/issues/ferry#statement-said" },
    ]);
    expect(supports.radio).toEqual([
      { what: "Statement", text: "Says it later.", href: "/pier/issues/ferry/at/2031-05-30#statement-late" },
      { what: "Statement", text: "Says what is wanted.", href: "/pier/issues/ferry#statement-said" },
      { what: "Reaction", text: "Confirms it.", href: "/pier/issues/ferry#statement-said" },
      { what: "Reaction", text: "Doubts the deal.", href: undefined },
    ]);
    expect(supports.ledger).toEqual([
      { what: "Deal", text: "Truce on the pier", href: undefined },
      { what: "Term", text: "The ferry leaves.", href: "/pier/issues/ferry" },
      { what: "Reaction", text: "Doubts the term.", href: "/pier/issues/ferry" },
      { what: "Term", text: "A bell is hung.", href: undefined },
    ]);
    expect(supports.unused).toEqual([{ what: "Event", text: "The pier opens", href: undefined }]);
  });

  it("lists what a source carries too, and a deal under the source of each of its stages", () => {
    const carried = buildNegotiation({
      sources: ["log", "bell", "diary", "slate", "stage"],
      questions: [
        { statements: [{ id: "said", holds: "north", reactions: [{ alsoIn: ["diary"], date: "2031-03-02" }] }] },
      ],
      deals: [
        {
          id: "truce",
          reactions: [{ alsoIn: ["slate"], summary: "Doubts the deal." }],
          history: [{ stage: "tabled" }, { stage: "rejected", by: ["basalt"], date: "2031-04-05", source: "stage" }],
          terms: [{ alsoIn: ["bell"], text: "A bell is hung." }],
        },
      ],
    });
    const supports = buildSourcesView(carried).outlets.flatMap((outlet) =>
      outlet.sources.map((source) => [source.id, ...source.supports.map(({ what, text }) => `${what}: ${text}`)]),
    );
    expect(supports).toEqual([
      ["bell", "Term: A bell is hung."],
      ["diary", "Reaction: Says that it is not so."],
      [
        "log",
        "Statement: Says what is wanted.",
        "Reaction: Says that it is not so.",
        "Deal: Truce on the pier",
        "Reaction: Doubts the deal.",
        "Term: A bell is hung.",
      ],
      ["slate", "Reaction: Doubts the deal."],
      ["stage", "Deal: Truce on the pier"],
    ]);
  });

  it("lists the corrections with what they concern and what showed them", () => {
    expect(view.corrections).toEqual([
      {
        id: "late-mended",
        anchor: "correction-late-mended",
        date: "4 June 2031",
        isoDate: "2031-06-04",
        what: "The toll is two coins, not three.",
        why: "The log was misread.",
        source: { name: "Wharf Radio, 2 June 2031", href: "/pier/sources#source-radio" },
        concerns: { name: "The ferry, Course", href: "/pier/issues/ferry/at/2031-05-30#statement-late" },
      },
      expect.objectContaining({
        id: "issue-mended",
        source: undefined,
        concerns: { name: "The ferry", href: "/pier/issues/ferry" },
      }),
      expect.objectContaining({ id: "all-mended", concerns: undefined }),
    ]);
  });

  it("lists five entries under each source where there are thousands in all", () => {
    const build = (count: number) => {
      const statements = Array.from({ length: count }, (_, i) => ({ id: `said-${i}`, holds: "north" }));
      const [outlet] = buildSourcesView(buildNegotiation({ questions: [{ statements }] })).outlets;
      const [source] = outlet?.sources ?? [];
      return [source?.supports.length, source?.left];
    };
    expect(build(2001)).toEqual([5, "and 1,996 more"]);
    expect(build(2000)).toEqual([2000, ""]);
  });

  it("says from which day to which a publisher has sources, and where nothing comes from them", () => {
    const outlets = (...listed: { id: string; publisher: string; date: string }[]) =>
      buildSourcesView(
        buildNegotiation({ questions: [{ statements: [{ holds: "north" }] }], sources: ["log", ...listed] }),
      )
        .outlets.filter(({ name }) => name !== "The Pier Post")
        .map(({ name, days, count, sources: own }) => [name, days, count, own.map(({ id }) => id).join(", ")]);
    const gull = { publisher: "The Gull" };
    expect(
      outlets(
        { ...gull, id: "b", date: "2031-02-01" },
        { ...gull, id: "c", date: "2031-03-01" },
        { ...gull, id: "a", date: "2031-02-01" },
        { id: "z", publisher: "Åland News", date: "2031-01" },
      ),
    ).toEqual([
      ["Åland News", "January 2031", "1 source, no claims", "z"],
      ["The Gull", "1 February 2031 to 1 March 2031", "3 sources, no claims", "c, a, b"],
    ]);
  });
});
