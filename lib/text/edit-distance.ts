/**
 * How many letters have to be inserted, left out or replaced, or neighbours swapped, to make one text of another.
 * Damerau, A technique for computer detection and correction of spelling errors (1964).
 */
export function countEdits(left: string, right: string): number {
  const [a, b] = [[...left], [...right]];
  const rows = [[0, ...b.map((_, j) => j + 1)]];
  const at = (i: number, j: number) => rows[i]?.[j] ?? 0;
  for (const [i, letter] of a.entries()) {
    const row = [i + 1];
    rows.push(row);
    for (const [j, other] of b.entries()) {
      const isSwapped = i > 0 && j > 0 && letter === b[j - 1] && a[i - 1] === other;
      row.push(
        Math.min(
          at(i, j) + (letter === other ? 0 : 1),
          at(i, j + 1) + 1,
          at(i + 1, j) + 1,
          isSwapped ? at(i - 1, j - 1) + 1 : Number.POSITIVE_INFINITY,
        ),
      );
    }
  }
  return at(a.length, b.length);
}
