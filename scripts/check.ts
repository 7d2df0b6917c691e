// Checks everything that needs no browser: format, lint and the direction of imports, types, data, known weaknesses.
import path from "node:path";
import { lockBuild, shareBuild } from "./lib/build-lock";
import { root, run, runScript } from "./lib/run";

console.log("> biome ci");
await run("biome", ["ci", "--error-on-warnings", "."]);
console.log("\n> tsc");
// The types of the routes lie in the folders of the builds, which another command may be about to write or replace.
const types = await lockBuild(path.join(root, "next-env.d.ts"));
const builds = await Promise.all([".next", ".next-other"].map((name) => shareBuild(path.join(root, name))));
await run("next", ["typegen"]);
await run("tsc", ["--noEmit"]);
for (const release of [types, ...builds]) release();
console.log("\n> data:check");
await runScript("scripts/data-check.ts");
console.log("\n> audit");
await runScript("scripts/audit.ts");
