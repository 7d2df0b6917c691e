import { describe, expect, it } from "vitest";
import { buildFolder } from "../../testing/build-folder";
import { soundFolder } from "../../testing/sound-folder";
import { contradictionsNameTwoQuestions } from "./contradictions-name-two-questions";

/** A folder with one contradiction, between answers to these two of its questions. */
function build(left: string, right: string) {
  return buildFolder({
    questions: [
      { id: "course", options: ["north", "south"] },
      { id: "toll", options: ["north", "south"] },
    ],
    contradictions: [
      {
        between: [
          { question: left, options: ["north"] },
          { question: right, options: ["south"] },
        ],
        says: "Nobody does both.",
      },
    ],
  });
}

describe("a contradiction", () => {
  it("may be left out, and may be between two questions", () => {
    expect(contradictionsNameTwoQuestions.check(soundFolder)).toEqual([]);
    expect(contradictionsNameTwoQuestions.check(build("course", "toll"))).toEqual([]);
  });

  it("cannot be between two answers to one question", () => {
    expect(contradictionsNameTwoQuestions.check(build("toll", "toll"))).toEqual([
      {
        file: "pier/negotiation.json",
        path: "contradictions[0].between[1].question",
        wrong: "both sides name the question “toll”",
        remedy: "Name the second question, or remove the contradiction.",
      },
    ]);
  });
});
