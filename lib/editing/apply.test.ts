import { describe, expect, it } from "vitest";
import { type Applied, applyEdits, type Edit, readDay } from "./apply";
import { type Contents, hashRecord, type Json, type JsonObject } from "./records";

const statement = (id: string, date: string): JsonObject => ({ id, party: "amber", date });
const newer = statement("newer", "2031-03-05");
const older = statement("older", "2031-03-01");
const course = { id: "course", label: "Course" };
const term = { id: "a", text: "It leaves." };

const build = (): Contents =>
  new Map<string, JsonObject>([
    ["pier/negotiation.json", { $schema: "../schemas/negotiation.schema.json", id: "pier", title: "The ferry" }],
    [
      "pier/issues/ferry.json",
      {
        $schema: "../../schemas/issue.schema.json",
        format: 2,
        id: "ferry",
        title: "The ferry",
        questions: [{ ...course, statements: [newer, older] }],
      },
    ],
    ["pier/deals/truce.json", { id: "truce", title: "Truce", terms: [term] }],
    [
      "pier/events.json",
      {
        events: [
          { id: "rain", date: "2031-02-01" },
          { id: "storm", date: "2031-04-01" },
        ],
      },
    ],
    ["pier/parties.json", { parties: [{ id: "amber" }, { id: "basalt" }, { id: "cedar" }] }],
  ]);

/** What a file has after edits. */
function applyTo(edits: Edit[], file: string): JsonObject | undefined {
  const contents = build();
  expect(applyEdits(contents, "pier", edits).kind).toBe("applied");
  return contents.get(file);
}

function listIds(list: Json | undefined): Json[] {
  return Array.isArray(list) ? list.map((one) => (one as JsonObject).id ?? "") : [];
}

/** The ids of the statements on the one question of the ferry. */
function listStatements(edits: Edit[]): Json[] {
  const questions = applyTo(edits, "pier/issues/ferry.json")?.questions;
  return listIds(((questions as Json[])[0] as JsonObject).statements);
}

const add = (kind: Edit["kind"], value: JsonObject, more: Partial<Edit> = {}): Edit => ({
  kind,
  id: String(value.id),
  base: "",
  value,
  ...more,
});
const change = (
  kind: Edit["kind"],
  old: JsonObject,
  value: JsonObject | undefined,
  more: Partial<Edit> = {},
): Edit => ({
  kind,
  id: String(old.id),
  base: hashRecord(old),
  value,
  ...more,
});
const onCourse = { within: "course" };

describe("an edit of a record that is a file", () => {
  it("begins a file with an empty list of what it will contain", () => {
    expect(applyTo([add("issue", { id: "toll", title: "Toll" })], "pier/issues/toll.json")).toEqual({
      id: "toll",
      title: "Toll",
      questions: [],
    });
  });

  it("keeps what the file contains, and what the form does not know", () => {
    const old = { $schema: "../../schemas/issue.schema.json", format: 2, id: "ferry", title: "The ferry" };
    const file = applyTo([change("issue", old, { ...old, title: "The boats" })], "pier/issues/ferry.json");
    expect(file).toEqual({ ...old, title: "The boats", questions: [{ ...course, statements: [newer, older] }] });
    expect(Object.keys(file ?? {})).toEqual(["$schema", "format", "id", "title", "questions"]);
  });

  it("removes the file with the record", () => {
    const old = { id: "truce", title: "Truce" };
    expect(applyTo([change("deal", old, undefined)], "pier/deals/truce.json")).toBeUndefined();
  });
});

