import { compareRounds, summarise } from "./measure.mjs";

/** @typedef {import("./measure.mjs").Summary} Summary */

const thin = new Intl.NumberFormat("en-GB", { maximumSignificantDigits: 3 });
const whole = new Intl.NumberFormat("en-GB", { maximumFractionDigits: 0 });

/**
 * A number with as many digits as mean something.
 *
 * @param {number} value
 */
export function writeNumber(value) {
  if (Number.isNaN(value)) return "–";
  return Math.abs(value) >= 1000 ? whole.format(value) : thin.format(value);
}

/**
 * A median with its spread, `12.3 (11.9–13.1)`; the number alone where every run measured the same.
 *
 * @param {Summary} summary
 */
export function writeSummary({ median, low, high }) {
  if (Number.isNaN(median)) return "–";
  return low === high ? writeNumber(median) : `${writeNumber(median)} (${writeNumber(low)}–${writeNumber(high)})`;
}

/**
 * A ratio, as `0.61x`.
 *
 * @param {Summary} summary
 */
export function writeRatio({ median, low, high }) {
  if (Number.isNaN(median)) return "–";
  const [middle, from, to] = [median, low, high].map((one) => `${writeNumber(one)}x`);
  return from === to ? `${middle}` : `${middle} (${from}–${to})`;
}

/**
 * A table in Markdown. The first column is words, the others are numbers.
 *
 * @param {readonly string[]} head
 * @param {readonly (readonly string[])[]} rows
 */
export function writeTable(head, rows) {
  const line = (/** @type {readonly string[]} */ cells) => `| ${cells.join(" | ")} |`;
  return [line(head), line(head.map((_, i) => (i === 0 ? "---" : "---:"))), ...rows.map(line)].join("\n");
}

/**
 * @typedef {{ name: string, rounds: readonly Record<string, number>[] }} Contestant what it measured, round by round
 * @typedef {{ key: string, label: string, less: boolean }} Quantity `less`: less is better
 * @typedef {readonly [own: Contestant, other: Contestant]} Pair
 */

/**
 * What each contestant measured: a row for each quantity.
 *
 * @param {readonly Contestant[]} contestants
 * @param {readonly Quantity[]} quantities
 */
export function writeMeasured(contestants, quantities) {
  const rows = quantities.map(({ key, label }) => [
    label,
    ...contestants.map((one) => writeSummary(summarise(listValues(one, key)))),
  ]);
  return writeTable(["", ...contestants.map(({ name }) => name)], rows);
}

/**
 * How many times as much the first of each pair measured as the second.
 *
 * @param {readonly Pair[]} pairs
 * @param {readonly Quantity[]} quantities
 */
export function writeRatios(pairs, quantities) {
  const rows = quantities.map(({ key, label }) => [
    label,
    ...pairs.map(([own, other]) => writeRatio(compareRounds(listValues(own, key), listValues(other, key)))),
  ]);
  return writeTable(["", ...pairs.map(([own, other]) => `${own.name} / ${other.name}`)], rows);
}

/**
 * Where the first of a pair is worse than the second, in words, from what was measured: worst first. Less than a
 * twentieth apart is no difference.
 *
 * @param {readonly Pair[]} pairs
 * @param {readonly Quantity[]} quantities
 * @returns {string[]}
 */
export function listWorse(pairs, quantities) {
  return pairs
    .flatMap(([own, other]) =>
      quantities.flatMap(({ key, label, less }) => {
        const here = listValues(own, key);
        const there = listValues(other, key);
        const [first, second] = [here, there].map((values) => summarise(values).median);
        if (first === undefined || second === undefined) return [];
        const worse = less ? first > second * 1.05 : first < second / 1.05;
        if (!worse) return [];
        const ratio = compareRounds(here, there).median;
        const times = Number.isNaN(ratio) ? "" : `, ${writeNumber(ratio)}x`;
        const words = `${own.name}: ${label} ${writeNumber(first)}, ${other.name} ${writeNumber(second)}${times}`;
        return [{ weight: Number.isNaN(ratio) ? 0 : less ? ratio : 1 / ratio, words }];
      }),
    )
    .sort((a, b) => b.weight - a.weight)
    .map(({ words }) => words);
}

/**
 * @param {Contestant} contestant
 * @param {string} key
 */
function listValues({ rounds }, key) {
  return rounds.flatMap((round) => round[key] ?? []);
}
