import { describe, expect, it } from "vitest";
import { parseSearch } from "../search/search";
import { buildNegotiation } from "../testing/build-negotiation";
import { buildSearchView } from "./search";

const towns = [..."abcdefghi"].map((letter) => ({ id: `town-${letter}`, name: `Town ${letter.toUpperCase()}` }));

const pier = buildNegotiation({
  parties: [{ id: "amber", speaks: "The keeper of the lantern" }, { id: "basalt" }, ...towns],
  issues: [
    {
      title: "The lantern",
      summary: "Who lights it?",
      questions: [
        {
          id: "light",
          label: "Light",
          text: "Who lights the lantern?",
          options: [
            { id: "keeper", label: "The keeper" },
            { id: "gulls", label: "The gulls" },
          ],
          statements: [
            { id: "late", date: "2031-05-30", holds: "keeper", summary: "Wants the keeper, and later." },
            {
              id: "said",
              date: "2031-04-02",
              holds: "gulls",
              summary: "Wants the gulls to light it.",
              quote: "Let gulls do it.",
            },
          ],
        },
      ],
    },
  ],
  deals: [
    {
      id: "pact",
      title: "Pact on lamps",
      summary: "Lamps for all.",
      stage: "reported",
      evidence: "anonymous",
      by: "the Pier Post",
    },
  ],
  sources: [
    { id: "log", carriedBy: "Wharf Radio" },
    { id: "ledger", publisher: "The Ledger", title: "A page of the ledger", date: "2031-02-01" },
  ],
});

const find = (q: string, kind?: string) => buildSearchView(pier, parseSearch({ q, kind }));

describe("the page of a search", () => {
  it("says what can be found before anything is asked", () => {
    expect(find("")).toEqual({
      path: "/pier/search",
      words: "",
      lead: "Parties, issues, questions, deals, statements and sources, by any of their words.",
      groups: [],
      issues: [{ title: "The lantern", href: "/pier/issues/ferry" }],
    });
  });

  it("says how much was found, and how near it comes", () => {
    expect(find("unheard").lead).toBe("No results for “unheard”.");
    expect(find("unheard").issues).toHaveLength(find("").issues.length);
    expect(find("lamps").issues).toEqual([]);
    expect(find("lamps").lead).toBe("One result for “lamps”.");
    expect(find("lantern").lead).toMatch(/ results for “lantern”\.$/);
    expect(find("lantern", "party").lead).toBe("One party for “lantern”.");
    expect(find("lantren").lead).toMatch(/^No exact match for “lantren”; .* results close to it\.$/);
  });

  it("has a party with who speaks for it", () => {
    expect(find("keeper", "party").groups).toEqual([
      {
        kind: "party",
        title: "One party",
        hits: [
          { key: "amber", href: "/pier/parties/amber", title: "Amber", text: "The keeper of the lantern", meta: "" },
        ],
        more: undefined,
      },
    ]);
  });

  it("has an issue with its summary, and a question with its options", () => {
    expect(find("lantern", "issue").groups[0]?.hits).toEqual([
      { key: "ferry", href: "/pier/issues/ferry", title: "The lantern", text: "Who lights it?", meta: "" },
    ]);
    expect(find("lantern", "question").groups[0]?.hits).toEqual([
      {
        key: "light",
        href: "/pier/issues/ferry#light",
        title: "Who lights the lantern?",
        text: "The keeper; The gulls",
        meta: "The lantern",
      },
    ]);
  });

  it("has a deal with how it is known", () => {
    expect(find("lamps").groups.map(({ kind, title, hits }) => [kind, title, hits])).toEqual([
      [
        "deal",
        "One deal",
        [
          {
            key: "pact",
            href: "/pier/deals/pact",
            title: "Reported: Pact on lamps",
            text: "Lamps for all.",
            meta: "Reported, 1 April 2031; known only from unnamed sources (the Pier Post)",
          },
        ],
      ],
    ]);
  });

  it("has a statement with its words, and leads to the first page that shows it", () => {
    expect(find("gulls", "statement").groups[0]?.hits).toEqual([
      {
        key: "said",
        href: "/pier/issues/ferry#statement-said",
        title: "Amber: The ferrywoman",
        text: "Wants the gulls to light it. “Let gulls do it.”",
        meta: "On the record, 2 April 2031, on Light",
      },
    ]);
    expect(find("later", "statement").groups[0]?.hits[0]).toMatchObject({
      href: "/pier/issues/ferry/at/2031-05-30#statement-late",
      text: "Wants the keeper, and later.",
    });
  });

  it("has a source by its title, or else by who published and carried it", () => {
    const hits = find("ledger", "source").groups[0]?.hits;
    expect(hits).toEqual([
      {
        key: "ledger",
        href: "/pier/sources#source-ledger",
        title: "A page of the ledger",
        text: "",
        meta: "The Ledger, 1 February 2031",
      },
    ]);
    expect(find("wharf", "source").groups[0]?.hits[0]).toMatchObject({
      title: "The Pier Post via Wharf Radio",
      meta: "The Pier Post via Wharf Radio, 31 December 2039",
    });
  });

  it("lists eight of a kind beside others, with the way to all of them", () => {
    const [parties] = find("town").groups;
    expect(parties?.title).toBe("Nine parties");
    expect(parties?.hits).toHaveLength(8);
    expect(parties?.more).toEqual({ text: "All parties: 9", href: "/pier/search?q=town&kind=party" });
    const [all] = find("town", "party").groups;
    expect(all?.hits).toHaveLength(9);
    expect(all?.more).toBeUndefined();
  });

  it("lists two hundred of one kind, and says that another word would narrow them down", () => {
    const statements = Array.from({ length: 201 }, (_, i) => ({ id: `said-${i}`, holds: "north" }));
    const [group] = buildSearchView(
      buildNegotiation({ questions: [{ statements }] }),
      parseSearch({ q: "wanted", kind: "statement" }),
    ).groups;
    expect(group?.title).toBe("201 statements");
    expect(group?.hits).toHaveLength(200);
    expect(group?.more).toEqual({ text: "The best 200 are listed; another word narrows them down.", href: undefined });
  });
});
