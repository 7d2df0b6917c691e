// The server: what the build has made beforehand as files, and Next for the rest, with everything compressed on its way.
import { existsSync, readFileSync } from "node:fs";
import { createServer } from "node:http";
import path from "node:path";
import compression from "compression";
import next from "next";
import sirv from "sirv";
import { distDir } from "./build-stamp.mjs";

/** Listens, and gives the server back once it does. */
export async function startServer({ port, hostname }) {
  const app = next({ dev: false, dir: path.join(import.meta.dirname, ".."), port, ...(hostname ? { hostname } : {}) });
  const handle = app.getRequestHandler();
  const compress = compression({ filter: isCompressible });
  const sendMade = serveMade();
  await app.prepare();
  const server = createServer((request, response) => {
    // An address that no text can be made of is the address of nothing; Next would answer that the server is at fault.
    if (!isText(request.url)) request.url = "/no-such-page";
    compress(request, response, () => sendMade(request, response, () => handle(request, response)));
  });
  await new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, ...(hostname ? [hostname] : []), resolve);
  });
  return server;
}

function isText(address) {
  try {
    decodeURI(address.split("?", 1)[0]);
    return true;
  } catch {
    return false;
  }
}

/** Next adds the type of what a route answers to a list of types, of which the compression knows only a single one. */
function isCompressible(request, response) {
  const type = response.getHeader("content-type");
  if (Array.isArray(type)) response.setHeader("content-type", type[0]);
  return compression.filter(request, response);
}

/** Sends what scripts/make-twins.ts has made for exactly this address, query and all; anything else is none of its. */
function serveMade() {
  const dir = path.join(distDir, "twins");
  const index = path.join(dir, "index.json");
  if (!existsSync(index)) return (_request, _response, otherwise) => otherwise();
  const made = new Map(Object.entries(JSON.parse(readFileSync(index, "utf8"))));
  const headers = new Map([...made.values()].map((one) => [one.file, one.headers]));
  const send = sirv(dir, {
    etag: true,
    gzip: true,
    brotli: true,
    setHeaders: (response, file) => {
      for (const [name, value] of Object.entries(headers.get(file) ?? {})) response.setHeader(name, value);
    },
  });
  return (request, response, otherwise) => {
    const one = request.method === "GET" || request.method === "HEAD" ? made.get(request.url) : undefined;
    if (!one) return otherwise();
    request.url = one.file;
    delete request._parsedUrl;
    send(request, response, otherwise);
  };
}
