import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { buildNegotiation } from "../testing/build-negotiation";
import { routeComparison, routePicked } from "./compare-route";
import { listIndexedPairs, sortKeys } from "./prerendered-comparisons";

const negotiation = buildNegotiation({
  id: "pier",
  asOf: "2031-05-20",
  parties: ["amber", "basalt", "coral"],
  headlineDeal: "truce",
  deals: [
    { id: "truce", date: "2031-04-10" },
    { id: "later", date: "2031-05-30" },
  ],
});
const path = (route: ReturnType<typeof routeComparison>) => (route.kind === "moved" ? route.to : route.kind);
const keys = (route: ReturnType<typeof routeComparison>) =>
  route.kind === "shown" ? route.columns.map(({ key }) => key) : route.kind;

describe("the URL of a comparison", () => {
  it("names two or three columns: parties, a party at a date, deals known by then, the status quo", () => {
    expect(keys(routeComparison(negotiation, ["amber", "basalt"], {}))).toEqual(["amber", "basalt"]);
    const three = ["amber%402031-04-01", "deal.truce", "status-quo"];
    expect(keys(routeComparison(negotiation, three, {}))).toEqual(["amber@2031-04-01", "deal.truce", "status-quo"]);
  });

  it("is dated by its suffix, which redirects like that of any page", () => {
    expect(path(routeComparison(negotiation, ["amber", "basalt", "at", "2031-04-12"], {}))).toBe(
      "/pier/compare/amber/basalt/at/2031-04-10",
    );
    expect(path(routeComparison(negotiation, ["amber", "later", "at", "2031-04-10"], {}))).toBe("not-found");
    expect(path(routeComparison(negotiation, ["amber", "deal.later", "at", "2031-04-10"], {}))).toBe("not-found");
    expect(keys(routeComparison(negotiation, ["amber", "deal.later", "at", "2031-05-30"], {}))).toEqual([
      "amber",
      "deal.later",
    ]);
    expect(path(routeComparison(negotiation, ["amber", "basalt", "at", "2030-01-01"], {}))).toBe("outside");
    expect(path(routeComparison(negotiation, ["amber", "atlantis", "at", "2030-01-01"], {}))).toBe("not-found");
    expect(path(routeComparison(negotiation, ["amber", "basalt", "at", "2031-02-30"], {}))).toBe("not-found");
    expect(path(routePicked(negotiation, { left: "amber", right: "basalt", third: "", at: "2031-04-10" }))).toBe(
      "/pier/compare/amber/basalt/at/2031-04-10",
    );
  });

  it.each([
    ["one column", ["amber"]],
    ["four columns", ["amber", "basalt", "coral", "status-quo"]],
    ["an unknown party", ["amber", "atlantis"]],
    ["a deal that became known later", ["amber", "deal.later"]],
    ["30 February", ["amber@2031-02-30", "basalt"]],
    ["a date after that of the page", ["amber@2031-05-21", "basalt"]],
    ["a deal at a date", ["deal.truce@2031-04-11", "basalt"]],
    ["two dates", ["amber@2031-04-01@2031-04-02", "basalt"]],
    ["invalid percent-encoding", ["%ff", "basalt"]],
  ])("is not found with %s", (_what, segments) => {
    expect(routeComparison(negotiation, segments, {})).toEqual({ kind: "not-found" });
  });

  it("redirects from a redundant date to the URL without it, with the view options", () => {
    expect(path(routeComparison(negotiation, ["amber@2031-05-20", "basalt"], { evidence: "record" }))).toBe(
      "/pier/compare/amber/basalt?evidence=record",
    );
  });

  it("accepts any text without throwing, and never echoes it", () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: "grapheme" }), { maxLength: 4 }), (segments) => {
        expect(["not-found", "shown"]).toContain(routeComparison(negotiation, segments, {}).kind);
      }),
    );
  });
});

