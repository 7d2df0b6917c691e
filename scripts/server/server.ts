// The server that `npm start` starts: a cache with limits and a log in front of the site as Next serves it, and the
// responses that the build rendered ahead. The site is complete without it.
import { once } from "node:events";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { Socket } from "node:net";
import { setTimeout as wait } from "node:timers/promises";
import { respondBusy, respondFailed, respondMissingData, respondStarting } from "../../app/_http/error-page";
import { ageLimits } from "../../lib/limits";
import { matchesEntityTag } from "../../lib/runtime/entity-tags";
import { openHeaders, openPaths, securityHeaders } from "../../next.config.js";
import { limits } from "./limits";
import { logResponse, setUpLog } from "./log";
import { type OriginResponse, startOrigin } from "./origin";
import { createPageCache, encode, isCompressible, type StoredResponse } from "./page-cache";
import { readPrerendered, sendPrerendered } from "./prerendered-files";
import { findTidyUrl, readTarget, refuseRequest } from "./request-guard";

const openPath = new RegExp(`^${openPaths}$`);

/** A server that listens, and sends what the build rendered ahead. Everything else waits until the site is ready. */
interface StartedServer {
  server: Server;
  /** Rejects if the site cannot start. */
  ready: Promise<void>;
}

/** Starts to listen; resolves once it does. */
export async function startServer({ port, hostname }: { port: number; hostname: string }): Promise<StartedServer> {
  setUpLog();
  const prerendered = readPrerendered();
  const send = sendPrerendered(prerendered);
  const server = createServer({
    maxHeaderSize: limits.maxHeaderBytes,
    headersTimeout: limits.headersTimeout,
    requestTimeout: limits.requestTimeout,
    keepAliveTimeout: limits.keepAliveTimeout,
    connectionsCheckingInterval: limits.checkInterval,
  });
  const listening = once(server, "listening");
  const origin = listening.then(startOrigin);
  const fetchOrigin = async (url: string) => (await origin)(url);
  const cache = createPageCache(fetchOrigin);
  // Asking the site makes it read its data now, so that problems are logged at the start.
  let missing: ReadonlySet<string> | undefined;
  const ready = fetchOrigin("/healthz").then(({ body }) => {
    const health: Health = JSON.parse(body.toString());
    missing = findMissing(health, prerendered.keys());
    void warm(fetchOrigin, health.negotiations);
  });

  function answer(request: IncomingMessage, response: ServerResponse): void {
    logResponse(request, response);
    const isOpen = openPath.test(request.url?.split("?", 1)[0] ?? "");
    for (const [name, value] of Object.entries({ ...securityHeaders, ...(isOpen && openHeaders) })) {
      response.setHeader(name, value);
    }
    const refusal = refuseRequest(request);
    if (refusal) {
      const { status, words, headers } = refusal;
      response.writeHead(status, { ...headers, "content-type": "text/plain; charset=utf-8", connection: "close" });
      response.end(words);
      return;
    }
    request.url = readTarget(request.url ?? "/");
    const tidy = findTidyUrl(request.url);
    if (tidy) {
      response.writeHead(308, { location: tidy, "cache-control": "no-store" }).end();
      return;
    }
    const asked = request.url.split("?", 1)[0] ?? "";
    // Without this, a file that cannot be read would leave its response open.
    response.once("pipe", (file) => file.once("error", (error: unknown) => giveUp(response, asked, error)));
    send(request, response, () => void render(request, response, asked));
  }

  async function render(request: IncomingMessage, response: ServerResponse, asked: string): Promise<void> {
    if (!missing) await Promise.race([ready, wait(limits.startTimeout, undefined, { ref: false })]);
    if (!missing) return write(response, respondStarting(asked));
    if (missing.has(nameNegotiation(asked))) return write(response, respondMissingData(asked));
    const url = request.url ?? "/";
    const isBusy = !cache.has(url) && cache.countPending() >= limits.maxRendering;
    if (isBusy && asked !== "/healthz") return write(response, respondBusy(asked));
    try {
      await sendStored(request, response, await cache.get(url));
    } catch (error) {
      giveUp(response, asked, error);
    }
  }

  function giveUp(response: ServerResponse, asked: string, error: unknown): void {
    console.error("Parley: a response could not be sent;", error);
    if (response.headersSent) response.destroy();
    else void write(response, respondFailed(asked));
  }

  server.on("request", answer);
  server.timeout = limits.idleTimeout;
  server.on("timeout", closeIfIdle);
  server.maxConnections = limits.maxConnections;
  server.on("drop", warnAtMostOnceAMinute());
  // `Expect: 100-continue` is answered before the body is sent.
  server.on("checkContinue", answer);
  // Malformed HTTP is rejected without echoing any of it.
  server.on("clientError", (error: NodeJS.ErrnoException, socket) => {
    const status = clientErrors[error.code ?? ""] ?? "400 Bad Request";
    if (socket.writable) socket.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
  });
  server.listen(port, ...(hostname ? [hostname] : []));
  await listening;
  return { server, ready };
}

