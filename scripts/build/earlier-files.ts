// What the build before this one rendered ahead, as far as it can be used again.
import { copyFileSync, existsSync, linkSync, readFileSync } from "node:fs";
import path from "node:path";
import type { PrerenderedFile } from "../server/prerendered-files";

/** Puts the compressed forms of a body at `target`, if the build before had the same body at this URL. */
export type Reuse = (url: string, body: Uint8Array, target: string) => boolean;

/**
 * Finds files of an earlier build, which lies in `folder`. Whatever they depend on, the same bytes have the same compressed forms:
 * the body is compared with the earlier one itself.
 */
export function readEarlierFiles(folder: string): Reuse {
  const index = path.join(folder, "index.json");
  const entries: Record<string, PrerenderedFile> = existsSync(index) ? JSON.parse(readFileSync(index, "utf8")) : {};
  return (url, body, target) => {
    const file = entries[url]?.file;
    if (file === undefined) return false;
    const earlier = path.join(folder, file);
    const forms = [".gz", ".br"];
    if (![earlier, ...forms.map((form) => earlier + form)].every((one) => existsSync(one))) return false;
    if (!readFileSync(earlier).equals(body)) return false;
    for (const form of forms) linkOrCopy(earlier + form, target + form);
    return true;
  };
}

/** Files that are the same share their place on the disk. */
function linkOrCopy(from: string, to: string): void {
  try {
    linkSync(from, to);
  } catch {
    copyFileSync(from, to);
  }
}
