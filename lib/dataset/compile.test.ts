import { describe, expect, it } from "vitest";
import { writeDeal } from "../testing/build-deal";
import { type QuestionSketch, writeQuestion } from "../testing/build-question";
import { boats, fleet, opening, wood } from "../testing/value-questions";
import { formatAmount, readAmount, writeAmountId } from "../text/values";
import { addValue, addValues, compile, compilePlacement } from "./compile";

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

describe("the options of an amount or a date, once more", () => {
  it("say which of them holds today, and none does where nothing is said of it", () => {
    const today = (sketch: QuestionSketch) =>
      read(sketch).question.options.flatMap(({ id, statusQuo }) => (statusQuo ? [id] : []));
    expect(today(fleet({ statements: [{ holds: { from: 400 } }] }))).toEqual(["300"]);
    expect(today(fleet({ amount: { ...boats, statusQuo: undefined } }))).toEqual([]);
    expect(names(opening({ dates: { ...opening().dates, statusQuo: undefined } as never }))).toEqual([
      "2031-01-01",
      "2035-12-31",
    ]);
  });

  it("have the values that terms of deals name, if they are about this question", () => {
    const issue = {
      $schema: "",
      format: 2 as const,
      id: "harbour" as never,
      title: "",
      summary: "",
      questions: [writeQuestion(fleet()), writeQuestion(wood())],
    };
    const deal = writeDeal({
      terms: [
        { id: "boats", question: "fleet", position: { from: 500, to: 600 } },
        { id: "plank", question: "wood", position: "elm" },
        { id: "bell", text: "A bell is hung." },
        { id: "gone", question: "gone", position: { atLeast: 5 } },
        { id: "far", question: "fleet", position: { from: 2000 } },
      ],
    });
    const file = { file: "pier/issues/harbour.json", name: "harbour", value: issue };
    const { issues, deals, problems } = compile(
      [file],
      [{ file: "pier/deals/truce.json", name: "truce", value: deal }],
    );
    const [amount, planks] = issues[0]?.value.questions ?? [];
    expect(amount?.options.map(({ id }) => id)).toEqual(["0", "300", "500", "600", "1000"]);
    expect(planks?.options.map(({ id }) => id)).toEqual(["oak", "larch", "elm"]);
    expect(deals).toMatchObject([{ file: "pier/deals/truce.json", name: "truce", value: { id: "truce" } }]);
    expect(deals[0]?.value.terms.map(({ id, position }) => [id, position]).slice(0, 3)).toEqual([
      ["boats", { from: "500", to: "600" }],
      ["plank", { from: "elm" }],
      ["bell", undefined],
    ]);
    // What is said of a question that is not there is no fault of the term’s.
    expect(problems.map((one) => `${one.file} ${one.path}: ${one.wrong}`)).toEqual([
      "pier/deals/truce.json terms[4].position.from: 2000 is outside the plausible range of the question",
    ]);
  });

  it("lie within the plausible range, its ends included", () => {
    expect(read(fleet({ statements: [{ holds: { from: 0, to: 1000 } }] })).problems).toEqual([]);
    expect(names(fleet({ statements: [{ holds: { from: -5 } }] }))).toEqual(["0", "300", "1000"]);
    expect(names(fleet(), new Map([["fleet", [-5]]]))).toEqual(["0", "300", "1000"]);
    expect(read(fleet({ amount: { ...boats, statusQuo: 0 } })).problems).toEqual([]);
    expect(read(fleet({ amount: { ...boats, statusQuo: 1000 } })).problems).toEqual([]);
    expect(read(fleet({ amount: { ...boats, statusQuo: -1 } })).problems).toHaveLength(1);
  });
});

