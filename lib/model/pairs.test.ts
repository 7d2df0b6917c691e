import { describe, expect, it } from "vitest";
import { listPlacedQuestions } from "../dataset/negotiation";
import { buildNegotiation } from "../testing/build-negotiation";
import type { StatementSketch } from "../testing/build-statement";
import { comparePairs, findClosest, findWidest, type Gap, listPairs } from "./pairs";
import { unfiltered } from "./stance";
import { getStanceTable } from "./stance-table";

const parties = ["amber", "basalt", "cedar", "dune"];

/** How the four compare on the question, given what each of them says; who says nothing is silent. */
function compareFour(...statements: StatementSketch[]) {
  const negotiation = buildNegotiation({ parties, questions: [{ statements }] });
  const [placed] = listPlacedQuestions(negotiation);
  if (!placed) throw new Error("there is no question");
  return comparePairs(placed.question, negotiation.parties, getStanceTable(negotiation, negotiation.asOf, unfiltered));
}

function name(gap: Gap | undefined) {
  return gap?.pairs.map(({ pair }) => pair.map((party) => party.name).join("–"));
}

const at = (party: string, holds: string, evidence: "on-record" | "anonymous" = "on-record"): StatementSketch => ({
  id: party,
  party,
  holds,
  evidence,
});

describe("the pairs of parties", () => {
  it("are each two of them once, in the order in which the parties come", () => {
    const pairs = listPairs(buildNegotiation({ parties: ["amber", "basalt", "cedar"] }).parties);
    expect(pairs.map((pair) => pair.map((party) => party.name).join("–"))).toEqual([
      "Amber–Basalt",
      "Amber–Cedar",
      "Basalt–Cedar",
    ]);
  });

  it("are compared by the positions of both, and not at all where one is silent", () => {
    const compared = compareFour(at("amber", "north"), at("basalt", "north-east"), at("cedar", "south"));
    expect(compared.map(({ difference }) => difference.result)).toEqual([
      { kind: "apart", steps: 1 },
      { kind: "opposite", steps: 4 },
      { kind: "not-comparable" },
      { kind: "apart", steps: 3 },
      { kind: "not-comparable" },
      { kind: "not-comparable" },
    ]);
  });
});

describe("the widest and the closest gap on a question", () => {
  const compared = compareFour(
    at("amber", "north"),
    at("basalt", "north"),
    at("cedar", "south-east"),
    at("dune", "south"),
  );

  it("are those of every pair that comes to the same", () => {
    const widest = findWidest(compared);
    expect(widest?.result).toEqual({ kind: "opposite", steps: 4 });
    expect(name(widest)).toEqual(["Amber–Dune", "Basalt–Dune"]);
    const closest = findClosest(compared);
    expect(closest?.result).toEqual({ kind: "same" });
    expect(name(closest)).toEqual(["Amber–Basalt"]);
  });

  it("do not count a pair of which one is silent, wherever it comes", () => {
    const some = compareFour(at("basalt", "north"), at("dune", "east"));
    expect(name(findWidest(some))).toEqual(["Basalt–Dune"]);
    expect(name(findClosest(some))).toEqual(["Basalt–Dune"]);
  });

  it("are not there where no two parties can be compared", () => {
    expect(findWidest(compareFour(at("amber", "north")))).toBeUndefined();
    expect(findClosest(compareFour())).toBeUndefined();
  });

  it("rest on a report only where each of their pairs does", () => {
    const one = compareFour(at("amber", "north"), at("basalt", "south", "anonymous"), at("cedar", "south"));
    expect(name(findWidest(one))).toEqual(["Amber–Basalt", "Amber–Cedar"]);
    expect(findWidest(one)?.restsOnReport).toBe(false);
    const both = compareFour(
      at("amber", "north"),
      at("basalt", "south", "anonymous"),
      at("cedar", "south", "anonymous"),
    );
    expect(findWidest(both)?.restsOnReport).toBe(true);
    expect(findWidest(compareFour(at("amber", "north"), at("basalt", "south")))?.restsOnReport).toBe(false);
  });
});
