import { unzipSync, zipSync } from "fflate";
import writeXlsx from "write-excel-file/node";
import type { Negotiation } from "../../dataset/negotiation";
import { dataLicence } from "../../licence";
import { formatDate } from "../../text/format";
import { negotiationPath, siteUrl } from "../../url/paths";
import type { DatasetTable } from "./table-builder";
import type { Cell } from "./table-schema";
import { listDatasetTables } from "./tables";

/** A fixed timestamp for every file in an archive, so that the same content gives the same bytes. */
export const archiveDay = new Date(1980, 0, 1);

/**
 * A whole negotiation as a workbook (XLSX): one sheet per table, and a first sheet that explains them. Every text is
 * stored as text, never as a formula; the first row of each sheet is a frozen header.
 */
export async function writeWorkbook(negotiation: Negotiation): Promise<Uint8Array<ArrayBuffer>> {
  const tables = listDatasetTables(negotiation);
  const written = await writeXlsx([
    { sheet: "About", ...writeSheet(["What", "Says"], listAbout(negotiation, tables)) },
    ...tables.map(({ title, fields, rows }) => ({
      sheet: title,
      ...writeSheet(
        fields.map(({ name }) => name),
        rows.map((row) => fields.map(({ name }) => row[name] ?? "")),
      ),
    })),
  ]).toBuffer();
  // The library writes the current time into the archive; rezip with the fixed timestamp.
  return zipSync(unzipSync(written), { mtime: archiveDay });
}

function listAbout(negotiation: Negotiation, tables: readonly DatasetTable[]): Cell[][] {
  return [
    ["Title", negotiation.title],
    ["Summary", negotiation.summary],
    ["Stances as of", formatDate(negotiation.asOf)],
    ["Dataset version", negotiation.version],
    ["Address", `${siteUrl()}${negotiationPath(negotiation)}`],
    ["Licence", `${dataLicence.title} (${dataLicence.name}), ${dataLicence.url}. Quotations belong to their sources.`],
    [
      "Several values",
      "Stand in one cell with “ | ” between them; a bar in a value is written “\\|”, a backslash “\\\\”.",
    ],
    ...tables.flatMap(({ title, description, fields }) => [
      [title, description],
      ...fields.map((field) => [`${title}: ${field.name}`, field.description]),
    ]),
  ];
}

/** Column widths in characters: as wide as the widest cell, up to what is comfortable to read. */
const widest = 60;

function writeSheet(heads: readonly string[], rows: readonly (readonly Cell[])[]) {
  return {
    data: [
      heads.map((value) => ({ value, type: String, fontWeight: "bold" as const })),
      ...rows.map((row) => row.map(writeCell)),
    ],
    columns: heads.map((head, i) => ({
      width: Math.min(widest, Math.max(head.length, ...rows.map((row) => String(row[i] ?? "").length)) + 2),
    })),
    stickyRowsCount: 1,
  };
}

function writeCell(value: Cell) {
  if (value === "") return null;
  if (typeof value === "number") return { value, type: Number };
  if (typeof value === "boolean") return { value, type: Boolean };
  return { value: cleanText(value), type: String, format: "@" };
}

/** A text without the characters XML forbids, and without anything a workbook would read as an escape sequence. */
function cleanText(text: string): string {
  return text
    .toWellFormed()
    .replaceAll(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, "\ufffd")
    .replaceAll(/_(?=x[0-9a-f]{4}_)/gi, "_x005F_");
}
