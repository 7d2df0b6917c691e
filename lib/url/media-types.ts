import type { DatasetFormat, ExportFormat } from "./subject";

const workbookType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** The media types of a view's exports, without parameters. */
export const exportMediaTypes: Record<ExportFormat, string> = {
  png: "image/png",
  svg: "image/svg+xml",
  csv: "text/csv",
  "plain.csv": "text/csv",
  xlsx: workbookType,
  json: "application/json",
  md: "text/markdown",
  bib: "application/x-bibtex",
  ris: "application/x-research-info-systems",
  "csl.json": "application/vnd.citationstyles.csl+json",
  "cite.txt": "text/plain",
};

/** The media types of dataset exports. */
export const datasetMediaTypes: Record<DatasetFormat, string> = {
  xlsx: workbookType,
  zip: "application/zip",
};
