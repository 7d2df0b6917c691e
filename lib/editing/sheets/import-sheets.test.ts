import { describe, expect, it } from "vitest";
import { addRow, getSheet, readSheets, setCell } from "../../testing/read-sheets";
import { importSheets } from "./import-sheets";
import { isSound } from "./result";

const hives = () => readSheets("two-hives");
const meadow = "two-hives/issues/meadow.json";

/** The lines that a file has now and did not have before. */
function listNewLines(files: readonly { before: string | null; after: string | null }[]): string[] {
  return files.flatMap(({ before, after }) => {
    const old = new Set(before?.split("\n"));
    return (after?.split("\n") ?? []).filter((line) => !old.has(line)).map((line) => line.trim());
  });
}

const newStatement = {
  question: "morning",
  party: "clover",
  date: "2030-08-21",
  evidence: "on-record",
  speaker: "The queen",
  "holds.from": "bramble-first",
  summary: "Yields the mornings.",
  source: "buzz-2030-08-25",
  placement: "She yields.",
};

const newSource = {
  publisher: "The Meadow Buzz",
  date: "2030-08-25",
  id: "buzz-2030-08-25",
  url: "https://example.org/buzz/2030-08-25",
};

describe("the rows of an editing workbook", () => {
  it("add a statement in its place by date, with an id that is proposed, after the source that it cites", () => {
    const { texts, sheets } = hives();
    setCell(getSheet(sheets, "Negotiation"), "two-hives", "standard", "quick");
    addRow(getSheet(sheets, "Sources"), newSource);
    addRow(getSheet(sheets, "Statements"), newStatement);
    const { changes, faults, files } = importSheets("two-hives", texts, sheets);
    expect(faults.filter(({ severity }) => severity === "error")).toEqual([]);
    expect(changes.map(({ kind, record }) => `${kind} ${record}`)).toEqual([
      "changed negotiation",
      "new source buzz-2030-08-25",
      "new statement ch-2030-08-21-queen-morning",
    ]);
    expect(files.map(({ file }) => file)).toEqual(["two-hives/sources.json", meadow, "two-hives/negotiation.json"]);
    const { questions } = JSON.parse(files[1]?.after ?? "");
    expect(questions[0].statements[0].id).toBe("ch-2030-08-21-queen-morning");
  });

  it("write the claim chain of a new statement under the full standard, as the editor does", () => {
    const { texts, sheets } = hives();
    addRow(getSheet(sheets, "Sources"), { ...newSource, carriedBy: "Hive Wire" });
    addRow(getSheet(sheets, "Statements"), newStatement);
    const result = importSheets("two-hives", texts, sheets);
    expect(result.faults).toEqual([]);
    const [first] = JSON.parse(result.files.find(({ file }) => file === meadow)?.after ?? "").questions[0].statements;
    expect(first.chain).toEqual([
      { role: "speaker", name: "The queen" },
      { role: "outlet", name: "The Meadow Buzz" },
      { role: "carrier", name: "Hive Wire" },
    ]);
    expect(result.changes.at(-1)?.fields.at(-1)).toEqual({
      field: "chain",
      old: "",
      now: "speaker The queen, outlet The Meadow Buzz, carrier Hive Wire",
    });
  });

  it("leave a claim chain that has rows of its own as these have it", () => {
    const { texts, sheets } = hives();
    addRow(getSheet(sheets, "Sources"), newSource);
    addRow(getSheet(sheets, "Statements"), { ...newStatement, id: "cl-said" });
    addRow(getSheet(sheets, "Statement chains"), { statement: "cl-said", role: "speaker", name: "The old queen" });
    const { files } = importSheets("two-hives", texts, sheets);
    const [first] = JSON.parse(files.find(({ file }) => file === meadow)?.after ?? "").questions[0].statements;
    expect(first.chain).toEqual([{ role: "speaker", name: "The old queen" }]);
  });

  it("remove nothing where they are missing", () => {
    const { texts, sheets } = hives();
    const statements = getSheet(sheets, "Statements");
    statements.rows.length = 1;
    expect(importSheets("two-hives", texts, sheets)).toMatchObject({ changes: [], faults: [], files: [] });
    expect(importSheets("two-hives", texts, [])).toMatchObject({ changes: [], faults: [], files: [] });
  });

  it("remove a record that says so, unless others rest on it", () => {
    const { texts, sheets } = readSheets("lake-orune");
    setCell(getSheet(sheets, "Sources"), "lantern-2031-05-10", "delete", "yes");
    const { changes, faults } = importSheets("lake-orune", texts, sheets);
    expect(changes).toMatchObject([{ kind: "removed", record: "source lantern-2031-05-10" }]);
    expect(faults[0]).toMatchObject({
      sheet: "Statements",
      row: 2,
      column: "source",
      wrong: "no source has the id “lantern-2031-05-10”",
    });
  });

  it("remove what they mark even where its question moves up meanwhile", () => {
    const { texts, sheets } = readSheets("lake-orune");
    const statements = getSheet(sheets, "Statements");
    const column = (name: string) => statements.rows[0]?.indexOf(name) ?? -1;
    const other = statements.rows.findLast((row) => row[column("question")] !== "ferry-toll") ?? [];
    setCell(getSheet(sheets, "Questions"), "ferry-toll", "delete", "yes");
    other[column("delete")] = "x";
    const { changes, files } = importSheets("lake-orune", texts, sheets);
    const removed = ["question ferry-toll", `statement ${other[column("id")]}`];
    expect(changes.map(({ kind, record }) => [kind, record])).toEqual(removed.map((one) => ["removed", one]));
    const now = files.map(({ after }) => after).join("");
    expect(now).not.toContain('"toll-nuran-0510"');
    expect(now).not.toContain(`"id": "${other[column("id")]}"`);
    const count = (all: string) => all.match(/"party": "[^"]*",\n\s+"date"/g)?.length ?? 0;
    const gone = statements.rows.filter((row) => row[column("question")] === "ferry-toll").length + 1;
    const before = files.map((one) => one.before).join("");
    expect(count(before) - count(now)).toBeGreaterThanOrEqual(gone);
  });

  it("are taken as they are written in their order: sorting a sheet changes nothing", () => {
    const { texts, sheets } = readSheets("lake-orune");
    for (const sheet of sheets) sheet.rows.splice(1, sheet.rows.length, ...sheet.rows.slice(1).reverse());
    expect(importSheets("lake-orune", texts, sheets)).toMatchObject({ changes: [], faults: [], files: [] });
  });

  it("move an option whose place is changed", () => {
    const { texts, sheets } = readSheets("lake-orune");
    setCell(getSheet(sheets, "Options"), "Whatever the highest bidder gives", "place", 1);
    const { changes, files } = importSheets("lake-orune", texts, sheets);
    expect(changes).toMatchObject([
      { record: "option ferry-toll/auction", fields: [{ field: "place", old: "6", now: "1" }] },
    ]);
    const { questions } = JSON.parse(files[0]?.after ?? "");
    expect(questions[0].options.map(({ id }: { id: string }) => id).slice(0, 2)).toEqual(["auction", "free"]);
  });

  it("put a new option below the row above it", () => {
    const { texts, sheets } = readSheets("lake-orune");
    const options = getSheet(sheets, "Options");
    addRow(options, {
      question: "ferry-toll",
      label: "Three shells",
      short: "Three shells",
      sentence: "A crossing costs three shells.",
    });
    const [added = []] = options.rows.splice(-1);
    options.rows.splice(options.rows.findIndex((row) => row.includes("two-shells")) + 1, 0, added);
    const { files } = importSheets("lake-orune", texts, sheets);
    const { questions } = JSON.parse(files[0]?.after ?? "");
    expect(questions[0].options.map(({ id }: { id: string }) => id).slice(2, 5)).toEqual([
      "two-shells",
      "three-shells",
      "five-shells",
    ]);
  });
});

