import { loadDataset } from "@/app/load";
import { parseQuery } from "@/lib/embed/oembed";
import { citationFormats } from "@/lib/export/view/citation";
import { explainTooLarge, isTooLarge } from "@/lib/export/view/size-limit";
import { formatPictureOptions, parsePictureOptions } from "@/lib/picture/options";
import { renderLimits } from "@/lib/runtime/file-cache";
import { createRenderQueue } from "@/lib/runtime/render-queue";
import { addQuery } from "@/lib/url/add-query";
import { datasetPath } from "@/lib/url/paths";
import {
  datasetFormats,
  type ExportFormat,
  exportedPath,
  exportFormats,
  exportPath,
  isPictureFormat,
  parseSubject,
} from "@/lib/url/subject";
import { makeDataset } from "./make-dataset";
import { makeExport } from "./make-export";
import { findPartyAtPath, makePartyFile } from "./make-party-file";
import { prepare, type Rendered, respond } from "./respond";
import { getOrRender } from "./response-cache";
import { getCacheTags } from "./serve";

/** A file that leaves the site: its media type, its bytes, and the name under which it is saved. */
export interface ExportFile {
  type: string;
  body: Uint8Array<ArrayBuffer>;
  name: string;
  /** It is different every day, so that no cache may send it without asking. */
  ofToday?: boolean;
  /** The browser saves it rather than showing it. */
  download: boolean;
  /** Paths of what describes it: a schema, or a descriptor that names one. */
  described?: readonly string[];
}

/** Routes are bundled separately; the process has one queue. */
const shared = globalThis as { parleyRenderQueue?: ReturnType<typeof createRenderQueue> };
shared.parleyRenderQueue ??= createRenderQueue(renderLimits);
const queue = shared.parleyRenderQueue;

/** Whether a path ends in an extension. No id has a dot, and the key of a column has none that looks like one. */
export function isExportPath(path: string): boolean {
  return splitExtension(path) !== undefined;
}

function splitExtension(path: string) {
  // The longest that fits: `.csl.json` ends in `.json` too.
  const [extension] = [...exportFormats, ...datasetFormats]
    .filter((one) => path.endsWith(`.${one}`))
    .toSorted((a, b) => b.length - a.length);
  return extension && { path: path.slice(0, -extension.length - 1), extension };
}

/** Answers with an export: the URL of a page with an extension, or a whole negotiation as one file. */
export async function answerExport(request: Request, pathname: string, params: URLSearchParams): Promise<Response> {
  const { path, extension } = splitExtension(pathname) ?? { path: pathname, extension: undefined };
  const { negotiations } = loadDataset();
  const negotiation = negotiations.find(({ id }) => path === `/${id}`);
  const datasetFormat = datasetFormats.find((one) => one === extension);
  if (negotiation && datasetFormat) {
    const key = `${negotiation.version} ${datasetPath(negotiation, datasetFormat)}`;
    return respond(request, await getFile(key, pathname, () => makeDataset(negotiation, datasetFormat)));
  }
  const format = exportFormats.find((one) => one === extension);
  if (!format) return respondNoExport();
  const party = findPartyAtPath(negotiations, path);
  if (party) {
    const key = [...party.negotiations.map(({ version }) => version), pathname].join(" ");
    const file = makePartyFile(party, format);
    return file ? respond(request, await getFile(key, pathname, async () => file)) : respondNoExport();
  }
  const query = parseQuery(params);
  const route = parseSubject(negotiations, exportedPath(path, format), query);
  if (route.kind === "not-found") return respondNoExport();
  const { subject } = route;
  if (isTooLarge(subject, format)) return respondNoExport(explainTooLarge(subject));
  const options = parsePictureOptions(query);
  const url = addQuery(
    exportPath(subject, format),
    isPictureFormat(format) ? formatPictureOptions(format === "svg" ? { ...options, scale: 1 } : options) : "",
  );
  if (route.kind === "moved") {
    return new Response(null, {
      status: 307,
      headers: {
        location: params.get("download") === "1" ? addQuery(url, "download=1") : url,
        "cache-control": "public, max-age=0, s-maxage=60",
      },
    });
  }
  // The URL names the subject completely and contains nothing that is not in the data.
  const accessed = findAccessDay(format, params);
  const key = [subject.negotiation.version, url, accessed].join(" ");
  const file = await getFile(key, pathname, () => makeExport(subject, format, options, accessed));
  return respond(request, params.get("download") === "1" ? saveAs(file) : file);
}

/** The same file, which the browser saves instead of showing it: for a form, which cannot ask for that itself. */
function saveAs({ headers, ...rendered }: Rendered): Rendered {
  const shown = headers["content-disposition"] ?? "";
  return {
    ...rendered,
    headers: { ...headers, "content-disposition": shown.replace("inline", "attachment") },
  } as Rendered;
}

/**
 * The day of access that a citation states: that of the request, in UTC. `accessed=none` leaves it out, for a file that is
 * kept and does not know when it will be read.
 */
function findAccessDay(format: ExportFormat, params: URLSearchParams): string | undefined {
  const isDated = citationFormats[format] !== undefined && params.get("accessed") !== "none";
  return isDated ? new Date().toISOString().slice(0, 10) : undefined;
}

/** Takes a file from the cache, or makes it when its turn in the queue comes. */
function getFile(key: string, path: string, make: () => Promise<ExportFile | undefined>): Promise<Rendered> {
  return getOrRender(key, async () => {
    const file = await queue(make);
    if (!file) throw new Error(`Nothing was made for ${path}.`);
    return prepare({ ...describeFile(file), ...getCacheTags(path) }, file.body);
  });
}

/**
 * What a file holds changes only with the data: a browser may keep it for five minutes, a cache in front for a day. A
 * citation changes every day: whoever keeps it has to ask whether it is still the same.
 */
function describeFile({ type, name, download, ofToday, described = [] }: ExportFile): Record<string, string> {
  return {
    "content-type": type,
    "content-disposition": `${download ? "attachment" : "inline"}; filename="${name}"`,
    "cache-control": ofToday
      ? "public, max-age=0, must-revalidate"
      : "public, max-age=300, s-maxage=86400, stale-while-revalidate=86400",
    ...(described.length > 0 && { link: described.map((path) => `<${path}>; rel="describedby"`).join(", ") }),
    // A picture is opened by itself: nothing in it may run or be fetched.
    "content-security-policy": "default-src 'none'; style-src 'unsafe-inline'; sandbox",
  };
}

/** The plain-text 404 for a URL with an extension. */
export function respondNoExport(
  why = "There is nothing at this address. The page without the extension says what there is.",
): Response {
  return new Response(`${why}\n`, {
    status: 404,
    headers: { "content-type": "text/plain; charset=utf-8", "cache-control": "no-store" },
  });
}
