import { existsSync, readdirSync, rmSync, statSync } from "node:fs";
import path from "node:path";

/** Removes the files below a folder that were neither made nor used since a time. What a build has no use for goes. */
export function dropUnused(folder: string, since: Date): void {
  if (!existsSync(folder)) return;
  for (const name of readdirSync(folder, { recursive: true, encoding: "utf8" })) {
    const file = path.join(folder, name);
    const stats = statSync(file);
    // File systems keep times to the second at worst.
    if (stats.isFile() && stats.mtimeMs < since.getTime() - 1000) rmSync(file);
  }
  for (const name of readdirSync(folder)) {
    const own = path.join(folder, name);
    if (statSync(own).isDirectory() && readdirSync(own).length === 0) rmSync(own, { recursive: true });
  }
}
