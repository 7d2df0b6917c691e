import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { anyText } from "../testing/any-text";
import { buildNegotiation } from "../testing/build-negotiation";
import { buildSearchView } from "../view/search";
import { type FoundPosition, listTerms, parseSearch, search, searchKinds } from "./search";

const negotiation = buildNegotiation({
  parties: [
    { id: "amber", name: "Amber Shore", monogram: "AS" },
    { id: "zelena", name: "Zelená hora", monogram: "ZH" },
  ],
  issues: [
    {
      id: "ferry",
      title: "The ferry",
      questions: [
        {
          id: "toll",
          label: "Toll",
          text: "What does the crossing cost?",
          options: ["nothing", "a coin"].map((label, i) => ({ id: `o${i}`, label })),
          statements: [
            { id: "s1", holds: "o0", summary: "Wants the crossing to cost nothing.", speaker: "Mayor Ångström" },
            {
              id: "s2",
              party: "zelena",
              holds: "o1",
              summary: "Просит одну монету за переправу.",
              quote: "одна монета",
            },
          ],
        },
      ],
    },
    {
      id: "well",
      title: "Wells and springs",
      questions: [{ id: "depth", label: "Depth", text: "How deep is the well?" }],
    },
  ],
  deals: [{ id: "pact", title: "The pact of the pier", terms: [{ question: "toll", position: "o1" }] }],
  sources: [{ id: "log", title: "What the ferry log says" }],
});

function find(words: string) {
  const { found } = search(negotiation, { words, kind: undefined });
  return searchKinds.flatMap((kind) => found[kind].map(() => kind));
}

function readId(found: FoundPosition) {
  switch (found.kind) {
    case "party":
      return found.party.id;
    case "issue":
      return found.issue.id;
    case "question":
      return found.placed.question.id;
    case "deal":
      return found.deal.id;
    case "statement":
      return found.statement.id;
    case "source":
      return found.source.id;
  }
}

describe("what a query asks", () => {
  const ask = (q: string | string[], kind?: string | string[]) => parseSearch({ q, kind });

  it("is its words, with the spaces and signs that nobody sees taken out", () => {
    expect(ask("  frozen \t\n assets ").words).toBe("frozen assets");
    expect(ask("frozen\u0000assets\ud800").words).toBe("frozen assets");
    expect(ask(["first", "second"]).words).toBe("first");
    expect(parseSearch({}).words).toBe("");
  });

  it("is cut after a hundred letters, whole ones, and not within a space", () => {
    expect(ask("é".repeat(140)).words).toBe("é".repeat(100));
    expect([...ask("💥".repeat(140)).words]).toHaveLength(100);
    expect(ask(`${"a".repeat(99)} b`).words).toBe("a".repeat(99));
  });

  it("may be of one kind, if there is such a kind", () => {
    expect(ask("toll", "deal").kind).toBe("deal");
    expect(ask("toll", ["source", "deal"]).kind).toBe("source");
    expect(ask("toll", "toString").kind).toBeUndefined();
    expect(ask("toll").kind).toBeUndefined();
  });
});

