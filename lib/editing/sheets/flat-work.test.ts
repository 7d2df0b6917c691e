import { describe, expect, it } from "vitest";
import { startWork } from "../../testing/flat-work";
import type { FlatField } from "./flat-fields";
import { listNotes, note, place } from "./flat-work";

/** The place of a record of a kind whose row has columns for these fields. */
function placeOf(noun: string, fields: FlatField[], row = 4) {
  const work = startWork();
  const record = {};
  const nameColumn = (field: FlatField) => (fields.includes(field) ? field.toUpperCase() : undefined);
  place(work, { row, texts: new Map(), dated: new Set(), nameColumn }, record, noun);
  place(work, { row: row + 1, texts: new Map(), dated: new Set(), nameColumn }, record, noun);
  return work.places.get(record);
}

describe("the place of a record of a flat table", () => {
  it("is the first row that names it", () => {
    expect(placeOf("party", [])).toMatchObject({ sheet: "Wishes", row: 4 });
  });

  it.each<[string, string, FlatField[], string | undefined]>([
    ["party", "name", ["party"], "PARTY"],
    ["party", "monogram", ["party"], "PARTY"],
    ["party", "id", ["party", "id"], "PARTY"],
    ["source", "publisher", ["source", "url"], "SOURCE"],
    ["source", "publisher", ["url"], "URL"],
    ["source", "url", ["url"], "URL"],
    ["source", "date", ["published", "date"], "PUBLISHED"],
    ["source", "date", ["date"], "DATE"],
    ["source", "language", ["language"], "LANGUAGE"],
    ["source", "title", ["title"], "TITLE"],
    ["issue", "title", ["issue", "title"], "ISSUE"],
    ["question", "label", ["question"], "QUESTION"],
    ["question", "text", ["question"], "QUESTION"],
    ["question", "options", ["answer"], "ANSWER"],
    ["question", "statements", ["answer"], "ANSWER"],
    ["option", "label", ["answer"], "ANSWER"],
    ["option", "short", ["answer"], "ANSWER"],
    ["option", "sentence", ["answer"], "ANSWER"],
    ["statement", "holds", ["answer"], "ANSWER"],
    ["statement", "holds.from", ["answer"], "ANSWER"],
    ["statement", "holds.to", ["to"], "TO"],
    ["statement", "quote", ["quote"], "QUOTE"],
    ["statement", "quote.exact", ["quote"], "QUOTE"],
    ["statement", "quote.words", ["words"], "WORDS"],
    ["statement", "quote.original", ["original"], "ORIGINAL"],
    ["statement", "quote.language", ["language"], "LANGUAGE"],
    ["statement", "speaker", ["speaker"], "SPEAKER"],
    ["statement", "speaker", [], undefined],
    ["statement", "chain", ["speaker"], undefined],
    ["other", "speaker", ["speaker"], "SPEAKER"],
  ])("that is a %s has its field %s in a table with %j in the column %s", (noun, field, fields, column) => {
    expect(placeOf(noun, fields)?.nameColumn(field)).toBe(column);
  });

  it("says in the words of a table that a question has too few answers", () => {
    expect(placeOf("question", [])?.explain?.("options")).toEqual({
      wrong: "no row gives an answer to this question",
      remedy: "Add the possible answers, each in a row of its own without a party, or remove the question.",
    });
    expect(placeOf("question", [])?.explain?.("label")).toBeUndefined();
    expect(placeOf("party", [])?.explain?.("options")).toBeUndefined();
  });
});

describe("a decision that was made for the person who made the table", () => {
  it("is given once, with a count", () => {
    const work = startWork();
    for (const text of ["No sentence.", "No order.", "No sentence."]) note(work, text);
    const warning = { sheet: "Wishes", row: undefined, column: undefined, remedy: "", severity: "warning" };
    expect(listNotes(work)).toEqual([
      { ...warning, wrong: "No sentence. (2 rows)" },
      { ...warning, wrong: "No order." },
    ]);
  });
});
