import { describe, expect, it } from "vitest";
import { dropFaulty, restorePath } from "./drop-faulty";

const content = {
  id: "ferry",
  questions: [
    { id: "a", statements: [{ id: "s" }, { id: "t" }, { id: "u" }] },
    { id: "b", statements: [{ id: "v" }] },
  ],
};

describe("a file without its faulty records", () => {
  it("has all others, and a fault within a record takes away only that", () => {
    const rest = dropFaulty(content, [
      ["questions", 0, "statements", 0, "date"],
      ["questions", 0, "statements", 0, "chain", 2],
      ["questions", 1, "options", 3],
    ]);
    expect(rest?.content).toEqual({ id: "ferry", questions: [{ id: "a", statements: [{ id: "t" }, { id: "u" }] }] });
    expect([...(rest?.dropped ?? [])]).toEqual(["questions[0].statements[0]", "questions[1]"]);
  });

  it("is none where a fault is in no record, or too many records have faults", () => {
    expect(dropFaulty(content, [["questions", 0, "id"], ["title"]])).toBeUndefined();
    const paths = Array.from({ length: 1001 }, (_, i) => ["questions", i, "id"]);
    expect(dropFaulty(content, paths)).toBeUndefined();
    expect(dropFaulty(content, paths.slice(1))).toBeDefined();
  });

  it.each([
    ["questions[0].statements[0].date", "questions[1].statements[1].date"],
    ["questions[0].statements[1]", "questions[1].statements[3]"],
    ["questions[1].statements[0]", "questions[2].statements[0]"],
    ["questions[10].label", "questions[11].label"],
    ["id", "id"],
    ["", ""],
  ])("has at %s what is at %s in the whole file", (path, whole) => {
    const dropped = new Set(["questions[0]", "questions[1].statements[0]", "questions[1].statements[2]"]);
    expect(restorePath(path, dropped)).toBe(whole);
  });
});
