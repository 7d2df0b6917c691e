import { LRUCache } from "lru-cache";
import type { QueueLimits } from "./render-queue";

/** Bytes of made files that are kept in memory, all together. */
const maxBytesKept = 64 * 1024 * 1024;

/** What an entry takes beside its bytes: its address, its headers, its place in the store. */
const besideBytes = 1024;

/** Making a file takes the machine: two at once, sixteen may wait, and none takes longer than twenty seconds. */
export const renderLimits: QueueLimits = { atOnce: 2, waiting: 16, time: 20_000, lost: 60_000 };

/**
 * Keeps made files by address; where there is no room the least asked for goes first, and one that has no room at all is
 * not kept. Nothing goes to disk, so that no list of addresses can fill it.
 */
export function createFileCache<T extends { body: Uint8Array }>(most: number = maxBytesKept) {
  return new LRUCache<string, T>({
    maxSize: most,
    sizeCalculation: ({ body }, address) => body.byteLength + 2 * address.length + besideBytes,
  });
}
