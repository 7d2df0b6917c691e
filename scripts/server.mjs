// The server: what the build has made as files, and Next for the rest, light and compressed on its way.
import { createHash } from "node:crypto";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import path from "node:path";
import { gunzipSync, gzip } from "node:zlib";
import compression from "compression";
import next from "next";
import {
  checkTime,
  headTime,
  idleTime,
  keptTime,
  mostConnections,
  mostDrawn,
  mostHeaderBytes,
  requestTime,
} from "./bounds.mjs";
import { distDir } from "./build-stamp.mjs";
import { writeCacheTags } from "./cache-tags.mjs";
import { openDrawnPages } from "./drawn-pages.mjs";
import { allHeaders, drawnHeaders, ownHeaders } from "./headers.mjs";
import { holdAnswer } from "./hold-answer.mjs";
import { lighten } from "./lighten.mjs";
import { keepLog, logAnswer } from "./log.mjs";
import { sayBusy, sayFailed, sayUnwell } from "./say-trouble.mjs";
import { sendLeaves, sendMade } from "./send-files.mjs";
import { tidyAnswer } from "./tidy-answer.mjs";
import { findTidied, refuseRequest, tidyRequest } from "./tidy-request.mjs";

/** Listens, and gives the server back once it does. */
export async function startServer({ port, hostname }) {
  keepLog();
  // The configuration as the build found it, as Next's own server for folders like that of scripts/standalone.mjs has it:
  // to read it anew Next would load what only builds.
  const { config } = JSON.parse(readFileSync(path.join(distDir, "required-server-files.json"), "utf8"));
  process.env.__NEXT_PRIVATE_STANDALONE_CONFIG = JSON.stringify(config);
  const app = next({ dev: false, dir: path.join(import.meta.dirname, ".."), port, ...(hostname ? { hostname } : {}) });
  const handle = app.getRequestHandler();
  const compress = compression({ filter: isCompressible });
  const { entry } = JSON.parse(readFileSync(path.join(distDir, "leaves", "index.json"), "utf8"));
  const notFound = readFileSync(path.join(distDir, "server", "app", "_not-found.html"), "utf8");
  const layers = [sendMade("pages"), sendMade("twins"), sendLeaves()];
  const versions = new Map(
    Object.entries(JSON.parse(readFileSync(path.join(distDir, "twins", "versions.json"), "utf8"))),
  );
  const drawn = openDrawnPages();
  let drawing = 0;
  let unwell = new Map();
  await app.prepare();

  function answer(request, response) {
    logAnswer(request, response);
    for (const [name, value] of Object.entries(allHeaders)) response.setHeader(name, value);
    const refused = refuseRequest(request);
    if (refused) return refuse(response, refused);
    tidyRequest(request);
    const tidied = findTidied(request.url);
    if (tidied) return response.writeHead(308, { location: tidied, "cache-control": "no-store" }).end();
    const [asked] = request.url.split("?", 1);
    for (const [name, value] of Object.entries(writeCacheTags(asked, versions))) response.setHeader(name, value);
    if (isPageOfOwn(asked)) for (const [name, value] of Object.entries(ownHeaders)) response.setHeader(name, value);
    // A file that cannot be read would else never end.
    response.once("pipe", (file) => file.once("error", (error) => giveUp(response, asked, error)));
    try {
      compress(request, response, () => pass(request, response, asked, 0));
    } catch (error) {
      giveUp(response, asked, error);
    }
  }

  function pass(request, response, asked, i) {
    const layer = layers[i];
    if (layer) return layer(request, response, () => pass(request, response, asked, i + 1));
    const known = isPageOfOwn(asked) ? takeKnown(request) : "";
    if (!isShared(asked)) return draw(request, response, asked, () => {}, known);
    drawn(request.url, (page, settle) => {
      if (page) sendDrawn(request, response, page, known);
      else draw(request, response, asked, settle, known);
    });
  }

  /** Has an answer drawn; `settle` is told what came of it. */
  function draw(request, response, asked, settle, known) {
    // Who has gone away while waiting is drawn nothing.
    if (response.destroyed) return settle();
    if (drawing >= mostDrawn && asked !== "/healthz") {
      settle();
      return response.end(sayBusy(response, asked));
    }
    drawing++;
    let keeping = false;
    response.once("close", () => {
      drawing--;
      if (!keeping) settle();
    });
    const keep = ({ html, headers }) => {
      keeping = true;
      gzip(html, (error, packed) => settle(error ? undefined : { packed, headers }));
    };
    // Who asks for the head alone is told what would come with the body, which then stays here.
    if (request.method === "HEAD") request.method = "GET";
    tidyAnswer(response);
    holdAnswer(response, (body) => finish(response, asked, body, known, keep));
    handle(request, response).catch((error) => giveUp(response, asked, error));
  }

  /** Says that there is no answer, or breaks off where there is half of one. */
  function giveUp(response, asked, error) {
    console.error("Parley: an answer could not be made;", error);
    if (response.headersSent) response.destroy();
    else response.end(sayFailed(response, asked));
  }

  /** What is sent in place of what Next has drawn. */
  function finish(response, asked, body, known, keep) {
    const { statusCode } = response;
    if (statusCode >= 500 && statusCode !== 501 && statusCode !== 503) return sayFailed(response, asked);
    const problems = statusCode === 404 ? unwell.get(nameNegotiation(asked)) : undefined;
    if (problems) return sayUnwell(response, asked, problems);
    // What is no page is as it should be; an embed is light already, and has a policy of its own.
    const isPage = String([response.getHeader("content-type")].flat()[0] ?? "").startsWith("text/html");
    if (!isPage || response.hasHeader("content-security-policy")) return body;
    // Drawn for a request, a page that is not found is empty without Next's script; the one of the build is whole.
    const { html, policy } = lighten(body.includes("<main") ? body : notFound, entry);
    const shared = statusCode === 200 && isShared(asked);
    // The framework marks the page as it was before it was made light.
    const etag = `W/"${createHash("sha256").update(html).digest("base64url").slice(0, 22)}"`;
    const headers = { "content-security-policy": policy, etag, ...(shared && drawnHeaders) };
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
    if (shared) keep({ html, headers: { ...headers, "content-type": "text/html; charset=utf-8" } });
    if (statusCode !== 200 || !known.includes(etag)) return html;
    response.statusCode = 304;
    return "";
  }

  unwell = await listUnwell(answer);
  const server = createServer(serverOptions, answer);
  server.timeout = idleTime;
  server.maxConnections = mostConnections;
  server.on("drop", noteDropped());
  // Who asks before sending is answered before it sends.
  server.on("checkContinue", answer);
  // What is no HTTP at all is told so, and nothing of it is said again.
  server.on("clientError", (error, socket) => {
    const words = refusals[error.code] ?? "400 Bad Request";
    if (socket.writable) socket.end(`HTTP/1.1 ${words}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
  });
  server.listen(port, ...(hostname ? [hostname] : []));
  await once(server, "listening");
  return server;
}

const serverOptions = {
  maxHeaderSize: mostHeaderBytes,
  headersTimeout: headTime,
  requestTimeout: requestTime,
  keepAliveTimeout: keptTime,
  connectionsCheckingInterval: checkTime,
};

const refusals = {
  HPE_HEADER_OVERFLOW: "431 Request Header Fields Too Large",
  ERR_HTTP_REQUEST_TIMEOUT: "408 Request Timeout",
};

function refuse(response, { status, words, headers }) {
  response.writeHead(status, { ...headers, "content-type": "text/plain; charset=utf-8", connection: "close" });
  response.end(words);
}

/** Says at most once a minute that connections were closed as they came. */
function noteDropped() {
  let last = Number.NEGATIVE_INFINITY;
  return () => {
    if (performance.now() - last < 60_000) return;
    last = performance.now();
    console.error(`Parley: there are ${mostConnections} connections already; those that come now are closed`);
  };
}

/**
 * The negotiations that cannot be shown, each with what is wrong with it: those whose data have faults, and those that the
 * build knows and the data folder does not. Asking reads the data, so that the log says at the start what is wrong.
 */
async function listUnwell(answer) {
  const inner = createServer(answer);
  inner.listen(0, "127.0.0.1");
  await once(inner, "listening");
  const told = await fetch(`http://127.0.0.1:${inner.address().port}/healthz`).then((one) => one.json());
  inner.close();
  inner.closeAllConnections();
  const known = new Set(told.negotiations.map(({ id }) => id));
  const built = Object.keys(JSON.parse(readFileSync(path.join(distDir, "pages", "index.json"), "utf8"))).flatMap(
    (address) => /^\/([a-z0-9-]+)\/sources$/.exec(address)?.[1] ?? [],
  );
  const lost = built.filter((id) => !known.has(id) && !told.broken.some((one) => one.id === id));
  for (const id of lost) console.error(`Parley: ${id} was built, and is not in the data folder any more`);
  return new Map([...told.broken.map(({ id, problems }) => [id, problems]), ...lost.map((id) => [id, []])]);
}

/** Whether an address is that of a page which belongs in no frame of another site. */
function isPageOfOwn(asked) {
  return !/^\/(embed|oembed)\b|\.[a-z]+$/.test(asked);
}

/** Whether an address is that of a page which is the same for all: what somebody searched for is nobody else's. */
function isShared(asked) {
  return isPageOfOwn(asked) && asked !== "/healthz" && !asked.endsWith("/search");
}

/** Sends a page that was drawn before, packed as it is kept, to whoever does not have it. */
function sendDrawn(request, response, { packed, headers }, known) {
  for (const [name, value] of Object.entries({ ...headers, vary: "Accept-Encoding" })) response.setHeader(name, value);
  if (known.includes(headers.etag)) return response.writeHead(304).end();
  if (!/\bgzip\b(?!\s*;\s*q=0(\.0*)?\s*(,|$))/i.test(request.headers["accept-encoding"] ?? "")) {
    return response.end(gunzipSync(packed));
  }
  response.setHeader("content-encoding", "gzip");
  response.end(packed);
}

/** Which pages the asking browser has, taken from the request: the answer to it is given once the page is light. */
function takeKnown(request) {
  const known = request.headers["if-none-match"] ?? "";
  delete request.headers["if-none-match"];
  request.rawHeaders = Object.entries(request.headers).flat();
  return known;
}

/** Which negotiation an address is of, by its first part: of a page, of a file, or of an embed. */
function nameNegotiation(asked) {
  return /^\/(?:embed\/)?([a-z0-9-]+)/.exec(asked)?.[1] ?? "";
}

/** Next adds the type of what a route answers to a list of types, of which the compression knows only a single one. */
function isCompressible(request, response) {
  const type = response.getHeader("content-type");
  if (Array.isArray(type)) response.setHeader("content-type", type[0]);
  return compression.filter(request, response);
}
