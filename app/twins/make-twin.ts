import { type CitationFormat, cite } from "@/lib/export/view/citation";
import { tableSchemaPath, writeCsv } from "@/lib/export/view/csv";
import { serializeView } from "@/lib/export/view/json";
import { viewSchemaPath } from "@/lib/export/view/json-schema";
import { writeMarkdown } from "@/lib/export/view/markdown";
import { buildPictureContent } from "@/lib/picture/content";
import { drawPng, drawSvg } from "@/lib/picture/draw";
import { defaultPictureOptions, type PictureOptions } from "@/lib/picture/options";
import { exportMediaTypes } from "@/lib/url/media-types";
import { dataPackagePath } from "@/lib/url/paths";
import { type ExportFormat, exportFileName, exportFormats, isPictureFormat, type PageSubject } from "@/lib/url/subject";
import type { SentFile } from "./send";

/** The twins that are kept as a file by whoever opens their address. */
const downloads: readonly ExportFormat[] = ["csv", "bib", "ris", "csl.json"];

const formats: Partial<Record<ExportFormat, CitationFormat>> = {
  bib: "bibtex",
  ris: "ris",
  "csl.json": "csl",
  "cite.txt": "sentence",
};

/** Splits the path of a twin into that of its page and its ending. */
export function readTwinPath(segments: readonly string[]): { path: string; format: ExportFormat } | undefined {
  const whole = `/${segments.join("/")}`;
  // The longest that fits: `.csl.json` ends with `.json` too.
  const [format] = exportFormats.filter((one) => whole.endsWith(`.${one}`)).toSorted((a, b) => b.length - a.length);
  return format && { path: whole.slice(0, -format.length - 1), format };
}

/** Makes a twin of a view, or nothing where the view has none of that ending. */
export async function makeTwin(
  subject: PageSubject,
  format: ExportFormat,
  look: PictureOptions,
): Promise<SentFile | undefined> {
  const body = await writeBody(subject, format, look);
  if (body === undefined) return undefined;
  return {
    type: writeType(format),
    download: downloads.includes(format),
    described: listDescriptions(subject, format),
    name: `${exportFileName(subject)}${nameLook(format, look)}.${format}`,
    body: typeof body === "string" ? new TextEncoder().encode(body) : new Uint8Array(body),
  };
}

/** The type of a twin; a text says that it is UTF-8, and a table that its first row is its head. */
function writeType(format: ExportFormat): string {
  if (isPictureFormat(format)) return exportMediaTypes[format];
  return `${exportMediaTypes[format]}; charset=utf-8${format === "csv" ? "; header=present" : ""}`;
}

/** Where it is said what a table and a JSON document mean. */
function listDescriptions({ negotiation }: PageSubject, format: ExportFormat): string[] {
  if (format === "csv") return [tableSchemaPath, dataPackagePath(negotiation)];
  return format === "json" ? [viewSchemaPath] : [];
}

/** What of the look stands in the name of a picture: nothing where it is the default. */
function nameLook(format: ExportFormat, { size, theme, scale }: PictureOptions): string {
  if (!isPictureFormat(format)) return "";
  const parts = [
    ...(size === defaultPictureOptions.size ? [] : [size]),
    ...(theme === defaultPictureOptions.theme ? [] : [theme]),
    ...(format === "svg" || scale === defaultPictureOptions.scale ? [] : [`${scale}x`]),
  ];
  return parts.map((part) => `-${part}`).join("");
}

function writeBody(
  subject: PageSubject,
  format: ExportFormat,
  look: PictureOptions,
): string | undefined | Promise<string | Uint8Array> {
  if (format === "png") return drawPng(buildPictureContent(subject), look);
  if (format === "svg") return drawSvg(buildPictureContent(subject), look);
  return writeText(subject, format);
}

function writeText(subject: PageSubject, format: ExportFormat): string | undefined {
  const citation = formats[format];
  if (citation) return cite(subject, citation);
  if (format === "csv") return writeCsv(subject);
  if (format === "json") return serializeView(subject);
  return format === "md" ? writeMarkdown(subject) : undefined;
}
