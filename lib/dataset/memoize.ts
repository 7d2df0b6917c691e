/**
 * What has been computed from a negotiation, kept under a key and computed once.
 *
 * It relies on three things. A negotiation is never changed after it was read. Its copies at other dates (`atDate`) hold
 * the very same list of issues, so they share what is kept; a key therefore names every date and filter that the result
 * depends on. And each key has one caller, which decides what type is kept under it. Data that are read again have a new
 * list of issues, and what was kept for the old one is freed with it.
 */
export function memoize<T>(negotiation: { issues: readonly object[] }, key: string, make: () => T): T {
  return memoizeFor(negotiation.issues, key, make);
}

const caches = new WeakMap<object, Map<string, unknown>>();

/** The same for a part of a negotiation, such as the statements of one question. */
export function memoizeFor<T>(part: object, key: string, make: () => T): T {
  const cache = caches.get(part) ?? new Map<string, unknown>();
  caches.set(part, cache);
  if (!cache.has(key)) cache.set(key, make());
  // A key has one caller, so what is kept under it is of that caller's type.
  return cache.get(key) as T;
}
