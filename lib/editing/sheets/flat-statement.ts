import { readDay } from "../apply";
import { getText, isObject, type Json, type JsonObject } from "../records";
import { statementKeys } from "./add-chains";
import { putKey } from "./columns";
import { tell } from "./flat-records";
import { place, type Work } from "./flat-work";
import type { FlatRow } from "./read-flat";

/** A statement with its fields in the order of the schema. */
export function makeStatement(all: JsonObject): JsonObject {
  return Object.fromEntries(statementKeys.flatMap((key) => (all[key] === undefined ? [] : [[key, all[key]] as const])));
}

/** Whether two statements say the same, on the same day and in the same source. */
export function isSameStatement(one: JsonObject, other: JsonObject): boolean {
  if (one.party !== other.party || one.date !== other.date || one.source !== other.source) return false;
  const keys = ["holds", "rulesOut", "rejects", "scope"];
  return keys.every((key) => JSON.stringify(one[key]) === JSON.stringify(other[key]));
}

/** Carries over what a row says of a statement that is there already. */
export function mergeStatement(work: Work, row: FlatRow, statement: JsonObject, given: JsonObject): void {
  const { sheet, places } = work;
  const first = places.get(statement);
  if (first) {
    const wrong = `says the same as row ${first.row}, so it is left out`;
    const remedy = "Remove one of the two rows.";
    work.faults.push({ sheet, row: row.row, column: undefined, wrong, remedy, severity: "warning" });
    return;
  }
  place(work, row, statement, "statement");
  const changed = Object.entries(given).filter(([key, value]) => {
    const old = statement[key];
    // What the data know of a quotation beyond the table, they keep.
    if (key === "quote" && isObject(old) && isObject(value)) return old.exact !== value.exact;
    return JSON.stringify(old) !== JSON.stringify(value);
  });
  const fields = changed.map(([field, value]) => ({ field, old: tell(statement[field]), now: tell(value) }));
  for (const [key, value] of changed) putKey(statement, key, value, statementKeys);
  if (fields.length === 0) work.unchanged++;
  else {
    const record = `statement ${getText(statement, "id")}`;
    work.changes.push({ kind: "changed", sheet, row: row.row, record, fields });
  }
}

/** Newest first; of one day, the row above comes first. */
export function insertStatement(statements: Json[], one: JsonObject): void {
  const day = readDay(one);
  const index = statements.findIndex((other) => readDay(other) < day);
  statements.splice(index < 0 ? statements.length : index, 0, one);
}
