import { describe, expect, it } from "vitest";
import { listAllChanges } from "../model/history/changes";
import type { FolderSketch } from "../testing/build-folder";
import { buildNegotiation } from "../testing/build-negotiation";
import { type FeedPlace, listFeedPlaces } from "../url/feed-place";
import { entriesPerFeed, listFeed, listFeedEntries } from "./entries";

const whole = { kind: "negotiation" } as const;

const sketch: FolderSketch = {
  issues: [
    {
      id: "ferry",
      questions: [
        {
          id: "course",
          label: "Course",
          statements: [
            { id: "amber-new", date: "2031-04-10", holds: "east", summary: "Wants to go east." },
            { id: "amber-old", date: "2031-03-01", holds: "north" },
          ],
        },
      ],
    },
    { id: "tolls", questions: [{ id: "toll" }] },
  ],
  deals: [
    {
      id: "truce",
      title: "A truce on the pier",
      date: "2031-04-15",
      stage: "reported",
      evidence: "anonymous",
      reactions: [{ party: "basalt", date: "2031-04-20" }],
      terms: [{ question: "course", position: "east" }],
    },
  ],
  corrections: [
    { id: "toll-mended", date: "2031-06-02" },
    { id: "course-mended", date: "2031-06-01", issue: "ferry", source: "log" },
  ],
};
const negotiation = buildNegotiation(sketch);
const [ferry, tolls] = negotiation.issues;
const [amber, basalt] = negotiation.parties;
if (!ferry || !tolls || !amber || !basalt) throw new Error("nothing to test with");
const [course] = ferry.questions;
if (!course) throw new Error("no question");
// What is tried is run within a test: a mutant is switched on there and nowhere else.
const listAll = () => listFeedEntries(negotiation, whole);

describe("the feed of a negotiation", () => {
  it("lists changes, deals that became known or were answered, and corrections, newest first", () => {
    expect(listAll().map(({ date, title }) => `${date} ${title}`)).toEqual([
      "2031-06-02 Correction: The toll is two coins, not three.",
      "2031-06-01 Correction: The toll is two coins, not three.",
      "2031-04-20 Reported: A truce on the pier: denied by Basalt (The harbour master)",
      "2031-04-15 Reported: A truce on the pier: became known (reported), with one term",
      "2031-04-10 Amber on Course: moved two steps towards “south”: now east; before, north",
      "2031-03-01 Amber on Course: first statement on the record: north",
    ]);
  });

  it("gives the statements with speaker and source, and links to the question on that day", () => {
    const moved = listAll().find(({ date }) => date === "2031-04-10");
    expect(moved).toMatchObject({
      path: "/pier/issues/ferry/at/2031-04-10#course",
      sources: [{ url: "https://example.org/log" }],
    });
    expect(moved?.paragraphs[1]).toBe(
      "The ferrywoman (on the record): Wants to go east. Source: The Pier Post, 31 December 2039.",
    );
  });

  it("links a correction to its entry below the sources, and a deal to its page", () => {
    expect(
      listAll()
        .map(({ path }) => path)
        .slice(0, 3),
    ).toEqual(["/pier/sources#correction-toll-mended", "/pier/sources#correction-course-mended", "/pier/deals/truce"]);
  });

  it("gives the summary and the terms of a deal that became known, and who answered it", () => {
    const [answered, known] = listAll().filter(({ title }) => title.startsWith("Reported"));
    expect(known?.paragraphs).toEqual(["The ferry leaves, and nobody shouts.", "Term: The ferry leaves."]);
    expect(known?.sources).toEqual([{ name: "The Pier Post, 31 December 2039", url: "https://example.org/log" }]);
    expect(answered?.paragraphs).toEqual([
      "The harbour master: Says that it is not so. Source: The Pier Post, 31 December 2039.",
    ]);
    expect(answered?.sources).toEqual([{ name: "The Pier Post, 31 December 2039", url: "https://example.org/log" }]);
  });

  it("says why something was corrected, with a source where there is one", () => {
    expect(
      listAll()
        .slice(0, 2)
        .map(({ paragraphs, sources }) => [paragraphs, sources]),
    ).toEqual([
      [["Why: The log was misread."], []],
      [["Why: The log was misread."], [{ name: "The Pier Post, 31 December 2039", url: "https://example.org/log" }]],
    ]);
  });

  it("lists corrections of a day first, then stances, then deals", () => {
    const busy = buildNegotiation({
      questions: [
        { id: "course", label: "Course", statements: [{ id: "amber-course", date: "2031-04-15", holds: "north" }] },
        { id: "hours", label: "Hours", statements: [{ id: "amber-hours", date: "2031-04-15", holds: "south" }] },
      ],
      deals: [{ title: "A truce", date: "2031-04-15", terms: [{ question: "course", position: "north" }] }],
      corrections: [{ id: "one", date: "2031-04-15" }],
    });
    expect(listFeedEntries(busy, whole).map(({ title }) => title)).toEqual([
      "Correction: The toll is two coins, not three.",
      "Amber on Course: first statement on the record: north",
      "Amber on Hours: first statement on the record: south",
      "A truce: became known (published), with one term",
    ]);
  });

  it("has one entry for each entry of the log and each correction", () => {
    expect(listAll()).toHaveLength(listAllChanges(negotiation).length + negotiation.corrections.length);
  });

  it("is dated by its newest entry; without any, by the day on which the pages open", () => {
    expect(listFeed(negotiation, whole).updated).toBe("2031-06-02");
    expect(listFeed(buildNegotiation(), whole)).toMatchObject({ updated: "2031-05-20", entries: [] });
  });

  it("has a limited number of entries", () => {
    const corrections = Array.from({ length: entriesPerFeed + 5 }, (_, i) => ({ id: `mended-${i}` }));
    const feed = listFeed(buildNegotiation({ corrections }), whole);
    expect(feed.entries).toHaveLength(entriesPerFeed);
    expect(feed.entries[0]?.path).toContain("mended-0");
  });
});

