// Starts the editor on this machine and prints its address: `npm run edit [-- <negotiation>]`. It writes the data files, so
// nobody else can reach it (docs/decisions/0024-the-editor-is-guarded.md).
import { randomBytes } from "node:crypto";
import { createReadStream, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import next from "next";
import { readIfThere } from "../lib/editing/write-file";
import { buildAssets } from "./build/assets.mjs";
import { hashCode } from "./build/fingerprint";
import { listenGuarded } from "./edit/listen";
import { root, run } from "./lib/run";

const port = Number(process.env.PORT || "4400");
const key = randomBytes(24).toString("base64url");
const [name = ""] = process.argv.slice(2);
// Next empties its own folder when it builds.
const assetFolder = path.join(root, ".parley/edit/assets");
const fingerprint = path.join(root, ".parley/edit/fingerprint.txt");

// With NODE_ENV=development the editor itself can be worked on: code is compiled when it is asked for.
const dev = process.env.NODE_ENV === "development";
Object.assign(process.env, {
  NODE_ENV: dev ? "development" : "production",
  NEXT_TELEMETRY_DISABLED: "1",
  PARLEY_EDIT: "1",
  PARLEY_EDIT_KEY: key,
  PARLEY_URL: process.env.PARLEY_URL ?? `http://localhost:${port}`,
});
if (dev) await bundle();
else if (readIfThere(fingerprint) !== hashCode()) {
  console.log("Preparing the editor. This takes a minute or two, once after each update of Parley.");
  await bundle();
  await run("next", ["build"]);
  writeFileSync(fingerprint, hashCode());
}

async function bundle(): Promise<void> {
  rmSync(assetFolder, { recursive: true, force: true });
  const entries = { islands: "components/edit/main.ts", style: "components/edit/edit.css" };
  process.env.PARLEY_BUILT_ASSETS = JSON.stringify(await buildAssets({ entries, folder: assetFolder }));
}

const app = next({ dev, dir: root });
await app.prepare();
const handle = app.getRequestHandler();

const types: Record<string, string> = { ".js": "text/javascript", ".css": "text/css", ".woff2": "font/woff2" };

await listenGuarded({ port, key }, (request, response) => {
  const asset = /^\/assets\/([\w-]+(\.[a-z0-9]+))$/.exec(request.url ?? "");
  const type = types[asset?.[2] ?? ""];
  if (!asset?.[1] || !type) return void handle(request, response);
  response.setHeader("content-type", type);
  response.setHeader("cache-control", "public, max-age=31536000, immutable");
  createReadStream(path.join(assetFolder, asset[1]))
    .on("error", () => response.writeHead(404).end())
    .pipe(response);
}).catch((error: NodeJS.ErrnoException) => {
  console.error(
    error.code === "EADDRINUSE"
      ? `Port ${port} is taken. Name another: PORT=4401 npm run edit`
      : `The editor could not start: ${error.message}`,
  );
  process.exit(1);
});
const to = /^[a-z0-9-]+$/.test(name) ? `&to=${name}` : "";
console.log(`\nThe editor is at http://127.0.0.1:${port}/edit?key=${key}${to}\nStop it with Ctrl+C.\n`);
