import { describe, expect, it } from "vitest";
import { type Ask, weighTerms } from "../../model/deals/asks";
import { getStanceTable } from "../../model/stance-table";
import { buildNegotiation } from "../../testing/build-negotiation";
import { buildQuestion } from "../../testing/build-question";
import { fleet, wood } from "../../testing/value-questions";
import { buildAskChartView } from "./ask-chart";
import { buildAsksView, formatAskBriefly, nameOption } from "./asks";

describe("an ask in a few words", () => {
  it("has its steps where they can be counted", () => {
    const brief = (ask: Ask) => formatAskBriefly(ask, buildQuestion());
    const rest = { restsOnReport: false, ifReportsCounted: undefined };
    expect(brief({ kind: "within", partly: false, ...rest })).toBe("within");
    expect(brief({ kind: "beyond", steps: 1, ...rest })).toBe("one step");
    expect(brief({ kind: "beyond", steps: 3, ...rest })).toBe("three steps");
    expect(brief({ kind: "crosses", partly: false, lines: [], steps: 2, ...rest })).toBe("red line, two steps");
    expect(brief({ kind: "crosses", partly: false, lines: [], steps: undefined, ...rest })).toBe("red line");
    expect(brief({ kind: "no-position" })).toBe("no position");
  });

  it("has its amount with the direction, and no distance where options have no order", () => {
    const rest = { restsOnReport: false, ifReportsCounted: undefined };
    const side = { direction: "above" as const, limit: false };
    expect(formatAskBriefly({ kind: "beyond", steps: 25, side, ...rest }, buildQuestion(fleet()))).toBe(
      "25 boats more",
    );
    expect(formatAskBriefly({ kind: "beyond", steps: 1, ...rest }, buildQuestion(wood()))).toBe("another answer");
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
    expect(buildAskChartView([])).toMatchObject({ most: 1, panels: [] });
    expect(buildAskChartView(rows.slice(1)).most).toBe(1);
  });
});
