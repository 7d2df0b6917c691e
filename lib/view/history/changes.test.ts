import { describe, expect, it } from "vitest";
import { buildNegotiation } from "../../testing/build-negotiation";
import { buildChangesView } from "./changes";

const negotiation = buildNegotiation({
  id: "pier",
  asOf: "2031-03-05",
  questions: [
    {
      statements: [
        { date: "2031-03-09", holds: "east", condition: "the tide is in" },
        { party: "basalt", date: "2031-03-05", evidence: "anonymous", holds: "north" },
        { date: "2031-03-03", holds: "south" },
        { date: "2031-03-01", holds: "north" },
      ],
    },
  ],
  deals: [
    {
      id: "rumour",
      title: "A rumour",
      stage: "reported",
      evidence: "anonymous",
      date: "2031-03-05",
      terms: [{ question: "course", position: "east", evidence: "anonymous" }],
    },
  ],
});

describe("what changed between two dates", () => {
  it("is listed by question and party, each day with its statements, and the net change", () => {
    const view = buildChangesView(negotiation, "2031-03-01", "2031-03-09");
    const [amber, basalt] = view.issues[0]?.questions[0]?.parties ?? [];
    expect(amber?.entries.map(({ changes }) => changes)).toEqual([
      ["moved four steps towards “south”: now south; before, north"],
      ["moved two steps towards “north”: now east; before, south", "condition added: the tide is in"],
    ]);
    expect(amber?.net).toBe(
      "moved two steps towards “south”: now east; before, north; condition added: the tide is in",
    );
    expect(amber?.entries[0]?.statements[0]?.href).toBe(
      "/pier/issues/ferry/at/2031-03-03#statement-course-amber-2031-03-03",
    );
    expect(basalt?.entries.map(({ changes }) => changes)).toEqual([["newly reported: north"]]);
    expect(basalt?.net).toBe("");
    expect(view.lead).toContain("One stated position moved, that of Amber.");
  });

  it("marks a deal known only through reports as reported", () => {
    const [deal] = buildChangesView(negotiation, "2031-03-03", "2031-03-05").deals;
    expect(deal?.title).toBe("Reported: A rumour");
    expect(deal?.changes).toEqual(["became known (reported), with one term"]);
  });

  it("is empty if nothing changed, on a single day or outside the period the data cover", () => {
    for (const [from, to] of [
      ["2031-03-01", "2031-03-02"],
      ["2031-03-03", "2031-03-03"],
      ["2020-01-01", "2020-12-31"],
      ["2040-01-01", "2040-12-31"],
    ] as const) {
      const view = buildChangesView(negotiation, from, to);
      expect(view.issues).toEqual([]);
      expect(view.deals).toEqual([]);
      expect(view.title).toContain("Nothing changed");
    }
  });

  it("links to the neighbouring steps if it is a single step", () => {
    expect(buildChangesView(negotiation, "2031-03-03", "2031-03-05")).toMatchObject({
      previous: { href: "/pier/changes/2031-03-01/2031-03-03" },
      next: { href: "/pier/changes/2031-03-05/2031-03-09" },
    });
    expect(buildChangesView(negotiation, "2031-03-01", "2031-03-05")).toMatchObject({
      previous: undefined,
      next: undefined,
    });
  });
});
