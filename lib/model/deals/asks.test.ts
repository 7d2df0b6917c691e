import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Question } from "../../schema/issue";
import { buildNegotiation } from "../../testing/build-negotiation";
import { buildQuestion, compass } from "../../testing/build-question";
import type { StatementSketch } from "../../testing/build-statement";
import { fleet, opening } from "../../testing/value-questions";
import { getDayBefore } from "../../text/calendar";
import type { Span } from "../scale";
import { deriveStance, unfiltered } from "../stance";
import { getStanceTable } from "../stance-table";
import {
  type Ask,
  askLabels,
  countSteps,
  countStepsAsked,
  getDistance,
  getOtherIfCounted,
  getWeighingDate,
  listAsked,
  listOmissions,
  restsOnReport,
  weighTerm,
  weighTerms,
} from "./asks";
import { listPutAnswers } from "./terms";

const at = (from: number, to = from): Span => ({ from, to });
const asOf = "2031-05-01";

function weigh(question: Question, span: Span, party = "amber", date = asOf): Ask {
  return weighTerm({ question, span }, party, { get: (_, id) => deriveStance(question, id, date) });
}

/** An ask with its red lines as places: statements built twice are not one object. */
function placeLines(ask: Ask) {
  return ask.kind === "crosses" ? { ...ask, lines: ask.lines.map((line) => line.place) } : ask;
}

const place = fc.integer({ min: 0, max: compass.length - 1 });
const span = fc.tuple(place, place).map(([a, b]) => at(Math.min(a, b), Math.max(a, b)));

/** Up to five statements of two parties, newest first, on the record and reported, with red lines among them. */
const statements = fc
  .array(
    fc.record({
      party: fc.constantFrom("amber", "basalt"),
      day: fc.integer({ min: 1, max: 28 }),
      evidence: fc.constantFrom("on-record" as const, "document" as const, "anonymous" as const, "summary" as const),
      holds: span,
      rulesOut: fc.option(place),
    }),
    { maxLength: 5 },
  )
  .map((all) =>
    all
      .toSorted((a, b) => b.day - a.day)
      .map(({ day, holds, rulesOut, evidence, party }): StatementSketch => {
        const onRecord = evidence === "on-record" || evidence === "document";
        const outside = rulesOut !== null && (rulesOut < holds.from || rulesOut > holds.to);
        const option = rulesOut === null ? undefined : compass[rulesOut];
        return {
          party,
          evidence,
          date: `2031-04-${String(day).padStart(2, "0")}`,
          holds:
            holds.from === holds.to
              ? (compass[holds.from] ?? "")
              : [compass[holds.from] ?? "", compass[holds.to] ?? ""],
          ...(onRecord && outside && option && { rulesOut: [option] }),
        };
      }),
  );

