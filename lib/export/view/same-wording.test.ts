import { describe, expect, it } from "vitest";
import { buildPictureContent } from "../../picture/content";
import { buildNegotiation } from "../../testing/build-negotiation";
import { buildTextVersionView } from "./text-version";

/** Two questions that read alike, on scales of their own; the deal answers the second. */
const text = "What will the harbour allow?";
const negotiation = buildNegotiation({
  questions: [
    { id: "course", text, options: ["north", "east", "south"], statements: [{ holds: "north" }] },
    { id: "toll", text, options: ["nothing", "two-shells"], statements: [{ holds: "nothing" }] },
  ],
  deals: [{ date: "2031-04-15", terms: [{ question: "toll", position: "two-shells" }] }],
});

describe("two questions of one wording", () => {
  const [deal] = negotiation.deals;
  if (!deal) throw new Error("the sketch has a deal");
  const subject = { kind: "deal", negotiation, deal, within: undefined } as const;

  it("are distinguished in the picture of a deal", () => {
    const { rows } = buildPictureContent(subject);
    expect(rows.map((row) => [row.question, row.options.map(({ label }) => label)])).toEqual([
      ["toll", ["nothing", "two-shells"]],
    ]);
  });

  it("are distinguished in its text version", () => {
    const [question, ...others] = buildTextVersionView(subject).groups.flatMap(({ questions }) => questions);
    expect(others).toEqual([]);
    expect(question?.options).toEqual(["nothing", "two-shells"]);
    expect(question?.put?.says).toBe("Two-shells.");
    expect(question?.entries.find(({ key }) => key === "amber")?.says).toBe(
      "One step away from its own position as of 14 April 2031. Own position: nothing.",
    );
  });
});
