import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { listPlacedQuestions, type Negotiation } from "../../dataset/negotiation";
import { buildNegotiation } from "../../testing/build-negotiation";
import { compass } from "../../testing/build-question";
import type { StatementSketch } from "../../testing/build-statement";
import { listConcessionLedger, listConcessions } from "./concessions";

const asOf = "2031-05-01";

function build(statements: StatementSketch[], terms: string[] = ["south"]): Negotiation {
  return buildNegotiation({
    asOf,
    questions: [
      {
        options: compass.map((id) => (id === "east" ? { id, statusQuo: true as const } : id)),
        statements,
        silent: ["amber", "basalt"]
          .filter((party) => !statements.some((one) => (one.party ?? "amber") === party))
          .map((party) => ({ party, note: "Nothing was found." })),
      },
    ],
    deals: [{ date: "2031-04-15", terms: terms.map((position) => ({ question: "course", position })) }],
  });
}

describe("how far a deal asks a party to move", () => {
  it("is measured from its own position on the day before the deal, and from the status quo", () => {
    const negotiation = build([
      { date: "2031-04-15", holds: "south" },
      { date: "2031-04-01", holds: "north" },
    ]);
    const entry = listConcessionLedger(negotiation, asOf).find(({ party }) => party.id === "amber");
    expect(entry?.ask).toMatchObject({ kind: "beyond", steps: 4 });
    expect(entry?.fromStatusQuo).toEqual({ steps: 2 });
  });

  it("is measured from the status quo where that is the first option, and not where nothing is", () => {
    const from = (statusQuo: string | undefined) =>
      listConcessionLedger(
        buildNegotiation({
          questions: [
            {
              options: compass.map((id) => ({ id, ...(id === statusQuo && { statusQuo: true }) })),
              statements: [{ holds: "north" }],
            },
          ],
          deals: [{ date: "2031-04-15", terms: [{ question: "course", position: "east" }] }],
        }),
        asOf,
      )[0]?.fromStatusQuo;
    expect(from("north")).toEqual({ steps: 2 });
    expect(from("east")).toEqual({ steps: 0 });
    expect(from(undefined)).toBeUndefined();
  });

  it("is asked once where two terms put the same place, and of every party alike", () => {
    const negotiation = build([{ holds: "north" }], ["south", "south"]);
    expect(listConcessionLedger(negotiation, asOf).map(({ party, terms }) => [party.id as string, terms])).toEqual([
      ["amber", ["term-1", "term-2"]],
      ["basalt", ["term-1", "term-2"]],
    ]);
  });

  it("is asked by no deal that became known later", () => {
    expect(listConcessionLedger(build([{ holds: "north" }]), "2031-04-14")).toEqual([]);
  });
});

describe("how far a party has moved", () => {
  it("is counted from its first position on the record to the present one", () => {
    const negotiation = build([
      { date: "2031-04-01", holds: ["east", "south"] },
      { date: "2031-03-01", holds: "north" },
      { date: "2031-02-01", evidence: "anonymous", holds: "south" },
    ]);
    expect(listConcessions(negotiation, asOf)).toMatchObject([
      { party: { id: "amber" }, since: "2031-03-01", steps: 2, first: [{ from: 0, to: 0 }], now: [{ from: 2, to: 4 }] },
    ]);
  });

  it("begins with the first statement that says where the party stands, on the day on which it is made", () => {
    const negotiation = build([
      { date: "2031-04-10", holds: "south" },
      { date: "2031-03-05", holds: "north-east" },
      { date: "2031-03-03", rulesOut: ["south"] },
    ]);
    const on = (date: string) => listConcessions(negotiation, date).map(({ since, steps }) => [since, steps]);
    expect(on("2031-03-04")).toEqual([]);
    expect(on("2031-03-05")).toEqual([["2031-03-05", 0]]);
    expect(on("2031-04-09")).toEqual([["2031-03-05", 0]]);
    expect(on("2031-04-10")).toEqual([["2031-03-05", 3]]);
  });

  it("is worked out for those alone who are asked about", () => {
    const negotiation = build([
      { party: "basalt", date: "2031-04-02", holds: "south" },
      { date: "2031-04-01", holds: "east" },
      { party: "basalt", date: "2031-03-02", holds: "north" },
      { date: "2031-03-01", holds: "north" },
    ]);
    const list = (ids: readonly string[]) =>
      listConcessions(
        negotiation,
        asOf,
        listPlacedQuestions(negotiation),
        negotiation.parties.filter(({ id }) => ids.includes(id)),
      ).map(({ party, steps }) => [party.id as string, steps]);
    expect(list(["basalt"])).toEqual([["basalt", 4]]);
    expect(list(["amber", "basalt"])).toEqual([
      ["amber", 2],
      ["basalt", 4],
    ]);
    expect(list([])).toEqual([]);
  });

  it("is absent where the two still meet, and for a party that has stated nothing", () => {
    const negotiation = build([
      { date: "2031-04-01", holds: ["north", "south"] },
      { date: "2031-03-01", holds: "north" },
    ]);
    expect(listConcessions(negotiation, asOf).map(({ party, steps }) => [party.id as string, steps])).toEqual([
      ["amber", 0],
    ]);
  });
});

/** Statements of two parties, newest first. */
const statements = fc
  .array(
    fc.record({
      party: fc.constantFrom("amber", "basalt"),
      day: fc.integer({ min: 1, max: 28 }),
      evidence: fc.constantFrom("on-record" as const, "anonymous" as const),
      place: fc.constantFrom(...compass),
      line: fc.option(fc.constantFrom(...compass)),
    }),
    { maxLength: 6 },
  )
  .map((all) =>
    all
      .toSorted((a, b) => b.day - a.day)
      .map(
        ({ party, day, evidence, place, line }): StatementSketch => ({
          party,
          evidence,
          date: `2031-04-${String(day).padStart(2, "0")}`,
          holds: place,
          ...(line && line !== place && evidence === "on-record" && { rulesOut: [line] }),
        }),
      ),
  );

describe("the ledger of moves", () => {
  it("is swapped exactly when the labels of two parties are swapped", () => {
    const swap = (party: string) => (party === "amber" ? "basalt" : "amber");
    fc.assert(
      fc.property(statements, fc.constantFrom(...compass), (sketches, term) => {
        const here = build(sketches, [term]);
        const there = build(
          sketches.map((one) => ({ ...one, party: swap(one.party ?? "amber") })),
          [term],
        );
        const read = (negotiation: Negotiation, name: (party: string) => string) => ({
          asked: sort(
            listConcessionLedger(negotiation, asOf).map(({ party, ask, fromStatusQuo }) => [
              name(party.id),
              ask.kind,
              "steps" in ask ? ask.steps : undefined,
              "partly" in ask ? ask.partly : undefined,
              "lines" in ask ? ask.lines.map(({ place }) => place) : undefined,
              ask.kind !== "no-position" && [ask.restsOnReport, ask.ifReportsCounted],
              fromStatusQuo?.steps,
            ]),
          ),
          moved: sort(
            listConcessions(negotiation, asOf).map(({ party, since, steps, first, now }) => [
              name(party.id),
              since,
              steps,
              first,
              now,
            ]),
          ),
        });
        expect(read(there, swap)).toEqual(read(here, (party) => party));
      }),
      { numRuns: 60 },
    );
  });
});

function sort(rows: unknown[][]): string[] {
  return rows.map((row) => JSON.stringify(row)).sort();
}
