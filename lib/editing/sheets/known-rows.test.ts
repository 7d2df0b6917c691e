import { describe, expect, it } from "vitest";
import { addRow, asRead, getSheet, readSheets } from "../../testing/read-sheets";
import { parseContents } from "../records";
import { importSheets } from "./import-sheets";
import type { RawSheet } from "./read-book";
import type { Import } from "./result";
import { listSheets } from "./write-book";

const name = "two-hives";
const meadow = "two-hives/issues/meadow.json";

interface Question {
  silent?: { party: string; note: string }[];
  hardCases?: { case: string; decision: string }[];
}

/** The two hives with something of the first question written otherwise, and the workbook of that. */
function prepare(question: Question & { names?: object[] }) {
  const { texts } = readSheets(name);
  change(texts, question);
  return { texts, sheets: listSheets(parseContents(texts), name).map(asRead) };
}

/** What somebody else does to the data meanwhile. */
function change(texts: Map<string, string>, { names, ...question }: Question & { names?: object[] }): void {
  const issue = JSON.parse(texts.get(meadow) ?? "");
  Object.assign(issue.questions[0], question);
  if (names) issue.names = names;
  texts.set(meadow, JSON.stringify(issue, null, 2));
}

function readQuestion({ files }: Import, texts: ReadonlyMap<string, string>): Question & { names?: object[] } {
  const { questions, names } = JSON.parse(files.find(({ file }) => file === meadow)?.after ?? texts.get(meadow) ?? "");
  return { ...questions[0], names };
}

/** Writes a cell in the row at a number, counted as the spreadsheet does. */
function write(sheet: RawSheet, row: number, column: string, to: string | number | null): void {
  const cells = sheet.rows[row - 1];
  const index = sheet.rows[0]?.indexOf(column) ?? -1;
  if (!cells || index < 0) throw new Error(`there is no ${column} in row ${row}`);
  cells[index] = to;
}

const told = ({ changes }: Import) =>
  changes.map(({ kind, record, fields }) => [kind, record, fields.map((one) => one.field)]);
const [bramble, clover] = [
  { party: "bramble", note: "Nothing in the Buzz." },
  { party: "clover", note: "Nothing in the Buzz." },
];

describe("the row of a silence", () => {
  it("is that of its party: imported again after a deletion, it leaves the other party’s alone", () => {
    const { texts, sheets } = prepare({ silent: [bramble, clover] });
    write(getSheet(sheets, "Silences"), 2, "delete", "yes");
    const first = importSheets(name, texts, sheets);
    expect(told(first)).toEqual([["removed", "silence of bramble on morning", []]]);
    expect(readQuestion(first, texts).silent).toEqual([clover]);
    change(texts, { silent: [clover] });
    const again = importSheets(name, texts, sheets);
    expect(again.changes).toEqual([]);
    expect(again.files).toEqual([]);
    expect(again.faults).toMatchObject([{ sheet: "Silences", row: 2, wrong: "already gone", severity: "warning" }]);
  });

  it("changes its own party’s note, wherever that is in the list by now", () => {
    const { texts, sheets } = prepare({ silent: [clover] });
    write(getSheet(sheets, "Silences"), 2, "note", "Asked twice.");
    change(texts, { silent: [bramble, { ...clover, note: "Nothing in the Buzz." }] });
    const result = importSheets(name, texts, sheets);
    expect(readQuestion(result, texts).silent).toEqual([bramble, { party: "clover", note: "Asked twice." }]);
  });

  it("that is new does not take the place of another party’s, and changes nothing the second time", () => {
    const { texts, sheets } = prepare({ silent: [] });
    addRow(getSheet(sheets, "Silences"), { question: "morning", place: 1, ...clover });
    change(texts, { silent: [bramble] });
    const first = importSheets(name, texts, sheets);
    expect(told(first)).toEqual([["new", "silence of clover on morning", ["party", "note"]]]);
    expect(readQuestion(first, texts).silent).toEqual([clover, bramble]);
    change(texts, { silent: [clover, bramble] });
    expect(importSheets(name, texts, sheets)).toMatchObject({ changes: [], files: [] });
  });

  it("cannot be there twice", () => {
    const { texts, sheets } = prepare({ silent: [] });
    for (const note of ["One.", "Two."])
      addRow(getSheet(sheets, "Silences"), { question: "morning", party: "clover", note });
    const { faults } = importSheets(name, texts, sheets);
    expect(faults[0]).toMatchObject({
      sheet: "Silences",
      row: 3,
      column: "party",
      wrong: "“clover” is already in row 2",
    });
  });
});

const [dawn, rain, dusk] = [
  { case: "A dance at dawn", decision: "It counts." },
  { case: "A dance in the rain", decision: "It does not." },
  { case: "A dance at dusk", decision: "It does not either." },
];

