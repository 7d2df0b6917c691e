/**
 * Which entries have which words. Plain lists of numbers and no scores: a hundred thousand statements with a word that all
 * of them have are answered in a few milliseconds, where a library that ranks each of them takes seconds.
 */
export interface WordIndex {
  /** Every word, sorted, so that those that begin alike stand together. */
  words: readonly string[];
  /** For each word the entries that have it: twice the number of the entry, and one more where its name has it. */
  entries: readonly (readonly number[])[];
  size: number;
}

/** An entry as it is indexed: a word in its name counts for more than one in the rest. */
export interface WordEntry {
  name: readonly string[];
  text: readonly string[];
}

/** Indexes entries by their words; an entry's number is its place. */
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

/** As many words are looked for at once: each has a bit of a byte below. */
export const maxWordsSought = 8;

/**
 * The entries that have each of some words: those with more of them in their name first, else in their own order. `begins`
 * takes a word for every word that begins so, `near` for those that differ by a letter or, if long, by two.
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
        // Entries that lack an earlier word are out, whatever else they have.
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

/** The places of the words that begin so; a single letter begins nearly everything, so it is only itself. */
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
  const most = word.length > 7 ? 2 : word.length > 3 ? 1 : 0;
  return words.flatMap((other, at) => (isNear(word, other, most) ? [at] : []));
}

/** Whether two words differ by so many letters at most: one more, one less, another one, or two in each other's place. */
export function isNear(a: string, b: string, most: number): boolean {
  if (Math.abs(a.length - b.length) > most) return false;
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
    if (Math.min(...row) > most) return false;
    before = last;
    last = row;
  }
  return (last[b.length] ?? 0) <= most;
}
