import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { listPlacedQuestions, type Negotiation } from "../../dataset/negotiation";
import type { FolderSketch } from "../../testing/build-folder";
import { buildNegotiation } from "../../testing/build-negotiation";
import { compass } from "../../testing/build-question";
import type { StatementSketch } from "../../testing/build-statement";
import { fleet, wood } from "../../testing/value-questions";
import { deriveStance } from "../stance";
import {
  type Change,
  changeRules,
  type LoggedChange,
  listAllChanges,
  listChangeDates,
  listChanges,
  measureNet,
} from "./changes";

function build(statements: StatementSketch[], rest: FolderSketch = {}): Negotiation {
  return buildNegotiation({ questions: [{ statements }], ...rest });
}

/** What changed on a day in Amber's stance, without what the words of it do not need. */
function changesOn(negotiation: Negotiation, date: string): Change[] {
  return listAllChanges(negotiation).flatMap((change) =>
    change.kind === "stance" && change.date === date && change.party.id === "amber" ? change.changes : [],
  );
}

const kindsOn = (negotiation: Negotiation, date: string) => changesOn(negotiation, date).map(({ kind }) => kind);

describe("what changed from one day to the next", () => {
  it("is a first statement where nothing was on the record before, whatever was reported", () => {
    const negotiation = build([
      { date: "2031-03-02", holds: "north" },
      { date: "2031-03-01", evidence: "anonymous", holds: "south" },
    ]);
    expect(kindsOn(negotiation, "2031-03-01")).toEqual(["newly-reported"]);
    expect(kindsOn(negotiation, "2031-03-02")).toEqual(["first", "report-lapsed"]);
  });

  it("is a move of as many steps as lie between the nearest points, towards the end that it went to", () => {
    const negotiation = build([
      { date: "2031-03-03", holds: "north" },
      { date: "2031-03-02", holds: ["east", "south"] },
      { date: "2031-03-01", holds: "north" },
    ]);
    expect(changesOn(negotiation, "2031-03-02")).toMatchObject([{ kind: "moved", steps: 2, towards: 4 }]);
    expect(changesOn(negotiation, "2031-03-03")).toMatchObject([{ kind: "moved", steps: 2, towards: 0 }]);
  });

  it("is a move towards neither end where a contested stance went in between", () => {
    const negotiation = build([
      { date: "2031-03-03", holds: "east" },
      { id: "b", date: "2031-03-02", holds: "south", keeps: ["a"], contested: true },
      { id: "a", date: "2031-03-01", holds: "north" },
    ]);
    expect(kindsOn(negotiation, "2031-03-02")).toEqual(["reach", "contested"]);
    expect(changesOn(negotiation, "2031-03-03")).toMatchObject([
      { kind: "moved", steps: 2, towards: undefined },
      { kind: "settled" },
    ]);
  });

  it("is a wider, a narrower or a shifted range where the old one and the new one meet", () => {
    const negotiation = build([
      { date: "2031-03-04", holds: ["north-east", "east"] },
      { date: "2031-03-03", holds: ["north", "north-east"] },
      { date: "2031-03-02", holds: ["north", "east"] },
      { date: "2031-03-01", holds: "north" },
    ]);
    const reach = (date: string) => changesOn(negotiation, date).map((one) => one.kind === "reach" && one.reach);
    expect(reach("2031-03-02")).toEqual(["wider"]);
    expect(reach("2031-03-03")).toEqual(["narrower"]);
    expect(reach("2031-03-04")).toEqual(["shifted"]);
  });

  it("is a restatement where newer words say the same, of a position as of a red line", () => {
    const negotiation = build([
      { date: "2031-03-04", rulesOut: ["south"] },
      { date: "2031-03-03", rulesOut: ["south"] },
      { date: "2031-03-02", holds: "north" },
      { date: "2031-03-01", holds: "north" },
    ]);
    expect(kindsOn(negotiation, "2031-03-02")).toEqual(["restated"]);
    expect(kindsOn(negotiation, "2031-03-03")).toEqual(["red-line-drawn"]);
    expect(changesOn(negotiation, "2031-03-04")).toMatchObject([{ kind: "restated", ruledOut: true }]);
  });

  it("is what the party itself says of a report about it, on the day it first says so", () => {
    const negotiation = build([
      {
        date: "2031-03-01",
        evidence: "anonymous",
        holds: "south",
        reactions: [
          { date: "2031-03-02", kind: "doubted" },
          { date: "2031-03-03", kind: "denied" },
          { date: "2031-03-04", kind: "denied" },
          { party: "basalt", date: "2031-03-05", kind: "confirmed" },
        ],
      },
    ]);
    expect(changesOn(negotiation, "2031-03-02")).toMatchObject([{ kind: "answered", answer: "doubted" }]);
    expect(changesOn(negotiation, "2031-03-03")).toMatchObject([{ kind: "answered", answer: "denied" }]);
    expect(changesOn(negotiation, "2031-03-04"), "said again").toEqual([]);
  });

  it("is a report denied on the very day it was made, too", () => {
    const negotiation = build([
      {
        date: "2031-03-01",
        evidence: "anonymous",
        holds: "south",
        reactions: [{ date: "2031-03-01", kind: "denied" }],
      },
    ]);
    expect(changesOn(negotiation, "2031-03-01")).toMatchObject([
      { kind: "newly-reported" },
      { kind: "answered", answer: "denied" },
    ]);
  });

  it("is an older report that stands again, which is not newly reported", () => {
    const negotiation = build([
      { date: "2031-03-03", holds: "east", keeps: ["rumour"] },
      { date: "2031-03-02", holds: "north" },
      { id: "rumour", date: "2031-03-01", evidence: "anonymous", holds: "south" },
    ]);
    expect(kindsOn(negotiation, "2031-03-02")).toEqual(["first", "report-lapsed"]);
    expect(changesOn(negotiation, "2031-03-01")).toEqual([{ kind: "newly-reported", span: { from: 4, to: 4 } }]);
    expect(changesOn(negotiation, "2031-03-03")).toContainEqual({
      kind: "newly-reported",
      span: { from: 4, to: 4 },
      again: true,
    });
  });

  it("is a condition added or dropped, and a red line taken back", () => {
    const negotiation = build([
      { date: "2031-03-03", holds: "south" },
      { date: "2031-03-02", holds: "north" },
      { date: "2031-03-01", holds: "north", condition: "the tide is in", rulesOut: ["south"] },
    ]);
    expect(changesOn(negotiation, "2031-03-01")).toMatchObject([
      { kind: "first", conditions: ["the tide is in"] },
      { kind: "red-line-drawn", place: 4 },
    ]);
    expect(kindsOn(negotiation, "2031-03-02")).toEqual(["restated", "condition-dropped"]);
    expect(kindsOn(negotiation, "2031-03-03")).toEqual(["moved", "red-line-taken-back"]);
  });

  it("is what the party declines as offered, until it takes it or rules it out", () => {
    const negotiation = build([
      { id: "yes", date: "2031-03-04", holds: "north" },
      { date: "2031-03-03", rulesOut: ["south"] },
      { date: "2031-03-02", rejects: ["north", "south"] },
    ]);
    expect(changesOn(negotiation, "2031-03-02")).toEqual([
      { kind: "declined", place: 0 },
      { kind: "declined", place: 4 },
    ]);
    expect(kindsOn(negotiation, "2031-03-03")).toEqual(["red-line-drawn"]);
    expect(kindsOn(negotiation, "2031-03-04")).toEqual(["first", "declined-no-longer"]);
  });

  it("is a move towards neither end where the options have no order", () => {
    const negotiation = buildNegotiation({
      questions: [
        wood({
          statements: [
            { date: "2031-03-02", holds: "oak" },
            { date: "2031-03-01", holds: "elm" },
          ],
        }),
      ],
    });
    expect(changesOn(negotiation, "2031-03-02")).toMatchObject([{ kind: "moved", towards: undefined }]);
  });

  it("is one red line where every value beyond a limit is ruled out, and one for each limit", () => {
    const negotiation = buildNegotiation({
      questions: [
        fleet({
          statements: [
            { date: "2031-03-04", holds: { from: 900 } },
            { date: "2031-03-03", rulesOut: [{ below: 200 }] },
            { date: "2031-03-02", rulesOut: [{ above: 600 }] },
            { party: "basalt", date: "2031-03-01", holds: { from: 700, to: 800 } },
          ],
        }),
      ],
    });
    expect(changesOn(negotiation, "2031-03-02")).toMatchObject([{ kind: "red-line-drawn", limit: { above: 600 } }]);
    expect(changesOn(negotiation, "2031-03-03")).toMatchObject([{ kind: "red-line-drawn", limit: { below: 200 } }]);
    expect(changesOn(negotiation, "2031-03-04")).toMatchObject([
      { kind: "first" },
      { kind: "red-line-taken-back", limit: { above: 600 } },
    ]);
  });

  it("names the statements of that day that caused it, those of the party alone", () => {
    const negotiation = build([
      { id: "third", date: "2031-03-02", rulesOut: ["south"] },
      { id: "second", date: "2031-03-02", holds: "east" },
      { id: "other", party: "basalt", date: "2031-03-02", holds: "north" },
      { id: "first", date: "2031-03-01", holds: "north" },
    ]);
    const log = listAllChanges(negotiation).map((change) =>
      change.kind === "stance" ? `${change.date} ${change.party.id}: ${change.statements.join(", ")}` : "",
    );
    expect(log).toEqual(["2031-03-01 amber: first", "2031-03-02 amber: third, second", "2031-03-02 basalt: other"]);
    expect(listChangeDates(listAllChanges(negotiation))).toEqual([
      { date: "2031-03-01", count: 1 },
      { date: "2031-03-02", count: 2 },
    ]);
  });

  it("is a stage that a deal reaches, on its day alone", () => {
    const negotiation = build([], {
      deals: [
        {
          date: "2031-04-01",
          history: [
            { stage: "tabled" },
            { stage: "rejected", date: "2031-04-05", by: ["basalt"] },
            { stage: "lapsed", date: "2031-04-09" },
          ],
        },
      ],
    });
    const stages = listAllChanges(negotiation).map((change) =>
      change.kind === "deal" ? [change.date, ...change.stages.map(({ stage }) => stage)] : [],
    );
    expect(stages).toEqual([["2031-04-01"], ["2031-04-05", "rejected"], ["2031-04-09", "lapsed"]]);
  });

  it("is a deal that becomes known, a term that does later, and an answer to it", () => {
    const negotiation = build([], {
      deals: [
        {
          date: "2031-04-01",
          reactions: [{ date: "2031-04-03", kind: "denied" }],
          terms: [
            { question: "course", position: "south" },
            { question: "course", position: "south", date: "2031-04-02" },
          ],
        },
      ],
    });
    const deals = listAllChanges(negotiation).flatMap((change) =>
      change.kind === "deal" ? [[change.date, change.first, change.terms.length, change.reactions.length]] : [],
    );
    expect(deals).toEqual([
      ["2031-04-01", true, 1, 0],
      ["2031-04-02", false, 1, 0],
      ["2031-04-03", false, 0, 1],
    ]);
  });
});

