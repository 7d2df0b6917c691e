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

it("words go down to a third level, and then begin anew", () => {
  const values = [100, 200, 210, 220, 230].map((from) => ({ holds: { from } }));
  const axis = buildAxis(buildQuestion(fleet({ statements: values })));
  // The places are 0, 100, 200, 210, 220, 230, 300 and 1,000; two lines of the scale are 200 boats apart.
  const marks = ["Amber", "Basalt", "Coral", "Dune"].map((by, i) => mark(i + 2, by));
  expect(layOutStops({ marks, redLines: [] }, axis).map(({ words }) => words)).toEqual([
    "below",
    "lower",
    "lowest",
    "below",
  ]);
  expect(
    layOutStops({ marks: [mark(0, "Amber"), mark(2, "Basalt")], redLines: [] }, axis).map(({ words }) => words),
  ).toEqual(["below", "below"]);
});

it("marks and a red line at one place have one place for their words", () => {
  const axis = buildAxis(buildQuestion(fleet({ statements: [{ holds: { from: 500 } }] })));
  expect(layOutStops({ marks: [mark(2, "Amber"), mark(2, "Basalt")], redLines: [2] }, axis)).toEqual([
    { place: 2, words: "below" },
  ]);
});
