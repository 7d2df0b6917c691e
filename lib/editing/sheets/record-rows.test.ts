import { describe, expect, it } from "vitest";
import { startPier } from "../../testing/import-rows";
import { getKind } from "../../testing/sheet-columns";
import type { Cell } from "./cells";
import { listColumns } from "./columns";
import { listTexts, nameRecord, readRow } from "./record-rows";

/** A row of a sheet with these cells, and what is wrong with it. */
function read(sheet: string, cells: Record<string, Cell>) {
  const faults: unknown[][] = [];
  const indices = new Map(Object.keys(cells).map((name, i) => [name, i]));
  const row = readRow(
    getKind(sheet),
    4,
    indices,
    (column) => cells[column] ?? null,
    new Set(["toll"]),
    (...one) => faults.push(one),
  );
  const values = Object.fromEntries([...row.values].map(([{ name }, value]) => [name, value]));
  return { ...row, values, faults, whole: row };
}

describe("a row of a sheet", () => {
  it("has the values of the columns that are there, the records that it belongs to, and its place", () => {
    const cells = { question: " course ", place: "2", id: "north", label: "", statusQuo: "yes" };
    expect(read("Options", cells)).toMatchObject({
      number: 4,
      parents: ["course"],
      place: 2,
      values: { id: "north", label: undefined, statusQuo: true },
      prints: undefined,
      wasRecord: false,
      isMarked: false,
      isFaulty: false,
      faults: [],
    });
  });

  it("has numbers as answers where its question has amounts, wherever that is named", () => {
    expect(read("Statements", { question: "toll", "holds.from": "30" }).values).toEqual({ "holds.from": 30 });
    expect(read("Terms", { deal: "truce", question: "toll", "position.from": "30" }).values).toMatchObject({
      "position.from": 30,
    });
    expect(read("Terms", { deal: "toll", question: "course", "position.from": "30" }).values).toMatchObject({
      "position.from": "30",
    });
  });

  it("has four letters for each field as it was written, and before them those of its place", () => {
    const { prints, wasRecord } = read("Silences", { fingerprint: "aaaabbbb" });
    expect([[...(prints ?? [])].map(([, print]) => print), wasRecord]).toEqual([["aaaa", "bbbb"], true]);
    const letters = "pppp".padEnd(4 * (listColumns(getKind("Options")).length + 1), "abcdefgh");
    const options = read("Options", { fingerprint: letters }).prints;
    expect(
      [...(options ?? [])].slice(0, 3).map(([key, print]) => [typeof key === "string" ? key : key.name, print]),
    ).toEqual([
      ["place", "pppp"],
      ["id", "abcd"],
      ["code", "efgh"],
    ]);
    expect(read("Silences", { fingerprint: "aaaabbb" })).toMatchObject({ prints: undefined, wasRecord: true });
  });

  it("is faulty where a cell or the place cannot be read", () => {
    const { faults, isFaulty, values } = read("Options", { place: "-1", statusQuo: "perhaps", label: "North" });
    expect(faults.map(([column]) => column)).toEqual(["statusQuo", "place"]);
    expect([isFaulty, values]).toEqual([true, { label: "North" }]);
  });
});

describe("the id of a new record", () => {
  it.each<[string, Record<string, Cell>, string[]]>([
    ["Sources", { publisher: "The Post", date: "2031-05-12", title: "Fog" }, ["The Post 2031-05-12"]],
    ["Sources", { publisher: "The Post" }, ["The Post"]],
    ["Options", { short: "", label: "To the north" }, ["To the north"]],
    ["Deals", { title: "The truce", short: "Truce" }, ["Truce", "The truce"]],
    ["Corrections", { what: "The toll is two." }, ["The toll is two."]],
    [
      "Statements",
      { question: "course", party: "amber", date: "2031-05-12", speaker: "Ida Holm" },
      ["am-2031-05-12-holm-course"],
    ],
  ])("on the sheet %s with %j can be made of %j", (sheet, cells, texts) => {
    const { whole } = read(sheet, cells);
    expect(listTexts(getKind(sheet), whole, { contents: startPier(), name: "pier" })).toEqual(texts);
  });
});

describe("a record in words", () => {
  it.each<[string, Record<string, string>, string[], number | undefined, string]>([
    ["Negotiation", { id: "pier" }, [], 1, "negotiation"],
    ["Parties", { id: "amber" }, [], 1, "party amber"],
    ["Statements", { id: "am-1" }, ["course"], 1, "statement am-1"],
    ["Options", { id: "north" }, ["course"], 1, "option course/north"],
    ["Silences", { party: "amber" }, ["course"], 1, "silence of amber on course"],
    ["Hard cases", { case: "Fog" }, ["course"], 2, "hard case 2 of question course"],
    ["Names", { here: "Pier" }, ["ferry"], undefined, "name of issue ferry"],
    ["Term chains", {}, ["truce", "halt"], 1, "link of a chain 1 of term truce/halt"],
    ["View dates", { date: "2031" }, [], 1, "date to look from 1"],
  ])("of the sheet %s with %j in %j at place %s is “%s”", (sheet, record, parents, place, words) => {
    expect(nameRecord(getKind(sheet), record, { parents, place })).toBe(words);
  });
});