describe("the column picker", () => {
  it("redirects to the URL of the chosen columns", () => {
    expect(path(routePicked(negotiation, { left: "amber", right: "deal.truce", third: "", "left-at": "" }))).toBe(
      "/pier/compare/amber/deal.truce",
    );
    expect(
      path(routePicked(negotiation, { left: "amber", right: "basalt", third: "status-quo", "left-at": "2031-04-01" })),
    ).toBe("/pier/compare/amber@2031-04-01/basalt/status-quo");
  });

  it("ignores a date for columns that have none of their own", () => {
    expect(path(routePicked(negotiation, { left: "status-quo", "left-at": "2031-04-01", right: "amber" }))).toBe(
      "/pier/compare/status-quo/amber",
    );
  });

  it("keeps the view options and nothing else", () => {
    const query = { left: "amber", right: "basalt", only: "differences", evil: "<script>" };
    expect(path(routePicked(negotiation, query))).toBe("/pier/compare/amber/basalt?only=differences");
  });

  it("redirects nowhere with fewer than two columns", () => {
    expect(routePicked(negotiation, { left: "amber" })).toEqual({ kind: "not-found" });
    expect(routePicked(negotiation, { left: ["amber", "basalt"], right: "" })).toEqual({ kind: "not-found" });
  });
});

describe("the comparisons that search engines may list", () => {
  it("are all pairs in both orders while there are few", () => {
    const pairs = listIndexedPairs(negotiation);
    // Three parties, one deal known by the date of the page, and the status quo.
    expect(pairs).toHaveLength(5 * 4);
    for (const [left, right] of pairs) expect(pairs).toContainEqual([right, left]);
  });

  it("are those of parties and the headline deal if there are many, and never exceed the maximum", () => {
    expect(listIndexedPairs(negotiation, 12)).toHaveLength(12);
    expect(listIndexedPairs(negotiation, 12).flat()).not.toContain("status-quo");
    expect(listIndexedPairs(negotiation, 5)).toHaveLength(5);
  });

  it("have one canonical order", () => {
    for (const pair of listIndexedPairs(negotiation)) {
      expect(sortKeys(negotiation, pair)).toEqual(sortKeys(negotiation, pair.toReversed()));
    }
    expect(sortKeys(negotiation, ["status-quo", "amber@2031-04-01", "amber"])).toEqual([
      "amber",
      "amber@2031-04-01",
      "status-quo",
    ]);
  });
});

describe("the day of a comparison", () => {
  it("is read only from the end of an address that has two columns besides", () => {
    expect(routeComparison(negotiation, ["amber", "basalt", "at"], {})).toEqual({ kind: "not-found" });
    expect(routeComparison(negotiation, ["amber", "at", "2031-04-10"], {})).toEqual({ kind: "not-found" });
    expect(keys(routeComparison(negotiation, ["amber", "basalt", "coral", "at", "2031-04-10"], {}))).toEqual([
      "amber",
      "basalt",
      "coral",
    ]);
  });

  it("lies outside where the columns are known at some date, and is found nowhere where they are not", () => {
    const at = (deal: string, day: string) =>
      routeComparison(negotiation, ["amber", `deal.${deal}`, "at", day], {}).kind;
    expect(at("truce", "2031-06-30")).toBe("outside");
    expect(at("later", "2031-06-30"), "known by the last day").toBe("outside");
    expect(at("later", "2030-01-01"), "not known at the date of the pages").toBe("not-found");
    expect(at("nothing", "2031-06-30")).toBe("not-found");
  });

  it("of the form is the last day before on which something changed", () => {
    const pick = (at: string) => path(routePicked(negotiation, { left: "amber", right: "basalt", third: "", at }));
    expect(pick("2031-04-12")).toBe("/pier/compare/amber/basalt/at/2031-04-10");
    expect(pick("2031-02-30")).toBe("/pier/compare/amber/basalt");
    expect(pick("2030-01-01")).toBe("/pier/compare/amber/basalt");
  });
});