describe("what a term asks of a party", () => {
  it("is “within” where the term is the party’s own position", () => {
    const question = buildQuestion({ statements: [{ holds: "east" }] });
    expect(weigh(question, at(2))).toMatchObject({ kind: "within", partly: false, restsOnReport: false });
  });

  it("is counted along the scale, from the nearest point of one to the nearest point of the other", () => {
    const question = buildQuestion({ statements: [{ holds: ["north", "north-east"] }] });
    expect(weigh(question, at(3, 4))).toMatchObject({ kind: "beyond", steps: 2 });
  });

  it("is within at its nearest point where a range meets the stance, and says that it reaches beyond", () => {
    const question = buildQuestion({ statements: [{ holds: "east" }] });
    expect(weigh(question, at(2, 4))).toMatchObject({ kind: "within", partly: true });
  });

  it("crosses a red line where the party itself called the term unacceptable, with the words and the steps", () => {
    const question = buildQuestion({ statements: [{ holds: "north", rulesOut: ["south"] }] });
    expect(weigh(question, at(4))).toMatchObject({
      kind: "crosses",
      partly: false,
      steps: 4,
      lines: [{ place: 4, statement: { quote: { exact: "That we shall never accept." } } }],
    });
  });

  it("crosses a red line in part where the term also allows what was not ruled out", () => {
    const question = buildQuestion({ statements: [{ holds: "north", rulesOut: ["south"] }] });
    expect(weigh(question, at(3, 4))).toMatchObject({ kind: "crosses", partly: true, steps: 3 });
  });

  it("crosses a red line of a party without a position, and then counts no steps", () => {
    const question = buildQuestion({ statements: [{ rulesOut: ["south"] }] });
    expect(weigh(question, at(4))).toMatchObject({ kind: "crosses", steps: undefined });
    expect(weigh(question, at(0))).toEqual({ kind: "no-position" });
  });

  it("rests on a report only where nothing is on the record", () => {
    const report: StatementSketch = { evidence: "anonymous", date: "2031-03-02", holds: "south" };
    const alone = buildQuestion({ statements: [report] });
    expect(weigh(alone, at(4))).toMatchObject({ kind: "within", restsOnReport: true, ifReportsCounted: undefined });
    const beside = buildQuestion({ statements: [report, { holds: "north" }] });
    expect(weigh(beside, at(4))).toMatchObject({
      kind: "beyond",
      steps: 4,
      restsOnReport: false,
      ifReportsCounted: { kind: "same" },
    });
  });

  it("crosses all that it says where each part of it was ruled out", () => {
    const question = buildQuestion({ statements: [{ holds: "north", rulesOut: ["south-east", "south"] }] });
    expect(weigh(question, at(3, 4))).toMatchObject({ kind: "crosses", partly: false, steps: 3 });
    expect(placeLines(weigh(question, at(2, 4)))).toMatchObject({ partly: true, steps: 2, lines: [3, 4] });
  });

  it("rests on no report where there is none", () => {
    const silent = buildQuestion({ statements: [{ rulesOut: ["south"] }] });
    expect(weigh(silent, at(4))).toMatchObject({ restsOnReport: false, ifReportsCounted: undefined });
    const stated = buildQuestion({ statements: [{ holds: "south" }] });
    expect(weigh(stated, at(4))).toMatchObject({ restsOnReport: false, ifReportsCounted: undefined });
  });

  it("is measured from the nearest of two positions that cannot both hold", () => {
    const question = buildQuestion({
      statements: [
        { id: "newer", date: "2031-03-02", holds: "north", keeps: ["older"], contested: true },
        { id: "older", holds: "south" },
      ],
    });
    expect(weigh(question, at(2))).toMatchObject({ kind: "beyond", steps: 2 });
  });

  it("never counts more steps than the scale has, nor fewer than one", () => {
    fc.assert(
      fc.property(statements, span, (sketches, term) => {
        const ask = weigh(buildQuestion({ statements: sketches }), term);
        if (ask.kind === "beyond") {
          expect(ask.steps).toBeGreaterThanOrEqual(1);
          expect(ask.steps).toBeLessThanOrEqual(compass.length - 1);
        }
        if (ask.kind === "crosses" && ask.steps !== undefined)
          expect(ask.steps).toBeLessThanOrEqual(compass.length - 1);
      }),
    );
  });

  it("is never within, nor beyond, for a party without statements", () => {
    fc.assert(
      fc.property(statements, span, (sketches, term) => {
        expect(weigh(buildQuestion({ statements: sketches }), term, "cinder")).toEqual({ kind: "no-position" });
      }),
    );
  });

  it("is changed by nothing that became public on the day of the deal or later", () => {
    fc.assert(
      fc.property(statements, statements, span, fc.integer({ min: 2, max: 28 }), (sketches, later, term, day) => {
        const deal = { date: `2031-04-${String(day).padStart(2, "0")}` };
        const before = sketches.filter(({ date = "" }) => date < deal.date);
        const after = later.filter(({ date = "" }) => date >= deal.date);
        const ask = (all: StatementSketch[]) =>
          weigh(buildQuestion({ statements: all }), term, "amber", getWeighingDate(deal));
        const known = ask(before);
        const more = ask([...after, ...before]);
        expect(placeLines(more)).toEqual(placeLines(known));
      }),
    );
  });

  it("of no kind is left without words", () => {
    fc.assert(
      fc.property(statements, span, (sketches, term) => {
        const { kind } = weigh(buildQuestion({ statements: sketches }), term);
        expect(askLabels.filter((words) => words.kind === kind)).toHaveLength(1);
      }),
    );
  });
});

