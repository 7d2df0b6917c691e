import { describe, expect, it } from "vitest";
import type { Negotiation } from "../../dataset/negotiation";
import { isoDate } from "../../schema/primitives";
import { buildNegotiation } from "../../testing/build-negotiation";
import { buildReportedTruce } from "../../testing/reported-truce";
import { listDatasetTables } from "./tables";

function rowsOf(negotiation: Negotiation, name: string) {
  const table = listDatasetTables(negotiation).find((one) => one.name === name);
  if (!table) throw new Error(`there is no table ${name}`);
  return table.rows;
}

describe("the tables of a negotiation say of a statement", () => {
  it("who coded it again, what each found, how alike the two are and which stands", () => {
    const codings = rowsOf(buildReportedTruce(), "statements").map((row) => [
      row.id,
      row.coded_by,
      row.coded_again_by,
      row.coded_again,
      row.likeness,
      row.decision,
    ]);
    expect(codings).toEqual([
      ["rumour", "Desk", "", "", "", ""],
      ["other", "Desk", "Second coder", "unclear", "unclear", ""],
      ["said", "Desk", "Second coder", "North", "overlapping", "first (Desk, 2031-06-12)"],
    ]);
  });

  it("nothing of coders where none is named, and who has signed for it", () => {
    const negotiation = buildNegotiation({
      questions: [
        {
          statements: [
            { id: "signed", date: "2031-03-02", holds: "north" },
            { id: "open", rejects: ["east"] },
          ],
        },
      ],
    });
    const signed = { record: "statement/signed", date: isoDate.parse("2031-06-11"), by: "Reed", hash: "0123456789" };
    const reviewed = {
      ...negotiation,
      reviews: [
        { ...signed, lapsed: false },
        { ...signed, record: "statement/open", lapsed: true },
      ],
    };
    expect(rowsOf(reviewed, "statements")).toMatchObject([
      { coded_by: "", coded_again_by: "", checked_by: "Reed", checked_on: "2031-06-11" },
      { checked_by: "", checked_on: "", option_from: "", option_to: "", quote: "", quote_words: "" },
    ]);
  });

  it("through whom it came, for which member and what it takes the place of", () => {
    const negotiation = buildNegotiation({
      parties: [{ id: "amber", members: [{ id: "fern", name: "Fern" }] }, "basalt"],
      questions: [
        {
          statements: [
            {
              id: "evening",
              voice: "fern",
              holds: "south",
              replaces: ["morning"],
              rejects: ["east", "north"],
              chain: [
                { role: "speaker", name: "The mayor", detail: "on the pier" },
                { role: "outlet", name: "Post | Echo" },
              ],
            },
            { id: "morning", holds: "north" },
          ],
        },
      ],
    });
    expect(rowsOf(negotiation, "statements")[0]).toMatchObject({
      voice: "fern",
      replaces: "morning",
      declines: "east | north",
      chain: "speaker: The mayor (on the pier) | outlet: Post \\| Echo",
    });
  });
});

describe("the tables of a negotiation say of a deal", () => {
  const drafts = buildNegotiation({
    questions: [{}],
    deals: [
      { id: "first", terms: [{ id: "bell", clause: "1" }] },
      {
        id: "rumour",
        date: "2031-05-01",
        stage: "reported",
        evidence: "anonymous",
        revises: "first",
        drops: ["1"],
        knownInPart: "The rest.",
        terms: [{ id: "crew", question: "course", position: "east", proposedBy: ["basalt"] }],
      },
      {
        id: "third",
        date: "2031-05-02",
        terms: [
          { id: "heard", evidence: "anonymous" },
          { id: "read", quote: "It shall leave." },
        ],
      },
    ],
  });

  it("whether it or a term of it is known only through reports, and which draft it revises", () => {
    const deals = rowsOf(drafts, "deals").map((row) => [row.id, row.title, row.reported, row.revises, row.drops]);
    expect(deals).toEqual([
      ["third", "Truce on the pier", false, "", ""],
      ["rumour", "Reported: Truce on the pier", true, "first", "1"],
      ["first", "Truce on the pier", false, "", ""],
    ]);
    expect(rowsOf(drafts, "terms").map((row) => [row.id, row.reported])).toEqual([
      ["heard", true],
      ["read", false],
      ["crew", true],
      ["bell", false],
    ]);
  });

  it("who proposed a term, where it stands and whose words are quoted, or nothing where that is not known", () => {
    const [, read, crew] = rowsOf(drafts, "terms");
    expect(crew).toMatchObject({ proposed_by: "basalt", option_from: "east", option_to: "east", limit: "" });
    expect(crew).toMatchObject({ also_in: "", chain: "document: The harbour book" });
    expect(rowsOf(buildReportedTruce(), "terms")[0]).toMatchObject({
      also_in: "bell",
      chain: "unnamed: People on the pier | outlet: The Pier Post",
    });
    expect(read).toMatchObject({
      proposed_by: "",
      question: "",
      option_from: "",
      option_to: "",
      clause: "",
      wording: "",
      condition: "",
      gives: "",
      quote: "It shall leave.",
      quote_words: "own",
      quote_check: "not-checked",
      quote_checked: "",
      quote_letters: "",
    });
    expect(rowsOf(drafts, "deals")[0]).toMatchObject({ proposed_by: "", handed_over: "", known_in_part: "" });
    expect(rowsOf(drafts, "deal-history")[0]).toMatchObject({ by: "", note: "" });
  });
});

describe("the tables of a negotiation say of an answer", () => {
  it("what it gives to whom, and of a question in which order its answers are", () => {
    const negotiation = buildReportedTruce();
    const options = rowsOf(negotiation, "options").filter(({ question }) => question !== "course");
    expect(options.map(({ id, shares, value }) => [id, shares, value])).toEqual([
      ["oak", "Amber: 60 | Basalt: 40", ""],
      ["larch", "Amber: 50 | Basalt: 50", ""],
      ["2031-01-01", "", ""],
      ["2032-01-01", "", ""],
      ["2035-12-31", "", ""],
    ]);
    expect(rowsOf(negotiation, "questions").map((row) => [row.kind, row.unit, row.range_from, row.range_to])).toEqual([
      ["ordered", "", "", ""],
      ["unordered", "", "", ""],
      ["date", "", "2031-01-01", "2035-12-31"],
    ]);
  });

  it("and of a stance what the party declined, and nothing in the other cells where it is silent", () => {
    const [, , other, silent] = rowsOf(buildReportedTruce(), "stances");
    expect(other).toMatchObject({ party: "basalt", position: "east", declined: "north", red_lines: "", limit: "" });
    expect(silent).toEqual({
      question: "course",
      party: "cedar",
      as_of: "2031-05-20",
      kind: "silent",
      option_from: "",
      option_to: "",
      place_from: "",
      place_to: "",
      limit: "",
      position: "",
      contested: false,
      disputed: false,
      conditions: "",
      red_lines: "",
      statements: "",
      scopes: "",
      declined: "",
      age_days: "",
    });
  });
});
