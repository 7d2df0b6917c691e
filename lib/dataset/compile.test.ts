import { describe, expect, it } from "vitest";
import { type QuestionSketch, writeQuestion } from "../testing/build-question";
import { boats, fleet, opening, wood } from "../testing/value-questions";
import { formatAmount, readAmount, writeAmountId } from "../text/values";
import { compile } from "./compile";

function read(sketch: QuestionSketch, more?: ReadonlyMap<string, readonly number[]>) {
  const issue = {
    $schema: "",
    format: 2 as const,
    id: "harbour" as never,
    title: "",
    summary: "",
    questions: [writeQuestion(sketch)],
  };
  const { issues, problems } = compile([{ file: "pier/issues/harbour.json", name: "harbour", value: issue }], [], more);
  const question = issues[0]?.value.questions[0];
  if (!question) throw new Error("nothing was read");
  return {
    question,
    problems: problems.map(({ file, path, wrong, remedy }) => `${file}: ${path}: ${wrong}. ${remedy}`),
  };
}

const names = (sketch: QuestionSketch, more?: ReadonlyMap<string, readonly number[]>) =>
  read(sketch, more).question.options.map(({ id }) => id);

describe("the options of a question", () => {
  it("are those of its file, whether or not they have an order", () => {
    expect(names({})).toEqual(["north", "north-east", "east", "south-east", "south"]);
    expect(names(wood())).toEqual(["oak", "larch", "elm"]);
  });

  it("are for an amount the ends of its range, the status quo and each value that is named, in order", () => {
    const statements = [
      { holds: { from: 500, to: 700 } },
      { holds: { atLeast: 400 } },
      { rejects: [900] },
      { rulesOut: [{ below: 100 }] },
    ];
    expect(names(fleet({ statements }))).toEqual(["0", "100", "300", "400", "500", "700", "900", "1000"]);
  });

  it("are for a date the days", () => {
    const { question } = read(opening({ statements: [{ holds: { from: "2033-07-01" } }] }));
    expect(question.options.map(({ id, label }) => `${id}: ${label}`)).toEqual([
      "2031-01-01: 1 January 2031",
      "2032-01-01: 1 January 2032",
      "2033-07-01: 1 July 2033",
      "2035-12-31: 31 December 2035",
    ]);
    expect(question.options.find(({ statusQuo }) => statusQuo)?.id).toBe("2032-01-01");
  });

  it("have the sentence of the question, with the value in its place", () => {
    const { question } = read(fleet({ statements: [{ holds: { from: 1 } }] }));
    expect(question.options.map(({ sentence }) => sentence)).toEqual([
      "The fleet has 0 boats.",
      "The fleet has 1 boat.",
      "The fleet has 300 boats.",
      "The fleet has 1,000 boats.",
    ]);
  });

  it("are given a further value on request, if it lies within the range", () => {
    expect(names(fleet(), new Map([["fleet", [550, 2000]]]))).toEqual(["0", "300", "550", "1000"]);
  });

  it.each([
    [250000, "250000"],
    [3.5, "3-point-5"],
    [-2, "minus-2"],
    [-0.25, "minus-0-point-25"],
  ])("have the value %d as the id %s", (value, id) => {
    expect(writeAmountId(value)).toBe(id);
    expect(readAmount(id)).toBe(value);
    expect(readAmount(String(value))).toBe(value);
  });
});

describe("a position", () => {
  const held = (holds: object) => read(fleet({ statements: [{ holds }] })).question.statements[0]?.holds;

  it("is a value, a range of values, or a limit that reaches to the end of the range", () => {
    expect(held({ from: 400 })).toEqual({ from: "400" });
    expect(held({ from: 400, to: 600 })).toEqual({ from: "400", to: "600" });
    expect(held({ atLeast: 400 })).toEqual({ from: "400", to: "1000", limit: "at-least" });
    expect(held({ atMost: 400 })).toEqual({ from: "0", to: "400", limit: "at-most" });
  });

  it("can be refused by the value, or by every value below or above a limit, but not the limit itself", () => {
    const [statement] = read(
      fleet({
        statements: [
          { rejects: [300], rulesOut: [{ above: 400 }] },
          { party: "basalt", holds: { from: 600 } },
        ],
      }),
    ).question.statements;
    expect(statement?.rejects).toEqual(["300"]);
    expect(statement?.rulesOut).toEqual(["600", "1000"]);
  });
});

