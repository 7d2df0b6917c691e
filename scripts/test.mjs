// Checks everything: what `npm run check` checks, the unit tests, and the browser tests on production builds of the real
// data and of the invented negotiation.
import { spawnSync } from "node:child_process";
import path from "node:path";
import { ensureBrowser } from "./find-browser.mjs";
import { findNginx } from "./find-nginx.mjs";
import { run } from "./run.mjs";

/** Runs a script of this folder in a process of its own, since another data folder means another build. */
function runScript(name, env = {}) {
  const { status } = spawnSync(process.execPath, [path.join(import.meta.dirname, name)], {
    stdio: "inherit",
    env: { ...process.env, ...env },
  });
  if (status !== 0) process.exit(status ?? 1);
}

await ensureBrowser();
runScript("check.mjs");
console.log("\n> vitest run");
await run("vitest", ["run"]);
console.log("\n> builds of the real and of the invented data");
runScript("build-if-needed.mjs", { PARLEY_DATA: "" });
runScript("build-if-needed.mjs", { PARLEY_DATA: "e2e/data" });
console.log("\n> playwright test");
if (!findNginx()) console.log("nginx: not tried, since there is none on this machine (docs/nginx.conf)");
await run("playwright", ["test", ...process.argv.slice(2)], { PARLEY_DATA: "" });
