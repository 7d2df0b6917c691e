// Makes the files of the build that are not pages: each view at its canonical address as a picture, a table, a text, a
// citation and an embed, and the feeds. Text is compressed beforehand, so that the server has nothing to do but send it.
// Processes share the work, one for each processor: what is laid out and written takes one at a time in each.
import { fork } from "node:child_process";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import path from "node:path";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";
import { makeEmbed } from "../app/embed/make-embed";
import { makeTwin } from "../app/twins/make-twin";
import { makeWhole } from "../app/twins/make-whole";
import { describeFile, type SentFile } from "../app/twins/send";
import { findDataDir, readDataset } from "../lib/dataset/read-dataset";
import { embedPath, isEmbeddable, pin } from "../lib/embed/options";
import { anyOrigin } from "../lib/embed/origin.mjs";
import { listPrerenderedSubjects } from "../lib/export/view/prerendered";
import { isTooLarge } from "../lib/export/view/size-limit";
import { writeFeed } from "../lib/feed/atom-and-json";
import { type FeedKind, feedTypes } from "../lib/feed/entries";
import { defaultPictureOptions, type PictureOptions } from "../lib/picture/options";
import { addQuery } from "../lib/url/add-query";
import { datasetPath, feedPath } from "../lib/url/paths";
import { datasetFormats, exportFormats, exportPath, type PageSubject } from "../lib/url/subject";
import { distDir } from "./build-stamp.mjs";
import { startProgress } from "./progress.mjs";

/** What is made, and under which address it is asked for. */
interface Job {
  address: string;
  /** The ending of the file, where the address has none. */
  ending?: string;
  make: () => Promise<Made | undefined>;
}

interface Made {
  body: Uint8Array;
  headers: Record<string, string>;
}

const social: PictureOptions = { ...defaultPictureOptions, size: "social" };
const { negotiations } = readDataset(findDataDir());
/** What is made of one view stays together: much of it is derived from the same. */
const groups: Job[][] = negotiations.flatMap((negotiation) => [
  ...listPrerenderedSubjects(negotiation).map((subject) => [
    ...exportFormats
      .filter((ending) => !isTooLarge(subject, ending))
      .map((ending) => ({
        address: exportPath(subject, ending),
        make: () => makeTwin(subject, ending, defaultPictureOptions).then(describe),
      })),
    {
      address: `${exportPath(subject, "png")}?size=social`,
      make: () => makeTwin(subject, "png", social).then(describe),
    },
    ...listEmbeds(subject),
  ]),
  ...datasetFormats.map((ending) => [
    { address: datasetPath(negotiation, ending), make: () => makeWhole(negotiation, ending).then(describe) },
  ]),
  ...[undefined, ...negotiation.issues].map((issue) =>
    (Object.keys(feedTypes) as FeedKind[]).map((kind) => ({
      address: feedPath(negotiation, kind, issue),
      make: async () =>
        describe({
          type: `${feedTypes[kind]}; charset=utf-8`,
          name: `parley-${negotiation.id}${issue ? `-${issue.id}` : ""}-feed.${kind}`,
          download: false,
          body: new TextEncoder().encode(writeFeed(kind, negotiation, issue)),
        }),
    })),
  ),
]);
const total = groups.reduce((sum, group) => sum + group.length, 0);

type Entries = Record<string, { file: string; headers: Record<string, string> }>;

/** What a process says to the one that began it. */
type Message = { step: true } | { entries: Entries; bytes: number };

/** Fewer files than these are made by one process before another one would have begun. */
const worthProcess = 150;

const out = path.join(distDir, "twins");
const entries: Entries = {};
let bytes = 0;
const [, , share] = process.argv;
if (share === undefined) await makeAll();
else await makeShare(...readShare(share));

