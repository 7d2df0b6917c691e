import { joinSpans, listIndices, measureSpan, type Scale, type Span } from "./scale";

/**
 * The span between the nearest points of two sets of spans, or undefined if they meet or one is empty. Its length is their
 * distance; every distance on a scale is computed here.
 */
export function findGap(left: readonly Span[], right: readonly Span[], scale: Scale): Span | undefined {
  let nearest: Span | undefined;
  for (const a of left) {
    for (const b of right) {
      const gap = findGapOfTwo(a, b);
      if (!gap) return undefined;
      if (!nearest || isNearer(gap, nearest, scale)) nearest = gap;
    }
  }
  return nearest;
}

function findGapOfTwo(a: Span, b: Span): Span | undefined {
  if (a.to < b.from) return { from: a.to, to: b.from };
  return b.to < a.from ? { from: b.to, to: a.from } : undefined;
}

/** Of equally short gaps the first along the scale is taken, so that the result is symmetric. */
function isNearer(a: Span, b: Span, scale: Scale): boolean {
  const longer = measureSpan(a, scale) - measureSpan(b, scale);
  return longer < 0 || (longer === 0 && a.from < b.from);
}

/** The shift from a set of spans, taken as a whole, to another span, with its direction. Undefined if they meet. */
export function findShift(spans: readonly Span[], to: Span, scale: Scale): Span | undefined {
  const whole = joinSpans(spans);
  const gap = findGap([whole], [to], scale);
  return gap && to.to < whole.from ? { from: gap.to, to: gap.from } : gap;
}

/** The parts of the scale that two sets of spans have in common. */
export function listShared(left: readonly Span[], right: readonly Span[]): Span[] {
  const there = new Set(listIndices(right));
  const shared: Span[] = [];
  for (const place of listIndices(left)) {
    if (!there.has(place)) continue;
    const last = shared.at(-1);
    if (last && last.to === place - 1) last.to = place;
    else shared.push({ from: place, to: place });
  }
  return shared.map((span) => ({ ...span, ...findSharedLimit(span, left, right) }));
}

/** What two columns share has an open end if both have one there: at least 400 and at least 500 share at least 500. */
function findSharedLimit({ from, to }: Span, ...sides: (readonly Span[])[]): Pick<Span, "limit"> {
  const isOpen = (limit: Span["limit"]) =>
    sides.every((spans) => spans.some((one) => one.limit === limit && one.from <= from && to <= one.to));
  const limit = (["at-least", "at-most"] as const).find(isOpen);
  return limit ? { limit } : {};
}
