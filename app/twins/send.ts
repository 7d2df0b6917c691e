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

/** The headers of a file: the same where it is made for a request and where the build has made it. */
export function describeFile({ type, name, download, described = [] }: Omit<SentFile, "body">): Record<string, string> {
  return {
    "content-type": type,
    "content-disposition": `${download ? "attachment" : "inline"}; filename="${name}"`,
    "cache-control": "public, max-age=300, s-maxage=86400, stale-while-revalidate=86400",
    "x-content-type-options": "nosniff",
    ...(described.length > 0 && { link: described.map((path) => `<${path}>; rel="describedby"`).join(", ") }),
    // A picture is opened by itself: nothing in it may run or be fetched.
    "content-security-policy": "default-src 'none'; style-src 'unsafe-inline'; sandbox",
  };
}

/**
 * Answers with a file: the whole of it, or 304 to whoever has it already. What it holds changes only with the data, so a
 * browser may keep it for five minutes, and a cache in front for a day, unless it is told to drop it before.
 */
export function sendFile(request: Request, file: SentFile): Response {
  const { body } = file;
  const etag = `"${createHash("sha256").update(body).digest("base64url").slice(0, 22)}"`;
  const headers = new Headers({ ...describeFile(file), etag });
  const known = request.headers.get("if-none-match") ?? "";
  if (known.split(",").some((one) => one.trim().replace(/^W\//, "") === etag)) {
    return new Response(null, { status: 304, headers });
  }
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
export function sendNotFound(
  why = "There is nothing at this address. The page without the ending says what there is.",
): Response {
  return new Response(`${why}\n`, {
    status: 404,
    headers: { "Content-Type": "text/plain; charset=utf-8", "Cache-Control": "no-store" },
  });
}
