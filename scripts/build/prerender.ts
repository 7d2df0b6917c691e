// Renders ahead, for our own server: each page at its canonical URL, with its exports, embeds and feeds. It asks the built
// site for them, as a reader would. Processes share the work, one for each processor.
import { fork } from "node:child_process";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import path from "node:path";
import { findDataDir, readDataset } from "../../lib/dataset/read-dataset";
import { formatCacheTags } from "../../lib/runtime/cache-tags";
import { listDrawnOn } from "../../lib/view/across/drawn-on";
import { startProgress } from "../lib/progress";
import { type OriginResponse, startOrigin } from "../server/origin";
import type { PrerenderedFile, PrerenderedIndex } from "../server/prerendered-files";
import { compress, isCompressible } from "./compress";
import { readEarlierFiles } from "./earlier-files";
import { hashCode } from "./fingerprint";
import { ownDir, pixelsDir, prerenderedDir } from "./folders";
import { dropUnused } from "./kept-files";
import { listPrerenderedUrls, listSharedUrls } from "./prerendered-urls";
import { nameAside } from "./rollback";

type Entries = Record<string, PrerenderedFile>;

/** What a process says to the one that started it. */
type Message = { step: true } | { entries: Entries; bytes: number };

/** Fewer URLs than this are rendered before another process would have started. */
const worthProcess = 150;
/** How long a build that takes responses over keeps pixels that it did not use: 30 days, in milliseconds. */
const pixelsKept = 30 * 24 * 60 * 60 * 1000;

process.env.NEXT_TELEMETRY_DISABLED = "1";
Object.assign(process.env, { NODE_ENV: "production" });
const code = hashCode();
process.env.PARLEY_PIXELS ??= path.join(pixelsDir, code);
const { negotiations } = readDataset(findDataDir());
const versions = new Map(negotiations.map(({ id, version }): [string, string] => [id, version]));
const drawnOn = listDrawnOn(negotiations);
const ids = [...versions.keys()];
const earlier = readEarlierFiles(path.join(nameAside(ownDir), path.basename(prerenderedDir)), {
  code,
  negotiations: ids,
  tagsOf: (url) => formatCacheTags(url, versions, drawnOn)["cache-tag"],
  folder: prerenderedDir,
});
const entries: Entries = {};
let bytes = 0;
if (process.argv[2] === "share") await renderShare(await receiveShare());
else await renderAll();
process.exit(0);

async function renderAll() {
  const begun = new Date();
  rmSync(prerenderedDir, { recursive: true, force: true });
  const urls = [...negotiations.flatMap(listPrerenderedUrls), ...listSharedUrls(negotiations)];
  const progress = startProgress(urls.length, "pages, pictures, tables, texts, embeds and feeds");
  const changed = urls.filter((url) => {
    const entry = earlier.takeResponse(url);
    if (!entry) return true;
    entries[url] = entry;
    progress.step();
    return false;
  });
  const count = Math.max(1, Math.min(availableParallelism(), Math.ceil(changed.length / worthProcess)));
  const shares = Array.from({ length: count }, (_, share) => changed.filter((_, i) => i % count === share));
  const [own = [], ...others] = shares;
  await Promise.all([renderUrls(own, progress.step), ...others.map((share) => forkShare(share, progress.step))]);
  mkdirSync(prerenderedDir, { recursive: true });
  const responses = Object.fromEntries(urls.flatMap((url) => (entries[url] ? [[url, entries[url]]] : [])));
  const index: PrerenderedIndex = { code, negotiations: ids, responses };
  writeFileSync(path.join(prerenderedDir, "index.json"), `${JSON.stringify(index)}\n`);
  const kept = urls.length - changed.length;
  // Pictures that were taken over were not drawn, so their pixels look unused.
  dropUnused(pixelsDir, kept > 0 ? new Date(begun.getTime() - pixelsKept) : begun);
  console.log(`${changed.length} responses rendered ahead, ${Math.round(bytes / 1e5) / 10} MB`);
  if (kept > 0) console.log(`${kept} were taken over: nothing that they show has changed.`);
}

/** Renders a share in another process, and takes over what it has rendered. */
function forkShare(share: readonly string[], step: () => void): Promise<void> {
  const child = fork(import.meta.filename, ["share"]);
  child.send(share);
  return new Promise((resolve, reject) => {
    child.on("message", (message: Message) => {
      if ("step" in message) return step();
      Object.assign(entries, message.entries);
      bytes += message.bytes;
    });
    child.on("error", reject);
    child.on("exit", (code, signal) => {
      if (code === 0) return resolve();
      reject(new Error(`A share of the URLs was not rendered (${signal ?? `exit code ${code}`}).`));
    });
  });
}

async function renderShare(urls: readonly string[]) {
  await renderUrls(urls, () => tell({ step: true }));
  await tell({ entries, bytes });
}

function receiveShare(): Promise<string[]> {
  return new Promise((resolve) => process.once("message", (urls: string[]) => resolve(urls)));
}

function tell(message: Message): Promise<void> {
  return new Promise((resolve, reject) => {
    process.send?.(message, (error: Error | null) => (error ? reject(error) : resolve()));
  });
}

/** Renders every URL of a share, a few at once: drawing leaves the main thread. */
async function renderUrls(urls: readonly string[], step: () => void) {
  if (urls.length === 0) return;
  const fetchOrigin = await startOrigin();
  const queue = urls.values();
  const work = async () => {
    for (const url of queue) {
      write(url, await fetchOrigin(url));
      step();
    }
  };
  await Promise.all(Array.from({ length: 4 }, work));
}

function write(url: string, { status, headers, body }: OriginResponse) {
  if (status !== 200) throw new Error(`${url} was answered ${status} while rendering ahead.`);
  const type = headers["content-type"] ?? "";
  const file = nameFile(url, type);
  const full = path.join(prerenderedDir, file);
  mkdirSync(path.dirname(full), { recursive: true });
  writeFileSync(full, body);
  bytes += body.byteLength;
  entries[url] = { file, headers: { ...headers, vary: "Accept-Encoding" } };
  if (!isCompressible(type, body.byteLength) || earlier.takeForms(url, body, full)) return;
  const { gz, br } = compress(url, body, type);
  writeFileSync(`${full}.gz`, gz);
  writeFileSync(`${full}.br`, br);
}

/** A query becomes part of the name; a page gets the extension of what it is. */
function nameFile(url: string, type: string): string {
  const [asked = "", query] = url.split("?");
  const isHtml = type.startsWith("text/html");
  const extension = isHtml ? ".html" : path.extname(asked);
  const stem = isHtml ? asked.replace(/^\/$/, "/index") : asked.slice(0, -extension.length);
  return `${stem}${query ? `.${query.replaceAll(/[^a-z0-9]+/g, "-")}` : ""}${extension}`;
}
