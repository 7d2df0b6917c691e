import { describe, expect, it } from "vitest";
import { buildNegotiation } from "../testing/build-negotiation";
import { listCanonicalPairs, listIndexedPairs, sortKeys } from "./prerendered-comparisons";

const deals = [{ id: "later", date: "2031-05-30" }, { id: "truce", date: "2031-04-10" }, { id: "pact" }];
const pier = buildNegotiation({ headlineDeal: "truce", deals });
const write = (pairs: [string, string][]) => pairs.map((pair) => pair.join(" "));

const first = [
  "amber basalt",
  "amber deal.truce",
  "basalt amber",
  "basalt deal.truce",
  "deal.truce amber",
  "deal.truce basalt",
];

describe("the comparisons that search engines may list", () => {
  it("are every two columns both ways while they are within the limit", () => {
    const all = write(listIndexedPairs(pier));
    expect(all).toHaveLength(5 * 4);
    expect(all.slice(0, 4)).toEqual(["amber basalt", "amber deal.truce", "amber deal.pact", "amber status-quo"]);
    expect(listIndexedPairs(pier, 20)).toHaveLength(20);
  });

  it("are those that a reader asks for first where there are more", () => {
    expect(write(listIndexedPairs(pier, 19))).toEqual(first);
    expect(write(listIndexedPairs(pier, 2))).toEqual(first.slice(0, 2));
  });
});

describe("the comparisons that a reader asks for first", () => {
  it("are those of parties and the headline deal, one way round", () => {
    expect(write(listCanonicalPairs(pier))).toEqual(["amber basalt", "amber deal.truce", "basalt deal.truce"]);
    expect(write(listCanonicalPairs(pier, 1))).toEqual(["amber basalt"]);
  });
});

describe("the order of the columns in an address", () => {
  it("is that of the site, and a party at an earlier day comes with the party", () => {
    expect(sortKeys(pier, ["status-quo", "deal.pact", "basalt", "amber"])).toEqual([
      "amber",
      "basalt",
      "deal.pact",
      "status-quo",
    ]);
    expect(sortKeys(pier, ["basalt", "amber@2031-03-02", "amber", "amber@2031-03-01"])).toEqual([
      "amber",
      "amber@2031-03-01",
      "amber@2031-03-02",
      "basalt",
    ]);
  });
});
