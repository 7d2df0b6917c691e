import { describe, expect, it } from "vitest";
import { mergeWholes } from "./merge-parts";
import { findParts } from "./parts";

const deals = findParts("deal");
const halt = { id: "halt", text: "The ferry would halt.", clause: "1" };
const toll = { id: "toll", text: "The toll would fall." };
const base = { id: "draft", title: "The draft", terms: [halt, toll] };

describe("two changes of a deal and its terms", () => {
  it("are joined where they touch different terms, or different fields of one", () => {
    const theirs = { ...base, title: "The offer", terms: [{ ...halt, clause: "2" }, toll] };
    const mine = { ...base, terms: [{ ...halt, text: "It would halt." }, toll] };
    const { merged, rows } = mergeWholes(deals, base, theirs, mine);
    expect(merged).toEqual({
      id: "draft",
      title: "The offer",
      terms: [{ id: "halt", text: "It would halt.", clause: "2" }, toll],
    });
    expect(rows.map(({ key, both }) => [key, both])).toEqual([
      ["title", false],
      ["It would halt.: text", false],
      ["It would halt.: clause", false],
    ]);
  });

  it("leave mine beside theirs where both wrote the same field", () => {
    const theirs = { ...base, terms: [{ ...halt, text: "Theirs." }, toll] };
    const mine = { ...base, terms: [{ ...halt, text: "Mine." }, toll] };
    expect(mergeWholes(deals, base, theirs, mine).rows).toEqual([
      { key: "Mine.: text", base: "The ferry would halt.", theirs: "Theirs.", mine: "Mine.", both: true },
    ]);
  });

  it("keep what each has added", () => {
    const theirs = { ...base, terms: [halt, toll, { id: "lamp", text: "A lamp." }] };
    const mine = { ...base, terms: [halt, { id: "bell", text: "A bell." }, toll] };
    const { merged } = mergeWholes(deals, base, theirs, mine);
    expect(merged.terms).toEqual([halt, { id: "bell", text: "A bell." }, toll, { id: "lamp", text: "A lamp." }]);
  });

  it("take out what one of them took out and the other left alone", () => {
    expect(mergeWholes(deals, base, { ...base, terms: [halt] }, base).merged.terms).toEqual([halt]);
    expect(mergeWholes(deals, base, base, { ...base, terms: [halt] }).merged.terms).toEqual([halt]);
  });

  it("bring back what I took out and the other changed, and keep as a new one what I changed and the other took out", () => {
    const changed = { ...toll, text: "The toll would end." };
    const theirs = mergeWholes(deals, base, { ...base, terms: [halt, changed] }, { ...base, terms: [halt] });
    expect(theirs.merged.terms).toEqual([halt, changed]);
    expect(theirs.rows.map(({ both }) => both)).toEqual([true]);
    const mine = mergeWholes(deals, base, { ...base, terms: [halt] }, { ...base, terms: [halt, changed] });
    expect(mine.merged.terms).toEqual([halt, { text: "The toll would end." }]);
    expect(mine.rows.map(({ both }) => both)).toEqual([true]);
  });

  it("are those of a record alone where it has no parts", () => {
    const { merged } = mergeWholes(undefined, { note: "Old." }, { note: "Old.", name: "A" }, { note: "Mine." });
    expect(merged).toEqual({ note: "Mine.", name: "A" });
  });
});
