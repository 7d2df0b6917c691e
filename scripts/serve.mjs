// Serves the build that is there, and never builds: for containers, where nothing can be written.
import { existsSync } from "node:fs";
import { distDir, stampFile } from "./build-stamp.mjs";
import { listen } from "./listen.mjs";

if (!existsSync(stampFile)) {
  console.error(`There is no whole build in ${distDir}. Run \`npm run build\` first.`);
  process.exit(1);
}
await listen();
