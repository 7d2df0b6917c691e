import { describe, expect, it } from "vitest";
import { buildNegotiation } from "../../testing/build-negotiation";
import { parseSubject } from "../../url/subject";
import type { CsvRow } from "./csv-rows";
import { listCsvRows } from "./csv-rows";

const pier = buildNegotiation({
  headlineDeal: "truce",
  questions: [
    {
      code: "crse",
      options: [
        { id: "north", code: "no" },
        { id: "east", code: "ea" },
        { id: "south", code: "so" },
      ],
      statements: [
        { id: "rumour", date: "2031-03-20", evidence: "anonymous", holds: "east", scope: "at night" },
        { id: "other", party: "basalt", date: "2031-03-05", holds: ["east", "south"], rejects: ["north"] },
        { id: "said", date: "2031-03-02", holds: "north", condition: "the bell is rung", rulesOut: ["south"] },
      ],
    },
  ],
  deals: [
    {
      id: "truce",
      date: "2031-04-01",
      terms: [
        { id: "a", question: "course", position: "south", text: "It leaves south.", condition: "the toll is paid" },
      ],
    },
  ],
});

function rows(address: string, query: Record<string, string> = {}): CsvRow[] {
  const route = parseSubject([pier], address, query);
  if (route.kind === "not-found") throw new Error(`there is no ${address}`);
  return listCsvRows(route.subject);
}

describe("a row of a table", () => {
  it("of a position says where it is, what it rests on and what the party refuses", () => {
    expect(rows("/pier", { columns: "amber,basalt", within: "3" })).toMatchObject([
      {
        negotiation: "pier",
        issue_id: "ferry",
        question_id: "course",
        options: 3,
        column_id: "amber",
        column_kind: "party",
        kind: "stated",
        option_from_id: "north",
        option_to_id: "north",
        place_from: 1,
        place_to: 1,
        position: "north",
        conditions: "the bell is rung",
        evidence: "on-record",
        claims: "said",
        dates: "2031-03-02",
        red_lines: "south",
        declined: "",
        scopes: "",
        contested: false,
        disputed: false,
        age_days: 79,
        within_months: 3,
      },
      {
        kind: "reported-beside",
        option_from_id: "east",
        place_from: 2,
        evidence: "anonymous",
        scopes: "at night",
        red_lines: "south",
        age_days: 61,
      },
      {
        column_id: "basalt",
        option_from_id: "east",
        option_to_id: "south",
        place_from: 2,
        place_to: 3,
        position: "from “east” to “south”",
        red_lines: "",
        declined: "north",
      },
    ]);
  });

  it("of a pair says how far apart the two are, with the report and without it", () => {
    const pair = rows("/pier/compare/amber/basalt", { within: "6" }).at(-1);
    expect(pair).toMatchObject({
      column_id: "amber | basalt",
      column: "Amber | Basalt",
      column_kind: "pair",
      kind: "pair",
      result: "one step apart",
      steps: 1,
      distance: "",
      unit: "",
      rests_on_report: false,
      result_with_reports: "overlapping",
      within_months: 6,
      option_from_id: "",
      place_from: "",
      age_days: "",
    });
    expect(rows("/pier/compare/amber/basalt", { evidence: "record" }).at(-1)).toMatchObject({
      result: "one step apart",
      result_with_reports: "",
      within_months: "",
    });
  });

  it("of what a deal asks says from where, and what would be if the report counted", () => {
    expect(rows("/pier/deals/truce")).toMatchObject([
      {
        column_id: "amber",
        column: "Amber",
        column_kind: "party",
        kind: "ask",
        option_from_id: "south",
        place_from: 3,
        position: "south",
        claims: "a",
        conditions: "the toll is paid",
        sentences: "It leaves south.",
        red_lines: "south",
        declined: "",
        crosses_red_line: true,
        own_position: "north",
        own_as_of: "2031-03-31",
        own_age_days: 29,
        result_with_reports: "one step apart",
        deal: "Truce on the pier",
      },
      { column_id: "basalt", red_lines: "", declined: "north", crosses_red_line: false, result_with_reports: "" },
    ]);
  });

  it("of what a reader’s own deal asks rests on no term", () => {
    expect(rows("/pier/deals/new", { terms: "crse.ea" })[0]).toMatchObject({
      claims: "",
      sentences: "",
      position: "east",
      crosses_red_line: false,
      result: "One step away",
      steps: 1,
    });
  });
});
