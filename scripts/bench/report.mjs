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
 * What was measured of every contestant: a row for each thing measured, and in the last columns how many times as much
 * the first contestant measured as each of the others.
 *
 * @typedef {{ name: string, rounds: readonly Record<string, number>[] }} Contestant
 * @typedef {{ key: string, label: string, less: boolean }} Quantity `less`: less is better
 *
 * @param {readonly Contestant[]} contestants the first is the one the others are held against
 * @param {readonly Quantity[]} quantities
 */
export function writeComparison(contestants, quantities) {
  const [own, ...others] = contestants;
  if (!own) return "";
  const head = ["", ...contestants.map(({ name }) => name), ...others.map(({ name }) => `${own.name} / ${name}`)];
  const rows = quantities.map(({ key, label }) => [
    label,
    ...contestants.map((one) => writeSummary(summarise(listValues(one, key)))),
    ...others.map((other) => writeRatio(compareRounds(listValues(own, key), listValues(other, key)))),
  ]);
  return writeTable(head, rows);
}

/**
 * Where the first contestant is worse than another, in words, from what was measured: worst first. Less than a twentieth
 * apart is no difference.
 *
 * @param {readonly Contestant[]} contestants
 * @param {readonly Quantity[]} quantities
 * @returns {string[]}
 */
export function listWorse(contestants, quantities) {
  const [own, ...others] = contestants;
  if (!own) return [];
  return others
    .flatMap((other) =>
      quantities.flatMap(({ key, label, less }) => {
        const here = listValues(own, key);
        const there = listValues(other, key);
        const [first, second] = [here, there].map((values) => summarise(values).median);
        if (first === undefined || second === undefined) return [];
        const worse = less ? first > second * 1.05 : first < second / 1.05;
        if (!worse) return [];
        const ratio = compareRounds(here, there).median;
        const weight = less ? ratio : 1 / ratio;
        const times = Number.isNaN(ratio) ? "" : `, ${writeNumber(ratio)}x`;
        const words = `${label}: ${writeNumber(first)} against ${writeNumber(second)} of ${other.name}${times}`;
        return [{ weight: Number.isNaN(weight) ? Number.POSITIVE_INFINITY : weight, words }];
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
