import { expect, it } from "vitest";
import { datasetMediaTypes, exportMediaTypes } from "./media-types";
import { datasetFormats, exportFormats } from "./subject";

// As registered with IANA; that of BibTeX and that of RIS never were, and are what reference managers know.
it("every file is sent as what programs know it by", () => {
  expect(exportFormats.map((format) => exportMediaTypes[format])).toEqual([
    "image/png",
    "image/svg+xml",
    "text/csv",
    "text/csv",
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "application/json",
    "text/markdown",
    "application/x-bibtex",
    "application/x-research-info-systems",
    "application/vnd.citationstyles.csl+json",
    "text/plain",
  ]);
  expect(datasetFormats.map((format) => datasetMediaTypes[format])).toEqual([
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "application/zip",
  ]);
});