describe("a statement", () => {
  const say = (...statements: NonNullable<QuestionSketch["statements"]>) =>
    read(fleet({ statements })).question.statements;

  it("counts from the last day of the month or the year, where no more is known, and says what is known", () => {
    const [month, day] = say({ date: "2031-03" }, { date: "2031-03-05" });
    expect([month?.date, month?.dateAsKnown]).toEqual(["2031-03-31", "2031-03"]);
    expect(day?.date).toBe("2031-03-05");
    expect(day).not.toHaveProperty("dateAsKnown");
  });

  it("keeps the limits that it refuses, for values that are named later", () => {
    const [declined, ruledOut, value] = say(
      { rejects: [{ below: 100 }, 200] },
      { rulesOut: [{ above: 600 }] },
      { rulesOut: [700] },
    );
    expect(declined?.refusedLimits).toEqual({ rejects: [{ below: 100 }], rulesOut: [] });
    expect(ruledOut?.refusedLimits).toEqual({ rejects: [], rulesOut: [{ above: 600 }] });
    expect(value).not.toHaveProperty("refusedLimits");
    const [date] = read(opening({ statements: [{ rulesOut: [{ above: "2033-07-01" }] }] })).question.statements;
    expect(date?.rulesOut).toEqual(["2035-12-31"]);
  });
});

describe("the faults of a question are reported once", () => {
  const faults = (sketch: QuestionSketch) => read(sketch).problems.map((one) => one.split(". ")[0]);
  const path = "pier/issues/harbour.json: questions[0]";

  it("where its range is none, and not again for each position", () => {
    const backwards = { ...boats, from: 1000, to: 1000, statusQuo: undefined };
    expect(
      faults(fleet({ amount: backwards, statements: [{ holds: { from: 400 }, rulesOut: [{ below: 1 }] }] })),
    ).toEqual([`${path}.amount: the plausible range ends where it begins or before`]);
    const days = { ...opening().dates, from: "2035-01-01", to: "2031-01-01", statusQuo: undefined } as never;
    expect(faults(opening({ dates: days, statements: [{ holds: { from: "2033-01-01" } }] }))).toEqual([
      `${path}.dates: the plausible range ends where it begins or before`,
    ]);
  });

  it("where each of several ends and units has one", () => {
    expect(faults(fleet({ amount: { ...boats, from: 0.5, to: 999.5, statusQuo: undefined } }))).toEqual([
      `${path}.amount.from: 0.5 has more decimals than the question`,
      `${path}.amount.to: 999.5 has more decimals than the question`,
    ]);
    const unit = { many: "# boats", difference: { one: "one boat", many: "# boats" } };
    expect(faults(fleet({ amount: { ...boats, unit } }))).toEqual([
      `${path}.amount.unit.difference.one: the value’s place # is missing or there twice`,
    ]);
    expect(faults(opening({ dates: { ...opening().dates, sentence: "It opens." } as never }))).toEqual([
      `${path}.dates.sentence: the value’s place # is missing or there twice`,
    ]);
  });

  it("where a position is a range and a limit, or the second end of a range is wrong", () => {
    expect(faults(fleet({ statements: [{ holds: { atLeast: 3, to: 5 } }] }))).toEqual([
      `${path}.statements[0].holds: not a position on this question`,
    ]);
    expect(faults(fleet({ statements: [{ holds: { from: 3, to: 2000 } }] }))).toEqual([
      `${path}.statements[0].holds.to: 2000 is outside the plausible range of the question`,
    ]);
    expect(faults(fleet({ statements: [{ holds: { atMost: 2000 } }] }))).toEqual([
      `${path}.statements[0].holds: 2000 is outside the plausible range of the question`,
    ]);
    expect(faults(fleet({ statements: [{ rejects: [2000], rulesOut: [{ above: -3 }] }] }))).toEqual([
      `${path}.statements[0].rejects[0]: 2000 is outside the plausible range of the question`,
      `${path}.statements[0].rulesOut[0]: -3 is outside the plausible range of the question`,
    ]);
  });

  it("and a range along options in order, or decimals that the question has, are none", () => {
    expect(faults({ statements: [{ holds: ["north", "east"] }] })).toEqual([]);
    expect(faults(fleet({ amount: { ...boats, decimals: 1 }, statements: [{ holds: { from: 2.5 } }] }))).toEqual([]);
    expect(faults(opening({ statements: [{ holds: { from: "2033-01-01" } }] }))).toEqual([]);
    expect(faults(wood({ statements: [{ holds: "oak" }] }))).toEqual([]);
  });
});

