import { describe, expect, it } from "vitest";
import { getQuestion, importRows, listIds, listParties, write } from "../../testing/import-rows";
import { addRow } from "../../testing/read-sheets";
import type { JsonObject } from "../records";
import type { RawSheet } from "./read-book";

type Contents = Map<string, JsonObject>;

const nothing = { told: [], faults: [] };
const [fog, gulls, rain] = [
  { case: "Fog", decision: "Counts as north." },
  { case: "Gulls", decision: "Count as south." },
  { case: "Rain", decision: "Counts as neither." },
];

describe("the record of a row with an id", () => {
  const drop = (contents: Contents) => listParties(contents).shift();

  it("that was removed meanwhile is reported if the row was changed", () => {
    expect(importRows("Parties", (sheet) => write(sheet, 2, "name", "Ambra"), drop)).toMatchObject({
      told: [],
      faults: [
        [
          2,
          undefined,
          "the party was removed after the workbook was written",
          "Remove the row, or empty its fingerprint to add it anew.",
        ],
      ],
    });
  });

  it("is there anew where the fingerprint was emptied", () => {
    const { told } = importRows("Parties", (sheet) => write(sheet, 2, "fingerprint", null), drop);
    expect(told[0]?.slice(0, 2)).toEqual(["new in row 2: party amber", "id:  → amber"]);
  });

  it("keeps its id, because addresses contain it", () => {
    expect(importRows("Parties", (sheet) => write(sheet, 2, "id", "ambra")).faults).toEqual([
      [
        2,
        "id",
        "an id cannot be changed, because addresses that have been shared contain it",
        "Write the old one again. For a new record empty the fingerprint.",
      ],
    ]);
    expect(importRows("Parties", (sheet) => write(sheet, 2, "id", null)).faults).toEqual([
      [2, "id", "the id was taken out", "Write it again. To remove the record write yes in its column “delete”."],
    ]);
  });

  it("stays in what it is in", () => {
    const { faults } = importRows("Statements", (sheet) => write(sheet, 2, "question", "toll"));
    expect(faults).toEqual([
      [
        2,
        "question",
        "“am-2” belongs to the question “course”",
        "Put it back there. To move it, remove it and add a new row.",
      ],
    ]);
  });

  it("can be of one row only", () => {
    const twice = importRows("Parties", (sheet) => sheet.rows.push([...(sheet.rows[1] ?? [])]));
    expect(twice.faults).toEqual([
      [4, "id", "“amber” is already in row 2", "Remove one of the rows, or correct its id."],
    ]);
    const isNew = (sheet: RawSheet) => {
      for (const name of ["Dune", "Dune Two"]) addRow(sheet, { id: "dune", name });
    };
    expect(importRows("Parties", isNew).faults).toEqual([
      [5, "id", "“dune” is already in row 4", "Give one of the two another id."],
    ]);
    const options = importRows("Options", (sheet) => {
      for (const question of ["course", "toll"]) addRow(sheet, { question, id: "west" });
    });
    // Ids of options are distinct within their question only.
    expect(options.told.map(([head]) => head)).toEqual([
      "new in row 4: option course/west",
      "new in row 5: option toll/west",
    ]);
  });
});

describe("a row that is marked", () => {
  it.each(["yes", "Y", "true", "x", 1, true])("with %s removes its record in the end", (mark) => {
    const { work, told, faults } = importRows("Parties", (sheet) => write(sheet, 2, "delete", mark));
    expect([told, faults]).toEqual([[], []]);
    expect(work.marked.map(({ row, entry, holder }) => [row, entry.value.id, Object.keys(holder ?? {})])).toEqual([
      [2, "amber", ["parties"]],
    ]);
  });

  it("with anything else removes nothing", () => {
    expect(importRows("Parties", (sheet) => write(sheet, 2, "delete", "no")).work.marked).toEqual([]);
  });

  it("is reported if its record is already gone or never existed", () => {
    const drop = (contents: Contents) => listParties(contents).shift();
    const gone = importRows("Parties", (sheet) => write(sheet, 2, "delete", "yes"), drop);
    expect(gone.work.faults).toMatchObject([{ row: 2, wrong: "already gone", severity: "warning" }]);
    const never = importRows("Parties", (sheet) => addRow(sheet, { id: "dune", delete: "yes" }));
    expect(never.work.faults).toEqual([
      {
        sheet: "Parties",
        row: 4,
        column: "delete",
        wrong: "there is no such record to remove",
        remedy: "Check the id, or remove the row.",
        severity: "error",
      },
    ]);
  });
});

