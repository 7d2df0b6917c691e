import { describe, expect, it } from "vitest";
import { buildQuestionForms, listAdvice } from "./codebook";
import type { FieldView } from "./field-view";

const fault = { wrong: "is empty", remedy: "Fill it in." };

/** A line of text with a hint; what a test is about goes over it. */
function field(key: string, more: Partial<FieldView> | object = {}): FieldView {
  const head = { name: key, key, label: `${key} by schema`, hint: `How to write ${key}.`, required: false, faults: [] };
  return { ...head, kind: "text", value: "", max: undefined, ...more } as FieldView;
}

const rows = (key: string, ...all: FieldView[][]): FieldView =>
  field(key, { kind: "rows", addable: true, rows: all.map((fields, i) => ({ name: `${key}[${i}]`, fields })) });

const choice = (key: string) => field(key, { kind: "choice", choices: [] });

/** The only question of a form. */
function build(own: readonly FieldView[], posted: [string, string][] = []) {
  const [question] = buildQuestionForms([field("title"), rows("questions", [...own])], posted);
  if (!question) throw new Error("there is no question");
  return question;
}

const name = (fields: readonly FieldView[]) => fields.map(({ key, label }) => [key, label]);

describe("a question in the codebook", () => {
  it("has its id and what it is called, or its number as long as it is called nothing", () => {
    const form = [rows("questions", [], [])];
    const posted = [
      ["questions[0].id", "course"],
      ["questions[0].label", "Course"],
    ] as const;
    expect(buildQuestionForms(form, posted)).toMatchObject([
      { name: "questions[0]", id: "course", title: "Course" },
      { name: "questions[1]", id: "", title: "Question 2" },
    ]);
  });

  it("shows label, question and kind without their hints, and a kind that is not chosen as a scale", () => {
    const { main } = build([field("id"), field("label"), field("text"), choice("kind"), field("searched")]);
    expect(name(main)).toEqual([
      ["label", "label by schema"],
      ["text", "The question"],
      ["kind", "Kind of answers"],
    ]);
    expect(main.map(({ hint }) => hint)).toEqual(["", "", ""]);
    expect(main.map((one) => "none" in one && one.none)).toEqual([false, false, "Ordered, along a scale"]);
  });

  it("folds the rest away, and opens it where something is wrong there", () => {
    const keys = ["code", "concerns", "checked", "searched", "whole"];
    const { more } = build([field("label"), ...keys.map((key) => field(key))]);
    expect(more.fields.map(({ key, hint }) => [key, hint])).toEqual([
      ["code", "How to write code."],
      ["concerns", "How to write concerns."],
      ["checked", "How to write checked."],
      ["searched", "How to write searched."],
      ["whole", "How to write whole."],
    ]);
    expect(more.isOpen).toBe(false);
    expect(build([field("checked"), field("code", { faults: [fault] })]).more.isOpen).toBe(true);
  });
});

describe("the answers to a question", () => {
  const option = ["conditional", "statusQuo", "shares", "evidence", "means", "sentence", "short", "label", "id"];
  const own = [
    rows(
      "options",
      option.map((key) => field(key)),
      [],
    ),
    field("amount"),
    field("dates"),
  ];

  it("are in the order of the scale, each with its fields beside each other", () => {
    const { options, about } = build(own, [
      ["options[0].id", "north"],
      ["options[0].label", "North"],
      ["options[0].code", "n"],
    ]);
    expect(options).toMatchObject({ name: "options", title: "Answers, in the order of the scale", addable: true });
    expect(options?.rows).toMatchObject([
      { name: "options[0]", id: "north", code: "n", title: "North" },
      { name: "options[1]", id: "", code: "", title: "Answer 2" },
    ]);
    expect(options?.rows[0]?.lines.map(name)).toEqual([
      [
        ["label", "label by schema"],
        ["short", "Short label"],
      ],
      [["sentence", "As a sentence"]],
      [
        ["means", "What it means"],
        ["evidence", "What counts as evidence"],
      ],
      [["shares", "Shares in percent, one on each line"]],
      [
        ["statusQuo", "Holds if nothing is agreed"],
        ["conditional", "Always depends on something"],
      ],
    ]);
    expect(options?.rows[0]?.lines.flat().map(({ hint }) => hint)).not.toContainEqual(expect.stringMatching(/./));
    expect(about).toEqual([]);
  });

  it("say that they have no order where they have none", () => {
    const { options } = build(own, [["questions[0].kind", "unordered"]]);
    expect(options?.title).toBe("Answers, in no order");
  });

  it.each([
    ["amount", "amount"],
    ["date", "dates"],
  ])("to a question of the kind %s are described in its field %s", (kind, key) => {
    const { options, about } = build(own, [["questions[0].kind", kind]]);
    expect(options).toBeUndefined();
    expect(about.map((one) => one.key)).toEqual([key]);
  });

  it("are not there where the form has none", () => {
    expect(build([field("label"), field("options")]).options).toBeUndefined();
  });
});

describe("the hard cases of a question", () => {
  const hard = (...faults: object[]) => [field("case"), field("decision", { faults })];

  it.each([
    ["No hard case", []],
    ["One hard case", [hard()]],
    ["Two hard cases", [hard(), hard()]],
  ])("are counted: %s", (title, all) => {
    expect(build([rows("hardCases", ...all)]).hardCases).toMatchObject({ title, isOpen: false });
  });

  it("are called so, without hints at the list and at each", () => {
    const { hardCases } = build([rows("hardCases", hard())]);
    expect(hardCases?.field).toMatchObject({
      label: "Hard cases",
      hint: "",
      rows: [
        {
          name: "hardCases[0]",
          fields: [
            { key: "case", hint: "" },
            { key: "decision", hint: "" },
          ],
        },
      ],
    });
  });

  it("are open where something is wrong in one of them", () => {
    expect(build([rows("hardCases", hard(), hard(fault))]).hardCases?.isOpen).toBe(true);
  });

  it("are not there where the form has none", () => {
    expect(build([field("label")]).hardCases).toBeUndefined();
  });
});

describe("the advice on a codebook", () => {
  it("says once how each field of a question and of an answer is written", () => {
    const option = [field("means"), field("short"), field("label", { label: "Label" }), field("code")];
    const question = [field("text"), field("label", { label: "Label" }), field("searched"), rows("options", option)];
    expect(listAdvice([rows("questions", question, question)])).toEqual([
      { label: "Question: label", hint: "How to write label." },
      { label: "Question: the question", hint: "How to write text." },
      { label: "Answer: label", hint: "How to write label." },
      { label: "Answer: short label", hint: "How to write short." },
      { label: "Answer: what it means", hint: "How to write means." },
    ]);
  });

  it("takes the fields of an answer from the first question that has options", () => {
    const question = (...options: FieldView[]) => [field("label", { hint: "" }), ...options];
    const form = [rows("questions", question(), question(rows("options", [field("short")])))];
    expect(listAdvice(form)).toEqual([{ label: "Answer: short label", hint: "How to write short." }]);
    expect(listAdvice([])).toEqual([]);
  });
});