describe("a question with a fault", () => {
  const faults = (sketch: QuestionSketch) => read(sketch).problems;
  const path = "pier/issues/harbour.json: questions[0]";

  it("has a value outside its plausible range", () => {
    expect(faults(fleet({ statements: [{ holds: { from: 2000 } }] }))).toEqual([
      `${path}.statements[0].holds.from: 2000 is outside the plausible range of the question. Correct the value, or widen the plausible range of the question (\`from\`, \`to\`).`,
    ]);
  });

  it("has a value with more decimals than it counts", () => {
    expect(faults(fleet({ statements: [{ holds: { from: 2.5 } }] }))).toEqual([
      `${path}.statements[0].holds.from: 2.5 has more decimals than the question. Round the value, or correct \`decimals\` of the question.`,
    ]);
  });

  it("has a value of the wrong kind", () => {
    expect(faults(fleet({ statements: [{ holds: { from: "oak" } }] }))).toEqual([
      `${path}.statements[0].holds.from: “oak” is not a value of this question. Write a number, without quotation marks.`,
    ]);
    expect(faults(opening({ statements: [{ holds: { from: 2033 } }] }))).toEqual([
      `${path}.statements[0].holds.from: “2033” is not a value of this question. Write a day as YYYY-MM-DD.`,
    ]);
    expect(faults({ statements: [{ holds: { from: 3 } }] })).toEqual([
      `${path}.statements[0].holds.from: a number where an option is expected. Name an option of the question by its id.`,
    ]);
  });

  it("has a limit where its answers are options", () => {
    expect(faults({ statements: [{ rulesOut: [{ below: 3 }] }] })).toEqual([
      `${path}.statements[0].rulesOut[0]: a limit on a question whose answers are options. Name each option that is refused.`,
    ]);
    expect(faults({ statements: [{ holds: { atLeast: 3 } }] })).toEqual([
      `${path}.statements[0].holds: not a position on this question. Give \`from\` with an option, and for a range \`to\` as well.`,
    ]);
  });

  it("has a range and a limit at once", () => {
    expect(faults(fleet({ statements: [{ holds: { from: 3, atMost: 5 } }] }))).toEqual([
      `${path}.statements[0].holds: not a position on this question. Give \`from\` (and \`to\` for a range), or \`atLeast\`, or \`atMost\`.`,
    ]);
  });

  it("has a range of options that have no order", () => {
    expect(faults(wood({ statements: [{ holds: ["oak", "elm"] }] }))).toEqual([
      `${path}.statements[0].holds: a range of options that have no order. Name one option in \`from\`; what holds beside it is a statement of its own that this one keeps.`,
    ]);
  });

  it("has a range that runs backwards, or is not one", () => {
    const amount = { ...boats, from: 1000, to: 0, statusQuo: undefined };
    expect(faults(fleet({ amount }))).toEqual([
      `${path}.amount: the plausible range ends where it begins or before. Give \`from\` a smaller value than \`to\`.`,
    ]);
  });

  it("has a status quo outside the range, or finer than its values are", () => {
    expect(faults(fleet({ amount: { ...boats, statusQuo: 2000 } }))).toEqual([
      `${path}.amount.statusQuo: 2000 is outside the plausible range of the question. Correct the value, or widen the plausible range of the question (\`from\`, \`to\`).`,
    ]);
    expect(faults(fleet({ amount: { ...boats, statusQuo: 0.5 } }))).toEqual([
      `${path}.amount.statusQuo: 0.5 has more decimals than the question. Round the value, or correct \`decimals\` of the question.`,
    ]);
  });

  it("says nowhere, or twice, where the value stands", () => {
    expect(
      faults(fleet({ amount: { ...boats, sentence: "The fleet is small.", unit: { many: "# of # boats" } } })),
    ).toEqual([
      `${path}.amount.sentence: the value’s place # is missing or there twice. Write # exactly once, in the place of the value.`,
      `${path}.amount.unit.many: the value’s place # is missing or there twice. Write # exactly once, in the place of the value.`,
    ]);
  });

  it("lacks what its kind needs, or has what it does not", () => {
    expect(faults(fleet({ amount: undefined }))).toEqual([
      `${path}.amount: missing in a question of the kind “amount”. Add \`amount\`, or correct \`kind\`.`,
    ]);
    expect(faults(fleet({ options: ["few", "many"] }))).toEqual([
      `${path}.options: not for a question of the kind “amount”. Remove it, or correct \`kind\`: a question of the kind “amount” has \`amount\`.`,
    ]);
  });
});

it("an amount is written with its unit, its decimals and a proper minus sign", () => {
  const amount = { unit: { one: "# point", many: "# points" }, decimals: 1 };
  expect(formatAmount(1, amount)).toBe("1 point");
  expect(formatAmount(-2, amount)).toBe("−2 points");
  expect(formatAmount(1234.5, amount)).toBe("1,234.5 points");
});
