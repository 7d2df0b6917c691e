// Builds the folder that the container image is made of, with Next's `output: "standalone"`: `npm run image`. The result
// is .next-image/standalone, which `node server.js` serves; Next leaves copying public/ to the project.
import { cpSync } from "node:fs";
import path from "node:path";
import { lockBuild } from "./lib/build-lock";
import { root, run, runScript } from "./lib/run";

const folder = path.join(root, ".next-image");
await lockBuild(folder);
await runScript("scripts/build/require-valid-data.ts");
await run("next", ["build"], { PARLEY_STANDALONE: "1" });
cpSync(path.join(root, "public"), path.join(folder, "standalone/public"), { recursive: true });
