import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { listPlacedQuestions, type Negotiation, type PlacedQuestion } from "../../dataset/negotiation";
import { buildNegotiation } from "../../testing/build-negotiation";
import { compass } from "../../testing/build-question";
import type { StatementSketch } from "../../testing/build-statement";
import { deriveStance, type EvidenceFilter, unfiltered } from "../stance";
import { traceStanceHistory } from "./stance-history";

const parties = ["amber", "basalt", "cinder"];

function build(statements: StatementSketch[], asOf = "2031-04-28", terms: string[] = []): Negotiation {
  return buildNegotiation({
    asOf,
    parties,
    questions: [{ statements }, { id: "pier", statements: statements.slice(0, 2).map(({ id: _, ...one }) => one) }],
    deals:
      terms.length > 0
        ? [{ date: "2031-04-15", terms: terms.map((position) => ({ question: "course", position })) }]
        : [],
  });
}

function first(negotiation: Negotiation): PlacedQuestion {
  const [placed] = listPlacedQuestions(negotiation);
  if (!placed) throw new Error("no question");
  return placed;
}

describe("the movement on a question", () => {
  const negotiation = build(
    [
      { date: "2031-04-20", holds: "south" },
      { party: "basalt", date: "2031-04-10", evidence: "anonymous", holds: "east" },
      { date: "2031-04-01", holds: "north" },
    ],
    "2031-04-18",
    ["east", "east"],
  );

  it("has the dates on which a stance changed or a deal answered, and none after the date of the page", () => {
    expect(traceStanceHistory(negotiation, first(negotiation), "all").dates).toEqual([
      "2031-04-01",
      "2031-04-10",
      "2031-04-15",
    ]);
  });

  it("keeps a report apart from what is on the record, and silence silent", () => {
    const { parties: all } = traceStanceHistory(negotiation, first(negotiation), "all");
    expect(all.map(({ stances }) => stances.map(({ kind }) => kind))).toEqual([
      ["stated", "stated", "stated"],
      ["silent", "reported", "reported"],
      ["silent", "silent", "silent"],
    ]);
    expect(all.map(({ changes }) => changes.map((one) => one.map(({ kind }) => kind)))).toEqual([
      [["first"], [], []],
      [[], ["newly-reported"], []],
      [[], [], []],
    ]);
  });

  it("leaves reports out where the reader does, with the dates that are only theirs", () => {
    const { dates, parties: all } = traceStanceHistory(negotiation, first(negotiation), "record");
    expect(dates).toEqual(["2031-04-01", "2031-04-15"]);
    expect(all[1]?.stances.map(({ kind }) => kind)).toEqual(["silent", "silent"]);
  });

  it("marks what a deal answers once, however many terms say it", () => {
    const { answers } = traceStanceHistory(negotiation, first(negotiation), "all");
    expect(answers).toMatchObject([{ date: "2031-04-15", span: { from: 2, to: 2 }, reported: false }]);
  });
});

const statements = fc
  .array(
    fc.record({
      party: fc.constantFrom(...parties),
      day: fc.integer({ min: 1, max: 28 }),
      evidence: fc.constantFrom("on-record" as const, "document" as const, "anonymous" as const, "summary" as const),
      from: fc.nat({ max: 4 }),
      width: fc.nat({ max: 2 }),
      denied: fc.boolean(),
    }),
    { maxLength: 9 },
  )
  .map((all) =>
    all
      .toSorted((a, b) => b.day - a.day)
      .map(({ party, day, evidence, from, width, denied }): StatementSketch => {
        const date = `2031-04-${String(day).padStart(2, "0")}`;
        const [one = "", other = ""] = [compass[from], compass[Math.min(4, from + width)]];
        const report = evidence === "anonymous" || evidence === "summary";
        return {
          party,
          evidence,
          date,
          holds: one === other ? one : [one, other],
          ...(report && denied && { reactions: [{ party, date: "2031-04-28", evidence: "spokesperson" as const }] }),
        };
      }),
  );

const day = fc.integer({ min: 1, max: 28 }).map((one) => `2031-04-${String(one).padStart(2, "0")}`);
const filter = fc.constantFrom<EvidenceFilter>("all", "record");

describe("whatever has been said", () => {
  it("a stance at a date is that which only the statements up to that date make", () => {
    fc.assert(
      fc.property(statements, day, filter, (said, asOf, evidence) => {
        const negotiation = build(said, asOf);
        const { question } = first(negotiation);
        const { dates, parties: all } = traceStanceHistory(negotiation, first(negotiation), evidence);
        for (const [i, date] of dates.entries()) {
          expect(date <= asOf).toBe(true);
          const until = { ...question, statements: question.statements.filter((one) => one.date <= date) };
          for (const { party, stances } of all)
            expect(stances[i]).toEqual(deriveStance(until, party.id, date, { ...unfiltered, evidence }));
        }
      }),
      { numRuns: 60 },
    );
  });

  it("nothing changes between two dates of a movement, nor before the first or after the last", () => {
    fc.assert(
      fc.property(statements, day, day, filter, (said, asOf, any, evidence) => {
        const negotiation = build(said, asOf);
        const { question } = first(negotiation);
        const date = any <= asOf ? any : asOf;
        const { dates, parties: all } = traceStanceHistory(negotiation, first(negotiation), evidence);
        const at = dates.findLastIndex((one) => one <= date);
        for (const { party, stances } of all) {
          const { redLines: _, ...now } = deriveStance(question, party.id, date, { ...unfiltered, evidence });
          const { redLines: __, ...then } =
            stances[at] ?? deriveStance(question, party.id, "2031-01-01", { ...unfiltered, evidence });
          expect(now).toEqual(then);
        }
      }),
      { numRuns: 60 },
    );
  });
});