describe("what a deal asks of its own proposer, and of those in whose favour it is", () => {
  const negotiation = buildNegotiation({
    parties: ["amber", "basalt", { id: "cinder", role: "mediator" }],
    questions: [
      {
        id: "course",
        statements: [
          { party: "basalt", holds: "south-east", rulesOut: ["north"] },
          { party: "amber", holds: "east", rulesOut: ["south"] },
        ],
      },
      {
        id: "colour",
        kind: "unordered",
        options: ["red", "green"],
        statements: [{ holds: "red" }],
      },
    ],
    deals: [
      {
        proposedBy: ["basalt"],
        terms: [
          { id: "a", question: "course", position: "north-east", gives: ["basalt"], gets: ["amber"] },
          { id: "b", question: "course", position: "south", gives: ["basalt"], gets: ["amber"] },
          { id: "c", question: "course", position: "south-east", gives: ["amber"], gets: ["amber", "basalt"] },
          { id: "d", question: "course", position: "north", gives: ["basalt"], gets: ["basalt"] },
          { id: "e", question: "colour", position: "green", gets: ["amber"] },
        ],
      },
    ],
  });
  const [deal] = negotiation.deals;
  if (!deal) throw new Error("no deal");
  const stances = getStanceTable(negotiation, getWeighingDate(deal), unfiltered);
  const weighed = weighTerms(listPutAnswers(negotiation, deal, asOf), listAsked(negotiation.parties, deal), stances);
  const asksOf = (party: string) =>
    weighed.map(({ asks }) => asks.filter((one) => one.party.id === party).map(({ ask }) => placeLines(ask)));

  it("is nothing of the party that proposed it, even across its own red line", () => {
    const offer = { kind: "own-offer", restsOnReport: false, ifReportsCounted: undefined };
    expect(asksOf("basalt").flat()).toEqual([
      { ...offer, steps: 2 },
      { ...offer, steps: 1 },
      { ...offer, steps: 0 },
      { ...offer, steps: 3 },
      { ...offer, steps: undefined },
    ]);
  });

  it("is the own offer of whoever proposed a term, where that is not who proposed the deal", () => {
    const on = (proposedBy: string[] | undefined) => {
      const built = buildNegotiation({
        questions: [{ statements: [{ holds: "north" }, { party: "basalt", holds: "north" }] }],
        deals: [
          {
            proposedBy: ["basalt"],
            terms: [{ question: "course", position: "east", ...(proposedBy && { proposedBy }) }],
          },
        ],
      });
      const own = built.deals.flatMap((one) => listPutAnswers(built, one, asOf));
      return weighTerms(own, built.parties, getStanceTable(built, asOf, unfiltered))[0]?.asks.map(
        ({ ask }) => ask.kind,
      );
    };
    expect(on(undefined)).toEqual(["beyond", "own-offer"]);
    expect(on(["amber"])).toEqual(["own-offer", "beyond"]);
    expect(on([])).toEqual(["beyond", "beyond"]);
  });

  it("is more than it asked where the party gets and does not give, but a red line goes first", () => {
    expect(asksOf("amber").flat().slice(0, 4)).toMatchObject([
      { kind: "more-than-asked", steps: 1 },
      { kind: "crosses", lines: [4] },
      { kind: "beyond", steps: 1 },
      { kind: "beyond", steps: 2 },
    ]);
  });

  it("is more than it asked on the far side of its stance alone, seen from those who give or from the status quo", () => {
    const ask = (position: string, giver?: string) => {
      const built = buildNegotiation({
        questions: [
          {
            id: "course",
            options: ["north", { id: "north-east", statusQuo: true }, "east", "south-east", "south"],
            statements: [{ holds: "south-east" }, ...(giver ? [{ party: "basalt", holds: giver }] : [])],
          },
        ],
        deals: [{ terms: [{ question: "course", position, gives: ["basalt"], gets: ["amber"] }] }],
      });
      const own = built.deals.flatMap((one) => listPutAnswers(built, one, asOf));
      return weighTerms(own, built.parties, getStanceTable(built, asOf, unfiltered))[0]?.asks[0]?.ask.kind;
    };
    expect(ask("south", "north")).toBe("more-than-asked");
    // Two steps short of what amber asked, whatever it gets by it.
    expect(ask("north-east", "north")).toBe("beyond");
    // The one who gives is already there.
    expect(ask("south", "south")).toBe("beyond");
    expect(ask("south")).toBe("more-than-asked");
    expect(ask("north")).toBe("beyond");
  });

  it("is never more than it asked where options have no order", () => {
    expect(asksOf("amber").flat()[4]).toMatchObject({ kind: "beyond" });
  });

  it("is nothing of the parties that it does not bind: by default those that need not agree", () => {
    expect(asksOf("cinder").flat()).toEqual([]);
    const bound = (binds: NonNullable<typeof deal.binds>) =>
      listAsked(negotiation.parties, { ...deal, binds }).map(({ id }) => id);
    expect(bound(negotiation.parties.filter(({ id }) => id !== "basalt").map(({ id }) => id))).toEqual([
      "amber",
      "cinder",
    ]);
    expect(listAsked(negotiation.parties).map(({ id }) => id as string)).toEqual(["amber", "basalt"]);
  });

  it("requires no steps of a proposer or of the one who gets more, so none are drawn", () => {
    expect(weighed.map(({ asks }) => asks.map(({ ask }) => countStepsAsked(ask)))).toEqual([
      [undefined, undefined],
      [2, undefined],
      [1, undefined],
      [2, undefined],
      [1, undefined],
    ]);
  });
});