describe("the entry of a report that is answered", () => {
  const answered = buildNegotiation({
    questions: [
      {
        label: "Course",
        statements: [
          { party: "basalt", date: "2031-04-11", holds: "north" },
          {
            id: "amber-reported",
            date: "2031-04-10",
            evidence: "anonymous",
            speaker: "People on the pier",
            holds: "south",
            quote: "We go south",
            reactions: [
              { date: "2031-04-10", by: "The mayor of Amber", summary: "Says that nothing is decided." },
              { date: "2031-04-12" },
            ],
          },
          { party: "basalt", date: "2031-02", holds: "south" },
        ],
      },
    ],
  });
  const listParagraphs = (date: string) =>
    listFeedEntries(answered, whole)
      .filter((entry) => entry.date === date)
      .map(({ title, paragraphs }) => [title, ...paragraphs.slice(1)]);

  it("has the report, and what was answered on the same day", () => {
    expect(listParagraphs("2031-04-10")).toEqual([
      [
        "Amber on Course: newly reported: south",
        "People on the pier (reported): Says what is wanted. Source: The Pier Post, 31 December 2039.",
        "The mayor of Amber: Says that nothing is decided. Source: The Pier Post, 31 December 2039.",
      ],
    ]);
  });

  it("has an answer of a later day alone, and nothing of another party", () => {
    expect(listParagraphs("2031-04-12")).toEqual([]);
    expect(listParagraphs("2031-04-11")).toHaveLength(1);
  });

  it("says of a statement of which only the month is known that it is of that month", () => {
    expect(listFeedEntries(answered, whole).at(-1)?.paragraphs[1]).toBe(
      "The ferrywoman (on the record, February 2031): Says what is wanted. Source: The Pier Post, 31 December 2039.",
    );
  });

  it("links to the words in their source", () => {
    const [entry] = listFeedEntries(answered, whole).filter(({ date }) => date === "2031-04-10");
    expect(entry?.sources.map(({ url }) => url)).toEqual([
      "https://example.org/log#:~:text=We%20go%20south",
      "https://example.org/log",
    ]);
  });
});

