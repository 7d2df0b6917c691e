import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { listPlacedQuestions, type Negotiation } from "../../lib/dataset/negotiation";
import { readFolder } from "../../lib/dataset/read-folder";
import { summarize } from "../../lib/model/headline";
import { listChangesOf } from "../../lib/model/history/as-of";
import { comparePairs, findClosest, findWidest } from "../../lib/model/pairs";
import { deriveStance, recordOnly, unfiltered } from "../../lib/model/stance";
import { getStanceTable } from "../../lib/model/stance-table";
import { listTimeline } from "../../lib/model/timeline";
import { countValues, filterTimeline, noFilter } from "../../lib/url/timeline-filter";
import { writeNegotiation } from "./generate";

function readInvented(parties: number, questions: number, statements: number): Negotiation {
  const dataDir = mkdtempSync(path.join(tmpdir(), "parley-"));
  writeNegotiation(dataDir, { id: "lake", parties, questions, statements, seed: 3 });
  const { negotiation } = readFolder(dataDir, "lake");
  rmSync(dataDir, { recursive: true });
  if (!negotiation) throw new Error("the invented negotiation is not sound");
  return negotiation;
}

/** Counts how often the party of any statement is asked for while `run` runs. */
function countLooks(negotiation: Negotiation, run: () => void): number {
  let looks = 0;
  for (const { question } of listPlacedQuestions(negotiation)) {
    for (const statement of question.statements) {
      const { party } = statement;
      Object.defineProperty(statement, "party", {
        get() {
          looks++;
          return party;
        },
      });
    }
  }
  run();
  return looks;
}

describe("the cost of a cell", () => {
  it("does not grow with the number of parties: no statement is looked at once for each of them", () => {
    const perStatement = [5, 40].map((parties) => {
      const negotiation = readInvented(parties, 4, parties * 8);
      const looks = countLooks(negotiation, () => {
        for (const { question } of listPlacedQuestions(negotiation)) {
          for (const { id } of negotiation.parties) deriveStance(question, id, negotiation.asOf, recordOnly);
        }
      });
      return looks / (parties * 8);
    });
    expect(perStatement[1]).toBeLessThanOrEqual((perStatement[0] ?? 0) * 1.5);
  });
});

describe("what is counted as it changes", () => {
  const negotiation = readInvented(6, 12, 200);
  const questions = listPlacedQuestions(negotiation).map(({ question }) => question);

  it("in the timeline is what each filter would show", () => {
    const all = listTimeline(negotiation);
    const filter = { ...noFilter, kinds: ["statement" as const] };
    const counts = countValues(all, filter, "parties");
    for (const { id } of negotiation.parties) {
      expect(counts.get(id) ?? 0).toBe(filterTimeline(all, { ...filter, parties: [id] }).length);
    }
  });

  it("is kept for the next page that asks", () => {
    expect(summarize(negotiation, negotiation.asOf, unfiltered)).toBe(
      summarize(negotiation, negotiation.asOf, unfiltered),
    );
    // Pages by date ask for what changed once for each of their links.
    const [issue] = negotiation.issues;
    const [party] = negotiation.parties;
    if (!issue || !party) throw new Error("nothing was invented");
    for (const subject of [{ kind: "matrix" }, { kind: "issue", issue }, { kind: "party", party }] as const) {
      expect(listChangesOf(negotiation, subject).length).toBeGreaterThan(0);
      expect(listChangesOf(negotiation, subject)).toBe(listChangesOf(negotiation, subject));
    }
  });

  it("names of the widest and the closest pairs all that share the result", () => {
    for (const question of questions) {
      const compared = comparePairs(
        question,
        negotiation.parties,
        getStanceTable(negotiation, negotiation.asOf, unfiltered),
      );
      const words = (one: { difference: { result: unknown } }) => JSON.stringify(one.difference.result);
      for (const gap of [findWidest(compared), findClosest(compared)]) {
        if (!gap) continue;
        expect(gap.pairs.length).toBe(compared.filter((one) => words(one) === JSON.stringify(gap.result)).length);
      }
    }
  });
});
