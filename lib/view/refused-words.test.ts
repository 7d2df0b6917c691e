import { expect, it } from "vitest";
import { deriveStance } from "../model/stance";
import { buildQuestion, type QuestionSketch } from "../testing/build-question";
import { fleet, opening, wood } from "../testing/value-questions";
import { nameRedLines, quoteAnswers } from "./refused-words";

function name(sketch: QuestionSketch): string[] {
  const question = buildQuestion(sketch);
  return quoteAnswers(question, nameRedLines(question, deriveStance(question, "amber", "2031-06-01").redLines));
}

it("a limit that is ruled out is one thing, however many values beyond it have been named", () => {
  const others = [
    { party: "basalt", holds: { from: 700 } },
    { party: "basalt", holds: { from: 800 } },
  ];
  expect(name(fleet({ statements: [{ rulesOut: [{ above: 600 }] }, ...others] }))).toEqual(["more than 600 boats"]);
  expect(name(fleet({ statements: [{ rulesOut: [{ below: 600 }, 900] }] }))).toEqual([
    "less than 600 boats",
    "900 boats",
  ]);
});

it("a day is ruled out, or every day before or after one", () => {
  const statements = [{ rulesOut: [{ above: "2033-07-01" }] }];
  expect(name(opening({ statements }))).toEqual(["any day after 1 July 2033"]);
});

it("options that are ruled out are quoted", () => {
  expect(name(wood({ statements: [{ rulesOut: ["oak", "elm"] }] }))).toEqual(["“oak”", "“elm”"]);
});

it("a limit is no longer named when the party has accepted all that lies beyond it", () => {
  const statements = [
    { date: "2031-04-01", holds: { atLeast: 600 } },
    { date: "2031-03-01", rulesOut: [{ above: 600 }] },
  ];
  expect(name(fleet({ statements }))).toEqual([]);
});
