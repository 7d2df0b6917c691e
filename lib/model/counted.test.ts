import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { listPlacedQuestions, type Negotiation } from "../dataset/negotiation";
import { buildNegotiation } from "../testing/build-negotiation";
import { compass } from "../testing/build-question";
import type { StatementSketch } from "../testing/build-statement";
import { findAgreement, type Verdict } from "./agreement";
import { getRole, listConcerned, listCounted, listOthers } from "./counted";
import { summarize } from "./headline";
import { comparePairs, findClosest, findWidest } from "./pairs";
import { unfiltered } from "./stance";
import { getStanceTable } from "./stance-table";

const asOf = "2031-05-20";
const parties = ["amber", "basalt", "cedar", "dune"];

/** Something that a party says, on the record or by report; what it rules out is never what it holds. */
const saying: fc.Arbitrary<StatementSketch> = fc
  .record({
    party: fc.constantFrom(...parties),
    day: fc.integer({ min: 1, max: 28 }),
    place: fc.integer({ min: 0, max: 4 }),
    report: fc.boolean(),
    rulesOut: fc.subarray([0, 1, 2, 3, 4]),
  })
  .map(({ party, day, place, report, rulesOut }) => {
    const lines = rulesOut.filter((one) => one !== place).flatMap((one) => compass[one] ?? []);
    return {
      party,
      date: `2031-03-${String(day).padStart(2, "0")}`,
      evidence: report ? "anonymous" : "on-record",
      holds: compass[place],
      ...(!report && lines.length > 0 && { rulesOut: lines }),
    };
  });

const said = fc
  .array(saying, { maxLength: 14 })
  .map((all) => all.toSorted((a, b) => (b.date ?? "").localeCompare(a.date ?? "")));

const twoQuestions = fc.tuple(said, said);

/** On top of whatever else is said, the principals have once held something on the record. */
const principalsSpoke = said.map((later) => [
  ...later,
  ...["amber", "basalt"].map((party): StatementSketch => ({ party, date: "2031-02-01", holds: "north" })),
]);

/** Amber and Basalt have to agree; the other two need not, as far as they are there. */
function build(
  statements: readonly StatementSketch[][],
  { there = parties, concerns }: { there?: readonly string[]; concerns?: readonly string[] } = {},
): Negotiation {
  const roles = { cedar: "mediator", dune: "third-party" } as const;
  return buildNegotiation({
    parties: there.map((id) => ({ id, ...(id === "cedar" || id === "dune" ? { role: roles[id] } : {}) })),
    questions: statements.map((all, q) => ({
      id: `question-${q + 1}`,
      label: `Question ${q + 1}`,
      ...(concerns && { concerns: [...concerns] }),
      statements: all.filter(({ party = "" }) => there.includes(party) && (concerns?.includes(party) ?? true)),
    })),
  });
}

describe("the parties that are counted", () => {
  const pier = build([[]]);

  it("are those that have to agree, unless a reader includes the others", () => {
    expect(pier.parties.map(getRole)).toEqual(["principal", "principal", "mediator", "third-party"]);
    expect(listCounted(pier.parties).map(({ id }) => id)).toEqual(["amber", "basalt"]);
    expect(listCounted(pier.parties, "all")).toEqual(pier.parties);
    expect(listOthers(pier).map(({ id }) => id)).toEqual(["cedar", "dune"]);
  });

  it("are on each question those whom it concerns, which is everybody where it does not say", () => {
    const [one] = listPlacedQuestions(build([[]], { concerns: ["amber", "dune"] }));
    expect(listConcerned(one?.question ?? {}, pier.parties).map(({ id }) => id)).toEqual(["amber", "dune"]);
    expect(listConcerned({}, pier.parties)).toEqual(pier.parties);
  });
});

/** All that is counted over pairs, by ids, so that two negotiations can be compared. */
function sumUp(negotiation: Negotiation, evidence: "all" | "record") {
  const { agree, notComparable, questions, furthest } = summarize(negotiation, asOf, { ...unfiltered, evidence });
  const stances = getStanceTable(negotiation, asOf, { ...unfiltered, evidence });
  const pairs = listPlacedQuestions(negotiation).map(({ question }) => {
    const compared = comparePairs(question, listConcerned(question, listCounted(negotiation.parties)), stances);
    return [findWidest(compared)?.result, findClosest(compared)?.result, compared.map((one) => one.difference)];
  });
  const names = furthest?.pairs.map((pair) => pair.map(({ id }) => id));
  return { agree, notComparable, questions, names, pairs };
}

