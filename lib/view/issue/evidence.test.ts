import { describe, expect, it } from "vitest";
import { findDeal, listPlacedQuestions } from "../../dataset/negotiation";
import { chain } from "../../schema/evidence";
import type { DealSketch, TermSketch } from "../../testing/build-deal";
import type { FolderSketch } from "../../testing/build-folder";
import { buildNegotiation } from "../../testing/build-negotiation";
import type { StatementSketch } from "../../testing/build-statement";
import { buildChainView, buildQuoteView, buildStatementView, buildTermView } from "./evidence";

/** The one statement there is, as a page of `asOf` shows it. */
function viewStatement(statement: StatementSketch, asOf = "2031-05-20", folder: FolderSketch = {}) {
  const negotiation = buildNegotiation({ questions: [{ statements: [{ id: "said", ...statement }] }], ...folder });
  const [placed] = listPlacedQuestions(negotiation);
  const [only] = placed?.question.statements ?? [];
  if (!placed || !only) throw new Error("there is no statement");
  return buildStatementView(negotiation, placed.issue, placed.question, only, "Current", asOf);
}

describe("a statement with what it can be checked by", () => {
  it("says who said what, when, on which evidence and why it is placed there", () => {
    expect(viewStatement({ holds: ["north", "east"], condition: "the toll falls", said: "2031-02-27" })).toEqual({
      id: "said",
      speaker: "The ferrywoman",
      outlet: "The Pier Post",
      anchor: "statement-said",
      href: "/pier/issues/ferry#statement-said",
      date: "1 March 2031",
      isoDate: "2031-03-01",
      said: "27 February 2031",
      shape: "record",
      word: "On the record",
      report: false,
      who: "Amber: The ferrywoman",
      summary: "Says what is wanted.",
      position: "from “north” to “east”",
      scope: "",
      condition: "the toll falls",
      placement: "The words name the option.",
      certainty: "",
      checked: "",
      ruledOut: "",
      declined: "",
      standing: "Current",
      sources: [
        {
          name: "The Pier Post, 31\u00a0Dec\u00a02039",
          href: "https://example.org/log",
          listed: "/pier/sources#source-log",
          note: "",
        },
      ],
      chain: [{ name: "The ferrywoman", detail: "", unnamed: false }],
      reactions: [],
    });
  });

  it("names what is ruled out, and no position where none is held", () => {
    const view = viewStatement({ rulesOut: ["south-east", "south"], quote: "Never." });
    expect(view).toMatchObject({ position: "", condition: "", said: "", ruledOut: "“south-east” and “south”" });
  });

  it("names what is declined as offered, the cases it speaks of and how sure its placement is", () => {
    const view = viewStatement({
      holds: "north",
      rejects: ["south"],
      scope: "for night boats only",
      certainty: "probable",
    });
    expect(view).toMatchObject({
      declined: "“south”",
      scope: "for night boats only",
      certainty: "Placed as probable",
    });
  });

  it("is dated as far as its date is known", () => {
    const view = viewStatement({ holds: "north", date: "2031-04", said: "2031" });
    expect(view).toMatchObject({ date: "April 2031", isoDate: "2031-04", said: "2031" });
  });

  it("says whose voice it is, and whose account", () => {
    const parties = [{ id: "amber", members: [{ id: "fern", name: "Fern" }] }, "basalt"];
    const folder = { parties };
    expect(viewStatement({ holds: "north", voice: "fern" }, undefined, folder).who).toBe("Amber, Fern: The ferrywoman");
    const account: StatementSketch = { holds: "north", evidence: "account", speaker: "The smith" };
    expect(viewStatement({ ...account, teller: "basalt" }).who).toBe("Amber: The smith (Basalt’s account)");
    expect(viewStatement(account).who).toBe("Amber: The smith");
  });

  it("says that it is an account of what was said, where it is", () => {
    expect(viewStatement({ holds: "north", speech: "indirect" }).who).toBe("Amber: The ferrywoman (reported speech)");
    expect(viewStatement({ holds: "north", speech: "direct" }).who).toBe("Amber: The ferrywoman");
  });

  it("names every source, the first with the way to the words, and through whom it was read", () => {
    const sources = [
      { id: "log", publisher: "The Pier Post", carriedBy: "Wharf Radio", note: "Read out by a gull." },
      { id: "ledger", publisher: "The Ledger", date: "2031-05-01", carriedBy: undefined },
    ];
    const view = viewStatement({ holds: "north", quote: "North.", alsoIn: ["ledger"] }, "2031-05-20", { sources });
    expect(view.sources).toEqual([
      {
        name: "The Pier Post via Wharf Radio, 31\u00a0Dec\u00a02039",
        href: "https://example.org/log#:~:text=North.",
        listed: "/pier/sources#source-log",
        note: "Read out by a gull.",
      },
      {
        name: "The Ledger, 1\u00a0May",
        href: "https://example.org/ledger",
        listed: "/pier/sources#source-ledger",
        note: "",
      },
    ]);
    expect(view.quote?.from).toBe("The Pier Post via Wharf Radio");
  });
});

