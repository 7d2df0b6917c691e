import { getFileHead } from "../apply";
import { type Json, type JsonObject, nameFile } from "../records";
import { getRecordSchema, listChildren, listColumns, putKey, setField } from "./columns";
import type { SheetKind } from "./kinds";
import { proposeId } from "./propose-id";
import { listTexts, type Row, type TellFault } from "./record-rows";
import type { SheetFolder } from "./sheet-folder";

/** A record for a row that has none yet, with what every record of its kind has, and the list that it belongs in. */
export function makeRecord(
  folder: SheetFolder,
  kind: SheetKind,
  row: Row,
  taken: Set<string>,
  fault: TellFault,
): { record: JsonObject; list: Json[] | undefined } | undefined {
  const record: JsonObject = {};
  const schema = getRecordSchema(kind);
  const columns = listColumns(kind);
  const idColumn = columns.find(({ name }) => name === "id");
  if (kind.key === "id" && idColumn) {
    const given = row.values.get(idColumn);
    const id =
      typeof given === "string"
        ? given
        : proposeId(listTexts(kind, row, folder), kind.noun.replaceAll(" ", "-"), taken);
    row.values.set(idColumn, id);
    if (kind.lists.length === 0) {
      if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id) || id.length > 60) {
        fault("id", `“${id}” cannot be an id`, "Use lower-case letters, digits and single hyphens.");
        return undefined;
      }
      const head = getFileHead(folder.contents, folder.name, kind.file === "deal" ? "deal" : "issue");
      Object.assign(record, head);
      folder.contents.set(nameFile(folder.name, kind.file, id), record);
      folder.changeIssues(kind, id, "add");
    }
  }
  const known = Object.keys(schema.properties ?? {});
  for (const child of listChildren(kind)) {
    const key = child.lists.at(-1) ?? "";
    if ((schema.required ?? []).includes(key)) putKey(record, key, [], known);
  }
  for (const column of columns)
    if (column.isRequired && column.content === "texts") setField(record, column, undefined, schema);
  if (kind.lists.length === 0) return { record, list: undefined };
  const list = folder.findOrMakeList(kind, row);
  if (list) return { record, list };
  const noun = kind.parents.at(-1) ?? "";
  const named = row.parents.at(-1);
  if (named)
    fault(noun, `there is no ${noun} “${row.parents.join("/")}”`, `Correct the id, or add the ${noun} on its sheet.`);
  else fault(noun, `the row does not say to which ${noun} it belongs`, `Write the id of the ${noun}.`);
  return undefined;
}
