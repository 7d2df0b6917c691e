import { describe, expect, it } from "vitest";
import { buildNegotiation } from "../../testing/build-negotiation";
import { parseSubject } from "../../url/subject";
import { defaultViewOptions } from "../../url/view-options";
import { listCsvRows } from "./csv-rows";

describe("the age of a position in a table", () => {
  const old = buildNegotiation({
    parties: ["amber", "basalt"],
    questions: [
      {
        statements: [
          { id: "now", date: "2031-05-01", holds: "south", keeps: ["then"] },
          { id: "later", party: "basalt", date: "2030-12", holds: "north" },
          { id: "then", date: "2030-06-14", holds: "north" },
        ],
      },
    ],
    deals: [{ id: "truce", date: "2031-04-01", terms: [{ question: "course", position: "south" }] }],
  });
  const tell = (within: 3 | undefined) =>
    listCsvRows({ kind: "matrix", negotiation: old, viewOptions: { ...defaultViewOptions, within } }).map(
      ({ column_id, kind, age_days, within_months, older_date }) => [
        column_id,
        kind,
        age_days,
        within_months,
        older_date,
      ],
    );

  it("is in days, from the newest of its claims; a month counts from its last day", () => {
    expect(tell(undefined)).toEqual([
      ["amber", "stated", 19, "", ""],
      ["basalt", "stated", 140, "", ""],
    ]);
  });

  it("comes with its limit, and silence with the day of what is older", () => {
    expect(tell(3)).toEqual([
      ["amber", "stated", 19, 3, ""],
      ["basalt", "silent", "", 3, "2030-12-31"],
    ]);
  });

  it("is that of the party’s own position in a table of asks, on the day before the deal", () => {
    const [deal] = old.deals;
    if (!deal) throw new Error("no deal");
    const asks = (within: 3 | undefined) =>
      listCsvRows({ kind: "deal", negotiation: old, deal, within }).map(
        ({ column_id, result, own_age_days, within_months, older_date }) => [
          column_id,
          result,
          own_age_days,
          within_months,
          older_date,
        ],
      );
    expect(asks(undefined)).toEqual([
      ["amber", "Four steps away", 290, "", ""],
      ["basalt", "Four steps away", 90, "", ""],
    ]);
    expect(asks(3)).toEqual([
      ["amber", "Nothing in the last three months", "", 3, "2030-06-14"],
      ["basalt", "Four steps away", 90, 3, ""],
    ]);
  });
});

describe("a comparison and a deal", () => {
  const talks = buildNegotiation({
    asOf: "2031-05-20",
    questions: [
      {
        statements: [
          { date: "2031-04-20", party: "basalt", evidence: "anonymous", holds: "south" },
          { date: "2031-03-02", holds: "north", rulesOut: ["south-east"] },
        ],
      },
      { id: "toll", label: "Toll", statements: [{ date: "2031-03-03", holds: "east" }] },
    ],
    deals: [
      {
        id: "rumour",
        stage: "reported",
        evidence: "anonymous",
        date: "2031-04-10",
        terms: [{ question: "course", position: ["east", "south-east"] }],
      },
    ],
  });
  const show = (path: string, query = {}) => {
    const route = parseSubject([talks], path, query);
    if (route.kind === "not-found") throw new Error(`${path} is not found`);
    return listCsvRows(route.subject);
  };

  it("has a row for each pair of columns with its result and what that rests on", () => {
    const pairs = show("/pier/compare/amber/basalt/status-quo").filter(({ kind }) => kind === "pair");
    expect(pairs.map((row) => [row.question_id, row.column_id, row.result, row.steps, row.rests_on_report])).toEqual([
      ["course", "amber | basalt", "opposite ends", 4, true],
      ["course", "amber | status-quo", "cannot be compared", "", false],
      ["course", "basalt | status-quo", "cannot be compared", "", false],
      ["toll", "amber | basalt", "cannot be compared", "", false],
      ["toll", "amber | status-quo", "cannot be compared", "", false],
      ["toll", "basalt | status-quo", "cannot be compared", "", false],
    ]);
  });

  it("leaves out the questions that “only where they differ” hides on the page", () => {
    const asked = (path: string) => new Set(show(path, { only: "differences" }).map(({ question_id }) => question_id));
    expect([...asked("/pier/compare/amber/basalt")]).toEqual(["course"]);
    expect([...asked("/pier")]).toEqual(["course"]);
    expect([...asked("/pier/issues/ferry")]).toEqual(["course", "toll"]);
  });

  it("has a row for what each answer of a deal asks of each party, measured before the deal became known", () => {
    expect(show("/pier/deals/rumour")).toMatchObject([
      {
        kind: "ask",
        column_id: "amber",
        position: "from “east” to “south-east”",
        result: "Crosses a red line",
        steps: 2,
        crosses_red_line: true,
        own_position: "north",
        own_as_of: "2031-04-09",
        deal: "Reported: Truce on the pier",
      },
      { column_id: "basalt", result: "No position found", steps: "", crosses_red_line: false, own_position: "" },
    ]);
  });

  it("measures a draft as of the date of the page", () => {
    const [, basalt] = show("/pier/deals/new", { terms: "course.east" });
    expect(basalt).toMatchObject({ result: "Two steps away", rests_on_report: true, own_as_of: "2031-05-20" });
    expect(show("/pier/deals/new")).toEqual([]);
  });
});

it("a deal known only through reports appears as a reported term, with its date and its publisher", () => {
  const talks = buildNegotiation({
    headlineDeal: "rumour",
    asOf: "2031-05-20",
    deals: [
      {
        id: "rumour",
        stage: "reported",
        evidence: "anonymous",
        by: "The Pier Post",
        date: "2031-04-10",
        terms: [{ question: "course", position: "east", evidence: "document" }],
      },
    ],
  });
  const row = listCsvRows({ kind: "matrix", negotiation: talks, viewOptions: defaultViewOptions }).find(
    ({ column_kind }) => column_kind === "deal",
  );
  expect(row).toMatchObject({ kind: "reported-term", dates: "2031-04-10", speakers: "The Pier Post" });
  expect(row?.column).toContain("(reported)");
});
