import type { Negotiation } from "@/lib/dataset/negotiation";
import { writeDataPackage } from "@/lib/export/dataset/data-package";
import { writeWorkbook } from "@/lib/export/dataset/workbook";
import { datasetMediaTypes } from "@/lib/url/media-types";
import { dataPackagePath } from "@/lib/url/paths";
import { type DatasetFormat, datasetFileName } from "@/lib/url/subject";
import type { ExportFile } from "./exports";

/** Makes the file of a whole negotiation: a workbook or a data package. */
export async function makeDataset(negotiation: Negotiation, format: DatasetFormat): Promise<ExportFile> {
  return {
    type: datasetMediaTypes[format],
    download: true,
    described: [dataPackagePath(negotiation)],
    name: `${datasetFileName(negotiation)}.${format}`,
    body: format === "xlsx" ? await writeWorkbook(negotiation) : writeDataPackage(negotiation),
  };
}
