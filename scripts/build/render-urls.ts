import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { type OriginResponse, startOrigin } from "../server/origin";
import type { PrerenderedFile } from "../server/prerendered-files";
import { compress, isCompressible } from "./compress";
import { readEarlierForms, type TakeForms } from "./earlier-files";
import { earlierPrerenderedDir, prerenderedDir } from "./folders";

/** The files of rendered responses by URL, and the bytes of all of them before they are compressed. */
export interface Rendered {
  entries: Record<string, PrerenderedFile>;
  bytes: number;
}

/** How many URLs are under way at once: drawing and compressing leave the main thread. */
const abreast = 4;
/** How often a busy site is asked for the same URL. */
const patience = 20;

/** Asks the built site for URLs as a reader would, until there is no next one, and writes the responses to files. */
export async function renderUrls(takeNext: () => Promise<string | undefined>, step: () => void): Promise<Rendered> {
  const fetchOrigin = await startOrigin();
  const takeForms = readEarlierForms(earlierPrerenderedDir);
  const rendered: Rendered = { entries: {}, bytes: 0 };
  const work = async () => {
    for (let url = await takeNext(); url !== undefined; url = await takeNext()) {
      const response = await askPatiently(fetchOrigin, url);
      rendered.entries[url] = await write(url, response, takeForms);
      rendered.bytes += response.body.byteLength;
      step();
    }
  };
  await Promise.all(Array.from({ length: abreast }, work));
  return rendered;
}

/** The site makes two pictures at once. Whoever waits too long for a large one is told when to come again. */
async function askPatiently(fetchOrigin: (url: string) => Promise<OriginResponse>, url: string) {
  for (let i = 0; i < patience; i++) {
    const response = await fetchOrigin(url);
    if (response.status !== 503) return response;
    await wait(1000 * Number(response.headers["retry-after"] ?? 1));
  }
  throw new Error(`${url} could not be rendered: the site was busy each of ${patience} times.`);
}

async function write(
  url: string,
  { status, headers, body }: OriginResponse,
  takeForms: TakeForms,
): Promise<PrerenderedFile> {
  if (status !== 200) throw new Error(`${url} was answered ${status} while rendering ahead.`);
  const type = headers["content-type"] ?? "";
  const file = nameFile(url, type);
  const full = path.join(prerenderedDir, file);
  mkdirSync(path.dirname(full), { recursive: true });
  writeFileSync(full, body);
  if (isCompressible(type, body.byteLength) && !takeForms(url, body, full)) {
    const { gz, br } = await compress(body, type);
    writeFileSync(`${full}.gz`, gz);
    writeFileSync(`${full}.br`, br);
  }
  return { file, headers: { ...headers, vary: "Accept-Encoding" } };
}

/** A query becomes part of the name; a page gets the extension of what it is. */
function nameFile(url: string, type: string): string {
  const [asked = "", query] = url.split("?");
  const isHtml = type.startsWith("text/html");
  const extension = isHtml ? ".html" : path.extname(asked);
  const stem = isHtml ? asked.replace(/^\/$/, "/index") : asked.slice(0, -extension.length);
  return `${stem}${query ? `.${query.replaceAll(/[^a-z0-9]+/g, "-")}` : ""}${extension}`;
}
