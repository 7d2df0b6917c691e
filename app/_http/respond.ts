import { promisify } from "node:util";
import { brotliCompress, constants, gunzipSync, gzip } from "node:zlib";
import { matchesEntityTag } from "@/lib/runtime/entity-tags";
import { entityTag } from "@/lib/text/hash";

/** A response as it is kept: its headers, and its body either as it is or in two compressed forms. */
export type Rendered = { headers: Record<string, string> } & (
  | { body: Uint8Array<ArrayBuffer>; gzip?: never; brotli?: never }
  | { body?: never; gzip: Uint8Array<ArrayBuffer>; brotli: Uint8Array<ArrayBuffer> }
);

const compressWithGzip = promisify(gzip);
const compressWithBrotli = promisify(brotliCompress);

/** Adds an entity tag and the compressed forms of a body. What is compressed already, or tiny, stays as it is. */
export async function prepare(headers: Record<string, string>, content: string | Uint8Array): Promise<Rendered> {
  const body = typeof content === "string" ? new TextEncoder().encode(content) : new Uint8Array(content);
  const type = headers["content-type"] ?? "";
  const isText = /^text\/|json|xml|x-bibtex|x-research/.test(type) && !/openxml|zip/.test(type);
  if (!isText || body.byteLength < 1024) return { headers: { ...headers, etag: entityTag(body) }, body };
  const params = { [constants.BROTLI_PARAM_QUALITY]: 9, [constants.BROTLI_PARAM_SIZE_HINT]: body.byteLength };
  const [zipped, brotli] = await Promise.all([
    compressWithGzip(body, { level: 9 }),
    compressWithBrotli(body, { params }),
  ]);
  // The compressed forms share one tag, so it is a weak one.
  return {
    headers: { ...headers, etag: `W/${entityTag(body)}`, vary: "Accept-Encoding" },
    gzip: new Uint8Array(zipped),
    brotli: new Uint8Array(brotli),
  };
}

/** Answers with the encoding that the request accepts, or with 304 if it names the entity tag. */
export function respond(request: Request, rendered: Rendered, status = 200): Response {
  const { headers, body, gzip: zipped, brotli } = rendered;
  const etag = headers.etag ?? "";
  if (status === 200 && matchesEntityTag(request.headers.get("if-none-match"), etag)) {
    return new Response(null, { status: 304, headers });
  }
  const accepted = request.headers.get("accept-encoding") ?? "";
  if (brotli && accepts(accepted, "br")) return encoded(brotli, "br", headers, status);
  if (zipped && accepts(accepted, "gzip")) return encoded(zipped, "gzip", headers, status);
  return new Response(body ?? new Uint8Array(gunzipSync(zipped)), { status, headers });
}

function encoded(body: Uint8Array<ArrayBuffer>, encoding: string, headers: Record<string, string>, status: number) {
  return new Response(body, { status, headers: { ...headers, "content-encoding": encoding } });
}

function accepts(header: string, encoding: string): boolean {
  return header.split(",").some((part) => {
    const [name = "", ...parameters] = part.split(";").map((one) => one.trim().toLowerCase());
    return name === encoding && !parameters.some((one) => /^q=0(\.0*)?$/.test(one));
  });
}
