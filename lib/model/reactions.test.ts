import { describe, expect, it } from "vitest";
import { listPlacedQuestions } from "../dataset/negotiation";
import { buildNegotiation } from "../testing/build-negotiation";
import type { ReactionSketch } from "../testing/build-statement";
import { buildStatementView } from "../view/issue/evidence";
import { listDisputes } from "./reactions";
import { deriveStance, listReports } from "./stance";

/** One report about Amber of 1 April, to which somebody reacts on 10 April. */
function build(reaction: ReactionSketch) {
  const negotiation = buildNegotiation({
    questions: [
      {
        statements: [
          {
            date: "2031-04-01",
            evidence: "anonymous",
            holds: "south",
            reactions: [{ date: "2031-04-10", ...reaction }],
          },
        ],
      },
    ],
  });
  const [placed] = listPlacedQuestions(negotiation);
  const statement = placed?.question.statements[0];
  if (!placed || !statement) throw new Error("the sketch has a statement");
  const { issue, question } = placed;
  return {
    isDisputed: (asOf: string) => listDisputes(statement, asOf).length > 0,
    stance: (asOf: string) => listReports(deriveStance(question, "amber", asOf)).map(({ disputed }) => disputed),
    word: (asOf: string) => buildStatementView(negotiation, issue, question, statement, "", asOf).word,
  };
}

describe("a report about a party", () => {
  it.each(["denied", "doubted"] as const)("is disputed from the day on which the party %s it", (kind) => {
    const { isDisputed } = build({ party: "amber", kind });
    expect(isDisputed("2031-04-09")).toBe(false);
    expect(isDisputed("2031-04-10")).toBe(true);
  });

  it("is not disputed by another party, nor by a party that confirms it or says nothing", () => {
    expect(build({ party: "basalt", kind: "denied" }).isDisputed("2031-05-01")).toBe(false);
    expect(build({ party: "amber", kind: "confirmed" }).isDisputed("2031-05-01")).toBe(false);
    expect(build({ party: "amber", kind: "silent" }).isDisputed("2031-05-01")).toBe(false);
  });

  it("is disputed in the cell and in the evidence alike, and in neither before the denial", () => {
    const { stance, word } = build({ party: "amber", kind: "denied" });
    expect(stance("2031-04-09")).toEqual([false]);
    expect(word("2031-04-09")).toBe("Reported");
    expect(stance("2031-04-10")).toEqual([true]);
    expect(word("2031-04-10")).toContain("isputed");
  });
});
