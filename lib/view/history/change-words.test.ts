import { describe, expect, it } from "vitest";
import { completeDeal, listKnown } from "../../dataset/complete";
import { type Change, listAllChanges } from "../../model/history/changes";
import { buildDeal } from "../../testing/build-deal";
import { buildNegotiation } from "../../testing/build-negotiation";
import { buildQuestion } from "../../testing/build-question";
import { buildReaction } from "../../testing/build-statement";
import { fleet, opening, wood } from "../../testing/value-questions";
import { describeChange, describeDealChange } from "./change-words";

const north = [{ from: 0, to: 0 }];
const east = [{ from: 2, to: 2 }];
const wide = [{ from: 0, to: 2 }];

describe("a change in words", () => {
  it.each([
    [{ kind: "first", spans: wide }, "first statement on the record: from “north” to “east”"],
    [{ kind: "first", spans: [...north, ...east] }, "first statement on the record: north and east"],
    [
      { kind: "moved", steps: 2, towards: 4, before: north, after: east },
      "moved two steps towards “south”: now east; before, north",
    ],
    [
      { kind: "moved", steps: 1, towards: undefined, before: north, after: east },
      "moved one step: now east; before, north",
    ],
    [
      { kind: "reach", reach: "wider", before: north, after: wide },
      "range widened: now from “north” to “east”; before, north",
    ],
    [
      { kind: "reach", reach: "narrower", before: wide, after: north },
      "range narrowed: now north; before, from “north” to “east”",
    ],
    [
      { kind: "reach", reach: "shifted", before: wide, after: [{ from: 1, to: 3 }] },
      "range shifted, and still meets the former one: now from “north-east” to “south-east”; before, from “north” to “east”",
    ],
    [{ kind: "restated", spans: north }, "restated: north"],
    [{ kind: "restated", spans: north, ruledOut: true }, "red line restated: north"],
    [{ kind: "newly-reported", span: { from: 0, to: 2 } }, "newly reported: from “north” to “east”"],
    [{ kind: "newly-reported", span: { from: 0, to: 0 }, again: true }, "report stands again: north"],
    [
      { kind: "first", spans: [{ from: 0, to: 0 }], conditions: ["the toll falls"] },
      "first statement on the record: north; depends on: the toll falls",
    ],
    [{ kind: "report-lapsed", span: { from: 2, to: 2 } }, "report no longer stands: east"],
    [{ kind: "answered", span: { from: 2, to: 2 }, answer: "confirmed" }, "report confirmed by the party: east"],
    [{ kind: "answered", span: { from: 2, to: 2 }, answer: "denied" }, "report denied by the party: east"],
    [{ kind: "answered", span: { from: 2, to: 2 }, answer: "doubted" }, "report doubted by the party: east"],
    [
      { kind: "answered", span: { from: 2, to: 2 }, answer: "silent" },
      "report neither confirmed nor denied by the party: east",
    ],
    [{ kind: "condition-added", condition: "the toll falls" }, "condition added: the toll falls"],
    [{ kind: "condition-dropped", condition: "the toll falls" }, "condition no longer made: the toll falls"],
    [{ kind: "red-line-drawn", place: 4 }, "red line drawn: south"],
    [{ kind: "red-line-taken-back", place: 4 }, "red line no longer stands: south"],
    [{ kind: "declined", place: 4 }, "declined as offered, which does not rule it out: south"],
    [{ kind: "declined-no-longer", place: 4 }, "no longer declined: south"],
    [{ kind: "contested" }, "contested: statements that cannot both hold"],
    [{ kind: "settled" }, "no longer contested"],
    [{ kind: "agreed", deal: "Truce", spans: north }, "agreed in Truce: north"],
    [{ kind: "agreement-ended", deal: "Truce" }, "no longer bound by Truce"],
  ] as [Change, string][])("%j reads “%s”", (change, words) => {
    expect(describeChange(buildQuestion(), change)).toBe(words);
  });
});

