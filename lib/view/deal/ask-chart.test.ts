import { describe, expect, it } from "vitest";
import { weighTerms } from "../../model/deals/asks";
import { getStanceTable } from "../../model/stance-table";
import { buildNegotiation } from "../../testing/build-negotiation";
import { buildAskChartView, formatAskBriefly } from "./ask-chart";
import { buildAsksView, nameOption } from "./asks";

describe("an ask in a few words", () => {
  it("has its steps where they can be counted", () => {
    expect(formatAskBriefly("within", 0)).toBe("within");
    expect(formatAskBriefly("beyond", 1)).toBe("one step");
    expect(formatAskBriefly("beyond", 3)).toBe("three steps");
    expect(formatAskBriefly("crosses", 2)).toBe("red line, two steps");
    expect(formatAskBriefly("crosses", undefined)).toBe("red line");
    expect(formatAskBriefly("no-position", undefined)).toBe("no position");
  });
});

describe("the chart of what is asked", () => {
  const negotiation = buildNegotiation({
    questions: [
      { id: "course", statements: [{ holds: "north" }, { party: "basalt", evidence: "anonymous", holds: "south" }] },
      { id: "toll", label: "Toll", text: "How high?", options: ["low", "high"], statements: [{ holds: "high" }] },
    ],
  });
  const proposed = (negotiation.issues[0]?.questions ?? []).map((question) => ({ question, span: { from: 1, to: 1 } }));
  const weighed = weighTerms(proposed, negotiation.parties, getStanceTable(negotiation, negotiation.asOf, "all"));
  const rows = buildAsksView(negotiation, weighed, { weighedAt: negotiation.asOf, say: nameOption });

  it("has a panel for each party and a bar for each term, on one scale", () => {
    const chart = buildAskChartView(rows);
    expect(chart.most).toBe(3);
    expect(chart.panels.map(({ key, name, monogram }) => [key, name, monogram])).toEqual([
      ["amber", "Amber", "PA"],
      ["basalt", "Basalt", "PB"],
    ]);
    expect(chart.panels[1]?.bars).toEqual([
      { key: "course-1-1", term: "1 Course", kind: "beyond", steps: 3, words: "three steps", report: true },
      { key: "toll-1-1", term: "2 Toll", kind: "no-position", steps: undefined, words: "no position", report: false },
    ]);
  });

  it("is heard panel by panel", () => {
    expect(buildAskChartView(rows).panels.map(({ accessibleText }) => accessibleText)).toEqual([
      "What each term asks of Amber, in steps. 1 Course: one step; 2 Toll: within.",
      "What each term asks of Basalt, in steps. 1 Course: three steps; 2 Toll: no position.",
    ]);
  });

  it("has a scale of one step at least, and no panel where nothing is asked", () => {
    expect(buildAskChartView([])).toEqual({ most: 1, panels: [] });
    expect(buildAskChartView(rows.slice(1)).most).toBe(1);
  });
});
