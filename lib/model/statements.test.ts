import { describe, expect, it } from "vitest";
import { buildQuestion } from "../testing/build-question";
import { groupInto, listStatementsOf } from "./statements";

describe("the statements of a party", () => {
  const question = buildQuestion({
    statements: [
      { id: "c", date: "2031-03-03" },
      { id: "b", date: "2031-03-02", party: "basalt" },
      { id: "a", date: "2031-03-01" },
    ],
  });

  it("are its own, newest first, however often they are asked for", () => {
    for (const _ of [1, 2]) {
      expect(listStatementsOf(question, "amber").map(({ id }) => id as string)).toEqual(["c", "a"]);
      expect(listStatementsOf(question, "basalt").map(({ id }) => id as string)).toEqual(["b"]);
    }
  });

  it("are none of a party that says nothing", () => {
    expect(listStatementsOf(question, "cedar")).toEqual([]);
  });
});

it("things are grouped by a key wherever they stand, in the order in which they come", () => {
  expect([...groupInto(["bear", "ape", "bee", "ant"], (word) => word.charAt(0))]).toEqual([
    ["b", ["bear", "bee"]],
    ["a", ["ape", "ant"]],
  ]);
});
