import type { Negotiation } from "@/lib/dataset/negotiation";
import { writeDataPackage } from "@/lib/export/dataset/data-package";
import { writeWorkbook } from "@/lib/export/dataset/workbook";
import { datasetMediaTypes } from "@/lib/url/media-types";
import { dataPackagePath } from "@/lib/url/paths";
import { type DatasetFormat, datasetFileName, datasetFormats } from "@/lib/url/subject";
import type { SentFile } from "./send";

/** Reads the address of a whole negotiation as one file. */
export function readWholePath(segments: readonly string[]): { id: string; format: DatasetFormat } | undefined {
  const [file = "", ...more] = segments;
  const format = datasetFormats.find((one) => file.endsWith(`.${one}`));
  return format && more.length === 0 ? { id: file.slice(0, -format.length - 1), format } : undefined;
}

/** Makes the file of a whole negotiation. */
export async function makeWhole(negotiation: Negotiation, format: DatasetFormat): Promise<SentFile> {
  return {
    type: datasetMediaTypes[format],
    download: true,
    described: [dataPackagePath(negotiation)],
    name: `${datasetFileName(negotiation)}.${format}`,
    body: format === "xlsx" ? await writeWorkbook(negotiation) : writeDataPackage(negotiation),
  };
}