/**
 * Asks for one search, one what-if and the matrix under each filter of every negotiation, so that no reader waits for what is
 * derived from the data once: the index of words, the log of changes, how many questions all agree on, which pairs are
 * furthest apart. With 100,000 statements that takes seconds.
 */
async function warm(fetchOrigin: (url: string) => Promise<OriginResponse>, all: Health["negotiations"]): Promise<void> {
  for (const { id } of all) {
    const filters = [
      "only=differences",
      "parties=all",
      "evidence=record",
      ...ageLimits.map((months) => `within=${months}`),
    ];
    for (const url of [...filters.map((filter) => `/${id}?${filter}`), `/${id}/search?q=a`, `/${id}/deals/new`]) {
      await fetchOrigin(url).catch((error) => console.error(`Parley: ${url} failed to render at the start;`, error));
    }
  }
}

/**
 * Closes a connection whose time is up, unless a request has arrived on it in the meantime: while a large page is being
 * rendered, timers run before what has arrived is read.
 */
function closeIfIdle(socket: Socket): void {
  const { bytesRead } = socket;
  setImmediate(() => {
    if (socket.bytesRead === bytesRead) socket.destroy();
  });
}

const clientErrors: Record<string, string> = {
  HPE_HEADER_OVERFLOW: "431 Request Header Fields Too Large",
  ERR_HTTP_REQUEST_TIMEOUT: "408 Request Timeout",
};

/** Sends a response in the best encoding that the request accepts, or 304 if the request names its entity tag. */
async function sendStored(request: IncomingMessage, response: ServerResponse, stored: StoredResponse): Promise<void> {
  const { status, headers } = stored;
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
  if (isCompressible(stored)) response.setHeader("vary", "Accept-Encoding");
  if (status === 200 && matchesEntityTag(request.headers["if-none-match"], headers.etag ?? "")) {
    response.writeHead(304).end();
    return;
  }
  const { encoding, form } = await encode(stored, String(request.headers["accept-encoding"] ?? ""));
  if (encoding) response.setHeader("content-encoding", encoding);
  response.writeHead(status, { "content-length": form.byteLength }).end(form);
}

/** Sends a standard response through Node's. */
async function write(response: ServerResponse, answer: Response): Promise<void> {
  for (const name of ["content-disposition", "content-length", "content-encoding", "etag", "link", "location"]) {
    response.removeHeader(name);
  }
  response.statusCode = answer.status;
  for (const [name, value] of answer.headers) response.setHeader(name, value);
  response.end(await answer.text());
}

function warnAtMostOnceAMinute(): () => void {
  let last = Number.NEGATIVE_INFINITY;
  return () => {
    if (performance.now() - last < 60_000) return;
    last = performance.now();
    console.error(`Parley: there are ${limits.maxConnections} connections already; new ones are closed`);
  };
}

/** What /healthz says about the negotiations. */
interface Health {
  negotiations: { id: string }[];
  broken: { id: string }[];
}

/** The negotiations that the build rendered and the data folder no longer has. */
function findMissing({ negotiations, broken }: Health, urls: Iterable<string>): ReadonlySet<string> {
  const known = new Set([...negotiations, ...broken].map(({ id }) => id));
  const built = [...urls].flatMap((url) => /^\/([a-z0-9-]+)\/sources$/.exec(url)?.[1] ?? []);
  const missing = built.filter((id) => !known.has(id));
  for (const id of missing) console.error(`Parley: ${id} was built, and is not in the data folder any more`);
  return new Set(missing);
}

/** The negotiation that a URL belongs to, by its first segment: a page, a file, an embed or a text version. */
function nameNegotiation(path: string): string {
  return /^\/(?:embed\/|words\/)?([a-z0-9-]+)/.exec(path)?.[1] ?? "";
}
