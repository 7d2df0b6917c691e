import { LRUCache } from "lru-cache";
import type { QueueLimits } from "./render-queue";

/** Bytes of made files that are kept in memory, all together. */
const maxBytesKept = 64 * 1024 * 1024;

/** Estimated overhead of an entry on top of its bytes: URL, headers, slot in the cache. */
const overheadBytes = 1024;

/** Generating files is expensive: two at once, sixteen waiting, and none longer than twenty seconds. */
export const renderLimits: QueueLimits = { atOnce: 2, waiting: 16, time: 20_000, lost: 60_000 };

/** A file in the forms in which it is kept. */
interface KeptFile {
  body?: Uint8Array;
  gzip?: Uint8Array;
  brotli?: Uint8Array;
}

/**
 * An LRU cache of generated files by URL. A file larger than the cache is not kept. Nothing is written to disk, so no
 * series of URLs can fill it.
 */
export function createFileCache<T extends KeptFile>(maxBytes: number = maxBytesKept) {
  return new LRUCache<string, T>({
    maxSize: maxBytes,
    sizeCalculation: ({ body, gzip, brotli }, address) =>
      [body, gzip, brotli].reduce((sum, form) => sum + (form?.byteLength ?? 0), 2 * address.length + overheadBytes),
  });
}
