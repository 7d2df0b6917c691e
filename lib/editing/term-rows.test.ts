import { describe, expect, it } from "vitest";
import type { FieldView } from "./field-view";
import type { JsonObject } from "./records";
import { buildTermRows, termColumns } from "./term-rows";

const options = [
  { id: "north", label: "To the north" },
  { id: "south", label: "To the south" },
];

const contents = new Map<string, JsonObject>([
  [
    "pier/parties.json",
    { parties: [{ id: "amber", name: "Amber" }, { id: "basalt", name: "Basalt" }, { id: "cedar" }] },
  ],
  [
    "pier/issues/ferry.json",
    {
      id: "ferry",
      questions: [
        { id: "course", text: "Which way?", options },
        { id: "steer", text: "Who steers?", kind: "unordered", options },
        { id: "toll", text: "How much?", kind: "amount", amount: { sentence: "It costs #." } },
        { id: "start", text: "When?", kind: "date", dates: { sentence: "It starts on #." } },
        { id: "mute", options: [] },
      ],
    },
  ],
]);

const fault = { wrong: "is empty", remedy: "Fill it in." };

function field(key: string, more: object = {}): FieldView {
  const head = { name: `terms[0].${key}`, key, label: `Label of ${key}`, hint: "As the schema says.", required: true };
  return { ...head, faults: [], kind: "text", value: "", max: undefined, ...more } as FieldView;
}

const group = (key: string, fields: FieldView[], more: object = {}) => field(key, { kind: "group", fields, ...more });

/** The row of a term with these fields filled in. */
function build(fields: readonly FieldView[], posted: Record<string, string | string[]> = {}) {
  const said = Object.entries(posted).flatMap(([key, value]) =>
    [value].flat().map((one) => [`terms[0].${key}`, one] as const),
  );
  const [row] = buildTermRows(contents, "pier", [{ name: "terms[0]", fields }], said);
  if (!row) throw new Error("there is no row");
  return row;
}

describe("a term of a deal", () => {
  it.each([
    ["is headed by its question", "course", "Which way?"],
    ["is headed by the id of a question without a text", "mute", "mute"],
    ["is headed by the id of a question that is gone", "gone", "gone"],
    ["without a question says so", "", "A provision that no question asks about"],
  ])("%s", (_, question, title) => {
    expect(build([], { question, id: "first" })).toMatchObject({
      name: "terms[0]",
      id: "first",
      questionId: question,
      title,
    });
  });

  it("has one cell for each column, with what stands there and no hints", () => {
    const quote = group("quote", [field("exact"), field("prefix"), field("words")]);
    const own = ["evidence", "source", "wording", "clause", "text", "question", "id"].map((key) => field(key));
    const { cells } = build([...own, quote], {});
    expect(termColumns).toEqual(["Answer", "What it says", "Clause", "Quotation", "Source"]);
    expect(cells.map((cell) => cell.map(({ key, label }) => [key, label]))).toEqual([
      [],
      [["text", "What it says"]],
      [
        ["clause", "Label of clause"],
        ["wording", "Label of wording"],
      ],
      [
        ["exact", "Quotation"],
        ["words", "Label of words"],
      ],
      [
        ["source", "Label of source"],
        ["evidence", "Label of evidence"],
      ],
    ]);
    expect(cells.flat().every(({ hint }) => hint === "")).toBe(true);
  });

  it("folds the rest away, what every term says first", () => {
    const first = ["placement", "condition", "reversal", "concrete", "gets", "gives"].map((key) => field(key));
    const quote = group("quote", [field("exact"), field("prefix"), field("words"), field("suffix")]);
    const own = [field("chain"), field("id"), field("text"), quote, field("alsoIn"), ...first];
    const { more } = build(own);
    expect(more.map(({ key }) => key)).toEqual([
      ...["gives", "gets", "concrete", "reversal", "condition", "placement", "quote", "chain", "alsoIn"],
    ]);
    expect(more[6]).toMatchObject({
      label: "More about the quotation",
      fields: [{ key: "prefix" }, { key: "suffix" }],
    });
    expect(build([field("quote")]).more).toEqual([]);
  });

  it("is open where it is new, or something is wrong in what is folded away", () => {
    const wrong = field("deep", { faults: [fault] });
    const inRows = field("chain", { kind: "rows", rows: [{ name: "terms[0].chain[0]", fields: [wrong] }] });
    const isOpen = (...fields: FieldView[]) => build(fields, { id: "first" }).isOpen;
    expect(build([field("gives")]).isOpen).toBe(true);
    expect(isOpen(field("gives"), group("quote", [field("exact")]))).toBe(false);
    expect(isOpen(field("text", { faults: [fault] }))).toBe(false);
    expect(isOpen(field("gives", { faults: [fault] }))).toBe(true);
    expect(isOpen(group("quote", [wrong]))).toBe(true);
    expect(isOpen(field("gives"), inRows)).toBe(true);
  });
});

describe("the answer of a term", () => {
  const from = field("from", { faults: [fault], value: "south" });
  const position = group("position", [from, field("to"), field("limit")], { faults: [{ ...fault, wrong: "odd" }] });
  const answer = (question: string, one = position) => build([one], { question }).cells[0];
  const choices = [
    { value: "north", label: "To the north" },
    { value: "south", label: "To the south" },
  ];

  it("is chosen along the scale of the question, and may reach up to another", () => {
    expect(answer("course")).toEqual([
      {
        name: "terms[0].from",
        key: "from",
        kind: "choice",
        label: "Answer",
        none: "Choose …",
        value: "south",
        choices,
        required: true,
        hint: "",
        faults: [{ ...fault, wrong: "odd" }, fault],
      },
      {
        name: "terms[0].to",
        key: "to",
        kind: "choice",
        label: "Up to, for a range",
        none: "No range",
        value: "",
        choices,
        required: false,
        hint: "",
        faults: [],
      },
    ]);
  });

  it("is one only where the answers have no order", () => {
    expect(answer("steer")?.map(({ key }) => key)).toEqual(["from"]);
  });

  it("that is not there any more stays chosen until somebody chooses another", () => {
    const [first] = answer("course", group("position", [field("from", { value: "west" })])) ?? [];
    expect(first).toMatchObject({ choices: [...choices, { value: "west", label: "west" }] });
  });

  it.each(["toll", "start"])("to the question %s is typed in", (question) => {
    expect(answer(question)).toMatchObject([
      { key: "position", kind: "group", label: "Value, range or limit", hint: "" },
    ]);
  });

  it("cannot be given without a question, or where the form has none", () => {
    expect(answer("gone")).toEqual([]);
    expect(answer("course", field("position"))).toEqual([]);
  });
});

describe("the summary of a term", () => {
  it.each([
    [{ gives: "amber", gets: ["basalt", "cedar"] }, "Amber gives; Basalt and cedar get"],
    [{ gives: ["amber", "basalt"], gets: "gone" }, "Amber and Basalt give; gone gets"],
    [{ gives: "amber", concrete: "concrete", reversal: "hard" }, "Amber gives; concrete; hard to reverse"],
    [{ concrete: "vague", reversal: "easy" }, "vague; easy to reverse"],
    [{ reversal: "unclear" }, "unclear how hard to reverse"],
    [{}, ""],
  ])("of %j is “%s”", (posted, summary) => {
    expect(build([], posted).summary).toBe(summary);
  });
});