describe("more than a party asked", () => {
  /** What a term in favour of amber, which others give, asks of amber. */
  const ask = (holds: string, position: number, giver?: string, statusQuo?: string) => {
    const question = buildQuestion({
      options: compass.map((id) => ({ id, ...(id === statusQuo && { statusQuo: true }) })),
      statements: [{ holds }, ...(giver ? [{ party: "basalt", holds: giver }] : [])],
    });
    const offer = { by: [], gives: ["basalt"], favours: ["amber"], reported: false };
    const stances = { get: (_: Question, id: string) => deriveStance(question, id, asOf) };
    return weighTerm({ question, span: at(position), offer }, "amber", stances).kind;
  };

  it("is past its stance, as seen from whoever gives, in either direction along the scale", () => {
    expect(ask("south-east", 4, "north")).toBe("more-than-asked");
    expect(ask("north-east", 0, "south")).toBe("more-than-asked");
    expect(ask("north-east", 2, "south")).toBe("beyond");
    expect(ask("south-east", 2, "north")).toBe("beyond");
  });

  it("is so too where those who give want what the party asked, but not where they want more of it", () => {
    expect(ask("south-east", 4, "south-east")).toBe("more-than-asked");
    expect(ask("north-east", 0, "north-east")).toBe("more-than-asked");
    expect(ask("south-east", 4, "south")).toBe("beyond");
    expect(ask("north-east", 0, "north")).toBe("beyond");
  });

  it("is seen from the status quo where those who give hold nothing, even if that is the first option", () => {
    expect(ask("south-east", 4, undefined, "north")).toBe("more-than-asked");
    expect(ask("north-east", 0, undefined, "north")).toBe("beyond");
    expect(ask("north-east", 0, undefined, "north-east")).toBe("more-than-asked");
  });

  it("is not to be known where those who give hold nothing and nothing is the status quo", () => {
    expect(ask("south-east", 4)).toBe("beyond");
    expect(ask("north-east", 0)).toBe("beyond");
  });
});

