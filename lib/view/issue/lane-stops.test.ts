import { expect, it } from "vitest";
import { buildQuestion } from "../../testing/build-question";
import { fleet } from "../../testing/value-questions";
import { buildAxis } from "../axis";
import { layOutStops } from "./lane-stops";

const mark = (place: number, by: string) => ({ place, by, shape: "record" as const, label: "", report: false });

it("words go lower where they would cover those before them, and are not said twice", () => {
  const question = buildQuestion(fleet({ statements: [{ holds: { from: 400, to: 500 } }, { holds: { from: 900 } }] }));
  // The places are 0, 300, 400, 500, 900 and 1,000.
  const axis = buildAxis(question);
  const marks = [mark(1, "Amber"), mark(2, "Basalt"), mark(3, "Basalt"), mark(4, "Coral")];
  expect(layOutStops({ marks, redLines: [5] }, axis)).toEqual([
    { place: 1, words: "below" },
    { place: 2, words: "lower" },
    { place: 3, words: "quiet" },
    { place: 4, words: "below" },
    { place: 5, words: "lower" },
  ]);
});
