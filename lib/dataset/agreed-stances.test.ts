import { describe, expect, it } from "vitest";
import type { DealSketch } from "../testing/build-deal";
import { buildNegotiation } from "../testing/build-negotiation";
import type { StatementSketch } from "../testing/build-statement";

/** What a negotiation of three principals says on its one question, with what follows from its deals. */
function list(deals: DealSketch[], statements: StatementSketch[] = []) {
  const negotiation = buildNegotiation({
    parties: ["amber", "basalt", "cobalt"],
    questions: [{ statements }, { id: "toll" }],
    deals,
  });
  return negotiation.issues[0]?.questions[0]?.statements ?? [];
}

const truce: DealSketch = {
  history: [
    { stage: "tabled", date: "2031-04-01" },
    { stage: "signed", date: "2031-05-01" },
  ],
  terms: [{ id: "way", question: "course", position: "east", text: "The ferry leaves east." }],
};

describe("what follows from an agreed deal", () => {
  it("is a statement of each party that it binds, on the day of the agreement, with the term as its evidence", () => {
    const [first, ...others] = list([truce]);
    expect(first).toMatchObject({
      id: "agreed-truce-way-amber",
      party: "amber",
      date: "2031-05-01",
      speaker: "Truce",
      evidence: "document",
      holds: { from: "east" },
      summary: "The ferry leaves east.",
      agreed: { deal: "truce", term: "way" },
    });
    expect(first).not.toHaveProperty("keeps");
    expect(first).not.toHaveProperty("condition");
    expect(first).not.toHaveProperty("quote");
    expect(first).not.toHaveProperty("alsoIn");
    expect(first?.agreed).not.toHaveProperty("until");
    expect(others.map(({ id }) => id)).toEqual(["agreed-truce-way-basalt", "agreed-truce-way-cobalt"]);
  });

  it("has what the term has: words, a condition and further sources", () => {
    const negotiation = buildNegotiation({
      questions: [{}],
      sources: ["log", "bell", "book"],
      deals: [
        {
          ...truce,
          terms: [
            {
              question: "course",
              position: "east",
              condition: "the quay is mended",
              quote: "eastward, always",
              source: "bell",
              alsoIn: ["book"],
            },
          ],
        },
      ],
    });
    expect(negotiation.issues[0]?.questions[0]?.statements[0]).toMatchObject({
      condition: "the quay is mended",
      quote: { exact: "eastward, always" },
      source: "bell",
      alsoIn: ["book"],
    });
  });

  it("is of those parties alone that the deal binds, and of its question alone", () => {
    expect(list([{ ...truce, binds: ["amber", "cobalt"] }]).map(({ party }) => party)).toEqual(["amber", "cobalt"]);
    expect(list([{ ...truce, terms: [{ question: "toll", position: "east" }] }])).toEqual([]);
  });

  it("is nothing from a term that answers no question, and nothing from a deal that is not agreed", () => {
    expect(list([{ ...truce, terms: [{}] }])).toEqual([]);
    expect(list([{ ...truce, history: undefined, stage: "tabled" }])).toEqual([]);
  });

  it("is known from the day of its term where that became public later", () => {
    const secret = { question: "course", position: "east", date: "2031-05-11" };
    const [late] = list([{ ...truce, terms: [secret] }]);
    expect(late?.date).toBe("2031-05-11");
    const [early] = list([{ ...truce, terms: [{ ...secret, date: "2031-04-02" }] }]);
    expect(early?.date).toBe("2031-05-01");
  });

  it("says until when it holds", () => {
    const [first] = list([
      {
        ...truce,
        history: [
          { stage: "signed", date: "2031-04-01" },
          { stage: "lapsed", date: "2031-05-07" },
        ],
      },
    ]);
    expect(first?.agreed).toEqual({ deal: "truce", term: "way", until: "2031-05-07" });
  });

  it.each([
    ["document", "document"],
    ["on-record", "document"],
    ["spokesperson", "document"],
    ["summary", "summary"],
    ["anonymous", "anonymous"],
  ] as const)("is on the record as a document, unless its term is only reported: %s gives %s", (evidence, given) => {
    const [first] = list([{ ...truce, terms: [{ question: "course", position: "east", evidence }] }]);
    expect(first?.evidence).toBe(given);
  });

  it("is one answer of several terms on one question: each keeps those before it", () => {
    const terms = ["way", "fog", "ice"].map((id) => ({ id, question: "course", position: "east" }));
    const own = list([{ ...truce, terms }]).filter(({ party }) => party === "basalt");
    expect(own.map(({ id, keeps }) => [id, keeps])).toEqual([
      ["agreed-truce-ice-basalt", ["agreed-truce-fog-basalt", "agreed-truce-way-basalt"]],
      ["agreed-truce-fog-basalt", ["agreed-truce-way-basalt"]],
      ["agreed-truce-way-basalt", undefined],
    ]);
  });

  it("is listed by its day, before what was said on that day", () => {
    expect(
      list(
        [{ ...truce, binds: ["amber"] }],
        [
          { id: "later", date: "2031-05-02", holds: "north" },
          { id: "same-day", date: "2031-05-01", holds: "north" },
          { id: "earlier", date: "2031-04-30", holds: "north" },
        ],
      ).map(({ id }) => id),
    ).toEqual(["later", "agreed-truce-way-amber", "same-day", "earlier"]);
  });

  it("has an id that is no longer than an id may be, and another one for each party", () => {
    const id = "a-truce-with-a-name-that-leaves-no-room";
    const term = "a-term-with-a-name-that-is-long";
    const ids = list([{ ...truce, id, terms: [{ id: term, question: "course", position: "east" }] }]).map(
      (one) => one.id,
    );
    expect(ids).toEqual(Array.from({ length: 3 }, () => expect.stringMatching(/^agreed-[0-9a-f]{16}$/)));
    expect(new Set(ids).size).toBe(3);
  });
});
