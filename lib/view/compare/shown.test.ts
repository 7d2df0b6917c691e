import { describe, expect, it } from "vitest";
import { listPlacedQuestions } from "../../dataset/negotiation";
import { buildNegotiation } from "../../testing/build-negotiation";
import { type PageSubject, parseSubject } from "../../url/subject";
import {
  getMeasuringDate,
  getStanceFilter,
  isPositions,
  listComparisons,
  listPutToParties,
  listShownColumns,
  listShownQuestions,
} from "./shown";

const pier = buildNegotiation({
  headlineDeal: "truce",
  issues: [
    {
      id: "ferry",
      questions: [
        {
          id: "course",
          code: "crse",
          options: [
            { id: "north", code: "no" },
            { id: "south", code: "so" },
          ],
          statements: [
            { date: "2031-03-31", holds: "north" },
            { party: "basalt", date: "2031-03-01", holds: "south" },
          ],
        },
        {
          id: "toll",
          label: "Toll",
          text: "How high?",
          options: ["low", "high"],
          statements: [{ holds: "low" }, { party: "basalt", holds: "low" }],
        },
      ],
    },
    { id: "fish", title: "The fish", questions: [{ id: "nets", label: "Nets", text: "How many?" }] },
  ],
  deals: [
    {
      id: "truce",
      terms: [
        { id: "a", question: "course", position: "south" },
        { id: "b", question: "course", position: "south" },
      ],
    },
  ],
});

function find(address: string, query: Record<string, string> = {}): PageSubject {
  const route = parseSubject([pier], address, query);
  if (route.kind === "not-found") throw new Error(`there is no ${address}`);
  return route.subject;
}

function position(address: string, query: Record<string, string> = {}) {
  const subject = find(address, query);
  if (!isPositions(subject)) throw new Error(`${address} shows no positions`);
  return subject;
}

function put(address: string, query: Record<string, string> = {}) {
  const subject = find(address, query);
  if (isPositions(subject)) throw new Error(`${address} asks nothing`);
  return subject;
}

describe("the columns that a view shows", () => {
  const keys = (address: string, query = {}) => listShownColumns(position(address, query)).map(({ key }) => key);

  it("are the parties and the headline deal, unless the reader chose", () => {
    expect(keys("/pier")).toEqual(["amber", "basalt", "deal.truce"]);
    expect(keys("/pier", { columns: "status-quo,basalt" })).toEqual(["basalt", "status-quo"]);
    expect(keys("/pier/issues/ferry")).toEqual(["amber", "basalt", "deal.truce"]);
  });

  it("are the party of its page, or those compared", () => {
    expect(keys("/pier/parties/basalt")).toEqual(["basalt"]);
    expect(keys("/pier/compare/basalt/amber")).toEqual(["basalt", "amber"]);
  });
});

describe("the questions that a view shows", () => {
  const ids = (address: string, query = {}) =>
    listShownQuestions(position(address, query)).map(({ question }) => question.id as string);

  it("are all, or those of the issue", () => {
    expect(ids("/pier")).toEqual(["course", "toll", "nets"]);
    expect(ids("/pier/issues/fish")).toEqual(["nets"]);
    expect(ids("/pier/parties/amber", { only: "differences" })).toEqual(["course", "toll", "nets"]);
  });

  it("are only those on which its columns differ, where the reader asks for that", () => {
    expect(ids("/pier", { only: "differences" })).toEqual(["course"]);
    expect(ids("/pier/compare/amber/deal.truce", { only: "differences" })).toEqual(["course"]);
    expect(ids("/pier/compare/basalt/deal.truce", { only: "differences" })).toEqual([]);
    expect(ids("/pier/issues/ferry", { only: "differences" })).toEqual(["course", "toll"]);
  });
});

describe("what a view compares", () => {
  it("is each two of its columns, by what counts for the reader", () => {
    const subject = position("/pier");
    const [placed] = listPlacedQuestions(pier);
    if (!placed) throw new Error("there is no question");
    const all = listComparisons(subject, placed, listShownColumns(subject));
    expect(all.map(({ columns, difference }) => [...columns.map(({ key }) => key), difference.result.kind])).toEqual([
      ["amber", "basalt", "opposite"],
      ["amber", "deal.truce", "opposite"],
      ["basalt", "deal.truce", "same"],
    ]);
  });

  it("counts reports unless they are left out; what a deal asks is measured by all", () => {
    expect(getStanceFilter(find("/pier"))).toMatchObject({ evidence: "all", within: undefined });
    expect(getStanceFilter(find("/pier", { evidence: "record" })).evidence).toBe("record");
    expect(getStanceFilter(find("/pier/deals/truce", { evidence: "record" })).evidence).toBe("all");
    expect(isPositions(find("/pier/deals/new"))).toBe(false);
  });
});

describe("what a deal puts to the parties", () => {
  it("is each answer once, with its terms, the asks and the stances of the day before", () => {
    const subject = put("/pier/deals/truce");
    expect(getMeasuringDate(subject)).toBe("2031-03-31");
    const [only, ...others] = listPutToParties(subject);
    expect(others).toEqual([]);
    expect(only?.placed.question.id).toBe("course");
    expect(only?.terms.map(({ id }) => id as string)).toEqual(["a", "b"]);
    expect(only?.asks.map(({ party, ask, stance }) => [party.name, ask.kind, stance.kind])).toEqual([
      ["Amber", "beyond", "stated"],
      ["Basalt", "within", "stated"],
    ]);
  });

  it("is measured on the day of the page where a reader made it, and has no terms", () => {
    const subject = put("/pier/deals/new", { terms: "crse.no" });
    expect(getMeasuringDate(subject)).toBe("2031-05-20");
    expect(
      listPutToParties(subject).map(({ span, terms, asks }) => [span, terms, asks.map(({ ask }) => ask.kind)]),
    ).toEqual([[{ from: 0, to: 0 }, [], ["within", "beyond"]]]);
  });
});
