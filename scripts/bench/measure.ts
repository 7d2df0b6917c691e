/** What a contestant measured, by its middle: half of all measurements lie between `low` and `high`. */
export interface Summary {
  median: number;
  low: number;
  high: number;
  count: number;
}

/**
 * The value below which a part of the values lies, from 0 to 1; between two values in proportion. NaN where there is no
 * value.
 */
export function findQuantile(values: readonly number[], part: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (sorted.length - 1) * part;
  const below = sorted[Math.floor(at)] ?? Number.NaN;
  const above = sorted[Math.ceil(at)] ?? Number.NaN;
  return below + (above - below) * (at - Math.floor(at));
}

/** The median and the interquartile range: one run that something else on the machine has held up moves neither. */
export function summarise(values: readonly number[]): Summary {
  return {
    median: findQuantile(values, 0.5),
    low: findQuantile(values, 0.25),
    high: findQuantile(values, 0.75),
    count: values.length,
  };
}

/**
 * How many times as much the first measured as the second, round by round: both of a round were measured at nearly the
 * same time, which cancels out what else the machine was doing. Rounds in which the second measured nothing are left out.
 */
export function compareRounds(first: readonly number[], second: readonly number[]): Summary {
  return summarise(first.flatMap((value, i) => (second[i] ? [value / second[i]] : [])));
}

/**
 * Measures every contestant once in each round, in turn; each round begins with another one. An additional first round
 * warms up and is thrown away. Gives what each measured, in the order of the rounds.
 */
export async function takeTurns<Contestant, Measured>({
  contestants,
  rounds,
  run,
  step,
}: {
  contestants: readonly Contestant[];
  rounds: number;
  run: (contestant: Contestant, round: number) => Promise<Measured>;
  step?: () => void;
}): Promise<Map<Contestant, Measured[]>> {
  const measured = new Map(contestants.map((one): [Contestant, Measured[]] => [one, []]));
  for (let round = -1; round < rounds; round++) {
    const first = (round + 1) % contestants.length;
    for (const contestant of [...contestants.slice(first), ...contestants.slice(0, first)]) {
      const result = await run(contestant, Math.max(round, 0));
      if (round >= 0) measured.get(contestant)?.push(result);
      step?.();
    }
  }
  return measured;
}
