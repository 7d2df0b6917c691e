import { describe, expect, it } from "vitest";
import { buildReportedTruce } from "../../testing/reported-truce";
import { tableOptions, tableQuestions, tableStances } from "./question-tables";

describe("the tables of the questions say of an answer", () => {
  it("what it gives to whom, and of a question in which order its answers are", () => {
    const negotiation = buildReportedTruce();
    const options = tableOptions(negotiation).rows.filter(({ question }) => question !== "course");
    expect(options.map(({ id, shares, value }) => [id, shares, value])).toEqual([
      ["oak", "Amber: 60 | Basalt: 40", ""],
      ["larch", "Amber: 50 | Basalt: 50", ""],
      ["2031-01-01", "", ""],
      ["2032-01-01", "", ""],
      ["2035-12-31", "", ""],
    ]);
    expect(tableQuestions(negotiation).rows.map((row) => [row.kind, row.unit, row.range_from, row.range_to])).toEqual([
      ["ordered", "", "", ""],
      ["unordered", "", "", ""],
      ["date", "", "2031-01-01", "2035-12-31"],
    ]);
  });

  it("and of a stance what the party declined, and nothing in the other cells where it is silent", () => {
    const [, , other, silent] = tableStances(buildReportedTruce()).rows;
    expect(other).toMatchObject({ party: "basalt", position: "east", declined: "north", red_lines: "", limit: "" });
    expect(silent).toEqual({
      question: "course",
      party: "cedar",
      as_of: "2031-05-20",
      kind: "silent",
      option_from: "",
      option_to: "",
      place_from: "",
      place_to: "",
      limit: "",
      position: "",
      contested: false,
      disputed: false,
      conditions: "",
      red_lines: "",
      statements: "",
      scopes: "",
      declined: "",
      age_days: "",
    });
  });
});
