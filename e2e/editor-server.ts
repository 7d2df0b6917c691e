// Serves the editor for the browser tests: the same handlers, guard, script and style as `npm run edit`, without Next and
// its build, on a folder of data that may be written. It prints the address to open.
import { createReadStream, mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { buildAssets } from "@/scripts/build/assets.mjs";
import { listenGuarded } from "@/scripts/edit/listen";
import { findFreePort } from "@/scripts/lib/free-port";

const key = "k".repeat(32);
const port = await findFreePort();
const folder = mkdtempSync(path.join(tmpdir(), "parley-assets-"));
const entries = { islands: "components/edit/main.ts", style: "components/edit/edit.css" };
Object.assign(process.env, {
  NODE_ENV: "production",
  PARLEY_EDIT_KEY: key,
  PARLEY_ASSETS: JSON.stringify(await buildAssets({ entries, folder })),
});
const { GET, POST } = await import("@/app/edit/[[...path]]/route.edit");
const types: Record<string, string> = { ".js": "text/javascript", ".css": "text/css", ".woff2": "font/woff2" };

await listenGuarded({ port, key }, async (request, response) => {
  const url = new URL(request.url ?? "/", `http://127.0.0.1:${port}`);
  const type = types[path.extname(url.pathname)];
  if (type) {
    response.setHeader("content-type", type);
    createReadStream(path.join(folder, path.basename(url.pathname)))
      .on("error", () => response.writeHead(404).end())
      .pipe(response);
    return;
  }
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  const { method = "GET", headers } = request;
  const asked = new Request(url, {
    method,
    headers: { "content-type": headers["content-type"] ?? "" },
    ...(method === "POST" && { body: new Uint8Array(Buffer.concat(chunks)) }),
  });
  const params = Promise.resolve({ path: url.pathname.split("/").slice(2).filter(Boolean) });
  const answer = await (method === "POST" ? POST : GET)(asked, { params });
  response.writeHead(answer.status, Object.fromEntries(answer.headers));
  response.end(Buffer.from(await answer.arrayBuffer()));
});
console.log(`http://127.0.0.1:${port}/edit?key=${key}`);