describe("a further value", () => {
  const question = read(
    fleet({
      statements: [
        { id: "limit", rejects: [{ below: 200 }], rulesOut: [{ above: 600 }, 1000] },
        { id: "none", party: "basalt", rulesOut: [900] },
      ],
    }),
  ).question;
  const add = (value: number) => {
    const added = addValue(question, value);
    const [limit, none] = added?.statements ?? [];
    return added && { options: added.options.map(({ id }) => id), limit, none };
  };

  it("takes its place among the options", () => {
    expect(add(450)?.options).toEqual(["0", "200", "300", "450", "600", "900", "1000"]);
  });

  it("is refused where a limit covers it, by whoever drew the limit", () => {
    expect(add(100)?.limit).toMatchObject({ rejects: ["0", "100"], rulesOut: ["900", "1000", "1000"] });
    expect(add(700)?.limit).toMatchObject({ rejects: ["0"], rulesOut: ["900", "1000", "1000", "700"] });
    expect(add(450)?.limit).toMatchObject({ rejects: ["0"], rulesOut: ["900", "1000", "1000"] });
    expect(add(950)?.none?.rulesOut).toEqual(["900"]);
  });

  it.each([0, 1000, -5, 2000, 300, 450.5])(
    "is none if it is there already, outside the range or too fine: %d",
    (value) => {
      expect(add(value)).toBeUndefined();
    },
  );

  it("can be a day, and never anything among options", () => {
    const [day] = ["2033-01-01"].map((one) => Date.parse(one) / 86_400_000);
    expect(addValue(read(opening()).question, day ?? 0)?.options.map(({ id }) => id)).toEqual([
      "2031-01-01",
      "2032-01-01",
      "2033-01-01",
      "2035-12-31",
    ]);
    expect(addValue(read({}).question, 1)).toBeUndefined();
  });

  it("has as many decimals as its question", () => {
    const tenths = read(fleet({ amount: { ...boats, decimals: 1 } })).question;
    expect(addValue(tenths, 0.5)?.options.map(({ label }) => label)).toEqual([
      "0 boats",
      "0.5 boats",
      "300 boats",
      "1,000 boats",
    ]);
    expect(addValue(tenths, 0.25)).toBeUndefined();
  });
});

describe("what another coder makes of a statement", () => {
  const { question } = read(fleet());

  it("is put on the scale of its question, to which the values are added that it names", () => {
    const placement = { holds: { from: 450 }, rejects: [500], rulesOut: [{ above: 600 }] };
    const whole = addValues(question, [placement, { holds: { from: 2000 } }]);
    expect(whole.options.map(({ id }) => id)).toEqual(["0", "300", "450", "500", "600", "1000"]);
    expect(compilePlacement(whole, placement)).toEqual({
      holds: { from: "450" },
      rejects: ["500"],
      rulesOut: ["1000"],
      problems: [],
    });
    expect(compilePlacement(whole, {})).toEqual({ problems: [] });
  });

  it("has its faults reported where it stands", () => {
    const at = { file: "pier/codings/ben.json", path: "answers[0]" };
    const faults = (of: QuestionSketch, placement: object, where?: typeof at) =>
      compilePlacement(read(of).question, placement, where).problems.map(
        ({ file, path, wrong }) => `${file} ${path}: ${wrong}`,
      );
    expect(faults(fleet(), { holds: { from: 2000 }, rejects: [0.5] }, at)).toEqual([
      "pier/codings/ben.json answers[0].holds.from: 2000 is outside the plausible range of the question",
      "pier/codings/ben.json answers[0].rejects[0]: 0.5 has more decimals than the question",
    ]);
    expect(faults(fleet(), { rulesOut: ["oak"] })).toEqual([" rulesOut[0]: “oak” is not a value of this question"]);
    expect(faults(opening(), { holds: { from: 5 } })).toEqual([" holds.from: “5” is not a value of this question"]);
    expect(faults(wood(), { holds: { from: "oak", to: "elm" } })).toEqual([
      " holds: a range of options that have no order",
    ]);
    expect(faults({}, { holds: { from: "north", to: "east" } })).toEqual([]);
    expect(faults({}, { rulesOut: [{ below: 3 }] })).toEqual([
      " rulesOut[0]: a limit on a question whose answers are options",
    ]);
  });
});
