import type { Negotiation } from "@/lib/dataset/negotiation";
import { writeDataPackage } from "@/lib/export/dataset/data-package";
import { writeWorkbook } from "@/lib/export/dataset/workbook";
import { wholeTypes } from "@/lib/url/media-types";
import { dataPackagePath } from "@/lib/url/paths";
import { nameWholeFile, type WholeEnding, wholeEndings } from "@/lib/url/subject";
import type { SentFile } from "./send";

/** Reads the address of a whole negotiation as one file. */
export function readWholePath(segments: readonly string[]): { id: string; ending: WholeEnding } | undefined {
  const [file = "", ...more] = segments;
  const ending = wholeEndings.find((one) => file.endsWith(`.${one}`));
  return ending && more.length === 0 ? { id: file.slice(0, -ending.length - 1), ending } : undefined;
}

/** Makes the file of a whole negotiation. */
export async function makeWhole(negotiation: Negotiation, ending: WholeEnding): Promise<SentFile> {
  return {
    type: wholeTypes[ending],
    download: true,
    described: [dataPackagePath(negotiation)],
    name: `${nameWholeFile(negotiation)}.${ending}`,
    body: ending === "xlsx" ? await writeWorkbook(negotiation) : writeDataPackage(negotiation),
  };
}
