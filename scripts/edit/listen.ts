import { once } from "node:events";
import { createServer, type IncomingMessage, type RequestListener, type Server, type ServerResponse } from "node:http";
import { type Door, judge } from "./guard";

/**
 * Listens on the loopback addresses of both kinds and on nothing else. Requests that the guard lets in go to `handle`;
 * upgrades (web sockets) are let in never.
 */
export async function listenGuarded(door: Door, handle: RequestListener): Promise<Server[]> {
  const answer = (request: IncomingMessage, response: ServerResponse) => {
    const verdict = judge(request, door);
    response.setHeader("x-content-type-options", "nosniff");
    response.setHeader("cache-control", "no-store");
    if (verdict.kind === "in") return void handle(request, response);
    if (verdict.kind === "enter") {
      const { location, cookie } = verdict;
      return response.writeHead(303, { location, "set-cookie": cookie, "referrer-policy": "no-referrer" }).end();
    }
    const type = "text/plain; charset=utf-8";
    response.writeHead(verdict.status, { "content-type": type, connection: "close" }).end(`${verdict.words}\n`);
  };
  const servers: Server[] = [];
  for (const host of ["127.0.0.1", "::1"]) {
    const server = createServer({ maxHeaderSize: 32 * 1024 }, answer);
    server.on("upgrade", (_, socket) => socket.destroy());
    server.on("checkContinue", answer);
    const started = once(server, "listening");
    server.listen(door.port, host);
    try {
      await started;
      servers.push(server);
    } catch (error) {
      // A machine without IPv6 has the other address.
      if (host === "127.0.0.1" || (error as NodeJS.ErrnoException).code === "EADDRINUSE") throw error;
    }
  }
  return servers;
}
