import { readdirSync, statSync } from "node:fs";
import path from "node:path";

/**
 * Reads a data folder with `read`, and again only if a file in it was changed, added or removed since. Asking costs a
 * look at the modification times: a millisecond or so.
 */
export function readWhenChanged<T>(dataDir: string, read: (dataDir: string) => T): () => T {
  let last: { state: string; result: T } | undefined;
  return () => {
    const state = describeState(dataDir, 3);
    if (last?.state !== state) last = { state, result: read(dataDir) };
    return last.result;
  };
}

/** The JSON files below a folder, down to `depth` folders, each with its size and the time of its last change. */
function describeState(folder: string, depth: number): string {
  try {
    const parts = readdirSync(folder)
      .filter((name) => !name.startsWith("."))
      .sort()
      .map((name) => {
        const full = path.join(folder, name);
        const found = statSync(full, { throwIfNoEntry: false });
        if (found?.isDirectory()) return depth > 1 ? `${name}/(${describeState(full, depth - 1)})` : "";
        return /\.json$/i.test(name) ? `${name} ${found?.mtimeMs} ${found?.size}` : "";
      });
    return parts.filter(Boolean).join("\n");
  } catch {
    // No folder, or one that cannot be listed: reading it says what is wrong.
    return "unreadable";
  }
}
