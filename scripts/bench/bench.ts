// Measures Parley and comparable tools, and writes the results into docs/benchmarks.md.
//
// All contestants of a part are measured in turn within one run, and compared by ratio: a slow or busy machine changes a
// ratio less than a number of milliseconds.
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { parseArgs } from "node:util";
import { ensureBrowser } from "../lib/find-browser";
import { offerHelp } from "../lib/offer-help";
import { root } from "../lib/run";
import { measureGrowth } from "./growth";
import { measureLoad } from "./load";
import { measurePages } from "./pages";
import { installPeers } from "./peers";
import { measurePictures } from "./pictures";

offerHelp(`
Measures Parley alongside other software and writes the results into docs/benchmarks.md.

  npm run bench                          everything, in about 45 minutes on an idle machine
  npm run bench -- --only pages,load     some parts: pages, pictures, load, growth
  npm run bench -- --quick               fewer runs; printed, not written
  npm run bench -- --long                builds the largest negotiation too
`);

interface Options {
  quick: boolean;
  long: boolean;
}

/** What was measured, in Markdown, and where Parley is worse. */
interface Report {
  text: string[];
  worse: string[];
}

const parts: Record<string, (options: Options) => Promise<Report>> = {
  pages: measurePages,
  pictures: measurePictures,
  load: measureLoad,
  growth: measureGrowth,
};

const { only, ...options } = readArguments();
installPeers();
await ensureBrowser();
for (const name of only) {
  console.log(`\n> ${name}`);
  const load = os.loadavg()[0] ?? 0;
  const report = await parts[name]?.(options);
  if (!report) continue;
  const text = [...report.text, ...writeWorse(report.worse), writeConditions(load)].join("\n\n");
  console.log(`\n${text}`);
  if (!options.quick) keep(name, text);
}
console.log(options.quick ? "\nQuick: nothing was written." : "\nWritten into docs/benchmarks.md.");
process.exit(0);

function readArguments(): Options & { only: string[] } {
  const all = Object.keys(parts);
  try {
    const { values } = parseArgs({
      options: {
        only: { type: "string", default: all.join(",") },
        quick: { type: "boolean", default: false },
        long: { type: "boolean", default: false },
      },
    });
    const only = values.only.split(",");
    const unknown = only.find((name) => !all.includes(name));
    if (unknown !== undefined) throw new Error(`--only has “${unknown}”; it may be ${all.join(", ")}`);
    return { only, quick: values.quick, long: values.long };
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  }
}

function writeWorse(worse: readonly string[]): string[] {
  if (worse.length === 0) return ["Parley is worse in none of these."];
  return ["Where Parley is worse, worst first:", worse.map((one) => `- ${one}`).join("\n")];
}

/** When it was measured, on which machine, and how many processes wanted a processor at the beginning. */
function writeConditions(load: number): string {
  const date = new Intl.DateTimeFormat("en-GB", { dateStyle: "long" }).format(new Date());
  const cpus = os.cpus();
  const memory = Math.round(os.totalmem() / 2 ** 30);
  return `Measured on ${date}: ${cpus.length} × ${cpus[0]?.model.trim() ?? "unknown processor"}, ${memory} GB, ${os.type()} ${os.release()}, Node ${process.versions.node}; load ${load.toFixed(1)} when it began.`;
}

/** Puts the results between their marks in the document; the text around them is written by hand. */
function keep(name: string, text: string): void {
  const file = path.join(root, "docs/benchmarks.md");
  if (!existsSync(file)) throw new Error(`${file} is not there`);
  const before = readFileSync(file, "utf8");
  const marks = new RegExp(`(<!-- ${name}: begin -->)[\\s\\S]*?(<!-- ${name}: end -->)`);
  if (!marks.test(before)) throw new Error(`${file} has no place for ${name}`);
  writeFileSync(
    file,
    before.replace(marks, (_, begin: string, end: string) => `${begin}\n\n${text}\n\n${end}`),
  );
}
