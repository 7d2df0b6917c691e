import { once } from "node:events";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { loadPeer } from "./peers";

/** A server of files on a free port. */
export interface StaticServer {
  base: string;
  stop: () => void;
}

interface Sirv {
  default: (
    folder: string,
    options: { etag: boolean; gzip: boolean; brotli: boolean },
  ) => (request: IncomingMessage, response: ServerResponse, next: () => void) => void;
}

/** Serves a folder as a plain static host does: files that are read once, and their compressed versions. */
export async function serveFolder(folder: string): Promise<StaticServer> {
  const { default: sirv } = await loadPeer<Sirv>("sirv");
  const send = sirv(folder, { etag: true, gzip: true, brotli: true });
  const server = createServer((request, response) => {
    send(request, response, () => {
      response.statusCode = 404;
      response.end();
    });
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("The server has no port.");
  return {
    base: `http://127.0.0.1:${address.port}`,
    stop: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
