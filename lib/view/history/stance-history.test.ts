import { describe, expect, it } from "vitest";
import { listPlacedQuestions } from "../../dataset/negotiation";
import type { DealSketch } from "../../testing/build-deal";
import { buildNegotiation } from "../../testing/build-negotiation";
import type { StatementSketch } from "../../testing/build-statement";
import { buildStanceHistoryView } from "./stance-history";

function view(statements: StatementSketch[], deals: DealSketch[] = [], parties = ["amber", "basalt"]) {
  const negotiation = buildNegotiation({ asOf: "2031-05-01", parties, questions: [{ statements }], deals });
  const [placed] = listPlacedQuestions(negotiation);
  if (!placed) throw new Error("no question");
  return {
    negotiation,
    all: buildStanceHistoryView(negotiation, placed, "all"),
    record: buildStanceHistoryView(negotiation, placed, "record"),
  };
}

describe("the heading of a stance history", () => {
  it("names who moved, whatever is reported", () => {
    const { all, record } = view([
      { party: "basalt", date: "2031-04-05", evidence: "anonymous", holds: "south" },
      { date: "2031-04-04", evidence: "anonymous", holds: "south" },
      { date: "2031-04-03", holds: "east" },
      { date: "2031-04-01", holds: "north" },
    ]);
    expect(all.title).toBe("Course – moved: Amber");
    expect(record.title).toBe("Course – moved: Amber");
  });

  it("includes zeros", () => {
    expect(
      view([
        { party: "basalt", date: "2031-04-02", holds: ["north", "east"] },
        { date: "2031-04-01", holds: "north" },
      ]).all.title,
    ).toBe("Course: nobody has moved from a stated position");
    expect(view([{ date: "2031-04-01", evidence: "summary", holds: "north" }]).all.title).toBe(
      "Course: nobody has stated a position; one party is known by report",
    );
  });
});

describe("since when a party has been where it is", () => {
  it("is the day of the first statement of the same, with what it said before", () => {
    const { all } = view([
      { date: "2031-04-05", holds: "east" },
      { party: "basalt", date: "2031-04-04", evidence: "anonymous", holds: "south" },
      { date: "2031-04-03", holds: "east" },
      { date: "2031-04-01", holds: "north" },
    ]);
    expect([...all.since.values()]).toEqual([
      "Unchanged since 3 April 2031. Before: north.",
      "Known only by report, since 4 April 2031.",
    ]);
  });

  it("is nothing of a party of which nothing is known", () => {
    expect([...view([]).all.since.values()]).toEqual(["", ""]);
  });
});

describe("the strips of a stance history", () => {
  it("are one a party of which something is known, and one for the deals", () => {
    const { all } = view(
      [
        { date: "2031-04-03", holds: "east" },
        { date: "2031-04-01", holds: "north" },
      ],
      [{ date: "2031-04-02", terms: [{ question: "course", position: "south" }] }],
    );
    expect([...all.strips.keys()]).toEqual(["amber", "deals"]);
  });

  it("are not drawn for a single date, and the page says why", () => {
    const { all } = view([{ date: "2031-04-01", holds: "north" }]);
    expect(all.strips.size).toBe(0);
    expect(all.note).toContain("one day, 1 April 2031");
    expect(all.table.rows).toHaveLength(1);
  });

  it("say so if nothing is known", () => {
    const { all } = view([]);
    expect(all.strips.size).toBe(0);
    expect(all.table.rows).toEqual([]);
    expect(all.note).toMatch(/^Nothing /);
  });

  it("are left out where there are too many parties to draw", () => {
    const parties = Array.from({ length: 26 }, (_, i) => `party-${String.fromCharCode(97 + i)}`);
    const said = (day: number) =>
      parties.map((party) => ({ party, date: `2031-04-0${day}`, holds: day === 1 ? "north" : "south" }));
    expect(view([...said(2), ...said(1)], [], parties).all.strips.size).toBe(0);
  });
});

describe("the table of a stance history", () => {
  it("labels reports and silence as such, and marks changes", () => {
    const { all } = view(
      [
        { date: "2031-04-03", evidence: "anonymous", holds: "south" },
        { date: "2031-04-01", holds: ["north", "east"] },
      ],
      [
        {
          date: "2031-04-02",
          stage: "reported",
          evidence: "anonymous",
          terms: [{ question: "course", position: "south" }],
        },
      ],
    );
    expect(
      all.table.rows.map(({ cells, deals }) => [...cells.map(({ words, note }) => `${words} [${note}]`), ...deals]),
    ).toEqual([
      ["from “north” to “east”; reported: south [changed]", "No position found []"],
      ["from “north” to “east” []", "No position found []", "Truce (reported): south"],
      ["from “north” to “east” [first on the record]", "No position found []"],
    ]);
  });
});
