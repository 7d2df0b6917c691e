import { describe, expect, it } from "vitest";
import type { DealStage } from "../schema/deal";
import { buildDeal, type DealSketch } from "../testing/build-deal";
import { buildNegotiation } from "../testing/build-negotiation";
import {
  findAgreedTime,
  getStage,
  isAgreed,
  listAgreeing,
  listBound,
  listKnownStages,
  listLaterStages,
} from "./deal-history";

const { parties } = buildNegotiation({
  parties: ["amber", "basalt", { id: "cobalt", role: "mediator" }, { id: "dolomite", role: "third-party" }],
});

function findAgreed(history: [stage: DealStage, date: string, by?: string[]][], more: DealSketch = {}) {
  const entries = history.map(([stage, date, by]) => ({ stage, date, ...(by && { by }) }));
  return findAgreedTime(buildDeal({ history: entries, ...more }), parties);
}

describe("whom a deal binds", () => {
  it("is every principal unless it says otherwise: no mediator and no third party", () => {
    expect(listBound(buildDeal(), parties).map(({ id }) => id)).toEqual(["amber", "basalt"]);
  });

  it("is whom it names, whatever their role", () => {
    const deal = buildDeal({ binds: ["basalt", "cobalt"] });
    expect(listBound(deal, parties).map(({ id }) => id)).toEqual(["basalt", "cobalt"]);
  });
});

describe("the stage of a deal", () => {
  const deal = buildDeal({
    history: [
      { stage: "tabled", date: "2031-04-01" },
      { stage: "signed", date: "2031-05-01" },
      { stage: "lapsed", date: "2031-06-01" },
    ],
  });

  it.each([
    ["2031-04-01", "tabled"],
    ["2031-04-30", "tabled"],
    ["2031-05-01", "signed"],
    ["2031-07-01", "lapsed"],
  ])("on %s is “%s”: that of the newest entry by then", (day, stage) => {
    expect(getStage(deal, day)).toBe(stage);
  });

  it("of a deal that is not known yet is its first", () => {
    expect(getStage(deal, "2031-01-01")).toBe("tabled");
    expect(listKnownStages(deal, "2031-01-01")).toEqual([]);
  });
});

describe("a deal is agreed", () => {
  it("never, as long as one of those it binds has not agreed", () => {
    expect(
      findAgreed([
        ["tabled", "2031-04-01"],
        ["accepted", "2031-04-10", ["amber"]],
      ]),
    ).toBeUndefined();
  });

  it("on the day on which the last of them accepts, however many days that takes", () => {
    expect(
      findAgreed([
        ["tabled", "2031-04-01"],
        ["accepted", "2031-04-10", ["amber"]],
        ["accepted", "2031-04-20", ["basalt"]],
      ]),
    ).toEqual({ from: "2031-04-20" });
  });

  it("on the day of the agreement in principle, and not again when it is signed and ratified", () => {
    expect(
      findAgreed([
        ["agreed-in-principle", "2031-04-10"],
        ["signed", "2031-04-20"],
        ["ratified", "2031-05-20"],
      ]),
    ).toEqual({ from: "2031-04-10" });
  });

  it("until it lapses", () => {
    expect(
      findAgreed([
        ["signed", "2031-04-10"],
        ["lapsed", "2031-08-01"],
      ]),
    ).toEqual({
      from: "2031-04-10",
      until: "2031-08-01",
    });
  });

  it("until one of those it binds takes its consent back", () => {
    expect(
      findAgreed([
        ["agreed-in-principle", "2031-04-10"],
        ["rejected", "2031-05-02", ["basalt"]],
      ]),
    ).toEqual({ from: "2031-04-10", until: "2031-05-02" });
  });

  it("whatever a party says that it does not bind", () => {
    expect(
      findAgreed([
        ["agreed-in-principle", "2031-04-10"],
        ["rejected", "2031-05-02", ["cobalt"]],
      ]),
    ).toEqual({ from: "2031-04-10" });
  });

  it("not by being published, however often", () => {
    expect(
      findAgreed([
        ["drafted", "2031-04-01"],
        ["tabled", "2031-04-02"],
        ["published", "2031-04-03"],
      ]),
    ).toBeUndefined();
  });
});

describe("a deal that was signed by all and lapsed", () => {
  const deal = buildDeal({
    history: [
      { stage: "tabled", date: "2031-04-01" },
      { stage: "signed", date: "2031-04-10" },
      { stage: "lapsed", date: "2031-04-20" },
    ],
  });

  it.each([
    ["2031-04-09", false],
    ["2031-04-10", true],
    ["2031-04-19", true],
    ["2031-04-20", false],
  ])("on %s is agreed: %s", (day, agreed) => {
    expect(isAgreed(deal, parties, day)).toBe(agreed);
  });

  it("became known with its first stage, and the others came later", () => {
    expect(listLaterStages(deal).map(({ stage }) => stage)).toEqual(["signed", "lapsed"]);
  });
});

describe("who agrees to a deal", () => {
  const list = (history: [stage: DealStage, date: string, by?: string[]][], asOf: string, more: DealSketch = {}) =>
    listAgreeing(
      buildDeal({ history: history.map(([stage, date, by]) => ({ stage, date, ...(by && { by }) })), ...more }),
      parties,
      asOf,
    ).map(({ id }) => id);

  const history: [stage: DealStage, date: string, by?: string[]][] = [
    ["tabled", "2031-04-01"],
    ["accepted", "2031-04-10", ["amber"]],
    ["accepted", "2031-04-20", ["basalt"]],
    ["rejected", "2031-04-25", ["amber"]],
    ["lapsed", "2031-05-01"],
  ];

  it.each([
    ["2031-04-09", []],
    ["2031-04-10", ["amber"]],
    ["2031-04-20", ["amber", "basalt"]],
    ["2031-04-25", ["basalt"]],
    ["2031-05-01", []],
  ])("on %s is whoever has said so and has not taken it back: %j", (day, agreeing) => {
    expect(list(history, day)).toEqual(agreeing);
  });

  it("is everyone whom it binds, and nobody else, where nobody is named", () => {
    expect(list([["in-force", "2031-04-01"]], "2031-04-01")).toEqual(["amber", "basalt"]);
    expect(list([["in-force", "2031-04-01"]], "2031-04-01", { binds: ["cobalt"] })).toEqual(["cobalt"]);
    expect(
      list(
        [
          ["signed", "2031-04-01"],
          ["rejected", "2031-04-02"],
        ],
        "2031-04-02",
      ),
    ).toEqual([]);
  });
});

it("a deal that binds nobody is agreed by nobody", () => {
  expect(findAgreedTime(buildDeal({ stage: "signed" }), [])).toBeUndefined();
});
