import { type CitationFormat, cite } from "@/lib/export/view/citation";
import { tableSchemaPath, writeCsv } from "@/lib/export/view/csv";
import { writeTwinJson } from "@/lib/export/view/json";
import { viewSchemaPath } from "@/lib/export/view/json-schema";
import { writeMarkdown } from "@/lib/export/view/markdown";
import { viewFigure } from "@/lib/picture/content";
import { drawFigure, drawFigureSvg } from "@/lib/picture/draw";
import { defaultLook, type FigureLook } from "@/lib/picture/options";
import { twinTypes } from "@/lib/url/media-types";
import { dataPackagePath } from "@/lib/url/paths";
import { isPictureEnding, nameTwinFile, type TwinEnding, type TwinSubject, twinEndings } from "@/lib/url/subject";
import type { SentFile } from "./send";

/** The twins that are kept as a file by whoever opens their address. */
const downloads: readonly TwinEnding[] = ["csv", "bib", "ris", "csl.json"];

const formats: Partial<Record<TwinEnding, CitationFormat>> = {
  bib: "bibtex",
  ris: "ris",
  "csl.json": "csl",
  "cite.txt": "sentence",
};

/** Splits the path of a twin into that of its page and its ending. */
export function readTwinPath(segments: readonly string[]): { path: string; ending: TwinEnding } | undefined {
  const whole = `/${segments.join("/")}`;
  // The longest that fits: `.csl.json` ends with `.json` too.
  const [ending] = twinEndings.filter((one) => whole.endsWith(`.${one}`)).toSorted((a, b) => b.length - a.length);
  return ending && { path: whole.slice(0, -ending.length - 1), ending };
}

/** Makes a twin of a view, or nothing where the view has none of that ending. */
export async function makeTwin(
  subject: TwinSubject,
  ending: TwinEnding,
  look: FigureLook,
): Promise<SentFile | undefined> {
  const body = await writeBody(subject, ending, look);
  if (body === undefined) return undefined;
  return {
    type: writeType(ending),
    download: downloads.includes(ending),
    described: listDescriptions(subject, ending),
    name: `${nameTwinFile(subject)}${nameLook(ending, look)}.${ending}`,
    body: typeof body === "string" ? new TextEncoder().encode(body) : new Uint8Array(body),
  };
}

/** The type of a twin; a text says that it is UTF-8, and a table that its first row is its head. */
function writeType(ending: TwinEnding): string {
  if (isPictureEnding(ending)) return twinTypes[ending];
  return `${twinTypes[ending]}; charset=utf-8${ending === "csv" ? "; header=present" : ""}`;
}

/** Where it is said what a table and a JSON document mean. */
function listDescriptions({ negotiation }: TwinSubject, ending: TwinEnding): string[] {
  if (ending === "csv") return [tableSchemaPath, dataPackagePath(negotiation)];
  return ending === "json" ? [viewSchemaPath] : [];
}

/** What of the look stands in the name of a picture: nothing where it is the default. */
function nameLook(ending: TwinEnding, { size, theme, scale }: FigureLook): string {
  if (!isPictureEnding(ending)) return "";
  const parts = [
    ...(size === defaultLook.size ? [] : [size]),
    ...(theme === defaultLook.theme ? [] : [theme]),
    ...(ending === "svg" || scale === defaultLook.scale ? [] : [`${scale}x`]),
  ];
  return parts.map((part) => `-${part}`).join("");
}

function writeBody(
  subject: TwinSubject,
  ending: TwinEnding,
  look: FigureLook,
): string | undefined | Promise<string | Uint8Array> {
  if (ending === "png") return drawFigure(viewFigure(subject), look);
  if (ending === "svg") return drawFigureSvg(viewFigure(subject), look);
  return writeText(subject, ending);
}

function writeText(subject: TwinSubject, ending: TwinEnding): string | undefined {
  const format = formats[ending];
  if (format) return cite(subject, format);
  if (ending === "csv") return writeCsv(subject);
  if (ending === "json") return writeTwinJson(subject);
  return ending === "md" ? writeMarkdown(subject) : undefined;
}
