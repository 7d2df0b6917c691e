import { type Column, listColumns } from "../editing/sheets/columns";
import { type SheetKind, sheetKinds } from "../editing/sheets/kinds";

/** The kind of record that a sheet of an editing workbook has. */
export function getKind(sheet: string): SheetKind {
  const kind = sheetKinds.find((one) => one.name === sheet);
  if (!kind) throw new Error(`there is no sheet ${sheet}`);
  return kind;
}

/** A column of a sheet of an editing workbook. */
export function getColumn(sheet: string, name: string): Column {
  const column = listColumns(getKind(sheet)).find((one) => one.name === name);
  if (!column) throw new Error(`there is no column ${name} on the sheet ${sheet}`);
  return column;
}
