import { unzipSync, zipSync } from "fflate";
import { archiveDay, type Sheet, writeSheets } from "../../export/dataset/sheets";
import { escapeXml } from "../../text/escape";
import type { JsonObject } from "../records";
import { writeCell } from "./cells";
import { type Column, getField, listColumns } from "./columns";
import { listEntries, writeFingerprint } from "./find-records";
import { describeBook } from "./guide";
import { type SheetKind, sheetKinds } from "./kinds";

/** The column by which an import tells which cells of a row were changed. */
export const fingerprintColumn = "fingerprint";
export const deleteColumn = "delete";

/** The columns before the fields of a sheet’s records. */
export function listHeads({ parents, key, isOrdered }: SheetKind): string[] {
  return [...parents, ...(key === "place" || isOrdered ? ["place"] : [])];
}

/** The names of all columns of a sheet. */
export function listNames(kind: SheetKind): string[] {
  return [...listHeads(kind), ...listColumns(kind).map(({ name }) => name), deleteColumn, fingerprintColumn];
}

/** Everything that the files of a negotiation hold, as sheets. `asNew`: as rows that a person has written. */
export function listSheets(
  contents: ReadonlyMap<string, JsonObject>,
  name: string,
  { asNew = false }: { asNew?: boolean } = {},
): Sheet[] {
  return sheetKinds.map((kind) => {
    const columns = listColumns(kind);
    const rows = listEntries(contents, name, kind).map(({ value, parents, place }) => ({
      ...Object.fromEntries(kind.parents.map((noun, i) => [noun, parents[i] ?? ""])),
      ...(listHeads(kind).includes("place") && { place }),
      ...Object.fromEntries(columns.map((column) => [column.name, writeCell(getField(value, column), column)])),
      [fingerprintColumn]: asNew ? "" : writeFingerprint(kind, value, place),
    }));
    return { name: kind.name, fields: listNames(kind).map((one) => ({ name: one, type: "string" as const })), rows };
  });
}

/** An editing workbook (XLSX): a sheet that explains it, then one for each kind of record, with lists to choose from. */
export async function writeBook(sheets: readonly Sheet[]): Promise<Uint8Array<ArrayBuffer>> {
  const archive = unzipSync(await writeSheets([describeBook(), ...sheets]));
  const style = findTextStyle(new TextDecoder().decode(archive["xl/styles.xml"]));
  sheets.forEach((sheet, i) => {
    const kind = sheetKinds.find(({ name }) => name === sheet.name);
    const file = `xl/worksheets/sheet${i + 2}.xml`;
    const xml = archive[file];
    if (!kind || !xml) return;
    const plain = new TextDecoder().decode(xml);
    archive[file] = new TextEncoder().encode(addChoices(formatAsText(plain, kind, style), kind));
  });
  return zipSync(archive, { mtime: archiveDay });
}

/** The number of the style in which a cell is text. Undefined if no cell is. */
function findTextStyle(styles: string): number | undefined {
  const [, format] = /<numFmt numFmtId="(\d+)" formatCode="@"/.exec(styles) ?? [];
  const all = /<cellXfs.*<\/cellXfs>/s.exec(styles)?.[0].match(/<xf /g)?.length ?? 0;
  const before =
    styles.slice(styles.indexOf("<cellXfs")).split(`<xf numFmtId="${format}"`)[0]?.match(/<xf /g)?.length ?? 0;
  return format === undefined || before >= all ? undefined : before;
}

/** Makes whole columns text, so that what somebody types below the last row keeps its zeros and does not become a date. */
function formatAsText(xml: string, kind: SheetKind, style: number | undefined): string {
  const numbers = new Set([
    "place",
    ...listColumns(kind).flatMap((one) => (one.content === "number" ? [one.name] : [])),
  ]);
  const names = listNames(kind);
  if (style === undefined) return xml;
  return xml.replace(/<col min="(\d+)"/g, (col, index) =>
    numbers.has(names[Number(index) - 1] ?? "") ? col : `${col} style="${style}"`,
  );
}

/** Excel takes lists of up to 255 letters. */
const longestList = 255;
const lastRow = 20000;

/** Offers the values of the columns that have only a few. Others are let through, and an import says what is wrong. */
function addChoices(xml: string, kind: SheetKind): string {
  const names = listNames(kind);
  const lists = [...listColumns(kind), { name: deleteColumn, choices: ["yes"] } satisfies Partial<Column>]
    .filter(({ choices }) => choices.length > 0 && choices.join(",").length <= longestList)
    .map(({ name, choices }) => {
      const letter = nameColumn(names.indexOf(name));
      const list = escapeXml(`"${choices.join(",")}"`);
      return `<dataValidation type="list" allowBlank="1" showErrorMessage="0" sqref="${letter}2:${letter}${lastRow}"><formula1>${list}</formula1></dataValidation>`;
    });
  if (lists.length === 0) return xml;
  // The order of the parts of a sheet is fixed: these come directly after the cells here.
  return xml.replace(
    "</sheetData>",
    `</sheetData><dataValidations count="${lists.length}">${lists.join("")}</dataValidations>`,
  );
}

/** The letters of a column: A, B, …, Z, AA. */
export function nameColumn(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26));
  return index < 26 ? letter : nameColumn(Math.floor(index / 26) - 1) + letter;
}
