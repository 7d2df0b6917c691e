/** How far apart two values are: not at all or wholly (nominal), by what lies between them (ordinal), or by their difference. */
export type AlphaMetric = "nominal" | "ordinal" | "interval";

/** Krippendorff’s alpha, and from how many units it was computed: those with two values or more. */
export interface Alpha {
  /** Undefined where everybody gave one and the same value: what chance would have done cannot be told then. */
  alpha: number | undefined;
  units: number;
}

/**
 * Krippendorff’s alpha: 1 where coders agree throughout, 0 where they agree as often as chance would have it. Each unit is
 * the values that it was given, by any number of coders. After Klaus Krippendorff, “Computing Krippendorff’s
 * Alpha-Reliability” (2011), https://repository.upenn.edu/handle/20.500.14332/2089.
 */
export function computeAlpha(given: readonly (readonly number[])[], metric: AlphaMetric): Alpha {
  const units = given.filter((values) => values.length > 1);
  const all = units.flat();
  const values = [...new Set(all)].sort((a, b) => a - b);
  const counts = new Map(values.map((value) => [value, all.filter((one) => one === value).length]));
  const distance = (a: number, b: number) => {
    if (metric === "nominal") return a === b ? 0 : 1;
    if (metric === "interval") return (a - b) ** 2;
    const count = (value: number) => counts.get(value) ?? 0;
    const [low, high] = [Math.min(a, b), Math.max(a, b)];
    const between = values
      .filter((value) => value >= low && value <= high)
      .reduce((sum, value) => sum + count(value), 0);
    return a === b ? 0 : (between - (count(a) + count(b)) / 2) ** 2;
  };
  const sumPairs = (list: readonly number[]) =>
    list.reduce((sum, a) => sum + list.reduce((inner, b) => inner + distance(a, b), 0), 0);
  const observed = units.reduce((sum, list) => sum + sumPairs(list) / (list.length - 1), 0);
  const expected = sumPairs(all) / (all.length - 1);
  return { alpha: expected > 0 ? 1 - observed / expected : undefined, units: units.length };
}
