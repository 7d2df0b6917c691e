import { formatDate } from "../../text/format";
import { publicUrl } from "../../url/paths";
import { formatSubjectTitle, type PageSubject, pageUrlPath } from "../../url/subject";
import { describeSheets, severalValues, writeSheets } from "../dataset/sheets";
import { describeLicence } from "../dataset/workbook";
import { csvFields } from "./csv-fields";
import { listCsvRows } from "./csv-rows";

/** The table of a view as a workbook (XLSX): the rows of its CSV, and a second sheet that explains them. */
export function writeViewWorkbook(subject: PageSubject): Promise<Uint8Array<ArrayBuffer>> {
  const { asOf, version } = subject.negotiation;
  const site = publicUrl();
  const about = describeSheets([
    ["Title", formatSubjectTitle(subject)],
    ["As of", formatDate(asOf)],
    ["Dataset version", version],
    ...(site === undefined ? [] : [["Address", `${site}${pageUrlPath(subject)}`] as const]),
    ["Licence", describeLicence()],
    severalValues,
    ...csvFields.map(({ name, description }) => [name, description] as const),
  ]);
  return writeSheets([{ name: "Table", fields: csvFields, rows: listCsvRows(subject) }, about]);
}
