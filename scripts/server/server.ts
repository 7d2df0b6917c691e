// The server that `npm start` starts: Next, with limits, a log, and the responses that the build rendered ahead. The site
// is complete without it; `next start` answers the same.
import { once } from "node:events";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import path from "node:path";
import next from "next";
import { respondBusy, respondFailed, respondMissingData } from "../../app/_http/error-page";
import { securityHeaders } from "../../next.config.js";
import { limits } from "./limits";
import { logResponse, setUpLog } from "./log";
import { type PrerenderedFile, readPrerendered, sendPrerendered } from "./prerendered-files";
import { findTidyUrl, readTarget, refuseRequest } from "./request-guard";

/** Starts to listen; resolves once it does. */
export async function startServer({ port, hostname }: { port: number; hostname: string }): Promise<Server> {
  setUpLog();
  const app = next({
    dev: false,
    dir: path.join(import.meta.dirname, "../.."),
    port,
    ...(hostname ? { hostname } : {}),
  });
  const handle = app.getRequestHandler();
  await app.prepare();
  const prerendered = readPrerendered();
  const send = sendPrerendered(prerendered);
  let missing: ReadonlySet<string> = new Set();
  let rendering = 0;

  function answer(request: IncomingMessage, response: ServerResponse): void {
    logResponse(request, response);
    for (const [name, value] of Object.entries(securityHeaders)) response.setHeader(name, value);
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
    send(request, response, () => render(request, response, asked));
  }

  function render(request: IncomingMessage, response: ServerResponse, asked: string): void {
    if (missing.has(nameNegotiation(asked))) return void write(response, respondMissingData(asked));
    if (rendering >= limits.maxRendering && asked !== "/healthz") return void write(response, respondBusy(asked));
    rendering++;
    response.once("close", () => rendering--);
    handle(request, response).catch((error) => giveUp(response, asked, error));
  }

  function giveUp(response: ServerResponse, asked: string, error: unknown): void {
    console.error("Parley: a response could not be sent;", error);
    if (response.headersSent) response.destroy();
    else void write(response, respondFailed(asked));
  }

  const server = createServer(
    {
      maxHeaderSize: limits.maxHeaderBytes,
      headersTimeout: limits.headersTimeout,
      requestTimeout: limits.requestTimeout,
      keepAliveTimeout: limits.keepAliveTimeout,
      connectionsCheckingInterval: limits.checkInterval,
    },
    answer,
  );
  server.timeout = limits.idleTimeout;
  server.maxConnections = limits.maxConnections;
  server.on("drop", warnAtMostOnceAMinute());
  // `Expect: 100-continue` is answered before the body is sent.
  server.on("checkContinue", answer);
  // Malformed HTTP is rejected without echoing any of it.
  server.on("clientError", (error: NodeJS.ErrnoException, socket) => {
    const status = clientErrors[error.code ?? ""] ?? "400 Bad Request";
    if (socket.writable) socket.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
  });
  missing = await findMissing(answer, prerendered);
  server.listen(port, ...(hostname ? [hostname] : []));
  await once(server, "listening");
  return server;
}

const clientErrors: Record<string, string> = {
  HPE_HEADER_OVERFLOW: "431 Request Header Fields Too Large",
  ERR_HTTP_REQUEST_TIMEOUT: "408 Request Timeout",
};

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

/**
 * The negotiations that the build rendered and the data folder no longer has. Asking the site also makes it read its data
 * now, so that problems are logged at the start.
 */
async function findMissing(
  answer: (request: IncomingMessage, response: ServerResponse) => void,
  prerendered: ReadonlyMap<string, PrerenderedFile>,
): Promise<ReadonlySet<string>> {
  const inner = createServer(answer);
  inner.listen(0, "127.0.0.1");
  await once(inner, "listening");
  const address = inner.address();
  if (address === null || typeof address === "string") throw new Error("The server has no port.");
  const health = await fetch(`http://127.0.0.1:${address.port}/healthz`).then((response) => response.json());
  inner.close();
  inner.closeAllConnections();
  const known = new Set([...health.negotiations, ...health.broken].map(({ id }: { id: string }) => id));
  const built = [...prerendered.keys()].flatMap((url) => /^\/([a-z0-9-]+)\/sources$/.exec(url)?.[1] ?? []);
  const missing = built.filter((id) => !known.has(id));
  for (const id of missing) console.error(`Parley: ${id} was built, and is not in the data folder any more`);
  return new Set(missing);
}

/** The negotiation that a URL belongs to, by its first segment: a page, a file, an embed or a text version. */
function nameNegotiation(path: string): string {
  return /^\/(?:embed\/|words\/)?([a-z0-9-]+)/.exec(path)?.[1] ?? "";
}
