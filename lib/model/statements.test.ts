import { describe, expect, it } from "vitest";
import { buildNegotiation } from "../testing/build-negotiation";
import { buildQuestion } from "../testing/build-question";
import { groupInto, listStatementsOf, nameSpeaker } from "./statements";

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

it("a statement names its party and who spoke for it, and the party alone if nobody else is named", () => {
  const negotiation = buildNegotiation({
    standard: "quick",
    questions: [{ statements: [{ holds: "north" }, { holds: "north", speaker: undefined }] }],
  });
  expect(negotiation.issues[0]?.questions[0]?.statements.map((one) => nameSpeaker(negotiation, one))).toEqual([
    "Amber: The ferrywoman",
    "Amber",
  ]);
});

it("things are grouped by a key wherever they stand, in the order in which they come", () => {
  expect([...groupInto(["bear", "ape", "bee", "ant"], (word) => word.charAt(0))]).toEqual([
    ["b", ["bear", "bee"]],
    ["a", ["ape", "ant"]],
  ]);
});
