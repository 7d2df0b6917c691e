import { describe, expect, it } from "vitest";
import { isoDate } from "../schema/primitives";
import { buildNegotiation } from "../testing/build-negotiation";
import { buildBlindItem, listBlindStatements } from "./blind-item";

const negotiation = buildNegotiation({
  questions: [
    {
      id: "course",
      options: ["north", "east", "south"],
      hardCases: [{ case: "Crooked words.", decision: "They count as south." }],
      statements: [
        {
          id: "amber-wants-south",
          holds: "south",
          quote: "Where the gulls sleep.",
          summary: "Wants the southern course.",
          placement: "Gulls sleep in the south.",
          certainty: "probable",
          condition: "the gulls agree",
          scope: "for sailing boats only",
        },
        { id: "unquoted", date: "2031-02-01", holds: "north" },
      ],
    },
  ],
});

describe("what a second coder sees", () => {
  const [only, ...others] = listBlindStatements(negotiation);

  it("is the quotation, the question with its notes, who and when: nothing of the first coding and no telling id", () => {
    expect(only?.seen).toEqual({
      item: expect.stringMatching(/^[0-9a-f]{10}$/),
      question: {
        id: "course",
        text: expect.any(String),
        kind: "ordered",
        options: ["north", "east", "south"].map((id) => ({
          id,
          sentence: expect.any(String),
          means: expect.any(String),
          evidence: expect.any(String),
          statusQuo: false,
        })),
      },
      quote: { exact: "Where the gulls sleep.", words: "own" },
      party: "Amber",
      voice: undefined,
      speaker: expect.any(String),
      date: "2031-03-01",
      evidence: "on-record",
    });
  });

  it("leaves out what is not quoted: there is nothing to code again", () => {
    expect(others).toEqual([]);
  });

  it("is the same before and after somebody has checked the quotation against its source", () => {
    const [issue] = negotiation.issues;
    const [question] = issue?.questions ?? [];
    const [statement] = question?.statements ?? [];
    if (!question || !statement?.quote) throw new Error("There is no quotation.");
    const check = { date: isoDate.parse("2031-06-01"), result: "verified" as const };
    const checked = { ...statement, quote: { ...statement.quote, check } };
    expect(buildBlindItem(negotiation, question, checked)).toEqual(only?.seen);
  });
});
