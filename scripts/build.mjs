// Builds the site and notes what it was made from, so that `npm start` knows when to build again.
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { distDir, hashInputs, stampFile, writeStamp } from "./build-stamp.mjs";
import { keepBuild } from "./keep-build.mjs";
import { run } from "./run.mjs";

const inputs = hashInputs();
const dropEarlier = keepBuild(distDir, stampFile);
await run("tsx", [path.join(import.meta.dirname, "find-sound.ts")]);
await run("next", ["build"]);
noteNotFound();
await import("./build-leaves.mjs");
await import("./make-pages.mjs");
await import("./drop-payloads.mjs");
// React is quicker where it does not look for mistakes; young memory for what is drawn and let go spares most of the collecting.
await run("tsx", ["--max-semi-space-size=64", path.join(import.meta.dirname, "make-twins.ts")], {
  NODE_ENV: "production",
});
writeStamp(inputs);
dropEarlier();

/**
 * A page that says what is not there is answered with 404. Next gives that status only to pages that throw, and those
 * it draws by script alone; so it is noted where Next keeps the headers of a static page (see docs/decisions/0007).
 */
function noteNotFound() {
  const pages = path.join(distDir, "server", "app");
  for (const negotiation of readdirSync(pages)) {
    const file = path.join(pages, negotiation, "compare", "no-such-column.meta");
    if (!existsSync(file)) continue;
    writeFileSync(file, JSON.stringify({ ...JSON.parse(readFileSync(file, "utf8")), status: 404 }));
  }
}
