import { expect, it } from "vitest";
import { buildQuestion } from "../testing/build-question";
import { fleet } from "../testing/value-questions";
import { buildAxis } from "./axis";
import { placeOn } from "./place-on-axis";

it("something is drawn where its option lies: in line, or in proportion to its value", () => {
  const options = buildAxis(buildQuestion({ options: ["low", "middle", "high"] }));
  expect([0, 1, 2].map((place) => placeOn(options, place))).toEqual([0, 1, 2]);
  // 0, 300 (which holds today), 500 and 1,000 boats on an axis that is five lines long.
  const values = buildAxis(buildQuestion(fleet({ statements: [{ holds: { from: 500 } }] })));
  expect([0, 1, 2, 3].map((place) => placeOn(values, place))).toEqual([0, 1.5, 2.5, 5]);
});
