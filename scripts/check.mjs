// Everything that can be checked without a browser: format, lint (with the import direction), types, data.
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
