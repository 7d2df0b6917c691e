import { listIndices, type Span } from "./scale";

/** The stretch between the nearest points of two sets of spans, or undefined where they meet or one is empty. */
export function findGap(left: readonly Span[], right: readonly Span[]): Span | undefined {
  const gaps = listIndices(left).flatMap((a) =>
    listIndices(right).map((b) => ({ from: Math.min(a, b), to: Math.max(a, b) })),
  );
  // Of several equally short ones the first along the scale, so that it is the same from both sides.
  const [nearest] = gaps.sort((a, b) => a.to - a.from - (b.to - b.from) || a.from - b.from);
  return nearest && nearest.from < nearest.to ? nearest : undefined;
}

/** The stretches of the scale that two sets of spans share. */
export function listShared(left: readonly Span[], right: readonly Span[]): Span[] {
  const there = new Set(listIndices(right));
  const shared: Span[] = [];
  for (const place of listIndices(left)) {
    if (!there.has(place)) continue;
    const last = shared.at(-1);
    if (last && last.to === place - 1) last.to = place;
    else shared.push({ from: place, to: place });
  }
  return shared;
}
