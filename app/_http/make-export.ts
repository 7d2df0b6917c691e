import { citationFormats, cite } from "@/lib/export/view/citation";
import { tableSchemaPath, writeCsv, writePlainCsv } from "@/lib/export/view/csv";
import { serializeView } from "@/lib/export/view/json";
import { viewSchemaPath } from "@/lib/export/view/json-schema";
import { writeMarkdown } from "@/lib/export/view/markdown";
import { writeViewWorkbook } from "@/lib/export/view/view-workbook";
import { buildPictureContent } from "@/lib/picture/content";
import { drawPng, drawSvg } from "@/lib/picture/draw";
import { defaultPictureOptions, type PictureOptions } from "@/lib/picture/options";
import { exportMediaTypes } from "@/lib/url/media-types";
import { dataPackagePath } from "@/lib/url/paths";
import { type ExportFormat, exportFileName, isPictureFormat, type PageSubject } from "@/lib/url/subject";
import type { ExportFile } from "./exports";

/** The formats that a browser saves rather than shows. */
const downloads: readonly ExportFormat[] = ["csv", "plain.csv", "xlsx", "bib", "ris", "csl.json"];

/**
 * Makes an export of a view, or nothing if the view has none of that format.
 *
 * @param accessed the day of access that a citation states
 */
export async function makeExport(
  subject: PageSubject,
  format: ExportFormat,
  options: PictureOptions,
  accessed: string | undefined,
): Promise<ExportFile | undefined> {
  const body = await makeBody(subject, format, options, accessed);
  if (body === undefined) return undefined;
  return {
    type: formatMediaType(format),
    ofToday: accessed !== undefined,
    download: downloads.includes(format),
    described: listDescriptions(subject, format),
    name: `${exportFileName(subject)}${namePictureOptions(format, options)}.${format}`,
    body: typeof body === "string" ? new TextEncoder().encode(body) : new Uint8Array(body),
  };
}

/** The media type: text says that it is UTF-8, and a table that its first row is its header. */
export function formatMediaType(format: ExportFormat): string {
  const type = exportMediaTypes[format];
  if (isPictureFormat(format) || format === "xlsx") return type;
  return `${type}; charset=utf-8${type === "text/csv" ? "; header=present" : ""}`;
}

/** The schemas that describe a table and a JSON document. */
function listDescriptions({ negotiation }: PageSubject, format: ExportFormat): string[] {
  if (["csv", "plain.csv", "xlsx"].includes(format)) return [tableSchemaPath, dataPackagePath(negotiation)];
  return format === "json" ? [viewSchemaPath] : [];
}

/** The options of a picture that its file name shows: those that are not the default. */
function namePictureOptions(format: ExportFormat, { size, theme, scale }: PictureOptions): string {
  if (!isPictureFormat(format)) return "";
  const parts = [
    ...(size === defaultPictureOptions.size ? [] : [size]),
    ...(theme === defaultPictureOptions.theme ? [] : [theme]),
    ...(format === "svg" || scale === defaultPictureOptions.scale ? [] : [`${scale}x`]),
  ];
  return parts.map((part) => `-${part}`).join("");
}

function makeBody(
  subject: PageSubject,
  format: ExportFormat,
  options: PictureOptions,
  accessed: string | undefined,
): string | undefined | Promise<string | Uint8Array> {
  if (format === "png") return drawPng(buildPictureContent(subject), options);
  if (format === "svg") return drawSvg(buildPictureContent(subject), options);
  if (format === "xlsx") return writeViewWorkbook(subject);
  return makeText(subject, format, accessed);
}

function makeText(subject: PageSubject, format: ExportFormat, accessed: string | undefined): string | undefined {
  const citation = citationFormats[format];
  if (citation) return cite(subject, citation, accessed);
  if (format === "csv") return writeCsv(subject);
  if (format === "plain.csv") return writePlainCsv(subject);
  if (format === "json") return serializeView(subject);
  return format === "md" ? writeMarkdown(subject) : undefined;
}
