// Measures Parley beside its peers and writes what came of it into docs/benchmarks.md.
//
//   npm run bench                               everything; about three quarters of an hour on an idle machine
//   npm run bench -- --only pages,load          these parts: pages, pictures, load, growth
//   npm run bench -- --quick                    fewer runs; printed, and written nowhere
//   npm run bench -- --long                     builds the largest negotiation too
//
// All contestants of a part are measured in turn within one run, and what is told first is how many times as much one
// measured as the other: that bears a slow or a busy machine better than a number of milliseconds does.
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { parseArgs } from "node:util";
import { ensureBrowser } from "../find-browser.mjs";
import { root } from "./folder.mjs";
import { measureGrowth } from "./growth.ts";
import { measureLoad } from "./load.mjs";
import { measurePages } from "./pages.mjs";
import { installPeers } from "./peers.mjs";
import { measurePictures } from "./pictures.mjs";

/** @typedef {{ quick: boolean, long: boolean }} How */
/** @typedef {{ text: string[], worse: string[] }} Part what was measured, and where Parley is worse */

/** @type {Record<string, (how: How) => Promise<Part>>} */
const parts = { pages: measurePages, pictures: measurePictures, load: measureLoad, growth: measureGrowth };

const { only, ...how } = readArguments();
installPeers();
await ensureBrowser();
for (const name of only) {
  console.log(`\n> ${name}`);
  const load = os.loadavg()[0] ?? 0;
  const part = await parts[name]?.(how);
  if (!part) continue;
  const text = [...part.text, ...writeWorse(part.worse), writeConditions(load)].join("\n\n");
  console.log(`\n${text}`);
  if (!how.quick) keep(name, text);
}
console.log(how.quick ? "\nQuick: nothing was written." : "\nWritten into docs/benchmarks.md.");
process.exit(0);

function readArguments() {
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

/** @param {readonly string[]} worse */
function writeWorse(worse) {
  if (worse.length === 0) return ["Parley is worse in nothing of this."];
  return ["Where Parley is worse, worst first:", worse.map((one) => `- ${one}`).join("\n")];
}

/**
 * On what, and when. A machine that was busy says so.
 *
 * @param {number} load how many processes wanted a processor when it began
 */
function writeConditions(load) {
  const date = new Intl.DateTimeFormat("en-GB", { dateStyle: "long" }).format(new Date());
  const cpus = os.cpus();
  const memory = Math.round(os.totalmem() / 2 ** 30);
  return `Measured on ${date}: ${cpus.length} × ${cpus[0]?.model.trim() ?? "unknown processor"}, ${memory} GB, ${os.type()} ${os.release()}, Node ${process.versions.node}; load ${load.toFixed(1)} when it began.`;
}

/**
 * Puts what was measured between its marks in the document; what is around them is written by hand.
 *
 * @param {string} name
 * @param {string} text
 */
function keep(name, text) {
  const file = path.join(root, "docs/benchmarks.md");
  if (!existsSync(file)) throw new Error(`${file} is not there`);
  const before = readFileSync(file, "utf8");
  const marks = new RegExp(`(<!-- ${name}: begin -->)[\\s\\S]*?(<!-- ${name}: end -->)`);
  if (!marks.test(before)) throw new Error(`${file} has no place for ${name}`);
  writeFileSync(
    file,
    before.replace(marks, (_, begin, end) => `${begin}\n\n${text}\n\n${end}`),
  );
}
