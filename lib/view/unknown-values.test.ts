import { describe, expect, it } from "vitest";
import { buildNegotiation } from "../testing/build-negotiation";
import { describeUnknownAgainst, describeUnknownFilter, describeUnknownOf } from "./unknown-values";

const negotiation = buildNegotiation({ parties: ["amber", "basalt"], issues: [{ id: "ferry", questions: [{}] }] });
const ofMatrix = (columns: string | string[]) => describeUnknownOf({ kind: "matrix", negotiation }, { columns });

describe("a page says how many of the values in its address it does not know", () => {
  it.each([
    ["amber,basalt", ""],
    ["", ""],
    ["amber,", ""],
    [["amber", "status-quo"], ""],
    ["amber,cobalt", "One column in this address is not known here and was left out."],
    ["amber,cobalt,<b>,cobalt", "Two columns in this address are not known here and were left out."],
    ["cobalt", "One column in this address is not known here and was left out. The usual columns are shown."],
  ])("for the columns %s", (columns, words) => {
    expect(ofMatrix(columns)).toBe(words);
  });

  it("for the filters of the timeline", () => {
    expect(describeUnknownFilter(negotiation, { kind: "deal,event", party: "amber", issue: "ferry" })).toBe("");
    expect(describeUnknownFilter(negotiation, { kind: "deal,gossip", party: ["amber", "cobalt"] })).toBe(
      "Two filters in this address are not known here and were left out.",
    );
    expect(describeUnknownFilter(negotiation, { issue: "harbour" })).toBe(
      "One filter in this address is not known here and was left out. Every entry is shown.",
    );
  });

  it("for the answers of a deal of a reader’s own, and for what it is compared with", () => {
    expect(describeUnknownOf({ kind: "draft", negotiation }, { terms: "course.north~moon.full" })).toBe(
      "One part of this address is not known here and was left out.",
    );
    expect(describeUnknownAgainst(negotiation, "amber")).toBe("");
    expect(describeUnknownAgainst(negotiation, undefined)).toBe("");
    expect(describeUnknownAgainst(negotiation, "cobalt")).toBe(
      "What this address compares the deal with is not known here; the deal is compared with the first choice.",
    );
  });

  it("for the question of an issue", () => {
    const [issue] = negotiation.issues;
    if (!issue) throw new Error("no issue");
    const ofIssue = (question?: string) => describeUnknownOf({ kind: "issue", negotiation, issue }, { question });
    expect(ofIssue()).toBe("");
    expect(ofIssue(issue.questions[0]?.id)).toBe("");
    expect(ofIssue("moon")).toBe(
      "One question in this address is not known here and was left out. The whole issue is shown.",
    );
  });

  it("and nothing where the address of a view has no list of values", () => {
    expect(describeUnknownOf({ kind: "party", negotiation }, { columns: "cobalt" })).toBe("");
  });
});
