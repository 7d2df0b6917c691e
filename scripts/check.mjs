// Everything that can be checked without a browser: format, lint (with the import direction), types, data, and what is
// known against the packages.
import { run } from "./run.mjs";

const checkTypes = [
  ["next", ["typegen"]],
  ["tsc", ["--noEmit"]],
];
const steps = [["biome", ["ci", "--error-on-warnings", "."]], ...checkTypes, ["tsx", ["scripts/data-check.ts"]]];
for (const [name, args] of steps) {
  console.log(`\n> ${name} ${args.join(" ")}`);
  await run(name, args);
}
console.log("\n> audit");
await import("./audit.mjs");
