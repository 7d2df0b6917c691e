import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { buildNegotiation } from "../testing/build-negotiation";
import { buildSearchView } from "../view/search";
import { listTerms, parseSearch, search, searchKinds } from "./search";

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
      fc.string({ unit: "binary", maxLength: 400 }),
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
