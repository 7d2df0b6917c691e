// Builds the folder that the container image is made of, with Next's `output: "standalone"`: `npm run image`. The result
// is .next/standalone, which `node server.js` serves; Next leaves copying public/ to the project.
import { cpSync } from "node:fs";
import path from "node:path";
import { distDir } from "./build/folders";
import { lockBuild } from "./lib/build-lock";
import { root, run, runScript } from "./lib/run";

await lockBuild(distDir);
await runScript("scripts/build/require-valid-data.ts");
await run("next", ["build"], { PARLEY_STANDALONE: "1" });
const standalone = path.relative(root, distDir);
cpSync(path.join(root, "public"), path.join(root, standalone, "standalone/public"), { recursive: true });
