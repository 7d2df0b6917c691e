import { describe, expect, it } from "vitest";
import { buildNegotiation } from "../testing/build-negotiation";
import { buildCodedTwiceView, describePlacement, linkCodedTwice, writeAlpha, writeCounts } from "./coded-twice";

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

const nothing = { coded: 0, refusals: 0, decided: 0, open: 0 };
const none = { same: 0, overlapping: 0, "one-step": 0, further: 0, opposite: 0, "one-sided": 0, unclear: 0 };

describe("the counts of a second coding", () => {
  it("name each kind of difference that there is, in the order from near to far, and no other", () => {
    const counts = { ...none, same: 4, overlapping: 1, "one-step": 2, further: 3, "one-sided": 1, unclear: 5 };
    expect(writeCounts({ ...nothing, compared: 11, counts })).toEqual({
      alike: "4 of 11",
      otherwise: "1 overlapping, 2 a step apart, 3 further apart and 1 answered by one of them only",
      unclear: "5",
    });
    expect(writeCounts({ ...nothing, compared: 2, counts: { ...none, same: 2 } })).toEqual({
      alike: "2 of 2",
      otherwise: "",
      unclear: "",
    });
  });

  it("have an alpha with its number of statements, and 1.00 only where the coders never differ", () => {
    expect(writeAlpha({ alpha: 1, units: 12 })).toBe("1.00, from 12");
    expect(writeAlpha({ alpha: 0.9999, units: 1200 })).toBe("0.99, from 1,200");
    expect(writeAlpha({ alpha: -0.25, units: 4 })).toBe("−0.25, from 4");
    expect(writeAlpha({ alpha: undefined, units: 3 })).toBe("Not defined: one answer throughout, from 3");
    expect(writeAlpha({ alpha: undefined, units: 0 })).toBe("");
  });

  it("say so where a quotation alone was unclear throughout", () => {
    const unclear = buildNegotiation({ ...sketch, codings: { ben: [{ statement: "a", unclear: true }] } });
    expect(buildCodedTwiceView(unclear)?.total).toBe("Coded twice: 1, all unclear from the quotation alone.");
    const clear = buildNegotiation({ ...sketch, codings: { ben: [{ statement: "a", holds: { from: "north" } }] } });
    expect(buildCodedTwiceView(clear)?.total).toBe("Coded twice: 1 of 1 alike.");
  });
});

describe("a decision between two codings", () => {
  it.each([
    ["first", "The first stands."],
    ["second", "The second stands."],
    ["both", "Both can be defended."],
    ["neither", "Neither stands."],
  ] as const)("where the %s stands: %s", (stands, words) => {
    const decided = buildNegotiation({
      ...sketch,
      codings: { ben: [{ statement: "a", unclear: true, decision: { ...decision, stands } }] },
    });
    expect(buildCodedTwiceView(decided)?.decisions[0]).toMatchObject({ stands: words, second: "Unclear", reason: "" });
  });

  it("leads to the first page that shows the statement", () => {
    const early = buildNegotiation({
      ...sketch,
      asOf: "2031-03-08",
      codings: { ben: [{ statement: "a", holds: { from: "east" }, decision }] },
    });
    expect(buildCodedTwiceView(early)?.decisions[0]?.href).toBe("/pier/issues/ferry/at/2031-03-09#statement-a");
  });
});

it("an answer is written with what is declined and what is ruled out beside it", () => {
  const [question] = buildNegotiation(sketch).issues[0]?.questions ?? [];
  if (!question) throw new Error("there is no question");
  const say = (given: object) => describePlacement(question, given);
  expect(say({ holds: { from: "north" } })).toBe("North");
  expect(say({ holds: { from: "north" }, rejects: ["east"], rulesOut: ["south"] })).toBe(
    "North; declines “east”; rules out “south”",
  );
  expect(say({ rulesOut: ["south"] })).toBe("Rules out “south”");
  expect(say({})).toBe("");
});

it("what coders say of how they worked is given, and who decided first where that is known", () => {
  const anonymous = buildNegotiation({
    ...sketch,
    codedBy: undefined,
    codings: {
      ben: [
        { statement: "a", holds: { from: "north" } },
        { statement: "t", holds: { from: "some" } },
      ],
    },
  });
  const view = buildCodedTwiceView(anonymous);
  expect(view?.who).toBe("First coder: not named. Coded again by: Second coder.");
  expect([view?.notes, view?.anchor]).toEqual([[], "coded-twice-pier"]);
  expect(view?.rows.map(({ id, text, alike }) => [id, text, alike])).toEqual([
    ["course", "Which course would the ferry take?", "1 of 1"],
    ["toll", "Which way does the ferry leave?", "0 of 1"],
  ]);
});