describe("the record of a row without an id", () => {
  const chain = (contents: Contents) => {
    const [first] = getQuestion(contents).statements as { chain: JsonObject[] }[];
    if (!first) throw new Error("there is no statement");
    return first.chain;
  };

  it("is the one in its place", () => {
    const { told, contents } = importRows("Statement chains", (sheet) => write(sheet, 3, "name", "Gazette"));
    expect(told).toEqual([["changed in row 3: link of a chain 2 of statement am-2", "name: Post → Gazette"]]);
    expect(chain(contents)[1]).toEqual({ role: "outlet", name: "Gazette" });
  });

  it("is the one that looks as it did where somebody has put another before it", () => {
    const before = (contents: Contents) => chain(contents).unshift({ role: "document", name: "Book" });
    const { contents, faults } = importRows("Statement chains", (sheet) => write(sheet, 3, "name", "Gazette"), before);
    expect(faults).toEqual([]);
    expect(chain(contents).map(({ name }) => name)).toEqual(["Book", "Ida", "Gazette"]);
    const { work } = importRows("Statement chains", (sheet) => write(sheet, 2, "delete", "yes"), before);
    expect(work.marked.map(({ entry }) => entry.value.name)).toEqual(["Ida"]);
  });

  it("is new where the row has no place, and comes after the row above", () => {
    const { contents, told } = importRows("Statement chains", (sheet) =>
      addRow(sheet, { statement: "am-2", role: "carrier", name: "Wire" }),
    );
    expect(told.map(([head]) => head)).toEqual(["new in row 4: link of a chain of statement am-2"]);
    expect(chain(contents).map(({ name }) => name)).toEqual(["Ida", "Post", "Wire"]);
  });

  it("is known by its party or its text, wherever it is by now", () => {
    const turn = (contents: Contents) => (getQuestion(contents).hardCases = structuredClone([rain, gulls, fog]));
    const { contents, told } = importRows("Hard cases", (sheet) => write(sheet, 2, "decision", "No."), turn);
    expect(told).toEqual([["changed in row 2: hard case 1 of question course", "decision: Counts as north. → No."]]);
    expect(getQuestion(contents).hardCases).toEqual([rain, gulls, { ...fog, decision: "No." }]);
  });

  it("is known by the rest of it where its text is another by now, if there is only one", () => {
    const rename = (contents: Contents) =>
      (getQuestion(contents).hardCases = structuredClone([{ ...fog, case: "Thick fog" }, gulls]));
    expect(importRows("Hard cases", undefined, rename)).toMatchObject(nothing);
    const { faults } = importRows("Hard cases", (sheet) => write(sheet, 2, "case", "Thin fog"), rename);
    expect(faults.map(([row, column, wrong]) => [row, column, wrong])).toEqual([
      [2, "case", "changed here to “Thin fog” and meanwhile in the data to “Thick fog”"],
    ]);
    // The same may have been found of several parties.
    const other = (contents: Contents) =>
      (getQuestion(contents).silent = [{ party: "dune", note: "The log has nothing." }]);
    const silences = importRows("Silences", (sheet) => write(sheet, 2, "note", "Asked twice."), other);
    expect(silences.faults).toMatchObject([
      [2, undefined, "the silence was removed after the workbook was written", {}],
    ]);
  });

  it("can be of one row only", () => {
    const edit = (sheet: RawSheet) => addRow(sheet, { question: "course", party: "basalt", note: "Again." });
    expect(importRows("Silences", edit).faults).toEqual([
      [4, "party", "“basalt” is already in row 2", "Remove one of the rows, or correct it."],
    ]);
  });

  it("is the negotiation where there is only one", () => {
    const { told, contents } = importRows("Negotiation", (sheet) => write(sheet, 2, "title", "The other ferry"));
    expect(told).toEqual([["changed in row 2: negotiation", "title: The ferry → The other ferry"]]);
    expect(contents.get("pier/negotiation.json")?.title).toBe("The other ferry");
    expect(listIds(listParties(contents))).toEqual(["amber", "basalt"]);
  });
});
