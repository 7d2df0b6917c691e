import { describe, expect, it } from "vitest";
import { weighTerms } from "../../model/deals/asks";
import { getStanceTable } from "../../model/stance-table";
import { buildNegotiation } from "../../testing/build-negotiation";
import type { StatementSketch } from "../../testing/build-statement";
import { buildAsksView, countAsks, nameOption } from "./asks";

const weighedAt = "2031-04-14";
const pageDate = "2031-04-20";

/** The rows of one term, put to `amber` and to `basalt`, who is silent unless told. */
function view(statements: StatementSketch[], span = { from: 4, to: 4 }) {
  const silent = ["amber", "basalt"]
    .filter((party) => !statements.some((one) => (one.party ?? "amber") === party))
    .map((party) => ({ party, note: "Nothing was found." }));
  const negotiation = buildNegotiation({ questions: [{ statements, silent }] });
  const [question] = negotiation.issues[0]?.questions ?? [];
  if (!question) throw new Error("the negotiation has no question");
  const weighed = weighTerms([{ question, span }], negotiation.parties, getStanceTable(negotiation, weighedAt, "all"));
  const rows = buildAsksView(negotiation, weighed, { weighedAt, pageDate, say: nameOption });
  return { rows, cells: rows[0]?.cells ?? [], counts: countAsks(negotiation.parties, weighed) };
}

describe("a term against a party’s own position, on the page", () => {
  it("is headed in words, says what the party holds and leads to where it says so", () => {
    const [amber] = view([{ holds: ["north", "north-east"] }]).cells;
    expect(amber).toMatchObject({
      heading: "Three steps beyond",
      steps: 3,
      own: [{ text: "Holds: from “north” to “north-east”.", link: { href: expect.stringMatching(/^https?:/) } }],
      scale: { term: { from: 4, to: 4 }, distance: { from: 1, to: 4 }, dashed: false },
    });
    expect(amber?.accessibleText).toBe("Amber, Course: three steps beyond its own position as of 14 April 2031.");
  });

  it("names no position where there is none, and draws no distance", () => {
    const [, basalt] = view([{ holds: "north" }]).cells;
    expect(basalt).toMatchObject({ heading: "No stated position", steps: undefined, scale: { distance: undefined } });
    expect(basalt?.own[0]?.text).toContain("Nothing was found.");
  });

  it("has the words that drew a crossed red line, with the steps", () => {
    const [amber] = view([{ holds: "north", rulesOut: ["south"] }]).cells;
    expect(amber?.heading).toBe("Crosses a red line");
    expect(amber?.notes.map(({ text, link }) => link?.text ?? text)).toEqual([
      "“That we shall never accept.”",
      "Four steps beyond.",
    ]);
  });

  it("tells a red line that was drawn after the deal, with its words, and keeps the distance of the day before", () => {
    const [amber] = view([
      { date: "2031-04-16", holds: "north", rulesOut: ["south"] },
      { date: "2031-03-01", holds: "east" },
    ]).cells;
    expect(amber?.heading).toBe("Two steps beyond");
    expect(amber?.later?.heading).toBe("As of 20 April 2031: crosses a red line");
    expect(amber?.later?.notes.some(({ link }) => link?.text === "“That we shall never accept.”")).toBe(true);
  });

  it("says nothing of the page’s date where nothing has changed by then", () => {
    expect(view([{ holds: "north" }]).cells.map(({ later }) => later)).toEqual([undefined, undefined]);
  });

  it("says that it rests on a report, and what a report beside the record would make of it", () => {
    const report: StatementSketch = { evidence: "anonymous", date: "2031-03-02", holds: "south" };
    expect(view([report]).cells[0]).toMatchObject({ heading: "Within", report: true, scale: { dashed: true } });
    const [amber] = view([report, { holds: "north" }]).cells;
    expect(amber?.notes).toContainEqual({ text: "If the report beside it counted: within." });
  });

  it("counts by kind, party by party, with zeros", () => {
    const { counts } = view([{ holds: "north" }]);
    expect(counts.map(({ party, counts: own }) => [party.id as string, ...own.map(({ count }) => count)])).toEqual([
      ["amber", 0, 1, 0, 0],
      ["basalt", 0, 0, 0, 1],
    ]);
  });

  it("speaks for a reader’s range by its two ends", () => {
    expect(view([{ holds: "north" }], { from: 1, to: 3 }).rows[0]?.terms[0]?.text).toBe(
      "Anything from “north-east” to “south-east”.",
    );
  });
});
