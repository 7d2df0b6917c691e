// Serves the build that is there and never builds, for machines on which nothing can be written.
import { existsSync } from "node:fs";
import { distDir, fingerprintFile } from "./build/folders";
import { listen } from "./server/listen";

if (!existsSync(fingerprintFile)) {
  console.error(`There is no complete build in ${distDir}. Run \`npm run build\` first.`);
  process.exit(1);
}
await listen();
