import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import { LRUCache } from "lru-cache";
import type { OriginResponse } from "./origin";

/** A response with its body in the encodings in which it is sent. */
export interface StoredResponse extends OriginResponse {
  gzip?: Buffer;
  brotli?: Buffer;
}

interface PageCache {
  get: (url: string) => Promise<StoredResponse>;
  /** Whether a response is kept or being rendered, so that another request for it costs nothing. */
  has: (url: string) => boolean;
  /** How many responses are being rendered. */
  countPending: () => number;
}

/** Bytes of responses kept in memory, all together. */
const maxBytesKept = 64 * 1024 * 1024;

/** Estimated overhead of an entry: its URL, its headers, its slot. */
const overheadBytes = 2048;

const compressWithGzip = promisify(gzip);
const compressWithBrotli = promisify(brotliCompress);

/**
 * Keeps responses by URL as long as there is room; the least recently used go first. Only what any reader may have is
 * kept. Requests that come while a response is being rendered wait for that one rendering; if it fails, each tries again.
 */
export function createPageCache(
  fetchOrigin: (url: string) => Promise<OriginResponse>,
  maxBytes = maxBytesKept,
): PageCache {
  const kept = new LRUCache<string, StoredResponse>({
    maxSize: maxBytes,
    sizeCalculation: ({ body, gzip: zipped, brotli }, url) =>
      body.byteLength + (zipped?.byteLength ?? 0) + (brotli?.byteLength ?? 0) + 2 * url.length + overheadBytes,
  });
  const pending = new Map<string, Promise<StoredResponse>>();
  function get(url: string): Promise<StoredResponse> {
    const known = kept.get(url) ?? pending.get(url);
    if (known) return Promise.resolve(known);
    const rendering = fetchOrigin(url)
      .then(compress)
      .then((response) => {
        if (isShared(response)) kept.set(url, response);
        return response;
      })
      .finally(() => pending.delete(url));
    pending.set(url, rendering);
    return rendering;
  }
  return { get, has: (url) => kept.has(url) || pending.has(url), countPending: () => pending.size };
}

function isShared({ status, headers }: OriginResponse): boolean {
  return status === 200 && (headers["cache-control"] ?? "").includes("s-maxage");
}

async function compress(response: OriginResponse): Promise<StoredResponse> {
  const { headers, body } = response;
  const type = headers["content-type"] ?? "";
  const isText = /^text\/|javascript|json|xml|x-bibtex|x-research/.test(type) && !/openxml|zip/.test(type);
  if (!isText || body.byteLength < 1024) return response;
  const params = { [constants.BROTLI_PARAM_QUALITY]: 5, [constants.BROTLI_PARAM_SIZE_HINT]: body.byteLength };
  const [zipped, brotli] = await Promise.all([compressWithGzip(body), compressWithBrotli(body, { params })]);
  return { ...response, gzip: zipped, brotli };
}