/** Any history of two parties, newest first. */
const history: fc.Arbitrary<StatementSketch[]> = fc
  .array(
    fc.record({
      party: fc.constantFrom("amber", "basalt"),
      day: fc.integer({ min: 1, max: 12 }),
      evidence: fc.constantFrom("on-record" as const, "document" as const, "summary" as const, "anonymous" as const),
      from: fc.integer({ min: 0, max: 4 }),
      width: fc.integer({ min: 0, max: 2 }),
      condition: fc.boolean(),
      rulesOut: fc.boolean(),
      answer: fc.constantFrom(
        undefined,
        "denied" as const,
        "doubted" as const,
        "confirmed" as const,
        "silent" as const,
      ),
    }),
    { maxLength: 9 },
  )
  .map((drafts) =>
    drafts
      .toSorted((a, b) => b.day - a.day)
      .map(({ party, day, evidence, from, width, condition, rulesOut, answer }): StatementSketch => {
        const to = Math.min(4, from + width);
        const place = (at: number) => compass[at] ?? "";
        const onRecord = evidence === "on-record" || evidence === "document";
        return {
          party,
          evidence,
          date: writeDay(day),
          holds: to > from ? [place(from), place(to)] : place(from),
          ...(condition && { condition: "the tide is in" }),
          // Nobody rules out what the same words hold.
          ...(rulesOut && onRecord && from > 0 && { rulesOut: [place(0)] }),
          ...(answer && !onRecord && { reactions: [{ kind: answer, date: writeDay(Math.min(12, day + 1)) }] }),
        };
      }),
  );

