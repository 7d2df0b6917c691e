// Checks everything: what `npm run check` checks, the unit tests, and the browser tests on a production build that
// serves the real data and the invented negotiations. Arguments go on to Playwright: `npm test -- e2e/search.e2e.ts`.
//
// A second run in the same checkout works beside the first: each has ports of its own, both use one build, and whoever
// has to build again waits until the other has ended.
import path from "node:path";
import { reportAddress, siteAddress } from "@/e2e/site-address";
import { shareBuild } from "./lib/build-lock";
import { ensureBrowser } from "./lib/find-browser";
import { findPandas, findR } from "./lib/find-interpreters";
import { findNginx } from "./lib/find-nginx";
import { root, run, runScript } from "./lib/run";

// Sites are tested with an address of their own: citations, pictures and embeds have none otherwise.
process.env.PARLEY_URL = siteAddress;
process.env.PARLEY_REPORT = reportAddress;

await ensureBrowser();
await runScript("scripts/check.ts");
console.log("\n> vitest run");
await run("vitest", ["run"]);
console.log("\n> build");
await runScript("scripts/lib/build-if-needed.ts", { PARLEY_DATA: "e2e/data" });
await shareBuild(path.join(root, ".next-other"));
console.log("\n> playwright test");
for (const [program, example] of [
  [findPandas(), "Python with pandas is not installed, so docs/examples/positions.py"],
  [findR(), "R is not installed, so docs/examples/positions.R"],
])
  if (!program) console.log(`${example} is not tested.`);
if (!findNginx()) console.log("nginx is not installed, so docs/nginx.conf is not tested.");
await run("playwright", ["test", ...process.argv.slice(2)], { PARLEY_DATA: "" });
