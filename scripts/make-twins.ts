// Makes the files of the build that are not pages: each view at its canonical address as a picture, a table, a text and a
// citation, and the feeds. Text is compressed beforehand, so that the server has nothing to do but send it.
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";
import { makeTwin } from "../app/twins/make-twin";
import { makeWhole } from "../app/twins/make-whole";
import { describeFile, type SentFile } from "../app/twins/send";
import { feedPath, wholePath } from "../lib/address";
import { findDataDir, readDataset } from "../lib/dataset/read-dataset";
import { type FeedKind, feedTypes } from "../lib/feed";
import { writeFeed } from "../lib/feed-file";
import { defaultLook, type FigureLook } from "../lib/figure/figure-look";
import { listTwinSubjects } from "../lib/twin/list-subjects";
import { twinEndings, wholeEndings, writeTwinAddress } from "../lib/twin/twin-subject";
import { distDir } from "./build-stamp.mjs";

/** What is made, and under which address it is asked for. */
interface Job {
  address: string;
  make: () => Promise<SentFile | undefined>;
}

const social: FigureLook = { ...defaultLook, size: "social" };
const { negotiations } = readDataset(findDataDir());
const jobs: Job[] = negotiations.flatMap((negotiation) => [
  ...listTwinSubjects(negotiation).flatMap((subject) => [
    ...twinEndings.map((ending) => ({
      address: writeTwinAddress(subject, ending),
      make: () => makeTwin(subject, ending, defaultLook),
    })),
    { address: `${writeTwinAddress(subject, "png")}?size=social`, make: () => makeTwin(subject, "png", social) },
  ]),
  ...wholeEndings.map((ending) => ({
    address: wholePath(negotiation, ending),
    make: () => makeWhole(negotiation, ending),
  })),
  ...[undefined, ...negotiation.issues].flatMap((issue) =>
    (Object.keys(feedTypes) as FeedKind[]).map((kind) => ({
      address: feedPath(negotiation, kind, issue),
      make: async (): Promise<SentFile> => ({
        type: `${feedTypes[kind]}; charset=utf-8`,
        name: `parley-${negotiation.id}${issue ? `-${issue.id}` : ""}-feed.${kind}`,
        download: false,
        body: new TextEncoder().encode(writeFeed(kind, negotiation, issue)),
      }),
    })),
  ),
]);

const out = path.join(distDir, "twins");
rmSync(out, { recursive: true, force: true });
const entries: Record<string, { file: string; headers: Record<string, string> }> = {};
let done = 0;
let bytes = 0;
// Drawing leaves the main thread, so that a few at once use every core.
const queue = jobs.values();
await Promise.all(Array.from({ length: 4 }, () => work()));
writeFileSync(path.join(out, "index.json"), `${JSON.stringify(entries)}\n`);
// For the names under which caches drop what they hold: the server itself reads no data.
const versions = Object.fromEntries(negotiations.map(({ id, version }) => [id, version]));
writeFileSync(path.join(out, "versions.json"), `${JSON.stringify(versions)}\n`);
console.log(
  `${process.stdout.isTTY ? "\r" : ""}${Object.keys(entries).length} pictures, tables, texts and feeds made, ${Math.round(bytes / 1e5) / 10} MB`,
);

/** What is packed already is not packed again. */
function isText({ type }: SentFile): boolean {
  return /^text\/|json|xml|x-bibtex|x-research/.test(type) && !/openxml|zip/.test(type);
}

async function work() {
  for (const { address, make } of queue) {
    const made = await make();
    if (made) keep(address, made);
    done++;
    if (process.stdout.isTTY && done % 10 === 0) process.stdout.write(`\r${done} of ${jobs.length}   `);
  }
}

/** The query that an address may have becomes part of the file's name. */
function keep(address: string, made: SentFile) {
  const [plain = "", query] = address.split("?");
  const ending = path.extname(plain);
  const file = query ? `${plain.slice(0, -ending.length)}.${query.replaceAll(/[^a-z0-9]+/g, "-")}${ending}` : plain;
  const full = path.join(out, file);
  mkdirSync(path.dirname(full), { recursive: true });
  writeFileSync(full, made.body);
  bytes += made.body.byteLength;
  if (isText(made) && made.body.byteLength > 1024) {
    writeFileSync(`${full}.gz`, gzipSync(made.body, { level: 9 }));
    const params = { [constants.BROTLI_PARAM_QUALITY]: 9, [constants.BROTLI_PARAM_SIZE_HINT]: made.body.byteLength };
    writeFileSync(`${full}.br`, brotliCompressSync(made.body, { params }));
  }
  entries[address] = { file, headers: describeFile(made) };
}
