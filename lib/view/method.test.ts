import { beforeEach, describe, expect, it } from "vitest";
import { buildNegotiation } from "../testing/build-negotiation";
import { buildMethodView } from "./method";

const hardCases = [{ case: "She only nodded.", decision: "A nod is no statement." }];
const pier = buildNegotiation({ questions: [{ hardCases, options: ["north", "south"] }] });

describe("the method page", () => {
  let view: ReturnType<typeof buildMethodView>;

  beforeEach(() => {
    view = buildMethodView([pier]);
  });

  it("has the kinds of evidence, and which of them are on the record", () => {
    expect(view.evidence.map(({ shape, label, onRecord }) => `${label}, ${shape}: ${onRecord}`)).toEqual([
      "On the record, record: true",
      "Document, document: true",
      "Spokesperson, spokesperson: true",
      "Account by others, account: false",
      "News summary, summary: false",
      "Reported, reported: false",
    ]);
    expect(view.evidence[5]?.rule).toBe("People whom the outlet does not name say what the party wants.");
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
    expect(view.roles.map(({ label, rule }) => `${label}: ${rule}`)).toEqual([
      "Principal: Has to agree; without it there is no agreement.",
      "Mediator: Brings the principals together. It need not agree, even if it makes offers of its own.",
      "Third party: Has a say or an interest in the outcome, but need not agree.",
    ]);
    expect(view.asks.map(({ label }) => label)).toEqual([
      "Own offer",
      "Asks nothing",
      "More than it asked",
      "Asks it to move",
      "Crosses a red line",
      "No position found",
    ]);
    expect(view.verdicts.map(({ label }) => label)).toEqual(["Possible", "Impossible", "Too early to say"]);
    expect(view.changes.map(({ label }) => label)).toContain("Restated");
    expect(view.rules.length).toBeGreaterThan(15);
    expect(view.longestQuotation).toBe(25);
  });

  it("says what a quick negotiation may lack, and what is not explained yet", () => {
    const options = [{ id: "north", means: undefined, evidence: undefined }, "south"];
    const quick = buildNegotiation({
      standard: "quick",
      questions: [{ searched: undefined, hardCases: undefined, options }],
    });
    const [negotiation] = buildMethodView([quick]).negotiations;
    expect(negotiation?.standard).toBe(
      "This negotiation meets the quick standard: every statement has its party, date, kind of evidence and source. Some speakers, reasons and notes may still be missing.",
    );
    expect(negotiation?.questions[0]).toMatchObject({
      searched: "Not yet explained.",
      hardCases: [],
      options: [
        { means: "Not yet explained.", evidence: "Not yet explained." },
        { means: "The ferry leaves that way." },
      ],
    });
  });

  it("has a borderline case of each kind of evidence", () => {
    for (const { borderline } of view.evidence) expect(borderline).toMatch(/^[A-Z“].+[.”]$/);
    expect(new Set(view.evidence.map(({ borderline }) => borderline)).size).toBe(view.evidence.length);
  });

  it("has the general rules of coding, apart by where a statement stands and what it replaces", () => {
    expect(view.placementRules.map(({ title }) => title)).toEqual([
      "On which questions a statement counts",
      "What decides: the quotation or the summary",
      "What is a red line",
      "Who owns a thing, and who holds it",
      "What counts as a range",
      "Cases and conditions",
      "How sure we are",
    ]);
    expect(view.orderRules.map(({ title }) => title)).toEqual([
      "What a newer statement replaces",
      "When a report no longer counts",
    ]);
    for (const { rules, cases } of [...view.placementRules, ...view.orderRules]) {
      expect(rules.length).toBeGreaterThan(0);
      expect(cases.length).toBeGreaterThan(0);
    }
  });

  it("has the coding notes of every question", () => {
    expect(view.negotiations).toEqual([
      {
        id: "pier",
        title: "The ferry of the invented pier",
        version: pier.version,
        standard:
          "This negotiation meets the full standard: every statement names its speaker, how it reached us and why it counts as it does, and every question has notes on how answers are decided.",
        quotations: "It has no quotations.",
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
            hardCases: [{ title: "Hard cases", cases: hardCases }],
          },
        ],
      },
    ]);
  });
});
