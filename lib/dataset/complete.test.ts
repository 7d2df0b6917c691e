import { describe, expect, it } from "vitest";
import { buildFolder } from "../testing/build-folder";
import { buildNegotiation } from "../testing/build-negotiation";
import { makeDataDir, writeFolder } from "../testing/write-folder";
import { deriveChain } from "./complete";
import { readDataset } from "./read-dataset";

const post = { publisher: "The Pier Post" };
const wire = { publisher: "The Pier Post", carriedBy: "Lake Wire" };

describe("a claim chain that its file leaves out", () => {
  it("runs from the speaker through the publisher to the carrier", () => {
    expect(deriveChain("on-record", "The ferrywoman", wire)).toEqual([
      { role: "speaker", name: "The ferrywoman" },
      { role: "outlet", name: "The Pier Post" },
      { role: "carrier", name: "Lake Wire" },
    ]);
    expect(deriveChain("spokesperson", "The harbour office", post)).toEqual([
      { role: "speaker", name: "The harbour office" },
      { role: "outlet", name: "The Pier Post" },
    ]);
  });

  it("begins as its kind of evidence requires", () => {
    expect(deriveChain("document", "The harbour book", post)[0]).toEqual({
      role: "document",
      name: "The harbour book",
    });
    expect(deriveChain("summary", "The Pier Post", wire)).toEqual([
      { role: "outlet", name: "The Pier Post" },
      { role: "carrier", name: "Lake Wire" },
    ]);
    expect(deriveChain("anonymous", "Two people on the pier", post)[0]).toEqual({
      role: "unnamed",
      name: "Two people on the pier",
    });
    expect(deriveChain("anonymous", "The Pier Post", post)).toEqual([
      { role: "unnamed", name: "Unnamed people" },
      { role: "outlet", name: "The Pier Post" },
    ]);
  });

  it("has nobody for a speaker or a source that is not known", () => {
    expect(deriveChain("anonymous", undefined, post)[0]).toEqual({ role: "unnamed", name: "Unnamed people" });
    expect(deriveChain("on-record", undefined, post)).toEqual([{ role: "outlet", name: "The Pier Post" }]);
    expect(deriveChain("on-record", "The ferrywoman", undefined)).toEqual([
      { role: "speaker", name: "The ferrywoman" },
    ]);
  });

  it("names a speaker who also published it only once", () => {
    expect(deriveChain("on-record", "The Pier Post", wire)).toEqual([
      { role: "speaker", name: "The Pier Post" },
      { role: "carrier", name: "Lake Wire" },
    ]);
  });
});

const bare = { speaker: undefined, chain: undefined, placement: undefined };
const sketch = {
  standard: "quick" as const,
  sources: [{ id: "log", publisher: "The Pier Post", carriedBy: "Lake Wire" }],
  questions: [
    {
      searched: undefined,
      hardCases: undefined,
      options: [{ id: "north", means: undefined, evidence: undefined }, "south"],
      statements: [
        { id: "said", holds: "north", ...bare },
        { id: "told", party: "basalt", evidence: "summary" as const, holds: "south", ...bare },
      ],
    },
  ],
  deals: [
    {
      id: "truce",
      chain: undefined,
      terms: [
        { chain: undefined, placement: undefined },
        { chain: undefined, evidence: "anonymous" as const },
      ],
    },
  ],
};

describe("a negotiation that keeps the quick standard", () => {
  it("has a speaker and a chain for every claim: the party speaks, or the outlet where it is a report", () => {
    const { issues, deals } = buildNegotiation(sketch);
    const statements = issues[0]?.questions[0]?.statements ?? [];
    expect(statements.map(({ id, speaker, chain }) => [id, speaker, chain.map(({ name }) => name)])).toEqual([
      ["said", "Amber", ["Amber", "The Pier Post", "Lake Wire"]],
      ["told", "The Pier Post", ["The Pier Post", "Lake Wire"]],
    ]);
    expect(deals[0]?.chain.map(({ name }) => name)).toEqual(["The harbour book", "The Pier Post", "Lake Wire"]);
    expect(deals[0]?.terms.map(({ chain }) => chain[0])).toEqual([
      { role: "document", name: "The harbour book" },
      { role: "unnamed", name: "The harbour book" },
    ]);
  });

  it("has the chain of its deal for a term from the same source, a chain of its own for another, and its own day", () => {
    const [deal] = buildNegotiation({
      ...sketch,
      sources: [...sketch.sources, { id: "bell", publisher: "The Bell" }],
      deals: [
        {
          date: "2031-04-10",
          chain: [
            { role: "document", name: "The treaty" },
            { role: "outlet", name: "The harbour office" },
          ],
          terms: [
            { chain: undefined },
            { chain: undefined, source: "bell" },
            { chain: undefined, evidence: "summary", date: "2031-04-12" },
            { chain: [{ role: "document", name: "The annex" }] },
          ],
        },
      ],
    }).deals;
    expect(deal?.terms.map(({ date, chain }) => [date, ...chain.map(({ name }) => name)])).toEqual([
      ["2031-04-10", "The treaty", "The harbour office"],
      ["2031-04-10", "The harbour book", "The Bell"],
      ["2031-04-12", "The Pier Post", "Lake Wire"],
      ["2031-04-10", "The annex"],
    ]);
  });

  it("is read with a warning for everything that is to follow", () => {
    const dataDir = makeDataDir();
    writeFolder(dataDir, buildFolder(sketch));
    const { negotiations, broken, problems } = readDataset(dataDir);
    expect([negotiations.length, broken]).toEqual([1, []]);
    expect(problems.map(({ severity, path }) => `${severity} ${path}`)).toEqual([
      "warning questions[0].searched",
      "warning questions[0].hardCases",
      "warning questions[0].options[0].means",
      "warning questions[0].options[0].evidence",
      "warning questions[0].statements[0].speaker",
      "warning questions[0].statements[0].chain",
      "warning questions[0].statements[0].placement",
      "warning questions[0].statements[1].speaker",
      "warning questions[0].statements[1].chain",
      "warning questions[0].statements[1].placement",
      "warning chain",
      "warning terms[0].chain",
      "warning terms[0].placement",
      "warning terms[1].chain",
    ]);
  });

  it("is not read where it claims the full standard", () => {
    const dataDir = makeDataDir();
    writeFolder(dataDir, buildFolder({ ...sketch, standard: "full" }));
    const { negotiations, broken } = readDataset(dataDir);
    expect([negotiations, broken[0]?.problems.length]).toEqual([[], 14]);
  });
});
