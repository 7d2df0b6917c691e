import { describe, expect, it } from "vitest";
import { buildFields, type FieldContext, type FieldView, humanize, listChoices } from "./field-view";
import type { Schema } from "./key-order";
import type { JsonObject } from "./records";

const empty: FieldContext = { posted: [], faults: [], choices: {} };
const id = { type: "string", pattern: "^[a-z0-9]+$" };

/** The only field of a form with one. */
function build(key: string, own: object, context: Partial<FieldContext> = {}, required: string[] = []): FieldView {
  const [field] = buildFields({ properties: { [key]: own }, required } as Schema, { ...empty, ...context });
  if (!field) throw new Error(`there is no field ${key}`);
  return field;
}

describe("a field of a form", () => {
  it("has a label, a hint without marks of code, and whether it is required", () => {
    const note = build("nameInText", { type: "string", description: "Its name, as in `the crew`." }, {}, [
      "nameInText",
    ]);
    expect(note).toEqual({
      name: "nameInText",
      key: "nameInText",
      label: "Name in text",
      hint: "Its name, as in the crew.",
      required: true,
      faults: [],
      kind: "text",
      value: "",
      max: undefined,
    });
    expect(build("note", { type: "string" })).toMatchObject({ hint: "", required: false });
  });

  it.each([
    ["url", "Web address"],
    ["alsoIn", "Also in these sources"],
    ["exact", "Exact words"],
    ["words", "Whose words"],
    ["dateNote", "Date note"],
  ])("with the key %s is called “%s”", (key, label) => {
    expect(build(key, { type: "string" }).label).toBe(label);
  });

  it.each([
    ["one line up to 100 letters", { maxLength: 100 }, { kind: "text", max: 100 }],
    ["several lines beyond", { maxLength: 101 }, { kind: "long", max: 101 }],
    ["one line for an address, however long", { maxLength: 900, format: "uri" }, { kind: "text", max: 900 }],
    ["a date", { maxLength: 120, format: "date" }, { kind: "date", max: undefined }],
  ])("is %s", (_, own, expected) => {
    const posted = [["note", "As typed"]] as const;
    expect(build("note", { type: "string", ...own }, { posted })).toMatchObject({ ...expected, value: "As typed" });
  });

  it("is a choice of words where there are only these", () => {
    const field = build("certainty", { enum: ["quite-sure", "not-sure"] }, { posted: [["certainty", "not-sure"]] });
    expect(field).toMatchObject({
      kind: "choice",
      value: "not-sure",
      choices: [
        { value: "quite-sure", label: "Quite sure" },
        { value: "not-sure", label: "Not sure" },
      ],
    });
  });

  it("explains the kinds of evidence in its choices and not beside them", () => {
    const field = build("evidence", { enum: ["document"], description: "How it is known." });
    expect(field).toMatchObject({ kind: "choice", value: "", hint: "" });
    expect(field.kind === "choice" && field.choices[1]).toEqual({
      value: "document",
      label: "Document: a text of the party itself",
    });
    expect(build("evidence", { type: "string", description: "What counts." })).toMatchObject({ kind: "text" });
  });

  it("is a tick where it can only be true", () => {
    const own = { const: true };
    expect(build("disputed", own)).toMatchObject({ kind: "check", checked: false });
    expect(build("disputed", own, { posted: [["disputed", "true"]] })).toMatchObject({ kind: "check", checked: true });
  });

  it("has a list of texts one on each line", () => {
    const posted = [
      ["keeps", "one"],
      ["keeps", "two"],
    ] as const;
    expect(build("keeps", { type: "array", items: id }, { posted })).toMatchObject({
      kind: "lines",
      value: "one\ntwo",
    });
  });

  it("is left out where the form has it elsewhere", () => {
    const schema = { properties: { id, note: { type: "string" }, odd: true } } as Schema;
    expect(buildFields(schema, empty, { leaveOut: ["id"] }).map(({ key }) => key)).toEqual(["note"]);
  });
});

describe("a field that names a record", () => {
  const choices = {
    party: [
      { value: "amber", label: "Amber Shore" },
      { value: "basalt", label: "Basalt" },
    ],
    source: [{ value: "log", label: "Log, 2031" }],
  };

  it("offers what there is", () => {
    expect(build("party", id, { choices })).toMatchObject({ kind: "choice", value: "", choices: choices.party });
    expect(build("source", id, { choices, posted: [["source", "log"]] })).toMatchObject({ choices: choices.source });
  });

  it("keeps what is not there any more until somebody chooses another", () => {
    const field = build("party", id, { choices, posted: [["party", "gone"]] });
    expect(field).toMatchObject({ value: "gone", choices: [...choices.party, { value: "gone", label: "gone" }] });
  });

  it("is a text where a text stands under the same key", () => {
    expect(build("by", { type: "string", maxLength: 80 }, { choices })).toMatchObject({ kind: "text" });
  });

  it("offers several, those that are chosen first and in their own order", () => {
    const posted = [
      ["concerns", "gone"],
      ["concerns", "basalt"],
      ["concerns", ""],
    ] as const;
    expect(build("concerns", { type: "array", items: id }, { choices, posted })).toMatchObject({
      kind: "many",
      values: ["gone", "basalt", ""],
      choices: [
        { value: "gone", label: "gone" },
        { value: "basalt", label: "Basalt" },
        { value: "amber", label: "Amber Shore" },
      ],
    });
  });
});

