import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import { LRUCache } from "lru-cache";
import type { OriginResponse } from "./origin";

/** A response with its body in the encodings in which it is sent, if it is kept. */
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
      .then(async (response) => {
        // What is sent once is compressed when it is known how.
        if (!isShared(response)) return response;
        const stored = await compress(response);
        kept.set(url, stored);
        return stored;
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
  if (!isCompressible(response)) return response;
  const [zipped, brotli] = await Promise.all([compressAs(response, "gzip"), compressAs(response, "br")]);
  return { ...response, gzip: zipped, brotli };
}

/** Whether a response is sent compressed to whoever accepts that. */
export function isCompressible({ headers, body }: OriginResponse): boolean {
  const type = headers["content-type"] ?? "";
  const isText = /^text\/|javascript|json|xml|x-bibtex|x-research/.test(type) && !/openxml|zip/.test(type);
  return isText && body.byteLength >= 1024;
}

function compressAs({ body }: OriginResponse, encoding: "br" | "gzip"): Promise<Buffer> {
  if (encoding === "gzip") return compressWithGzip(body);
  const params = { [constants.BROTLI_PARAM_QUALITY]: 5, [constants.BROTLI_PARAM_SIZE_HINT]: body.byteLength };
  return compressWithBrotli(body, { params });
}

/** A body in the best encoding that a request accepts. */
export async function encode(
  response: StoredResponse,
  accepted: string,
): Promise<{ encoding: "br" | "gzip" | undefined; form: Buffer }> {
  const encoding = (["br", "gzip"] as const).find((one) => accepts(accepted, one));
  if (!encoding || !isCompressible(response)) return { encoding: undefined, form: response.body };
  const kept = encoding === "br" ? response.brotli : response.gzip;
  return { encoding, form: kept ?? (await compressAs(response, encoding)) };
}

function accepts(header: string, encoding: string): boolean {
  return header.split(",").some((part) => {
    const [name = "", ...parameters] = part.split(";").map((one) => one.trim().toLowerCase());
    return name === encoding && !parameters.some((one) => /^q=0(\.0*)?$/.test(one));
  });
}
