import { compareRounds, type Summary, summarise } from "./measure";

/** Whoever is measured, with what was measured in each round, by the key of the quantity. */
export interface Contestant {
  name: string;
  rounds: readonly Record<string, number>[];
}

/** What is measured; `less` where less of it is better. */
interface Quantity {
  key: string;
  label: string;
  less: boolean;
}

/** Our own contestant and the one it is compared with. */
export type Pair = readonly [own: Contestant, other: Contestant];

const thin = new Intl.NumberFormat("en-GB", { maximumSignificantDigits: 3 });
const whole = new Intl.NumberFormat("en-GB", { maximumFractionDigits: 0 });

/** Formats a number with as many digits as mean something. */
export function writeNumber(value: number): string {
  if (Number.isNaN(value)) return "–";
  return Math.abs(value) >= 1000 ? whole.format(value) : thin.format(value);
}

/** A median with its spread, `12.3 (11.9–13.1)`; the number alone where every run measured the same. */
export function writeSummary({ median, low, high }: Summary): string {
  if (Number.isNaN(median)) return "–";
  return low === high ? writeNumber(median) : `${writeNumber(median)} (${writeNumber(low)}–${writeNumber(high)})`;
}

/** A ratio, such as `0.61x`. */
export function writeRatio({ median, low, high }: Summary): string {
  if (Number.isNaN(median)) return "–";
  const [middle, from, to] = [median, low, high].map((one) => `${writeNumber(one)}x`);
  return from === to ? `${middle}` : `${middle} (${from}–${to})`;
}

/** A table in Markdown. The first column holds words, the others numbers. */
export function writeTable(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
  return [line(head), line(head.map((_, i) => (i === 0 ? "---" : "---:"))), ...rows.map(line)].join("\n");
}

/** What each contestant measured: a row for each quantity. */
export function writeMeasured(contestants: readonly Contestant[], quantities: readonly Quantity[]): string {
  const rows = quantities.map(({ key, label }) => [
    label,
    ...contestants.map((one) => writeSummary(summarise(listValues(one, key)))),
  ]);
  return writeTable(["", ...contestants.map(({ name }) => name)], rows);
}

/** How many times as much the first of each pair measured as the second. */
export function writeRatios(pairs: readonly Pair[], quantities: readonly Quantity[]): string {
  const rows = quantities.map(({ key, label }) => [
    label,
    ...pairs.map(([own, other]) => writeRatio(compareRounds(listValues(own, key), listValues(other, key)))),
  ]);
  return writeTable(["", ...pairs.map(([own, other]) => `${own.name} / ${other.name}`)], rows);
}

/**
 * Where the first of a pair is worse than the second, in words and numbers, the worst first. Less than a twentieth is
 * no difference.
 */
export function listWorse(pairs: readonly Pair[], quantities: readonly Quantity[]): string[] {
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

function listValues({ rounds }: Contestant, key: string): number[] {
  return rounds.flatMap((round) => round[key] ?? []);
}
