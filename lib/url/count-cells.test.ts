import { describe, expect, it } from "vitest";
import { buildNegotiation } from "../testing/build-negotiation";
import { countCells } from "./count-cells";

const pier = buildNegotiation({
  issues: [
    {
      id: "ferry",
      questions: [
        {
          id: "course",
          statements: [
            { date: "2031-04-01", holds: "north" },
            { date: "2031-03-01", party: "basalt", holds: "south" },
          ],
        },
      ],
    },
    { id: "fish", title: "The fish", questions: [{ id: "nets", label: "Nets", text: "How many?" }] },
  ],
});

describe("how many cells a page has", () => {
  const [amber, basalt] = pier.parties;
  const [ferry] = pier.issues;
  if (!amber || !basalt || !ferry) throw new Error("there are no two parties, or no issue");
  const columns = [amber, basalt].map((party) => ({ kind: "party", key: party.id, party }) as const);

  it("is its columns, a deal’s among them, by its questions", () => {
    expect(countCells(pier, { kind: "matrix" })).toBe(3 * 2);
    expect(countCells(pier, { kind: "issue", issue: ferry })).toBe(3);
    expect(countCells(pier, { kind: "party", party: amber })).toBe(2);
    expect(countCells(pier, { kind: "compare", columns })).toBe(2 * 2);
  });

  it("is for an issue on several pages what its first page has", () => {
    const letters = [..."abcdefghijklmnopqrstuvwxyz"];
    const questions = letters.slice(0, 20).map((id) => ({ id: `on-${id}`, label: `On ${id}`, text: `What of ${id}?` }));
    const build = (count: number) =>
      buildNegotiation({
        questions,
        parties: letters
          .flatMap((a) => letters.slice(0, 10).map((b) => `${a}${b}`))
          .slice(0, count)
          .map((id) => ({ id, monogram: id.toUpperCase() })),
      });
    const count = (parties: number) => {
      const negotiation = build(parties);
      const [issue] = negotiation.issues;
      return issue && countCells(negotiation, { kind: "issue", issue });
    };
    expect(count(10)).toBe(11 * 20);
    expect(count(20)).toBe(240);
    expect(count(250)).toBe(251);
  });
});
