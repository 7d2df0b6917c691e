import type { Negotiation } from "../../dataset/negotiation";
import { dataLicence } from "../../licence";
import { formatDate } from "../../text/format";
import { negotiationPath, publicUrl } from "../../url/paths";
import { describeSheets, severalValues, writeSheets } from "./sheets";
import { listDatasetTables } from "./tables";

/** A whole negotiation as a workbook (XLSX): one sheet per table, and a first sheet that explains them. */
export function writeWorkbook(negotiation: Negotiation): Promise<Uint8Array<ArrayBuffer>> {
  const tables = listDatasetTables(negotiation);
  const site = publicUrl();
  const about = describeSheets([
    ["Title", negotiation.title],
    ["Summary", negotiation.summary],
    ["Stances as of", formatDate(negotiation.asOf)],
    ["Dataset version", negotiation.version],
    ...(site === undefined ? [] : [["Address", `${site}${negotiationPath(negotiation)}`] as const]),
    ["Licence", describeLicence()],
    severalValues,
    ...tables.flatMap(({ title, description, fields }) => [
      [title, description] as const,
      ...fields.map((field) => [`${title}: ${field.name}`, field.description] as const),
    ]),
  ]);
  return writeSheets([about, ...tables.map(({ title, fields, rows }) => ({ name: title, fields, rows }))]);
}

/** The licence, in a sentence for the sheet that explains a workbook. */
export function describeLicence(): string {
  return `${dataLicence.title} (${dataLicence.name}), ${dataLicence.url}. Quotations belong to their sources.`;
}
