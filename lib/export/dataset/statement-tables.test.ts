import { describe, expect, it } from "vitest";
import { isoDate } from "../../schema/primitives";
import { buildNegotiation } from "../../testing/build-negotiation";
import { buildReportedTruce } from "../../testing/reported-truce";
import { tableStatements } from "./statement-tables";

describe("the table of the statements says of each", () => {
  it("who coded it again, what each found, how alike the two are and which stands", () => {
    const codings = tableStatements(buildReportedTruce()).rows.map((row) => [
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
    expect(tableStatements(reviewed).rows).toMatchObject([
      { coded_by: "", coded_again_by: "", checked_by: "Reed", checked_on: "2031-06-11" },
      { checked_by: "", checked_on: "", option_from: "", option_to: "", quote: "", quote_words: "" },
    ]);
  });

  it("nothing in the cells of what it does not say", () => {
    const bare = buildNegotiation({ questions: [{ statements: [{ id: "said", holds: "north" }] }] });
    expect(tableStatements(bare).rows).toEqual([
      {
        id: "said",
        question: "course",
        party: "amber",
        date: "2031-03-01",
        said: "",
        speaker: "The ferrywoman",
        evidence: "on-record",
        speech: "",
        option_from: "north",
        option_to: "north",
        limit: "",
        rules_out: "",
        condition: "",
        summary: "Says what is wanted.",
        quote: "",
        quote_words: "",
        source: "log",
        also_in: "",
        keeps: "",
        contested: false,
        chain: "speaker: The ferrywoman",
        placement: "The words name the option.",
        date_as_known: "",
        voice: "",
        teller: "",
        scope: "",
        declines: "",
        replaces: "",
        certainty: "",
        quote_check: "",
        quote_checked: "",
        quote_letters: "",
        coded_by: "",
        coded_again_by: "",
        coded_again: "",
        likeness: "",
        decision: "",
        checked_by: "",
        checked_on: "",
      },
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
    expect(tableStatements(negotiation).rows[0]).toMatchObject({
      voice: "fern",
      replaces: "morning",
      declines: "east | north",
      chain: "speaker: The mayor (on the pier) | outlet: Post \\| Echo",
    });
  });
});