describe("the feed of an issue", () => {
  it("has only the entries about the issue, under the same ids", () => {
    expect(listFeedEntries(negotiation, { kind: "issue", issue: ferry })).toEqual(
      listAll().filter(({ date }) => date !== "2031-06-02" && date !== "2031-04-20"),
    );
    expect(listFeedEntries(negotiation, { kind: "issue", issue: tolls })).toEqual([]);
  });
});

const list = (place: FeedPlace, of = negotiation) =>
  listFeedEntries(of, place).map(({ date, title }) => `${date} ${title}`);

describe("the feed of a question", () => {
  it("has the changes of its stances, the deals that answer it and the corrections that may concern it", () => {
    expect(list({ kind: "question", issue: ferry, question: course })).toEqual([
      "2031-06-01 Correction: The toll is two coins, not three.",
      "2031-04-15 Reported: A truce on the pier: became known (reported), with one term",
      "2031-04-10 Amber on Course: moved two steps towards “south”: now east; before, north",
      "2031-03-01 Amber on Course: first statement on the record: north",
    ]);
  });

  it("has nothing of another question of its issue", () => {
    const two = buildNegotiation({
      questions: [
        { id: "course", label: "Course", statements: [{ id: "amber-course", date: "2031-03-01", holds: "north" }] },
        { id: "hours", label: "Hours", statements: [{ id: "amber-hours", date: "2031-03-02", holds: "south" }] },
      ],
      deals: [{ title: "A truce", date: "2031-04-15", terms: [{ question: "hours", position: "south" }] }],
      corrections: [{ id: "one", statement: "amber-hours" }],
    });
    const [issue] = two.issues;
    const [first, second] = issue?.questions ?? [];
    if (!issue || !first || !second) throw new Error("nothing to test with");
    expect(list({ kind: "question", issue, question: first }, two)).toEqual([
      "2031-03-01 Amber on Course: first statement on the record: north",
    ]);
    expect(list({ kind: "question", issue, question: second }, two)).toHaveLength(3);
  });
});

describe("the feed of a party", () => {
  const corrected = buildNegotiation({
    ...sketch,
    corrections: [{ id: "mended", date: "2031-06-03", statement: "amber-old" }, ...(sketch.corrections ?? [])],
  });

  it("has the changes of its own stances and the corrections of its own statements", () => {
    expect(list({ kind: "party", party: amber }, corrected)).toEqual([
      "2031-06-03 Correction: The toll is two coins, not three.",
      "2031-04-10 Amber on Course: moved two steps towards “south”: now east; before, north",
      "2031-03-01 Amber on Course: first statement on the record: north",
    ]);
    expect(list({ kind: "party", party: basalt }, corrected)).toEqual([]);
  });
});

describe("the feed of a pair", () => {
  const pier = buildNegotiation({
    questions: [
      {
        id: "course",
        label: "Course",
        statements: [
          { party: "amber", date: "2031-04-10", holds: "south" },
          { party: "basalt", date: "2031-04-01", holds: "south" },
          { party: "basalt", date: "2031-03-05", holds: "south", evidence: "anonymous" },
          { party: "amber", date: "2031-03-01", holds: "north" },
        ],
      },
    ],
  });
  const [one, two] = pier.parties;
  if (!one || !two) throw new Error("no pair");
  const feed = () => listFeed(pier, { kind: "pair", pair: [one, two] });

  it("says of each change how far apart the two are since, and how far they were before", () => {
    expect(feed().title).toBe("Amber and Basalt: The ferry of the invented pier");
    expect(feed().entries.map(({ title, paragraphs }) => [title, paragraphs[1]])).toEqual([
      [
        "Amber on Course: moved four steps towards “south”: now south; before, north",
        "Compared with Basalt: now same; before, opposite ends.",
      ],
      [
        "Basalt on Course: first statement on the record: south",
        "Compared with Amber: now opposite ends; before, opposite ends, going by reports.",
      ],
      [
        "Basalt on Course: newly reported: south",
        "Compared with Amber: now opposite ends, going by reports; before, cannot be compared.",
      ],
      ["Amber on Course: first statement on the record: north", "Compared with Basalt: cannot be compared, as before."],
    ]);
  });

  it("leads to the question in the comparison of that day", () => {
    expect(feed().path).toBe("/pier/compare/amber/basalt");
    expect(feed().entries[0]?.path).toBe("/pier/compare/amber/basalt/at/2031-04-10#course");
  });
});

