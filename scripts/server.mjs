// The server: what the build has made as files, and Next for the rest, light and compressed on its way.
import { existsSync, readFileSync } from "node:fs";
import { createServer } from "node:http";
import path from "node:path";
import compression from "compression";
import next from "next";
import sirv from "sirv";
import { distDir } from "./build-stamp.mjs";
import { allHeaders, ownHeaders } from "./headers.mjs";
import { holdPage } from "./hold-page.mjs";
import { lighten } from "./lighten.mjs";

/** Listens, and gives the server back once it does. */
export async function startServer({ port, hostname }) {
  const app = next({ dev: false, dir: path.join(import.meta.dirname, ".."), port, ...(hostname ? { hostname } : {}) });
  const handle = app.getRequestHandler();
  const compress = compression({ filter: isCompressible });
  const { entry } = JSON.parse(readFileSync(path.join(distDir, "leaves", "index.json"), "utf8"));
  const notFound = readFileSync(path.join(distDir, "server", "app", "_not-found.html"), "utf8");
  const layers = [serveMade("pages"), serveMade("twins"), serveLeaves()];
  await app.prepare();

  function answer(request, response) {
    logAnswer(request, response);
    for (const [name, value] of Object.entries(allHeaders)) response.setHeader(name, value);
    if (!/^\/(embed|oembed)\b|\.[a-z]+(\?|$)/.test(request.url)) {
      for (const [name, value] of Object.entries(ownHeaders)) response.setHeader(name, value);
    }
    // An address that no text can be made of is the address of nothing; Next would answer that the server is at fault.
    if (!isText(request.url)) request.url = "/no-such-page";
    compress(request, response, () => pass(request, response, 0));
  }

  function pass(request, response, i) {
    const layer = layers[i];
    if (layer) return layer(request, response, () => pass(request, response, i + 1));
    holdPage(response, (html) => {
      // An embed is light already, and has a policy of its own.
      if (response.hasHeader("content-security-policy")) return html;
      // Drawn for a request, a page that is not found is empty without Next's script; the one of the build is whole.
      const whole = html.includes("<main") ? html : notFound;
      const page = lighten(whole, entry);
      response.setHeader("content-security-policy", page.policy);
      return page.html;
    });
    return handle(request, response);
  }

  const server = createServer(answer);
  // What is no HTTP at all is told so, and nothing of it is said again.
  server.on("clientError", (_error, socket) => {
    if (socket.writable) socket.end("HTTP/1.1 400 Bad Request\r\nConnection: close\r\n\r\n");
  });
  await new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, ...(hostname ? [hostname] : []), resolve);
  });
  return server;
}

/**
 * With PARLEY_LOG=requests a line of JSON for each answer: what was asked, without its query, and how that went. Nothing
 * of who asked: no address of a machine, no browser, no page before.
 */
function logAnswer(request, response) {
  if (process.env.PARLEY_LOG !== "requests") return;
  const { method } = request;
  const path = request.url.split("?", 1)[0].slice(0, 200);
  const begun = performance.now();
  response.once("close", () => {
    const ms = Math.round(performance.now() - begun);
    const whole = response.writableFinished;
    console.log(
      JSON.stringify({ time: new Date().toISOString(), method, path, status: response.statusCode, ms, whole }),
    );
  });
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

/** Sends what the build has made for exactly this address, query and all; anything else is none of its. */
function serveMade(name) {
  const dir = path.join(distDir, name);
  const index = path.join(dir, "index.json");
  if (!existsSync(index)) return (_request, _response, otherwise) => otherwise();
  const made = new Map(Object.entries(JSON.parse(readFileSync(index, "utf8"))));
  const headers = new Map([...made.values()].map((one) => [one.file, one.headers]));
  const send = sirv(dir, {
    etag: true,
    gzip: true,
    brotli: true,
    setHeaders: (response, file) => {
      for (const [header, value] of Object.entries(headers.get(file) ?? {})) response.setHeader(header, value);
    },
  });
  return (request, response, otherwise) => {
    const asked = request.method === "GET" || request.method === "HEAD";
    const one = asked && !request.headers.rsc ? made.get(request.url) : undefined;
    if (!one) return otherwise();
    request.url = one.file;
    send(request, response, otherwise);
  };
}

/** The scripts, whose names change with what is in them. */
function serveLeaves() {
  const send = sirv(path.join(distDir, "leaves"), { maxAge: 31_536_000, immutable: true, etag: true });
  return (request, response, otherwise) => {
    if (!request.url.startsWith("/leaves/")) return otherwise();
    const address = request.url;
    request.url = address.slice("/leaves".length);
    send(request, response, () => {
      request.url = address;
      otherwise();
    });
  };
}
