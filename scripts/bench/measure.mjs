/**
 * What a contestant measured, told by its middle: half of all measurements lie between `low` and `high`.
 *
 * @typedef {{ median: number, low: number, high: number, count: number }} Summary
 */

/**
 * The value below which a part of the values lies, from 0 to 1; between two values in proportion.
 *
 * @param {readonly number[]} values
 * @param {number} part
 * @returns {number} NaN where there is no value
 */
export function findQuantile(values, part) {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (sorted.length - 1) * part;
  const below = sorted[Math.floor(at)] ?? Number.NaN;
  const above = sorted[Math.ceil(at)] ?? Number.NaN;
  return below + (above - below) * (at - Math.floor(at));
}

/**
 * The median and the interquartile range: one run that something else on the machine has held up moves neither.
 *
 * @param {readonly number[]} values
 * @returns {Summary}
 */
export function summarise(values) {
  return {
    median: findQuantile(values, 0.5),
    low: findQuantile(values, 0.25),
    high: findQuantile(values, 0.75),
    count: values.length,
  };
}

/**
 * How many times as much the first measured as the second, round by round: both of a round were measured within the same
 * moments, so that what else the machine was doing falls out. Rounds in which the second measured nothing are left out.
 *
 * @param {readonly number[]} first
 * @param {readonly number[]} second
 * @returns {Summary}
 */
export function compareRounds(first, second) {
  return summarise(first.flatMap((value, i) => (second[i] ? [value / second[i]] : [])));
}

/**
 * Measures every contestant once in each round, in turn, and each round begins with another one. One round more comes
 * first and is thrown away: it warms up.
 *
 * @template Contestant, Measured
 * @param {{ contestants: readonly Contestant[], rounds: number, run: (contestant: Contestant, round: number) => Promise<Measured>, step?: () => void }} plan
 * @returns {Promise<Map<Contestant, Measured[]>>} what each measured, in the order of the rounds
 */
export async function takeTurns({ contestants, rounds, run, step }) {
  const measured = new Map(contestants.map((one) => [one, /** @type {Measured[]} */ ([])]));
  for (let round = -1; round < rounds; round++) {
    for (let i = 0; i < contestants.length; i++) {
      const contestant = contestants[(i + round + 1) % contestants.length];
      const result = await run(contestant, Math.max(round, 0));
      if (round >= 0) measured.get(contestant)?.push(result);
      step?.();
    }
  }
  return measured;
}
