// Serves the site with our own server; builds it first if there is no build or if code or data have changed since.
import { isBuildCurrent } from "./build/fingerprint";
import { distDir } from "./build/folders";
import { shareBuild } from "./lib/build-lock";
import { runScript } from "./lib/run";
import { checkPort, listen } from "./server/listen";

checkPort();
// Whoever starts what is built already does not wait for another process.
if (!isBuildCurrent()) await runScript("scripts/lib/build-if-needed.ts");
await shareBuild(distDir);
await listen();
