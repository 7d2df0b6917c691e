import path from "node:path";
import { describe, expect, it } from "vitest";
import { listPlacedQuestions, type Negotiation } from "../dataset/negotiation";
import { readDataset } from "../dataset/read-dataset";
import { buildNegotiation } from "../testing/build-negotiation";
import type { ResultKind } from "./difference";
import { summarize } from "./headline";
import { listDatesOf } from "./history/as-of";
import { comparePairs, listPairs } from "./pairs";
import { type EvidenceFilter, recordOnly, unfiltered } from "./stance";
import { getStanceTable } from "./stance-table";

const negotiations = ["data", "e2e/data"].flatMap(
  (folder) => readDataset(path.join(import.meta.dirname, "../..", folder)).negotiations,
);

/** The same, pair by pair. */
function sumUpSlowly(negotiation: Negotiation, asOf: string, evidence: EvidenceFilter) {
  const questions = listPlacedQuestions(negotiation).map(({ question }) => question);
  const compared = questions.map((question) =>
    comparePairs(question, negotiation.parties, getStanceTable(negotiation, asOf, { ...unfiltered, evidence })).map(
      ({ difference }) => difference.result.kind,
    ),
  );
  const known = (kind: ResultKind | undefined) => kind !== "not-comparable" && kind !== "not-concerned";
  const counts = listPairs(negotiation.parties).map((pair, p) => ({
    pair,
    opposite: compared.filter((kinds) => kinds[p] === "opposite").length,
    comparable: compared.filter((kinds) => known(kinds[p])).length,
  }));
  const most = Math.max(0, ...counts.map(({ opposite }) => opposite));
  const tied = counts.filter(({ opposite }) => opposite === most && most > 0);
  return {
    questions: compared.length,
    leftOut: 0,
    partly: questions.some(({ concerns }) => concerns && concerns.length < negotiation.parties.length),
    parties: negotiation.parties.length,
    counted: negotiation.parties,
    principals: false,
    chosen: false,
    agree: compared.filter((kinds) => kinds.every((kind) => kind === "same" || kind === "not-concerned")).length,
    overlap: compared.filter(
      (kinds) =>
        kinds.every((kind) => kind === "same" || kind === "overlapping" || kind === "not-concerned") &&
        kinds.includes("overlapping"),
    ).length,
    comparable: compared.filter((kinds) => kinds.some(known)).length,
    notComparable: compared.filter((kinds) => kinds.includes("not-comparable")).length,
    furthest: tied[0] && { pairs: tied.map(({ pair }) => pair), opposite: most, comparable: tied[0].comparable },
  };
}

describe("what a negotiation is summed up to", () => {
  it("is what its pairs are, one by one, on any date and with any evidence", () => {
    for (const negotiation of negotiations)
      for (const { date } of listDatesOf(negotiation, { kind: "matrix" }))
        for (const evidence of ["all", "record"] as const)
          expect(
            summarize(negotiation, date, { ...unfiltered, evidence }, "all"),
            `${negotiation.id} ${date} ${evidence}`,
          ).toEqual(sumUpSlowly(negotiation, date, evidence));
  });

  it("counts two who are silent as not comparable, and never as agreed", () => {
    const silent = buildNegotiation({ parties: ["amber", "basalt"], questions: [{ id: "one" }] });
    expect(summarize(silent, silent.asOf, unfiltered)).toMatchObject({
      agree: 0,
      notComparable: 1,
      furthest: undefined,
    });
  });

  it("separates parties at the same place by report from those on the record", () => {
    const parties = ["amber", "basalt", "cedar"];
    const one = (evidence: "anonymous" | "on-record") =>
      buildNegotiation({
        parties,
        questions: [
          {
            id: "one",
            statements: [
              { id: "a", party: "amber", holds: "north" },
              { id: "b", party: "basalt", holds: "north", evidence },
              { id: "c", party: "cedar", holds: "south" },
            ],
          },
        ],
      });
    const reported = one("anonymous");
    expect(summarize(reported, reported.asOf, recordOnly)).toEqual(sumUpSlowly(reported, reported.asOf, "record"));
    expect(summarize(reported, reported.asOf, recordOnly).notComparable).toBe(1);
    expect(summarize(reported, reported.asOf, unfiltered).notComparable).toBe(0);
  });
});
