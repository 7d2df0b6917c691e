import { describe, expect, it } from "vitest";
import { buildNegotiation } from "../testing/build-negotiation";
import { buildCodedTwiceView, linkCodedTwice } from "./coded-twice";

const sketch = {
  codedBy: "Ada",
  questions: [
    {
      id: "course",
      text: "Which course would the ferry take?",
      options: ["north", "east", "south"],
      statements: [
        { id: "a", date: "2031-03-09", holds: "north", quote: "North it is." },
        { id: "b", date: "2031-03-08", holds: "east" },
        { id: "c", date: "2031-03-07", holds: "south" },
        { id: "d", date: "2031-03-06", holds: "south" },
      ],
    },
    { id: "toll", label: "Toll", options: ["none", "some"], statements: [{ id: "t", holds: "none" }] },
  ],
};
const decision = {
  date: "2031-06-12",
  by: "Ada and Ben",
  stands: "first" as const,
  why: "The quotation says so.",
  first: { holds: { from: "north" } },
};
const twice = buildNegotiation({
  ...sketch,
  codings: {
    ben: [
      { statement: "a", holds: { from: "east" }, reason: "The ferry turns.", decision },
      { statement: "b", holds: { from: "east" } },
      { statement: "c", holds: { from: "north" } },
      { statement: "d", unclear: true },
    ],
  },
});

describe("what the method page says of a second coding", () => {
  it("is nothing at all where there is none", () => {
    const once = buildNegotiation(sketch);
    expect(buildCodedTwiceView(once)).toBeUndefined();
    expect(linkCodedTwice(once, { id: "course" })).toBeUndefined();
  });

  it("is who coded, the counts, and alpha last with its number of statements", () => {
    expect(buildCodedTwiceView(twice)).toMatchObject({
      who: "First coder: Ada. Coded again by: Second coder.",
      total: "Coded twice: 1 of 3 alike, 1 more unclear from the quotation alone.",
      rows: [
        {
          text: "Which course would the ferry take?",
          href: "/pier/issues/ferry#course",
          alike: "1 of 3",
          otherwise: "1 a step apart and 1 at opposite ends",
          unclear: "1",
          alpha: "−0.47, from 3",
        },
      ],
      changed: "For all of them the quotation or the notes have been mended since.",
    });
  });

  it("ends with the decisions: both answers, which stands, why, by whom and when", () => {
    expect(buildCodedTwiceView(twice)?.decisions).toEqual([
      {
        id: "a",
        who: "Amber: The ferrywoman, 9 March 2031",
        question: "Which course would the ferry take?",
        href: "/pier/issues/ferry#statement-a",
        quote: "North it is.",
        first: "North",
        second: "East",
        reason: "The ferry turns.",
        stands: "The first stands.",
        why: "The quotation says so.",
        by: "Ada and Ben, 12 June 2031",
      },
    ]);
  });

  it("is one line beside the question, and none beside a question that was coded once", () => {
    expect(linkCodedTwice(twice, { id: "course" })).toEqual({
      text: "Coded twice: 1 of 3 alike, 1 more unclear from the quotation alone.",
      href: "/method#coded-twice-pier",
    });
    expect(linkCodedTwice(twice, { id: "toll" })).toBeUndefined();
  });
});
