/** Random choices that are the same for the same seed, on every machine. */
export interface Seeded {
  /** A whole number from 0 up to, and without, `below`. */
  below(below: number): number;
  /** True in about `share` of the cases. */
  chance(share: number): boolean;
  pick<T>(items: readonly T[]): T;
}

/** mulberry32, by Tommy Ettinger, public domain: 32 bits of state are enough for invented data. */
export function startSeeded(seed: number): Seeded {
  let state = seed >>> 0;
  function next(): number {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  }
  const below = (most: number) => Math.floor(next() * most);
  return {
    below,
    chance: (share) => next() < share,
    pick(items) {
      const item = items[below(items.length)];
      if (item === undefined) throw new Error("nothing to pick from");
      return item;
    },
  };
}
