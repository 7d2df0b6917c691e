import { strToU8, zipSync } from "fflate";
import type { Negotiation } from "../../dataset/negotiation";
import { pin } from "../../embed/options";
import { dataLicence } from "../../licence";
import { atDeal, getOpening } from "../../model/history/as-of";
import { formatDate } from "../../text/format";
import { hashContent } from "../../text/hash";
import { countInDigits } from "../../text/words";
import { methodPath, negotiationPath, publicUrl, siteUrl } from "../../url/paths";
import { exportPath, nameSubject, type PageSubject, pageUrlPath } from "../../url/subject";
import { defaultViewOptions } from "../../url/view-options";
import { describeTable, writeTable } from "../view/csv";
import { isTooLarge } from "../view/size-limit";
import { archiveDay } from "./sheets";
import type { DatasetTable } from "./table-builder";
import { describeFields } from "./table-schema";
import { listDatasetTables } from "./tables";

const profile = "https://datapackage.org/profiles/2.0";

/**
 * A whole negotiation as a data package (zip): its tables as CSV, everything as JSON, and a Frictionless descriptor
 * that explains them. Deterministic: the same data give the same bytes.
 */
export function writeDataPackage(negotiation: Negotiation): Uint8Array<ArrayBuffer> {
  const tables = listDatasetTables(negotiation);
  const files = new Map<string, Uint8Array>();
  for (const { name, fields, rows } of tables) files.set(`${name}.csv`, strToU8(writeTable(fields, rows)));
  files.set("negotiation.json", strToU8(writeWhole(negotiation)));
  const resources = [
    ...tables.map((table) => describeTableFile(table, files.get(`${table.name}.csv`))),
    {
      name: "negotiation",
      path: "negotiation.json",
      title: "The whole negotiation",
      description: "Everything that the tables hold and what does not fit into tables, as one JSON document.",
      format: "json",
      mediatype: "application/json",
      encoding: "utf-8",
      ...describeBytes(files.get("negotiation.json")),
    },
  ];
  const descriptor = { ...describePackage(negotiation), resources };
  return zipSync(
    {
      "datapackage.json": strToU8(`${JSON.stringify(descriptor, null, 2)}\n`),
      "README.md": strToU8(writeReadme(negotiation, tables)),
      "CITATION.cff": strToU8(writeCitationFile(negotiation)),
      "LICENSE.txt": strToU8(writeLicence()),
      ...Object.fromEntries(files),
    },
    { mtime: archiveDay, level: 9 },
  );
}

/** Metadata shared by every descriptor of a negotiation's data. */
function describePackage(negotiation: Negotiation) {
  const site = publicUrl();
  const address = site && `${site}${negotiationPath(negotiation)}`;
  return {
    $schema: `${profile}/datapackage.json`,
    name: negotiation.id,
    ...(address && { id: `${address}#${negotiation.version}` }),
    title: negotiation.title,
    description: `${negotiation.summary} Stances as of ${formatDate(negotiation.asOf)}.`,
    version: negotiation.version,
    ...(address && { homepage: address }),
    licenses: [{ name: dataLicence.id, title: dataLicence.title, path: dataLicence.url }],
    contributors: [{ title: "Parley", roles: ["creator"] }],
    sources: negotiation.sources.map(({ publisher, title, url }) => ({ title: title ?? publisher, path: url })),
  };
}

function describeTableFile(
  { name, title, description, fields, key, rows }: DatasetTable,
  bytes: Uint8Array | undefined,
) {
  const foreignKeys = fields.flatMap((field) =>
    field.to ? [{ fields: [field.name], reference: { resource: field.to, fields: ["id"] } }] : [],
  );
  return {
    name,
    type: "table",
    path: `${name}.csv`,
    title,
    description: `${description} ${countInDigits(rows.length, "row", "rows")}.`,
    ...csv,
    ...describeBytes(bytes),
    schema: {
      $schema: `${profile}/tableschema.json`,
      fields: describeFields(fields),
      missingValues: [""],
      ...(key && { primaryKey: key }),
      ...(foreignKeys.length > 0 && { foreignKeys }),
    },
  };
}

const csv = { format: "csv", mediatype: "text/csv", encoding: "utf-8" };

function describeBytes(bytes: Uint8Array = new Uint8Array()) {
  return { bytes: bytes.byteLength, hash: `sha256:${hashContent(bytes)}` };
}

/**
 * The descriptor of the tables the site serves for a negotiation: those of the matrix and of each issue, party and
 * deal. The data package has its own descriptor inside the archive.
 */