describe("a quotation", () => {
  const negotiation = buildNegotiation();

  it("is the speaker’s own words, a translation, or the outlet’s words", () => {
    const whose = (words: "own" | "translated" | "outlet") =>
      buildQuoteView(negotiation, { source: "log", quote: { exact: "No.", words } }).quote?.whose;
    expect(whose("own")).toBe("");
    expect(whose("translated")).toBe("translation");
    expect(whose("outlet")).toBe("in the outlet’s words");
  });

  it("leads to its words and names its language where its script is another one", () => {
    const { quote } = buildQuoteView(negotiation, { source: "log", quote: { exact: "Нет.", words: "own" } });
    expect(quote).toMatchObject({ text: "Нет.", from: "The Pier Post" });
    expect(quote?.href).toBe("https://example.org/log#:~:text=%D0%9D%D0%B5%D1%82.");
    expect(quote?.lang).toMatch(/Cyrl/);
    const { quote: plain } = buildQuoteView(negotiation, { source: "log", quote: { exact: "No.", words: "own" } });
    expect(plain?.lang).toBeUndefined();
  });

  it("names the language that the data give, and has the words it translates beneath it", () => {
    const quote = { exact: "Never.", words: "translated" as const, language: "cy", original: "Никогда." };
    expect(buildQuoteView(negotiation, { source: "log", quote }).quote).toMatchObject({
      lang: "cy",
      original: { text: "Никогда.", lang: "und-Cyrl" },
    });
  });

  it("is left out where nothing is quoted", () => {
    expect(buildQuoteView(negotiation, { source: "log" })).toEqual({});
  });
});

describe("a report that the party denies", () => {
  const report: StatementSketch = {
    evidence: "anonymous",
    holds: "south",
    reactions: [
      { date: "2031-04-10", kind: "denied", by: "Pell", summary: "Says that it is not so." },
      { date: "2031-03-05", kind: "silent", by: "Ruun", summary: "Says nothing." },
    ],
  };

  it("is not disputed on a page of a day before the denial, and shows no later reaction", () => {
    const before = viewStatement(report, "2031-04-09");
    expect(before).toMatchObject({ shape: "reported", word: "Reported", report: true });
    expect(before.reactions.map(({ by }) => by)).toEqual(["Ruun"]);
    expect(viewStatement(report, "2031-03-04").reactions).toEqual([]);
  });

  it("is disputed from the day of the denial, with its reactions oldest first", () => {
    const after = viewStatement(report, "2031-04-10");
    expect(after).toMatchObject({ shape: "disputed", word: "Reported, disputed", report: true });
    expect(after.reactions).toEqual([
      {
        shape: "spokesperson",
        word: "Spokesperson",
        kind: "neither confirmed nor denied",
        by: "Ruun",
        party: "Amber",
        date: "5\u00a0Mar",
        summary: "Says nothing.",
        alsoIn: [],
      },
      {
        shape: "spokesperson",
        word: "Spokesperson",
        kind: "denied",
        by: "Pell",
        party: "Amber",
        date: "10\u00a0Apr",
        summary: "Says that it is not so.",
        alsoIn: [],
      },
    ]);
  });

  it.each([
    ["confirmed", "amber", "confirmed", "Reported"],
    ["denied", "amber", "denied", "Reported, disputed"],
    ["doubted", "amber", "cast doubt", "Reported, disputed"],
    ["silent", "amber", "neither confirmed nor denied", "Reported"],
    ["denied", "basalt", "denied", "Reported"],
  ] as const)("where it is %s by %s, the reaction reads “%s” and the report “%s”", (kind, party, words, word) => {
    const view = viewStatement({ evidence: "anonymous", holds: "south", reactions: [{ kind, party, quote: "Well." }] });
    expect(view.reactions[0]?.kind).toBe(words);
    expect(view.reactions[0]?.quote?.text).toBe("Well.");
    expect(view.word).toBe(word);
  });
});

