import { describe, expect, it } from "vitest";
import { buildColumn, type Column } from "../model/column";
import type { StanceFilter } from "../model/stance";
import { buildNegotiation } from "../testing/build-negotiation";
import { describeCounting, describeSilent } from "./tally-words";

const columnsOf = (parties: Parameters<typeof buildNegotiation>[0] & object): Column[] => {
  const negotiation = buildNegotiation(parties);
  return [
    ...negotiation.parties.map((party) => buildColumn({ kind: "party", party })),
    ...negotiation.deals.map((deal) => buildColumn({ kind: "deal", deal })),
  ];
};
const three = ["amber", "basalt", "cobalt"];
const all: StanceFilter = { evidence: "all", within: undefined };
const helper = { id: "dolomite", role: "mediator" as const };
const deals = (count: number) =>
  Array.from({ length: count }, (_, i) => ({ id: `truce-${i}`, terms: [{ question: "course", position: "east" }] }));

describe("what a picture says of the parties that it counts", () => {
  it.each<[string, Parameters<typeof columnsOf>[0], StanceFilter, Parameters<typeof describeCounting>[2], string]>([
    [
      "everybody and everything",
      { parties: three },
      all,
      undefined,
      "How many of three parties hold each option, and of how many it is reported. A range counts at each of its options.",
    ],
    [
      "the record of three months",
      { parties: three },
      { evidence: "record", within: 3 },
      undefined,
      "How many of three parties hold each option, on the record only: reports are left out. Last three months only: older positions and red lines are left out. A range counts at each of its options.",
    ],
    [
      "those that have to agree",
      { parties: [...three, helper] },
      all,
      undefined,
      "How many of three parties that have to agree hold each option, and of how many it is reported. A range counts at each of its options. One party that need not agree is not counted.",
    ],
    [
      "those that need not agree too",
      { parties: [...three, helper] },
      all,
      "all",
      "How many of four parties hold each option, and of how many it is reported. A range counts at each of its options.",
    ],
    [
      "more deals than have room",
      { parties: [...three, helper, { ...helper, id: "erbium" }], deals: deals(5) },
      all,
      undefined,
      "How many of three parties that have to agree hold each option, and of how many it is reported. A range counts at each of its options. Two parties that need not agree are not counted. Two more columns are on the page.",
    ],
    [
      "one deal too many",
      { parties: three, deals: deals(4) },
      all,
      undefined,
      "How many of three parties hold each option, and of how many it is reported. A range counts at each of its options. One more column is on the page.",
    ],
  ])("is whom, and what is left out: %s", (_, sketch, filter, parties, words) => {
    expect(describeCounting(columnsOf(sketch), filter, parties)).toBe(words);
  });

  it.each([
    [{ silent: 44, parties: 200, notConcerned: 0, within: undefined }, "No position found: 44 of 200"],
    [{ silent: 0, parties: 3, notConcerned: 2, within: undefined }, "No position found: none of 3; not concerned: 2"],
    [{ silent: 1200, parties: 2000, notConcerned: 0, within: 12 as const }, "Nothing in the last year: 1,200 of 2,000"],
  ])("is how many are silent, and how many a question does not concern: %j", (tally, words) => {
    expect(describeSilent({ options: [], ...tally })).toBe(words);
  });
});
