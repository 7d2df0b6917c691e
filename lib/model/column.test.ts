import { describe, expect, it } from "vitest";
import { listPlacedQuestions } from "../dataset/negotiation";
import type { FolderSketch } from "../testing/build-folder";
import { buildNegotiation } from "../testing/build-negotiation";
import {
  answerDeal,
  answerQuestion,
  compareAnswers,
  getAnswerStanding,
  listColumns,
  listDefaultColumns,
  parseColumn,
} from "./column";
import { unfiltered } from "./stance";
import { getStanceTable } from "./stance-table";

const sketch: FolderSketch = {
  headlineDeal: "truce",
  questions: [
    {
      options: ["north", { id: "east", statusQuo: true }, "south"],
      statements: [
        { date: "2031-04-20", holds: "south" },
        { date: "2031-03-01", holds: "north" },
      ],
    },
    { id: "toll", label: "Toll", text: "How high?", options: ["low", "high"] },
  ],
  deals: [
    {
      id: "truce",
      date: "2031-04-10",
      terms: [
        { id: "a", question: "course", position: "north" },
        { id: "b", question: "course", position: "south", date: "2031-05-10", evidence: "summary" },
      ],
    },
    { id: "pact", date: "2031-03-10" },
  ],
};
const pier = buildNegotiation(sketch);
const [course, toll] = listPlacedQuestions(pier).map(({ question }) => question);
if (!course || !toll) throw new Error("there are no two questions");

function answer(key: string, asOf: string, question = course) {
  const column = parseColumn(pier, key, asOf);
  if (typeof column === "string" || !question) throw new Error(`there is no ${key}`);
  return answerQuestion(column, question, getStanceTable(pier, asOf, unfiltered));
}

describe("the columns there are", () => {
  it("are the parties, the deals known by then, newest first, and the status quo", () => {
    const keys = (asOf: string) => listColumns(pier, asOf).map(({ key }) => key);
    expect(keys("2031-05-20")).toEqual(["amber", "basalt", "deal.truce", "deal.pact", "status-quo"]);
    expect(keys("2031-04-10")).toContain("deal.truce");
    expect(keys("2031-04-09")).toEqual(["amber", "basalt", "deal.pact", "status-quo"]);
    expect(keys("2031-03-09")).toEqual(["amber", "basalt", "status-quo"]);
  });

  it("open with the parties and the headline deal, if it is known by then", () => {
    const keys = (asOf: string) => listDefaultColumns(pier, asOf).map(({ key }) => key);
    expect(keys("2031-05-20")).toEqual(["amber", "basalt", "deal.truce"]);
    expect(keys("2031-03-10")).toEqual(["amber", "basalt"]);
  });
});

describe("the key of a column", () => {
  const parse = (key: string) => {
    const column = parseColumn(pier, key, "2031-05-20");
    return typeof column === "string" ? column : `${column.kind} ${column.key}`;
  };

  it("names a party, a deal, the status quo, or a party on an earlier date", () => {
    expect(parse("amber")).toBe("party amber");
    expect(parse("deal.truce")).toBe("deal deal.truce");
    expect(parse("status-quo")).toBe("status-quo status-quo");
    expect(parse("amber@2031-03-15")).toBe("party amber@2031-03-15");
    expect(parseColumn(pier, "amber@2031-03-15", "2031-05-20")).toMatchObject({ at: "2031-03-15" });
  });

  it("is that of the party itself at the day of the page", () => {
    expect(parse("amber@2031-05-20")).toBe("party amber");
  });

  it("says why it names nothing", () => {
    for (const key of [
      "",
      "nobody",
      "truce",
      "deal.nothing",
      "amber@2031-03-15@2031-03-16",
      "deal.truce@2031-05-01",
      "status-quo@2031-03-15",
    ]) {
      expect(parse(key), key).toBe("unknown");
    }
    expect(parse("amber@2031-02-30")).toBe("no-such-day");
    expect(parse("amber@")).toBe("no-such-day");
    expect(parse("amber@2031-05-21")).toBe("later");
  });
});

describe("what a column answers", () => {
  it("is a party’s stance at the day of the page, or at its own", () => {
    expect(answer("amber", "2031-05-20")).toMatchObject({ kind: "stance", stance: { spans: [{ from: 2, to: 2 }] } });
    expect(answer("amber@2031-03-15", "2031-05-20")).toMatchObject({ stance: { spans: [{ from: 0, to: 0 }] } });
  });

  it("is the terms of a deal that are known by then, on the record only where each of them is", () => {
    expect(answer("deal.truce", "2031-05-09")).toMatchObject({
      kind: "terms",
      spans: [{ from: 0, to: 0 }],
      onRecord: true,
      terms: [{ term: { id: "a" } }],
    });
    expect(answer("deal.truce", "2031-05-10")).toMatchObject({
      spans: [{ from: 0, to: 2 }],
      onRecord: false,
      terms: [{ term: { id: "a" } }, { term: { id: "b" } }],
    });
  });

  it("is empty where the deal leaves the question open, with the date of the search", () => {
    expect(answer("deal.truce", "2031-05-20", toll)).toEqual({
      kind: "not-addressed",
      checked: "2031-06-01",
      later: false,
      inPart: false,
    });
    const [truce] = pier.deals;
    if (!truce) throw new Error("there is no deal");
    expect(answerDeal(truce, course, "2031-04-09")).toMatchObject({ kind: "not-addressed", later: true });
  });

  it("is the status quo, or that there is none", () => {
    expect(answer("status-quo", "2031-05-20")).toEqual({ kind: "holds-already", place: 1 });
    expect(answer("status-quo", "2031-05-20", toll)).toEqual({ kind: "no-status-quo" });
  });
});

describe("the place of an answer on the scale", () => {
  it("is on the record or reported, or nowhere", () => {
    expect(getAnswerStanding(answer("amber", "2031-05-20"))).toEqual({ stated: [{ from: 2, to: 2 }], reported: [] });
    expect(getAnswerStanding(answer("deal.truce", "2031-05-09"))).toEqual({
      stated: [{ from: 0, to: 0 }],
      reported: [],
    });
    expect(getAnswerStanding(answer("deal.truce", "2031-05-20"))).toEqual({
      stated: [],
      reported: [{ from: 0, to: 2 }],
    });
    expect(getAnswerStanding(answer("status-quo", "2031-05-20"))).toEqual({
      stated: [{ from: 1, to: 1 }],
      reported: [],
    });
    for (const key of ["deal.truce", "status-quo", "amber"]) {
      expect(getAnswerStanding(answer(key, "2031-05-20", toll))).toEqual({ stated: [], reported: [] });
    }
  });

  it("is compared on the scale of the question", () => {
    const found = compareAnswers(answer("amber", "2031-05-20"), answer("deal.truce", "2031-05-09"), course);
    expect(found.result).toEqual({ kind: "opposite", steps: 2 });
    expect(compareAnswers(answer("amber", "2031-05-20"), answer("deal.pact", "2031-05-20"), course).result.kind).toBe(
      "not-comparable",
    );
  });
});