describe("a claim chain", () => {
  it("runs from the origin to the page, and says of each link what is known", () => {
    expect(
      buildChainView(
        chain.parse([
          { role: "unnamed", name: "Two deckhands", detail: "on the pier" },
          { role: "audience", name: "The cook", date: "2031-02-28" },
          { role: "outlet", name: "The Pier Post", detail: "evening edition", date: "2030-12-31" },
        ]),
        "2031-05-20",
      ),
    ).toEqual([
      { name: "Two deckhands", detail: "unnamed, on the pier", unnamed: true },
      { name: "The cook", detail: "told, 28\u00a0Feb", unnamed: false },
      { name: "The Pier Post", detail: "evening edition, 31\u00a0Dec\u00a02030", unnamed: false },
    ]);
  });
});

describe("a deal’s term", () => {
  function viewTerm(term: TermSketch, deal: DealSketch = {}) {
    const negotiation = buildNegotiation({ deals: [{ id: "truce", ...deal, terms: [{ id: "leave", ...term }] }] });
    const found = findDeal(negotiation, "truce");
    const [only] = found?.terms ?? [];
    if (!found || !only) throw new Error("there is no term");
    const question = listPlacedQuestions(negotiation).find((one) => one.question.id === only.question)?.question;
    return buildTermView(negotiation, found, only, question, "2031-05-20");
  }

  it("says what it asks, who gives, who gets and how firm it is", () => {
    const deal = { handedOver: "2031-03-30", reactions: [{ party: "basalt" }] };
    const term: TermSketch = {
      question: "course",
      position: ["east", "south"],
      condition: "the bell is rung",
      gives: ["amber", "basalt"],
      quote: "The ferry shall leave.",
    };
    expect(viewTerm(term, deal)).toMatchObject({
      id: "leave",
      anchor: "term-truce-leave",
      href: "#term-truce-leave",
      date: "1 April 2031",
      isoDate: "2031-04-01",
      said: "30 March 2031",
      shape: "document",
      word: "Document",
      report: false,
      who: "The harbour book",
      summary: "The ferry leaves.",
      position: "from “east” to “south”",
      scope: "",
      condition: "the bell is rung",
      placement: "The words name the option.",
      certainty: "",
      ruledOut: "",
      declined: "",
      standing: "",
      deal: "Truce",
      dealTitle: "Truce on the pier",
      status: "published",
      gives: "Amber and Basalt",
      gets: "nobody named",
      concrete: "concrete",
      reversal: "easy to reverse",
      quote: { text: "The ferry shall leave." },
      reactions: [],
    });
  });

  it("has its own day where it became known after the deal", () => {
    expect(viewTerm({ date: "2031-04-20" })).toMatchObject({ date: "20 April 2031", isoDate: "2031-04-20", said: "" });
  });

  it("has no position where no question asks about it", () => {
    expect(viewTerm({ condition: undefined })).toMatchObject({ position: "", condition: "" });
  });

  it.each([
    ["easy", "easy to reverse"],
    ["hard", "hard to reverse"],
    ["unclear", "how hard it would be to reverse is unclear"],
  ] as const)("that is %s to reverse is called “%s”", (reversal, words) => {
    expect(viewTerm({ reversal }).reversal).toBe(words);
  });
});
