import type { JsonObject } from "../editing/records";
import type { FlatField } from "../editing/sheets/flat-fields";
import { Records } from "../editing/sheets/flat-records";
import type { Work } from "../editing/sheets/flat-work";
import type { FlatRow } from "../editing/sheets/read-flat";

type Texts = Partial<Record<FlatField, string>>;

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