const writeDay = (day: number) => `2031-05-${String(day).padStart(2, "0")}`;
const anyDay = fc.integer({ min: 0, max: 14 }).map((day) => (day === 0 ? "2031-04-30" : writeDay(day)));

/** A log without the data that its entries carry along. */
function sketch(log: readonly LoggedChange[]) {
  return log.map((change) =>
    change.kind === "stance"
      ? [change.date, change.party.id, change.question.id, change.changes, change.statements]
      : [change.date, change.deal.id, change.terms],
  );
}

describe("whatever has been said", () => {
  it("the changes from a first day to a third are those to the second followed by those from it", () => {
    fc.assert(
      fc.property(history, anyDay, anyDay, anyDay, (said, ...days) => {
        const negotiation = build(said);
        const [a = "", b = "", c = ""] = days.toSorted();
        const whole = sketch(listChanges(negotiation, a, c));
        expect([...sketch(listChanges(negotiation, a, b)), ...sketch(listChanges(negotiation, b, c))]).toEqual(whole);
      }),
    );
  });

  it("the log up to a day is that of only what was public by then", () => {
    fc.assert(
      fc.property(history, anyDay, (said, date) => {
        const known = said
          .filter((one) => (one.date ?? "") <= date)
          .map(({ reactions, ...one }) => {
            const left = reactions?.filter((reaction) => (reaction.date ?? "") <= date) ?? [];
            return left.length > 0 ? { ...one, reactions: left } : one;
          });
        expect(sketch(listChanges(build(said), "", date))).toEqual(sketch(listAllChanges(build(known))));
      }),
    );
  });

  it("between two days of the log no stance differs, so the page of the earlier one serves for the days until the next", () => {
    fc.assert(
      fc.property(history, anyDay, (said, date) => {
        const negotiation = build(said);
        const last = listChangeDates(listChanges(negotiation, "", date)).at(-1)?.date ?? "2031-04-30";
        for (const { question } of listPlacedQuestions(negotiation)) {
          for (const { id } of negotiation.parties) {
            expect(deriveStance(question, id, last)).toEqual(deriveStance(question, id, date));
          }
        }
      }),
    );
  });

  it("every change is of a kind for which the method page prints a rule, and only one", () => {
    const kinds = changeRules.flatMap((one) => one.kinds);
    expect(new Set(kinds).size).toBe(kinds.length);
    fc.assert(
      fc.property(history, (said) => {
        const found = listAllChanges(build(said)).flatMap((one) => (one.kind === "stance" ? one.changes : []));
        for (const { kind } of found) expect(kinds).toContain(kind);
      }),
    );
  });

  it("nothing in the log means nothing in the end; a day is in it once for each party and question", () => {
    fc.assert(
      fc.property(history, anyDay, anyDay, (said, ...days) => {
        const negotiation = build(said);
        const [from = "", to = ""] = days.toSorted();
        const log = listChanges(negotiation, from, to);
        const keys = log.map((one) => (one.kind === "stance" ? `${one.date} ${one.party.id}` : one.date));
        expect(new Set(keys).size).toBe(keys.length);
        expect(keys).toEqual(keys.toSorted());
        if (log.length > 0) return;
        for (const placed of listPlacedQuestions(negotiation)) {
          for (const party of negotiation.parties) expect(measureNet(placed, party, from, to)).toEqual([]);
        }
      }),
    );
  });
});
