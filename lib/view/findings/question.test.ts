import { describe, expect, it } from "vitest";
import type { FolderSketch } from "../../testing/build-folder";
import { buildNegotiation } from "../../testing/build-negotiation";
import type { QuestionSketch } from "../../testing/build-question";
import { fleet, opening, wood } from "../../testing/value-questions";
import { defaultViewOptions } from "../../url/view-options";
import { findIssue } from "./issue";
import { findQuestion } from "./question";

const two = ["amber", "basalt"];
const three = [...two, "cedar"];

function find(parties: FolderSketch["parties"], sketch: QuestionSketch, options = defaultViewOptions) {
  const negotiation = buildNegotiation({ parties, questions: [sketch] });
  const question = negotiation.issues[0]?.questions[0];
  if (!question) throw new Error("no question");
  return findQuestion(negotiation, question, options);
}

const on = (party: string, holds: string | [string, string]) => ({ party, holds });

describe("the finding of a question", () => {
  it("says who answers what, in the order of the parties", () => {
    expect(find(two, { statements: [on("amber", "south"), on("basalt", "north")] })).toEqual({
      headline: "Course – Amber: south; Basalt: north",
      lead: "Amber and Basalt are at opposite ends.",
    });
    expect(find(three, { statements: [on("amber", "south"), on("basalt", "north"), on("cedar", "south")] })).toEqual({
      headline: "Course – Amber and Cedar: south; Basalt: north",
      lead: "Of three pairs of parties, one agrees and two are at opposite ends.",
    });
    expect(find(two, { statements: [on("amber", ["north", "east"]), on("basalt", "east")] })).toEqual({
      headline: "Course – Amber: from north to east; Basalt: east",
      lead: "Amber and Basalt overlap.",
    });
  });

  it("says that all agree, and that all are silent", () => {
    expect(find(three, { statements: three.map((party) => on(party, "south")) })).toEqual({
      headline: "Course – Amber, Basalt and Cedar agree: south",
      lead: "",
    });
    expect(find(two, {}).headline).toBe("Course – no position found for Amber and Basalt");
  });

  it("says who has said nothing lately, or else that only the last months count", () => {
    const old = { party: "basalt", date: "2030-06-14", holds: "north" };
    const lately = { ...defaultViewOptions, within: 3 as const };
    expect(find(two, { statements: [on("amber", "south"), old] }, lately).headline).toBe(
      "Course – Amber: south; Basalt: nothing in the last three months",
    );
    expect(find(two, { statements: [on("amber", "south"), on("basalt", "north")] }, lately)).toEqual({
      headline: "Course – Amber: south; Basalt: north (last three months)",
      lead: "Amber and Basalt are at opposite ends.",
    });
    expect(find(two, { statements: [old] }, lately).headline).toBe(
      "Course – nothing in the last three months for Amber and Basalt",
    );
  });

  it("says silence and reports apart", () => {
    const reported = { party: "basalt", evidence: "anonymous" as const, holds: "south" };
    expect(find(three, { statements: [on("amber", "south"), reported] })).toEqual({
      headline: "Course – Amber: south; Basalt, by report: south; Cedar: no position found",
      lead: "Of three pairs of parties, one agrees and two cannot be compared, one of them by report.",
    });
  });

  it("names what is ruled out, what is contested and what does not concern somebody", () => {
    expect(
      find(three, {
        concerns: two,
        statements: [{ party: "amber", holds: undefined, rulesOut: ["south"] }, on("basalt", "north")],
      }).headline,
    ).toBe("Course – Amber: rules out south; Basalt: north");
  });

  it("tells amounts, days and answers without an order", () => {
    const amount = fleet({
      statements: [{ holds: { from: 200, to: 250 } }, { party: "basalt", holds: { atLeast: 400 } }],
    });
    expect(find(two, amount)).toEqual({
      headline: "Fleet – Amber: from 200 to 250 boats; Basalt: at least 400 boats",
      lead: "Amber and Basalt are 150 boats apart.",
    });
    const day = opening({ statements: two.map((party) => ({ party, holds: { from: "2033-01-01" } })) });
    expect(find(two, day).headline).toBe("Opening – Amber and Basalt agree: 1 January 2033");
    expect(find(two, wood({ statements: [on("amber", "oak"), on("basalt", "elm")] }))).toEqual({
      headline: "Wood – Amber: oak; Basalt: elm",
      lead: "Amber and Basalt are different.",
    });
  });
  it("keeps to those who have to agree where there is no room, and tells the others below", () => {
    const long = [
      { id: "north", label: "Along the pre-2031 shore, and nowhere else", short: "Along the shore" },
      { id: "south", label: "Across the deep water in the south", short: "Across" },
    ];
    expect(
      find(["amber", { id: "basalt", role: "mediator" }, "cedar"], {
        options: long,
        statements: [on("amber", "north"), on("basalt", "south"), on("cedar", "south")],
      }),
    ).toEqual({
      headline: "Course – Amber: Along the shore; Basalt and Cedar: Across",
      lead: "Amber and Cedar are at opposite ends.",
    });
    const names = ["amber", "basalt", "cedar"].map((id) => ({ id, name: `The ${id} shore of the lake` }));
    expect(
      find(
        names.map((one, i) => (i === 1 ? { ...one, role: "mediator" as const } : one)),
        { options: long, statements: [on("amber", "north"), on("basalt", "south"), on("cedar", "south")] },
      ),
    ).toEqual({
      headline: "Course – The amber shore of the lake: Along the shore; The cedar shore of the lake: Across",
      lead: "Others – The basalt shore of the lake: Across. The amber shore of the lake and The cedar shore of the lake are at opposite ends.",
    });
  });

  it("counts the answers where not everybody who has to agree can be named", () => {
    const many = Array.from({ length: 22 }, (_, i) => `shore-${String.fromCharCode(97 + i)}`);
    const all = (holds: (i: number) => string | undefined) =>
      find(many, { statements: many.flatMap((party, i) => (holds(i) ? [on(party, holds(i) ?? "")] : [])) }).headline;
    expect(all((i) => (i < 21 ? "north" : undefined))).toBe("Course – 21 parties: north; 1 party: no position found");
    expect(all(() => "north")).toBe("Course – all 22 parties agree: north");
    expect(all(() => undefined)).toBe("Course – no position found for any party");
    const five = ["north", "north-east", "east", "south-east", undefined];
    expect(all((i) => five[i % 5])).toBe("Course – 22 parties, 4 answers; no position found for 4");
  });

  it("is the same with the names swapped", () => {
    const there = find(two, { statements: [on("amber", "north"), on("basalt", "south")] });
    const back = find(two, { statements: [on("basalt", "north"), on("amber", "south")] });
    const swap = (text: string) => text.replaceAll(/Amber|Basalt/g, (name) => (name === "Amber" ? "Basalt" : "Amber"));
    expect(there.headline).toBe("Course – Amber: north; Basalt: south");
    expect(back.headline).toBe("Course – Amber: south; Basalt: north");
    expect(swap(there.lead)).toBe("Basalt and Amber are at opposite ends.");
  });
});