describe("what a term asks on an amount or a date", () => {
  const boats = (...statements: StatementSketch[]) => buildQuestion(fleet({ statements }));
  const find = (question: Question, value: string) => question.options.findIndex(({ id }) => id === value);
  const ask = (question: Question, value: string) => weigh(question, at(find(question, value)));

  it("lies above or below the stance, by an amount", () => {
    const question = boats({ holds: { from: 400 } }, { party: "basalt", holds: { from: 250 } });
    expect(ask(question, "1000")).toMatchObject({ steps: 600, side: { direction: "above", limit: false } });
    expect(ask(question, "250")).toMatchObject({ steps: 150, side: { direction: "below", limit: false } });
    expect(ask(question, "400")).toEqual({
      kind: "within",
      partly: false,
      restsOnReport: false,
      ifReportsCounted: undefined,
    });
  });

  it("lies beyond a limit where the stance ends in one, and not at its other end", () => {
    const most = boats({ holds: { atMost: 400 } }, { party: "basalt", holds: { from: 500 } });
    expect(ask(most, "500")).toMatchObject({ steps: 100, side: { direction: "above", limit: true } });
    const least = boats({ holds: { atLeast: 400 } }, { party: "basalt", holds: { from: 250 } });
    expect(ask(least, "250")).toMatchObject({ steps: 150, side: { direction: "below", limit: true } });
    const between = boats({ holds: { from: 300, to: 400 } }, { party: "basalt", holds: { from: 500 } });
    expect(ask(between, "500")).toMatchObject({ steps: 100, side: { direction: "above", limit: false } });
    expect(ask(between, "0")).toMatchObject({ steps: 300, side: { direction: "below", limit: false } });
  });

  it("lies beyond the limit of the nearer of two positions that cannot both hold", () => {
    const question = boats(
      { id: "newer", date: "2031-03-02", holds: { atMost: 250 }, keeps: ["older"], contested: true },
      { id: "older", holds: { from: 600 } },
      { party: "basalt", holds: { from: 550 } },
    );
    expect(ask(question, "550")).toMatchObject({ steps: 50, side: { direction: "below", limit: false } });
    const open = boats(
      { id: "newer", date: "2031-03-02", holds: { atMost: 250 }, keeps: ["older"], contested: true },
      { id: "older", holds: { from: 900 } },
      { party: "basalt", holds: { from: 300 } },
    );
    expect(ask(open, "300")).toMatchObject({ steps: 50, side: { direction: "above", limit: true } });
  });

  it("lies between two days, which are kept, since months differ in length", () => {
    const question = buildQuestion(
      opening({ statements: [{ holds: { from: "2032-03-01" } }, { party: "basalt", holds: { from: "2032-02-01" } }] }),
    );
    const [march, february] = [find(question, "2032-03-01"), find(question, "2032-02-01")];
    expect(weigh(question, at(february))).toMatchObject({
      kind: "beyond",
      steps: 29,
      between: { from: february, to: march },
      side: { direction: "below", limit: false },
    });
  });

  it("has no side on a scale of options", () => {
    expect(weigh(buildQuestion({ statements: [{ holds: "north" }] }), at(2))).toEqual({
      kind: "beyond",
      steps: 2,
      restsOnReport: false,
      ifReportsCounted: undefined,
    });
  });
});

