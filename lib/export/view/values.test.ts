import { Ajv2020 } from "ajv/dist/2020.js";
import formats from "ajv-formats";
import { expect, it } from "vitest";
import { buildNegotiation } from "../../testing/build-negotiation";
import { fleet, opening, wood } from "../../testing/value-questions";
import { type PageSubject, parseSubject } from "../../url/subject";
import { tableOptions, tableQuestions, tableStances } from "../dataset/question-tables";
import { listCsvRows } from "./csv-rows";
import { serializeView } from "./json";
import { describeViewDocument, type ViewDocument } from "./json-schema";
import { writeMarkdown } from "./markdown";

const negotiation = buildNegotiation({
  questions: [
    fleet({
      statements: [
        { holds: { atMost: 400 }, rulesOut: [{ above: 600 }] },
        { party: "basalt", holds: { from: 800 } },
      ],
    }),
    opening({ statements: [{ holds: { from: "2033-01-01" } }, { party: "basalt", holds: { from: "2035-03-01" } }] }),
    wood({ statements: [{ holds: "oak" }, { party: "basalt", holds: "elm" }] }),
  ],
});

function find(path: string, query: Record<string, string> = {}): PageSubject {
  const route = parseSubject([negotiation], path, query);
  if (route.kind !== "shown") throw new Error(`there is nothing at ${path}`);
  return route.subject;
}

const comparison = find("pier/compare/amber/basalt");

it("a table gives a distance in the unit, and no steps", () => {
  const pairs = listCsvRows(comparison).filter(({ kind }) => kind === "pair");
  expect(pairs.map(({ result, steps, distance, unit }) => [result, steps, distance, unit])).toEqual([
    ["400 boats apart", "", 400, "boats"],
    ["two years and two months apart", "", 789, "days"],
    ["different", "", "", ""],
  ]);
});

it("JSON gives it in the same way, with limits, and matches the published schema", () => {
  const ajv = new Ajv2020({ allErrors: true });
  formats.default(ajv);
  const validate = ajv.compile(describeViewDocument("https://parley.example"));
  for (const subject of [comparison, find("pier/deals/new", { terms: "fleet.425~opening.2033-01-01~wood.oak" })]) {
    validate(JSON.parse(serializeView(subject)));
    expect(validate.errors ?? []).toEqual([]);
  }
  const view = JSON.parse(serializeView(comparison)) as ViewDocument;
  expect(view.comparisons?.map(({ words, distance, unit }) => [words, distance, unit])).toEqual([
    ["400 boats apart", 400, "boats"],
    ["two years and two months apart", 789, "days"],
    ["different", undefined, undefined],
  ]);
  expect(view.answers[0]?.positions[0]?.position).toEqual({
    from: "0",
    to: "400",
    limit: "at-most",
    words: "at most 400 boats",
  });
  expect(view.questions.map(({ kind, unit }) => [kind, unit])).toEqual([
    ["amount", "boats"],
    ["date", "days"],
    ["unordered", undefined],
  ]);
});

it("Markdown says what is asked beyond a limit, and what is ruled out as a limit", () => {
  const asked = writeMarkdown(find("pier/deals/new", { terms: "fleet.425" }));
  expect(asked).toContain("25 boats more than its own limit; own position: at most 400 boats");
  expect(writeMarkdown(comparison)).toContain("Rules out more than 600 boats");
});

it("the tables of the whole negotiation have the kind, the unit, the range and the values", () => {
  expect(tableQuestions(negotiation).rows.map((row) => [row.kind, row.unit, row.range_from, row.range_to])).toEqual([
    ["amount", "# boats", "0", "1000"],
    ["date", "", "2031-01-01", "2035-12-31"],
    ["unordered", "", "", ""],
  ]);
  const values = tableOptions(negotiation).rows.filter(({ question }) => question === "fleet");
  expect(values.map(({ id, value }) => [id, value])).toEqual([
    ["0", 0],
    ["300", 300],
    ["400", 400],
    ["600", 600],
    ["800", 800],
    ["1000", 1000],
  ]);
  expect(tableStances(negotiation).rows[0]).toMatchObject({
    option_from: "0",
    option_to: "400",
    limit: "at-most",
    position: "at most 400 boats",
  });
});
