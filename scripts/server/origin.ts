import { once } from "node:events";
import { Agent, createServer, request as requestHttp } from "node:http";
import path from "node:path";
import next from "next";

/** A response of the site as it left Next. */
export interface OriginResponse {
  status: number;
  headers: Record<string, string>;
  body: Buffer<ArrayBuffer>;
}

/** Describe one connection, or how the body was encoded on it. */
const hopHeaders = [
  "connection",
  "content-encoding",
  "content-length",
  "date",
  "keep-alive",
  "transfer-encoding",
  "vary",
];

/**
 * Starts the site as Next serves it, on a port of the loopback interface that only this process knows. The result fetches
 * a URL from it, uncompressed.
 */
export async function startOrigin(): Promise<(url: string) => Promise<OriginResponse>> {
  const app = next({ dev: false, dir: path.join(import.meta.dirname, "../..") });
  await app.prepare();
  const handle = app.getRequestHandler();
  // Its only client is this process. A connection that timed out while a large page kept the process busy would fail the
  // next request on it.
  const noLimits = { keepAliveTimeout: 0, headersTimeout: 0, requestTimeout: 0 };
  const server = createServer(noLimits, (request, response) => {
    handle(request, response).catch((error) => {
      console.error("Parley: a response failed to render;", error);
      response.destroy();
    });
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("The site has no port.");
  const { port } = address;
  const agent = new Agent({ keepAlive: true });
  return (url) =>
    new Promise((resolve, reject) => {
      const asking = requestHttp(
        { host: "127.0.0.1", port, path: url, agent, headers: { "accept-encoding": "identity" } },
        (response) => {
          const parts: Buffer[] = [];
          response.on("data", (part: Buffer) => parts.push(part));
          response.on("error", reject);
          response.on("end", () => {
            const headers = Object.entries(response.headers).flatMap(([name, value]) =>
              hopHeaders.includes(name) || value === undefined ? [] : [[name, String(value)]],
            );
            resolve({
              status: response.statusCode ?? 500,
              headers: Object.fromEntries(headers),
              body: Buffer.concat(parts),
            });
          });
        },
      );
      asking.on("error", reject);
      asking.end();
    });
}
