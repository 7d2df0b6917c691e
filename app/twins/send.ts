import { createHash } from "node:crypto";

/** A file as it leaves the site: its type, its bytes, and the name under which it is kept. */
export interface SentFile {
  type: string;
  body: Uint8Array<ArrayBuffer>;
  name: string;
  /** Kept as a file by whoever opens its address, rather than shown. */
  download: boolean;
  /** Paths of what describes it: a schema, or a descriptor that names one. */
  described?: readonly string[];
}

/**
 * Answers with a file: the whole of it, or 304 to whoever has it already. What it holds changes only with the data, so any
 * cache may keep it for five minutes and serve it for a day while it asks again.
 */
export function sendFile(request: Request, { type, body, name, download, described = [] }: SentFile): Response {
  const etag = `"${createHash("sha256").update(body).digest("base64url").slice(0, 22)}"`;
  const headers = new Headers({
    "Content-Type": type,
    "Content-Disposition": `${download ? "attachment" : "inline"}; filename="${name}"`,
    "Cache-Control": "public, max-age=300, stale-while-revalidate=86400",
    ETag: etag,
    "X-Content-Type-Options": "nosniff",
    ...(described.length > 0 && { Link: described.map((path) => `<${path}>; rel="describedby"`).join(", ") }),
    // A picture is opened by itself: nothing in it may run or be fetched.
    "Content-Security-Policy": "default-src 'none'; style-src 'unsafe-inline'; sandbox",
  });
  const known = request.headers.get("if-none-match") ?? "";
  if (known.split(",").some((one) => one.trim().replace(/^W\//, "") === etag)) {
    return new Response(null, { status: 304, headers });
  }
  // Next takes a Content-Encoding out of the answer of a route, so compressing is left to what stands in front.
  return new Response(body, { headers });
}

/** What is answered where there is too much to do: nothing is lost, it can be asked for again. */
export function sendBusy(): Response {
  return new Response("Too many files are being made at once. Ask again in a few seconds.\n", {
    status: 503,
    headers: { "Retry-After": "5", "Content-Type": "text/plain; charset=utf-8", "Cache-Control": "no-store" },
  });
}

/** What is answered where an address names nothing. */
export function sendNotFound(): Response {
  return new Response("There is nothing at this address. The page without the ending says what there is.\n", {
    status: 404,
    headers: { "Content-Type": "text/plain; charset=utf-8", "Cache-Control": "no-store" },
  });
}
