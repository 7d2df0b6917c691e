// Renders ahead, for our own server: each page at its canonical URL, with its exports, embeds and feeds. It asks the built
// site for them, as a reader would. Processes share the work, one for each processor.
import { fork } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { createServer, get } from "node:http";
import { availableParallelism } from "node:os";
import path from "node:path";
import next from "next";
import { findDataDir, readDataset } from "../../lib/dataset/read-dataset";
import { startProgress } from "../lib/progress";
import type { PrerenderedFile } from "../server/prerendered-files";
import { prerenderedDir } from "./folders";
import { listPrerenderedUrls } from "./prerendered-urls";

type Entries = Record<string, PrerenderedFile>;

/** What a process says to the one that started it. */
type Message = { step: true } | { entries: Entries; bytes: number };

/** Fewer URLs than this are rendered before another process would have started. */
const worthProcess = 150;

/** Described by the response itself, or by the server that sends it. */
const volatileHeaders = ["connection", "content-encoding", "content-length", "date", "keep-alive", "transfer-encoding"];

process.env.NEXT_TELEMETRY_DISABLED = "1";
Object.assign(process.env, { NODE_ENV: "production" });
const urls = readDataset(findDataDir()).negotiations.flatMap(listPrerenderedUrls);
urls.push("/", "/method");
const entries: Entries = {};
let bytes = 0;
const [, , share] = process.argv;
if (share === undefined) await renderAll();
else await renderShare(share);
process.exit(0);

async function renderAll() {
  rmSync(prerenderedDir, { recursive: true, force: true });
  const progress = startProgress(urls.length, "pages, pictures, tables, texts, embeds and feeds");
  const shares = Math.max(1, Math.min(availableParallelism(), Math.ceil(urls.length / worthProcess)));
  const others = Array.from({ length: shares - 1 }, (_, i) => forkShare(`${i + 1}/${shares}`, progress.step));
  await Promise.all([renderUrls(0, shares, progress.step), ...others]);
  mkdirSync(prerenderedDir, { recursive: true });
  writeFileSync(path.join(prerenderedDir, "index.json"), `${JSON.stringify(entries)}\n`);
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
  const app = next({ dev: false, dir: path.join(import.meta.dirname, "../..") });
  await app.prepare();
  const handle = app.getRequestHandler();
  const server = createServer((request, response) => void handle(request, response)).listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("The server has no port.");
  const base = `http://127.0.0.1:${address.port}`;
  const queue = urls.filter((_, i) => i % shares === index).values();
  const work = async () => {
    for (const url of queue) {
      await renderUrl(base, url);
      step();
    }
  };
  await Promise.all(Array.from({ length: 4 }, work));
}

async function renderUrl(base: string, url: string) {
  const { status, headers, body } = await requestRaw(base + url, "identity");
  if (status !== 200) throw new Error(`${url} was answered ${status} while rendering ahead.`);
  const file = nameFile(url, headers["content-type"] ?? "");
  const full = path.join(prerenderedDir, file);
  mkdirSync(path.dirname(full), { recursive: true });
  writeFileSync(full, body);
  bytes += body.byteLength;
  for (const [encoding, extension] of [
    ["br", ".br"],
    ["gzip", ".gz"],
  ] as const) {
    // The response is in the memory of the server by now, in both encodings.
    const compressed = await requestRaw(base + url, encoding);
    if (compressed.headers["content-encoding"] === encoding) writeFileSync(full + extension, compressed.body);
  }
  const kept = Object.entries(headers).filter(([name]) => !volatileHeaders.includes(name));
  entries[url] = { file, headers: { ...Object.fromEntries(kept), vary: "Accept-Encoding" } };
}

/** A response with its body as it was sent: `fetch` would decompress it. */
function requestRaw(url: string, encoding: string) {
  return new Promise<{ status: number; headers: Record<string, string>; body: Buffer }>((resolve, reject) => {
    get(url, { headers: { "accept-encoding": encoding } }, (response) => {
      const parts: Buffer[] = [];
      response.on("data", (part: Buffer) => parts.push(part));
      response.on("error", reject);
      response.on("end", () => {
        const headers = Object.entries(response.headers).map(([name, value]) => [name, String(value)]);
        resolve({
          status: response.statusCode ?? 0,
          headers: Object.fromEntries(headers),
          body: Buffer.concat(parts),
        });
      });
    }).on("error", reject);
  });
}

/** A query becomes part of the name; a page gets the extension of what it is. */
function nameFile(url: string, type: string): string {
  const [asked = "", query] = url.split("?");
  const isHtml = type.startsWith("text/html");
  const extension = isHtml ? ".html" : path.extname(asked);
  const stem = isHtml ? asked.replace(/^\/$/, "/index") : asked.slice(0, -extension.length);
  return `${stem}${query ? `.${query.replaceAll(/[^a-z0-9]+/g, "-")}` : ""}${extension}`;
}
