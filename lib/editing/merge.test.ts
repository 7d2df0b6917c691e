import { describe, expect, it } from "vitest";
import { mergeRecords } from "./merge";

const base = { id: "a", note: "Old.", name: "Amber", keeps: ["x"] };

describe("two changes of one record", () => {
  it("are joined where they touch different fields", () => {
    const { merged, rows } = mergeRecords(base, { ...base, note: "Theirs." }, { ...base, name: "Ambra" });
    expect(merged).toEqual({ ...base, note: "Theirs.", name: "Ambra" });
    expect(rows.map(({ key, both }) => [key, both])).toEqual([
      ["note", false],
      ["name", false],
    ]);
  });

  it("leave mine beside theirs where both touched one", () => {
    const { merged, rows } = mergeRecords(base, { ...base, note: "Theirs." }, { ...base, note: "Mine." });
    expect(merged.note).toBe("Mine.");
    expect(rows).toEqual([{ key: "note", base: "Old.", theirs: "Theirs.", mine: "Mine.", both: true }]);
  });

  it("are none where both did the same", () => {
    const same = { ...base, note: "Same." };
    expect(mergeRecords(base, same, same)).toEqual({
      merged: same,
      rows: [{ key: "note", base: "Old.", theirs: "Same.", mine: "Same.", both: false }],
    });
  });

  it("keep what one of them added, and leave out what one of them took out", () => {
    const { keeps: _, ...without } = base;
    const { merged, rows } = mergeRecords(base, without, { ...base, speaks: "The queen" });
    expect(merged).toEqual({ ...without, speaks: "The queen" });
    expect(rows).toContainEqual({ key: "keeps", base: "x", theirs: "", mine: "x", both: false });
  });
});
