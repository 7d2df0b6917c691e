/**
 * Moves labels apart so that none covers another: centres in pixels, in the given order, for labels of these heights.
 */
export function spreadApart(wanted: readonly number[], heights: readonly number[], end: number): number[] {
  const order = wanted.map((_, i) => i).toSorted((a, b) => (wanted[a] ?? 0) - (wanted[b] ?? 0) || a - b);
  const middles = [...wanted];
  const gap = (a: number, b: number) => ((heights[a] ?? 0) + (heights[b] ?? 0)) / 2;
  for (const [n, i] of order.entries()) {
    const before = order[n - 1];
    const own = (heights[i] ?? 0) / 2;
    const least = before === undefined ? own : (middles[before] ?? 0) + gap(before, i);
    middles[i] = Math.max(middles[i] ?? 0, least);
  }
  for (const [n, i] of order.toReversed().entries()) {
    const after = order.toReversed()[n - 1];
    const most = after === undefined ? end - (heights[i] ?? 0) / 2 : (middles[after] ?? 0) - gap(after, i);
    middles[i] = Math.min(middles[i] ?? 0, most);
  }
  return middles;
}

/** Breaks a text between words into lines with a maximum length, and a longer word within it, with a hyphen. */
export function wrap(text: string, most: number): string[] {
  const lines: string[] = [];
  const parts = text.split(" ").flatMap((word) => {
    const letters = [...word];
    const pieces: string[] = [];
    while (letters.length > most) pieces.push(`${letters.splice(0, most - 1).join("")}-`);
    return [...pieces, letters.join("")];
  });
  for (const word of parts) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= most) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

/**
 * Which of some labels in a row are shown, so that none touches another: the first and the last before those between
 * them, and of those the newer before the older. Places and widths in pixels; the places are in order.
 */
export function chooseLabels(labels: readonly { at: number; width: number }[], gap: number): Set<number> {
  const shown = new Set<number>();
  const fits = (i: number) =>
    [...shown].every((other) => {
      const [one, two] = [labels[i], labels[other]];
      return !one || !two || Math.abs(one.at - two.at) >= (one.width + two.width) / 2 + gap;
    });
  const last = labels.length - 1;
  for (const i of [last, 0, ...labels.map((_, n) => last - n)]) if (labels[i] && !shown.has(i) && fits(i)) shown.add(i);
  return shown;
}
