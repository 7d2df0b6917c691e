import { describe, expect, it } from "vitest";
import { readInventedTexts } from "../testing/copy-invented";
import { type Contents, findRecord, hashRecord, type JsonObject, parseContents, type RecordKind } from "./records";
import { listRetired, makeIsTaken, retireNames } from "./retired";
import { tryEdits } from "./save";
import { importBook } from "./sheets/import-book";
import { importSheets } from "./sheets/import-sheets";
import { listSheets } from "./sheets/write-book";

const name = "pier";

function makeContents(issue: JsonObject, head: JsonObject = {}): Contents {
  return new Map([
    [`${name}/negotiation.json`, { format: 2, id: name, asOf: "2031-05-20", issues: ["ferry"], ...head }],
    [`${name}/issues/ferry.json`, { id: "ferry", ...issue }],
  ]);
}

const toll = {
  id: "toll",
  code: "to",
  options: [{ id: "free", code: "f" }, { id: "paid" }],
  statements: [{ id: "am" }],
};

describe("the names of what is removed", () => {
  it("are written down: ids, and codes in addresses", () => {
    const after = makeContents({ questions: [{ ...toll, options: [{ id: "paid" }], statements: [] }] });
    expect(retireNames(name, makeContents({ questions: [toll] }), after)).toBe(true);
    expect(listRetired(after, name)).toEqual(["option toll/free", "option toll/f", "statement am"]);
  });

  it("of a question stand for its options; statements have names of their own", () => {
    const after = makeContents({ questions: [] }, { retired: ["party heron"] });
    retireNames(name, makeContents({ questions: [toll] }), after);
    expect(listRetired(after, name)).toEqual(["party heron", "question toll", "question to", "statement am"]);
  });

  it("stand in negotiation.json where its schema has them, and nothing is written where nothing is gone", () => {
    const after = makeContents({ questions: [] });
    retireNames(name, makeContents({ questions: [] }), after);
    expect(after.get(`${name}/negotiation.json`)).not.toHaveProperty("retired");
    retireNames(name, makeContents({ questions: [{ id: "toll" }] }), after);
    expect(Object.keys(after.get(`${name}/negotiation.json`) ?? {})).toEqual([
      "format",
      "id",
      "asOf",
      "issues",
      "retired",
    ]);
  });

  it("are not proposed for anything new of the kind", () => {
    const contents = makeContents({ questions: [toll] }, { retired: ["question lamp", "option toll/dear"] });
    const isQuestion = makeIsTaken(contents, name, { kind: "question", within: "ferry" });
    const isOption = makeIsTaken(contents, name, { kind: "option", within: "toll" });
    expect(["toll", "to", "lamp", "free"].map(isQuestion)).toEqual([true, true, true, false]);
    expect(["free", "f", "dear", "toll"].map(isOption)).toEqual([true, true, true, false]);
  });
});

describe("a record that was removed", () => {
  const orune = "lake-orune";
  const file = `${orune}/sources.json`;
  const texts = readInventedTexts(orune);
  const source = { id: "unused", publisher: "The Post", date: "2031-01-01", url: "https://example.org/" };
  const add = { kind: "source" as RecordKind, id: "unused", base: "", value: source };

  function apply(before: ReadonlyMap<string, string>, edit: Parameters<typeof tryEdits>[2][number]) {
    const trial = tryEdits(orune, before, [edit]);
    if (trial.kind !== "tried") throw new Error(trial.kind);
    const after = new Map(before);
    for (const one of trial.changes) after.set(one.file, one.after ?? "");
    return { trial, after };
  }

  it("leaves its id to nothing else, and to itself when it comes back", () => {
    const { after: with_ } = apply(texts, add);
    const { after: without } = apply(with_, { ...add, base: hashRecord(source), value: undefined });
    const again = apply(without, add).trial;
    expect(again.faults).toEqual([expect.objectContaining({ path: "id" })]);
    const { trial, after } = apply(without, { ...add, revives: true });
    expect(trial.faults).toEqual([]);
    expect(after).toEqual(with_);
  });

  it("cannot be removed while the file that would remember its id cannot be read", () => {
    const { after } = apply(texts, add);
    const broken = new Map(after).set(`${orune}/negotiation.json`, "{");
    const trial = tryEdits(orune, broken, [{ ...add, base: hashRecord(source), value: undefined }]);
    expect(trial).toMatchObject({ kind: "homeless", file: `${orune}/negotiation.json` });
    expect(findRecord(parseContents(after), orune, { kind: "source", id: "unused" })?.file).toBe(file);
  });
});

