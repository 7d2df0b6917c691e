import { expect, it } from "vitest";
import { buildQuestion } from "../testing/build-question";
import { listHardCases } from "./hard-cases";

it("hard cases stand apart: where a statement stands, and what it replaces", () => {
  const hardCases = [
    { case: "She nods.", decision: "No statement.", about: "placement" as const },
    { case: "She spoke twice.", decision: "The evening counts.", about: "order" as const },
    { case: "She nods again.", decision: "Still none.", about: "placement" as const },
    { case: "She laughs.", decision: "Neither." },
  ];
  expect(listHardCases(buildQuestion({ hardCases }))).toEqual([
    { title: "Hard cases", cases: [{ case: "She laughs.", decision: "Neither." }] },
    {
      title: "Hard cases: which answer a statement gives",
      cases: [
        { case: "She nods.", decision: "No statement." },
        { case: "She nods again.", decision: "Still none." },
      ],
    },
    {
      title: "Hard cases: what a statement replaces",
      cases: [{ case: "She spoke twice.", decision: "The evening counts." }],
    },
  ]);
  expect(listHardCases(buildQuestion())).toEqual([]);
});
