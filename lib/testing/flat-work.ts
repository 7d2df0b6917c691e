import { type JsonObject, listOf } from "../editing/records";
import { addAnswer } from "../editing/sheets/flat-answer";
import type { FlatField } from "../editing/sheets/flat-fields";
import { Records } from "../editing/sheets/flat-records";
import type { Work } from "../editing/sheets/flat-work";
import type { FlatRow } from "../editing/sheets/read-flat";

/** What a row says, by the fields of its columns. */
export type Texts = Partial<Record<FlatField, string>>;

/** A row of a flat table whose columns are called like their fields, in capitals. */
export function makeRow(texts: Texts, row = 2): FlatRow {
  const held = new Map(Object.entries(texts) as [FlatField, string][]);
  return {
    row,
    texts: held,
    nameColumn: (field) => (held.has(field) ? field.toUpperCase() : undefined),
    dated: new Set(),
  };
}

/** What is known at the start of the import of a flat table into a negotiation with one issue. */
export function startWork({ questions = [], ...more }: { questions?: JsonObject[] } & Partial<Work> = {}): Work {
  const parties = [
    { id: "amber", name: "Amber", monogram: "AM" },
    { id: "basalt", name: "Basalt", nameInText: "the Basalt", monogram: "BA" },
  ];
  const sources = [
    { id: "log", publisher: "Harbour log", title: "Ropes", date: "2031-05-12", url: "https://example.org/log" },
  ];
  const contents = new Map<string, JsonObject>([
    ["pier/negotiation.json", { $schema: "../schemas/negotiation.schema.json", id: "pier", issues: ["ferry"] }],
    ["pier/parties.json", { parties }],
    ["pier/sources.json", { sources }],
    ["pier/issues/ferry.json", { id: "ferry", title: "The ferry", questions }],
  ]);
  return {
    sheet: "Wishes",
    records: new Records("pier", contents),
    faults: [],
    changes: [],
    added: [],
    places: new Map(),
    notes: new Map(),
    orders: new Map(),
    values: new Map(),
    dates: undefined,
    newest: "2031-05-20",
    unchanged: 0,
    ...more,
  };
}

const option = (id: string, label: string) => ({ id, label, short: label, sentence: `${label}.` });
/** A question with two answers along a scale. */
export const course = (): JsonObject => ({
  ...{ id: "course", label: "Course", text: "Which way?" },
  options: [option("north", "To the north"), option("south", "To the south")],
  statements: [],
});
const amount = (): JsonObject => ({
  id: "toll",
  text: "How much?",
  kind: "amount",
  amount: { unit: { many: "#" } },
  statements: [],
});
/** One whose answers are days. */
export const day = (): JsonObject => ({ id: "start", text: "When?", kind: "date", dates: {}, statements: [] });

/** A row that says all that a statement needs. */
export const wholeRow: Texts = {
  ...{ party: "Amber", question: "course", answer: "To the north", date: "2031-05-12" },
  ...{ url: "https://example.org/log", evidence: "on-record", summary: "Wants the north." },
};

/** Adds rows to a negotiation with three questions. */
export function addRows(...rows: Texts[]) {
  const questions = [course(), amount(), day()];
  return addRowsTo(startWork({ questions }), ...rows);
}

/** Adds rows to those that a table had before. */
export function addRowsTo(work: Work, ...rows: Texts[]) {
  for (const [i, texts] of rows.entries()) addAnswer(work, makeRow(texts, i + 2));
  const find = (id: string) => work.records.questions.find((one) => one.id === id) ?? {};
  return {
    work,
    find,
    statements: work.records.questions.flatMap((one) => listOf(one, "statements") as JsonObject[]),
    faults: work.faults.map(({ row, column, wrong, remedy }) => [row, column, wrong, remedy]),
    notes: [...work.notes.keys()],
  };
}
