import { describe, expect, it } from "vitest";
import type { Subject } from "../model/history/as-of";
import { buildNegotiation } from "../testing/build-negotiation";
import { countCells, listDatedPages } from "./prerendered-dates";

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

function name(subject: Subject): string {
  switch (subject.kind) {
    case "negotiation":
      return "matrix";
    case "issue":
      return subject.issue.id;
    case "party":
      return subject.party.id;
    case "columns":
      return subject.columns.map(({ key }) => key).join("/");
  }
}

describe("the pages by date that are kept as files", () => {
  const pages = listDatedPages(pier).map(({ subject, date }) => `${name(subject)} ${date}`);

  it("are the matrix, issues, parties and pairs, each on the days on which something changed on it, newest first", () => {
    expect(pages).toEqual([
      "matrix 2031-04-01",
      "matrix 2031-03-01",
      "ferry 2031-04-01",
      "ferry 2031-03-01",
      "amber 2031-04-01",
      "basalt 2031-03-01",
      "amber/basalt 2031-04-01",
      "amber/basalt 2031-03-01",
    ]);
  });

  it("are no more than are kept", () => {
    expect(listDatedPages(pier, 3).map(({ subject, date }) => `${name(subject)} ${date}`)).toEqual(pages.slice(0, 3));
    expect(listDatedPages(pier, 0)).toEqual([]);
  });
});

describe("how many cells a page has", () => {
  const [amber, basalt] = pier.parties;
  if (!amber || !basalt) throw new Error("there are no two parties");
  const columns = [amber, basalt].map((party) => ({ kind: "party", key: party.id, party }) as const);

  it("is its columns, a deal’s among them, by its questions", () => {
    expect(countCells(pier, { kind: "negotiation" })).toBe(3 * 2);
    expect(countCells(pier, { kind: "issue", issue: { id: "ferry" } })).toBe(3);
    expect(countCells(pier, { kind: "issue", issue: { id: "nothing" } })).toBe(0);
    expect(countCells(pier, { kind: "party", party: amber })).toBe(2);
    expect(countCells(pier, { kind: "columns", columns })).toBe(2 * 2);
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
    const issue = { kind: "issue", issue: { id: "ferry" } } as const;
    expect(countCells(build(10), issue)).toBe(11 * 20);
    expect(countCells(build(20), issue)).toBe(240);
    expect(countCells(build(250), issue)).toBe(251);
  });
});