describe("the id of an entry", () => {
  it("is a unique name-based UUID, as is that of each feed", () => {
    const ids = [
      ...listAll().map(({ id }) => id),
      listFeed(negotiation, whole).id,
      ...listFeedPlaces(negotiation)
        .slice(1)
        .map((place) => listFeed(negotiation, place).id),
      listFeed(negotiation, { kind: "pair", pair: [amber, basalt] }).id,
    ];
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids)
      expect(id).toMatch(/^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  });

  it("stays the same when wording is corrected, when data are added and wherever the site is hosted", () => {
    const more = buildNegotiation({
      ...sketch,
      title: "Another title",
      corrections: [{ id: "third" }, ...(sketch.corrections ?? [])].map((one) => ({ ...one, date: "2031-06-02" })),
    });
    const ids = listFeedEntries(more, whole).map(({ id }) => id);
    expect(ids).toEqual(expect.arrayContaining(listAll().map(({ id }) => id)));
    // Hard-coded, because readers would show the entry again if its id ever changed.
    expect(listAll().at(-1)?.id).toBe("urn:uuid:62818895-28de-54de-a246-429446379ecf");
  });
});

describe("a deal that reaches a later stage", () => {
  const negotiation = buildNegotiation({
    questions: [{ id: "course", label: "Course", statements: [{ holds: "north" }] }],
    deals: [
      {
        title: "A truce",
        history: [{ stage: "tabled" }, { stage: "signed", date: "2031-05-02", note: "On the pier." }],
        terms: [{ question: "course", position: "south", text: "It leaves south." }],
      },
    ],
  });
  const listSigned = () => listFeedEntries(negotiation, whole).filter(({ date }) => date === "2031-05-02");

  it("is an entry of its day, with its source", () => {
    const [entry] = listSigned().filter(({ title }) => title.startsWith("A truce"));
    expect(entry?.title).toBe("A truce: signed by Amber and Basalt");
    expect(entry?.paragraphs).toEqual([
      "Signed by Amber and Basalt. On the pier. Source: The Pier Post, 31 December 2039.",
    ]);
    expect(entry?.sources).toEqual([{ name: "The Pier Post, 31 December 2039", url: "https://example.org/log" }]);
  });

  it("changes the stances of those it binds, by the deal", () => {
    const [entry] = listSigned().filter(({ title }) => title.startsWith("Amber"));
    expect(entry?.title).toBe("Amber on Course: agreed in Truce: south");
    expect(entry?.paragraphs).toEqual([
      "Which way does the ferry leave? Agreed in Truce: south; moved four steps towards “south”: now south; before, north.",
      "Agreed in Truce: It leaves south. Source: The Pier Post, 31 December 2039.",
    ]);
  });

  it("is an entry of each issue of the deal", () => {
    const [issue] = negotiation.issues;
    if (!issue) throw new Error("no issue");
    expect(
      listFeedEntries(negotiation, { kind: "issue", issue }).map(({ date, title }) => `${date} ${title}`),
    ).toContain("2031-05-02 A truce: signed by Amber and Basalt");
  });
});