describe("what is within a field", () => {
  const quote = { properties: { exact: { type: "string" }, prefix: { type: "string" } }, required: ["exact"] };
  const rows = { type: "array", items: quote };

  it("has names with the way to it", () => {
    const group = build("quote", quote, { posted: [["quote.exact", "Never."]] });
    expect(group.kind === "group" && group.fields).toMatchObject([
      { name: "quote.exact", key: "exact", value: "Never.", required: true },
      { name: "quote.prefix", key: "prefix", value: "", required: false },
    ]);
  });

  it("is a row for each entry up to the last that is filled in", () => {
    const field = build("cases", rows, { posted: [["cases[1].exact", "Second"]] });
    expect(field).toMatchObject({
      kind: "rows",
      addable: true,
      rows: [
        { name: "cases[0]", fields: [{ name: "cases[0].exact", value: "" }, {}] },
        { name: "cases[1]", fields: [{ name: "cases[1].exact", value: "Second" }, {}] },
      ],
    });
    expect(build("cases", rows)).toMatchObject({ kind: "rows", rows: [], addable: true });
  });

  it("has no further row where the list is full, or has a fixed length", () => {
    const posted = [["cases[1].exact", "Second"]] as const;
    expect(build("cases", { ...rows, maxItems: 3 }, { posted })).toMatchObject({ addable: true });
    expect(build("cases", { ...rows, maxItems: 2 }, { posted })).toMatchObject({ addable: false });
    const pair = build("between", { type: "array", prefixItems: [quote, quote] });
    expect(pair).toMatchObject({ addable: false, rows: [{ name: "between[0]" }, { name: "between[1]" }] });
  });

  it("has its own faults; one that has no field stands at what it is in", () => {
    const fault = (path: string) => ({ path, wrong: `wrong at ${path}`, remedy: "Mend it." });
    const faults = ["quote", "quote.exact", "keeps[1]", "keepsake", "holds.from"].map(fault);
    const schema = {
      properties: { quote, keeps: { type: "array", items: id }, holds: { type: "string" }, cases: rows },
    } as Schema;
    const [group, keeps, holds, cases] = buildFields(schema, {
      ...empty,
      faults: [...faults, fault("cases[0].exact")],
    });
    expect(group?.faults).toEqual([fault("quote")]);
    expect(group?.kind === "group" && group.fields[0]?.faults).toEqual([fault("quote.exact")]);
    expect(keeps?.faults).toEqual([fault("keeps[1]")]);
    expect(holds?.faults).toEqual([fault("holds.from")]);
    expect(cases?.faults).toEqual([]);
  });
});

describe("what there is to choose from", () => {
  it("is called what readers call it, or by its id, and sources are sorted by what they are called", () => {
    const contents = new Map<string, JsonObject>([
      ["pier/parties.json", { parties: [{ id: "amber", name: "Amber Shore" }, { id: "basalt" }] }],
      [
        "pier/sources.json",
        {
          sources: [
            { id: "post", publisher: "The Pier Post", date: "2031-05-12", title: "Ropes" },
            { id: "log", publisher: "Harbour log", date: "2031" },
          ],
        },
      ],
      [
        "pier/issues/ferry.json",
        { id: "ferry", title: "The ferry", questions: [{ id: "course", text: "Which way?" }] },
      ],
      ["pier/deals/truce.json", { id: "truce", title: "The truce" }],
    ]);
    expect(listChoices(contents, "pier")).toEqual({
      party: [
        { value: "amber", label: "Amber Shore" },
        { value: "basalt", label: "basalt" },
      ],
      source: [
        { value: "log", label: "Harbour log, 2031" },
        { value: "post", label: "The Pier Post, 2031-05-12: Ropes" },
      ],
      issue: [{ value: "ferry", label: "The ferry" }],
      question: [{ value: "course", label: "Which way?" }],
      deal: [{ value: "truce", label: "The truce" }],
    });
  });

  it.each([
    ["nameInText", "Name in text"],
    ["agreed-in-principle", "Agreed in principle"],
    ["id", "Id"],
  ])("is written in words: %s as “%s”", (key, words) => {
    expect(humanize(key)).toBe(words);
  });
});
