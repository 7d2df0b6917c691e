// Writes the whole site as plain files, for any host that serves a folder: `npm run export [-- <folder>]`.
// With `--under /<negotiation>` only what is below that address is written anew, and the rest of the folder left as it is.
//
// The built site is served on this machine and followed from its sitemap, link by link. A page is written as
// `<path>/index.html`; anything else, pictures, tables and texts too, under its own name. A folder of files knows no
// query: the picture of a link preview and the further pages of a long view get names of their own (export-names.mjs), and
// what needs the server is not in it: a lens, a what-if
// other than the empty one, a comparison that no page links to, a picture in another size.
import { cpSync, existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import { distDir } from "./build-stamp.mjs";
import { nameAsked, nameFiles, writePolicyIn } from "./export-names.mjs";
import { startOwnServer } from "./own-server.mjs";

const root = path.join(import.meta.dirname, "..");
const { values, positionals } = parseArgs({ options: { under: { type: "string" } }, allowPositionals: true });
const out = path.resolve(positionals[0] ?? path.join(root, "out"));
const under = values.under;
if (under !== undefined && !/^(\/[a-z0-9-]+)+$/.test(under)) {
  console.error(
    `--under is “${under}”; it has to be an address of the site without a slash at its end: /<negotiation>`,
  );
  process.exit(1);
}
const marker = ".parley-export";

if (existsSync(out) && readdirSync(out).length > 0 && !existsSync(path.join(out, marker))) {
  console.error(`${out} holds files that no export has written. Name another folder: npm run export -- <folder>`);
  process.exit(1);
}

const { base, stop } = await startOwnServer();
rmSync(under ? path.join(out, under) : out, { recursive: true, force: true });
mkdirSync(out, { recursive: true });
writeFileSync(path.join(out, marker), "");
// Style sheets and faces; the pages have no script of the framework's.
cpSync(path.join(distDir, "static"), path.join(out, "_next", "static"), {
  recursive: true,
  filter: (file) => !/\.(js|map|json)$/.test(file),
});
cpSync(path.join(distDir, "leaves"), path.join(out, "leaves"), {
  recursive: true,
  filter: (file) => !file.endsWith("index.json"),
});

const found = new Set(
  under
    ? [under]
    : ["/", "/sitemap.xml", "/robots.txt", "/openapi.json", "/schemas/view-1.json", "/schemas/table-1.json"],
);
const queue = [...found];
const broken = [];
let written = 0;
await Promise.all([follow(), follow(), follow()]);
await writeNotFound();
console.log(`\r${written} files written to ${path.relative(process.cwd(), out) || out}${" ".repeat(30)}`);
if (broken.length > 0) {
  console.error(`These addresses were linked and are not there:\n${broken.join("\n")}`);
  process.exit(1);
}
stop();
process.exit(0);

/** Takes addresses from the queue until there are none, and adds those that their pages link to. */
async function follow() {
  for (let idle = 0; idle < 20; ) {
    const address = queue.shift();
    if (address === undefined) {
      idle++;
      await new Promise((resolve) => setTimeout(resolve, 50));
      continue;
    }
    idle = 0;
    await write(address);
    process.stdout.write(`\r${written} written, ${queue.length} to go   `);
  }
}

async function write(address) {
  // An embed with the lines that post its height, to whatever origin its address names where it is shown.
  const query = address.startsWith("/embed/") ? `?origin=${encodeURIComponent(siteOrigin())}` : "";
  const answer = await fetch(`${base}${address}${query}`, { redirect: "follow" });
  if (!answer.ok) {
    broken.push(`${answer.status} ${address}`);
    return;
  }
  const isPage = (answer.headers.get("content-type") ?? "").startsWith("text/html");
  const policy = answer.headers.get("content-security-policy");
  const bytes = isPage
    ? Buffer.from(writePolicyIn(nameFiles(await answer.text()), policy))
    : Buffer.from(await answer.arrayBuffer());
  const file = path.join(out, decodeURIComponent(nameFiles(address)), isPage ? "index.html" : "");
  if (!file.startsWith(out)) return;
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, bytes);
  written++;
  // What can be embedded says so to programs.
  if (isPage && !address.includes("?") && bytes.includes("application/json+oembed")) add(`/embed${address}`);
  if (isPage || address.endsWith(".xml")) for (const one of listAddresses(bytes.toString("utf8"), address)) add(one);
}

/** The addresses within the site that a page names, without query and fragment. */
function listAddresses(text, from) {
  const named = [...text.matchAll(/(?:href|src|content|action)=(?:"([^"]+)"|'([^']+)')|<loc>([^<]+)<\/loc>/gi)].map(
    ([, ...names]) => names.find((one) => one !== undefined) ?? "",
  );
  return named.flatMap((name) => {
    const plain = name.replaceAll("&amp;", "&");
    if (!/^(\/|https?:)/.test(plain) || !URL.canParse(plain, `${base}${from}`)) return [];
    const url = new URL(plain, `${base}${from}`);
    const own = url.origin === base || url.origin === siteOrigin();
    // With a query it is the same page looked at otherwise, which a folder of files cannot answer.
    if (!own || url.search || /^\/(_next|leaves|oembed)\b/.test(url.pathname)) return [];
    return [nameAsked(url.pathname)];
  });
}

function siteOrigin() {
  const named = process.env.PARLEY_URL ?? "";
  return URL.canParse(named) ? new URL(named).origin : "http://localhost:3000";
}

function add(address) {
  const plain = address.replace(/^\/embed(?=\/)/, "");
  const inside = !under || plain === under || ["/", ".", "?"].some((next) => plain.startsWith(under + next));
  if (found.has(address) || !inside) return;
  found.add(address);
  queue.push(address);
  // What the tables of a negotiation mean stands beside them.
  if (address.endsWith(".zip")) add(address.replace(/\.zip$/, "/datapackage.json"));
}

/** What most hosts send for an address that is not there. */
async function writeNotFound() {
  const answer = await fetch(`${base}/no-such-page-anywhere`);
  writeFileSync(
    path.join(out, "404.html"),
    writePolicyIn(await answer.text(), answer.headers.get("content-security-policy")),
  );
}