describe("what became known of a deal", () => {
  const deal = completeDeal(buildDeal({ terms: [{ id: "a" }, { id: "b" }] }), listKnown({ parties: [], sources: [] }));
  const { parties } = buildNegotiation();
  const tell = (
    first: boolean,
    terms: string[],
    reactions: Parameters<typeof buildReaction>[0][] = [],
    date = "2031-04-01",
  ) =>
    describeDealChange(
      { kind: "deal", date, deal, first, terms, stages: [], reactions: reactions.map(buildReaction) },
      parties,
    );

  it("is the deal with its terms, or terms that came later", () => {
    expect(tell(true, ["a", "b"])).toEqual(["became known (published), with two terms"]);
    expect(tell(true, ["a"])).toEqual(["became known (published), with one term"]);
    expect(tell(false, ["b"], [], "2031-04-02")).toEqual(["one further term became known"]);
    expect(tell(false, ["a", "b"], [], "2031-04-02")).toEqual(["two further terms became known"]);
  });

  it("is terms, and not further ones, where the deal had become known without any", () => {
    const [bare] = buildNegotiation({ deals: [{ date: "2031-04-01", terms: [{ date: "2031-04-05" }] }] }).deals;
    if (!bare) throw new Error("there is no deal");
    const change = { kind: "deal" as const, deal: bare, stages: [], reactions: [] };
    expect(describeDealChange({ ...change, date: "2031-04-01", first: true, terms: [] }, parties)).toEqual([
      "became known (published), with no terms",
    ]);
    expect(describeDealChange({ ...change, date: "2031-04-05", first: false, terms: ["term-1"] }, parties)).toEqual([
      "one term became known",
    ]);
  });

  it("is each later stage that it reached, and who did it", () => {
    const negotiation = buildNegotiation({
      deals: [
        {
          stage: "tabled",
          history: [
            { stage: "tabled" },
            { stage: "accepted", by: ["amber"], date: "2031-04-02" },
            { stage: "signed", date: "2031-04-05" },
            { stage: "lapsed", date: "2031-04-05" },
          ],
        },
      ],
    });
    const log = listAllChanges(negotiation).flatMap((change) =>
      change.kind === "deal" ? [[change.date, ...describeDealChange(change, negotiation.parties)]] : [],
    );
    expect(log).toEqual([
      ["2031-04-01", "became known (tabled), with one term"],
      ["2031-04-02", "accepted by Amber"],
      ["2031-04-05", "signed by Amber and Basalt", "lapsed"],
    ]);
  });

  it("is how a party answered it, each answer once", () => {
    expect(tell(false, [], [{}, { party: "basalt", kind: "doubted" }, {}])).toEqual([
      "denied by Amber (The harbour master)",
      "doubted by Basalt (The harbour master)",
    ]);
    expect(tell(true, ["a"], [{ party: "stranger" }])).toEqual([
      "became known (published), with one term",
      "denied by stranger (The harbour master)",
    ]);
  });
});

describe("a change of a value in words", () => {
  const boats = buildQuestion(fleet({ statements: [{ holds: { from: 350 } }] }));
  const [low, high] = [[{ from: 1, to: 1 }], [{ from: 2, to: 2 }]];

  it("is a move up or down by an amount", () => {
    expect(describeChange(boats, { kind: "moved", steps: 50, towards: 3, before: low, after: high })).toBe(
      "moved up by 50 boats: now 350 boats; before, 300 boats",
    );
    expect(describeChange(boats, { kind: "moved", steps: 50, towards: 0, before: high, after: low })).toBe(
      "moved down by 50 boats: now 300 boats; before, 350 boats",
    );
  });

  it("is a move to a later or an earlier day", () => {
    const moved = { kind: "moved" as const, steps: 365, between: { from: 0, to: 1 }, before: [{ from: 0, to: 0 }] };
    expect(describeChange(buildQuestion(opening()), { ...moved, towards: 2, after: [{ from: 1, to: 1 }] })).toBe(
      "moved twelve months later: now 1 January 2032; before, 1 January 2031",
    );
  });

  it("is no move where options have no order", () => {
    expect(
      describeChange(buildQuestion(wood()), { kind: "moved", steps: 1, towards: undefined, before: low, after: high }),
    ).toBe("changed: now elm; before, larch");
  });

  it("names a limit that is ruled out once", () => {
    expect(describeChange(boats, { kind: "red-line-drawn", place: 3, limit: { above: 600 } })).toBe(
      "red line drawn: more than 600 boats",
    );
  });
});