describe("a changed cell", () => {
  it("changes its line, and an emptied cell takes its line out", () => {
    const { texts, sheets } = readSheets("lake-orune");
    const statements = getSheet(sheets, "Statements");
    setCell(statements, "toll-nuran-0510", "placement", "It names five.");
    const { files, changes, faults } = importSheets("lake-orune", texts, sheets);
    expect(faults).toEqual([]);
    expect(changes.flatMap(({ fields }) => fields.map(({ field }) => field))).toEqual(["placement"]);
    expect(listNewLines(files)).toEqual(['"placement": "It names five."']);
    setCell(statements, "toll-ostrel-0505", "quote.exact", null);
    setCell(statements, "toll-ostrel-0505", "quote.words", null);
    const [file] = importSheets("lake-orune", texts, sheets).files;
    const [, second] = JSON.parse(file?.after ?? "").questions[0].statements;
    expect(second).not.toHaveProperty("quote");
    expect(second.id).toBe("toll-ostrel-0505");
  });

  it("is kept beside what others have changed meanwhile in other cells", () => {
    const { texts, sheets } = hives();
    setCell(getSheet(sheets, "Parties"), "bramble", "note", "Only the queen is counted.");
    const file = "two-hives/parties.json";
    texts.set(file, (texts.get(file) ?? "").replace("Bramble Hive", "The Bramble Hive"));
    const { faults, files } = importSheets("two-hives", texts, sheets);
    expect(faults).toEqual([]);
    expect(listNewLines(files)).toEqual(['"note": "Only the queen is counted."']);
    expect(files[0]?.after).toContain("The Bramble Hive");
  });

  it("is a fault where others have changed the same, with both texts", () => {
    const { texts, sheets } = hives();
    setCell(getSheet(sheets, "Parties"), "bramble", "name", "Hive of Bramble");
    const file = "two-hives/parties.json";
    texts.set(file, (texts.get(file) ?? "").replace("Bramble Hive", "The Bramble Hive"));
    const { faults, files } = importSheets("two-hives", texts, sheets);
    expect(faults).toMatchObject([
      {
        sheet: "Parties",
        row: 2,
        column: "name",
        wrong: "changed here to “Hive of Bramble” and meanwhile in the data to “The Bramble Hive”",
      },
    ]);
    expect(files).toEqual([]);
  });

  it.each([
    ["Options", "bramble-first", "label", `A label ${"far ".repeat(14)}too long`, "72 characters long; at most 42 fit"],
    ["Statements", "morning-bramble", "source", "hum-2030", "no source has the id “hum-2030”"],
    ["Statements", "morning-bramble", "date", "2030-09-31", "wrong format"],
    ["Statement chains", "Queen of Bramble Hive", "role", "herald", "not one of the allowed values"],
  ])("that breaks a rule on the sheet %s is told by row and column", (name, rowWith, column, to, wrong) => {
    const { texts, sheets } = hives();
    setCell(getSheet(sheets, name), rowWith, column, to);
    const { faults } = importSheets("two-hives", texts, sheets);
    expect(faults[0]).toMatchObject({ sheet: name, row: 2, column, wrong });
  });
});

