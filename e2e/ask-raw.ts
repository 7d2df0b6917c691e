import { connect } from "node:net";
import { brotliDecompressSync, gunzipSync, inflateSync } from "node:zlib";

/** A raw HTTP response. `status` is 0 if the connection was closed without one. */
export interface RawAnswer {
  status: number;
  headers: Map<string, string>;
  body: Buffer;
}

/**
 * Sends bytes exactly as given: browsers, `fetch` and `node:http` would normalise them first. Waits for the connection
 * to close.
 */
export function sendRaw(base: string, bytes: string | Buffer, time = 300_000): Promise<RawAnswer> {
  const { hostname, port } = new URL(base);
  return new Promise((resolve, reject) => {
    const parts: Buffer[] = [];
    const socket = connect(Number(port), hostname);
    const timer = setTimeout(() => socket.destroy(new Error(`the response did not end within ${time} ms`)), time);
    socket.on("connect", () => socket.write(bytes));
    socket.on("data", (part) => parts.push(part));
    socket.on("error", (error: NodeJS.ErrnoException) => {
      // The system resets a connection whose request is refused before it has been read to the end.
      if (error.code !== "ECONNRESET" && error.code !== "EPIPE") reject(error);
    });
    socket.on("close", () => {
      clearTimeout(timer);
      resolve(readAnswer(Buffer.concat(parts)));
    });
  });
}

/** Requests a path exactly as given, with these headers. */
export function askRaw(
  base: string | undefined,
  address: string,
  { method = "GET", headers = [] }: { method?: string; headers?: readonly (readonly [string, string])[] } = {},
): Promise<RawAnswer> {
  const named = headers.some(([name]) => name.toLowerCase() === "host") ? headers : [["host", "127.0.0.1"], ...headers];
  const lines = named.map(([name, value]) => `${name}: ${value}\r\n`).join("");
  return sendRaw(base ?? "", Buffer.from(`${method} ${address} HTTP/1.1\r\n${lines}connection: close\r\n\r\n`));
}

function readAnswer(bytes: Buffer): RawAnswer {
  const end = bytes.indexOf("\r\n\r\n");
  const [first = "", ...lines] = bytes.subarray(0, Math.max(end, 0)).toString("latin1").split("\r\n");
  const headers = new Map(
    lines.map((line): [string, string] => [
      line.slice(0, line.indexOf(":")).toLowerCase(),
      line.slice(line.indexOf(":") + 1).trim(),
    ]),
  );
  const sent = bytes.subarray(end + 4);
  const whole = headers.get("transfer-encoding") === "chunked" ? joinChunks(sent) : sent;
  return {
    status: Number(first.split(" ")[1] ?? 0),
    headers,
    body: unpack(whole, headers.get("content-encoding") ?? ""),
  };
}

function joinChunks(sent: Buffer): Buffer {
  const parts: Buffer[] = [];
  for (let at = 0; ; ) {
    const line = sent.indexOf("\r\n", at);
    const size = Number.parseInt(sent.subarray(at, line).toString("latin1"), 16);
    if (line < 0 || !size) return Buffer.concat(parts);
    parts.push(sent.subarray(line + 2, line + 2 + size));
    at = line + 2 + size + 2;
  }
}

function unpack(body: Buffer, encoding: string): Buffer {
  if (body.length === 0) return body;
  if (encoding === "br") return brotliDecompressSync(body);
  if (encoding === "gzip") return gunzipSync(body);
  return encoding === "deflate" ? inflateSync(body) : body;
}
