import { describe, expect, it } from "vitest";
import { deriveStance } from "../../model/stance";
import { buildNegotiation } from "../../testing/build-negotiation";
import { buildQuestion } from "../../testing/build-question";
import type { StatementSketch } from "../../testing/build-statement";
import { describeStatementStatus, isCounted } from "./statement-status";

const asOf = "2031-05-20";

/** What is said on 20 May 2031 of each statement of `amber`, newest first, and whether it counts. */
function follow(...statements: StatementSketch[]): [string, boolean][] {
  const question = buildQuestion({ statements });
  const stance = deriveStance(question, "amber", asOf);
  return question.statements.map((one) => [describeStatementStatus(one, stance, asOf), isCounted(one, stance)]);
}

describe("what became of a statement", () => {
  it("the newest on the record counts now, and what it replaced does not", () => {
    expect(follow({ date: "2031-04-01", holds: "south" }, { date: "2031-03-01", holds: "north" })).toEqual([
      ["Current", true],
      ["A newer statement replaces it", false],
    ]);
  });

  it("a newer one that keeps an older one counts with it", () => {
    expect(
      follow({ date: "2031-04-01", holds: "south", keeps: ["old"] }, { id: "old", date: "2031-03-01", holds: "east" }),
    ).toEqual([
      ["Current", true],
      ["Older, still current", true],
    ]);
  });

  it("what cannot both hold is kept as contested", () => {
    expect(
      follow(
        { date: "2031-04-01", holds: "south", keeps: ["old"], contested: true },
        { id: "old", date: "2031-03-01", holds: "north" },
      ),
    ).toEqual([
      ["Current", true],
      ["Older, still current; a newer one contradicts it", true],
    ]);
  });

  it("a report is shown alongside what is on the record until it lapses", () => {
    const record: StatementSketch = { date: "2031-03-01", holds: "north" };
    expect(follow({ date: "2031-04-01", evidence: "anonymous", holds: "south" }, record)).toEqual([
      ["A report, shown with the position on the record", true],
      ["Current", true],
    ]);
    expect(follow(record, { date: "2031-02-01", evidence: "anonymous", holds: "south" })).toEqual([
      ["Current", true],
      ["Out of date: something newer is known", false],
    ]);
  });

  it("a report counts where no position is on the record, and an older report lapses", () => {
    expect(
      follow(
        { date: "2031-04-01", evidence: "anonymous", holds: "south" },
        { date: "2031-03-01", evidence: "summary", holds: "north" },
      ),
    ).toEqual([
      ["Current, while no position is on the record", true],
      ["Out of date: something newer is known", false],
    ]);
  });

  it("several reports count together, and none of them is the only one", () => {
    expect(
      follow(
        { date: "2031-04-01", evidence: "anonymous", holds: "south" },
        { date: "2031-04-01", evidence: "summary", holds: "north" },
      ),
    ).toEqual([
      ["One of two current reports; no position is on the record", true],
      ["One of two current reports; no position is on the record", true],
    ]);
  });

  it("what was declined counts until it is accepted", () => {
    const no: StatementSketch = { date: "2031-03-01", rejects: ["south"] };
    expect(follow({ date: "2031-04-01", holds: "north" }, no)[1]).toEqual(["Declined, and not accepted since", true]);
    expect(follow({ date: "2031-04-01", holds: "south" }, no)[1]).toEqual(["A newer statement replaces it", false]);
  });

  it("a statement that was replaced still counts where its red line lasts", () => {
    expect(
      follow({ date: "2031-04-01", holds: "north" }, { date: "2031-03-01", holds: "east", rulesOut: ["south"] }),
    ).toEqual([
      ["Current", true],
      ["Its red line still stands", true],
    ]);
  });

  it("a party without a position has red lines all the same", () => {
    expect(follow({ rulesOut: ["south"] })).toEqual([["Its red line still stands", true]]);
  });

  it("a red line that was taken back is a statement that was replaced", () => {
    expect(
      follow({ date: "2031-04-01", holds: "south" }, { date: "2031-03-01", holds: "east", rulesOut: ["south"] }),
    ).toEqual([
      ["Current", true],
      ["A newer statement replaces it", false],
    ]);
  });

  it("nothing is said of a party without a stance", () => {
    const [statement] = buildQuestion({ statements: [{ holds: "north" }] }).statements;
    if (!statement) throw new Error("there is no statement");
    expect(describeStatementStatus(statement, undefined, asOf)).toBe("");
    expect(isCounted(statement, undefined)).toBe(false);
  });

  it("a stance by agreement follows from the deal, until something newer is said or the deal lapses", () => {
    const negotiation = buildNegotiation({
      questions: [{ statements: [{ date: "2031-04-20", holds: "north" }] }],
      deals: [
        {
          date: "2031-04-01",
          history: [{ stage: "signed" }, { stage: "lapsed", date: "2031-05-01" }],
          terms: [{ question: "course", position: "east" }],
        },
      ],
    });
    const [question] = negotiation.issues.flatMap(({ questions }) => questions);
    const tell = (party: string, date: string) => {
      const agreed = question?.statements.find((one) => one.agreed && one.party === party);
      if (!question || !agreed) throw new Error("there is no stance by agreement");
      return describeStatementStatus(agreed, deriveStance(question, party, date), date);
    };
    expect(tell("amber", "2031-04-01")).toBe("Follows from the deal it agreed to");
    expect(tell("amber", "2031-04-20")).toBe("A newer statement replaces it");
    expect(tell("basalt", "2031-04-30")).toBe("Follows from the deal it agreed to");
    expect(tell("basalt", "2031-05-01")).toBe("The deal no longer binds it");
  });
});
