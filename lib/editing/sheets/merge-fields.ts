import type { JsonObject } from "../records";
import { printField, writeCell } from "./cells";
import { getField, getRecordSchema, setField } from "./columns";
import type { SheetKind } from "./kinds";
import type { Row, TellFault } from "./record-rows";
import type { RowChange } from "./result";

/** Carries over the cells that were changed. Says what was, and what is now. */
export function mergeFields(
  kind: SheetKind,
  { values, prints }: Row,
  record: JsonObject,
  isNew: boolean,
  fault: TellFault,
): RowChange["fields"] {
  const fields: RowChange["fields"] = [];
  const schema = getRecordSchema(kind);
  for (const [column, value] of values) {
    const print = isNew ? undefined : prints?.get(column);
    const isTouched = print === undefined ? value !== undefined : print !== printField(value);
    if (!isTouched) continue;
    const there = getField(record, column);
    if (printField(there) === printField(value)) continue;
    const [old, now] = [String(writeCell(there, column)), String(writeCell(value, column))];
    if (print !== undefined && print !== printField(there)) {
      const wrong = `changed here to “${now}” and meanwhile in the data to “${old}”`;
      fault(
        column.name,
        wrong,
        "Decide for one of the two: write the text of the data into the cell, or a new workbook.",
      );
      continue;
    }
    setField(record, column, value, schema);
    fields.push({ field: column.name, old, now });
  }
  return fields;
}
