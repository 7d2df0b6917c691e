// Takes from the build what only the framework's own scripts would ask for. No page carries those (decision 0018), and the
// server answers none of these addresses; they are more than half of what the framework writes.
import { existsSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import path from "node:path";
import { distDir } from "./build-stamp.mjs";

const app = path.join(distDir, "server", "app");
for (const file of readdirSync(app, { recursive: true, encoding: "utf8" })) {
  const full = path.join(app, file);
  if (file.endsWith(".segments")) rmSync(full, { recursive: true });
  // A page without the file is drawn anew; an empty one is enough.
  if (file.endsWith(".rsc") && existsSync(full)) truncateSync(full);
  if (file.endsWith(".meta")) {
    const { segmentPaths: _, ...meta } = JSON.parse(readFileSync(full, "utf8"));
    writeFileSync(full, JSON.stringify(meta));
  }
}
