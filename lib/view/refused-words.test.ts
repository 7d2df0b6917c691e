import { expect, it } from "vitest";
import { deriveStance } from "../model/stance";
import { buildQuestion, type QuestionSketch } from "../testing/build-question";
import { fleet, opening, wood } from "../testing/value-questions";
import { nameDeclined, nameLimit, nameRedLines, nameRuledOut, quoteAnswers } from "./refused-words";

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

it("what one statement declines and what it rules out are named apart", () => {
  const read = (sketch: QuestionSketch) => {
    const question = buildQuestion(sketch);
    const [statement] = question.statements;
    if (!statement) throw new Error("there is no statement");
    return [nameDeclined(question, statement), nameRuledOut(question, statement)];
  };
  expect(read(wood({ statements: [{ rejects: ["larch"], rulesOut: ["oak", "elm"] }] }))).toEqual([
    ["larch"],
    ["oak", "elm"],
  ]);
  expect(read(fleet({ statements: [{ rejects: [{ below: 200 }, 250], rulesOut: [{ above: 600 }, 900] }] }))).toEqual([
    ["less than 200 boats", "250 boats"],
    ["more than 600 boats"],
  ]);
  expect(read(wood({ statements: [{ holds: "oak" }] }))).toEqual([[], []]);
});

it("a limit is in the words of its question, with its direction", () => {
  const [amount, day] = [buildQuestion(fleet()), buildQuestion(opening())];
  expect(nameLimit(amount, { below: 1 })).toBe("less than 1 boat");
  expect(nameLimit(amount, { above: 600 })).toBe("more than 600 boats");
  // Days are counted from the first of 1970.
  expect(nameLimit(day, { below: 31 })).toBe("any day before 1 February 1970");
  expect(nameLimit(day, { above: 0 })).toBe("any day after 1 January 1970");
});

it("amounts and days need no quotation marks", () => {
  expect(quoteAnswers(buildQuestion(fleet()), ["600 boats"])).toEqual(["600 boats"]);
  expect(quoteAnswers(buildQuestion(opening()), ["1 July 2033"])).toEqual(["1 July 2033"]);
  expect(quoteAnswers(buildQuestion(), ["north"])).toEqual(["“north”"]);
});

it("lines that several statements draw are named once, in the order of the scale", () => {
  expect(
    name({
      statements: [
        { date: "2031-04-01", rulesOut: ["south"] },
        { date: "2031-03-01", rulesOut: ["south", "south-east"] },
      ],
    }),
  ).toEqual(["“south-east”", "“south”"]);
});
