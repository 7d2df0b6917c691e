import { describe, expect, it } from "vitest";
import { listPlacedQuestions } from "../../dataset/negotiation";
import type { DealSketch } from "../../testing/build-deal";
import { buildNegotiation } from "../../testing/build-negotiation";
import type { StatementSketch } from "../../testing/build-statement";
import { buildStanceHistoryView } from "./chart";
import { buildResultCountsView } from "./result-counts";

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
    expect(all.title).toBe("Course: Amber moved");
    expect(record.title).toBe("Course: Amber moved");
  });

  it("includes zeros, and does not treat a report as a position", () => {
    expect(
      view([
        { party: "basalt", date: "2031-04-02", holds: ["north", "east"] },
        { date: "2031-04-01", holds: "north" },
      ]).all.title,
    ).toBe("Course: Amber and Basalt did not move");
    expect(view([{ date: "2031-04-01", evidence: "summary", holds: "north" }]).all.title).toBe(
      "Course: nobody has stated a position; one party is known by report",
    );
  });
});

describe("the chart of a stance history", () => {
  it("is not drawn for a single date, and the page says why", () => {
    const { all } = view([{ date: "2031-04-01", holds: "north" }]);
    expect(all.charts).toEqual([]);
    expect(all.note).toContain("one day, 1 April 2031");
    expect(all.table.rows).toHaveLength(1);
  });

  it("says so if nothing is known", () => {
    const { all } = view([]);
    expect(all.charts).toEqual([]);
    expect(all.table.rows).toEqual([]);
    expect(all.note).toMatch(/^Nothing /);
  });

  it("is split into groups of six parties", () => {
    const parties = Array.from({ length: 8 }, (_, i) => `party-${String.fromCharCode(97 + i)}`);
    const said = (day: number) =>
      parties.map((party) => ({ party, date: `2031-04-0${day}`, holds: day === 1 ? "north" : "south" }));
    const { all } = view([...said(2), ...said(1)], [], parties);
    expect(all.charts.map((chart) => chart.parties.length)).toEqual([6, 2]);
    expect(all.charts[1]?.about).toContain("Party-h");
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
      ["from “north” to “east”; reported: south [changed]", "No stated position found []"],
      ["from “north” to “east” []", "No stated position found []", "Truce (reported): south"],
      ["from “north” to “east” [first on record]", "No stated position found []"],
    ]);
  });
});

describe("the results, date by date", () => {
  it("say how many of a count rest on reports, and add up to the number of pairs", () => {
    const { negotiation } = view([
      { party: "basalt", date: "2031-04-02", evidence: "anonymous", holds: "south" },
      { date: "2031-04-01", holds: "north" },
    ]);
    const counts = buildResultCountsView(negotiation, "all");
    expect(counts.table.rows.map(({ cells }) => cells)).toEqual([
      ["0", "0", "0", "1 (1 by a report)", "0"],
      ["0", "0", "0", "0", "1"],
    ]);
    expect(counts.chart?.most).toBe(1);
    expect(buildResultCountsView(negotiation, "record").chart).toBeUndefined();
  });
});
