import { describe, expect, it } from "vitest";
import { getColumn, getKind } from "../../testing/sheet-columns";
import type { JsonObject } from "../records";
import { getField, getRecordSchema, listChildren, listColumns, putKey, setField } from "./columns";

const list = (sheet: string) => listColumns(getKind(sheet)).map(({ name }) => name);

describe("the columns of a sheet", () => {
  it("are the fields of its records and of what is within them, in the order of the schema", () => {
    expect(list("Silences")).toEqual(["party", "note"]);
    expect(list("Sources")).toEqual([
      ...["id", "publisher", "carriedBy", "title", "date", "language", "dateNote", "url", "author", "note"],
      ...["text.sha256", "text.kept", "archived.url", "archived.date", "dead"],
    ]);
    expect(list("Contradictions")).toEqual([
      ...["between.1.question", "between.1.options", "between.2.question", "between.2.options", "says"],
    ]);
  });

  it("are not those of lists with a sheet of their own, but whether such a list is there and empty", () => {
    expect(list("Issues")).toEqual(["id", "title", "summary", "names"]);
    expect(list("Corrections")).toEqual(["id", "date", "what", "why", "source", "issue", "statement"]);
  });

  it.each([
    ["Statements", "summary", "text"],
    ["Statements", "holds.from", "answer"],
    ["Statements", "rulesOut", "answers"],
    ["Statements", "keeps", "texts"],
    ["Options", "statusQuo", "yes"],
    ["Options", "shares", "numbers"],
    ["Questions", "amount.from", "number"],
    ["Questions", "amount.decimals", "number"],
    ["Questions", "silent", "none"],
    ["Questions", "whole.between", "pairs"],
    ["Parties", "members", "pairs"],
    ["Names", "others", "pairs"],
  ])("on the sheet %s hold in %s: %s", (sheet, name, content) => {
    expect(getColumn(sheet, name).content).toBe(content);
  });

  it("are required where each record has the field", () => {
    expect(getColumn("Statements", "summary").isRequired).toBe(true);
    expect(getColumn("Statements", "said").isRequired).toBe(false);
    expect(getColumn("Contradictions", "between.2.question").isRequired).toBe(true);
    // Within what can be left out nothing is.
    expect(getColumn("Statements", "quote.exact").isRequired).toBe(false);
  });

  it("offer values where there are only these", () => {
    expect(getColumn("Statements", "quote.words").choices).toEqual(["own", "translated", "outlet"]);
    expect(getColumn("Options", "statusQuo").choices).toEqual(["yes"]);
    expect(getColumn("Statements", "summary").choices).toEqual([]);
  });

  it("keep the space around a text where it belongs to it", () => {
    expect(getColumn("Statements", "quote.prefix").keepsSpace).toBe(true);
    for (const name of ["id", "evidence", "date", "contested", "holds.from"])
      expect(getColumn("Statements", name).keepsSpace).toBe(false);
    expect(getColumn("Sources", "url").keepsSpace).toBe(false);
  });

  it("say what the schema says of the field", () => {
    expect(getColumn("Statements", "said").says).toMatch(/./);
    expect(getColumn("Terms", "gives").says).toBe("Parties that give something up or take something on.");
  });
});

describe("the sheets of what is in a record", () => {
  it.each([
    ["Issues", ["Questions", "Names"]],
    ["Questions", ["Options", "Statements", "Silences", "Hard cases"]],
    ["Terms", ["Term chains", "Term reactions"]],
    ["Parties", []],
  ])("on the sheet %s are %j", (sheet, names) => {
    expect(listChildren(getKind(sheet)).map(({ name }) => name)).toEqual(names);
  });
});

