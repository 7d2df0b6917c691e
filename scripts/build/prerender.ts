// Renders ahead, for our own server: each page at its canonical URL, with its exports, embeds and feeds. It asks the built
// site for them, as a reader would. Processes share the work, one for each processor.
import { fork } from "node:child_process";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import path from "node:path";
import { findDataDir, readDataset } from "../../lib/dataset/read-dataset";
import { startProgress } from "../lib/progress";
import { type OriginResponse, startOrigin } from "../server/origin";
import type { PrerenderedFile } from "../server/prerendered-files";
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

process.env.NEXT_TELEMETRY_DISABLED = "1";
Object.assign(process.env, { NODE_ENV: "production" });
process.env.PARLEY_PIXELS ??= path.join(pixelsDir, hashCode());
const { negotiations } = readDataset(findDataDir());
const urls = [...negotiations.flatMap(listPrerenderedUrls), ...listSharedUrls(negotiations)];
const entries: Entries = {};
let bytes = 0;
const reuseForms = readEarlierFiles(path.join(nameAside(ownDir), path.basename(prerenderedDir)));
const [, , share] = process.argv;
if (share === undefined) await renderAll();
else await renderShare(share);
process.exit(0);

async function renderAll() {
  const begun = new Date();
  rmSync(prerenderedDir, { recursive: true, force: true });
  const progress = startProgress(urls.length, "pages, pictures, tables, texts, embeds and feeds");
  const shares = Math.max(1, Math.min(availableParallelism(), Math.ceil(urls.length / worthProcess)));
  const others = Array.from({ length: shares - 1 }, (_, i) => forkShare(`${i + 1}/${shares}`, progress.step));
  await Promise.all([renderUrls(0, shares, progress.step), ...others]);
  mkdirSync(prerenderedDir, { recursive: true });
  writeFileSync(path.join(prerenderedDir, "index.json"), `${JSON.stringify(entries)}\n`);
  dropUnused(pixelsDir, begun);
  console.log(`${Object.keys(entries).length} responses rendered ahead, ${Math.round(bytes / 1e5) / 10} MB`);
}

/** Renders a share in another process, and takes over what it has rendered. */
function forkShare(share: string, step: () => void): Promise<void> {
  const child = fork(import.meta.filename, [share]);
  return new Promise((resolve, reject) => {
    child.on("message", (message: Message) => {
      if ("step" in message) return step();
      Object.assign(entries, message.entries);
      bytes += message.bytes;
    });
    child.on("error", reject);
    child.on("exit", (code, signal) => {
      if (code === 0) return resolve();
      reject(new Error(`Share ${share} was not rendered (${signal ?? `exit code ${code}`}).`));
    });
  });
}

async function renderShare(share: string) {
  const [index = 0, shares = 1] = share.split("/").map(Number);
  await renderUrls(index, shares, () => tell({ step: true }));
  await tell({ entries, bytes });
}

function tell(message: Message): Promise<void> {
  return new Promise((resolve, reject) => {
    process.send?.(message, (error: Error | null) => (error ? reject(error) : resolve()));
  });
}

/** Renders every URL of a share, a few at once: drawing leaves the main thread. */
async function renderUrls(index: number, shares: number, step: () => void) {
  const fetchOrigin = await startOrigin();
  const queue = urls.filter((_, i) => i % shares === index).values();
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
  if (!isCompressible(type, body.byteLength) || reuseForms(url, body, full)) return;
  const { gz, br } = compress(body, type);
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
