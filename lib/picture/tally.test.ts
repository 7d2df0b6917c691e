import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { listPlacedQuestions } from "../dataset/negotiation";
import { readDataset } from "../dataset/read-dataset";
import { getStanding } from "../model/difference";
import { listIndices } from "../model/scale";
import { deriveStance, recordOnly, unfiltered } from "../model/stance";
import { getStanceTable } from "../model/stance-table";
import { readInvented } from "../testing/read-invented";
import { tallyStances } from "./tally";

const negotiations = [
  ...readDataset("data").negotiations,
  ...readDataset("e2e/data").negotiations,
  readInvented({ id: "many", parties: 30, questions: 20, statements: 700, seed: 3 }),
];
const cases = negotiations.flatMap((negotiation) =>
  listPlacedQuestions(negotiation).map(({ question }) => ({ negotiation, question })),
);
const anyCase = fc.constantFrom(...cases);
const anyEvidence = fc.constantFrom("all" as const, "record" as const);

describe("a tally", () => {
  it("counts at each option exactly the parties whose stance includes it", () => {
    fc.assert(
      fc.property(anyCase, anyEvidence, ({ negotiation, question }, evidence) => {
        const { parties, asOf } = negotiation;
        const stances = parties.map(({ id }) => deriveStance(question, id, asOf, { ...unfiltered, evidence }));
        const tally = tallyStances(question, parties, getStanceTable(negotiation, asOf, { ...unfiltered, evidence }));
        const at = (which: "stated" | "reported", place: number) =>
          stances.filter((stance) => listIndices(getStanding(stance)[which]).includes(place)).length;
        expect(tally.options).toEqual(
          question.options.map((_, place) => ({
            held: at("stated", place),
            reported: at("reported", place),
            ruledOut: stances.filter(({ redLines }) => redLines.some((line) => line.place === place)).length,
          })),
        );
        expect(tally.silent).toBe(stances.filter(({ kind }) => kind === "silent").length);
        expect(tally.parties + tally.notConcerned).toBe(parties.length);
      }),
    );
  });

  it("of a single party is its stance, and the tallies of single parties add up to that of all", () => {
    fc.assert(
      fc.property(anyCase, anyEvidence, ({ negotiation, question }, evidence) => {
        const { parties, asOf } = negotiation;
        const own = parties.map((party) =>
          tallyStances(question, [party], getStanceTable(negotiation, asOf, { ...unfiltered, evidence })),
        );
        const all = tallyStances(question, parties, getStanceTable(negotiation, asOf, { ...unfiltered, evidence }));
        const add = (numbers: number[]) => numbers.reduce((sum, one) => sum + one, 0);
        expect(all.silent).toBe(add(own.map(({ silent }) => silent)));
        for (const [place, option] of all.options.entries()) {
          for (const key of ["held", "reported", "ruledOut"] as const) {
            expect(option[key]).toBe(add(own.map(({ options }) => options[place]?.[key] ?? Number.NaN)));
            expect(option[key]).toBeLessThanOrEqual(parties.length);
          }
        }
      }),
    );
  });

  it("favours nobody: the order of the parties does not matter", () => {
    fc.assert(
      fc.property(anyCase, anyEvidence, fc.nat(), ({ negotiation, question }, evidence, seed) => {
        const { parties, asOf } = negotiation;
        const others = [...parties.slice(seed % parties.length), ...parties.slice(0, seed % parties.length)].reverse();
        expect(tallyStances(question, others, getStanceTable(negotiation, asOf, { ...unfiltered, evidence }))).toEqual(
          tallyStances(question, parties, getStanceTable(negotiation, asOf, { ...unfiltered, evidence })),
        );
      }),
    );
  });

  it("has no reports if only the record counts", () => {
    for (const { negotiation, question } of cases) {
      const { options } = tallyStances(
        question,
        negotiation.parties,
        getStanceTable(negotiation, negotiation.asOf, recordOnly),
      );
      expect(options.every(({ reported }) => reported === 0)).toBe(true);
    }
    const all = cases.map(({ question, negotiation }) =>
      tallyStances(question, negotiation.parties, getStanceTable(negotiation, negotiation.asOf, unfiltered)),
    );
    expect(all.some(({ options }) => options.some(({ reported }) => reported > 0))).toBe(true);
    expect(all.some(({ options }) => options.some(({ ruledOut }) => ruledOut > 0))).toBe(true);
  });
});
