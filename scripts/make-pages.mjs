// Makes the files of the pages that are at canonical addresses: light, compressed beforehand, with their headers.
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import { distDir } from "./build-stamp.mjs";
import { pageHeaders } from "./headers.mjs";
import { lighten } from "./lighten.mjs";

const [zip, brotli] = [promisify(gzip), promisify(brotliCompress)];
const app = path.join(distDir, "server", "app");
const out = path.join(distDir, "pages");
const { entry } = JSON.parse(readFileSync(path.join(distDir, "leaves", "index.json"), "utf8"));
rmSync(out, { recursive: true, force: true });
const entries = {};
const jobs = listPages(app).values();
await Promise.all(Array.from({ length: 4 }, () => work()));
mkdirSync(out, { recursive: true });
writeFileSync(path.join(out, "index.json"), `${JSON.stringify(entries)}\n`);
console.log(`${Object.keys(entries).length} pages made light`);

/** The pages that Next has drawn as files. Those of other days stay where they are: there are many, and few ask for them. */
function listPages(folder, under = "") {
  return readdirSync(folder).flatMap((name) => {
    const full = path.join(folder, name);
    if (statSync(full).isDirectory())
      return name === "at" || name === "lens" ? [] : listPages(full, `${under}/${name}`);
    if (!name.endsWith(".html") || name.startsWith("_")) return [];
    const meta = full.replace(/html$/, "meta");
    // A page that is answered with another status than 200 is left to Next.
    if (existsSync(meta) && JSON.parse(readFileSync(meta, "utf8")).status) return [];
    return [`${under}/${name}`];
  });
}

async function work() {
  for (const file of jobs) {
    const { html, policy } = lighten(readFileSync(path.join(app, file), "utf8"), entry);
    const body = Buffer.from(html);
    const full = path.join(out, file);
    mkdirSync(path.dirname(full), { recursive: true });
    writeFileSync(full, body);
    writeFileSync(`${full}.gz`, await zip(body, { level: 9 }));
    writeFileSync(`${full}.br`, await brotli(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }));
    const address = file === "/index.html" ? "/" : file.slice(0, -".html".length);
    entries[address] = { file, headers: { ...pageHeaders, "content-security-policy": policy } };
  }
}