describe("the value of a field", () => {
  it.each([
    ["Statements", "summary", { summary: "Says no." }, "Says no."],
    ["Statements", "summary", {}, undefined],
    ["Statements", "quote.exact", { quote: { exact: "No." } }, "No."],
    ["Statements", "quote.exact", { quote: "No." }, undefined],
    ["Contradictions", "between.2.question", { between: [{}, { question: "toll" }] }, "toll"],
    ["Terms", "gives", { gives: ["amber"] }, ["amber"]],
    // It has to be there, so being empty says nothing.
    ["Terms", "gives", { gives: [] }, undefined],
    ["Terms", "proposedBy", { proposedBy: [] }, []],
    ["Questions", "hardCases", { hardCases: [] }, []],
    ["Questions", "hardCases", { hardCases: [{ case: "Fog" }] }, undefined],
  ])("on the sheet %s in the column %s is found in %j", (sheet, name, record, value) => {
    expect(getField(record as JsonObject, getColumn(sheet, name))).toEqual(value);
  });
});

describe("a field that is written", () => {
  /** The record after that as its file would have it, with the order of its keys. */
  function set(sheet: string, name: string, record: object, value: JsonObject[string] | undefined): string {
    const copy = structuredClone(record) as JsonObject;
    setField(copy, getColumn(sheet, name), value, getRecordSchema(getKind(sheet)));
    return JSON.stringify(copy);
  }

  it("goes where the schema has it, and stays where it is if it is there", () => {
    expect(set("Parties", "name", { id: "amber", note: "N" }, "Amber")).toBe(
      '{"id":"amber","name":"Amber","note":"N"}',
    );
    expect(set("Parties", "id", { note: "N" }, "amber")).toBe('{"id":"amber","note":"N"}');
    expect(set("Parties", "name", { note: "N", name: "A" }, "Amber")).toBe('{"note":"N","name":"Amber"}');
  });

  it("is gone where there is no value", () => {
    expect(set("Parties", "role", { id: "amber", role: "mediator" }, undefined)).toBe('{"id":"amber"}');
  });

  it("makes what it lies in, which goes when nothing is left of it", () => {
    expect(set("Statements", "quote.exact", { id: "a", source: "log" }, "No.")).toBe(
      '{"id":"a","quote":{"exact":"No."},"source":"log"}',
    );
    expect(set("Statements", "quote.prefix", { quote: { exact: "No.", words: "own" } }, "said: ")).toBe(
      '{"quote":{"exact":"No.","prefix":"said: ","words":"own"}}',
    );
    expect(set("Statements", "quote.exact", { id: "a", quote: { exact: "No." } }, undefined)).toBe('{"id":"a"}');
  });

  it("can be one of a pair", () => {
    expect(set("Contradictions", "between.1.question", {}, "course")).toBe('{"between":[{"question":"course"}]}');
    const pair = { between: [{ question: "course" }, { question: "toll" }] };
    expect(set("Contradictions", "between.2.question", pair, undefined)).toBe('{"between":[{"question":"course"}]}');
    expect(set("Contradictions", "between.1.question", pair, undefined)).toBe('{"between":[{},{"question":"toll"}]}');
  });

  it("that is a list and has to be there is empty where there is no value", () => {
    expect(set("Terms", "gives", { id: "halt" }, undefined)).toBe('{"id":"halt","gives":[]}');
    expect(set("Terms", "proposedBy", { id: "halt" }, undefined)).toBe('{"id":"halt"}');
  });

  it("that says of a list that it is empty leaves one with rows alone", () => {
    const record = { hardCases: [{ case: "Fog" }] };
    expect(set("Questions", "hardCases", record, [])).toBe(JSON.stringify(record));
    expect(set("Questions", "hardCases", {}, [])).toBe('{"hardCases":[]}');
    expect(set("Questions", "hardCases", { id: "course", hardCases: [] }, undefined)).toBe('{"id":"course"}');
  });

  it("that the schema does not know goes to the end", () => {
    const record: JsonObject = { own: 1, b: 2 };
    putKey(record, "other", 3, ["a", "b"]);
    putKey(record, "a", 0, ["a", "b"]);
    expect(JSON.stringify(record)).toBe('{"a":0,"own":1,"b":2,"other":3}');
  });
});
