import { describe, expect, it } from "vitest";
import { buildNegotiation } from "../../testing/build-negotiation";
import { buildReportedTruce } from "../../testing/reported-truce";
import { tableDeals, tableStages, tableTerms } from "./deal-tables";

describe("the tables of the deals say of each", () => {
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
    const deals = tableDeals(drafts).rows.map((row) => [row.id, row.title, row.reported, row.revises, row.drops]);
    expect(deals).toEqual([
      ["third", "Truce on the pier", false, "", ""],
      ["rumour", "Reported: Truce on the pier", true, "first", "1"],
      ["first", "Truce on the pier", false, "", ""],
    ]);
    expect(tableTerms(drafts).rows.map((row) => [row.id, row.reported])).toEqual([
      ["heard", true],
      ["read", false],
      ["crew", true],
      ["bell", false],
    ]);
  });

  it("who proposed a term, where it stands and whose words are quoted, or nothing where that is not known", () => {
    const [, read, crew] = tableTerms(drafts).rows;
    expect(crew).toMatchObject({ proposed_by: "basalt", option_from: "east", option_to: "east", limit: "" });
    expect(crew).toMatchObject({ also_in: "", chain: "document: The harbour book" });
    expect(tableTerms(buildReportedTruce()).rows[0]).toMatchObject({
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
    expect(tableDeals(drafts).rows[0]).toMatchObject({ proposed_by: "", handed_over: "", known_in_part: "" });
    expect(tableStages(drafts).rows[0]).toMatchObject({ by: "", note: "" });
  });
});