describe("the finding of an issue", () => {
  const issue = (...questions: QuestionSketch[]) => {
    const negotiation = buildNegotiation({ parties: two, questions });
    const [first] = negotiation.issues;
    if (!first) throw new Error("no issue");
    return findIssue(negotiation, first, defaultViewOptions);
  };
  const ask = (id: string, ...holds: string[]): QuestionSketch => ({
    id,
    label: `Ferry ${id}`,
    statements: holds.map((one, i) => on(two[i] ?? "", one)),
  });

  it("is that of its only question", () => {
    expect(issue(ask("a", "north", "south")).headline).toBe("Ferry a – Amber: north; Basalt: south");
  });

  it("is that of the question with the widest gap, with how it is on all of them below", () => {
    expect(issue(ask("a", "north", "north"), ask("b", "north", "south"), ask("c", "north", "east"))).toEqual({
      headline: "Ferry b – Amber: north; Basalt: south",
      lead: "Amber and Basalt agree on one of the three questions here. On this one they are at opposite ends.",
    });
  });

  it("is that they agree on all, or that nobody is known to have spoken", () => {
    expect(issue(ask("a", "north", "north"), ask("b", "south", "south"))).toEqual({
      headline: "The ferry: Amber and Basalt agree on both questions",
      lead: "",
    });
    expect(issue(ask("a"), ask("b"))).toEqual({
      headline: "The ferry: no position found on either question",
      lead: "",
    });
    expect(issue(ask("a"), ask("b", "north")).headline).toBe("Ferry b – Amber: north; Basalt: no position found");
  });
});