describe("an edit of a record in a list", () => {
  it.each([
    ["2031-03-09", ["new", "newer", "older"]],
    ["2031-03-05", ["new", "newer", "older"]],
    ["2031-03-03", ["newer", "new", "older"]],
    ["2031-02-01", ["newer", "older", "new"]],
    // A month counts as its last day.
    ["2031-03", ["new", "newer", "older"]],
  ])("puts a statement of %s among the others, newest first", (date, ids) => {
    expect(listStatements([add("statement", statement("new", date), onCourse)])).toEqual(ids);
  });

  it.each([
    ["2031-01-01", ["new", "rain", "storm"]],
    ["2031-02-01", ["rain", "new", "storm"]],
    ["2031-05-01", ["rain", "storm", "new"]],
  ])("puts an event of %s among the others, oldest first", (date, ids) => {
    expect(listIds(applyTo([add("event", { id: "new", date })], "pier/events.json")?.events)).toEqual(ids);
  });

  it("leaves a record where it is, but moves it where its date changes", () => {
    expect(listStatements([change("statement", newer, { ...newer, speaker: "Mayor" }, onCourse)])).toEqual([
      "newer",
      "older",
    ]);
    expect(listStatements([change("statement", newer, { ...newer, date: "2031-01-01" }, onCourse)])).toEqual([
      "older",
      "newer",
    ]);
    const parties = (edit: Edit) => listIds(applyTo([edit], "pier/parties.json")?.parties);
    expect(parties(change("party", { id: "basalt" }, { id: "basalt", name: "Basalt" }))).toEqual([
      "amber",
      "basalt",
      "cedar",
    ]);
    expect(parties(add("party", { id: "dune" }))).toEqual(["amber", "basalt", "cedar", "dune"]);
  });

  it.each([
    [0, ["cedar", "amber", "basalt"]],
    [1, ["amber", "cedar", "basalt"]],
    [-3, ["cedar", "amber", "basalt"]],
    [9, ["amber", "basalt", "cedar"]],
  ])("puts it at the place %i where one is given", (place, ids) => {
    const edit = change("party", { id: "cedar" }, { id: "cedar" }, { place });
    expect(listIds(applyTo([edit], "pier/parties.json")?.parties)).toEqual(ids);
  });

  it("keeps the statements of a question, and gives a new one none", () => {
    const file = applyTo(
      [
        change("question", course, { ...course, label: "Way" }, { within: "ferry" }),
        add("question", { id: "toll", label: "Toll" }, { within: "ferry" }),
      ],
      "pier/issues/ferry.json",
    );
    expect(file?.questions).toEqual([
      { id: "course", label: "Way", statements: [newer, older] },
      { id: "toll", label: "Toll", statements: [] },
    ]);
  });

  it("takes a record out of its list", () => {
    expect(listStatements([change("statement", newer, undefined, onCourse)])).toEqual(["older"]);
  });

  it("begins the file, with the schema next to that of the negotiation", () => {
    expect(applyTo([add("correction", { id: "fix", date: "2031-06-01" })], "pier/corrections.json")).toEqual({
      $schema: "../schemas/corrections.schema.json",
      format: 2,
      corrections: [{ id: "fix", date: "2031-06-01" }],
    });
  });

  it("begins the list where the file has none", () => {
    const contents = build().set("pier/deals/truce.json", { id: "truce", title: "Truce" });
    applyEdits(contents, "pier", [add("term", term, { within: "truce" })]);
    expect(contents.get("pier/deals/truce.json")).toEqual({ id: "truce", title: "Truce", terms: [term] });
  });

  it("says where each record is then, and nothing of one that was removed", () => {
    const edits = [
      add("statement", statement("new", "2031-03-03"), onCourse),
      change("term", term, undefined, { within: "truce" }),
    ];
    expect(applyEdits(build(), "pier", edits)).toEqual({
      kind: "applied",
      places: [
        { file: "pier/issues/ferry.json", path: ["questions", 0, "statements", 1] },
        { file: "", path: [] },
      ],
    });
  });
});

describe("an edit is refused", () => {
  const refused = (edit: Edit, contents = build(), broken?: ReadonlySet<string>): Applied =>
    applyEdits(contents, "pier", [edit], broken);

  it("where the record is another by now, was removed, or its id is taken", () => {
    const stale = { ...change("statement", newer, newer, onCourse), base: "seen" };
    expect(refused(stale)).toEqual({ kind: "conflict", edit: stale, theirs: newer });
    const gone = change("statement", statement("gone", "2031-03-01"), newer, onCourse);
    expect(refused(gone)).toEqual({ kind: "conflict", edit: gone, theirs: undefined });
    const taken = add("party", { id: "amber", name: "Other" });
    expect(refused(taken)).toEqual({ kind: "conflict", edit: taken, theirs: { id: "amber" } });
  });

  it("where what it belongs in is not there", () => {
    const edit = add("statement", statement("new", "2031-03-03"), { within: "nothing" });
    expect(refused(edit)).toMatchObject({ kind: "homeless", edit });
    const term = add("term", { id: "b" }, { within: "nothing" });
    expect(refused(term)).toMatchObject({ kind: "homeless", edit: term });
  });

  it("where its file cannot be parsed, or has something else in place of the list", () => {
    const file = "pier/corrections.json";
    const edit = add("correction", { id: "fix", date: "2031-06-01" });
    expect(refused(edit, build(), new Set([file]))).toEqual({ kind: "homeless", edit, file });
    expect(refused(edit, build().set(file, { corrections: "none" }))).toEqual({ kind: "homeless", edit, file });
  });
});

it("the day of a record is the last on which it can have been", () => {
  expect(readDay({ date: "2031-02" })).toBe("2031-02-28");
  expect(readDay({ date: "2031" })).toBe("2031-12-31");
  expect(readDay({ date: "2031-02-03" })).toBe("2031-02-03");
  expect(readDay({ date: "soon" })).toBe("");
});
