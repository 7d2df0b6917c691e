import type { Json, JsonObject } from "../editing/records";
import type { Cell } from "../editing/sheets/cells";
import { importSheet, type SheetWork } from "../editing/sheets/import-sheet";
import type { RawSheet } from "../editing/sheets/read-book";
import { SheetFolder } from "../editing/sheets/sheet-folder";
import { listSheets } from "../editing/sheets/write-book";
import { asRead, getSheet } from "./read-sheets";
import { getKind } from "./sheet-columns";

const option = (id: string) => ({ id, label: id, short: id, sentence: `It leaves ${id}.` });
const say = (id: string, date: string) => ({ id, party: "amber", date, evidence: "document", summary: `Says ${id}.` });

/** A negotiation with little in it, as it is before its rules are asked. */
export function startPier(): Map<string, JsonObject> {
  const chain = [
    { role: "speaker", name: "Ida" },
    { role: "outlet", name: "Post" },
  ];
  const questions = [
    {
      id: "course",
      text: "Which way?",
      options: [option("north"), option("south")],
      silent: [
        { party: "basalt", note: "The log has nothing." },
        { party: "cedar", note: "The log has nothing." },
      ],
      hardCases: [
        { case: "Fog", decision: "Counts as north." },
        { case: "Gulls", decision: "Count as south." },
      ],
      statements: [{ ...say("am-2", "2031-05-12"), chain }, say("am-1", "2031-05-10")],
    },
    { id: "toll", text: "How much?", kind: "amount", amount: { unit: { many: "#" } }, statements: [] },
  ];
  const parties = [
    { id: "amber", name: "Amber", monogram: "AM" },
    { id: "basalt", name: "Basalt", role: "mediator" },
  ];
  return new Map<string, JsonObject>([
    [
      "pier/negotiation.json",
      { id: "pier", title: "The ferry", short: "Ferry", asOf: "2031-05-20", issues: ["ferry"] },
    ],
    ["pier/parties.json", { parties }],
    ["pier/issues/ferry.json", { id: "ferry", title: "The ferry", questions }],
  ]);
}

/** The parties of a negotiation, to be changed. */
export function listParties(contents: Map<string, JsonObject>): JsonObject[] {
  return (contents.get("pier/parties.json") as { parties: JsonObject[] }).parties;
}

/** The first question of a negotiation, to be changed. */
export function getQuestion(contents: Map<string, JsonObject>): Record<string, Json> {
  const [question] = (contents.get("pier/issues/ferry.json") as { questions: JsonObject[] }).questions;
  if (!question) throw new Error("there is no question");
  return question;
}

/** Writes into a cell of a row, counted as the spreadsheet does. */
export function write(sheet: RawSheet, row: number, column: string, to: Cell): void {
  const cells = sheet.rows[row - 1];
  const index = sheet.rows[0]?.indexOf(column) ?? -1;
  if (!cells || index < 0) throw new Error(`there is no ${column} in row ${row}`);
  cells[index] = to;
}

/** Imports one sheet of the workbook of `startPier` after somebody has changed it, and maybe others the data meanwhile. */
export function importRows(
  name: string,
  edit: (sheet: RawSheet) => void = () => {},
  meanwhile: (contents: Map<string, JsonObject>) => void = () => {},
) {
  const sheet = getSheet(listSheets(startPier(), "pier").map(asRead), name);
  edit(sheet);
  const contents = startPier();
  meanwhile(contents);
  const work: SheetWork = {
    folder: new SheetFolder("pier", contents),
    options: {},
    changes: [],
    added: [],
    faults: [],
    places: new Map(),
    marked: [],
    unchanged: 0,
  };
  importSheet(work, getKind(name), sheet);
  return {
    work,
    contents,
    /** The changes in words: a head, and a line for each field. */
    told: work.changes.map(({ kind, row, record, fields }) => [
      `${kind} in row ${row}: ${record}`,
      ...fields.map(({ field, old, now }) => `${field}: ${old} → ${now}`),
    ]),
    faults: work.faults.map(({ row, column, wrong, remedy }) => [row, column, wrong, remedy]),
  };
}

export function listIds(list: Json | undefined): Json[] {
  return (list as JsonObject[]).map(({ id = null }) => id);
}
