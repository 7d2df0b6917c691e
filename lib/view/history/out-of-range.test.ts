import { describe, expect, it } from "vitest";
import type { Negotiation } from "../../dataset/negotiation";
import { routeDate } from "../../model/history/as-of";
import { buildNegotiation } from "../../testing/build-negotiation";
import { negotiationPath } from "../../url/paths";
import { buildOutOfRangeView } from "./out-of-range";

const pier = buildNegotiation({
  questions: [
    {
      statements: [
        { date: "2031-04-01", holds: "north" },
        { date: "2031-03-01", holds: "south" },
      ],
    },
  ],
});

const view = (negotiation: Negotiation, day: string) =>
  buildOutOfRangeView(negotiation, routeDate(negotiation, day), negotiationPath);

describe("the page of a day outside of what is known", () => {
  it("leads to the first change from a day before it", () => {
    expect(view(pier, "2031-02-28")).toEqual({
      title: "Nothing is known here before 1 March 2031",
      lead: "That is the date of the first statement that was found. What the parties held before it has not been looked for.",
      links: [
        { href: "/pier/at/2031-03-01", label: "The page as of 1 March 2031" },
        { href: "/pier", label: "The page as of 20 May 2031" },
      ],
    });
  });

  it("leads to the last change from a day after it", () => {
    expect(view(pier, "2031-04-02")).toEqual({
      title: "Nothing is known here after 1 April 2031",
      lead: "That is the date of the last change that was found. Later statements have not been looked for, so nothing is said about them.",
      links: [
        { href: "/pier/at/2031-04-01", label: "The page as of 1 April 2031" },
        { href: "/pier", label: "The page as of 20 May 2031" },
      ],
    });
  });

  it("leads to the page itself where nothing has changed at any date", () => {
    expect(view(buildNegotiation(), "2031-03-01")).toEqual({
      title: "Nothing has changed here at any date",
      lead: "No statement and no deal has been found so far.",
      links: [{ href: "/pier", label: "The page as of 20 May 2031" }],
    });
  });

  it("leads nowhere where there is no such page at that date", () => {
    const found = buildOutOfRangeView(pier, routeDate(pier, "2031-04-02"), () => undefined);
    expect(found.links).toEqual([]);
  });
});
