import { describe, expect, it } from "vitest";
import { buildNegotiation } from "../testing/build-negotiation";
import { findDeal, findIssue, findIssueOf, findParty, getSource, listPlacedQuestions } from "./negotiation";

const build = () =>
  buildNegotiation({
    parties: ["amber", "basalt"],
    issues: [
      { id: "ferry", questions: [{ id: "course" }, { id: "hours" }] },
      { id: "toll", questions: [{ id: "height" }] },
    ],
    deals: [{ id: "truce" }, { id: "pact" }],
    sources: [
      { id: "diary", publisher: "The keeper" },
      { id: "log", publisher: "The harbour" },
    ],
  });

describe("what a negotiation has under an id", () => {
  it("is found by it, wherever in its list it comes", () => {
    const negotiation = build();
    expect(findParty(negotiation, "basalt")?.name).toBe("Basalt");
    expect(findParty(negotiation, "amber")?.name).toBe("Amber");
    expect(findIssue(negotiation, "toll")?.questions.map(({ id }) => id)).toEqual(["height"]);
    expect(findDeal(negotiation, "pact")?.id).toBe("pact");
    expect(findDeal(negotiation, "truce")?.id).toBe("truce");
    expect(getSource(negotiation, "log").publisher).toBe("The harbour");
  });

  it("is nothing under an id that nothing has", () => {
    const negotiation = build();
    expect(findParty(negotiation, "coral")).toBeUndefined();
    expect(findIssue(negotiation, "course")).toBeUndefined();
    expect(findDeal(negotiation, "ferry")).toBeUndefined();
  });

  it("is never a source that is not there: that can only be a bug, which names it", () => {
    expect(() => getSource(build(), "nowhere")).toThrow("pier has no source nowhere");
  });
});

describe("the questions of a negotiation", () => {
  it("come in the order of their issues, each with its number of how many", () => {
    const placed = listPlacedQuestions(build());
    expect(placed.map(({ issue, question, number, of }) => `${issue.id}: ${question.id}, ${number} of ${of}`)).toEqual([
      "ferry: course, 1 of 2",
      "ferry: hours, 2 of 2",
      "toll: height, 1 of 1",
    ]);
  });

  it("lead to their issues", () => {
    const negotiation = build();
    const [course, hours, height] = listPlacedQuestions(negotiation).map(({ question }) => question);
    if (!course || !hours || !height) throw new Error("there are three questions");
    expect([course, hours, height].map((one) => findIssueOf(negotiation, one)?.id)).toEqual(["ferry", "ferry", "toll"]);
    expect(findIssueOf({ issues: [] }, course)).toBeUndefined();
  });
});
