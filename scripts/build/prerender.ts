// Renders ahead, for our own server: each page at its canonical URL, with its exports, embeds and feeds. It asks the built
// site for them, as a reader would. Processes share the work, one for each processor.
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import path from "node:path";
import { findDataDir, readDataset } from "../../lib/dataset/read-dataset";
import { formatCacheTags } from "../../lib/runtime/cache-tags";
import { listDrawnOn } from "../../lib/view/across/drawn-on";
import { startProgress } from "../lib/progress";
import type { PrerenderedIndex } from "../server/prerendered-files";
import { readEarlierResponses } from "./earlier-files";
import { hashCode } from "./fingerprint";
import { earlierPrerenderedDir, pixelsDir, prerenderedDir } from "./folders";
import { startHelper } from "./helper";
import { dropUnused } from "./kept-files";
import { listPrerenderedUrls, listSharedUrls } from "./prerendered-urls";
import { type Rendered, renderUrls } from "./render-urls";
import { requireNegotiations } from "./require-negotiations";

/** Fewer URLs than this for each process are rendered before another process would have started. */
const worthProcess = 150;
/** How long a build that takes responses over keeps pixels that it did not use: 30 days, in milliseconds. */
const pixelsKept = 30 * 24 * 60 * 60 * 1000;

const begun = new Date();
process.env.NEXT_TELEMETRY_DISABLED = "1";
Object.assign(process.env, { NODE_ENV: "production" });
const code = hashCode();
process.env.PARLEY_PIXELS ??= path.join(pixelsDir, code);
// The first helper gets ready while the data are read.
const helpers = availableParallelism() > 1 ? [startHelper()] : [];
const dataset = readDataset(findDataDir());
requireNegotiations(dataset);
const { negotiations } = dataset;
const ids = negotiations.map(({ id }) => id);
rmSync(prerenderedDir, { recursive: true, force: true });
const urls = [...negotiations.flatMap(listPrerenderedUrls), ...listSharedUrls(negotiations)];
const progress = startProgress(urls.length, "pages, pictures, tables, texts, embeds and feeds");
const entries: Rendered["entries"] = {};
const changed = takeOver();
let bytes = 0;
for (const rendered of await renderAll(changed)) {
  Object.assign(entries, rendered.entries);
  bytes += rendered.bytes;
}
mkdirSync(prerenderedDir, { recursive: true });
const responses = Object.fromEntries(urls.flatMap((url) => (entries[url] ? [[url, entries[url]]] : [])));
const index: PrerenderedIndex = { code, negotiations: ids, responses };
writeFileSync(path.join(prerenderedDir, "index.json"), `${JSON.stringify(index)}\n`);
const kept = urls.length - changed.length;
// Pictures that were taken over were not drawn, so their pixels look unused.
dropUnused(pixelsDir, kept > 0 ? new Date(begun.getTime() - pixelsKept) : begun);
console.log(`${changed.length} responses rendered ahead, ${Math.round(bytes / 1e5) / 10} MB`);
if (kept > 0) console.log(`${kept} were taken over: nothing that they show has changed.`);
process.exit(0);

/** Takes over what the build before has and shows nothing that has changed. The other URLs are to be rendered. */
function takeOver(): string[] {
  const versions = new Map(negotiations.map(({ id, version }): [string, string] => [id, version]));
  const drawnOn = listDrawnOn(negotiations);
  const takeResponse = readEarlierResponses(earlierPrerenderedDir, {
    code,
    negotiations: ids,
    tagsOf: (url) => formatCacheTags(url, versions, drawnOn)["cache-tag"],
    folder: prerenderedDir,
  });
  return urls.filter((url) => {
    const entry = takeResponse(url);
    if (!entry) return true;
    entries[url] = entry;
    progress.step();
    return false;
  });
}

/**
 * Renders with every process, each taking the next URL when it has done one: this one from the front and helpers from the
 * back, so that what they derive of a negotiation is rarely derived twice.
 */
async function renderAll(some: readonly string[]): Promise<Rendered[]> {
  if (some.length === 0) return [];
  const queue = [...some];
  const wanted = Math.min(availableParallelism(), Math.ceil(some.length / worthProcess)) - 1;
  while (helpers.length < wanted) helpers.push(startHelper());
  return Promise.all([
    renderUrls(async () => queue.shift(), progress.step),
    ...helpers.map((render) => render(() => queue.pop(), progress.step)),
  ]);
}