describe("what can be found", () => {
  const full = buildNegotiation({
    parties: [
      { id: "amber", name: "Amber Shore", monogram: "AS", speaks: "The harbourmaster", note: "No pilots." },
      "basalt",
    ],
    issues: [
      {
        id: "ferry",
        title: "The ferry",
        summary: "A quarrel about fares.",
        names: [{ here: "The jetty", others: [{ party: "amber", name: "The causeway" }], note: "Both are one pier." }],
        questions: [
          {
            id: "toll",
            label: "Toll",
            text: "What does the crossing cost?",
            options: [
              { id: "o0", label: "nothing", short: "gratis", sentence: "The crossing would be free." },
              { id: "o1", label: "a coin", short: "coin", sentence: "Each rider would pay." },
            ],
            statements: [
              { id: "old", holds: "o0", date: "2031-01-02", speaker: "Warden", summary: "Wants a lantern." },
              { id: "older", holds: "o0", date: "2031-01-01", speaker: "Warden", summary: "Wants a bench." },
            ],
          },
          {
            id: "pier",
            label: "Pier",
            text: "Who keeps the pier?",
            statements: [
              {
                id: "new",
                holds: "south",
                date: "2031-03-02",
                speaker: "Warden",
                summary: "Wants two lanterns.",
                condition: "the quay is mended",
                quote: "we shall see",
              },
            ],
          },
        ],
      },
    ],
    deals: [
      {
        id: "pact",
        title: "The pact",
        by: "The notary",
        summary: "Signed at dusk.",
        terms: [{ question: "toll", position: "o1", text: "Punts pay a coin." }],
      },
    ],
    sources: [
      "log",
      { id: "early", title: "What boatmen say", date: "2031-01-01", publisher: "Gazette", author: "Ines Quill" },
      { id: "a-copy", title: "What boatmen say", date: "2031-01-15" },
      { id: "b-copy", title: "What boatmen say", date: "2031-01-15", carriedBy: "The Relay" },
      { id: "later", title: "What boatmen say later", date: "2031-02-01", publisher: "Courier", note: "A scan." },
    ],
  });
  const list = (words: string, kind?: (typeof searchKinds)[number]) => search(full, { words, kind }).found;

  it.each([
    ["as", "party"],
    ["harbourmaster", "party"],
    ["pilots", "party"],
    ["quarrel", "issue"],
    ["jetty", "issue"],
    ["causeway", "issue"],
    ["cost", "question"],
    ["gratis", "question"],
    ["rider", "question"],
    ["dusk", "deal"],
    ["notary", "deal"],
    ["punts", "deal"],
    ["mended", "statement"],
    ["see", "statement"],
    ["gazette", "source"],
    ["quill", "source"],
    ["scan", "source"],
    ["relay", "source"],
  ] as const)("includes “%s”, in what is written of a %s", (words, kind) => {
    const found = list(words);
    expect(searchKinds.filter((one) => found[one].length > 0)).toEqual([kind]);
  });

  it.each([["pilot"], ["lamp"], ["rope"], ["bell"], ["gazette"]])(
    "comes first where “%s” is in its name, then where it is only spoken of",
    (word) => {
      const { found } = search(
        buildNegotiation({
          parties: [
            { id: "amber", note: "Without the pilots." },
            { id: "pilots", name: "Pilots of the Pier" },
          ],
          issues: [
            {
              id: "ferry",
              summary: "A quarrel about the lamp.",
              questions: [
                { id: "knots", label: "Knots", options: ["rope", "wire"] },
                { id: "ropes", label: "Ropes" },
              ],
            },
            { id: "lamp", title: "The lamp", questions: [{ id: "oil" }] },
          ],
          deals: [
            { id: "pact", title: "The pact", summary: "As in the Bell accord." },
            { id: "accord", title: "The accord", short: "Bell accord" },
          ],
          sources: [
            "log",
            { id: "copy", publisher: "Courier", carriedBy: "Gazette", date: "2031-02-01" },
            { id: "print", publisher: "Gazette", date: "2031-01-01" },
          ],
        }),
        { words: word, kind: undefined },
      );
      const ids = searchKinds.flatMap((kind) => found[kind].map(readId)).filter((id) => id !== "oil");
      expect(ids).toEqual(
        {
          pilot: ["pilots", "amber"],
          lamp: ["lamp", "ferry"],
          rope: ["ropes", "knots"],
          bell: ["accord", "pact"],
          gazette: ["print", "copy"],
        }[word],
      );
    },
  );

  it("comes newest first, statements and sources alike, and of one day in its own order", () => {
    expect(list("warden").statement.map(readId)).toEqual(["new", "old", "older"]);
    expect(list("boatmen").source.map(readId)).toEqual(["later", "a-copy", "b-copy", "early"]);
  });

  it("is not pieced together from the end of one text and the beginning of another", () => {
    expect(list("nothinggratis").question).toEqual([]);
    expect(list("tollwhat").question).toEqual([]);
  });

  it("is of the kind that is asked for, and none of the others", () => {
    const found = list("toll", "question");
    expect(searchKinds.filter((one) => found[one].length > 0)).toEqual(["question"]);
    expect(list("toll").statement).not.toEqual([]);
  });

  it("has a statement under its party and its question, and not under their notes", () => {
    expect(list("amber toll").statement.map(readId)).toEqual(["old", "older"]);
    expect(list("pilots").statement).toEqual([]);
  });

  it("is near only where nothing begins so", () => {
    expect(search(full, { words: "lantern", kind: undefined }).near).toBe(false);
    expect(search(full, { words: "lantarn", kind: undefined }).near).toBe(true);
    expect(search(full, { words: "qqqqqq", kind: undefined }).near).toBe(false);
  });
});

describe("a search", () => {
  it.each([
    ["amber", ["party", "statement"]],
    ["springs", ["issue"]],
    ["deep", ["question"]],
    ["pact", ["deal"]],
    ["log", ["source"]],
    ["coin", ["question"]],
  ])("finds “%s” in everything that contains the word", (words, kinds) => {
    expect(find(words)).toEqual(kinds);
  });

  it("finds words regardless of accents and case, in any script, and by prefix", () => {
    expect(find("zelena")).toContain("party");
    expect(find("ZELENÁ")).toContain("party");
    expect(find("angstrom")).toEqual(["statement"]);
    expect(find("МОНЕТ")).toEqual(["statement"]);
    expect(listTerms("水資源の問題").length).toBeGreaterThan(1);
  });

  it("requires every word, and ranks names before other words", () => {
    expect(find("crossing nothing")).toEqual(["question", "statement"]);
    expect(find("crossing elsewhere")).toEqual([]);
    const { found } = search(negotiation, { words: "ferry", kind: undefined });
    expect(found.issue[0]).toMatchObject({ issue: { id: "ferry" } });
  });

  it("says so if there are only near matches", () => {
    const { found, near } = search(negotiation, { words: "sprimgs", kind: undefined });
    expect([near, found.issue.length]).toEqual([true, 1]);
  });

  it("links to the exact statement", () => {
    const { groups } = buildSearchView(negotiation, { words: "angstrom", kind: undefined });
    expect(groups[0]?.hits[0]?.href).toBe("/pier/issues/ferry#statement-s1");
  });

  it("accepts any query, and never lists more results than fit on a page", () => {
    const hostile = fc.oneof(
      anyText(400),
      fc.constantFrom(
        "<script>alert(1)</script>",
        "__proto__",
        "constructor",
        "*",
        "a".repeat(5000),
        "\u202e",
        "💥 'OR 1=1",
      ),
    );
    fc.assert(
      fc.property(hostile, fc.option(fc.string()), (words, kind) => {
        const asked = parseSearch({ q: words, kind: kind ?? undefined });
        expect([...asked.words].length).toBeLessThanOrEqual(100);
        const view = buildSearchView(negotiation, asked);
        for (const { hits } of view.groups) expect(hits.length).toBeLessThanOrEqual(200);
      }),
    );
  });
});