export function describeServedTables(negotiation: Negotiation): object {
  return {
    ...describePackage(negotiation),
    resources: listServed(negotiation).map(([name, subject]) => ({
      name,
      type: "table",
      path: `${siteUrl()}${exportPath(subject, "plain.csv")}`,
      title: nameSubject(subject),
      ...csv,
      // In full: a reader that knows the descriptor by its address takes that of a schema for a path beside it.
      schema: describeTable(),
    })),
  };
}

/** The views that are served as tables: all but those too large for one. */
function listServed(negotiation: Negotiation): [name: string, subject: PageSubject][] {
  return listSubjects(negotiation).filter(([, subject]) => !isTooLarge(subject, "plain.csv"));
}

function listSubjects(negotiation: Negotiation): [name: string, subject: PageSubject][] {
  const { issues, parties, deals } = negotiation;
  const viewOptions = defaultViewOptions;
  return [
    ["positions", { kind: "matrix", negotiation, viewOptions }],
    ...issues.map((issue): [string, PageSubject] => [
      `issue-${issue.id}`,
      { kind: "issue", negotiation, issue, viewOptions },
    ]),
    ...parties.map((party): [string, PageSubject] => [
      `party-${party.id}`,
      { kind: "party", negotiation, party, viewOptions },
    ]),
    ...deals.map((deal): [string, PageSubject] => [
      `deal-${deal.id}`,
      { kind: "deal", negotiation: atDeal(negotiation, deal), deal, within: undefined },
    ]),
  ];
}

function writeWhole(negotiation: Negotiation): string {
  const { version, at: _, opens: __, ...content } = negotiation;
  const opened = { ...content, asOf: getOpening(negotiation) };
  return `${JSON.stringify({ parley: { version, licence: dataLicence }, ...opened }, null, 2)}\n`;
}

function writeReadme(negotiation: Negotiation, tables: readonly DatasetTable[]): string {
  const site = publicUrl();
  const address = site && `${site}${negotiationPath(negotiation)}`;
  return `# ${negotiation.title}

${negotiation.summary}

What the parties say they want, from Parley. Dataset version ${negotiation.version}; stances as of ${formatDate(negotiation.asOf)}; everything else whatever its date.

${tables.map(({ name, description, rows }) => `- \`${name}.csv\` (${rows.length}): ${description}`).join("\n")}
- \`negotiation.json\`: all of it as one document.
- \`datapackage.json\`: what each column means (Frictionless Data Package 2.0).
- \`CITATION.cff\`: how to cite it.

## How to read the tables

- UTF-8, without a byte order mark. A spreadsheet that shows a name in another script wrongly takes the file for another encoding: import it as UTF-8, or open the workbook${address ? ` at ${address}.xlsx` : ""} instead.
- An empty cell means that there is no value. Silence is a row of \`stances.csv\` that says so: it agrees with nobody and disagrees with nobody. \`silences.csv\` says where nothing was found at all, what was searched and when.
- Evidence of the kinds document, on-record and spokesperson is on the record; account, summary and anonymous are reports, which never replace what is on the record. Nothing is averaged into a score.
- Several values in one cell have “ | ” between them; a bar in a value is written “\\|”, a backslash “\\\\”.
- A text that a spreadsheet would run as a formula is preceded by an apostrophe that does not belong to it.

${address ? `The pages, with the words behind each position: ${address}. The rules: ${site}${methodPath}.\n\n` : ""}Data and text ${dataLicence.name} (${dataLicence.url}). Quotations belong to their sources and are at most 25 words long.
`;
}

/** How to cite the data, in the Citation File Format. Written as JSON, which is also valid YAML. */
function writeCitationFile(negotiation: Negotiation): string {
  const quote = (value: string) => JSON.stringify(value);
  const site = publicUrl();
  return `cff-version: 1.2.0
message: "If you use these data, please cite them as below."
type: dataset
title: ${quote(`${negotiation.title}: what the parties say they want, as of ${formatDate(negotiation.asOf)}`)}
abstract: ${quote(negotiation.summary)}
authors:
  - name: "Parley"
version: ${quote(negotiation.version)}
date-released: ${quote(negotiation.asOf)}
${site ? `url: ${quote(`${site}${getDatedPath(negotiation)}`)}\n` : ""}license: ${dataLicence.id}
`;
}

/** The path of the matrix that stays at the date of the stances. */
function getDatedPath(negotiation: Negotiation): string {
  return pageUrlPath(pin({ kind: "matrix", negotiation, viewOptions: defaultViewOptions }).subject);
}

function writeLicence(): string {
  return `${dataLicence.title} (${dataLicence.name})

You may share and adapt these data and texts, for any purpose, if you name Parley and
the address of the page, link to the licence and say what you changed.

The licence: ${dataLicence.url}
Its text: ${dataLicence.url}legalcode.txt

Quotations, titles and names of sources belong to those sources.
`;
}
