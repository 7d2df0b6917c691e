import { describe, expect, it } from "vitest";
import { hashQuotation } from "../../dataset/checks";
import type { FolderSketch } from "../../testing/build-folder";
import { buildNegotiation } from "../../testing/build-negotiation";
import { fleet } from "../../testing/value-questions";
import { defaultViewOptions } from "../../url/view-options";
import { buildIssueView } from "./issue";

function view(folder: FolderSketch) {
  const negotiation = buildNegotiation(folder);
  const [issue] = negotiation.issues;
  if (!issue) throw new Error("there is no issue");
  return buildIssueView(negotiation, issue, defaultViewOptions);
}

describe("the values of an amount", () => {
  it("are listed with who named them, as a range with both of its ends, and the value of today in any case", () => {
    const [question] = view({
      questions: [
        fleet({
          statements: [{ holds: { from: 200, to: 250 } }, { party: "basalt", holds: { from: 250 } }],
        }),
      ],
    }).questions;
    expect(question?.named).toEqual([
      { value: "200 boats", statusQuo: false, who: "Amber (from 200 to 250 boats)" },
      { value: "250 boats", statusQuo: false, who: "Amber (from 200 to 250 boats), Basalt" },
      { value: "300 boats", statusQuo: true, who: "nobody" },
    ]);
  });

  it("are not listed for a question with options", () => {
    expect(view({ questions: [{ statements: [{ holds: "north" }] }] }).questions[0]?.named).toEqual([]);
  });
});

describe("what the page of an issue says besides", () => {
  it("how many deals say something on a question, where none of them has a column", () => {
    const deals = ["truce", "pact"].map((id) => ({ id, terms: [{ question: "course", position: "north" }] }));
    expect(view({ deals }).questions[0]?.otherDeals).toBe("What two deals say");
    expect(view({ deals: deals.slice(1) }).questions[0]?.otherDeals).toBe("What one deal says");
    expect(view({ deals, headlineDeal: "pact" }).questions[0]?.otherDeals).toBe("What one other deal says");
  });

  it("how many quotations were checked, those of earlier statements and of deals included", () => {
    const page = view({
      sources: [{ id: "log", text: { sha256: "0".repeat(64), kept: "2031-05-30" } }],
      questions: [
        {
          statements: [
            { id: "now", date: "2031-04-01", holds: "north", quote: "North it is." },
            { id: "old", date: "2031-03-01", holds: "south", quote: "South it is." },
          ],
        },
      ],
      deals: [{ id: "truce", terms: [{ id: "leave", question: "course", position: "north", quote: "North." }] }],
      checks: [{ id: "old", quotation: hashQuotation({ exact: "South it is." }) }],
    });
    expect(page.checked).toBe("1 of the 3 quotations on this page was checked against its source so far.");
  });

  it("what is folded of each party: conditions, the members that spoke, and statements", () => {
    const [question] = view({
      parties: [{ id: "amber", members: [{ id: "dune", name: "Dune" }] }, "basalt"],
      questions: [
        {
          statements: [
            { date: "2031-04-01", holds: "north", voice: "dune", condition: "the quay is mended" },
            { id: "old", date: "2031-03-01", holds: "south" },
            { id: "older", date: "2031-02-01", holds: "east" },
          ],
        },
      ],
    }).questions;
    expect(question?.positions[0]?.folded).toBe(
      "One condition, one member, one current statement and two earlier statements",
    );
  });

  it("the newest words of a party, and those of a report where there are no others", () => {
    const quote = (...statements: NonNullable<NonNullable<FolderSketch["questions"]>[number]["statements"]>) =>
      view({ questions: [{ statements }] }).questions[0]?.positions[0]?.quote?.text;
    const rumour = { date: "2031-05-01", evidence: "anonymous" as const, holds: "south", quote: "South, they say." };
    expect(quote(rumour, { date: "2031-03-01", holds: "north", quote: "North." })).toBe("North.");
    expect(quote(rumour, { date: "2031-03-01", holds: "north" })).toBe("South, they say.");
    expect(
      quote({ date: "2031-04-01", holds: "north" }, { date: "2031-03-01", rulesOut: ["south"], quote: "Never south." }),
    ).toBe("Never south.");
    expect(
      quote(
        { date: "2031-04-01", holds: "north" },
        { date: "2031-03-01", rejects: ["south"], quote: "Not the south." },
      ),
    ).toBe("Not the south.");
  });
});
