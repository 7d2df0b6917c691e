import { promisify } from "node:util";
import { gunzip, gzip } from "node:zlib";
import { matchesEntityTag } from "@/lib/runtime/entity-tags";
import { entityTag } from "@/lib/text/hash";

/** A response as it is kept: its headers, and its body, compressed if it is text. */
export type Rendered = { headers: Record<string, string> } & (
  | { body: Uint8Array<ArrayBuffer>; gzip?: never }
  | { body?: never; gzip: Uint8Array<ArrayBuffer> }
);

const compress = promisify(gzip);
const decompress = promisify(gunzip);

/**
 * Adds an entity tag to a body, and compresses text for the cache: pages take a tenth of the memory. Text that no cache keeps
 * would be unpacked again at once.
 */
export async function prepare(
  headers: Record<string, string>,
  content: string | Uint8Array,
  { isKept = true }: { isKept?: boolean } = {},
): Promise<Rendered> {
  const body = typeof content === "string" ? new TextEncoder().encode(content) : new Uint8Array(content);
  if (typeof content !== "string") return { headers: { ...headers, etag: entityTag(body) }, body };
  // What sits in front may compress the response, so its tag is a weak one.
  const tagged = { ...headers, etag: `W/${entityTag(body)}`, vary: "Accept-Encoding" };
  if (!isKept) return { headers: tagged, body };
  return { headers: tagged, gzip: new Uint8Array(await compress(body)) };
}

/** Answers with a kept response, or with 304 if the request names its entity tag. Next compresses what it sends. */
export async function respond(request: Request, { headers, body, gzip: packed }: Rendered, status = 200) {
  if (status === 200 && matchesEntityTag(request.headers.get("if-none-match"), headers.etag ?? "")) {
    return new Response(null, { status: 304, headers });
  }
  return new Response(body ?? new Uint8Array(await decompress(packed)), { status, headers });
}