describe("the distance of a result", () => {
  it("is none where the two meet, one where options have no order, and unknown where there is nothing to compare", () => {
    expect(countSteps({ kind: "same" })).toBe(0);
    expect(countSteps({ kind: "overlapping" })).toBe(0);
    expect(countSteps({ kind: "apart", steps: 3 })).toBe(3);
    expect(countSteps({ kind: "opposite", steps: 4 })).toBe(4);
    expect(countSteps({ kind: "different" })).toBe(1);
    expect(countSteps({ kind: "not-concerned" })).toBeUndefined();
    expect(countSteps({ kind: "not-comparable" })).toBeUndefined();
  });

  it("has the two days of dates, and nothing besides the steps for anything else", () => {
    expect(getDistance({ kind: "apart", steps: 29, between: at(0, 1) })).toEqual({ steps: 29, between: at(0, 1) });
    expect(Object.keys(getDistance({ kind: "apart", steps: 3 }) ?? {})).toEqual(["steps"]);
    expect(Object.keys(getDistance({ kind: "same" }) ?? {})).toEqual(["steps"]);
    expect(getDistance({ kind: "not-comparable" })).toBeUndefined();
  });
});

describe("what an ask rests on", () => {
  const report: StatementSketch = { evidence: "anonymous", date: "2031-03-02", holds: "south" };
  const stated = buildQuestion({ statements: [report, { holds: "north" }] });
  const both = buildQuestion({ statements: [{ ...report, holds: "north" }, { holds: "north" }] });
  const reported = buildQuestion({ statements: [report] });

  it("is the record, unless there is nothing on it", () => {
    expect(restsOnReport(weigh(stated, at(2)))).toBe(false);
    expect(restsOnReport(weigh(reported, at(2)))).toBe(true);
    expect(restsOnReport(weigh(reported, at(2), "cinder"))).toBe(false);
  });

  it("would be another number of steps if reports counted, or is the same and not worth a word", () => {
    expect(getOtherIfCounted(weigh(stated, at(4)))).toEqual({ kind: "same" });
    expect(getOtherIfCounted(weigh(stated, at(0)))).toEqual({ kind: "opposite", steps: 4 });
    // Two steps from either end.
    expect(getOtherIfCounted(weigh(stated, at(2)))).toBeUndefined();
    expect(getOtherIfCounted(weigh(both, at(0)))).toBeUndefined();
    expect(getOtherIfCounted(weigh(reported, at(2)))).toBeUndefined();
    expect(getOtherIfCounted(weigh(stated, at(2), "cinder"))).toBeUndefined();
  });
});

describe("the steps that a term requires", () => {
  const question = buildQuestion({ statements: [{ holds: "north", rulesOut: ["south"] }] });

  it("are none within a stance, those to it from beyond or across a red line, and unknown without a position", () => {
    expect(countStepsAsked(weigh(question, at(0)))).toBe(0);
    expect(countStepsAsked(weigh(question, at(3)))).toBe(3);
    expect(countStepsAsked(weigh(question, at(4)))).toBe(4);
    expect(countStepsAsked(weigh(question, at(4), "cinder"))).toBeUndefined();
  });
});

describe("the date on which a deal is measured", () => {
  it("is the day before it became known, over the turn of a month and of a leap year", () => {
    expect(getWeighingDate({ date: "2031-05-01" })).toBe("2031-04-30");
    expect(getDayBefore("2032-03-01")).toBe("2032-02-29");
    expect(getDayBefore("2031-01-01")).toBe("2030-12-31");
  });
});

describe("what a deal leaves out", () => {
  it("is every question without a term, in the order of the page", () => {
    const negotiation = buildNegotiation({ questions: [{ id: "course" }, { id: "toll" }, { id: "crew" }] });
    const [, toll] = negotiation.issues[0]?.questions ?? [];
    expect(listOmissions(negotiation, toll ? [{ question: toll }] : []).map(({ id }) => id)).toEqual([
      "course",
      "crew",
    ]);
    expect(listOmissions(negotiation, [])).toHaveLength(3);
  });

  it("measures no party where there are no terms", () => {
    const negotiation = buildNegotiation();
    expect(weighTerms([], negotiation.parties, getStanceTable(negotiation, asOf, unfiltered))).toEqual([]);
  });
});