describe("a sheet with faults", () => {
  it.each([
    [
      "an id that is there twice",
      (sheets: ReturnType<typeof hives>["sheets"]) =>
        addRow(getSheet(sheets, "Parties"), { id: "bramble", name: "Other" }),
      ["Parties", 4, "id", "“bramble” is already in row 2"],
    ],
    [
      "a new id that is there twice",
      (sheets: ReturnType<typeof hives>["sheets"]) => {
        for (const title of ["One", "Two"]) addRow(getSheet(sheets, "Issues"), { id: "wax", title, summary: "Wax." });
      },
      ["Issues", 4, "id", "“wax” is already in row 3"],
    ],
    [
      "an id that was changed",
      (sheets: ReturnType<typeof hives>["sheets"]) =>
        setCell(getSheet(sheets, "Parties"), "bramble", "id", "bramble-hive"),
      ["Parties", 2, "id", "an id cannot be changed, because addresses that have been shared contain it"],
    ],
    [
      "a column that nobody knows, near one that is known",
      (sheets: ReturnType<typeof hives>["sheets"]) =>
        getSheet(sheets, "Statements").rows[0]?.splice(-3, 1, "certanity"),
      ["Statements", 1, "certanity", "there is no column “certanity”; the nearest is “certainty”"],
    ],
    [
      "a row of no question",
      (sheets: ReturnType<typeof hives>["sheets"]) => addRow(getSheet(sheets, "Statements"), { party: "clover" }),
      ["Statements", 4, "question", "the row does not say to which question it belongs"],
    ],
    [
      "a text that the spreadsheet has turned into a date",
      (sheets: ReturnType<typeof hives>["sheets"]) =>
        setCell(getSheet(sheets, "Parties"), "bramble", "monogram", new Date("2030-03-02T00:00:00Z")),
      ["Parties", 2, "monogram", "the spreadsheet has turned this text into a date (2030-03-02)"],
    ],
  ] as const)("names %s", (_, change, wanted) => {
    const { texts, sheets } = hives();
    change(sheets);
    const result = importSheets("two-hives", texts, sheets);
    const told = result.faults.map(({ sheet, row, column, wrong }) => [sheet, row, column, wrong]);
    expect(told).toContainEqual(wanted);
    expect(isSound(result)).toBe(false);
  });

  it("leaves out a column of one’s own with a warning", () => {
    const { texts, sheets } = hives();
    getSheet(sheets, "Parties").rows.forEach((row, i) => {
      row.push(i === 0 ? "Ask Frieda about this" : "yes");
    });
    const result = importSheets("two-hives", texts, sheets);
    expect(result.faults).toMatchObject([
      { severity: "warning", wrong: "there is no column “Ask Frieda about this”, so it is left out" },
    ]);
    expect(isSound(result)).toBe(true);
  });
});