describe("a party that need not agree", () => {
  it("changes no headline and no count of pairs, whatever it says", () => {
    fc.assert(
      fc.property(twoQuestions, fc.constantFrom("all" as const, "record" as const), (all, evidence) => {
        expect(sumUp(build(all), evidence)).toEqual(sumUp(build(all, { there: ["amber", "basalt"] }), evidence));
      }),
    );
  });

  it("changes nothing about the room for agreement, and what it says is kept apart", () => {
    fc.assert(
      fc.property(twoQuestions, (all) => {
        const tell = (negotiation: Negotiation) => {
          const room = findAgreement(negotiation, asOf);
          return [
            room.verdict,
            room.questions.map(({ kind, options }) => [kind, options.map(({ steps }) => steps.length)]),
          ];
        };
        expect(tell(build(all))).toEqual(tell(build(all, { there: ["amber", "basalt"] })));
        for (const { others } of findAgreement(build(all), asOf).questions)
          expect(others.map(({ party }) => party.id)).toEqual(["cedar", "dune"]);
      }),
    );
  });

  it("is counted like any other where the reader includes it", () => {
    const quiet: StatementSketch[] = [
      { party: "amber", holds: "north" },
      { party: "basalt", holds: "north" },
    ];
    const pier = build([[...quiet, { party: "cedar", holds: "south" }]]);
    expect(summarize(pier, asOf, unfiltered)).toMatchObject({
      agree: 1,
      notComparable: 0,
      parties: 2,
      principals: true,
    });
    expect(summarize(pier, asOf, unfiltered, "all")).toMatchObject({
      agree: 0,
      notComparable: 1,
      parties: 4,
      principals: false,
    });
  });
});

describe("a party whom a question does not concern", () => {
  it("never makes a pair differ: its own pairs do not concern both, and the others stay as they were", () => {
    fc.assert(
      fc.property(said, fc.constantFrom("basalt", "cedar", "dune"), (all, out) => {
        const compareAll = (concerns: readonly string[]) => {
          const negotiation = build([all], { concerns });
          return listPlacedQuestions(negotiation).flatMap(({ question }) =>
            comparePairs(question, negotiation.parties, getStanceTable(negotiation, asOf, unfiltered)),
          );
        };
        const before = compareAll(parties);
        const after = compareAll(parties.filter((id) => id !== out));
        after.forEach(({ pair, difference }, p) => {
          if (pair.some(({ id }) => id === out)) expect(difference.result).toEqual({ kind: "not-concerned" });
          else expect(difference).toEqual(before[p]?.difference);
        });
      }),
    );
  });

  it("is not silent: nothing is missing from it, and its pairs are counted apart", () => {
    const pier = build([[{ party: "amber", holds: "north" }]], { concerns: ["amber"] });
    const room = findAgreement(pier, asOf);
    expect(room.verdict).toBe("possible");
    expect(room.questions[0]).toMatchObject({ kind: "open", missing: [], others: [] });
    expect(room.questions[0]?.notConcerned.map(({ id }) => id)).toEqual(["basalt"]);
    expect(summarize(pier, asOf, unfiltered)).toMatchObject({ questions: 0, leftOut: 1, agree: 0, notComparable: 0 });
  });
});

it("taking evidence away never makes room for agreement possible, whoever has to agree and whomever it concerns", () => {
  fc.assert(
    fc.property(
      fc.tuple(principalsSpoke, said),
      fc.constantFrom(undefined, ["amber"], ["amber", "basalt"], ["basalt", "cedar"]),
      fc.infiniteStream(fc.boolean()),
      (all, concerns, keep) => {
        const look = concerns ? { concerns } : {};
        fc.pre(findAgreement(build(all, look), asOf).verdict === "cannot-be-said");
        const less = all.map((statements) => statements.filter(() => keep.next().value === true));
        expect(findAgreement(build(less, look), asOf).verdict).not.toBe<Verdict>("possible");
      },
    ),
  );
});
