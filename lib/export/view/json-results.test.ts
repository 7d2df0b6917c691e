import { describe, expect, it } from "vitest";
import type { Negotiation } from "../../dataset/negotiation";
import { buildNegotiation } from "../../testing/build-negotiation";
import { buildReportedTruce } from "../../testing/reported-truce";
import { fleet } from "../../testing/value-questions";
import { parseSubject } from "../../url/subject";
import { serializeView } from "./json";

function read(address: string, query: Record<string, string> = {}, negotiation: Negotiation = buildReportedTruce()) {
  const route = parseSubject([negotiation], address, query);
  if (route.kind === "not-found") throw new Error(`there is no ${address}`);
  return JSON.parse(serializeView(route.subject));
}

const south = { from: "south", to: "south", words: "south" };
const eastToSouth = { from: "east", to: "south", words: "from “east” to “south”" };

describe("a comparison as JSON", () => {
  const apart = () =>
    buildNegotiation({
      questions: [
        {
          options: ["north", "east", "south"],
          statements: [
            { id: "rumour", date: "2031-03-20", evidence: "anonymous", holds: "east" },
            { id: "other", party: "basalt", date: "2031-03-05", evidence: "summary", holds: "south" },
            { id: "said", date: "2031-03-02", holds: "north" },
          ],
        },
        fleet({ statements: [{ holds: { atMost: 400 } }, { party: "basalt", holds: { from: 800 } }] }),
        { id: "toll", label: "Toll", text: "How high is the toll?" },
      ],
    });

  it("has the result of each question, in words and in numbers, and whether reports would change it", () => {
    expect(read("/pier/compare/amber/basalt", {}, apart()).comparisons).toEqual([
      {
        question: "course",
        columns: ["amber", "basalt"],
        result: "opposite",
        words: "opposite ends",
        steps: 2,
        restsOnReport: true,
        ifReportsCounted: { result: "apart", words: "one step apart", steps: 1 },
      },
      {
        question: "fleet",
        columns: ["amber", "basalt"],
        result: "apart",
        words: "400 boats apart",
        distance: 400,
        unit: "boats",
        restsOnReport: false,
      },
      {
        question: "toll",
        columns: ["amber", "basalt"],
        result: "not-comparable",
        words: "cannot be compared",
        restsOnReport: false,
      },
    ]);
  });

  it("has the numbers of an amount with its answers", () => {
    const [, question] = read("/pier", {}, apart()).questions;
    expect(question.options[1]).toEqual({
      id: "300",
      label: "300 boats",
      value: 300,
      sentence: "The fleet has 300 boats.",
      statusQuo: true,
    });
  });

  it("is of each pair where there are three, and of none in other views", () => {
    const { comparisons } = read("/pier/compare/amber@2031-03-05/deal.truce/status-quo");
    const pairs = comparisons.filter(({ question }: { question: string }) => question === "course");
    expect(pairs.map(({ columns }: { columns: string[] }) => columns)).toEqual([
      ["amber@2031-03-05", "deal.truce"],
      ["amber@2031-03-05", "status-quo"],
      ["deal.truce", "status-quo"],
    ]);
    expect(read("/pier/parties/amber")).not.toHaveProperty("comparisons");
  });
});

describe("a deal as JSON", () => {
  it("has what each answer asks of each party that it binds, measured on the day before", () => {
    const { asks, questions, columns, answers, omissions } = read("/pier/deals/truce");
    expect(asks).toEqual([
      {
        question: "course",
        party: "amber",
        position: eastToSouth,
        terms: ["turn"],
        ask: "crosses",
        words: "Crosses a red line",
        steps: 0,
        partly: true,
        restsOnReport: false,
        ifReportsCounted: { result: "overlapping", words: "overlapping" },
        measuredFrom: {
          asOf: "2031-03-31",
          positions: [{ from: "north", to: "east", words: "from “north” to “east”" }],
          ageDays: 29,
          claims: ["said", "rumour"],
          redLines: [{ option: "south", statement: "said" }],
        },
      },
      {
        question: "course",
        party: "basalt",
        position: eastToSouth,
        terms: ["turn"],
        ask: "own-offer",
        words: "Own offer",
        restsOnReport: true,
        measuredFrom: {
          asOf: "2031-03-31",
          positions: [{ from: "east", to: "east", words: "east" }],
          ageDays: 26,
          claims: ["other"],
          redLines: [],
        },
      },
    ]);
    expect(questions.map(({ id }: { id: string }) => id)).toEqual(["course"]);
    expect(columns).toEqual([
      { id: "amber", kind: "party", name: "Amber", role: "principal", asOf: "2031-03-31" },
      { id: "basalt", kind: "party", name: "Basalt", role: "principal", asOf: "2031-03-31" },
    ]);
    expect(answers).toEqual([]);
    expect(omissions).toEqual(["wood", "opening"]);
  });

  it("counts no position that is older than the reader allows", () => {
    const [amber] = read("/pier/deals/truce", { within: "1" }).asks;
    expect(amber).toMatchObject({ ask: "crosses", measuredFrom: { claims: ["said", "rumour"] } });
    const late = buildNegotiation({
      questions: [{ statements: [{ date: "2031-01-02", holds: "north" }] }],
      deals: [{ id: "truce", terms: [{ question: "course", position: "south" }] }],
    });
    expect(read("/pier/deals/truce", { within: "1" }, late).asks[0]).toMatchObject({
      ask: "no-position",
      words: "Nothing in the last month",
      measuredFrom: { positions: [], claims: [] },
    });
  });
});

describe("a reader’s own deal as JSON", () => {
  it("is measured as of the day of the page, rests on no term and is no deal of the data", () => {
    const draft = read("/pier/deals/new", { terms: "crse.so" });
    expect(draft.parley).toMatchObject({ view: "draft", evidence: "all" });
    expect(draft.asks).toMatchObject([
      {
        party: "amber",
        position: south,
        terms: [],
        ask: "crosses",
        steps: 1,
        ifReportsCounted: { result: "same", words: "same" },
        measuredFrom: { asOf: "2031-05-20", ageDays: 79 },
      },
      { party: "basalt", ask: "beyond", words: "One step away", steps: 1 },
    ]);
    expect(draft.asks[0]).not.toHaveProperty("partly");
    expect(draft).toMatchObject({ deals: [], terms: [], omissions: ["wood", "opening"] });
    expect(draft).not.toHaveProperty("clauses");
  });

  it("says where an answer also allows more than the position", () => {
    const [, basalt] = read("/pier/deals/new", { terms: "crse.ea_so" }).asks;
    expect(basalt).toMatchObject({ ask: "within", words: "Asks nothing", partly: true });
  });
});