/** Shares the files out, makes the first share and writes down what there is. */
async function makeAll() {
  rmSync(out, { recursive: true, force: true });
  const progress = startProgress(total, "pictures, tables, texts, embeds and feeds");
  const shares = Math.max(1, Math.min(availableParallelism(), Math.ceil(total / worthProcess)));
  const others = Array.from({ length: shares - 1 }, (_, i) => forkShare(`${i + 1}/${shares}`, progress.step));
  await Promise.all([makeJobs(0, shares, progress.step), ...others]);
  writeFileSync(path.join(out, "index.json"), `${JSON.stringify(entries)}\n`);
  // For the names under which caches drop what they hold: the server itself reads no data.
  const versions = Object.fromEntries(negotiations.map(({ id, version }) => [id, version]));
  writeFileSync(path.join(out, "versions.json"), `${JSON.stringify(versions)}\n`);
  const megabytes = Math.round(bytes / 1e5) / 10;
  console.log(`${Object.keys(entries).length} pictures, tables, texts, embeds and feeds made, ${megabytes} MB`);
}

/** Has another process make a share, and takes over what it has made. */
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
      reject(new Error(`The files of share ${share} were not made (${signal ?? `exit code ${code}`}).`));
    });
  });
}

async function makeShare(index: number, shares: number) {
  await makeJobs(index, shares, () => tell({ step: true }));
  await tell({ entries, bytes });
}

function tell(message: Message): Promise<void> {
  return new Promise((resolve, reject) => {
    process.send?.(message, (error: Error | null) => (error ? reject(error) : resolve()));
  });
}

function readShare(share: string): [index: number, shares: number] {
  const [index = 0, shares = 1] = share.split("/").map(Number);
  return [index, shares];
}

/** Makes the files of every group whose place in the list falls to a share. */
async function makeJobs(index: number, shares: number, step: () => void) {
  // Drawing leaves the main thread, so that a few at once use every core.
  const queue = groups
    .filter((_, i) => i % shares === index)
    .flat()
    .values();
  const work = async () => {
    for (const job of queue) {
      const made = await job.make();
      if (made) keep(job, made);
      step();
    }
  };
  await Promise.all(Array.from({ length: 4 }, work));
}

function describe(file: SentFile | undefined): Made | undefined {
  return file && { body: file.body, headers: describeFile(file) };
}

/** An embed as snippets ask for it: that of each day and the pinned one, with an origin where there is script and without. */
function listEmbeds(subject: PageSubject): Job[] {
  if (!isEmbeddable(subject)) return [];
  const pinned = pin(subject);
  return [{ subject, version: undefined }, pinned].flatMap(({ subject: own, version }) =>
    [undefined, anyOrigin].map((origin) => ({
      address: addQuery(embedPath(own, { version }), origin ? `origin=${origin}` : ""),
      ending: ".html",
      make: async () => {
        const { html, headers } = await makeEmbed(own, { theme: undefined, version, origin });
        return { body: new TextEncoder().encode(html), headers };
      },
    })),
  );
}

/** What is packed already is not packed again. */
function isText(type: string): boolean {
  return /^text\/|json|xml|x-bibtex|x-research/.test(type) && !/openxml|zip/.test(type);
}

/** The query that an address may have becomes part of the file's name. */
function keep({ address, ending }: Job, { body, headers }: Made) {
  const [asked = "", query] = address.split("?");
  const last = ending ?? path.extname(asked);
  const stem = ending === undefined ? asked.slice(0, -last.length) : asked;
  const file = `${stem}${query ? `.${query.replaceAll(/[^a-z0-9]+/g, "-")}` : ""}${last}`;
  const full = path.join(out, file);
  mkdirSync(path.dirname(full), { recursive: true });
  writeFileSync(full, body);
  bytes += body.byteLength;
  if (isText(headers["content-type"] ?? "") && body.byteLength > 1024) {
    writeFileSync(`${full}.gz`, gzipSync(body, { level: 9 }));
    const params = { [constants.BROTLI_PARAM_QUALITY]: 9, [constants.BROTLI_PARAM_SIZE_HINT]: body.byteLength };
    writeFileSync(`${full}.br`, brotliCompressSync(body, { params }));
  }
  entries[address] = { file, headers };
}
