import { describe, expect, it } from "vitest";
import { getQuestion, importRows, listIds } from "../../testing/import-rows";
import { addRow } from "../../testing/read-sheets";
import type { JsonObject } from "../records";

describe("a new row", () => {
  it("makes a record, with an id where it has none and the lists that every record of its kind has", () => {
    const { told, contents } = importRows("Questions", (sheet) =>
      addRow(sheet, { issue: "ferry", label: "Start", text: "When?" }),
    );
    expect(told).toEqual([["new in row 4: question start", "id:  → start", "label:  → Start", "text:  → When?"]]);
    const { questions } = contents.get("pier/issues/ferry.json") as { questions: JsonObject[] };
    expect(questions.at(-1)).toEqual({ id: "start", label: "Start", text: "When?", statements: [] });
  });

  it("has a number behind its id where another row or record has it", () => {
    const { told } = importRows("Parties", (sheet) => {
      addRow(sheet, { name: "Amber" });
      addRow(sheet, { name: "Dune" });
      addRow(sheet, { id: "dune", name: "Dune Two" });
    });
    expect(told.map(([head]) => head)).toEqual([
      "new in row 4: party amber-2",
      "new in row 5: party dune-2",
      "new in row 6: party dune",
    ]);
  });

  it("makes a file where its records are files, and lists an issue in the negotiation", () => {
    const { contents } = importRows("Issues", (sheet) => addRow(sheet, { title: "The toll" }));
    expect(contents.get("pier/issues/the-toll.json")).toEqual({
      $schema: "../../schemas/issue.schema.json",
      format: 2,
      id: "the-toll",
      title: "The toll",
      questions: [],
    });
    expect(contents.get("pier/negotiation.json")?.issues).toEqual(["ferry", "the-toll"]);
    const deals = importRows("Deals", (sheet) => addRow(sheet, { id: "truce", title: "The truce" })).contents;
    expect(deals.get("pier/deals/truce.json")).toMatchObject({ $schema: "../../schemas/deal.schema.json", terms: [] });
    expect(deals.get("pier/negotiation.json")?.issues).toEqual(["ferry"]);
  });

  it("makes the file of its list if it does not exist yet", () => {
    const { contents } = importRows("Events", (sheet) =>
      addRow(sheet, { date: "2031-05-01", title: "The pier opens" }),
    );
    expect(contents.get("pier/events.json")).toEqual({
      $schema: "../schemas/events.schema.json",
      format: 2,
      events: [{ id: "the-pier-opens", date: "2031-05-01", title: "The pier opens" }],
    });
  });

  it("that is a statement is named after who said it and when, and stands by its date", () => {
    const { told, contents, work } = importRows("Statements", (sheet) =>
      addRow(sheet, { question: "course", party: "amber", date: "2031-05-11", speaker: "Ida Holm" }),
    );
    expect(told[0]?.[0]).toBe("new in row 4: statement am-2031-05-11-holm-course");
    expect(listIds(getQuestion(contents).statements)).toEqual(["am-2", "am-2031-05-11-holm-course", "am-1"]);
    expect(work.added.map(({ record }) => record.id)).toEqual(["am-2031-05-11-holm-course"]);
  });

  it("has numbers as answers where the question has amounts, and texts elsewhere", () => {
    const { work } = importRows("Statements", (sheet) => {
      addRow(sheet, { question: "toll", party: "amber", date: "2031-05-11", "holds.from": "30" });
      addRow(sheet, { question: "course", party: "amber", date: "2031-05-11", "holds.from": "30" });
    });
    expect(work.added.map(({ record }) => record.holds)).toEqual([{ from: 30 }, { from: "30" }]);
  });

  it.each([
    [
      "Options",
      { question: "gone", id: "west" },
      "question",
      "there is no question “gone”",
      "Correct the id, or add the question on its sheet.",
    ],
    [
      "Options",
      { id: "west" },
      "question",
      "the row does not say to which question it belongs",
      "Write the id of the question.",
    ],
    [
      "Issues",
      { id: "The Toll" },
      "id",
      "“The Toll” cannot be an id",
      "Use lower-case letters, digits and single hyphens.",
    ],
    ["Parties", { id: "amber" }, "id", "“amber” is already in row 2", "Remove one of the rows, or correct its id."],
    [
      "Options",
      { question: "course", id: "x", place: "first" },
      "place",
      "“first” is not a place in a list",
      "Write a whole number from 1, or leave the cell empty.",
    ],
    [
      "Options",
      { question: "course", id: "x", place: 0 },
      "place",
      "“0” is not a place in a list",
      "Write a whole number from 1, or leave the cell empty.",
    ],
    [
      "Options",
      { question: "course", id: "x", statusQuo: "perhaps" },
      "statusQuo",
      "“perhaps” is neither yes nor empty",
      "Write yes, or leave the cell empty.",
    ],
    [
      "Statements",
      { question: "toll", id: "am-1" },
      "question",
      "“am-1” belongs to the question “course”",
      "Put it back there. To move it, remove it and add a new row.",
    ],
  ])("on the sheet %s with %j is a fault in the column %s: %s", (name, cells, column, wrong, remedy) => {
    const { told, faults } = importRows(name, (sheet) => addRow(sheet, cells));
    expect(told).toEqual([]);
    expect(faults.map(([, ...rest]) => rest)).toEqual([[column, wrong, remedy]]);
  });
});
