import { existsSync, mkdirSync, renameSync, rmSync } from "node:fs";
import path from "node:path";

/**
 * Sets the complete build aside until the next one is complete; call the result then. If the process ends earlier, as it
 * does with invalid data or a full disk, the earlier build is put back: moving a folder needs no space.
 *
 * @param folders everything that a build consists of
 * @param marker the file in one of them that says the build is complete
 */
export function setBuildAside(folders: readonly string[], marker: string): () => void {
  const isComplete = () => existsSync(marker);
  // A build that was cut off has left its predecessor aside.
  if (folders.some((folder) => existsSync(nameAside(folder)))) putBack();
  if (!isComplete()) return () => {};
  try {
    for (const folder of folders) setAside(folder);
  } catch {
    // A folder that is a mount of its own cannot be moved.
    putBack();
    return () => {};
  }
  const onExit = () => {
    putBack();
    console.error("The build failed. The previous build is untouched; `npm run serve` serves it.");
  };
  process.once("exit", onExit);
  return () => {
    process.off("exit", onExit);
    for (const folder of folders) rmSync(nameAside(folder), { recursive: true, force: true });
  };

  function putBack() {
    const isNewer = isComplete();
    for (const folder of folders) {
      const aside = nameAside(folder);
      if (!existsSync(aside)) continue;
      if (!isNewer) {
        moveCache(folder, aside);
        rmSync(folder, { recursive: true, force: true });
        renameSync(aside, folder);
      } else rmSync(aside, { recursive: true, force: true });
    }
  }
}

/** Where a folder of the complete build is while the next one is made. */
export function nameAside(folder: string): string {
  return `${folder}-before`;
}

function setAside(folder: string): void {
  if (!existsSync(folder)) return;
  renameSync(folder, nameAside(folder));
  mkdirSync(folder);
  moveCache(nameAside(folder), folder);
}

/** Next keeps its compiler cache in `cache`, which is there to be kept: with it a build takes half as long. */
function moveCache(from: string, to: string): void {
  const [there, here] = [path.join(from, "cache"), path.join(to, "cache")];
  if (existsSync(there) && !existsSync(here)) renameSync(there, here);
}
