import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { buildNegotiation } from "../testing/build-negotiation";
import { findNearestComparison, findNearestNames, findOwnNegotiation } from "./nearest-names";

const pier = buildNegotiation({
  id: "pier-2031",
  title: "The ferry of the pier",
  short: "Pier",
  parties: [
    { id: "amber", name: "Amber" },
    { id: "basalt", name: "Basalt" },
  ],
  issues: [{ id: "ferry", title: "The ferry", questions: [{}] }],
  deals: [{ id: "truce", title: "A truce", terms: [{ question: "course", position: "east" }] }],
});
const lake = buildNegotiation({
  id: "lake",
  title: "The lake",
  parties: ["cobalt", "dolomite"],
  issues: [{ id: "harbour", questions: [{}] }],
});

const ferry = { href: "/pier-2031/issues/ferry", name: "The ferry", what: "issue, Pier" };
const wholePier = { href: "/pier-2031", name: "The ferry of the pier", what: "negotiation" };
const amber = { href: "/pier-2031/parties/amber", name: "Amber", what: "party, Pier" };
const truce = { href: "/pier-2031/deals/truce", name: "A truce", what: "deal, Pier" };

describe("the names nearest to an address that leads nowhere", () => {
  it.each([
    ["a mistyped issue", "/pier-2031/issues/fery", [ferry, wholePier]],
    ["a mistyped party", "/pier-2031/parties/ambre", [amber, wholePier]],
    ["a mistyped deal, as a picture", "/pier-2031/deals/truze.png", [truce, wholePier]],
    ["an issue under a mistyped section", "/pier-2031/isue/ferry", [ferry, wholePier]],
    ["an issue of a mistyped negotiation", "/pir-2031/issues/ferry", [ferry, wholePier]],
    ["an issue without its negotiation", "/ferry", [ferry]],
    ["an issue on an impossible date", "/pier-2031/issues/ferry/at/2031-02-30", [ferry, wholePier]],
    ["a negotiation cut short", "/pier", [wholePier]],
    ["a mistyped negotiation, of which nothing else is near", "/pier-2032/timeline", [wholePier]],
    ["an issue that is like no other", "/pier-2031/issues/zzzzzz", [wholePier]],
  ])("for %s", (_, path, names) => {
    expect(findNearestNames([lake, pier], path)).toEqual(names);
  });

  it("for a mistyped party across negotiations lead to it there or, where it is in one alone, to its page in that", () => {
    const later = buildNegotiation({ id: "pier-2032", asOf: "2032-05-20", parties: ["amber", "cedar"] });
    const across = { href: "/parties/amber", name: "Amber", what: "party, across negotiations" };
    const basalt = { href: "/pier-2031/parties/basalt", name: "Basalt", what: "party, Pier" };
    expect(findNearestNames([later, lake, pier], "/parties/ambre")).toEqual([across]);
    expect(findNearestNames([later, lake, pier], "/words/parties/basat")).toEqual([basalt]);
  });

  it.each(["/something-else-altogether", "/", "/%00", "/xy", `/${"a".repeat(4000)}`])(
    "are none where nothing is near: %.40s",
    (path) => {
      expect(findNearestNames([lake, pier], path)).toEqual([]);
    },
  );

  it("are at most three, and no part of the address is among them", () => {
    const path = fc
      .array(fc.constantFrom("pier", "ferry", "amber", "<b>", "lake", ".."))
      .map((parts) => `/${parts.join("/")}`);
    fc.assert(
      fc.property(path, (text) => {
        const names = findNearestNames([lake, pier], text);
        expect(names.length).toBeLessThanOrEqual(3);
        for (const { href } of names) expect(href).toMatch(/^\/(pier-2031|lake)(\/|$)/);
      }),
    );
  });
});

describe("the comparison nearest to one that leads nowhere", () => {
  it("has the columns that were meant", () => {
    expect(findNearestComparison(pier, ["ambr", "basalt"])).toEqual({
      href: "/pier-2031/compare/amber/basalt",
      name: "Amber and Basalt",
      what: "compared",
    });
  });

  it.each([[["amber"]], [["amber", "zzzzz"]], [["amber", "ambre"]], [["amber", "basalt", "truce", "amber"]]])(
    "is none for %s",
    (keys) => {
      expect(findNearestComparison(pier, keys)).toBeUndefined();
    },
  );
});

describe("how near a name has to be", () => {
  const shore = buildNegotiation({
    id: "shore",
    title: "The shore",
    short: "Shore",
    parties: ["anchor", "anchors", "banchor", "anchovy"].map((id) => ({ id })),
    issues: [
      { id: "abcdef", title: "Six letters", questions: [{ id: "one" }] },
      { id: "nets", title: "Nets", questions: [{ id: "two" }] },
    ],
    deals: [{ id: "late", title: "Late", date: "2031-05-29", terms: [{}] }],
  });
  const find = (path: string) => findNearestNames([shore], path).map(({ name }) => name);

  it("up to a third of its letters may differ", () => {
    expect(find("/shore/issues/abcdxy")).toEqual(["Six letters", "The shore"]);
    expect(find("/shore/issues/abcxyz")).toEqual(["The shore"]);
    expect(find("/shore/issues/abcd")).toEqual(["Six letters", "The shore"]);
    expect(find("/shore/issues/xbcd")).toEqual(["The shore"]);
  });

  it("three letters at its beginning are enough, and two are not", () => {
    expect(find("/shore/issues/abc")).toEqual(["Six letters", "The shore"]);
    expect(find("/shore/issues/ab")).toEqual(["The shore"]);
    expect(find("/shore/issues/nets-and-everything-else-about-fishing")).toEqual(["Nets", "The shore"]);
  });

  it("the nearest comes first, and no more than three are named", () => {
    expect(find("/shore/parties/anchor")).toEqual(["Anchor", "Anchors", "Banchor"]);
    expect(find("/shore/parties/banchor")).toEqual(["Banchor", "Anchor", "Anchors"]);
  });

  it("a deal that is not known yet is not among them", () => {
    expect(find("/shore/deals/late")).toEqual(["The shore"]);
  });

  it.each([
    "/shore/issues/nets.csv",
    "/embed/shore/issues/nets",
    "/words/shore/issues/nets",
    "/shore/issues/nets/at/2031-05-01",
  ])("whatever form of its page the address asks for: %s", (path) => {
    expect(find(path)).toEqual(["Nets", "The shore"]);
  });
});

describe("the negotiation that an address begins with", () => {
  it.each([
    ["/lake/nowhere", "lake"],
    ["/embed/lake/nowhere", "lake"],
    ["/words/pier-2031", "pier-2031"],
    ["/lakes/nowhere", undefined],
    ["/", undefined],
  ])("of %s is %s", (path, id) => {
    expect(findOwnNegotiation([pier, lake], path)?.id).toBe(id);
  });
});

describe("a comparison of three", () => {
  it("is found if each is near, a deal and the status quo too", () => {
    expect(findNearestComparison(pier, ["AMBER", "basal", "deal.truc"])).toEqual({
      href: "/pier-2031/compare/amber/basalt/deal.truce",
      name: "Amber, Basalt and Truce",
      what: "compared",
    });
  });

  it("is none of four, and none of one", () => {
    const wide = buildNegotiation({ parties: ["amber", "basalt", "cedar", "dolomite"] });
    expect(findNearestComparison(wide, ["amber", "basalt", "cedar", "dolomite"])).toBeUndefined();
    expect(findNearestComparison(wide, ["amber"])).toBeUndefined();
  });
});
