// Writes the whole site as plain files, for any host that serves a folder: `npm run export [-- <folder>]`. With
// `--under /<negotiation>` only what is below that path is written again, and the rest of the folder stays as it is.
//
// The built site is served on this machine and followed from its sitemap, link by link. A page is written as
// `<path>/index.html`, anything else under its own name (build/export-names.ts). What needs a server is not in it: view
// options, a what-if with answers, a comparison that no page links to, a picture in another size. Comparisons as of other
// dates are left out, since they would be most of the files; links to them have no address. If PARLEY_URL has a path, as in
// https://desk.example/projects/parley, links begin with it.
import { cpSync, existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { parseArgs } from "node:util";
import { siteUrl } from "../lib/url/paths";
import { addBasePath, addPolicy, dropLeftOut, isLeftOut, nameAsked, nameFiles } from "./build/export-names";
import { offerHelp } from "./lib/offer-help";
import { root } from "./lib/run";
import { startTemporaryServer } from "./lib/temporary-server";

offerHelp(`
Writes the whole site as plain files, for any host that serves a folder.

  npm run export -- <folder>                             into a folder; without one, into out/
  npm run export -- <folder> --under /<negotiation>      only one negotiation; the rest stays as it is

Set PARLEY_URL to the public address first. If the address has a path, links begin with it.
`);

const { values, positionals } = parseArgs({ options: { under: { type: "string" } }, allowPositionals: true });
const out = path.resolve(positionals[0] ?? path.join(root, "out"));
const under = values.under;
if (under !== undefined && !/^(\/[a-z0-9-]+)+$/.test(under)) {
  console.error(`--under is “${under}”; it has to be a path of the site without a trailing slash: /<negotiation>`);
  process.exit(1);
}
const marker = ".parley-export";
if (existsSync(out) && readdirSync(out).length > 0 && !existsSync(path.join(out, marker))) {
  console.error(`${out} holds files that no export has written. Name another folder: npm run export -- <folder>`);
  process.exit(1);
}

const { origin: siteOrigin, pathname } = new URL(siteUrl());
const basePath = pathname.replace(/\/$/, "");
const { base, stop } = await startTemporaryServer();
rmSync(under ? path.join(out, under) : out, { recursive: true, force: true });
mkdirSync(out, { recursive: true });
writeFileSync(path.join(out, marker), "");
cpSync(path.join(root, "public"), out, { recursive: true });

const start = under
  ? [under]
  : ["/", "/sitemap.xml", "/robots.txt", "/openapi.json", "/schemas/view-1.json", "/schemas/table-1.json"];
const found = new Set(start);
const queue = [...found];
const broken: string[] = [];
let written = 0;
let working = 0;
await Promise.all([follow(), follow(), follow()]);
await writeNotFound();
console.log(`\r${written} files written to ${path.relative(process.cwd(), out) || out}${" ".repeat(30)}`);
await stop();
if (broken.length > 0) {
  console.error(`These links lead nowhere:\n${broken.join("\n")}`);
  process.exit(1);
}
process.exit(0);

/** Takes URLs from the queue, and adds those that their pages link to, until nobody can add any. */
async function follow() {
  for (;;) {
    const url = queue.shift();
    if (url === undefined) {
      if (working === 0) return;
      await wait(20);
      continue;
    }
    working++;
    await write(url);
    working--;
    process.stdout.write(`\r${written} written, ${queue.length} to go   `);
  }
}

async function write(url: string) {
  // An embed with the lines that post its height, to whichever origin shows it.
  const query = url.startsWith("/embed/") ? `?origin=${encodeURIComponent(siteOrigin)}` : "";
  const response = await fetch(`${base}${url}${query}`, { redirect: "follow" });
  if (!response.ok) {
    broken.push(`${response.status} ${url}`);
    return;
  }
  const isPage = (response.headers.get("content-type") ?? "").startsWith("text/html");
  const policy = response.headers.get("content-security-policy");
  // The descriptor of the tables of a negotiation names files that no page links to.
  const isFollowed = isPage || /\.xml$|\/datapackage\.json$/.test(url);
  const text = isFollowed ? await response.text() : undefined;
  const bytes =
    text === undefined
      ? Buffer.from(await response.arrayBuffer())
      : Buffer.from(isPage ? addPolicy(addBasePath(dropLeftOut(nameFiles(text)), basePath), policy) : text);
  const file = path.join(out, decodeURIComponent(nameFiles(url)), isPage ? "index.html" : "");
  if (!file.startsWith(out)) return;
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, bytes);
  written++;
  if (text === undefined) return;
  // A page that can be embedded says so to programs.
  if (isPage && !url.includes("?") && text.includes("application/json+oembed")) add(`/embed${url}`);
  for (const one of listUrls(nameFiles(text), url)) add(one);
}

/** The URLs within the site that a page names, without query and fragment. */
function listUrls(text: string, from: string): string[] {
  const named = [
    ...text.matchAll(/(?:href|src|content|action)=(?:"([^"]+)"|'([^']+)')|<loc>([^<]+)<\/loc>|"path":"([^"]+)"/gi),
  ].map(([, ...names]) => names.find((one) => one !== undefined) ?? "");
  return named.flatMap((name) => {
    const plain = name.replaceAll("&amp;", "&");
    if (!/^(\/|https?:)/.test(plain) || !URL.canParse(plain, `${base}${from}`)) return [];
    const url = new URL(plain, `${base}${from}`);
    const isPublic = url.origin === siteOrigin && `${url.pathname}/`.startsWith(`${basePath}/`);
    // A query shows the same page in another way, which a folder of files cannot do.
    if ((url.origin !== base && !isPublic) || url.search) return [];
    const own = url.origin === base ? url.pathname : url.pathname.slice(basePath.length) || "/";
    return /^\/(assets|oembed)\b|^\/(favicon\.ico|icon\.svg|apple-icon\.png)$/.test(own) ? [] : [nameAsked(own)];
  });
}

function add(url: string) {
  const plain = url.replace(/^\/(embed|words)(?=\/)/, "");
  const isInside = !under || plain === under || ["/", ".", "?"].some((next) => plain.startsWith(under + next));
  if (found.has(url) || !isInside || isLeftOut(url)) return;
  found.add(url);
  queue.push(url);
  // The descriptor of the tables of a negotiation.
  if (url.endsWith(".zip")) add(url.replace(/\.zip$/, "/datapackage.json"));
}

/** What most hosts send for a path that is not there. */
async function writeNotFound() {
  const response = await fetch(`${base}/no-such-page-anywhere`);
  const page = addBasePath(await response.text(), basePath);
  writeFileSync(path.join(out, "404.html"), addPolicy(page, response.headers.get("content-security-policy")));
}
