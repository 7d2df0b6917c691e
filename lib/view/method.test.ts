import { describe, expect, it } from "vitest";
import { buildNegotiation } from "../testing/build-negotiation";
import { buildMethodView } from "./method";

const hardCases = [{ case: "She only nodded.", decision: "A nod is no statement." }];
const pier = buildNegotiation({ questions: [{ hardCases, options: ["north", "south"] }] });

describe("the method page", () => {
  const view = buildMethodView([pier]);

  it("has the kinds of evidence, and which of them are on the record", () => {
    expect(view.evidence.map(({ shape, label, onRecord }) => `${label}, ${shape}: ${onRecord}`)).toEqual([
      "On record, record: true",
      "Document, document: true",
      "Spokesperson, spokesperson: true",
      "News summary, summary: false",
      "Reported, reported: false",
    ]);
    expect(view.evidence[4]?.rule).toBe("People whom the outlet does not name say what the party wants.");
  });

  it("has what the code runs on: results, asks, verdicts, changes and the rules of the data", () => {
    expect(view.results.map(({ label }) => label)).toEqual([
      "Same",
      "Overlapping",
      "Apart",
      "Opposite ends",
      "Different",
      "Does not concern both",
      "Cannot be compared",
    ]);
    expect(view.asks.map(({ label }) => label)).toEqual([
      "Within",
      "Beyond",
      "Crosses a red line",
      "No stated position",
    ]);
    expect(view.verdicts.map(({ label }) => label)).toEqual(["Possible", "Impossible", "Cannot be said"]);
    expect(view.changes.map(({ label }) => label)).toContain("Restated");
    expect(view.rules.length).toBeGreaterThan(15);
    expect(view.longestQuotation).toBe(25);
  });

  it("has the coding notes of every question", () => {
    expect(view.negotiations).toEqual([
      {
        id: "pier",
        title: "The ferry of the invented pier",
        version: pier.version,
        parties: [
          { name: "Amber", note: "Everyone of the village." },
          { name: "Basalt", note: "Everyone of the village." },
        ],
        questions: [
          {
            id: "course",
            issue: "The ferry",
            issueHref: "/pier/issues/ferry",
            text: "Which way does the ferry leave?",
            href: "/pier/issues/ferry#course",
            checked: "1 June 2031",
            searched: "The harbour log.",
            options: [
              { label: "north", means: "The ferry leaves that way.", evidence: "The words name the direction." },
              { label: "south", means: "The ferry leaves that way.", evidence: "The words name the direction." },
            ],
            hardCases,
          },
        ],
      },
    ]);
  });
});
