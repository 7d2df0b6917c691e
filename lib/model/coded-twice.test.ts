import { describe, expect, it } from "vitest";
import { buildNegotiation } from "../testing/build-negotiation";
import { fleet, opening, wood } from "../testing/value-questions";
import { listBlindStatements } from "./blind-item";
import { countAgreement, listCodedTwice, measureAlpha } from "./coded-twice";

type Answers = NonNullable<NonNullable<Parameters<typeof buildNegotiation>[0]>["codings"]>[string];

/** On the compass north, east, south, west, and on an amount, a date and the kinds of wood. */
function code(answers: Answers) {
  const negotiation = buildNegotiation({
    questions: [
      {
        id: "course",
        options: ["north", "east", "south", "west"],
        statements: [
          { id: "a", date: "2031-03-09", holds: "north" },
          { id: "b", date: "2031-03-08", holds: ["north", "east"] },
          { id: "c", date: "2031-03-07", rejects: ["south"] },
          { id: "d", date: "2031-03-06", holds: "east", rejects: ["west"], quote: "East, never west." },
        ],
      },
      fleet({ statements: [{ id: "boats", holds: { from: 400 } }] }),
      opening({ statements: [{ id: "day", holds: { from: "2032-01-01" } }] }),
      wood({ statements: [{ id: "oak", holds: { from: "oak" } }] }),
    ],
    codings: { second: answers },
  });
  return { negotiation, list: listCodedTwice(negotiation) };
}

const likenesses = (answers: Answers) =>
  code(answers).list.map(({ statement, likeness }) => `${statement.id} ${likeness}`);

describe("two codings of a statement", () => {
  it("are alike, overlap, are one step apart, further apart, or at opposite ends", () => {
    expect(likenesses([{ statement: "a", holds: { from: "north" } }])).toEqual(["a same"]);
    expect(likenesses([{ statement: "b", holds: { from: "north", to: "east" } }])).toEqual(["b same"]);
    expect(likenesses([{ statement: "b", holds: { from: "east" } }])).toEqual(["b overlapping"]);
    expect(likenesses([{ statement: "a", holds: { from: "east", to: "south" } }])).toEqual(["a one-step"]);
    expect(likenesses([{ statement: "a", holds: { from: "south" } }])).toEqual(["a further"]);
    expect(likenesses([{ statement: "a", holds: { from: "west" } }])).toEqual(["a opposite"]);
  });

  it("have no steps where the answers are amounts, days or without an order", () => {
    const far = [
      { statement: "boats", holds: { from: 401 } },
      { statement: "day", holds: { from: "2032-01-02" } },
      { statement: "oak", holds: { from: "larch" } },
    ];
    expect(likenesses(far)).toEqual(["boats further", "day further", "oak further"]);
    const near = [
      { statement: "boats", holds: { from: 300, to: 400 } },
      { statement: "day", holds: { atLeast: "2031-12-31" } },
      { statement: "oak", holds: { from: "oak" } },
    ];
    expect(likenesses(near)).toEqual(["boats overlapping", "day overlapping", "oak same"]);
  });

  it("are compared by what is refused where neither gives an answer, and are one-sided where only one does", () => {
    expect(likenesses([{ statement: "c", rulesOut: ["south"] }])).toEqual(["c same"]);
    expect(likenesses([{ statement: "c", rejects: ["south", "west"] }])).toEqual(["c overlapping"]);
    expect(likenesses([{ statement: "c", rejects: ["north"] }])).toEqual(["c further"]);
    expect(likenesses([{ statement: "c", holds: { from: "north" } }])).toEqual(["c one-sided"]);
    expect(likenesses([{ statement: "a", rejects: ["west"] }])).toEqual(["a one-sided"]);
  });

  it("do not differ where the second coder cannot tell from the quotation, even with a guess", () => {
    expect(likenesses([{ statement: "a", holds: { from: "west" }, unclear: true }])).toEqual(["a unclear"]);
  });

  it("add nothing to what readers see of a question", () => {
    const { negotiation } = code([{ statement: "boats", holds: { from: 777 } }]);
    expect(negotiation.issues[0]?.questions[1]?.options.map(({ id }) => id)).toEqual(["0", "300", "400", "1000"]);
  });

  it("are compared as they were when somebody decided, whatever the statement says by now", () => {
    const decision = {
      date: "2031-06-11",
      by: "An editor",
      stands: "second" as const,
      why: "The words name the south.",
      first: { holds: { from: "south" } },
    };
    expect(likenesses([{ statement: "a", holds: { from: "north" }, decision }])).toEqual(["a further"]);
  });

  it("say whether the quotation and the notes are still those that the coder saw", () => {
    const { negotiation } = code([]);
    const [seen] = listBlindStatements(negotiation);
    expect(seen?.statement.id).toBe("d");
    const since = (saw?: string) =>
      code([{ statement: "d", holds: { from: "east" }, ...(saw && { saw }) }]).list.map((one) => one.changedSince);
    expect(since(seen?.saw)).toEqual([false]);
    expect(since()).toEqual([true]);
  });
});

describe("the counts", () => {
  it("come first: how many were compared, how many are alike, what is open, and what only differs in refusals", () => {
    const { list } = code([
      { statement: "a", holds: { from: "east" } },
      { statement: "b", unclear: true },
      { statement: "c", rejects: ["south"] },
      { statement: "d", holds: { from: "east" } },
    ]);
    expect(countAgreement(list)).toEqual({
      coded: 4,
      compared: 3,
      counts: { same: 2, overlapping: 0, "one-step": 1, further: 0, opposite: 0, "one-sided": 0, unclear: 1 },
      refusals: 1,
      decided: 0,
      open: 2,
    });
  });

  it("are followed by alpha, of those that both place", () => {
    const { negotiation, list } = code([
      { statement: "a", holds: { from: "north" } },
      { statement: "c", rejects: ["south"] },
      { statement: "d", holds: { from: "east" } },
    ]);
    const question = negotiation.issues[0]?.questions[0];
    expect(question && measureAlpha(question, list)).toEqual({ alpha: 1, units: 2, metric: "ordinal" });
  });
});
