import { describe, expect, it } from "vitest";
import { isoDate } from "../schema/primitives";
import { buildNegotiation } from "../testing/build-negotiation";
import { fleet } from "../testing/value-questions";
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
  it("is the quotation, the question with its notes, who and when: nothing of the first coding and no telling id", () => {
    const [only] = listBlindStatements(negotiation);
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
    expect(listBlindStatements(negotiation)).toHaveLength(1);
  });

  it("is the same before and after somebody has checked the quotation against its source", () => {
    const [issue] = negotiation.issues;
    const [question] = issue?.questions ?? [];
    const [statement] = question?.statements ?? [];
    if (!question || !statement?.quote) throw new Error("There is no quotation.");
    const check = { date: isoDate.parse("2031-06-01"), result: "verified" as const };
    const checked = { ...statement, quote: { ...statement.quote, check } };
    expect(buildBlindItem(negotiation, question, checked)).toEqual(listBlindStatements(negotiation)[0]?.seen);
  });

  it("is one entry for all values of an amount, the status quo of a scale, and the voice within a party", () => {
    const spoken = buildNegotiation({
      parties: [{ id: "amber", members: [{ id: "ida", name: "Ida of Amber" }] }, "basalt"],
      questions: [
        fleet({ statements: [{ holds: { from: 400 }, quote: "Four hundred boats.", voice: "ida" }] }),
        {
          id: "course",
          options: ["north", { id: "south", statusQuo: true, means: "Down the river.", evidence: "The word “down”." }],
          statements: [{ party: "basalt", holds: "south", quote: "Down." }],
        },
      ],
    });
    const [boatsSeen, course] = listBlindStatements(spoken).map(({ seen }) => seen);
    expect(boatsSeen?.question).toMatchObject({
      kind: "amount",
      options: [
        {
          id: "",
          sentence: "The fleet has #.",
          means: "What the party asks for.",
          evidence: "The words name it.",
          statusQuo: false,
        },
      ],
    });
    expect([boatsSeen?.party, boatsSeen?.voice]).toEqual(["Amber", "Ida of Amber"]);
    expect([course?.party, course?.voice]).toEqual(["Basalt", undefined]);
    expect(course?.question.options[1]).toEqual({
      id: "south",
      sentence: "The ferry leaves south.",
      means: "Down the river.",
      evidence: "The word “down”.",
      statusQuo: true,
    });
  });

  it("is in an order that does not follow the data", () => {
    const days = ["2031-03-08", "2031-03-07", "2031-03-06", "2031-03-05", "2031-03-04", "2031-03-03"];
    const many = buildNegotiation({
      questions: [{ statements: days.map((date) => ({ date, holds: "north", quote: "North." })) }],
    });
    const seen = listBlindStatements(many).map(({ seen: { item, date } }) => ({ item, date }));
    expect(seen.map(({ item }) => item)).toEqual(seen.map(({ item }) => item).toSorted());
    expect(seen.map(({ date }) => date)).not.toEqual(days);
  });
});