describe("a spreadsheet", () => {
  const hives = "two-hives";
  const texts = readInventedTexts(hives);
  const contents = parseContents(texts);

  /** The sheets of the workbook after the cells of some row of one of them were changed. */
  function edit(from: ReadonlyMap<string, string>, sheet: string, id: string, cells: Record<string, string>) {
    return listSheets(parseContents(from), hives).map(({ name: own, fields, rows }) => {
      const heads = fields.map((one) => one.name);
      const all = rows.map((row) => heads.map((head) => row[head] ?? null));
      if (own === sheet) {
        const found = all.find((row) => row[heads.indexOf("id")] === id);
        const row = found ?? heads.map(() => null);
        if (!found) all.push(row);
        for (const [head, text] of Object.entries(cells)) row[heads.indexOf(head)] = text;
      }
      return { name: own, rows: [heads, ...all] };
    });
  }

  it("that removes a statement remembers its id, and one that gives it again is told where", () => {
    const removed = importSheets(hives, texts, edit(texts, "Statements", "morning-bramble", { delete: "yes" }));
    const now = new Map([...texts, ...removed.files.map((one) => [one.file, one.after ?? ""] as const)]);
    expect(listRetired(parseContents(now), hives)).toEqual(["statement morning-bramble"]);
    const given = listSheets(contents, hives).find((one) => one.name === "Statements")?.rows ?? [];
    const cells = Object.fromEntries(
      Object.entries(given.find((row) => row.id === "morning-bramble") ?? {}).map(([key, text]) => [key, String(text)]),
    );
    const again = importSheets(
      hives,
      now,
      edit(now, "Statements", "morning-bramble", { ...cells, fingerprint: "", delete: "" }),
    );
    expect(again.faults).toContainEqual(
      expect.objectContaining({
        sheet: "Statements",
        row: 3,
        column: "id",
        wrong: "“statement morning-bramble” was removed, and its name is not given again",
      }),
    );
  });

  it("holds them in one cell, out and in again", () => {
    const head = { ...contents.get(`${hives}/negotiation.json`), retired: ["party wasp", "option morning/both"] };
    const with_ = new Map(texts).set(`${hives}/negotiation.json`, JSON.stringify(head));
    const sheets = edit(with_, "", "", {});
    expect(importSheets(hives, with_, sheets)).toMatchObject({ faults: [], files: [] });
    expect(JSON.stringify(sheets[0])).toContain("party wasp | option morning/both");
  });

  it("with a row for each answer is given other ids than those of what was removed", () => {
    const head = { ...contents.get(`${hives}/negotiation.json`), retired: ["question who-guards-the-gate"] };
    const with_ = new Map(texts).set(`${hives}/negotiation.json`, `${JSON.stringify(head)}`);
    const rows = [
      ["party", "question", "answer", "date", "url"],
      ["Bramble Hive", "Who guards the gate?", "Bees", "2030-08-21", "https://example.org/1"],
      ["Clover Hive", "Who guards the gate?", "Nobody", "2030-08-21", "https://example.org/2"],
    ];
    const { files } = importBook(hives, with_, [{ name: "Table", rows }], { map: new Map(), set: new Map() });
    expect(files.map(({ after }) => after).join("")).toContain('"id": "who-guards-the-gate-2"');
  });
});
