import { describe, expect, it } from "vitest";
import type { FolderSketch } from "../../testing/build-folder";
import { buildNegotiation } from "../../testing/build-negotiation";
import type { QuestionSketch } from "../../testing/build-question";
import { defaultViewOptions, type ViewOptions } from "../../url/view-options";
import { findMatrix } from "./matrix";

const names = ["amber", "basalt", "cedar"];
const [two, three] = [names.slice(0, 2), names];

/** A question on which each party, in order, holds one option; undefined for silence. */
function ask(id: string, ...holds: (string | [string, string] | undefined)[]): QuestionSketch {
  return {
    id,
    label: `Label ${id}`,
    statements: holds.flatMap((one, i) => (one === undefined ? [] : [{ party: names[i] ?? "", holds: one }])),
  };
}

function find(parties: FolderSketch["parties"], questions: QuestionSketch[], options: Partial<ViewOptions> = {}) {
  return findMatrix(buildNegotiation({ parties, questions }), { ...defaultViewOptions, ...options });
}

describe("the finding of a matrix", () => {
  it("is that two agree, or do not", () => {
    expect(find(two, [ask("a", "north", "north"), ask("b", "east", "south")])).toEqual({
      headline: "Amber and Basalt agree on one of the two questions",
      lead: "",
    });
    expect(find(two, [ask("a", "north", "south"), ask("b", ["north", "east"], "east"), ask("c", "north")])).toEqual({
      headline: "Amber and Basalt agree on none of the three questions",
      lead: "They overlap on one, are at opposite ends on one and cannot be compared on one.",
    });
    expect(find(two, [ask("a", "north", "north"), ask("b", "east", "east")]).headline).toBe(
      "Amber and Basalt agree on both questions",
    );
    expect(find(two, [ask("a", "north", "south"), ask("b", "north", "east")]).headline).toBe(
      "Amber and Basalt agree on neither of the two questions",
    );
  });

  it("says that only positions of the last months count", () => {
    const old = { party: "basalt", date: "2030-06-14", holds: "north" };
    const questions = [
      ask("a", "north", "north"),
      { ...ask("b", "north"), statements: [{ party: "amber", date: "2031-05-01", holds: "north" }, old] },
    ];
    expect(find(two, questions).headline).toBe("Amber and Basalt agree on both questions");
    expect(find(two, questions, { within: 3 })).toEqual({
      headline: "Amber and Basalt agree on one of the two questions (last three months)",
      lead: "They cannot be compared on one.",
    });
    const many = Array.from({ length: 10 }, (_, i) => ask(`q-${i}`, "north", "north"));
    expect(find(two, [...many, ask("z", "north", "south")], { within: 3 }).headline).toBe(
      "Amber and Basalt agree on 10 of 11 questions (last 3 months)",
    );
    expect(find(two, questions, { within: 1 })).toEqual({
      headline: "Amber and Basalt cannot be compared on either question (last month)",
      lead: "Nothing in the last month for one or both.",
    });
  });

  it("has words for the only question", () => {
    expect(find(two, [ask("a", "north", "north")])).toEqual({
      headline: "Amber and Basalt agree on the only question",
      lead: "",
    });
    expect(find(two, [ask("a", "north", "south")])).toEqual({
      headline: "Amber and Basalt do not agree on the only question",
      lead: "They are at opposite ends.",
    });
    expect(find(two, [ask("a", "north")])).toEqual({
      headline: "Amber and Basalt cannot be compared on the only question",
      lead: "No position was found for one or both.",
    });
    expect(find(three, [ask("a", "north", "south", "north")])).toEqual({
      headline: "On the only question not all three parties agree",
      lead: "Furthest apart, at opposite ends: Amber and Basalt; Basalt and Cedar.",
    });
  });

  it("is about all of more than two", () => {
    expect(find(three, [ask("a", "north", "north", "north"), ask("b", "north", "south", "north"), ask("c")])).toEqual({
      headline: "On one of the three questions all three parties agree",
      lead: "On one, at least one position is missing. Furthest apart, at opposite ends on one question each: Amber and Basalt; Basalt and Cedar.",
    });
    expect(find(three, [ask("a", "north", "east", "east"), ask("b")]).headline).toBe(
      "On neither of the two questions do all three parties agree",
    );
    expect(find(three, [ask("a"), ask("b")])).toEqual({
      headline: "No two parties can be compared on any question",
      lead: "On every question, at least one position is missing.",
    });
  });

  it("says apart what is known by report", () => {
    const reported: QuestionSketch = {
      id: "b",
      statements: [{ holds: "north" }, { party: "basalt", evidence: "anonymous", holds: "north" }],
    };
    const questions = [ask("a", "north", "north"), reported, ask("c", "north", "east")];
    expect(find(two, questions).headline).toBe(
      "Amber and Basalt agree on two of the three questions, on one of them by report",
    );
    expect(find(two, questions, { evidence: "record" }).headline).toBe(
      "Amber and Basalt agree on one of the three questions",
    );
    expect(find(two, [reported]).headline).toBe("Amber and Basalt agree on the only question, by report");
  });

  it("is about those who have to agree, and says so", () => {
    const parties = ["amber", "basalt", { id: "cedar", role: "mediator" as const }];
    const questions = [ask("a", "north", "north", "south"), ask("b", "north", "south", "south")];
    expect(find(parties, questions)).toEqual({
      headline: "Amber and Basalt agree on one of the two questions",
      lead: "Only they have to agree. They are at opposite ends on one.",
    });
    expect(find(parties, questions, { parties: "all" }).headline).toBe(
      "On neither of the two questions do all three parties agree",
    );
    expect(find(["amber", "basalt", "cedar", { id: "dune", role: "mediator" as const }], questions)).toEqual({
      headline: "The three that have to agree do so on neither of the two questions",
      lead: "Furthest apart: Amber and Cedar, at opposite ends on two questions. Others need not agree, and are not counted.",
    });
  });

  it("is about those that are shown", () => {
    const questions = [ask("a", "north", "south", "south"), ask("b", "east", "east", "east")];
    const shown = (...columns: string[]) => find(three, questions, { columns }).headline;
    expect(shown("basalt", "cedar", "status-quo")).toBe("Basalt and Cedar agree on both questions");
    expect(shown("amber", "status-quo")).toBe("Only one party is shown, so nothing is compared");
    expect(shown("status-quo")).toBe("No party is shown");
    const roles = ["amber", "basalt", { id: "cedar", role: "mediator" as const }];
    expect(find(roles, questions, { columns: ["amber", "cedar"] }).headline).toBe(
      "Only one of the parties shown has to agree, so nothing is compared",
    );
    expect(find(roles, questions, { columns: ["cedar"] }).headline).toBe(
      "None of the parties shown has to agree, so none are compared",
    );
  });

  it("leaves out what concerns too few", () => {
    const lone = { ...ask("b"), concerns: ["amber"], statements: [{ holds: "north" }] };
    expect(find(two, [ask("a", "north", "north"), lone])).toEqual({
      headline: "Amber and Basalt agree on the only question",
      lead: "One question is left out, as too few are concerned.",
    });
    expect(find(two, [lone]).headline).toBe("No question concerns two of these parties, so nothing is compared");
  });
});

it("has figures for ten questions and more", () => {
  const many = (count: number, ...others: string[]) =>
    Array.from({ length: count }, (_, i) => ask(`q${i}`, "north", i < 2 ? "north" : "east", ...others));
  expect(find(two, many(13)).headline).toBe("Amber and Basalt agree on 2 of 13 questions");
  expect(find(three, many(13, "east")).headline).toBe("On none of 13 questions do all parties agree");
  expect(find(three, many(10, "east")).headline).toBe("On none of 10 questions do all parties agree");
  expect(find(three, many(9, "east")).headline).toBe("On none of the nine questions do all three parties agree");
});