describe("the row of a hard case", () => {
  it("in the middle is one that is new, and changes no other", () => {
    const { texts, sheets } = prepare({ hardCases: [dawn, dusk] });
    const sheet = getSheet(sheets, "Hard cases");
    addRow(sheet, { question: "morning", place: 2, ...rain });
    sheet.rows.splice(2, 0, ...sheet.rows.splice(-1));
    write(sheet, 4, "place", 3);
    const result = importSheets(name, texts, sheets);
    expect(told(result)).toEqual([["new", "hard case 2 of question morning", ["case", "decision"]]]);
    expect(readQuestion(result, texts).hardCases).toEqual([dawn, rain, dusk]);
  });

  it("that is new leaves alone what another editor has put in the same place", () => {
    const { texts, sheets } = prepare({ hardCases: [dawn] });
    addRow(getSheet(sheets, "Hard cases"), { question: "morning", place: 2, ...rain });
    change(texts, { hardCases: [dawn, dusk] });
    const result = importSheets(name, texts, sheets);
    expect(readQuestion(result, texts).hardCases).toEqual([dawn, rain, dusk]);
  });

  it("can be put in other words, and then changes nothing the second time", () => {
    const { texts, sheets } = prepare({ hardCases: [dawn, rain, dusk] });
    const early = { ...dawn, case: "A dance before sunrise" };
    write(getSheet(sheets, "Hard cases"), 2, "case", early.case);
    const result = importSheets(name, texts, sheets);
    expect(told(result)).toEqual([["changed", "hard case 1 of question morning", ["case"]]]);
    expect(readQuestion(result, texts).hardCases).toEqual([early, rain, dusk]);
    change(texts, { hardCases: [early, rain, dusk] });
    expect(importSheets(name, texts, sheets)).toMatchObject({ changes: [], faults: [], files: [] });
  });

  it("keeps the words that another editor has given it, and adds its own decision", () => {
    const { texts, sheets } = prepare({ hardCases: [dawn, dusk] });
    write(getSheet(sheets, "Hard cases"), 2, "decision", "It counts once.");
    change(texts, { hardCases: [dusk, { ...dawn, case: "A dance before sunrise" }] });
    const result = importSheets(name, texts, sheets);
    expect(result.faults).toEqual([]);
    expect(readQuestion(result, texts).hardCases).toEqual([
      dusk,
      { case: "A dance before sunrise", decision: "It counts once." },
    ]);
  });
});

describe("the row of a name", () => {
  it("is known by the name, wherever it is in the list by now", () => {
    const others = [{ party: "clover", name: "The Commons" }];
    const [meadowName, brook] = [
      { here: "The Meadow", others, note: "Clover says Commons." },
      { here: "The Brook", others, note: "Clover says Commons too." },
    ];
    const { texts, sheets } = prepare({ names: [meadowName] });
    write(getSheet(sheets, "Names"), 2, "note", "Clover’s queens say Commons.");
    change(texts, { names: [brook, meadowName] });
    const result = importSheets(name, texts, sheets);
    expect(result.faults).toEqual([]);
    expect(readQuestion(result, texts).names).toEqual([brook, { ...meadowName, note: "Clover’s queens say Commons." }]);
  });
});

describe("a row to be removed whose record is not there", () => {
  it("is already gone if it was a record once, and counts as unchanged", () => {
    const { texts, sheets } = readSheets("lake-orune");
    const sources = getSheet(sheets, "Sources");
    addRow(sources, { id: "lantern-1999", delete: "yes", fingerprint: "of an older version" });
    const { faults, unchanged, changes } = importSheets("lake-orune", texts, [sources]);
    expect(faults[0]).toMatchObject({ wrong: "already gone", column: "delete", severity: "warning" });
    expect(changes).toEqual([]);
    expect(unchanged).toBe(sources.rows.length - 1);
  });

  it("is an error if it never was one", () => {
    const { texts, sheets } = readSheets("lake-orune");
    const sources = getSheet(sheets, "Sources");
    addRow(sources, { id: "lantern-1999", delete: "yes" });
    const { faults } = importSheets("lake-orune", texts, [sources]);
    expect(faults).toMatchObject([{ wrong: "there is no such record to remove", severity: "error" }]);
  });

  it("is not the link that has moved into its place in a chain", () => {
    const { texts, sheets } = readSheets(name);
    const chains = getSheet(sheets, "Statement chains");
    write(chains, 2, "delete", "yes");
    const { files } = importSheets(name, texts, [chains]);
    for (const { file, after } of files) texts.set(file, after ?? "");
    const again = importSheets(name, texts, [chains]);
    expect(again).toMatchObject({ changes: [], files: [], faults: [{ wrong: "already gone" }] });
  });
});
