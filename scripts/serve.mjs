// Serves the build that is there, and never builds: for containers, where nothing can be written.
import { existsSync } from "node:fs";
import path from "node:path";
import { distDir } from "./build-stamp.mjs";
import { listen } from "./listen.mjs";

if (!existsSync(path.join(distDir, "pages", "index.json"))) {
  console.error(`There is no build in ${distDir}. Run \`npm run build\` first.`);
  process.exit(1);
}
await listen();
