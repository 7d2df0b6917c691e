import { LRUCache } from "lru-cache";

/** Bytes of drawn pages that are kept in memory, all together. */
export const mostBytesKept = 32 * 1024 * 1024;

/** What an entry takes beside its bytes: its address, its headers, its place in the store. */
const besideBytes = 2048;

/**
 * A page that was drawn for a request, as it is sent again.
 *
 * @typedef {{ packed: Buffer, headers: Record<string, string> }} DrawnPage
 */

/**
 * What is done with an answer: `page` is what is kept. Without it whoever asked draws the page, and calls `settle` once:
 * with the page, or with nothing where none came of it.
 *
 * @typedef {(page: DrawnPage | undefined, settle: (page?: DrawnPage) => void) => void} Answer
 */

/**
 * Keeps drawn pages by address, as long as there is room; the least asked for goes first. A page depends on the data and
 * its address alone. One of those who ask for the same at once draws it, and the others wait: a crowd that follows one link
 * costs one drawing. Where nothing came of it each of them tries, for nothing is known of why.
 *
 * @param {number} most bytes of packed pages
 * @returns {(address: string, answer: Answer) => void}
 */
export function openDrawnPages(most = mostBytesKept) {
  /** @type {LRUCache<string, DrawnPage>} */
  const kept = new LRUCache({
    maxSize: most,
    sizeCalculation: ({ packed }, address) => packed.byteLength + 2 * address.length + besideBytes,
  });
  /** @type {Map<string, Answer[]>} */
  const waiting = new Map();
  return (address, answer) => {
    const page = kept.get(address);
    if (page) return answer(page, () => {});
    const others = waiting.get(address);
    if (others) {
      others.push(answer);
      return;
    }
    waiting.set(address, []);
    let settled = false;
    answer(undefined, (drawn) => {
      if (settled) return;
      settled = true;
      const waiters = waiting.get(address) ?? [];
      waiting.delete(address);
      if (drawn) kept.set(address, drawn);
      for (const waiter of waiters) waiter(drawn, () => {});
    });
  };
}
