import path from "node:path";
import { describe, expect, it, vi } from "vitest";
import { listPlacedQuestions, type Negotiation } from "../../dataset/negotiation";
import { readDataset } from "../../dataset/read-dataset";
import { listColumns } from "../../model/column";
import { unfiltered } from "../../model/stance";
import { buildNegotiation } from "../../testing/build-negotiation";
import { parseColumns } from "../../url/compare-route";
import { listIndexedPairs, sortKeys } from "../../url/prerendered-comparisons";
import { defaultViewOptions, type ViewOptions } from "../../url/view-options";
import { buildGapGridView } from "../matrix/gap-grid";
import { buildCompareView } from "./compare";

// Every pair of every invented negotiation is built several times.
vi.setConfig({ testTimeout: 60_000 });

const { negotiations } = readDataset(path.join(import.meta.dirname, "../../../e2e/data"));
// Each pair in one order; one of the tests compares it with the other order.
const pairs = negotiations.flatMap((negotiation) =>
  listIndexedPairs(negotiation)
    .filter((pair) => sortKeys(negotiation, pair)[0] === pair[0])
    .map(([left, right]) => ({ negotiation, left, right })),
);

function compareKeys(negotiation: Negotiation, keys: string[], viewOptions: Partial<ViewOptions> = {}) {
  const columns = parseColumns(negotiation, keys);
  if (!columns) throw new Error(`${keys.join(", ")} name no columns of ${negotiation.id}`);
  return buildCompareView(negotiation, columns, { ...defaultViewOptions, ...viewOptions });
}

describe("a comparison", () => {
  it("has the same result from both sides", () => {
    for (const { negotiation, left, right } of pairs) {
      const there = compareKeys(negotiation, [left, right]);
      const back = compareKeys(negotiation, [right, left]);
      expect(back.rows.map(({ results: [one] }) => ({ ...one, tags: [], detail: "" }))).toEqual(
        there.rows.map(({ results: [one] }) => ({ ...one, tags: [], detail: "" })),
      );
      expect(back.rows.map(({ sides }) => sides[1]?.formulations)).toEqual(
        there.rows.map(({ sides }) => sides[0]?.formulations),
      );
      expect(back.sentence).toBe(there.sentence);
      expect(back.canonical).toBe(there.canonical);
    }
  });

  it("counts every question once, and links to each from its count", () => {
    for (const { negotiation, left, right } of pairs) {
      for (const only of ["all", "differences"] as const) {
        const { summaries } = compareKeys(negotiation, [left, right], { only });
        const outcomes = summaries[0]?.outcomes ?? [];
        const questions = listPlacedQuestions(negotiation);
        expect(outcomes.reduce((sum, { count }) => sum + count, 0)).toBe(questions.length);
        expect(outcomes.flatMap((one) => one.questions.map(({ href }) => href.split("#")[1])).sort()).toEqual(
          questions.map(({ question }) => question.id as string).sort(),
        );
      }
    }
  });

  it("has its rows in the order of the bar, those that cannot be compared last", () => {
    for (const { negotiation, left, right } of pairs) {
      const { rows, summaries } = compareKeys(negotiation, [left, right]);
      const links = summaries[0]?.outcomes.flatMap(({ questions }) => questions.map(({ href }) => href.slice(1)));
      expect(links).toEqual(rows.map(({ id }) => id));
    }
  });

  it("lists three pairs for three columns, each with its own results", () => {
    const [negotiation] = negotiations;
    if (!negotiation) throw new Error("no negotiation to compare in");
    const keys = listColumns(negotiation, negotiation.asOf)
      .slice(0, 3)
      .map(({ key }) => key);
    const view = compareKeys(negotiation, keys);
    expect(view.summaries).toHaveLength(3);
    expect(new Set(view.summaries.map(({ pair }) => pair.join())).size).toBe(3);
    for (const row of view.rows) expect(row.results).toHaveLength(3);
  });
});

const pier = buildNegotiation({
  parties: ["amber", "basalt", "coral"],
  questions: [
    {
      id: "course",
      statements: [
        { party: "amber", date: "2031-04-02", holds: ["north", "east"] },
        { party: "basalt", date: "2031-04-01", holds: "south" },
      ],
    },
  ],
  deals: [
    {
      id: "truce",
      date: "2031-04-10",
      stage: "drafted",
      evidence: "anonymous",
      terms: [{ question: "course", position: "south", evidence: "anonymous" }],
    },
  ],
});
const [only] = compareKeys(pier, ["amber", "basalt"]).rows;

describe("a question of a comparison", () => {
  it("describes a range by its ends, in sentences parallel to the other column's", () => {
    expect(only?.sides[0]?.formulations.map(({ lead }) => lead)).toEqual(["From", "To"]);
    expect(only?.results[0]).toMatchObject({ heading: "Two steps apart", detail: "of four", gap: { from: 2, to: 4 } });
  });

  it("gives a silent column no sentence and no distance", () => {
    const row = compareKeys(pier, ["amber", "coral"]).rows[0];
    expect(row?.sides[1]?.formulations).toEqual([]);
    expect(row?.sides[0]?.formulations.flatMap(({ runs }) => runs).every(({ changed }) => !changed)).toBe(true);
    expect(row?.results[0]).toMatchObject({ heading: "Cannot be compared", gap: undefined, shared: [] });
    expect(row?.differs).toBe(false);
  });

  it("marks a deal known from unnamed people as reported, and so its results", () => {
    const view = compareKeys(pier, ["amber", "deal.truce"]);
    expect(view.title).toBe("Amber and Truce (reported) differ on the only question that can be compared");
    expect(view.rows[0]?.sides[1]?.formulations[0]).toMatchObject({ lead: "Reported", report: true });
    expect(view.rows[0]?.results[0]?.restsOnReport).toBe(true);
  });

  it("says what “only differences” hides", () => {
    const view = compareKeys(pier, ["amber", "coral"], { only: "differences" });
    expect(view.rows).toEqual([]);
    expect(view.only.note).toBe("One question is hidden: Course.");
  });

  it("shows a party next to itself at an earlier date", () => {
    const view = compareKeys(pier, ["amber@2031-03-01", "amber"]);
    expect(view.heads.map(({ tag }) => tag)).toEqual(["PA 1", "PA 2"]);
    expect(view.rows[0]?.sides[0]?.cell.kind).toBe("silent");
  });
});

describe("the grid of gaps", () => {
  it("has every pair on every question, in tables that fit a page", () => {
    for (const negotiation of negotiations) {
      const { tables, pairs: listed } = buildGapGridView(negotiation, unfiltered);
      const questions = listPlacedQuestions(negotiation).length;
      const parties = negotiation.parties.filter(({ role = "principal" }) => role === "principal").length;
      expect(tables.flatMap(({ questions: some }) => some)).toHaveLength(questions);
      expect(listed).toHaveLength((parties * (parties - 1)) / 2);
      for (const { questions: some, rows } of tables) {
        expect(some.length).toBeLessThanOrEqual(10);
        for (const { cells } of rows) expect(cells).toHaveLength(some.length);
      }
    }
  });
});
