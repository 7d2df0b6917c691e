import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { buildNegotiation } from "../../testing/build-negotiation";
import { issuePath, negotiationPath } from "../../url/paths";
import { buildStepperView } from "../../view/history/stepper";
import { parseColumn } from "../column";
import { atDate, atDeal, findLastDate, getCanonical, getOpening, listChangesOf, listDatesOf, routeDate } from "./as-of";

const negotiation = buildNegotiation({
  id: "pier",
  asOf: "2031-04-20",
  parties: ["amber", "basalt"],
  issues: [
    {
      id: "ferry",
      questions: [
        {
          id: "course",
          statements: [
            { date: "2031-04-10", holds: "south" },
            { date: "2031-03-10", holds: "north" },
          ],
        },
      ],
    },
    {
      id: "harbour",
      questions: [{ id: "depth", statements: [{ party: "basalt", date: "2031-03-20", holds: "east" }] }],
    },
  ],
  deals: [
    {
      id: "truce",
      date: "2031-05-01",
      terms: [
        { question: "course", position: "east" },
        { question: "course", position: "east", date: "2031-05-03" },
      ],
    },
  ],
});
const [ferry, harbour] = negotiation.issues;
const [, basalt] = negotiation.parties;
if (!ferry || !harbour || !basalt) throw new Error("the negotiation of the test has two issues and two parties");
const days = (subject: Parameters<typeof listDatesOf>[1]) => listDatesOf(negotiation, subject).map(({ date }) => date);

describe("a negotiation at a day", () => {
  it("has addresses that stay at that day, and remembers where its pages open", () => {
    const then = atDate(negotiation, "2031-03-20");
    expect(then.asOf).toBe("2031-03-20");
    expect(negotiationPath(then)).toBe("/pier/at/2031-03-20");
    expect(issuePath(then, ferry)).toBe("/pier/issues/ferry/at/2031-03-20");
    expect(getOpening(atDate(then, "2031-03-10"))).toBe("2031-04-20");
    expect(then.version).toBe(negotiation.version);
  });

  it("is, for a deal that became known later, at the last day on which one of its terms did", () => {
    const [deal] = negotiation.deals;
    if (!deal) throw new Error("the negotiation of the test has a deal");
    expect(atDeal(negotiation, deal).at).toBe("2031-05-03");
    expect(atDeal({ ...negotiation, asOf: deal.date }, deal).at).toBeUndefined();
  });
});

describe("the dates of a page", () => {
  it("are those on which something changed that concerns it", () => {
    expect(days({ kind: "matrix" })).toEqual(["2031-03-10", "2031-03-20", "2031-04-10", "2031-05-01", "2031-05-03"]);
    expect(days({ kind: "issue", issue: ferry })).toEqual(["2031-03-10", "2031-04-10", "2031-05-01", "2031-05-03"]);
    expect(days({ kind: "issue", issue: harbour })).toEqual(["2031-03-20"]);
    expect(days({ kind: "party", party: basalt })).toEqual(["2031-03-20"]);
  });

  it("of a comparison are those of its columns, and of no other: a party of an earlier day stays as it was", () => {
    const compare = (...keys: string[]) =>
      listChangesOf(negotiation, {
        kind: "compare",
        columns: keys.map((key) => {
          const column = parseColumn(negotiation, key, "2031-06-01");
          if (typeof column === "string") throw new Error(`no column ${key}`);
          return column;
        }),
      }).map((change) => `${change.date} ${change.kind === "stance" ? change.party.id : change.deal.id}`);
    const amber = ["2031-03-10 amber", "2031-04-10 amber"];
    expect(compare("amber", "status-quo")).toEqual(amber);
    expect(compare("amber", "amber@2031-03-10")).toEqual(amber);
    expect(compare("basalt", "amber@2031-03-10")).toEqual(["2031-03-20 basalt"]);
  });

  it("of an issue are those of its questions, and those of deals with a term on one of them", () => {
    const list = (issue: typeof ferry) =>
      listChangesOf(negotiation, { kind: "issue", issue }).map(({ date, kind }) => `${date} ${kind}`);
    expect(list(ferry)).toEqual(["2031-03-10 stance", "2031-04-10 stance", "2031-05-01 deal", "2031-05-03 deal"]);
    expect(list(harbour)).toEqual(["2031-03-20 stance"]);
    expect(listChangesOf(negotiation, { kind: "party", party: basalt }).map(({ date }) => date)).toEqual([
      "2031-03-20",
    ]);
    expect(listChangesOf(negotiation, { kind: "matrix" })).toHaveLength(5);
  });

  it("of a comparison begin when all of its columns are known", () => {
    const columns = ["amber", "deal.truce"].map((key) => {
      const column = parseColumn(negotiation, key, "2031-06-01");
      if (typeof column === "string") throw new Error(`no column ${key}`);
      return column;
    });
    expect(days({ kind: "compare", columns })).toEqual(["2031-05-01", "2031-05-03"]);
    const then = atDate(negotiation, "2031-05-01");
    const step = buildStepperView(then, { kind: "compare", columns }, (at) => negotiationPath(at));
    expect(step.opening, "the pages open before the deal was known").toBeUndefined();
  });

  it("say which address is canonical among those with the same content", () => {
    const then = atDate(negotiation, "2031-04-10");
    expect(issuePath(getCanonical(then, { kind: "issue", issue: harbour }), harbour)).toBe(
      "/pier/issues/harbour/at/2031-03-20",
    );
    expect(findLastDate(negotiation, { kind: "issue", issue: harbour }, "2031-03-19")).toBeUndefined();
    expect(getCanonical(negotiation, { kind: "issue", issue: harbour })).toBe(negotiation);
  });
});

describe("the day of an address", () => {
  it("is shown where something changed on it, and else leads to the last day before on which something did", () => {
    expect(routeDate(negotiation, "2031-03-20")).toEqual({ kind: "shown", date: "2031-03-20" });
    expect(routeDate(negotiation, "2031-04-09")).toEqual({ kind: "moved", to: "2031-03-20" });
    expect(routeDate(negotiation, "2031-03-09")).toEqual({ kind: "before", first: "2031-03-10" });
    expect(routeDate(negotiation, "2031-05-04")).toEqual({ kind: "after", last: "2031-05-03" });
    // The first and the last day on which something changed are part of what is known.
    expect(routeDate(negotiation, "2031-03-10")).toEqual({ kind: "shown", date: "2031-03-10" });
    expect(routeDate(negotiation, "2031-05-03")).toEqual({ kind: "shown", date: "2031-05-03" });
  });

  it("is nowhere where nothing ever changed", () => {
    expect(routeDate(buildNegotiation(), "2031-03-20")).toEqual({ kind: "empty" });
  });

  it("leads, whatever it is, to a day that is shown, or is said to lie outside", () => {
    fc.assert(
      fc.property(fc.date({ min: new Date("2030-01-01"), max: new Date("2032-12-31"), noInvalidDate: true }), (any) => {
        const route = routeDate(negotiation, any.toISOString().slice(0, 10));
        if (route.kind === "moved") expect(routeDate(negotiation, route.to).kind).toBe("shown");
        else expect(["shown", "before", "after"]).toContain(route.kind);
      }),
    );
  });
});
