/**
 * An inverted index from words to entries. It uses plain lists of numbers and no scores: if all of a hundred thousand
 * statements contain a word, a query for it takes a few milliseconds, where a library that ranks each match takes
 * seconds.
 */
export interface WordIndex {
  /** Every word, sorted, so that words with the same prefix are adjacent. */
  words: readonly string[];
  /** For each word, the entries that contain it: twice the entry's number, plus one if the word is in its name. */
  entries: readonly (readonly number[])[];
  size: number;
}

/** An entry to be indexed: words in its name count for more than the rest. */
export interface WordEntry {
  name: readonly string[];
  text: readonly string[];
}

/** Indexes entries by their words; an entry's number is its position in the list. */
export function buildWordIndex(entries: readonly WordEntry[]): WordIndex {
  const byWord = new Map<string, number[]>();
  entries.forEach(({ name, text }, number) => {
    const inName = new Set(name);
    for (const word of new Set([...name, ...text])) {
      const code = number * 2 + (inName.has(word) ? 1 : 0);
      const known = byWord.get(word);
      if (known) known.push(code);
      else byWord.set(word, [code]);
    }
  });
  const words = [...byWord.keys()].sort();
  return { words, entries: words.map((word) => byWord.get(word) ?? []), size: entries.length };
}

/** Maximum number of words in a query: each takes one bit of a byte below. */
export const maxWordsSought = 8;

/**
 * Finds the entries that contain all of the given words: those with more of them in their name first, otherwise in
 * their own order. `begins` matches prefixes; `near` matches words that differ by one letter, or two in long words.
 */
export function findEntries(index: WordIndex, sought: readonly string[], how: "begins" | "near"): number[] {
  const words = sought.slice(0, maxWordsSought);
  if (words.length === 0) return [];
  const seen = new Uint8Array(index.size);
  const named = new Uint8Array(index.size);
  words.forEach((word, w) => {
    for (const at of how === "begins" ? listBeginning(index, word) : listNear(index, word)) {
      for (const code of index.entries[at] ?? []) {
        const entry = code >> 1;
        // An entry that lacks an earlier word is out, whatever else it contains.
        if (seen[entry] === w) seen[entry] = w + 1;
        if (code & 1) named[entry] = (named[entry] ?? 0) | (1 << w);
      }
    }
  });
  const groups = Array.from({ length: words.length + 1 }, (): number[] => []);
  seen.forEach((count, entry) => {
    if (count === words.length) groups[countBits(named[entry] ?? 0)]?.push(entry);
  });
  return groups.reverse().flat();
}

function countBits(byte: number): number {
  let count = 0;
  for (let rest = byte; rest > 0; rest >>= 1) count += rest & 1;
  return count;
}

/**
 * The indices of the words with a prefix; a single letter matches only itself, because it is a prefix of nearly
 * everything.
 */
function listBeginning({ words }: WordIndex, beginning: string): number[] {
  let low = 0;
  for (let high = words.length; low < high; ) {
    const middle = (low + high) >> 1;
    if ((words[middle] ?? "") < beginning) low = middle + 1;
    else high = middle;
  }
  const isAlone = [...beginning].length === 1;
  const places: number[] = [];
  for (let at = low; at < words.length; at++) {
    const word = words[at] ?? "";
    if (isAlone ? word !== beginning : !word.startsWith(beginning)) break;
    places.push(at);
  }
  return places;
}

function listNear({ words }: WordIndex, word: string): number[] {
  const maxEdits = word.length > 7 ? 2 : word.length > 3 ? 1 : 0;
  return words.flatMap((other, at) => (isNear(word, other, maxEdits) ? [at] : []));
}

/** Whether two words differ by at most this many edits: an insertion, deletion, substitution or transposition. */
export function isNear(a: string, b: string, maxEdits: number): boolean {
  if (Math.abs(a.length - b.length) > maxEdits) return false;
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      let least = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + (same ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        least = Math.min(least, (before[j - 2] ?? 0) + 1);
      row.push(least);
    }
    if (Math.min(...row) > maxEdits) return false;
    before = last;
    last = row;
  }
  return (last[b.length] ?? 0) <= maxEdits;
}
